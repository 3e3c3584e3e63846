"""Bounds on what a short query can make of itself: no server setting stops these in time.

A list comprehension over fifty million numbers hangs a server, and a string doubled forty times kills it.
The bounds are generous for real questions.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from heimdall.graph import vocabulary as words
from heimdall.graph.ranges import check_range
from heimdall.graph.slices import Tokens, calls, closing, items, variables
from heimdall.graph.tokens import Kind
from heimdall.graph.verdicts import Forbidden

_MOST_DOUBLINGS = 3
_MOST_REPLACES = 5
_CASE = {"CASE", "WHEN", "THEN", "ELSE", "END"}
_WORDS = {*words.INFIX, *words.PREFIX, *words.CLAUSES, *_CASE, "NULL", "TRUE", "FALSE", "BY"}


def check(tokens: Tokens, params: Mapping[str, object]) -> None:
    """Raises Forbidden when a range, a reduce or a chain of joins can grow without bound."""
    for name, arguments in calls(tokens, {"RANGE", "REDUCE"}):
        if name == "RANGE":
            check_range(arguments, tokens, params)
        else:
            _check_reduce(arguments)
    if sum(1 for _ in calls(tokens, {"REPLACE"})) > _MOST_REPLACES:
        raise Forbidden(f"more than {_MOST_REPLACES} replace() can grow a text without bound")
    if sum(map(_joins_with_itself, items(tokens, {"WITH", "RETURN"}))) > _MOST_DOUBLINGS:
        raise Forbidden("joining a value with itself again and again grows without bound")


def _check_reduce(arguments: list[Tokens]) -> None:
    """`reduce(total = 0, x IN list | body)`: each branch of the body may use the accumulator once."""
    if len(arguments) < 2 or not arguments[0]:
        return  # no server runs it
    accumulator = arguments[0][0].name
    body = [token for argument in arguments[1:] for token in argument]
    body = body[_bar(body) + 1 :]
    if any(True for _ in calls(body, {"REDUCE", "REPLACE"})) or any(each.text == "|" for each in body):
        raise Forbidden("reduce() may hold no further loop and no replace(): it could grow without bound")
    for branch in _branches(body):
        uses = list(_uses(branch, accumulator))
        if len(uses) != len(set(uses)):
            raise Forbidden("reduce() may use its accumulator once per step: it could grow without bound")


def _bar(tokens: Tokens) -> int:
    """Where the list ends and the body begins."""
    index = 0
    while index < len(tokens) and tokens[index].text != "|":
        index = closing(tokens, index) + 1 if tokens[index].text in {"(", "[", "{"} else index + 1
    return index


def _branches(tokens: Tokens) -> Iterator[Tokens]:
    """Only one branch of a CASE makes the next value, and none of its conditions."""
    start = 0
    for index, token in enumerate(tokens):
        if token.kind is Kind.NAME and token.word in _CASE:
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def _uses(tokens: Tokens, name: str) -> Iterator[str]:
    """Each use of the variable, with the property read from it: `s` or `s.sum`."""
    for index, token in enumerate(tokens):
        is_key = index + 1 < len(tokens) and tokens[index + 1].text == ":"
        if not token.is_name() or token.name != name or is_key or (index and tokens[index - 1].text == "."):
            continue
        following = [each.name for each in tokens[index + 1 : index + 3]]
        yield f"{name}.{following[1]}" if following[:1] == ["."] and len(following) > 1 else name


def _joins_with_itself(item: Tokens) -> bool:
    """`s + s` and `s || s`, or `[s, s]` and `{a: s, b: s}`."""
    if any(token.text in {"+", "||"} for token in item) and _repeats(item, set()):
        return True
    literals = (index for index, token in enumerate(item) if token.text in {"[", "{"})
    return any(_repeats(item[index : closing(item, index)], {"IN", "|"}) for index in literals)


def _repeats(tokens: Tokens, unless: set[str]) -> bool:
    """Whether a variable stands there twice; a loop's own variable does not count."""
    if any(token.word in unless for token in tokens):
        return False
    loops = {token.name for token, after in pairwise(tokens) if after.word == "IN"}
    names = [name for name in variables(tokens) if name not in loops and name.upper() not in _WORDS]
    return len(names) != len(set(names))
