"""Conditions on numbers: compared, equal, one of several, in a range; each with its Cypher."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from inference_host.model import number_frames as frames
from inference_host.model import words
from inference_host.model.filter_text import Filter, expand, of_its_own, ref
from inference_host.model.lexicon import SPOKEN_UNITS, UNITS
from inference_host.model.schemas import Label, Prop
from inference_host.model.spoken_numbers import DECADES, number_for, spoken

TRIES = 8
UNITS_SAID, OWN_UNIT, NONE_AT_ALL = 0.05, 0.25, 0.12
SIGNS = (">", ">", "<", "<", ">=", "<=")
_EDGE_LEAD = re.compile("^(?:whose|that have|which have) ")
_EXTREMES = ("max ", "maximum ", "min ", "minimum ", "top ", "peak ")
_COUNTS = re.compile(r"(?:number of )?((?:[a-z0-9]+ )?[a-z]+(?<![sui])s)$")
_NAME_PARTS = re.compile("[A-Z]?[a-z]+|[A-Z]+")


@dataclass(frozen=True)
class Quantity:
    """A numeric property as it is spoken of; `up` and `down` are comparatives of no other property."""

    prop: Prop
    name: str  # Cypher
    noun: str
    person: bool
    up: tuple[str, ...]
    down: tuple[str, ...]
    verbs: tuple[str, ...]  # `cost`; also `are priced at`

    @property
    def counted(self) -> str:
        """`pages` for `number of pages`; empty for what is measured."""
        found = _COUNTS.match(self.noun)
        return found.group(1) if found and not self.noun.startswith(_EXTREMES) else ""

    @property
    def last(self) -> str:
        """The noun's last word, which tells what is measured."""
        return self.noun.rsplit(" ", 1)[-1]

    def slots(self) -> dict[str, str]:
        """What the frames of `number_frames` say of the property."""
        many = self.counted == self.noun
        return {"n": self.noun, "an": self.noun if many else words.article(self.noun), "be": "are" if many else "is", "c": self.counted}  # fmt: skip


def quantity(rng: random.Random, prop: Prop, var: str, label: Label | None = None) -> Quantity:
    """The property with those words for it that fit no other property of the label."""
    noun = rng.choice(prop.nouns)
    others = [p for p in label.props if p is not prop] if label else []
    rivals = [(*p.up, *p.down) for p in others]
    person = label.person if label else True
    verbs = of_its_own(_verbs(noun), [_verbs(other) for p in others for other in p.nouns])
    said = tuple(v.lstrip("*") for v in verbs if person or not v.startswith("*"))
    return Quantity(
        prop, ref(var, prop), noun, person, of_its_own(prop.up, rivals), of_its_own(prop.down, rivals), said
    )


def _verbs(noun: str) -> tuple[str, ...]:
    """`cost` of a price, `*earn` of a salary (people only); none of a maximum."""
    last = noun.rsplit(" ", 1)[-1]
    if noun.startswith(_EXTREMES):
        return ()
    found = [v for v in frames.SAID_OF.get(last, "").split(",") if v]
    return (*found, *(_passive(p) for p in frames.PARTICIPLES.get(last, "").split(",") if p))


def _passive(participle: str) -> str:
    starred = participle.startswith("*")
    return f"{'*' if starred else ''}are {participle.lstrip('*')}"


def number_filter(rng: random.Random, prop: Prop, var: str, label: Label | None = None) -> Filter:
    """Comparison, equality, choice or range on a numeric property."""
    if var == "r":
        return _edge_filter(rng, prop)
    return _node_filter(rng, prop, var, label)


def _edge_filter(rng: random.Random, prop: Prop) -> Filter:
    """Of a relationship: the noun is always said, and never as if it were the node's."""
    for _ in range(TRIES):
        item = _node_filter(rng, prop, "r")
        text = _EDGE_LEAD.sub(lambda lead: "where the " if lead.group() == "whose " else "with ", item.text)
        if text.startswith(("with ", "where ", "having ")):
            return Filter(text, item.cypher)
    value = number_for(rng, prop)
    return Filter(f"with {rng.choice(prop.nouns)} {value}", f"{ref('r', prop)} = {value}")


