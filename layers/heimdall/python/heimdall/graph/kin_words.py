"""Nouns and the verbs that they are made of: `owner` and own, `discovery` and discovered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from heimdall.graph.bare_names import without_unit
from heimdall.graph.schema_words import SchemaName

OF_AGENTS = ("er", "or")
OF_PEOPLE = (*OF_AGENTS, "ee", "ent", "ant")
OF_EVENTS = ("ion", "ation", "ment", "al", "ure", "y")
OF_VERBS = (*OF_PEOPLE, "ion", "ation", "ment", "al", "ure")
_COUNTS = frozenset(["count", "num", "number", "total"])
_DONE = ("ed", "s")  # how properties end that say what was done
_DOING = ("ed", "ing")


def verbs_of(noun: str, endings: Sequence[str]) -> Iterator[str]:
    """What a noun made of a verb begins with: `owner` with own, `supervision` with supervis."""
    for ending in endings:
        for form in (ending, f"{ending}s"):
            if noun.endswith(form) and len(noun) >= len(form) + 3:
                yield noun.removesuffix(form)


def says_done(name: SchemaName, root: str) -> bool:
    """Whether the word of the name that begins so says what was done: `created_at`, not `public_pages`."""
    return any(word.startswith(root) and word.endswith(_DONE) for word in name.words)


def is_other_form(word: str, name: SchemaName) -> bool:
    """Whether the word is a form of a verb and no word of the name is: `caused` for Cause."""
    return word.endswith(_DOING) and not any(part.endswith(_DOING) for part in name.words)


def without_counting(name: SchemaName) -> tuple[frozenset[str], ...]:
    """The stems of the words of a property's name but for those of counting: room_count is of rooms."""
    told = _uncounted(said_of(name))
    return told if len(told) > 1 else _uncounted(name) or name.stems


def _uncounted(name: SchemaName) -> tuple[frozenset[str], ...]:
    pairs = zip(name.words, name.stems, strict=True)
    return tuple(stem for word, stem in pairs if name.kind != "property" or word not in _COUNTS)


def said_of(name: SchemaName) -> SchemaName:
    """The name as people say it: a property of several words without its unit."""
    words = without_unit(name.words) if name.kind == "property" else ()
    return replace(name, words=words) if len(words) > 1 else name


def counts(name: SchemaName) -> bool:
    """Whether it is how often something is done: the most viewed has the highest view_count."""
    return not _COUNTS.isdisjoint(name.words)
