"""Counts of neighbours for each node: `how many ships does each captain command`, `who treats more than two patients`."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.crowds import sides
from inference_host.model.nouns import arrow, ends, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, Filter, Links, agreeing, any_filter, expand
from inference_host.model.schemas import Label, World, quoted

# `n` does what the verb says, or it is done to `n`, or a noun tells the neighbours
EACH_DOES = ("how many {o} does each {one} {do}", "how many {o} does each {one} {do}", "how many {o} does every {one} {do}", "number of {o} [that |]each {one} {third}", "for each {one}, how many {o} {does_it} {do}", "[for every|for each|per] {one}, the number of {o} {it} {agrees}",
             "[show|list|give me] [each|every] {one} and how many {o} {it} {agrees}", "[show|list|give me] [all |the |]{many} [with|and|along with] the number of {o} they {base}", "[show|list] {many} and how many {o} they {base}", "how many {o} do [the |]{many} {do} each",
             "how many {o} do the individual {many} {do}", "[show|tell me|list] how many {o} each {one} {third}", "count [the |]{o} [that |]each {one} {third}", "{many} with the number of {o} they {base}", "{one} by {one}, how many {o} {does_it} {do}", "each {one} and the number of {o} {it} {agrees}",
             "rank [the |]{many} by [how many {o} they {base}|the number of {o} they {base}]", "[the |]number of {o} each {one} {third}", "go through the {many} and count the {o} they {base}", "what number of {o} does each {one} {do}")  # fmt: skip
EACH_IS = ("how many {o} is each {one} {rest}", "how many {o} is every {one} {rest}", "number of {o} [that |]each {one} is {rest}", "[show|list] [all |the |]{many} [with|and] the number of {o} they are {rest}", "[show|tell me] how many {o} each {one} is {rest}", "[for every|for each] {one}, the number of {o} {it} {agrees}",
           "rank [the |]{many} by the number of {o} they are {rest}", "count the {o} each {one} is {rest}")  # fmt: skip
EACH_DONE = ("how many {o} {base} each {one}", "how many {o} {base} each {one}", "how many {o} {base} every {one}", "number of {o} {ing} each {one}", "[the |]number of {o} that {base} each {one}", "for each {one}, how many {o} {base} {him}", "count the {o} {ing} each {one}", "[show|list|give me] [each|every] {one} and [how many {o} {base} {him}|the number of {o} {ing} {him}]",
             "[list|show] [the |all |]{many} with the number of {o} {ing} them", "[show|tell me] how many {o} {base} each {one}", "[for every|for each] {one}, the number of {o} {ing} {him}", "rank [the |]{many} by how many {o} {base} them", "[the |]{many} and how many {o} {base} them", "what number of {o} {base} each {one}")  # fmt: skip
BY_EACH = ("how many {o} [are|were|have been] {pp} by each {one}", "number of {o} {pp} by each {one}", "[show|list] the number of {o} {pp} by each {one}", "{o} {pp} by each {one}, counted", "how many {o} are {pp} by every {one}", "count the {o} {pp} by each {one}", "how many {o} has each {one} {pp}", "number of {o} {pp} per {one}", "how many {o} {pp} by each {one}")  # fmt: skip
EACH_BY = ("by how many {o} is each {one} {pp}", "how many {o} is each {one} {pp} by", "number of {o} each {one} is {pp} by", "[show|list] {many} and how many {o} they are {pp} by")  # fmt: skip
EACH_HAS = ("how many {c} does each {one} have", "how many {c} does each {one} have", "how many {c} has each {one} got", "how many {c} are there [per|for each|for every] {one}", "[the |]number of {c} [per|for each|for every|by] {one}", "{c} per {one}", "{c} count [per|for each|by] {one}", "[count|tally] [the |]{c} [per|for each|by] {one}",
            "[list|show|give me] each {one} with its number of {c}", "[list|show|give me] [all |the |]{many} [with|and|along with] their number of {c}", "[list|show] [the |]{many} and how many {c} they have", "for [each|every] {one}, [the number of|how many|count the] {c}", "each {one} and its {c} count", "[show|list] {many} by number of {c}",
            "how are [the |]{c} [distributed|spread|divided] [across|over|among] [the |]{many}", "[break down|split] the {c} by {one}", "[a |]breakdown of [the |]{c} [by|per] {one}", "how many {c} do the [different|individual|various] {many} have", "each {one}'s number of {c}", "how many {c} do [the |]{many} have each",
            "what's the number of {c} [per|for each|of each] {one}", "rank [the |]{many} by number of {c}", "{many} with {c} count", "per {one}, how many {c}",  "{c} by {one}, how many", "i need the number of {c} for each {one}", "how many {c} there are per {one}",
            "[show|list] every {one} together with the number of {c} {it} {has}", "number of {c} {one} by {one}")  # fmt: skip
TOP_DOES = ("[which|what] {one} {third} {x} {o}", "[which|what] {one} {third} {x} {o}", "[the |]{one} {ing} {x} {o}", "[the |]{one} that {third} {x} {o}", "[find|show|tell me|give me] the {one} that {third} {x} {o}", "which of the {many} {third} {x} {o}", "[which|what] {one} {past} {x} {o}",
            "{is} the {one} that {third} {x} {o}", "[which|what] is the {one} {ing} {x} {o}", "name the {one} that {third} {x} {o}", "of all [the |]{many}, which {third} {x} {o}", "which {one} has {pp} {x} {o}")  # fmt: skip
TOP_DONE = ("[which|what] {one} is {pp} by {x} {o}", "[the |]{one} {pp} by {x} {o}", "[the |]{one} that is {pp} by {x} {o}", "{is} the {one} {pp} by {x} {o}", "[which|what] {one} [was|has been] {pp} by {x} {o}", "[which|what] {one} do {x} {o} {do}", "which of the {many} is {pp} by {x} {o}", "[show|find] the {one} that is {pp} by {x} {o}")  # fmt: skip
TOP_HAS = ("[which|what] {one} has {x} {c}", "[which|what] {one} has {x} {c}", "[the |]{one} with {x} {c}", "[find|show|give me|tell me|name] the {one} [with|that has] {x} {c}", "{is} the {one} with {x} {c}", "which of the {many} has {x} {c}", "of all [the |]{many}, which [one |]has {x} {c}", "[which|what] {one} has got {x} {c}", "the {one} having {x} {c}", "{x} {c}: which {one}",
           "which {one} counts {x} {c}")  # fmt: skip
TOP_BE = ("[which|what] {one} are {x} {o} {rest}", "[which|what] {one} are {x} {o} {rest}", "[the |]{one} that {x} {o} are {rest}", "the {one} {x} {o} are {rest}")  # fmt: skip
FEW_DO = ("[the |]{k} {many} that {base} {x} {o}", "[which|what] {k} {many} {base} {x} {o}", SHOW + " the {k} {many} that {base} {x} {o}", "[the |]{k} {many} {ing} {x} {o}")  # fmt: skip
FEW_HAVE = ("[the |]{k} {many} with {x} {c}", "[which|what] {k} {many} have {x} {c}", SHOW + " the {k} {many} with {x} {c}", "{end} {k} {many} by [number of |]{c}", SHOW + " the {end} {k} {many} by number of {c}", "{end} {k} {many} by {c} count", "the {k} {many} that have {x} {c}", "rank {many} by number of {c} and show the top {k}")  # fmt: skip
HAVING_DOES = ("[which|what] {many} {base} {n} {o}", "{many} {that} {base} {n} {o}", "{many} {that} {base} {n} {o}", SHOW + " [all |the |]{many} {that} {base} {n} {o}", "{many} {ing} {n} {o}", "[which|what] {one} {third} {n} {o}", SHOW + " [all |]{many} {ing} {n} {o}", "every {one} {that} {third} {n} {o}", "which of the {many} {base} {n} {o}", "the {many} {that} {base} {n} {o}")  # fmt: skip
HAVING_DONE = ("[which|what] {many} are {pp} by {n} {o}", "{many} {pp} by {n} {o}", SHOW + " [all |the |]{many} {pp} by {n} {o}", "{many} that are {pp} by {n} {o}", "{many} {n} {o} {base}", "[which|what] {one} is {pp} by {n} {o}", SHOW + " [all |]{many} that {n} {o} {base}", "[which|what] {many} do {n} {o} {do}")  # fmt: skip
HAVING_HAS = ("[which|what] {many} have {n} {c}", "{many} [with|that have|having] {n} {c}", SHOW + " [all |the |]{many} [with|that have] {n} {c}", "[which|what] {one} has {n} {c}", "every {one} with {n} {c}", "which of the {many} have {n} {c}", "{many} where there are {n} {c}", "{many} whose number of {c} is {n0}", "{many} that have got {n} {c}")  # fmt: skip
AMOUNTS = (("more than {k}", ">"), ("over {k}", ">"), ("more than {k}", ">"), ("fewer than {k}", "<"), ("less than {k}", "<"), ("under {k}", "<"), ("at least {k}", ">="), ("{k} or more", ">="), ("no fewer than {k}", ">="), ("at most {k}", "<="), ("no more than {k}", "<="), ("{k} or fewer", "<="),
           ("up to {k}", "<="), ("exactly {k}", "="), ("precisely {k}", "="), ("a minimum of {k}", ">="), ("a maximum of {k}", "<="))  # fmt: skip
MOST = (("the most", "the most", "most", "the highest number of", "the largest number of", "the greatest number of", "the biggest number of"),
        ("the fewest", "the fewest", "fewest", "the least", "the lowest number of", "the smallest number of"))  # fmt: skip


OF_SOME = 0.3  # share of those of which only some neighbours count
COUNTED_TOO = "[, and how many| and how many|, and how many of them|, each with the number|]"


@dataclass(frozen=True)
class Each:
    """A label with one relationship at it; `nouns` tell its neighbours without the verb, if anything does."""

    label: Label
    verb: str
    forward: bool
    nouns: tuple[tuple[str, str], ...]
    match: str
    key: str
    slots: dict[str, str]
    links: Links = field(default_factory=dict)

    @property
    def passive(self) -> bool:
        """The verb has a form with `by`."""
        return not self.verb.startswith("be ") and self.verb not in ("have", "know")

    def frames(self, does: tuple[str, ...], done: tuple[str, ...], has: tuple[str, ...], rng: random.Random) -> tuple[str, ...]:  # fmt: skip
        """Frames of one of the kinds that fit; empty when none does."""
        options = [has] * 2 if self.nouns else []
        options += [does] * 2 if self.forward and does else []
        options += [done] * 2 if not self.forward and (self.passive or done is EACH_DONE) else []
        return rng.choice(options) if options else ()


def each_of(rng: random.Random, world: World) -> Each | None:
    """A random label and relationship; one between nodes of the same label is told by what its source does."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    far, verb = world.label(rel.target if forward else rel.source), rng.choice(rel.verbs)
    nouns = sides(world, rel, forward)
    shared = {
        p.nouns[i].removeprefix("number of ") for p in label.of_kind("number") for i in range(len(p.nouns))
    }
    nouns = tuple(pair for pair in nouns if not shared & set(pair))
    if any(verb in r.verbs for r in world.between(rel.source, rel.target) if r is not rel) or shared & {
        n for pair in far.nouns for n in pair
    }:
        return None
    match = f"MATCH {node('n', label)}{arrow(rel, forward)}{node('m', far)}"
    slots = slots_of(rng, label, far, verb, nouns)
    item = any_filter(rng, far, "m") if rng.random() < OF_SOME else None
    if not item or " their " in item.text or any(map(str.isdigit, item.cypher)):
        return Each(label, verb, forward, nouns, match, f"n.{quoted(label.key)}", slots)
    some = slots | {
        name: narrowed(slots[name], item, name in ("o1", "c1")) for name in ("o", "o1", "c", "c1")
    }
    return Each(
        label,
        verb,
        forward,
        nouns,
        f"{match} WHERE {item.cypher}",
        f"n.{quoted(label.key)}",
        some,
        item.links,
    )


