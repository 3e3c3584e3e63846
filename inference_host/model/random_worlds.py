"""Random worlds: schemas of real and invented words in the naming styles of real graphs.

Most are of one or two domains, so that their words lie close together; the others mix anything. One in eight
is large.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from inference_host.model import lexicon, names, synonyms, words
from inference_host.model.domains import DOMAINS, Domain
from inference_host.model.foreign_words import with_foreign_words
from inference_host.model.random_props import Namer, camel, namer, random_props, text_prop, wild_key
from inference_host.model.random_rels import Triple, random_rels, type_name
from inference_host.model.schemas import Label, Prop, Rel, World, key_of

__all__ = ["camel", "random_world", "type_name"]

OF_DOMAINS, TWO_DOMAINS = 0.85, 0.3  # shares of worlds
INVENTED, INVENTED_IN_DOMAIN = 0.35, 0.08  # shares of labels
LARGE, RICH, WILD_KEYS, PLURALS, PREFIXES, NUMBERED, KINDS, SYNONYMS = (
    0.13,
    0.16,
    0.08,
    0.05,
    0.03,
    0.1,
    0.12,
    0.6,
)
Rename = Callable[[str], str]
Known = Sequence[tuple[str, str]]


def words_of(line: str) -> list[str]:
    """The noun of a line of `lexicon.LABELS`, then its synonyms."""
    head, _, extra = line.partition(":")
    return [head.rstrip("*@"), *(n for n in extra.split(",") if n)]


def _together() -> dict[str, frozenset[str]]:
    """Word -> all words that any line gives as another for it."""
    found: dict[str, frozenset[str]] = {}
    for each in map(words_of, LINES):
        for word in each:
            found[word] = found.get(word, frozenset()) | frozenset(each)
    return found


LINES = tuple(dict.fromkeys((*lexicon.LABELS, *(line for d in DOMAINS for line in d.labels.values()))))
NOUNS = tuple(dict.fromkeys(words_of(line)[0] for line in LINES))
SAME = _together()


@dataclass
class Draft:
    """A world in the making: how it writes names, whether it tells much of each thing, and the words that are taken."""

    style: Namer
    rename: Rename
    rich: bool = False
    taken: set[str] = field(default_factory=set)
    labels: list[Label] = field(default_factory=list)


def label_key(rng: random.Random, noun: str, person: bool, place: bool, style: Namer) -> Prop:
    """What nodes are called by: mostly `name`."""
    if rng.random() < WILD_KEYS:
        return wild_key(rng, noun, person, style)
    if rng.random() < (0.9 if person or place else 0.68):
        return Prop("name", "string", ("name",))
    name = rng.choice(("title", "title", "title", "code", "label", "username", "id"))
    return Prop(name, "string", (name,))


def name_maker(rng: random.Random, key: str, person: bool, place: bool) -> Callable[[random.Random], str]:
    """The source of names for nodes with this key."""
    if (key in ("code", "id") or key.lower().endswith(("id", "number", "code"))) and rng.random() < 0.8:
        return names.code_name
    return names.person_name if person else names.place_name if place else names.thing_names(rng)


def drawn_label(rng: random.Random, draft: Draft, line: str, known: Known = ()) -> Label | None:
    """The label of a line; None when its words are taken."""
    head = line.partition(":")[0]
    nouns = words_of(line)
    if draft.taken & set(nouns):
        return None
    others = synonyms.drawn(rng, "label", nouns[0], draft.taken) if rng.random() < SYNONYMS else []
    shown = nouns[0] if " " in nouns[0] or rng.random() < 0.9 else rng.choice(nouns)
    person, place = "*" in head, "@" in head
    key = label_key(rng, nouns[0], person, place, draft.style)
    make = name_maker(rng, key.name, person, place)
    said = (*sorted(nouns, key=lambda n: n != shown), *(w for w in others if w not in nouns))
    pairs = tuple((n, words.plural(n)) for n in said)
    name = draft.rename(label_name(rng, shown))
    if name in {label.name for label in draft.labels}:
        return None
    draft.taken |= {*nouns, *others}
    props = random_props(rng, key, draft.style, known, rich=draft.rich)
    if not person and not place and rng.random() < NUMBERED:
        props = with_number(rng, props, nouns[0], draft.style)
    if rng.random() < KINDS:
        props = with_kind(rng, props, draft.style)
    return Label(name, pairs, props, tuple(make(rng) for _ in range(8)), key.name, person, place)


def with_number(rng: random.Random, props: tuple[Prop, ...], noun: str, style: Namer) -> tuple[Prop, ...]:
    """The properties and a number by which things are called: `orderId`, `flight_number`."""
    what = rng.choice(("id", "id", "number", "no"))
    name = style(f"{noun.replace(' ', '_')}_{what}")
    spoken = f"{noun} {'number' if what == 'no' else what}"
    if any(name == p.name or spoken in p.nouns for p in props):
        return props
    return _with(props, Prop(name, "number", (spoken, what) if what == "number" else (spoken,)))


def with_kind(rng: random.Random, props: tuple[Prop, ...], style: Namer) -> tuple[Prop, ...]:
    """The properties and one by which things are of several kinds, whose values people use as nouns."""
    kind = rng.choice(("type", "type", "kind", "role", "position", "category", "class", "genre", "profession", "job"))  # fmt: skip
    if any(kind in (p.name, *p.nouns) for p in props):
        return props
    return _with(props, text_prop(rng, style(kind), (kind,), "t"))


def _with(props: tuple[Prop, ...], prop: Prop) -> tuple[Prop, ...]:
    """The properties and one more, but for one that nodes would then be called by."""
    called = [p.name for p in props]
    return (*props, prop) if key_of([*called, prop.name]) == key_of(called) else props


def random_label(rng: random.Random, taken: set[str], style: Namer) -> Label | None:
    """One label of real or invented words; None when its words are taken."""
    line = unheard(rng) if rng.random() < INVENTED else rng.choice(LINES)
    return drawn_label(rng, Draft(style, str, taken=taken), line)


def unheard(rng: random.Random, kind: str | None = None) -> str:
    """A line of `lexicon.LABELS` with words that tell nothing: people, places, or things of one or two words."""
    kind = rng.choice(("*", "*", "*", "@", "", "", "", "", "", "")) if kind is None else kind
    roll = rng.random()
    if roll < 0.7:
        return words.invented(rng) + kind
    first = words.invented(rng) if roll < 0.85 else words_of(rng.choice(LINES))[0]
    last = words.invented(rng) if roll > 0.8 else words_of(rng.choice(LINES))[0]
    alone = last if rng.random() < 0.7 else first
    return f"{first} {last}{kind}" + (f":{alone}" if first != last and rng.random() < 0.7 else "")


def label_name(rng: random.Random, noun: str) -> str:
    """`ReeferBox`, now and then `Reefer_Box`, `reeferbox` or `REEFER_BOX`; rarely `Pckg` or `Org`."""
    if len(noun) > 6 and " " not in noun and rng.random() < 0.04:
        short = noun[:3] if rng.random() < 0.5 else noun[0] + re.sub("[aeiou]", "", noun[1:])[:3]
        return rng.choice((short.title(), short, short.upper()))
    parts, roll = re.split("[ -]", noun.title()), rng.random()
    if roll < 0.88:
        return "".join(parts)
    joined = "_".join(parts)
    return joined if roll < 0.94 else joined.lower() if roll < 0.98 else joined.upper()


def renamer(rng: random.Random) -> Rename:
    """How this graph changes labels: mostly not; `Movies`, `AppUser`, `tbl_order`."""
    roll = rng.random()
    if roll < PLURALS:
        return lambda name: words.plural(name) if name[-1].islower() else name
    if roll < PLURALS + PREFIXES:
        lead = rng.choice(
            ("App", "My", "X", "Db", "tbl_", "ns_", "Core", "Graph", words.invented(rng, 1).title())
        )
        return lambda name: lead + name
    return str


def size(rng: random.Random) -> int:
    """One to seven labels, small worlds more often; now and then eight to eighteen."""
    if rng.random() < LARGE:
        return rng.choice((8, 8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 18))
    return rng.choice((1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7))


def chosen_nouns(rng: random.Random, triples: list[Triple], wanted: int) -> list[str]:
    """Nouns that the relationships of a domain join, mostly to each other."""
    found: dict[str, None] = {}
    left = rng.sample(triples, len(triples))
    while left and len(found) < wanted:
        at = next((i for i, t in enumerate(left) if t[0] in found or t[2] in found), 0)
        source, _, target = left.pop(at)
        found.update({source: None, target: None} if rng.random() < 0.9 else {source: None})
    return list(found)[:wanted]


def dealt(rng: random.Random, domain: Domain, labels: int) -> Known:
    """Some of the properties that a domain knows, fewer where many labels share them."""
    if rng.random() < 0.2:
        return domain.props
    return rng.sample(domain.props, max(2, len(domain.props) // max(labels, 2)))


def domain_labels(rng: random.Random, draft: Draft, wanted: int) -> tuple[dict[str, Label], list[Triple]]:
    """Labels of one or two domains by their nouns, some called by an invented word, with what joins them."""
    found: dict[str, Label] = {}
    several = 2 if wanted > 3 and rng.random() < (0.8 if wanted > 9 else TWO_DOMAINS) else 1
    domains = rng.sample(DOMAINS, several)
    for at, domain in enumerate(domains):
        share = wanted if several == 1 else (wanted * 2 // 3 if at == 0 else wanted - len(found))
        for noun in chosen_nouns(rng, list(domain.triples), share):
            line = domain.labels[noun]
            if rng.random() < INVENTED_IN_DOMAIN:
                line = unheard(rng, "*" if "*" in line else "@" if "@" in line else "")
            label = drawn_label(rng, draft, line, dealt(rng, domain, share))
            if label:
                found.setdefault(noun, label)
                draft.labels.append(label)
    triples = [t for d in domains for t in d.triples if t[0] in found and t[2] in found]
    return found, triples


def mixed_labels(rng: random.Random, draft: Draft, wanted: int) -> None:
    """Labels of any kind."""
    for _ in range(wanted):
        line = unheard(rng) if rng.random() < INVENTED else rng.choice(LINES)
        label = drawn_label(rng, draft, line)
        if label:
            draft.labels.append(label)


def cleared(label: Label, said: set[str]) -> Label:
    """Without the properties, or their nouns, that another part of the schema is called by."""
    kept = []
    for prop in label.props:
        nouns = tuple(n for n in prop.nouns if n not in said and n.removeprefix("number of ") not in said)
        if prop.name == label.key or len(nouns) == len(prop.nouns):
            kept.append(prop)
        elif nouns:
            kept.append(replace(prop, nouns=nouns))
    return replace(label, props=tuple(kept))


def with_own_roles(rel: Rel, owner: dict[str, str]) -> Rel:
    """Without the role nouns that another label is called by."""
    sources = tuple(n for n in rel.source_nouns if owner.get(n, rel.source) == rel.source)
    targets = tuple(n for n in rel.target_nouns if owner.get(n, rel.target) == rel.target)
    return replace(rel, source_nouns=sources, target_nouns=targets)


def with_own_props(rel: Rel, labels: dict[str, Label]) -> Rel:
    """Without the properties that one of its ends has too: whose would they be."""
    if not rel.props:
        return rel
    ends = (*labels[rel.source].props, *labels[rel.target].props)
    said = {word for p in ends for word in (p.name, *p.nouns, *p.parts)}
    return replace(rel, props=tuple(p for p in rel.props if not said & {p.name, *p.nouns, *p.parts}))


def names_of(labels: list[Label], rels: list[Rel]) -> set[str]:
    """Nouns of labels and of roles, in both numbers."""
    roles = [noun for rel in rels for noun in (*rel.source_nouns, *rel.target_nouns)]
    return {*roles, *map(words.plural, roles), *(n for label in labels for pair in label.nouns for n in pair)}


def absent_nouns(said: set[str]) -> tuple[str, ...]:
    """Nouns of labels that mean nothing that the world has."""
    known = said.union(*(SAME.get(word, ()) for word in said))
    kin = known.union(*(SAME.get(word, ()) for word in known))
    heads = known & set(NOUNS)
    return tuple(n for n in NOUNS if n not in kin and not any(synonyms.alike(n, head) for head in heads))


def random_world(rng: random.Random) -> World:
    """One to eighteen labels and up to thirty relationships, small worlds more often."""
    draft, wanted = Draft(namer(rng), renamer(rng), rng.random() < RICH), size(rng)
    nouns, triples = dict[str, Label](), list[Triple]()
    if rng.random() < OF_DOMAINS:
        nouns, triples = domain_labels(rng, draft, wanted)
        if rng.random() < 0.15:
            mixed_labels(rng, draft, 1)
    else:
        mixed_labels(rng, draft, wanted)
    labels = draft.labels
    owner = {one: label.name for label in labels for one, _ in label.nouns}
    rels = [with_own_roles(r, owner) for r in (random_rels(rng, labels, nouns, triples) if labels else [])]
    by_name = {label.name: label for label in labels}
    rels = [with_own_props(rel, by_name) for rel in rels]
    said = names_of(labels, rels)
    absent = absent_nouns({*draft.taken, *said})
    world = World(tuple(cleared(label, said) for label in labels), tuple(rels), absent=absent)
    return with_foreign_words(rng, synonyms.also_said(rng, world))
