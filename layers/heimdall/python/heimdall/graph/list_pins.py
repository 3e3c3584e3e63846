"""A value of a list has no place in the map of a pattern, where it would be the whole list.

`(n:Recipe {tags: 'vegan'})` is a recipe with a tag; `as_written` makes `'vegan' IN n.tags` of the condition.
"""

from collections.abc import Callable, Sequence

from heimdall.graph.slices import outside
from heimdall.graph.tokens import Kind, Token, tokenize

_CLAUSES = ("WHERE", "WITH", "RETURN", "MATCH", "OPTIONAL", "ORDER")
_UNSURE = ("OR", "XOR")
# Whether the property of this name, of what the label or type says, is a list of texts.
IsList = Callable[[str, str], bool]


def without_list_pins(cypher: str, is_list: IsList) -> str:
    """The query with such values as conditions instead. Raises TokenError."""
    while True:
        tokens = tokenize(cypher)
        at = next((at for at, token in enumerate(tokens) if _is_list_pin(tokens, at, is_list)), None)
        if at is None:
            return cypher
        cypher = _moved(cypher, tokens, at)


def _is_list_pin(tokens: Sequence[Token], at: int, is_list: IsList) -> bool:
    """Whether the name of a list stands there in the map of a labelled node, with a text as its value."""
    if tokens[at - 1].text not in ("{", ",") or at + 2 >= len(tokens) or tokens[at + 1].text != ":":
        return False
    opened = next((back for back in range(at - 1, 3, -1) if tokens[back].text == "{"), 0)
    labelled = opened > 3 and tokens[opened - 2].text == ":" and tokens[opened - 4].text == "("
    return (
        labelled and tokens[at + 2].kind is Kind.STRING and is_list(tokens[opened - 1].name, tokens[at].name)
    )


def _moved(cypher: str, tokens: Sequence[Token], at: int) -> str:
    """The query with the pin that begins there as a condition."""
    opened = next(back for back in range(at, 0, -1) if tokens[back].text == "{")
    closed = next(ahead for ahead in range(at, len(tokens)) if tokens[ahead].text == "}")
    start, end = _span(tokens, at, tokens[closed])
    condition = f"{tokens[opened - 3].text}.{tokens[at].text} = {tokens[at + 2].text}"
    clauses = [tokens[at] for at in outside(tokens) if at > closed and _begins_a_clause(tokens[at])]
    if not clauses:
        return f"{cypher[:start]}{cypher[end:]} WHERE {condition}"
    here, after = clauses[0], clauses[1].start if len(clauses) > 1 else len(cypher)
    kept = f"{cypher[:start]}{cypher[end : here.start]}WHERE {condition}"
    if here.word != "WHERE":
        return f"{kept} {cypher[here.start :]}"
    said = cypher[here.end : after].strip()
    unsure = any(token.word in _UNSURE for token in tokens if here.end <= token.start < after)
    return f"{kept} AND {f'({said})' if unsure else said} {cypher[after:]}".rstrip()


def _begins_a_clause(token: Token) -> bool:
    return token.kind is Kind.NAME and token.word in _CLAUSES


def _span(tokens: Sequence[Token], at: int, closed: Token) -> tuple[int, int]:
    """From where to where a pin is taken out, with its comma or with the map that it was alone in."""
    first, last = tokens[at - 1].text == "{", tokens[at + 3] is closed
    if first and last:
        return tokens[at - 2].end, closed.end
    return (tokens[at].start, tokens[at + 4].start) if first else (tokens[at - 1].start, tokens[at + 2].end)
