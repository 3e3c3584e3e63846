"""How a property is said in a query, by how the graph keeps its values (see `as_written`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from heimdall.domain.graph import Written
from heimdall.graph.tokens import Kind, Token

_COMPARED = ("=", "<>", "<", "<=", ">", ">=", "IN")
_DATES = ("DATE", "DATETIME")
_PARTS = {"year": (0, 4), "month": (5, 2), "day": (8, 2)}  # where they stand in a text
_OF_TEXTS = ("CONTAINS", "STARTS WITH", "ENDS WITH")
_DAY = len("'2024-10-03'")
_ENDS = ("", ",", "AS", "ORDER", "LIMIT", "SKIP")


@dataclass(frozen=True, slots=True)
class Change:
    """Other text for what stands in a query from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Use:
    """A property where it is used: its variable is the token at `at`, in a clause, such as RETURN."""

    tokens: Sequence[Token]
    at: int
    clause: str

    @property
    def said(self) -> str:
        """The property as written, `n.price`."""
        return "".join(token.text for token in self.tokens[self.at : self.at + 3])

    def word(self, ahead: int) -> str:
        """A token after the property, from 0, or before it, from -1; empty where there is none."""
        at = self.at + ahead + (3 if ahead >= 0 else 0)
        return self.tokens[at].word.upper() if 0 <= at < len(self.tokens) else ""

    def part(self) -> str:
        """The part of a date that is meant, `year`, or nothing."""
        named = self.tokens[self.at + 4].text if self.word(0) == "." and self.word(1) else ""
        return named if named in _PARTS else ""

    def is_shown(self) -> bool:
        """Whether it is returned as it is."""
        begins = self.word(-1) in ("RETURN", "DISTINCT", ",")
        return self.clause == "RETURN" and begins and self.word(0) in _ENDS

    def instead(self, text: str, ahead: int = -1) -> Change:
        """Other text for the property and as many tokens as there are up to the one `ahead`."""
        return Change(self.tokens[self.at].start, self.tokens[self.at + 3 + ahead].end, text)

    def dates(self) -> list[Change]:
        """The dates that it is compared with, `date('2024-10-03')` or a list of such, as texts."""
        listed = self.word(1) == "["
        found, at = list[Change](), self.at + 4 + listed
        while self.word(0) in _COMPARED and at + 3 < len(self.tokens) and self._is_date(at):
            found.append(Change(self.tokens[at].start, self.tokens[at + 3].end, self.tokens[at + 2].text))
            at += 5 if listed else len(self.tokens)
        return found

    def _is_date(self, at: int) -> bool:
        name, opened, literal, closed = self.tokens[at : at + 4]
        bracketed = opened.text == "(" and closed.text == ")"
        return name.word.upper() in _DATES and bracketed and literal.kind is Kind.STRING

    def is_compared_with_a_day(self) -> bool:
        """Whether what follows is a date without a time of day, by the function that makes it."""
        return "DATE" in (self.word(1), self.word(2))


def number(use: Use, how: Written) -> Iterator[Change]:
    """`toFloat(n.price)`, null for what is no number; as it is where it is only shown."""
    if not use.is_shown():
        told = use.said
        for text in how.beside:
            told = f"replace({told}, '{text}', '')"
        yield use.instead(f"toFloat({told})")


def flag(use: Use, how: Written) -> Iterator[Change]:
    """`n.active = 'Yes'` for `n.active = true`."""
    if use.word(0) in ("=", "<>") and use.word(1) in ("TRUE", "FALSE"):
        yield use.instead(f"{use.said} {use.word(0)} {literal(how, use.word(1))}", 1)


def one_of(use: Use) -> Iterator[Change]:
    """`'vegan' IN n.tags` for `n.tags = 'vegan'`; of a part of a text, any that has it."""
    small = use.word(-2) == "TOLOWER" and use.word(0) == ")"
    tokens = use.tokens[use.at + 3 + small :]
    test = " ".join(token.text for token in tokens[:2] if token.is_name())
    value = next((token for token in tokens[:3] if token.kind is Kind.STRING), None)
    if use.word(0) in ("=", "<>") and value is not None and value is tokens[1]:
        yield use.instead(f"{'NOT ' * (use.word(0) == '<>')}{value.text} IN {use.said}", 1)
    elif test.upper() in _OF_TEXTS and value is not None:
        each, start = "toLower(each)" if small else "each", use.tokens[use.at - 2 * small].start
        yield Change(start, value.end, f"any(each IN {use.said} WHERE {each} {test} {value.text})")
    elif use.word(0) == "IN" and use.word(1) == "[":
        end = next((at for at, token in enumerate(tokens) if token.text == "]"), 1)
        listed = " ".join(token.text for token in tokens[2:end]).replace(" ,", ",")
        yield use.instead(f"any(each IN {use.said} WHERE each IN [{listed}])", end)


def literal(how: Written, word: str) -> str:
    """What stands for TRUE or FALSE."""
    return how.yes if word == "TRUE" else how.no


def date_text(use: Use, how: Written) -> Iterator[Change]:
    """A part of a text, or a text that is compared with texts: with a time of day its first ten letters."""
    if part := use.part():
        first, length = _PARTS[part]
        yield use.instead(f"toInteger(substring({use.said}, {first}, {length}))", 1)
    elif dates := use.dates():
        yield from dates
        if how.clock and all(len(each.text) == _DAY for each in dates):
            yield use.instead(f"substring({use.said}, 0, 10)")


def spelled_date(use: Use, how: Written) -> Iterator[Change]:
    """Parts of `31/03/1999`, or all of it as 19990331 where it is compared or sorted by."""
    order, sign = how.spelled[:-1], how.spelled[-1]
    year, month, day = (f"toInteger(split({use.said}, '{sign}')[{order.index(part)}])" for part in "ymd")
    if part := use.part():
        yield use.instead({"year": year, "month": month, "day": day}[part], 1)
    elif use.clause == "ORDER" or use.word(0) in _COMPARED or use.word(-1) in _COMPARED:
        dates = use.dates()
        if dates or use.word(1) not in _DATES:
            yield use.instead(f"{year} * 10000 + {month} * 100 + {day}")
            yield from (replace(each, text=each.text[1 : _DAY - 1].replace("-", "")) for each in dates)


def moment(use: Use) -> Iterator[Change]:
    """`date(n.at) > date('2024-10-03')`: to Cypher a moment and a date cannot be compared."""
    if use.is_compared_with_a_day() and use.dates():
        yield use.instead(f"date({use.said})")


def since_1970(use: Use, how: Written) -> Iterator[Change]:
    """A number as the moment that it is, where a date or a part of it is wanted, or it is shown.

    Unlike `datetime({epochSeconds: n.at})` this is null for null.
    """
    if use.word(-1) == "*":  # it is one already
        return
    told = f"datetime('1970-01-01') + duration('{how.epoch}') * {use.said}"
    if use.part():
        yield use.instead(f"({told})")
    elif use.dates():
        yield use.instead(f"date({told})" if use.is_compared_with_a_day() else told)
    elif use.is_shown():
        yield use.instead(told if use.word(0) == "AS" else f"{told} AS {use.tokens[use.at + 2].text}")
