"""Words for what a yes or no denies: `the dead` and .is_alive, `unverified` and .verified."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink
from heimdall.graph.links import words_of
from heimdall.graph.schema_words import asked_part, carrying, names_something, stems

MOST = 2
# What a property says, and words for who or what it is not true of.
_OPPOSITES = """
    alive living: dead deceased
    dead deceased: alive living
    active: dormant idle
    open: closed shut
    closed: open
    public: private
    private: public
    online: offline
    married: single
    employed: jobless
    enabled: disabled
    occupied: vacant empty
    vacant: occupied
    wild: tame captive
    hidden: visible
    visible: hidden
    broken: working intact
    solved resolved: outstanding
    paid: outstanding
    digital: analog analogue
    automatic: manual
    manual: automatic
    mandatory compulsory required: optional voluntary
    optional: mandatory compulsory required
    foreign: domestic
    domestic: foreign
    international: domestic
    extinct: extant surviving
    spicy: mild
    fresh: stale
    toxic poisonous: harmless
    hazardous dangerous: safe harmless
    safe: dangerous
    coastal: landlocked inland
    landlocked: coastal
    rural: urban
    urban: rural
    direct: indirect
    fictional: real
    amateur: professional
    professional: amateur
    guilty: innocent
    wireless: wired
    virtual: physical
    finished complete completed: pending
    passed: failed
    failed: successful
    success successful succeeded: failed unsuccessful
    won: lost
    lost: won
    present: absent
    absent: present
    healthy: sick ill
    sick ill: healthy
    permanent: temporary
    temporary: permanent
    indoor: outdoor
    outdoor: indoor
    delayed: punctual
    functional operational: broken defective
    manned: uncrewed
    crewed: unmanned
"""
_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")


def opposite_words(question: str, schema: GraphSchema) -> tuple[SchemaLink, ...]:
    """The words of the question that deny one property of the schema which is true or false.

    A word that the schema uses itself denies nothing.
    """
    found: dict[str, SchemaLink] = {}
    for word in words_of(asked_part(question)):
        names = dict.fromkeys(_denied(word.folded, schema))
        if len(names) == 1 and not names_something(word.folded, schema):
            name = next(iter(names))
            found.setdefault(name, SchemaLink(word.written, f".{name}", holds=False))
    return tuple(found.values())[:MOST]


def _denied(word: str, schema: GraphSchema) -> Iterator[str]:
    return (
        name for said, name in _flags(schema) if word in _opposites().get(said, ()) or _undone(word, said)
    )


def _undone(word: str, said: str) -> bool:
    """`uninsured` of insured, `inactive` of active."""
    return any(word.removeprefix(each) == said for each in _PREFIXES if word.startswith(each))


@lru_cache(maxsize=16)
def _flags(schema: GraphSchema) -> tuple[tuple[str, str], ...]:
    """Each word that a property of true or false is said with alone, and the property."""
    of_labels = (label.properties for label in schema.labels)
    of_types = (each.properties for each in schema.relationships)
    flags = dict.fromkeys(p.name for of in (*of_labels, *of_types) for p in of if p.kind == "boolean")
    said = ((carrying(name), name) for name in flags)
    return tuple((form, name) for words, name in said if len(words) == 1 for form in stems(words[0]))


@cache
def _opposites() -> Mapping[str, Sequence[str]]:
    lines = (line.partition(":") for line in _OPPOSITES.strip().splitlines())
    return {said: words.split() for every, _, words in lines for said in every.split()}
