"""Noun phrases with filters, and the Cypher they mean.

Literals stand between `⟦` and `⟧` in both the text and the Cypher until
`pairs.finish` decides how they are spelled and whether a value link is shown.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from inference_host.model import names, words
from inference_host.model.lexicon import SPOKEN_UNITS
from inference_host.model.schemas import Label, Prop, quoted

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")  # fmt: skip
ABOVE = ("[over|above|more than|greater than|higher than|exceeding|larger than|bigger than]", ">")
BELOW = ("[under|below|less than|lower than|smaller than|fewer than]", "<")
LEAST = ("[at least|no less than|not less than|minimum|a minimum of]", ">=")
MOST = ("[at most|no more than|not more than|up to|a maximum of|maximum]", "<=")
UNITS_SAID = 0.12
Links = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Filter:
    """A condition as words before or after the noun, and as Cypher on a variable."""

    text: str
    cypher: str
    before: bool = False
    links: Links = field(default_factory=dict)


def expand(rng: random.Random, frame: str, **slots: object) -> str:
    """Choose among `[a|b]` alternatives, innermost first, then fill `{slots}`."""
    while match := re.search(r"\[([^\[\]]*)\]", frame):
        frame = frame[: match.start()] + rng.choice(match.group(1).split("|")) + frame[match.end() :]
    return re.sub(r"\s+", " ", frame.format(**slots)).strip()


def literal(text: str) -> str:
    """A value as it is written in texts and Cypher before spelling is decided."""
    return f"⟦{text}⟧"


def ref(var: str, prop: Prop) -> str:
    """`n.age`; names that are not identifiers are back-quoted."""
    return f"{var}.{quoted(prop.name)}"


def number_for(rng: random.Random, prop: Prop) -> str:
    """A number in digits, a year for year-like properties."""
    if prop.year or prop.parts or prop.kind in ("date", "datetime"):
        return str(rng.randint(1950, 2026))
    return str(rng.choice((rng.randint(1, 12), rng.randint(13, 99), rng.randint(1, 9) * 10, rng.randint(1, 99) * 100,
                           rng.randint(1, 99) * 1000, rng.randint(100, 9999), f"{rng.randint(0, 9)}.{rng.randint(1, 9)}",
                           rng.randint(1, 9) * 1000000)))  # fmt: skip


def spoken(rng: random.Random, digits: str) -> str:
    """Sometimes a small number in words, or a unit after it."""
    if digits.isdigit() and int(digits) <= 12 and rng.random() < 0.5:
        return SMALL[int(digits)]
    if digits.endswith("000000") and rng.random() < 0.5:
        return f"{digits[:-6]} million"
    if digits.endswith("000") and not digits.endswith("000000") and rng.random() < 0.3:
        return digits[:-3] + rng.choice((" thousand", "k"))
    return digits


def number_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """Comparison, equality or range on a numeric property."""
    value, name, noun = number_for(rng, prop), ref(var, prop), rng.choice(prop.nouns)
    shown, roll = spoken(rng, value), rng.random()
    if not prop.year and noun != "age" and rng.random() < UNITS_SAID:
        shown = f"{shown} {rng.choice(SPOKEN_UNITS)}".replace(" %", "%")
    if roll < 0.12:
        return range_filter(rng, prop, name, noun, value)
    if roll < 0.24:
        frame = rng.choice(("with {noun} {v}", "whose {noun} is {v}", "with a {noun} of {v}", "whose {noun} equals {v}",
                            "with {noun} = {v}", "where {noun} is {v}", "where {noun} = {v}", "having {noun} {v}"))  # fmt: skip
        if noun == "age" and rng.random() < 0.5:
            frame = rng.choice(("aged {v}", "who are {v} years old", "of age {v}", "who are {v}"))
        return Filter(expand(rng, frame, noun=noun, v=shown), f"{name} = {value}")
    if roll < 0.29:
        return Filter(expand(rng, "whose {noun} is not {v}", noun=noun, v=shown), f"{name} <> {value}")
    if roll < 0.55 and prop.up and prop.down:
        comparatives, sign = rng.choice(((prop.up, ">"), (prop.down, "<")))
        text = expand(rng, "[|||that are ]{c} than {v}", c=rng.choice(comparatives), v=shown)
        return Filter(
            text + (" years" if noun == "age" and rng.random() < 0.2 else ""), f"{name} {sign} {value}"
        )
    words_for, sign = rng.choice((ABOVE, BELOW, ABOVE, BELOW, LEAST, MOST))
    frame = rng.choice(("with {noun} {w} {v}", "with [a|an|a] {noun} [of|] {w} {v}", "whose {noun} is {w} {v}", "where {noun} is {w} {v}",
                        "having {noun} {w} {v}", "with {w} {v} {noun}", "{w} {v} {noun}", f"with {{noun}} {sign} {{v}}",
                        f"where {{noun}} {sign} {{v}}", "with {noun} {v} or " + ("more" if ">" in sign else "less")))  # fmt: skip
    sign = {">": ">=", "<": "<="}.get(sign, sign) if " or " in frame else sign
    frame, words_for = own_frame(rng, noun, frame, words_for)
    return Filter(expand(rng, frame.replace("{w}", words_for), noun=noun, v=shown), f"{name} {sign} {value}")


def range_filter(rng: random.Random, prop: Prop, name: str, noun: str, value: str) -> Filter:
    """Between two numbers, of which one is given; `name` is the property's Cypher."""
    other = number_for(rng, prop)
    low, high = sorted((value, other), key=float)
    if noun == "age" and rng.random() < 0.6:
        text = expand(
            rng,
            "[aged|between|aged between|in age between|from] {low} [and|to] {high}[| years old| years]",
            low=low,
            high=high,
        )
        return Filter(text, f"{name} >= {low} AND {name} <= {high}")
    text = expand(rng, "[with {noun} between|whose {noun} is between|with {noun} from] {low} [and|to] {high}",
                  noun=article_free(rng, noun), low=low, high=high)  # fmt: skip
    return Filter(
        text.replace("between " + low + " to", "between " + low + " and"),
        f"{name} >= {low} AND {name} <= {high}",
    )


