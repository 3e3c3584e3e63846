"""What words of degree ask about: `the deepest ports` about .depth_m, `who earns less` about .monthly_pay.

The words are a closed class of English, and each goes with few quantities; which of them this graph keeps
stands in its schema. The direction, the deepest or the shallowest, remains in the word itself.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise, zip_longest

from heimdall.domain.graph import GraphSchema, LabelSchema, SchemaLink
from heimdall.graph.links import words_of
from heimdall.graph.schema_words import asked_part, names_something, parts_of, stems
from heimdall.graph.thesaurus import adjectives

MOST = 3
_ORDERED = ("number", "date", "datetime")
# What a word of degree may be about, the likeliest first: alternatives, each the words of a property's name.
Quantities = tuple[frozenset[frozenset[str]], ...]
# Adjectives, those of the high end before a stroke and those of the low end behind it where that is always so
# (the oldest has most years, and the earliest date); then words of properties, the likeliest first.
_QUANTITIES = """
    long / short brief: length duration distance minutes hours days runtime stay pages
    deep / shallow: depth draft draught
    tall high / low short: height elevation altitude stature
    heavy / light: weight mass tonnage payload tare
    big large huge / small tiny: size area population capacity volume headcount staff employees members
    expensive dear pricey costly / cheap affordable: price cost fee fare rate rent tariff charge value
    valuable precious /: value worth price
    fast quick swift speedy / slow: speed velocity pace knots
    rich wealthy / poor: worth wealth revenue turnover income budget assets balance
    paid: salary wage pay wages earnings income compensation
    experienced seasoned: experience
    old young elderly: age born birth birthday birthdate dob founded established built launched hired \
        joined created opened released published installed year date
    new recent late modern / early: founded established built launched released published created opened \
        installed hired joined added updated started begun year date born
    popular /: popularity views votes downloads followers likes stars rating
    strong powerful / weak: strength power
    hot warm / cold cool chilly: temperature setpoint heat
    far remote / near close: distance
    hard difficult tricky / easy: difficulty
    important urgent: priority importance
    wide broad / narrow: width breadth beam
    thick / thin: thickness
    bright / dim: brightness magnitude luminosity
    loud / quiet: loudness volume noise
    populous crowded /: population
    good bad: rating score grade stars quality
    rated ranked scored: rating score rank stars
    dangerous risky severe serious: severity risk danger
    busy /: traffic load passengers visitors
    full / empty: occupancy load stock
    deadly fatal lethal /: deaths fatalities casualties victims killed
    roomy spacious /: capacity area size
    north northern northerly / south southern southerly: latitude lat
    east eastern easterly / west western westerly: longitude lon lng long
"""
# `longest` of who has been there: words of dates at which that began.
_BEGUN = """
    hired hire joined join started start begun founded established opened created launched built registered
    launch release released date
"""
STAYED = tuple(_BEGUN.split())
_STAYING = re.compile(r"\b(?:been|serv(?:ed|ing)|standing|around|established|employed|existed|in business)\b")
_LASTING = ("longest", "longer", "shortest")
# Forms of a verb or a noun, then words of properties.
_VERBS = """
    earn earns earning: salary wage pay income
    weigh weighs weighing: weight mass
    cost costs costing: price cost fee fare rate
    last lasts lasted lasting: duration length minutes
    seat seats seating: capacity seats
    die dies died dead: died death deaths fatalities casualties
    fatality fatalities casualty casualties victims: deaths fatalities casualties victims killed
    kill kills killed: killed deaths fatalities casualties victims
    born: born birth birthday birthdate dob
    age ages aged: age born birth birthday birthdate dob founded established inception built launched
    founded established: founded established inception founding created
    size sizes: size area capacity population
