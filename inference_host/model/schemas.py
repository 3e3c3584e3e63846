"""Worlds: a graph schema together with the words people use for its parts.

`random_worlds` draws schemas of real and invented words; the demo graph's world is written by hand in
`demo_world`.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, field

KEY_NAMES = ("name", "title", "label", "username", "code", "id")


@dataclass(frozen=True)
class Prop:
    """A property and its words; `kind` is one of the gateway's property kinds."""

    name: str
    kind: str
    nouns: tuple[str, ...]
    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    year: bool = False


@dataclass(frozen=True)
class Label:
    """A label, its nouns as (singular, plural) pairs, and names of its nodes."""

    name: str
    nouns: tuple[tuple[str, str], ...]
    props: tuple[Prop, ...]
    names: tuple[str, ...]
    key: str = "name"
    person: bool = False
    place: bool = False

    def of_kind(self, *kinds: str) -> list[Prop]:
        """The non-key properties of these kinds."""
        return [p for p in self.props if p.kind in kinds and p.name != self.key]


@dataclass(frozen=True)
class Rel:
    """A relationship with its verb phrases (base form) and role nouns (singular).

    `source` is who does what the verbs say. In the graph the arrow may point the other way
    (`flipped`): `(Book)-[WRITTEN_BY]->(Author)` has the author as source and `write` as verb.
    """

    source: str
    type: str
    target: str
    verbs: tuple[str, ...]
    source_nouns: tuple[str, ...] = ()
    target_nouns: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    flipped: bool = False

    @property
    def start(self) -> str:
        """The label where the arrow begins."""
        return self.target if self.flipped else self.source

    @property
    def end(self) -> str:
        """The label where the arrow ends."""
        return self.source if self.flipped else self.target


@dataclass(frozen=True)
class Foreign:
    """A word that the schema does not use, in its forms, and the name it stands for.

    `name` is `Employee`, `.salary` or `:CAPTAINS`.
    """

    forms: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class World:
    """Labels, relationships, the words of things that are *not* there, and words for what is."""

    labels: tuple[Label, ...]
    rels: tuple[Rel, ...]
    demo: bool = False
    absent: tuple[str, ...] = field(default=())
    foreign: tuple[Foreign, ...] = ()

    def label(self, name: str) -> Label:
        return next(item for item in self.labels if item.name == name)

    def between(self, source: str, target: str) -> list[Rel]:
        """All relationships between two labels, either way."""
        pair = {(source, target), (target, source)}
        return [r for r in self.rels if (r.source, r.target) in pair]

    def sole(self, rel: Rel, forward: bool) -> bool:
        """No other relationship of this type joins its first end, or its second, to another label."""
        near = rel.source if forward else rel.target
        same = [r for r in self.rels if r.type == rel.type and (r.source if forward else r.target) == near]
        return len(same) == 1


def quoted(name: str) -> str:
    """A Cypher name, back-quoted only when it is not a plain identifier."""
    return name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) else f"`{name}`"


def key_of(names: list[str]) -> str:
    """The property a node is called by, as the gateway takes it; without any of that kind the first in order."""
    called_by = importlib.import_module("heimdall.graph.schema").called_by
    return called_by(names) or min(names, default="")
