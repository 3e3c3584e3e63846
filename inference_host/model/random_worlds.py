"""Random worlds: schemas of real and invented words in the naming styles of real graphs.

Relationship types come in many shapes for the same verb (`WORKS_AT`, `EMPLOYED_BY`, `HAS_EMPLOYEE`,
`worksAt`), some with the arrow against the verb; two labels are often joined in more than one way.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from inference_host.model import lexicon, names, words
from inference_host.model.foreign_words import with_foreign_words
from inference_host.model.schemas import KEY_NAMES, Label, Prop, Rel, World

INVENTED_LABELS, INVENTED_VERBS = 0.3, 0.25
PROPS = (0, 1, 2, 2, 3, 3, 4, 4, 5, 6)
# Words of Cypher itself are no types.
KEYWORDS = frozenset("create order call remove load set match return start drop".split())
Namer = Callable[[str], str]


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(",") if part)


def number_prop(rng: random.Random) -> Prop:
    """A numeric property with paired comparatives, a plain one, a qualified one, or an invented one."""
    roll = rng.random()
    if roll < 0.14:
        word = words.invented(rng)
        return Prop(word, "number", (word,))
    if roll < 0.28:
        noun = rng.choice(lexicon.PLAIN_NUMBERS)
        return Prop(noun.replace(" ", "_"), "number", (noun,))
    if roll < 0.38:
        one = rng.choice(lexicon.COUNTED)
        name = rng.choice((f"{one}_count", f"num_{words.plural(one)}", f"number_of_{words.plural(one)}"))
        return Prop(name, "number", (f"number of {words.plural(one)}", f"{one} count", words.plural(one)))
    return measured(rng)


def measured(rng: random.Random) -> Prop:
    """A number that has comparatives: `length`, `length_m`, or qualified, `monthly_pay`."""
    known, nouns, up, down, most, least, how = map(_list, rng.choice(lexicon.NUMBERS).split("|"))
    name, roll = rng.choice(known), rng.random()
    if roll < 0.12:
        noun = f"{rng.choice(lexicon.QUALIFIERS)} {rng.choice(nouns)}"
        return Prop(noun.replace(" ", "_"), "number", (noun,))
    if roll < 0.24:
        noun = rng.choice(nouns)
        name, nouns = f"{rng.choice(lexicon.QUALIFIERS)}_{noun.replace(' ', '_')}", (noun,)
    elif roll < 0.42:
        name = f"{name}_{rng.choice(lexicon.UNITS)}"
    return Prop(name, "number", nouns, up, down, most, least, how)


def time_prop(rng: random.Random) -> Prop:
    """A date, a datetime, or a year kept as a number."""
    known, parts, nouns = rng.choice(lexicon.TIMES).split("|")
    name, kind = rng.choice(_list(known)), rng.choice(("date", "date", "datetime", "number", "number"))
    return Prop(name, kind, _list(nouns), parts=_list(parts), year=kind == "number")


def boolean_prop(rng: random.Random) -> Prop:
    """A boolean with adjectives, or something had, for both values."""
    roll = rng.random()
    if roll < 0.15:
        word = words.invented(rng)
        return Prop(word, "boolean", (word,), yes=(word,), no=("not " + word,))
    if roll < 0.35:
        thing = rng.choice(lexicon.HAVINGS)
        bare = re.sub(r"^an? ", "", thing)
        name = rng.choice(("has_", "has_", "")) + bare.replace(" ", "_")
        return Prop(name, "boolean", (bare,), yes=(f"with {thing}", f"that have {thing}"),
                    no=(f"without {thing}", f"with no {bare}", f"that have no {bare}"))  # fmt: skip
    name, yes, no = rng.choice(lexicon.BOOLEANS).split("|")
    shown = name if rng.random() < 0.7 else "is_" + name
    return Prop(shown, "boolean", (name.replace("_", " "),), yes=_list(yes), no=_list(no))


def value_maker(letter: str) -> Callable[[random.Random], str]:
    """The source of values for a string property's kind letter."""
    return {"p": names.place_name, "c": lambda r: r.choice(names.COUNTRIES), "n": names.person_name,
            "w": names.title_name, "e": code_value}.get(letter, names.topic_word)  # fmt: skip


def code_value(rng: random.Random) -> str:
    """An e-mail address or a code."""
    return f"{words.invented(rng)}@example.com" if rng.random() < 0.3 else names.code_name(rng)


