"""A query fitted to values that the graph keeps as something else than what they are.

`n.unitPrice > 20` becomes `toFloat(n.unitPrice) > 20`, `n.released.year = 1999` compares the first four
letters, `n.released < date('2000-01-01')` a text with a text, which for ISO 8601 is the same order, and
`n.active = true` asks for the word (see `written_values`). A text that is no number is unknown, no error.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from heimdall.domain.graph import GraphSchema, PropertySchema
from heimdall.graph.list_pins import without_list_pins
from heimdall.graph.tokens import PROPERTY, Kind, Token, TokenError, tokenize
from heimdall.graph.written_forms import (
    Change,
    Use,
    date_text,
    flag,
    literal,
    moment,
    number,
    one_of,
    since_1970,
    spelled_date,
)

_CONVERSIONS = "replace date datetime split substring left toBoolean toFloat toInteger toLower toString"
_CONVERTS = frozenset(_CONVERSIONS.upper().split())
_CLAUSES = ("MATCH", "WHERE", "WITH", "RETURN", "ORDER")
_AFTER_VARIABLE = (":", ")", "]", "{", "*")

_PROPERTY = rf"({PROPERTY})"
_SINCE = r"datetime\('1970-01-01'\) \+ duration\('PT[\d.]+S'\) \* "
_MOMENT = re.compile(rf"(?<!\w)\({_SINCE}{_PROPERTY}\)|{_SINCE}{_PROPERTY}")
_SPLIT = rf"toInteger\(split\({_PROPERTY}, '[./-]'\)\[[012]\]\)"
_SPELLED = re.compile(rf"{_SPLIT} \* 10000 \+ {_SPLIT} \* 100 \+ {_SPLIT}")
_AMOUNT = re.compile(rf"toFloat\((?:replace\()+{_PROPERTY}(?:, '[^']*', ''\))+\)")
_PART = re.compile(rf"toInteger\(substring\({_PROPERTY}, ([058]), [24]\)\)")
_PLAIN = re.compile(rf"\b(?:toFloat\({_PROPERTY}\)|substring\({_PROPERTY}, 0, 10\)|date\({_PROPERTY}\))")
_AT = {"0": "year", "5": "month", "8": "day"}


def as_written(cypher: str, schema: GraphSchema) -> str:
    """The query as it has to be run; as it is where nothing is kept as something else, or it is not read."""
    if not any(each.written for each in schema.properties):
        return cypher
    try:
        cypher = without_list_pins(cypher, lambda owner, name: _is_list(schema, owner, name))
        tokens = tokenize(cypher)
    except TokenError:
        return cypher
    for change in sorted(_Query(tokens, schema, _owners(tokens)).changes(), key=lambda c: -c.start):
        cypher = cypher[: change.start] + change.text + cypher[change.end :]
    return cypher


def as_told(cypher: str) -> str:
    """The query as it is told in words: how a number or a date is kept goes without saying."""
    told = _SPELLED.sub(r"\1", _AMOUNT.sub(r"\1", cypher))
    told = _MOMENT.sub(lambda found: found[1] or found[2], told)
    told = _PART.sub(lambda found: f"{found[1]}.{_AT[found[2]]}", told)
    return _PLAIN.sub(lambda found: found[found.lastindex or 0], told)


def _owners(tokens: Sequence[Token]) -> dict[str, str]:
    """The label or the type of each variable of a pattern, empty for one without."""
    found = dict[str, str]()
    for at, token in enumerate(tokens[:-1]):
        after = tokens[at + 1].text
        opened = at and tokens[at - 1].text in ("(", "[") and after in _AFTER_VARIABLE
        if opened and token.is_name() and not found.get(token.name):
            found[token.name] = tokens[at + 2].name if after == ":" and at + 2 < len(tokens) else ""
    return found


@dataclass(frozen=True, slots=True)
class _Query:
    """The tokens of a query, with what each variable stands for."""

    tokens: Sequence[Token]
    schema: GraphSchema
    owners: Mapping[str, str]

    def changes(self) -> Iterator[Change]:
        """What has to be written otherwise."""
        clause = ""
        for at, token in enumerate(self.tokens):
            named = self._text(at - 1) in (".", ":")
            if token.word in _CLAUSES and token.kind is Kind.NAME and not named:
                clause = token.word
            if self._text(at + 1) == "." and token.name in self.owners and not named:
                yield from self._used(Use(self.tokens, at, clause))
            elif token.text == "{":
                yield from self._pinned(at)

    def _used(self, use: Use) -> Iterator[Change]:
        """The changes for a property; none where the query converts it itself."""
        if use.at + 2 >= len(self.tokens):
            return
        prop = _kept(self.schema, self.owners[self.tokens[use.at].name], self.tokens[use.at + 2].name)
        converted = use.word(-1) == "(" and use.word(-2) in _CONVERTS
        if prop is not None and prop.written is not None and (prop.written.many or not converted):
            yield from _changes(use, prop)

    def _pinned(self, at: int) -> Iterator[Change]:
        """The literals of the map of a pattern that begins there."""
        labelled = self._text(at - 2) == ":"
        owner = self.tokens[at - 1].name if labelled else self.owners.get(self._text(at - 1), "")
        while self._text(at) in ("{", ",") and self._text(at + 2) == ":" and at + 3 < len(self.tokens):
            prop, value = _kept(self.schema, owner, self.tokens[at + 1].name), self.tokens[at + 3]
            if prop is not None and (text := _literal(prop, value)):
                yield Change(value.start, value.end, text)
            at += 4

    def _text(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""


def _kept(schema: GraphSchema, owner: str, name: str) -> PropertySchema | None:
    """The property of this owner, or of all that have it where the owner is not told."""
    label = schema.label(owner)
    of_type = [p for r in schema.relationships if r.type == owner for p in r.properties]
    known = [*(label.properties if label else ()), *of_type] if owner else schema.properties
    found = {p for p in known if p.name == name}
    return found.pop() if len(found) == 1 else None


def _is_list(schema: GraphSchema, owner: str, name: str) -> bool:
    prop = _kept(schema, owner, name)
    return prop is not None and prop.written is not None and prop.written.many


def _changes(use: Use, prop: PropertySchema) -> Iterator[Change]:
    how = prop.written
    if how is None or how.vector:
        return
    if how.many:
        yield from one_of(use)
    elif how.epoch:
        yield from since_1970(use, how)
    elif prop.kind == "boolean":
        yield from flag(use, how)
    elif prop.kind == "number":
        yield from number(use, how)
    elif how.spelled:
        yield from spelled_date(use, how)
    else:
        yield from date_text(use, how) if how.text else moment(use)


def _literal(prop: PropertySchema, value: Token) -> str:
    """How the value of a pin is written; nothing where it stays as it is."""
    if prop.written is None:
        return ""
    if prop.kind == "boolean" and value.word in ("TRUE", "FALSE"):
        return literal(prop.written, value.word)
    plain = prop.written.text and not prop.written.beside
    return f"'{value.text}'" if plain and value.kind is Kind.NUMBER else ""
