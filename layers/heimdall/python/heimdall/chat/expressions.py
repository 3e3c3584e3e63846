"""Expressions and conditions of a query, read into small values that can be put into words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from heimdall.chat.pattern_words import (
    Path,
    Unworded,
    need,
    skip,
    take_literal,
    take_name,
    take_path,
    take_words,
)
from heimdall.graph.cursor import Cursor

_COMPARISONS = ("=", "<>", ">=", "<=", ">", "<")
_PHRASES: Mapping[str, tuple[str, ...]] = {
    "known": ("IS", "NOT", "NULL"),
    "missing": ("IS", "NULL"),
    "starts": ("STARTS", "WITH"),
    "ends": ("ENDS", "WITH"),
    "contains": ("CONTAINS",),
    "in": ("IN",),
}
_ALONE = ("known", "missing")
AGGREGATES = frozenset(["COUNT", "AVG", "SUM", "MIN", "MAX", "COLLECT"])
FUNCTIONS = AGGREGATES | {"TYPE", "LABELS", "LENGTH", "KEYS", "ABS"}
_DEEPEST = 20  # brackets in brackets: nobody reads deeper


@dataclass(frozen=True, slots=True)
class Property:
    """`n.born.year`: the owner and the names after it."""

    var: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A variable or an alias by itself."""

    var: str


@dataclass(frozen=True, slots=True)
class Value:
    """A literal or a list of them, as shown."""

    text: str
    is_date: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A function; `inner` is None for `count(*)`."""

    name: str
    inner: "Operand | None"
    distinct: bool = False

    @property
    def aggregates(self) -> bool:
        """Whether it sums up rows."""
        return self.name in AGGREGATES


@dataclass(frozen=True, slots=True)
class Reckoned:
    """`left - right` or `left + right`; with a unit as the sign how many of it lie after `right`."""

    left: "Operand"
    sign: str
    right: "Operand"

    @property
    def aggregates(self) -> bool:
        """Whether it sums up rows."""
        return any(isinstance(each, Call) and each.aggregates for each in (self.left, self.right))


Operand = Property | Reference | Value | Call | Reckoned


@dataclass(frozen=True, slots=True)
class Comparison:
    """`op` is a sign, a name of a test without a right side, or empty where the left side stands alone."""

    left: Operand
    op: str = ""
    right: Operand | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that must exist."""

    path: Path


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    inner: "Condition"


@dataclass(frozen=True, slots=True)
class Junction:
    """All (`and`) or one (`or`) of several."""

    word: str
    parts: tuple["Condition", ...]


Condition = Comparison | Pattern | Not | Junction


def take_condition(at: Cursor, depth: int = 0) -> Condition:
    """Go past a condition, or past any expression, which is a Comparison without a sign. Raises Unworded."""
    if depth > _DEEPEST:
        raise Unworded("(")
    return _junction(at, "OR", depth)


def conjuncts(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that must all hold."""
    return condition.parts if isinstance(condition, Junction) and condition.word == "and" else (condition,)


def variables(part: Condition | Operand | None) -> Iterator[str]:
    """Every variable that is used; of a pattern the one that it begins with."""
    match part:
        case Property(var=var) | Reference(var=var):
            yield var
        case Call(inner=inner) | Not(inner=inner):
            yield from variables(inner)
        case Comparison(left=left, right=right) | Reckoned(left=left, right=right):
            yield from variables(left)
            yield from variables(right)
        case Junction(parts=parts):
            for each in parts:
                yield from variables(each)
        case Pattern(path=path):
            yield path.start.var


def _junction(at: Cursor, word: str, depth: int) -> Condition:
    def take() -> Condition:
        return _junction(at, "AND", depth) if word == "OR" else _negated(at, depth)

    parts = [take()]
    while take_words(at, word):
        parts.append(take())
    flat = [each for part in parts for each in (conjuncts(part) if word == "AND" else (part,))]
    return flat[0] if len(flat) == 1 else Junction(word.lower(), tuple(flat))


def _negated(at: Cursor, depth: int) -> Condition:
    if take_words(at, "NOT"):
        return Not(_negated(at, depth))
    if at.is_symbol(0, "("):
        return _bracket(at, depth)
    return _comparison(at, depth)


def _bracket(at: Cursor, depth: int) -> Condition:
    """A pattern that must hold, or a condition in brackets."""
    begun = at.index
    try:
        path = take_path(at)
    except Unworded:
        path = None
    if path is not None and path.hops:
        return Pattern(path)
    at.index = begun
    need(at, "(")
    inner = take_condition(at, depth + 1)
    need(at, ")")
    return inner


def _comparison(at: Cursor, depth: int) -> Condition:
    left = _operand(at, depth)
    for sign in _COMPARISONS:
        if skip(at, sign):
            return Comparison(left, sign, _operand(at, depth))
    for name, words in _PHRASES.items():
        if take_words(at, *words):
            return Comparison(left, name, None if name in _ALONE else _operand(at, depth))
    return Comparison(left)


def _operand(at: Cursor, depth: int) -> Operand:
    operand = _term(at, depth)
    for sign in "+-*":
        if skip(at, sign):
            return Reckoned(operand, sign, _term(at, depth))
    return operand


def _term(at: Cursor, depth: int) -> Operand:
    token = at.token()
    if at.is_word(0, "DURATION"):
        return _duration(at, depth)
    if skip(at, "["):
        return _list(at)
    if token.is_name() and at.is_symbol(1, "("):
        return _call(at, depth)
    if token.is_name() and not at.is_word(0, "TRUE", "FALSE"):
        return _reference(at)
    return Value(take_literal(at))


def _duration(at: Cursor, depth: int) -> Operand:
    """`duration({days: 10})`, or the days of `duration.inDays(start, end).days`."""
    at.index += 1
    if not skip(at, "."):
        for symbol in "({":
            need(at, symbol)
        unit = take_name(at)
        need(at, ":")
        amount = take_literal(at)
        for symbol in "})":
            need(at, symbol)
        return Value(f"{amount} {unit}")
    take_name(at)
    need(at, "(")
    start = _argument(at, depth)
    need(at, ",")
    end = _argument(at, depth)
    for symbol in ").":
        need(at, symbol)
    return Reckoned(end, take_name(at), start)


def _list(at: Cursor) -> Value:
    values = []
    while not skip(at, "]"):
        values.append(take_literal(at))
        skip(at, ",")
    return Value(", ".join(values))


def _call(at: Cursor, depth: int) -> Operand:
    name = at.token().word
    at.index += 1
    need(at, "(")
    distinct = take_words(at, "DISTINCT")
    inner = None if name == "COUNT" and skip(at, "*") else _argument(at, depth)
    need(at, ")")
    if name in ("DATE", "DATETIME") and isinstance(inner, Value):
        return Value(inner.text.strip("'\""), is_date=True)
    if name not in FUNCTIONS:
        raise Unworded(name)
    return Call(name, inner, distinct)


def _argument(at: Cursor, depth: int) -> Operand:
    if depth > _DEEPEST:
        raise Unworded("(")
    return _operand(at, depth + 1)


def _reference(at: Cursor) -> Operand:
    var = take_name(at)
    path: list[str] = []
    while skip(at, "."):
        path.append(take_name(at))
    return Property(var, tuple(path)) if path else Reference(var)