def string_prop(rng: random.Random) -> Prop:
    """A categorical or free string with sample values."""
    if rng.random() < 0.12:
        word, letter = words.invented(rng), "t"
        name, nouns = word, (word,)
    else:
        name, noun_list, letter = rng.choice(lexicon.STRINGS).split("|")
        nouns = _list(noun_list)
    make = value_maker(letter)
    return Prop(name, "string", nouns, values=tuple(make(rng) for _ in range(5)))


def list_prop(rng: random.Random) -> Prop:
    """A list of short strings."""
    name, noun = rng.choice(lexicon.LISTS).split("|")
    return Prop(name, "list", (noun, name), values=tuple(names.topic_word(rng) for _ in range(5)))


MAKERS = (number_prop, number_prop, number_prop, time_prop, time_prop, boolean_prop, boolean_prop, string_prop, string_prop, list_prop)  # fmt: skip


def random_props(rng: random.Random, key: str, style: Namer) -> tuple[Prop, ...]:
    """The key property and zero to six others with distinct names and words."""
    found, seen = [Prop(key, "string", (key,))], {key, *KEY_NAMES}
    for make in rng.sample(MAKERS, rng.choice(PROPS)):
        prop = make(rng)
        told = {prop.name, *prop.nouns, *prop.yes}
        if not seen & told:
            seen |= told
            found.append(replace(prop, name=style(prop.name)))
    if rng.random() < 0.08:
        found.append(Prop(rng.choice(lexicon.POINTS), "point", ("location",)))
    return tuple(found)


def namer(rng: random.Random) -> Namer:
    """How this graph writes property names: `start_date` or `startDate`."""
    return camel if rng.random() < 0.35 else str


def camel(name: str) -> str:
    """`start_date` as `startDate`."""
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def random_label(rng: random.Random, taken: set[str], style: Namer) -> Label | None:
    """One label of real or invented words; None when its words are taken."""
    line = unheard(rng) if rng.random() < INVENTED_LABELS else rng.choice(lexicon.LABELS)
    head, _, extra = line.partition(":")
    noun = head.rstrip("*@")
    nouns = [noun, *[n for n in extra.split(",") if n]]
    if taken & set(nouns):
        return None
    taken |= set(nouns)
    shown = noun if " " in noun or rng.random() < 0.9 else rng.choice(nouns)
    person, place = "*" in head, "@" in head
    make = names.person_name if person else names.place_name if place else names.title_name
    key = (
        "name"
        if rng.random() < (0.9 if person or place else 0.62)
        else rng.choice(("title", "title", "title", "code", "label", "username", "id"))
    )
    if key in ("code", "id") and rng.random() < 0.8:
        make = names.code_name
    pairs = tuple((n, words.plural(n)) for n in sorted(nouns, key=lambda n: n != shown))
    return Label(
        label_name(rng, shown),
        pairs,
        random_props(rng, key, style),
        tuple(make(rng) for _ in range(8)),
        key,
        person,
        place,
    )


def unheard(rng: random.Random) -> str:
    """A line of `lexicon.LABELS` with words that tell nothing: people, places, or things of one or two words."""
    kind, roll = rng.choice(("*", "*", "*", "@", "", "", "", "", "", "")), rng.random()
    if roll < 0.7:
        return words.invented(rng) + kind
    first = words.invented(rng) if roll < 0.85 else rng.choice(lexicon.LABELS).split(":")[0].rstrip("*@")
    last = words.invented(rng) if roll > 0.8 else rng.choice(lexicon.LABELS).split(":")[0].rstrip("*@")
    alone = last if rng.random() < 0.7 else first
    return f"{first} {last}{kind}" + (f":{alone}" if first != last and rng.random() < 0.7 else "")


def label_name(rng: random.Random, noun: str) -> str:
    """`ReeferBox`, now and then `Reefer_Box`, `reeferbox` or `REEFER_BOX`; rarely `Pckg` or `Org`."""
    if len(noun) > 6 and " " not in noun and rng.random() < 0.04:
        short = noun[:3] if rng.random() < 0.5 else noun[0] + re.sub("[aeiou]", "", noun[1:])[:3]
        return rng.choice((short.title(), short, short.upper()))
    parts, roll = noun.title().split(), rng.random()
    if roll < 0.88:
        return "".join(parts)
    joined = "_".join(parts)
    return joined if roll < 0.94 else joined.lower() if roll < 0.98 else joined.upper()


