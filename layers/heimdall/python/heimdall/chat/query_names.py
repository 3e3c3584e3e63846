"""Which names and values a query uses, read from the gate's own tokens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Kind, Token, tokenize

NameKind = Literal["label", "type", "property"]
Name = tuple[NameKind, str]
_OPENS, _CLOSES = "([{", ")]}"


@dataclass(slots=True)
class Used:
    """Names by kind; strings without quotes; numbers without sign.

    `pins` are (label, string) pairs of maps in node patterns, `(m:Company {name: 'Acme'})`, `parts` those
    strings that a longer text is to contain.
    """

    names: set[Name] = field(default_factory=set)
    strings: set[str] = field(default_factory=set)
    numbers: set[float] = field(default_factory=set)
    pins: set[tuple[str, str]] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)

    @property
    def labels(self) -> set[str]:
        """The labels."""
        return {name for kind, name in self.names if kind == "label"}

    @property
    def types(self) -> set[str]:
        """The relationship types."""
        return {name for kind, name in self.names if kind == "type"}

    @property
    def properties(self) -> set[str]:
        """The properties."""
        return {name for kind, name in self.names if kind == "property"}


@dataclass(slots=True)
class _Open:
    """A bracket that stands open, with the last label in it."""

    symbol: str = ""
    label: str = ""


def names_of(cypher: str) -> Used:
    """What the query uses. Raises TokenError."""
    used, at, opened = Used(), Cursor(tokenize(cypher)), [_Open()]
    while not at.at_end:
        token = at.token()
        if token.kind is Kind.SYMBOL and token.text in _OPENS:
            opened.append(_Open(token.text))
        elif token.kind is Kind.SYMBOL and token.text in _CLOSES:
            opened = opened[:-1] or [_Open()]
        elif token.is_name() and (kind := _kind(at, opened[-1].symbol)) is not None:
            used.names.add((kind, token.name))
            opened[-1].label = token.name if kind == "label" else opened[-1].label
        _add_value(token, used, opened)
        if token.kind is Kind.STRING and at.is_word(-1, "CONTAINS", "WITH"):
            used.parts.add(unquoted(token.text))
        at.index += 1
    return used


def _kind(at: Cursor, inside: str) -> NameKind | None:
    """What the name at the cursor names, if it is one of the schema: brackets and neighbours tell."""
    if at.is_symbol(-1, ".") and not at.is_symbol(1, "("):
        return "property"
    if inside == "{" and at.is_symbol(-1, "{", ",") and at.is_symbol(1, ":"):
        return "property"
    if inside != "{" and at.is_symbol(-1, ":", "|", "&", "!"):
        return "type" if inside == "[" else "label"
    return None


def _add_value(token: Token, used: Used, opened: Sequence[_Open]) -> None:
    if token.kind is Kind.STRING:
        text = unquoted(token.text)
        used.strings.add(text)
        if opened[-1].symbol == "{" and opened[-2].label:
            used.pins.add((opened[-2].label, text))
    elif token.kind is Kind.NUMBER:
        used.numbers |= numbers_in([token.text])


def unquoted(text: str) -> str:
    """The value of a string token, but for escapes of control characters."""
    return text[1:-1].replace("\\'", "'").replace('\\"', '"').replace("\\\\", "\\")


def numbers_in(texts: Iterable[str]) -> set[float]:
    """Those texts that are numbers, without sign."""
    found = set()
    for text in texts:
        try:
            found.add(abs(float(text.replace("_", ""))))
        except ValueError:
            continue
    return found