def own_frame(rng: random.Random, noun: str, frame: str, words_for: str) -> tuple[str, str]:
    """What is said of some quantities only: `over 30`, `with more than 5 million inhabitants`, `costing under 10`."""
    if noun == "age" and rng.random() < 0.3:
        frame = "{w} {v}"
        words_for = {ABOVE[0]: "[over|above]", BELOW[0]: "[under|below]"}.get(words_for, words_for)
    if noun == "population" and rng.random() < 0.5:
        frame = rng.choice(
            (
                "with {w} {v} [inhabitants|people|residents|inhabitants]",
                "where {w} {v} people live",
                "that have {w} {v} [inhabitants|people]",
            )
        )
    if noun in ("price", "cost") and rng.random() < 0.5:
        frame = rng.choice(("[costing|that cost|priced] {w} {v}[|| dollars| euros]", "{w} {v}"))
    return frame, words_for


def article_free(rng: random.Random, noun: str) -> str:
    """The noun, now and then with an article."""
    return words.article(noun) if rng.random() < 0.3 else noun


def time_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """Years before, after, in, since, between; whole dates for date properties."""
    name = ref(var, prop) if prop.year else ref(var, prop) + ".year"
    year, part = number_for(rng, prop), rng.choice(prop.parts or prop.nouns)
    lead = (
        f"[|||that were |which were ]{part}"
        if prop.parts and rng.random() < 0.75
        else f"[with|whose] {rng.choice(prop.nouns)}"
    )
    lead = lead.replace("whose", "with")
    if prop.kind == "date" and rng.random() < 0.15:
        day = f"{year}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        word, sign = rng.choice((("before", "<"), ("after", ">"), ("on", "=")))
        return Filter(expand(rng, f"{lead} {word} {day}"), f"{ref(var, prop)} {sign} date('{day}')")
    if rng.random() < 0.12:
        low, high = sorted((year, number_for(rng, prop)))
        text = expand(rng, lead + " [between {low} and|from {low} to] {high}", low=low, high=high)
        return Filter(text, f"{name} >= {low} AND {name} <= {high}")
    word, sign = rng.choice((("before", "<"), ("[earlier|older] than", "<"), ("prior to", "<"), ("after", ">"), ("after", ">"),
                             ("later than", ">"), ("in", "="), ("in", "="), ("in the year", "="), ("since", ">="), ("[until|up to]", "<=")))  # fmt: skip
    return Filter(expand(rng, f"{lead} {word} {year}"), f"{name} {sign} {year}")


def boolean_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """An adjective for true or for false, before or after the noun."""
    value = rng.random() < 0.55
    word = rng.choice(prop.yes if value else prop.no)
    cypher = f"{ref(var, prop)} = {'true' if value else 'false'}"
    roll = rng.random()
    if roll < 0.15:
        frame = rng.choice(("where {p} is {v}", "with {p} {v}", "with {p} = {v}", "whose {p} is {v}"))
        return Filter(expand(rng, frame, p=prop.nouns[0], v=str(value).lower()), cypher)
    if word.startswith(("with", "that ")):
        return Filter(word, cypher)
    if " " in word or roll < 0.45:
        return Filter(expand(rng, "[that are|which are|that are currently|] " + word), cypher)
    return Filter(word, cypher, before=True)


