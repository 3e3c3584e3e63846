"""One or several conditions on a label's nodes, as words and as Cypher.

What is said of numbers, times and texts is in modules of their own; here are true and false, missing and
present, and what joins conditions.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from inference_host.model import words
from inference_host.model.filter_text import (
    Filter,
    Links,
    agreeing,
    article_free,
    expand,
    literal,
    predicate,
    ref,
)
from inference_host.model.number_phrases import number_filter
from inference_host.model.schemas import Label, Prop
from inference_host.model.spoken_numbers import SMALL, number_for, spoken
from inference_host.model.text_phrases import list_filter, part_filter, string_filter
from inference_host.model.time_phrases import time_filter

__all__ = [
    "SMALL", "Filter", "Links", "agreeing", "any_filter", "article_free", "boolean_filter", "condition", "expand", "filters", "joined", "list_filter", "literal",
    "null_filter", "number_filter", "number_for", "part_filter", "predicate", "ref", "spoken", "string_filter", "time_filter",
]  # fmt: skip
MISSING, KEYED = 0.05, 0.5
_PLAIN_BOOLEAN = ("where {p} is {v}", "with {p} {v}", "with {p} = {v}", "whose {p} is {v}", "{p} = {v}", "{p} {v}", "where {p} = {v}", "with {p} set to {v}", "{p}: {v}", "({p} {v})")  # fmt: skip
_ADJECTIVE = "[that are {a}|that are {a}|which are {a}|that are currently {a}|{a}|which are {a}|marked as {a}|listed as {a}|that are marked {a}|that happen to be {a}|that are known to be {a}|flagged as {a}|({a} only)|({a})]"  # fmt: skip
_DENIED = "[that are not {a}|that aren't {a}|which are not {a}|not {a}|that are not currently {a}|except {a} ones|excluding {a} ones|but not {a} ones|other than {a} ones|which aren't {a}]"  # fmt: skip
_HAVING = {
    True: "[with {t}|with {t}|that have {t}|which have {t}|having {t}|that come with {t}|offering {t}]",
    False: "[without {t}|without {t}|with no {b}|that have no {b}|that don't have {t}|that do not have {t}|lacking {t}|that lack {t}|without any {b}|minus {t}|that come without {t}]",
}
_ABSENT = (
    "[without {an}|without {n}|with no {n}|that have no {n}|missing [the |their |]{n}|whose {n} is [missing|unknown|empty|not set|null|blank|not known|not given|not recorded|unspecified]",
    "with [a missing|an unknown|an empty|no known|no recorded] {n}|lacking {an}|that lack {an}|that don't have {an}|that do not have {an}|where {n} is [null|missing|empty|not set|blank|unknown]",
    "without any {n}|no {n}|{n} missing|{n} unknown|{n} is null|where [the |]{n} is not [given|known|set|recorded]|where no {n} is [given|known|set|recorded]|for which no {n} is known|for which we have no {n}|whose {n} we don't know|with no {n} [on record|on file|listed|stated|specified]|that have no {n} [on file|recorded|listed]|whose {n} is not [listed|specified|stated|available]|with {n} left blank|where the {n} is [left blank|left empty]|with {n} [missing|unknown|not set]]",
)  # fmt: skip
_ABSENT_COUNT = "[whose {n} {be} [missing|unknown|not set|not known|not recorded|null]|with unknown {n}|where {n} {be} [null|missing|not set|unknown]|with {n} [missing|unknown|not set]|{n} missing|{n} unknown]"  # fmt: skip
_PRESENT = "[that have {an}|with a known {n}|whose {n} {be} [known|set|given|recorded|filled in|not null|not missing]|with any {n}|with {an} [on file|given|set]|where {n} {be} [known|set|not null|given|recorded]|that do have {an}|with {n} [known|given|set]|where [the |]{n} {be} not [missing|empty|null]|for which {an} is known|whose {n} we know|for which we have {an}|with {an} [on record|listed|specified|stated]|whose {n} {be} [listed|specified|available]|with {n} filled in]"  # fmt: skip

_PRESENT_FLAG = "[whose {n} {be} [known|set|not null|given|recorded]|where {n} {be} [known|not null|set]|with {n} [known|set]]"  # fmt: skip
# What a condition begins with when it may follow another one without `and`.
_JOINTS = ("with", "whose", "where", "that ", "which ", "having", "in ", "from ", "aged", "not ", "without", "for which", "(", "but ", "except", "excluding", "of ", "over ",
           "under ", "between ", "older", "younger", "cost", "made ", "built ", "born ", "founded ", "released ", "tagged")  # fmt: skip


def boolean_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """An adjective, or something had, for true or for false, before or after the noun."""
    value, roll = rng.random() < 0.55, rng.random()
    word = rng.choice(prop.yes if value else prop.no)
    cypher = f"{ref(var, prop)} = {'true' if value else 'false'}"
    thing = next((yes[5:] for yes in prop.yes if yes.startswith("with ")), "")
    if roll < 0.13:
        frame = rng.choice(_PLAIN_BOOLEAN)
        return Filter(expand(rng, frame, p=prop.nouns[0], v=str(value).lower()), cypher)
    if thing and roll < 0.8:
        bare = thing.removeprefix("an ").removeprefix("a ")
        return Filter(expand(rng, _HAVING[value], t=thing, b=bare), cypher)
    if word.startswith(("with", "that ")):
        return Filter(word, cypher)
    if not value and roll < 0.45:
        return _denied(rng, rng.choice(prop.yes), cypher)
    if " " in word or roll < 0.45:
        text = expand(rng, _ADJECTIVE, a=word)
        return Filter(text, cypher, said="" if text.startswith("(") else f"are {word}")
    return Filter(word, cypher, before=True)


def _denied(rng: random.Random, adjective: str, cypher: str) -> Filter:
    """`not active`, `that aren't active`, `except active ones`, `non-active`."""
    if " " not in adjective and rng.random() < 0.08:
        return Filter(f"non-{adjective}", cypher, before=True)
    verb = rng.choice(("are not", "are not", "aren't"))
    return Filter(expand(rng, _DENIED, a=adjective), cypher, said=f"{verb} {adjective}")


def null_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """Property missing or present. No pages may also be zero of them, and no flag false: neither is said."""
    noun = rng.choice(prop.nouns)
    many = noun.endswith("s") and not noun.endswith(("ss", "us"))
    slots = {"n": noun, "an": noun if many else words.article(noun), "be": "are" if many and " of " not in noun else "is"}  # fmt: skip
    if rng.random() < 0.6:
        counted = prop.kind == "number" and (many or noun.startswith("number"))
        frame = _ABSENT_COUNT if counted or prop.kind == "boolean" else "|".join(_ABSENT)
        return Filter(expand(rng, frame, **slots), f"{ref(var, prop)} IS NULL")
    frame = _PRESENT_FLAG if prop.kind == "boolean" else _PRESENT
    return Filter(expand(rng, frame, **slots), f"{ref(var, prop)} IS NOT NULL")


def any_filter(rng: random.Random, label: Label, var: str, taken: Sequence[str] = ()) -> Filter | None:
    """One condition on a property of the label that is not taken; None when there is no other."""
    props = [p for p in label.props if p.kind != "point" and p.name not in taken]
    others = [p for p in props if p.name != label.key]
    prop = rng.choice(props) if props else None
    if prop and prop.name == label.key and others and rng.random() > KEYED:
        prop = rng.choice(others)
    return condition(rng, label, prop, var) if prop else None


def condition(rng: random.Random, label: Label, prop: Prop, var: str) -> Filter:
    """One condition on this property."""
    if prop.name == label.key:
        return part_filter(rng, prop, var)
    if rng.random() < MISSING:
        return null_filter(rng, prop, var)
    if prop.parts or prop.kind in ("date", "datetime"):
        return time_filter(rng, prop, var, label)
    makers: dict[str, Callable[[], Filter]] = {
        "number": lambda: number_filter(rng, prop, var, label), "boolean": lambda: boolean_filter(rng, prop, var),
        "string": lambda: string_filter(rng, label, prop, var), "list": lambda: list_filter(rng, prop, var),
    }  # fmt: skip
    return makers[prop.kind]()


def filters(rng: random.Random, label: Label, var: str, most: int) -> list[Filter]:
    """Up to `most` conditions on different properties, in the order in which they are said."""
    found: list[Filter] = []
    for _ in range(most):
        taken = [p.name for p in label.props if any(ref(var, p) + each in f"{f.cypher} " for f in found for each in (" ", "."))]  # fmt: skip
        item = any_filter(rng, label, var, taken)
        if item:
            found.append(item)
    return sorted(found, key=lambda f: (not f.before, " or " in f.text))


def joined(rng: random.Random, found: Sequence[Filter], plural: bool = True) -> str:
    """The conditions behind the noun; those with `or` last, so that it is clear what they belong to."""
    texts = [agreeing(f.text, plural) for f in sorted(found, key=lambda f: " or " in f.text)]
    if len(texts) < 2:
        return "".join(texts)
    last = texts[-1]
    return ", ".join(texts[:-1]) + _joint(rng, last) + _also(rng, last)


def _joint(rng: random.Random, text: str) -> str:
    """What leads over to a further condition."""
    if text.startswith(("(", "but ")):
        return " "
    if not text.startswith(_JOINTS):
        return rng.choice((", ", ", ", " and "))
    if text.startswith(("not ", "except", "excluding", "without")) and rng.random() < 0.4:
        return " but "
    return rng.choice((" and ", " and ", " ", ", ", ", and "))


def _also(rng: random.Random, text: str) -> str:
    """Now and then `that are also …`."""
    if text.startswith(("that are ", "which are ")) and not text.split(" ")[2].startswith("not") and rng.random() < 0.2:  # fmt: skip
        return text.replace(" are ", " are also ", 1)
    return text
