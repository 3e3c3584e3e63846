"""Parts of a query as runs of tokens: arguments of calls and projected items."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from heimdall.graph import vocabulary as words
from heimdall.graph.tokens import Kind, Token

Tokens = Sequence[Token]


def calls(tokens: Tokens, names: Collection[str]) -> Iterator[tuple[str, list[Tokens]]]:
    """Each call of a function of these (upper-case) names, with its arguments."""
    for index, token in enumerate(tokens[:-1]):
        if token.is_name() and token.word.upper() in names and tokens[index + 1].text == "(":
            yield token.word.upper(), list(split(tokens[index + 2 : closing(tokens, index + 1)]))


def items(tokens: Tokens, clauses: Collection[str]) -> Iterator[Tokens]:
    """What these clauses project, cut at the commas outside brackets."""
    begins = [index for index, token in enumerate(tokens) if _is_clause(token)]
    for begin, end in pairwise([*begins, len(tokens)]):
        if tokens[begin].word in clauses:
            yield from split(tokens[begin + 1 : end])


def split(tokens: Tokens) -> Iterator[Tokens]:
    """The run cut at the commas outside its brackets."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += nesting(token)
        if depth == 0 and token.kind is Kind.SYMBOL and token.text == ",":
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def closing(tokens: Tokens, opening: int) -> int:
    """Where the bracket that opens there closes; the end of the run when it does not."""
    depth = 0
    for index in range(opening, len(tokens)):
        depth += nesting(tokens[index])
        if depth == 0:
            return index
    return len(tokens)


def outside(tokens: Tokens) -> list[int]:
    """Places outside of all brackets, and of names after a dot or a colon."""
    found, depth = list[int](), 0
    for at, token in enumerate(tokens):
        depth += nesting(token)
        if depth == 0 and not (at and tokens[at - 1].text in (".", ":")):
            found.append(at)
    return found


def nesting(token: Token) -> int:
    """1 for an opening bracket, -1 for a closing one, else 0."""
    if token.kind is not Kind.SYMBOL:
        return 0
    return (token.text in {"(", "[", "{"}) - (token.text in {")", "]", "}"})


def variables(tokens: Tokens) -> Iterator[str]:
    """Names that stand for a value as a whole: no property, function, map key or alias."""
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1].text if index + 1 < len(tokens) else ""
        named = before is not None and (before.text == "." or before.word == "AS")
        if token.is_name() and not named and after not in {".", "(", ":"}:
            yield token.name


def _is_clause(token: Token) -> bool:
    return token.kind is Kind.NAME and token.word in words.CLAUSES