"""
_IRREGULAR = {
    "good": ("better", "best"), "bad": ("worse", "worst"),
    "far": ("farther", "farthest", "further", "furthest"),
    "late": ("later", "latest"), "old": ("older", "oldest", "elder", "eldest"),
    "pricey": ("pricier", "priciest"),
    "high": (), "low": (),  # the highest what
    "north": ("northmost", "northernmost"), "south": ("southmost", "southernmost"),
    "east": ("eastmost", "easternmost"), "west": ("westmost", "westernmost"),
    "northern": (), "southern": (), "eastern": (), "western": (),
}  # fmt: skip
_COMPARING = (
    "how more most less least best worst better worse highest lowest far farther farthest further furthest"
)
_DEGREE = frozenset(_COMPARING.split())
_COUNTING = "number numbers amount amounts count total sum share quantity proportion"
_COUNTED = frozenset(_COUNTING.split())
_LONG = 6  # letters: `west` and `guest` are no superlatives, and of the longer ones these
_NO_SUPERLATIVES = ("contest", "forest", "harvest", "honest", "interest", "priest", "request")
_NO_LONGER = re.compile(r"\bno longer\b", re.IGNORECASE)
_WHERE = re.compile(r"\W*(?:and )?where\b", re.IGNORECASE)
_HAPPENED = ("born", "founded", "established", "died")
_RECENT = ("latest", "newest", "earliest", "recent")
_OF_ANYTHING = ("fewest", "highest", "lowest")
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgmnpt]")


def degree_words(question: str, schema: GraphSchema, meant: Collection[str] = ()) -> tuple[SchemaLink, ...]:
    """The words of degree whose quantity is one property, of the labels that are `meant` if they have one.

    `meant` are names as they are shown: `Label`, `.property`, `:TYPE`.
    """
    found: dict[str, SchemaLink] = {}
    for written, quantities in graded(question):
        if written.lower() in _RECENT and _is_named(quantities, meant):
            continue
        if (name := _one_property(schema, quantities, meant)) and f".{name}" not in meant:
            found.setdefault(name, SchemaLink(written, f".{name}"))
    return tuple(found.values())[:MOST]


def _is_named(quantities: Quantities, meant: Collection[str]) -> bool:
    """Whether one of the properties that are `meant` keeps such a quantity: releases by released_at."""
    return any(rank_of(about(name[1:]), quantities) is not None for name in meant if name.startswith("."))


def has_unknown_superlative(question: str, schema: GraphSchema) -> bool:
    """Whether the question has a superlative outside the closed class, such as `zaniest`."""
    known = {*forms_of_degree()[0], *_OF_ANYTHING, *_NO_SUPERLATIVES}
    return any(
        word.folded.endswith("est")
        and len(word.folded) >= _LONG
        and word.folded not in known
        and not names_something(word.folded, schema)
        for word in words_of(asked_part(question))
    )


@cache
def curated() -> tuple[tuple[list[str], list[str], bool, Quantities], ...]:
    """Of each line the adjectives of both ends, whether those are ends of one scale, and the quantities."""
    lines = (line.partition(":") for line in _QUANTITIES.strip().splitlines())
    told = ((words.partition("/"), _quantities(about.split())) for words, _, about in lines)
    return tuple((high.split(), low.split(), bool(stroke), about) for (high, stroke, low), about in told)


def graded(question: str) -> Iterator[tuple[str, Quantities]]:
    """Each word of degree as it is written, with the quantities it may be about."""
    words = words_of(_NO_LONGER.sub("", asked_part(question)))
    grown, plain = forms_of_degree()
    if _WHERE.match(question):  # no date
        grown = {word: about for word, about in grown.items() if word not in _HAPPENED}
    if staying(question):
        grown = {**grown, **dict.fromkeys(_LASTING, _quantities(STAYED))}
    graded = {b.start for a, b in pairwise(words) if a.folded in _DEGREE and b.folded in plain}
    for word, after in zip_longest(words, words[1:]):
        if after and after.folded in _COUNTED:  # the largest number of ships: no ship is large
            continue
        if word.start in graded:
            yield word.written, plain[word.folded]
        elif word.folded in grown and not (after and after.start in graded):  # best paid: not the best
            yield word.written, grown[word.folded]


def staying(question: str) -> frozenset[str]:
    """The words that make `longest` one of those who have been there: `serving`."""
    lasting = any(word.folded in _LASTING for word in words_of(question))
    return frozenset(_STAYING.findall(question.lower())) if lasting else frozenset()


@cache
def forms_of_degree() -> tuple[Mapping[str, Quantities], Mapping[str, Quantities]]:
    """Comparatives, superlatives and verbs tell by themselves; adjectives need `how` or `most`."""
    plain = dict[str, Quantities]()
    for high, low, _, about in curated():
        for adjective in (*high, *low):
            plain[adjective] = (*plain.get(adjective, ()), *about)
    for kind in ("more", "less"):
        for adjective, heads in adjectives(kind).items():
            also = frozenset(frozenset(head.split("_")) for head in heads)
            plain[adjective] = (*plain.get(adjective, ()), also)
    grown = dict[str, Quantities]()
    for adjective, about in plain.items():
        grown |= {form: (*grown.get(form, ()), *about) for form in compared(adjective)}
    for line in _VERBS.strip().splitlines():
        verbs, _, quantities = line.partition(":")
        grown |= dict.fromkeys(verbs.split(), _quantities(quantities.split()))
    return grown, plain


def _quantities(words: Iterable[str]) -> Quantities:
    """One quantity after the other."""
    return tuple(frozenset({frozenset({word})}) for word in words)


def compared(adjective: str) -> tuple[str, ...]:
    """`deeper`, `deepest`; nothing for long words, which take `more` and `most`."""
    if adjective in _IRREGULAR:
        return _IRREGULAR[adjective]
    if len(adjective) > 7 or adjective.endswith(("ed", "ous", "ive", "ant", "ent")):
        return ()
    stem = adjective.removesuffix("e")
    stem = stem[:-1] + "i" if re.search("[^aeiou]y$", stem) else stem
    stem += stem[-1] if stem == adjective and _DOUBLED.fullmatch(stem) else ""  # wider, hotter
    return f"{stem}er", f"{stem}est"


def _one_property(schema: GraphSchema, quantities: Quantities, meant: Collection[str]) -> str | None:
    """The property that keeps the likeliest quantity; None when none does, or two do equally."""
    own = [label for label in schema.labels if label.name in meant]
    # `the smallest workforce` of companies is no population of a city.
    elsewhere = [] if own and any(name.startswith(".") for name in meant) else schema.labels
    for labels in (own, elsewhere):
        ranked = sorted(
            (rank, name)
            for label in labels
            for name, parts in _ordered(label)
            if (rank := rank_of(parts, quantities)) is not None
        )
        best = {name for rank, name in ranked if rank == ranked[0][0]}
        if best:
            return best.pop() if len(best) == 1 else None
    return None


@lru_cache(maxsize=256)
def _ordered(label: LabelSchema) -> tuple[tuple[str, frozenset[str]], ...]:
    """Properties of a label that can be ordered, with the stems of their words; any date is a `date`."""
    return tuple(
        (prop.name, about(prop.name) | _dated(prop.kind))
        for prop in label.properties
        if prop.kind in _ORDERED
    )


def about(name: str) -> frozenset[str]:
    """The stems of a property's words; years are how long something is, no year."""
    parts = parts_of(name)
    found = frozenset(stem for part in parts for stem in stems(part))
    return found - {"year"} if "years" in parts else found


def _dated(kind: str) -> frozenset[str]:
    return frozenset(("date",)) if kind in ("date", "datetime") else frozenset()


def rank_of(parts: frozenset[str], quantities: Quantities) -> int | None:
    """At which place of the quantities one is that a property of these stems keeps; None where none is."""
    ranks = enumerate(quantities)
    return next((rank for rank, alternatives in ranks if any(each <= parts for each in alternatives)), None)