def narrowed(noun: str, item: Filter, one: bool) -> str:
    """`active subscriptions`, `ships built before 2000`."""
    if item.before or not noun:
        return f"{item.text} {noun}".strip() if noun else ""
    return f"{noun} {agreeing(item.text, not one)}"


def slots_of(
    rng: random.Random, label: Label, far: Label, verb: str, nouns: tuple[tuple[str, str], ...]
) -> dict[str, str]:
    """Forms of the verb and the nouns of both ends."""
    (one, many), other, counted = (
        rng.choice(label.nouns),
        rng.choice(far.nouns),
        rng.choice(nouns or (("", ""),)),
    )
    person = label.person
    return {
        "one": one, "many": many, "o": other[1], "o1": other[0], "c": counted[1], "c1": counted[0], "do": verb, "third": words.third(verb), "base": words.base(verb),
        "ing": words.ing(verb), "pp": words.participle(verb), "past": words.past(verb), "rest": verb.removeprefix("be "), "it": "they" if person else "it",
        "agrees": words.base(verb) if person else words.third(verb), "does_it": "do they" if person else "does it", "him": "them" if person else "it",
        "has": "have" if person else "has", "that": rng.choice(("who", "that")) if person else "that", "is": "who is" if person else "what is",
    }  # fmt: skip


