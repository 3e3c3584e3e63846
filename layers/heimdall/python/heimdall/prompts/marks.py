"""Marks: one sign for each name, so that a small model need not spell what it points at.

Which part of a schema is meant is learnt far sooner than to write any name letter by letter. So the prompt of
a model with a closed grammar puts a mark behind each name of the schema (`Vessel‹3›(name‹1›, built‹4› n)`)
and behind each linked value (`[Sea Heather‹9› = ‹3›.‹1›]`); what explains the question, and the answer, hold
marks alone. `spelled_out` puts the names back. (An answer that points into its input: Vinyals et al.,
"Pointer networks", 2015.)
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from heimdall.domain.actions import ActionSpec, is_built_in
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.prompts.closed_values import json_text, literal
from heimdall.prompts.schema_text import MARK, quoted

MOST = 384  # that the vocabulary of the shipped model holds
FOR_VALUES = 24  # of them; names beyond the rest are written out
IN_ORDER = tuple(range(MOST))
_PASSIVE = re.compile(r":.+(?:_by|_BY|By)")


@dataclass(frozen=True, slots=True)
class Marking:
    """How one request writes names.

    `schema` and `links` have marks in the place of names and texts, `told` are the links in the words of the
    prompt, `signs` what each mark stands for inside the answer's JSON, `names` the marks of the schema by
    name (`Employee`, `.salary`, `:CAPTAINS`), `values` those of the linked texts, `actions` those of the
    plugins' actions. `near` are links to values that the question may mean by other words.
    """

    schema: GraphSchema
    links: tuple[ValueLink, ...]
    told: tuple[str, ...]
    signs: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    actions: Mapping[str, str] = field(default_factory=dict)
    near: tuple[ValueLink, ...] = ()

    def with_actions(self, names: Iterable[str]) -> "Marking":
        """With marks for plugins' actions, that no name and no value has, whatever the question."""
        actions = action_marks(names, range(len(self.names) + FOR_VALUES, MOST))
        signs = {**self.signs, **{mark: name for name, mark in actions.items()}}
        return replace(self, actions=actions, signs=signs)

    def called(self, names: Iterable[str]) -> tuple[str, ...]:
        """Actions as the answer calls them."""
        return tuple(self.actions.get(name, name) for name in names)

    def as_called(self, catalogue: Iterable[ActionSpec]) -> list[ActionSpec]:
        """The actions under the names that the answer calls them by."""
        return [replace(spec, name=self.actions.get(spec.name, spec.name)) for spec in catalogue]

    @property
    def passive(self) -> frozenset[str]:
        """The marks of the types that are told of whom it is done to: WRITTEN_BY, writtenBy."""
        return frozenset(mark for name, mark in self.names.items() if _PASSIVE.fullmatch(name))

    def words(self, links: Sequence[SchemaLink]) -> tuple[SchemaLink, ...]:
        """What words stand for, in marks."""
        return tuple(replace(link, name=_like(link.name, self.names)) for link in links)


def _like(name: str, names: Mapping[str, str]) -> str:
    return name.removesuffix(_bare(name)) + names[name] if name in names else name


def _place(link: ValueLink) -> str:
    """Where a value stands: `Ship.name`, `[ACTED_IN].roles`."""
    owner = f"[{quoted(link.of_type())}]" if link.of_type() else quoted(link.label)
    return f"{owner}.{quoted(link.property)}"


def _bare(name: str) -> str:
    """A name without the sign of its kind."""
    return name[1:] if name.startswith((".", ":")) else name


def plain(schema: GraphSchema, links: Sequence[ValueLink]) -> Marking:
    """Names as they are, for a model that can write them."""
    told = (
        f"{link.text} = {_place(link)}" + (f" (said as {link.said})" if link.said else "") for link in links
    )
    return Marking(schema, tuple(links), tuple(told))


def marked(
    schema: GraphSchema,
    links: Sequence[ValueLink],
    numbers: tuple[int, ...] = IN_ORDER,
    *,
    near: Sequence[ValueLink] = (),
) -> Marking:
    """Marks for all names and linked texts, as far as `numbers` go; training draws them at random.

    A value that is only `near` to a word is told with both: `fixed ~ IN_REPAIR‹9› = ‹3›.‹1›`.
    """
    inside, names, signs = _marked_schema(schema, numbers[: min(len(_names(schema)), MOST - FOR_VALUES)])
    texts = dict.fromkeys(link.text for link in (*links, *near))
    values = dict(zip(texts, map(_mark, numbers[len(names) :]), strict=False))
    signs = {**signs, **{mark: literal(text) for text, mark in values.items()}}
    pointed, guessed = (tuple(_pointed(link, names, values) for link in some) for some in (links, near))
    told = (
        f"{_spoken(link)}{values.get(link.text, '')} = {_place(to)}"
        for link, to in zip((*links, *near), (*pointed, *guessed), strict=True)
    )
    return Marking(inside, pointed, tuple(told), signs, names, values, near=guessed)


def _spoken(link: ValueLink) -> str:
    return f"{link.said} ~ {link.text}" if link.near else link.spoken()


def action_marks(names: Iterable[str], numbers: Sequence[int]) -> dict[str, str]:
    """Marks for actions that are not built in, as far as `numbers` go; the others are known by name."""
    offered = sorted(name for name in names if not is_built_in(name))
    return dict(zip(offered, map(_mark, numbers), strict=False))


def spelled_out(text: str, signs: Mapping[str, str]) -> str:
    """The text with what the marks in it stand for."""
    return MARK.sub(lambda found: signs.get(found[0], found[0]), text) if signs else text


def unmarked(text: str) -> str:
    """What somebody said, without anything that would be read as a mark."""
    return MARK.sub(r"\1", text)


def _mark(number: int) -> str:
    return f"‹{number}›"


def _pointed(link: ValueLink, names: Mapping[str, str], values: Mapping[str, str]) -> ValueLink:
    return ValueLink(
        values.get(link.text, link.text),
        _like(link.label, names),
        names.get(f".{link.property}", link.property),
    )


@lru_cache(maxsize=16)
def _marked_schema(
    schema: GraphSchema, numbers: tuple[int, ...]
) -> tuple[GraphSchema, Mapping[str, str], Mapping[str, str]]:
    """The schema in marks, the mark of each name, and what each mark stands for in the answer's JSON."""
    names = dict(zip(_names(schema), map(_mark, numbers), strict=False))

    def properties(of: Sequence[PropertySchema]) -> tuple[PropertySchema, ...]:
        return tuple(PropertySchema(names.get(f".{p.name}", p.name), p.kind) for p in of)

    def label(name: str) -> str:
        return names.get(name, name)

    labels = (LabelSchema(label(each.name), properties(each.properties)) for each in schema.labels)
    relationships = (
        RelationshipSchema(
            label(r.source), names.get(f":{r.type}", r.type), label(r.target), properties(r.properties)
        )
        for r in schema.relationships
    )
    signs = {mark: json_text(quoted(_bare(name))) for name, mark in names.items()}
    return GraphSchema(tuple(labels), tuple(relationships)), names, signs


@lru_cache(maxsize=16)
def _names(schema: GraphSchema) -> tuple[str, ...]:
    """Every name once: those of the labels first, then of types, then of properties."""
    properties = (
        *(p for label in schema.labels for p in label.properties),
        *(p for each in schema.relationships for p in each.properties),
    )
    found = (
        *(label.name for label in schema.labels),
        *(f":{each.type}" for each in schema.relationships),
        *(f".{p.name}" for p in properties),
    )
    return tuple(dict.fromkeys(found))
