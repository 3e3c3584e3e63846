"""How long range() may get: to LARGEST_RANGE elements, as far as the text of the query tells."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from heimdall.graph.slices import Tokens, items
from heimdall.graph.tokens import Kind, Token
from heimdall.graph.verdicts import Forbidden

LARGEST_RANGE = 100_000
_MEASURES = {"SIZE", "LENGTH", "COUNT"}  # as large as the graph, never larger
_DEFINING = ("WITH", "RETURN", "UNWIND", "YIELD")


def check_range(ends: list[Tokens], query: Tokens, params: Mapping[str, object]) -> None:
    """Raises Forbidden when range(ends…) can be longer than allowed."""
    plain = [_integer(end, params) for end in ends]
    known = [value for value in plain if value is not None]
    if len(known) == len(ends) and len(ends) in {2, 3}:
        first, last, step = [*known, 1][:3]
        if abs(last - first) > LARGEST_RANGE * abs(step or 1):
            raise _too_long()
        return
    for end in ends:
        _check_end(end, query, params, set())


def _check_end(end: Tokens, query: Tokens, params: Mapping[str, object], seen: set[str]) -> None:
    """An end of range(), or the definition of a variable that one uses: nothing in it may make it large."""
    if end and end[0].word in _MEASURES:
        return
    if any(token.text in {"*", "^"} or token.kind is Kind.STRING for token in end):
        raise Forbidden("the ends of range() must be plain numbers, sizes or variables")
    for token in end:
        value = _integer([token], params)
        if value is not None and value > LARGEST_RANGE:
            raise _too_long()
        if token.is_name() and token.name not in seen:
            seen.add(token.name)
            for definition in _definitions(token.name, query):
                _check_end(definition, query, params, seen)


def _definitions(name: str, query: Tokens) -> list[Tokens]:
    """What is projected under the name; the whole query for a name that runs over a list."""
    found = [
        item
        for item in items(query, _DEFINING)
        if _has_pair(item, lambda a, b: a.word == "AS" and b.name == name)
    ]
    runs = _has_pair(query, lambda a, b: a.name == name and b.word == "IN")
    return [query] if runs and not found else found


def _has_pair(tokens: Tokens, wanted: Callable[[Token, Token], bool]) -> bool:
    return any(wanted(first, second) for first, second in pairwise(tokens))


def _integer(tokens: Tokens, params: Mapping[str, object]) -> int | None:
    """The value of a signed number or of a numeric parameter; None for anything else."""
    sign = -1 if tokens and tokens[0].text == "-" else 1
    digits = tokens[1:] if tokens and tokens[0].text in {"-", "+"} else tokens
    value = _number(digits[0], params) if len(digits) == 1 else None
    return None if value is None else sign * value


def _number(token: Token, params: Mapping[str, object]) -> int | None:
    if token.kind is Kind.PARAMETER:
        value = params.get(token.word)
        return _whole(value) if isinstance(value, int | float) else None
    if token.kind is not Kind.NUMBER:
        return None
    text = token.text.replace("_", "").lower()
    return int(text, 0) if text.startswith(("0x", "0o")) else _whole(float(text))


def _whole(value: float) -> int:
    return int(value) if abs(value) < float("inf") else LARGEST_RANGE + 1


def _too_long() -> Forbidden:
    return Forbidden(f"range() may give at most {LARGEST_RANGE} elements")