def for_each(rng: random.Random, world: World) -> Pair | None:
    """`list each ward with its number of beds`, `how many ships are commanded by each captain`."""
    found = each_of(rng, world)
    if not found:
        return None
    does = EACH_IS if found.verb.startswith("be ") else (*EACH_DOES, *BY_EACH) if found.passive and " " not in found.verb else EACH_DOES  # fmt: skip
    frames = found.frames(does, EACH_DONE, EACH_HAS, rng)
    if frames is EACH_DONE and found.passive and rng.random() < 0.25:
        frames = EACH_BY
    if not frames:
        return None
    text = expand(rng, rng.choice(frames), **found.slots)
    return Pair(
        text, f"{found.match} RETURN {found.key}, count(m) AS count ORDER BY count DESC", links=found.links
    )


def most_of_all(rng: random.Random, world: World) -> Pair | None:
    """`who commands the most ships`, `the three wards with the fewest beds`."""
    found = each_of(rng, world)
    if not found:
        return None
    down, limit = rng.random() < 0.7, rng.choice((1, 1, 1, 2, 3, 3, 5, 5, 10))
    does = tuple(f for f in TOP_DOES if "{pp}" not in f or found.passive)
    frames = (
        found.frames(does, TOP_DONE, TOP_HAS, rng) if limit == 1 else found.frames(FEW_DO, (), FEW_HAVE, rng)
    )
    if limit == 1 and not found.forward and found.verb.startswith("be ") and rng.random() < 0.5:
        frames = TOP_BE
    if not frames:
        return None
    frame = rng.choice(frames)
    people = [i for i in world.labels if i.person]
    if limit == 1 and found.label.person and len(people) == 1 and rng.random() < 0.4:
        frame = "who has {x} {c}" if frames is TOP_HAS else "who {third} {x} {o}" if found.forward else frame
    if not down and "the top" in frame:
        frame = frames[0]
    extreme = rng.choice(MOST[0 if down else 1])
    extreme = f"the {extreme}" if frames in (TOP_DONE, TOP_BE) and extreme in ("most", "fewest") else extreme
    shown = SMALL[limit] if rng.random() < 0.6 else str(limit)
    text = expand(rng, frame, x=extreme, k=shown, end="top" if down else "bottom", **found.slots)
    tail = f"ORDER BY count{' DESC' if down else ''} LIMIT {limit}"
    return Pair(text, f"{found.match} RETURN {found.key}, count(m) AS count {tail}", links=found.links)