def _node_filter(rng: random.Random, prop: Prop, var: str, label: Label | None = None) -> Filter:
    asked, roll = quantity(rng, prop, var, label), rng.random()
    value = number_for(rng, prop)
    if asked.counted and rng.random() < NONE_AT_ALL:
        return none_or_some(rng, asked)
    if roll < 0.14:
        return range_filter(rng, asked, value)
    if roll < 0.29:
        return equal(rng, asked, value)
    if roll < 0.34:
        text = expand(
            rng, rng.choice(frames.UNEQUAL), v=shown_as(rng, asked.prop, value), d=value, **asked.slots()
        )
        return Filter(text, f"{asked.name} <> {value}")
    if roll < 0.38:
        return one_of(rng, asked, value)
    if roll < 0.62 and asked.up and asked.down:
        return compared(rng, asked, value)
    return bound(rng, asked, value)


def none_or_some(rng: random.Random, asked: Quantity) -> Filter:
    """`without survivors`, `with only one survivor`, `with at least one survivor`."""
    if rng.random() < 0.5:
        return Filter(expand(rng, frames.COUNTED_NONE, c=asked.counted), f"{asked.name} = 0")
    one = asked.counted.removesuffix("s")
    regular = words.plural(one) == asked.counted
    if regular and rng.random() < 0.5:
        return Filter(expand(rng, frames.ONLY_ONE, c1=one), f"{asked.name} = 1")
    frame = frames.AT_LEAST_ONE if regular else frames.ONE_OR_MORE
    return Filter(expand(rng, frame, c=asked.counted, c1=one), f"{asked.name} >= 1")


def shown_as(rng: random.Random, prop: Prop, value: str) -> str:
    """The number as it is written; a year only in digits."""
    return value if prop.year else spoken(rng, value)


def measured(rng: random.Random, asked: Quantity, value: str) -> str:
    """The number, now and then with a unit."""
    shown = shown_as(rng, asked.prop, value)
    suffix = (_NAME_PARTS.findall(asked.prop.name) or [""])[-1].lower()
    units = frames.UNITS_BY_SUFFIX.get(suffix) or (
        "" if suffix in UNITS else frames.UNITS_OF.get(asked.last, "")
    )
    if (
        asked.noun == "age"
        or asked.prop.year
        or asked.counted
        or value == "1"
        or rng.random() > (OWN_UNIT if units else UNITS_SAID)
    ):
        return shown
    if not units and suffix in UNITS:
        return shown
    unit = rng.choice(units.split(",") if units else SPOKEN_UNITS)
    if unit in ("$", "€", "£"):
        return unit + (shown if shown[0].isdigit() else value)
    return f"{shown} {unit}".replace(" %", "%").replace(" °", "°")


def bound(rng: random.Random, asked: Quantity, value: str) -> Filter:
    """Over, under, at least, at most."""
    sign = rng.choice(SIGNS)
    frame, said_frame = _bound_frame(rng, asked, sign)
    around = {"v": measured(rng, asked, value), "d": value, "s": sign, **asked.slots()}
    shown = expand(rng, (frames.BEFORE if "{n}" in frame else frames.PLAIN)[sign])
    if asked.noun == "age" and "{n}" not in frame:
        shown = expand(rng, frames.AGE_BEFORE[sign])
    if "{c}" in frame and sign == "<":
        shown = expand(rng, frames.COUNTED_BELOW)
    text, said = (expand(rng, each, w=shown, **around) for each in (frame, said_frame))
    return Filter(text, f"{asked.name} {sign} {value}", said=said)


