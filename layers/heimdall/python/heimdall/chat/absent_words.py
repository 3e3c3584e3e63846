"""What is not in the graph, in words, with the nearest that is."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from heimdall.chat.inflection import listed
from heimdall.chat.pattern_words import spoken
from heimdall.chat.query_names import Name
from heimdall.domain.graph import GraphSchema, MissingValue, ValueLink
from heimdall.graph.schema_links import schema_links
from heimdall.graph.schema_words import KEY_NAMES, names_something
from heimdall.graph.thesaurus import names_a_thing

_ALIKE = 0.72
_MOST = 3
_WORD = re.compile(r"[A-Za-z]{3,}")
# What is asked of the things in a graph, and no thing in it.
_ASKED = frozenset(["difference", "differences", "gap", "gaps", "pair", "pairs"])
_KINDS = {"label": "label", "type": "relationship type", "property": "property"}
_NAMED = {"name": "named", "title": "titled"}


def missing_words(missing: Iterable[MissingValue]) -> str:
    """`There is no company named 'Acme Corp' here; nearest: 'Acme Robotics' (Company).` Empty for none."""
    return " ".join(_missing(each) for each in missing)


def unknown_words(names: Iterable[Name], schema: GraphSchema) -> str:
    """`There is no label Employee here; nearest: Person.` for names that the schema lacks. Empty for none."""
    return " ".join(_unknown(*name, schema) for name in names)


def nothing_called(words: Iterable[str]) -> str:
    """`Nothing in this graph is called 'religion'.` of words for what other graphs hold; empty for none.

    The `words` are those that nothing here explains.
    """
    nouns = [f"'{one_line(word)}'" for word in words if names_a_thing(word) and word.lower() not in _ASKED]
    return f"Nothing in this graph is called {listed(nouns[:_MOST], 'or')}." if nouns else ""


def absent_detail(question: str, schema: GraphSchema) -> str:
    """What the graph has instead of the words that it does not know; else what it holds."""
    found = nearest_names(question, schema)
    return f"Nearest: {', '.join(found)}." if found else f"It holds {labels_of(schema)}."


def labels_of(schema: GraphSchema) -> str:
    """The labels, listed."""
    return ", ".join(label.name for label in schema.labels) or "no nodes yet"


def nearest_names(question: str, schema: GraphSchema) -> list[str]:
    """Labels, types and properties that mean or look like a word which the schema lacks, at most three.

    `Person.salary` for a property; what is near in meaning tells the word: `Employee (for staff)`.
    """
    meant = {link.word.lower(): link.name for link in schema_links(question, schema)}
    names, found = _names(schema), dict[str, None]()
    for word in dict.fromkeys(_WORD.findall(question.lower())):
        close = [] if names_something(word, schema) else get_close_matches(word, names, n=1, cutoff=_ALIKE)
        if word in meant:
            found[f"{_shown(meant[word], schema)} (for {word})"] = None
        elif close:
            found[names[close[0]]] = None
    return list(found)[:_MOST]


def _missing(each: MissingValue) -> str:
    text, where = one_line(each.asked.text), each.asked
    what = f"'{text}'"
    if where.label:
        called = _NAMED.get(where.property, f"with the {spoken(where.property)}")
        what = f"{spoken(where.label)} {called} {what}"
    near = ", ".join(dict.fromkeys(map(_near, _most_telling(each))))
    return f"There is no {what} here; nearest: {near}." if near else f"There is no {what} here."


def _most_telling(missing: MissingValue) -> Sequence[ValueLink]:
    """The very same text elsewhere, else what things are called by, else all."""
    same = [link for link in missing.near if link.text.lower() == missing.asked.text.lower()]
    return same or [link for link in missing.near if link.property in KEY_NAMES] or missing.near


def _near(link: ValueLink) -> str:
    owner = link.of_type() or link.label
    place = owner if link.property in KEY_NAMES else f"{owner}.{link.property}"
    return f"'{one_line(link.text)}' ({place})"


def _unknown(kind: str, name: str, schema: GraphSchema) -> str:
    said = spoken(name)
    near = nearest_names(said, schema)
    bare = [each.split(" (for ")[0] for each in near]
    lacks = "I know of no" if kind == "property" else "There is no"  # properties are read from samples
    words = f"{lacks} {_KINDS[kind]} {one_line(name)} here"
    return f"{words}; nearest: {', '.join(bare)}." if bare else f"{words}."


def _names(schema: GraphSchema) -> dict[str, str]:
    """Lower-case name → what to call it, labels before types before properties, with their one label."""
    owners: dict[str, list[str]] = {}
    for label in schema.labels:
        for each in label.properties:
            owners.setdefault(each.name, []).append(label.name)
    names = {
        name.lower(): f"{labels[0]}.{name}" if len(labels) == 1 else name for name, labels in owners.items()
    }
    names.update({r.type.lower(): r.type for r in schema.relationships})
    names.update({spoken(r.type): r.type for r in schema.relationships})
    names.update({label.name.lower(): label.name for label in schema.labels})
    return names


def _shown(name: str, schema: GraphSchema) -> str:
    """A schema link's name as the other names are shown."""
    bare = name.lstrip(".:")
    return _names(schema).get(bare.lower(), bare) if name.startswith((".", ":")) else bare


def one_line(text: str) -> str:
    """The text without line breaks, so that no value can look like a part of the answer."""
    return " ".join(text.split())