def having(rng: random.Random, world: World) -> Pair | None:
    """`captains who command more than two ships`."""
    found = each_of(rng, world)
    frames = found.frames(HAVING_DOES, HAVING_DONE, HAVING_HAS, rng) if found else ()
    if not found or not frames:
        return None
    limit = rng.choice((1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 8, 10, 12, 20))
    amount, sign = rng.choice(
        AMOUNTS if limit > 1 else (("more than {k}", ">"), ("more than {k}", ">"), ("at least {k}", ">="))
    )
    frame = rng.choice(
        frames if limit > 1 else [f for f in frames if "{o} {base}" not in f and "{n0}" not in f]
    )
    people = [i for i in world.labels if i.person]
    if (
        found.label.person
        and len(people) == 1
        and found.forward
        and frames is HAVING_DOES
        and rng.random() < 0.35
    ):
        frame = "[who|who all|everyone who|find everyone who] {third} {n} {o}"
    shown = SMALL[limit] if limit < len(SMALL) and rng.random() < 0.6 else str(limit)
    said = amount.format(k=shown)
    single = {"o": found.slots["o1"], "c": found.slots["c1"]} if limit == 1 else {}
    text = expand(rng, frame, n=said, n0=said, **{**found.slots, **single})
    if rng.random() < 0.2:
        text += expand(rng, COUNTED_TOO)
    return Pair(
        text,
        f"{found.match} WITH n, count(m) AS count WHERE count {sign} {limit} RETURN n, count",
        links=found.links,
    )