def _bound_frame(rng: random.Random, asked: Quantity, sign: str) -> tuple[str, str]:
    """A frame with `{w}` or with the words in it, and the verb phrase that it makes if it is none itself."""
    roll = rng.random()
    if found := (_own(rng, asked, sign) if roll < 0.45 else None):
        return found
    if sign in frames.AFTER and roll < 0.62:
        return rng.choice(frames.BOUND_AFTER).replace("{a}", one_choice(rng, frames.AFTER[sign])), ""
    if roll > 0.9:
        return _plural_verb(asked, f"whose {{n}} {one_choice(rng, frames.VERBS[sign])} {{v}}"), ""
    return rng.choice(frames.SHORT_BOUND if roll > 0.75 else frames.BOUND), ""


def _plural_verb(asked: Quantity, frame: str) -> str:
    """`whose pages exceed` rather than `exceeds`."""
    if asked.counted != asked.noun:
        return frame
    for one, many in ((" is ", " are "), (" isn't ", " aren't "), ("does ", "do "), ("doesn't ", "don't ")):
        frame = frame.replace(one, many)
    return re.sub(r"(?<=\{n\} )(exceed|lie|stay|top|reach|go)(?:e?s)\b", r"\1", frame)


def one_choice(rng: random.Random, frame: str) -> str:
    """One of `[a|b]`, its slots still open."""
    return rng.choice(frame[1:-1].split("|"))


def _own(rng: random.Random, asked: Quantity, sign: str) -> tuple[str, str] | None:
    """What is said of some quantities only: `over 30`, `costing under 10`, `with 300 or more pages`."""
    if asked.noun == "age":
        return _of_age(rng, sign)
    if asked.noun == "population" and rng.random() < 0.6:
        return rng.choice(frames.POPULATION), ""
    if asked.counted:
        after = sign in frames.COUNTED_AFTER and rng.random() < 0.4
        return (frames.COUNTED_AFTER[sign] if after else rng.choice(frames.COUNTED)), ""
    if asked.verbs:
        return verbal(rng, rng.choice(asked.verbs), "{w} {v}")
    adjective = rng.choice(frames.ADJECTIVES.get(asked.noun, "").split(","))
    return (f"[that are |]{{w}} {{v}} {adjective}", f"are {{w}} {{v}} {adjective}") if adjective else None


def _of_age(rng: random.Random, sign: str) -> tuple[str, str]:
    if sign in frames.AFTER and rng.random() < 0.5:
        frame = one_choice(rng, frames.AGE["after"]).replace("{a}", one_choice(rng, frames.AFTER[sign]))
    else:
        frame = one_choice(rng, frames.AGE["bound"])
    return frame, "" if frame.startswith(("that", "age ")) else f"are {frame}"


def verbal(rng: random.Random, verb: str, rest: str) -> tuple[str, str]:
    """`costing {v}`, `that cost {v}`, and `cost {v}`."""
    said = f"{verb} {rest}"
    short = said[4:] if verb.startswith("are ") else f"{words.ing(verb)} {rest}"
    return rng.choice((short, short, f"that {said}", f"which {said}")), said


def compared(rng: random.Random, asked: Quantity, value: str) -> Filter:
    """`cheaper than 20`, `no older than 30`."""
    up = rng.random() < 0.5
    word, denied = rng.choice(asked.up if up else asked.down), rng.random() < 0.15
    sign = {(True, False): ">", (False, False): "<", (True, True): "<=", (False, True): ">="}[up, denied]
    negation = rng.choice(("no ", "not ")) if denied else ""
    said = f"are {negation}{word} than {measured(rng, asked, value)}"
    if asked.noun == "age" and rng.random() < 0.2:
        said += " years"
    return Filter(rng.choice((said[4:], said[4:], "that " + said, "which " + said)), f"{asked.name} {sign} {value}", said=said)  # fmt: skip


