"""Bounds on what a short query can make of itself: no server setting stops these in time.

A list comprehension over fifty million numbers hangs a server, and a string doubled forty times kills it.
The bounds are generous for real questions: range() to LARGEST_RANGE elements, an accumulator of reduce()
used once per step, a variable joined with itself a few times.
"""

from collections.abc import Iterator, Mapping, Sequence

from heimdall.graph import vocabulary as words
from heimdall.graph.tokens import Kind, Token
from heimdall.graph.verdicts import Forbidden

LARGEST_RANGE = 100_000
_MOST_DOUBLINGS = 3
_MOST_REPLACES = 5
_MEASURES = {"SIZE", "LENGTH", "COUNT", "MIN", "MAX"}
_OPEN, _CLOSE = {"(", "[", "{"}, {")", "]", "}"}
_JOINS = {"+", "||", "[", "{"}

Tokens = Sequence[Token]


def check(tokens: Tokens, params: Mapping[str, object]) -> None:
    """Raises Forbidden when a range, a reduce or a chain of joins can grow without bound."""
    for name, arguments in _calls(tokens, {"RANGE", "REDUCE"}):
        if name == "RANGE":
            _check_range(arguments, tokens, params)
        else:
            _check_reduce(arguments)
    if sum(1 for _ in _calls(tokens, {"REPLACE"})) > _MOST_REPLACES:
        raise Forbidden(f"more than {_MOST_REPLACES} replace() can grow a text without bound")
    if sum(map(_joins_with_itself, _items(tokens))) > _MOST_DOUBLINGS:
        raise Forbidden("joining a value with itself again and again grows without bound")


def _calls(tokens: Tokens, names: set[str]) -> Iterator[tuple[str, list[Tokens]]]:
    for index, token in enumerate(tokens[:-1]):
        if token.is_name() and token.word.upper() in names and tokens[index + 1].text == "(":
            yield token.word.upper(), _arguments(tokens, index + 2)


def _arguments(tokens: Tokens, start: int) -> list[Tokens]:
    """The arguments of a call whose first one begins at `start`, cut at its own commas."""
    found: list[Tokens] = []
    depth, begin = 0, start
    for index in range(start, len(tokens)):
        text = tokens[index].text if tokens[index].kind is Kind.SYMBOL else ""
        if depth == 0 and text in {",", ")"}:
            found.append(tokens[begin:index])
            begin = index + 1
            if text == ")":
                break
        depth += (text in _OPEN) - (text in _CLOSE)
    return found


# --- range


def _check_range(arguments: list[Tokens], query: Tokens, params: Mapping[str, object]) -> None:
    ends = [_integer(each, params) for each in arguments]
    if None not in ends and len(ends) in {2, 3}:
        first, last, step = [*[each or 0 for each in ends], 1][:3]
        if abs(last - first) > LARGEST_RANGE * abs(step or 1):
            raise _too_long()
    for argument in arguments:
        if _integer(argument, params) is None:
            _check_computed_end(argument, query, params)


def _check_computed_end(argument: Tokens, query: Tokens, params: Mapping[str, object]) -> None:
    """An end that is not a plain number may be a size or a variable, not a computed large number."""
    if any(each.text in {"*", "^"} or each.kind is Kind.STRING for each in argument):
        raise Forbidden("the ends of range() must be plain numbers, sizes or variables")
    bounded = argument if argument and argument[0].word in _MEASURES else query
    for token in bounded:
        value = _integer([token], params)
        if value is not None and value > LARGEST_RANGE:
            raise _too_long()


def _too_long() -> Forbidden:
    return Forbidden(f"range() may give at most {LARGEST_RANGE} elements")


def _integer(tokens: Tokens, params: Mapping[str, object]) -> int | None:
    """The value of a signed integer literal or of an integer parameter; None for anything else."""
    sign = -1 if tokens and tokens[0].text == "-" else 1
    digits = tokens[1:] if tokens and tokens[0].text in {"-", "+"} else tokens
    if len(digits) != 1:
        return None
    if digits[0].kind is Kind.PARAMETER:
        value = params.get(digits[0].word)
        return sign * int(value) if isinstance(value, int | float) and abs(value) < float("inf") else None
    if digits[0].kind is not Kind.NUMBER:
        return None
    return sign * _literal(digits[0].text)


def _literal(text: str) -> int:
    plain = text.replace("_", "").lower()
    if plain.startswith(("0x", "0o")):
        return int(plain, 0)
    value = float(plain)
    return int(value) if value < float("inf") else LARGEST_RANGE + 1


# --- reduce


def _check_reduce(arguments: list[Tokens]) -> None:
    """`reduce(total = 0, x IN list | body)`: each branch of the body may use the accumulator once."""
    if not arguments or not arguments[0] or len(arguments) < 2:
        return
    rest = [token for argument in arguments[1:] for token in (*argument, Token(Kind.SYMBOL, ",", ",", 0))]
    body = rest[_bar(rest) + 1 :]
    accumulator = arguments[0][0].word if arguments[0][0].kind is Kind.QUOTED else arguments[0][0].text
    if any(True for _ in _calls(body, {"REDUCE", "REPLACE"})) or any(each.text == "|" for each in body):
        raise Forbidden(
            "reduce() must not hold another loop or a replace(): its result may grow without bound"
        )
    for branch in _branches(body):
        uses = list(_uses(branch, accumulator))
        if len(uses) != len(set(uses)):
            raise Forbidden("reduce() may use its accumulator once per step: it would grow without bound")


def _bar(tokens: Tokens) -> int:
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.text in _OPEN) - (token.text in _CLOSE) if token.kind is Kind.SYMBOL else 0
        if depth == 0 and token.text == "|":
            return index
    return len(tokens)


def _branches(tokens: Tokens) -> Iterator[Tokens]:
    start = 0
    for index, token in enumerate(tokens):
        if token.kind is Kind.NAME and token.word in {"CASE", "WHEN", "THEN", "ELSE", "END"}:
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def _uses(tokens: Tokens, name: str) -> Iterator[str]:
    """Each use of the variable, with the property read from it: `s` or `s.sum`."""
    for index, token in enumerate(tokens):
        if not token.is_name() or (token.word if token.kind is Kind.QUOTED else token.text) != name:
            continue
        if index and tokens[index - 1].text in {".", ":"}:
            continue
        following = [each.text for each in tokens[index + 1 : index + 3]]
        yield f"{name}.{following[1]}" if following[:1] == ["."] and len(following) > 1 else name


# --- joins


def _items(tokens: Tokens) -> Iterator[Tokens]:
    """The projections of a query: cut at clause words and at commas outside brackets."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += (token.text in _OPEN) - (token.text in _CLOSE) if token.kind is Kind.SYMBOL else 0
        clause = token.kind is Kind.NAME and token.word in words.CLAUSES
        if clause or (depth == 0 and token.text == "," and token.kind is Kind.SYMBOL):
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def _joins_with_itself(item: Tokens) -> bool:
    if not any(each.kind is Kind.SYMBOL and each.text in _JOINS for each in item):
        return False
    seen: set[str] = set()
    for index, token in enumerate(item):
        bare = token.is_name() and not (
            (index and item[index - 1].text in {".", ":", "AS", "as"})
            or (index + 1 < len(item) and item[index + 1].text in {".", "(", ":"})
        )
        if bare and token.text in seen:
            return True
        if bare:
            seen.add(token.text)
    return False