def string_filter(rng: random.Random, label: Label, prop: Prop, var: str) -> Filter:
    """Equality (with a value link), inequality, or a part of the text."""
    name, noun, value = ref(var, prop), rng.choice(prop.nouns), rng.choice(prop.values)
    roll = rng.random()
    if roll < 0.3:
        return part_filter(rng, prop, var)
    links = {value: (label.name, prop.name)}
    if roll < 0.4:
        text = expand(rng, rng.choice(("whose {noun} is not {v}", "not in {v}", "with {noun} other than {v}", "that are not {v}")),
                      noun=noun, v=literal(value))  # fmt: skip
        return Filter(text, f"{name} <> '{literal(value)}'", links=links)
    cypher = f"{name} = '{literal(value)}'"
    if roll < 0.55 and value.islower():
        return Filter(literal(value), cypher, before=True, links=links)
    frame = rng.choice(("with {noun} {v}", "whose {noun} is {v}", "with the {noun} {v}", "in {v}", "in the {v} {noun}", "where {noun} is {v}",
                        "from {v}", "with {noun} = {v}", "in the {noun} {v}", "with {v} {noun}", "having {noun} {v}", "that are {v}",
                        "of {noun} {v}"))  # fmt: skip
    return Filter(expand(rng, frame, noun=noun, v=literal(value)), cypher, links=links)


def part_filter(rng: random.Random, prop: Prop, var: str, subject: str = "") -> Filter:
    """CONTAINS, STARTS WITH, ENDS WITH on a string property; the user's spelling is kept."""
    noun = rng.choice(prop.nouns)
    whole = rng.choice(prop.values or (names.title_name(rng),))
    piece = rng.choice(
        (
            whole[:3],
            whole[:2],
            whole[:1],
            whole[-3:],
            whole.split()[0],
            words.invented(rng, 1),
            rng.choice(names.TOPIC_WORDS),
        )
    )
    piece = piece.strip() or "a"
    roll = rng.random()
    verb, verbs, operator = (("contain", "containing", "CONTAINS"), ("start with", "starting with", "STARTS WITH"),
                             ("end with", "ending with", "ENDS WITH"))[0 if roll < 0.5 else 1 if roll < 0.85 else 2]  # fmt: skip
    verb, verbs = rng.choice(((verb, verbs), {"CONTAINS": ("include", "including"), "STARTS WITH": ("begin with", "beginning with"),
                              "ENDS WITH": ("end in", "ending in")}[operator]))  # fmt: skip
    quote = rng.choice(("", "", "", "'", '"'))
    shown = f"{quote}{literal(piece)}{quote}"
    frame = rng.choice(
        (
            "whose {noun} {third} {v}",
            "with [a |]{noun} {ing} {v}",
            "whose {noun} {third} {v}",
            "where the {noun} {third} {v}",
        )
    )
    if prop.name in ("name", "title") and rng.random() < 0.25 and operator != "ENDS WITH":
        frame = rng.choice(("{ing} {v}", "that {base} {v}", "{ing} the [word|text|letters] {v}"))
    text = expand(rng, frame, noun=noun, third=words.third(verb), ing=verbs, base=verb, v=shown)
    return Filter(text, f"{ref(var, prop)} {operator} '{literal(piece)}'")


def list_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """Membership in a list property."""
    noun, value = prop.nouns[0], rng.choice(prop.values)
    frame = rng.choice(("with the {noun} {v}", "with {noun} {v}", "whose {many} include {v}", "with {v} [among|in] their {many}",
                        "tagged {v}" if noun == "tag" else "that list {v} as a {noun}", "whose {many} contain {v}"))  # fmt: skip
    text = expand(rng, frame, noun=noun, many=words.plural(noun), v=literal(value))
    return Filter(text, f"'{literal(value)}' IN {ref(var, prop)}")


def null_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """Property missing or present."""
    noun = rng.choice(prop.nouns)
    if rng.random() < 0.6:
        text = expand(
            rng,
            "[without [a |an |]{n}|with no {n}|that have no {n}|missing [a |an |]{n}|whose {n} is [missing|unknown|empty|not set]]",
            n=noun,
        )
        return Filter(text, f"{ref(var, prop)} IS NULL")
    text = expand(
        rng, "[that have [a|an] {n}|with a known {n}|whose {n} is [known|set|given]|with any {n}]", n=noun
    )
    return Filter(text, f"{ref(var, prop)} IS NOT NULL")


def any_filter(rng: random.Random, label: Label, var: str) -> Filter | None:
    """One condition on a property of the label; None when it has only its key."""
    props = [p for p in label.props if p.kind != "point"]
    prop = rng.choice(props)
    if prop.name == label.key:
        return (
            part_filter(rng, prop, var)
            if rng.random() < 0.5 or len(props) == 1
            else any_filter(rng, label, var)
        )
    if rng.random() < 0.04:
        return null_filter(rng, prop, var)
    if prop.parts or (prop.kind in ("date", "datetime")):
        return time_filter(rng, prop, var)
    makers: dict[str, Callable[[], Filter]] = {
        "number": lambda: number_filter(rng, prop, var), "boolean": lambda: boolean_filter(rng, prop, var),
        "string": lambda: string_filter(rng, label, prop, var), "list": lambda: list_filter(rng, prop, var),
    }  # fmt: skip
    return makers[prop.kind]()


def filters(rng: random.Random, label: Label, var: str, most: int) -> list[Filter]:
    """Up to `most` conditions on different properties."""
    found: list[Filter] = []
    for _ in range(most):
        item = any_filter(rng, label, var)
        if item and not any(item.cypher.split(" ")[0] == f.cypher.split(" ")[0] for f in found):
            found.append(item)
    return found