def equal(rng: random.Random, asked: Quantity, value: str) -> Filter:
    """`with 300 pages`, `30-year-old`, `length 300`."""
    shown, cypher, roll = measured(rng, asked, value), f"{asked.name} = {value}", rng.random()
    if asked.noun == "age" and roll < 0.6:
        if roll < 0.08:
            return Filter(f"{value}-year-old", cypher, before=True, said=f"are {value} years old")
        text = expand(rng, frames.AGE["equal"], v=shown)
        return Filter(text, cypher, said="" if text.startswith(("that ", "of ")) else f"are {text}")
    if asked.verbs and roll < 0.3:
        text, said = verbal(rng, rng.choice(asked.verbs), f"{rng.choice(('', '', 'exactly '))}{shown}")
        return Filter(text, cypher, said=said)
    table = frames.COUNTED_EQUAL if asked.counted and roll < 0.5 else frames.EQUAL if roll < 0.8 else frames.SHORT_EQUAL  # fmt: skip
    return Filter(expand(rng, rng.choice(table), v=shown, d=value, **asked.slots()), cypher)


def one_of(rng: random.Random, asked: Quantity, value: str) -> Filter:
    """`aged 30 or 40`."""
    values = list(dict.fromkeys(number_for(rng, asked.prop) for _ in range(rng.choice((1, 1, 1, 2)))))
    values = list(dict.fromkeys([value, *values]))
    if len(values) < 2:
        return equal(rng, asked, value)
    shown = [shown_as(rng, asked.prop, each) if len(values) == 2 else each for each in values]
    told = f"{', '.join(shown[:-1])} or {shown[-1]}"
    frame = frames.AGE["one_of"] if asked.noun == "age" and rng.random() < 0.6 else rng.choice(frames.ONE_OF)
    text = expand(rng, frame, o=told, **asked.slots()).replace("either " + told, ("either " if len(values) == 2 else "") + told)  # fmt: skip
    said = f"are {text}" if text.startswith("aged") else ""
    return Filter(text, f"{asked.name} IN [{', '.join(values)}]", said=said)


def _in_their_thirties(rng: random.Random, asked: Quantity) -> Filter:
    ten = rng.randrange(20, 100, 10)
    text = expand(rng, frames.AGE["decade"], d=ten, t=DECADES[ten // 10 - 2])
    said = "" if text.startswith("that ") else f"are {text}"
    return Filter(text, f"{asked.name} >= {ten} AND {asked.name} <= {ten + 9}", said=said)


def range_filter(rng: random.Random, asked: Quantity, value: str) -> Filter:
    """Between two numbers, of which one is given."""
    low, high = sorted((value, number_for(rng, asked.prop)), key=float)
    inclusive, roll = f"{asked.name} >= {low} AND {asked.name} <= {high}", rng.random()
    if low == high or low.startswith("-"):
        return bound(rng, asked, value)
    if asked.noun == "age" and asked.person and roll < 0.12:
        return _in_their_thirties(rng, asked)
    if asked.noun == "age" and roll < 0.6:
        text = expand(rng, frames.AGE["range"], l=low, h=high)
        return Filter(text, inclusive, said="" if text.startswith("that ") else f"are {text}")
    shown = {"l": shown_as(rng, asked.prop, low), "h": shown_as(rng, asked.prop, high)}
    if roll > 0.88:
        text = expand(rng, rng.choice(frames.OPEN_RANGE), **shown, **asked.slots())
        return Filter(text, f"{asked.name} > {low} AND {asked.name} < {high}")
    if asked.verbs and rng.random() < 0.3:
        text, said = verbal(rng, rng.choice(asked.verbs), f"between {shown['l']} and {shown['h']}")
        return Filter(text, inclusive, said=said)
    table = frames.COUNTED_RANGE if asked.counted and roll < 0.6 else frames.RANGE if roll < 0.7 else frames.SHORT_RANGE  # fmt: skip
    frame = rng.choice(table)
    if roll > 0.35 or "{l}-" in frame or "{l} -" in frame:
        shown = {"l": low, "h": high}
    return Filter(expand(rng, frame, **shown, **asked.slots()), inclusive)