def invented_rel(rng: random.Random, source: Label, target: Label) -> Rel:
    """A relationship whose verb means nothing."""
    verb = words.invented(rng) + rng.choice(("", "", "", " at", " in", " for", " to", " with", " on"))
    if rng.random() < 0.12:
        verb = f"be {words.invented(rng, 1)}ed {rng.choice(('in', 'to', 'with', 'at'))}"
    kind, flipped = type_name(rng, "", (verb,), (), ())
    return Rel(source.name, kind, target.name, (verb,), flipped=flipped)


def type_name(
    rng: random.Random, usual: str, verbs: tuple[str, ...], sources: tuple[str, ...], targets: tuple[str, ...]
) -> tuple[str, bool]:
    """A type for these verbs, and whether its arrow points against them."""
    if usual and rng.random() < 0.45:
        return usual, False
    verb = rng.choice(verbs) if rng.random() < 0.3 else verbs[0]
    told: list[tuple[str, bool]]
    if verb.startswith("be "):
        told = [(verb[3:], False), (verb[3:], False), ("is " + verb[3:], False)]
    else:
        told = [
            (verb, False),
            (words.third(verb), False),
            (words.third(verb), False),
            (words.past(verb), False),
        ]
        if " " not in verb and verb not in ("have", "know", "like"):
            told += [(words.participle(verb) + " by", True)] * 2 + [
                ("is " + words.participle(verb) + " by", True)
            ]
    for noun in sources[:1]:
        told += [(noun + " of", False), ("is " + noun + " of", False), ("has " + noun, True), (noun, True)]
    for noun in targets[:1]:
        told += [("has " + noun, False), (noun, False), (noun + " of", True)]
    name, flipped = rng.choice([t for t in told if t[0] not in KEYWORDS])
    return re.sub(r"\W+", "_", name).upper(), flipped


def random_rel(rng: random.Random, source: Label, target: Label) -> Rel:
    """A relationship with a real or an invented verb, now and then with a property."""
    if rng.random() < INVENTED_VERBS:
        rel = invented_rel(rng, source, target)
    else:
        usual, verb_list, source_list, target_list = rng.choice(lexicon.VERBS).split("|")
        verbs, sources, targets = _list(verb_list), _list(source_list), _list(target_list)
        kind, flipped = type_name(rng, usual, verbs, sources, targets)
        rel = Rel(source.name, kind, target.name, verbs, sources, targets, flipped=flipped)
    if rng.random() < 0.25:
        return replace(rel, props=(rng.choice((number_prop, time_prop, string_prop))(rng),))
    return rel


def styled(rng: random.Random, rels: list[Rel]) -> list[Rel]:
    """Types as this graph writes them: mostly upper case, now and then `worksAt` or `works_at`."""
    roll = rng.random()
    if roll < 0.86:
        return rels
    style: Namer = (lambda name: camel(name.lower())) if roll < 0.95 else str.lower
    return [replace(r, type=style(r.type)) for r in rels]


def random_rels(rng: random.Random, labels: list[Label]) -> list[Rel]:
    """Up to eleven relationships; a third of them join two labels that are joined already."""
    rels: list[Rel] = []
    for _ in range(rng.randint(0, len(labels) + 4)):
        ends = rng.choice(labels), rng.choice(labels)
        if rels and rng.random() < 0.33:
            old = rng.choice(rels)
            ends = tuple(next(x for x in labels if x.name == n) for n in (old.source, old.target))  # type: ignore[assignment]
        rel = random_rel(rng, *ends)
        if all(r.type != rel.type and not _told(r) & _told(rel) for r in rels):
            rels.append(rel)
    return styled(rng, rels)


def _told(rel: Rel) -> set[str]:
    return {*rel.verbs, *rel.source_nouns, *rel.target_nouns}


def random_world(rng: random.Random) -> World:
    """One to seven labels and up to eleven relationships, small worlds more often."""
    taken: set[str] = set()
    wanted, style = rng.choice((1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7)), namer(rng)
    labels = [found for _ in range(wanted) if (found := random_label(rng, taken, style))]
    rels = random_rels(rng, labels) if labels else []
    absent = [n.split(":")[0].rstrip("*@") for n in lexicon.LABELS if not taken & set(re.split("[:*@,]+", n))]
    return with_foreign_words(rng, World(tuple(labels), tuple(rels), absent=tuple(absent)))
