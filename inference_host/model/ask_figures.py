"""Averages, sums and extreme values as people ask for them; the value at an end against the node at that end."""

from __future__ import annotations

import random

from inference_host.model.ask_numbers import AGGREGATES
from inference_host.model.crowds import Crowd, crowd
from inference_host.model.degrees import (
    MADE,
    adds_up,
    bare_noun,
    countable,
    does,
    extremes,
    heard_elsewhere,
    is_time,
    order_by,
    orderable,
    plain_noun,
)
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import Label, Prop, World

WHAT = "[what is|what's|tell me|give me|show me|calculate|compute|find|work out|get|i need|]"
FRAMES = {
    "avg": (WHAT + " the [average|mean|typical|avg] {p} of [all |]{all}", WHAT + " the [average|mean] {p} [for|across|over|among] [all |]{all}", "what {p} do {all} have on average", "on average, what {p} do {all} have",
            "{p} of {all} on average", "[average|mean|avg|typical] {p}, {many}", "[average|mean|avg] {p} of {many}", "{many}: [average|mean] {p}", "average out the {p} of {all}", "take the [average|mean] of the {p} of [all |]{all}",
            "what is the {p} of {all} on average", "how high is the average {p} of {all}", "what is the mean of the {p} of {all}", "what's the {p} of {all}, averaged", "average the {p} of {all}", "[what|which] {p} is typical for {all}",
            "what is the {p} on average for {all}", "the [average|mean] {p} over {all}", "what {p} do {all} average", "{p} average for {all}"),
    "sum": (WHAT + " the [total|combined|overall|summed|cumulative] {p} of [all |]{all}", WHAT + " the sum of [all |the ||]{p} of {all}", "add up the {p} of [all |]{all}", "[sum|total|sum up|tally up] the {p} of [all |]{all}", "what is the {p} of [all |]{all} [combined|altogether|in total|put together|taken together]",
            "[total|combined|overall] {p}, {many}", "total {p} of {many}", "{p} of [all |]{all} [combined|altogether|summed up|added up|in total|taken together]", "how much {p} do {all} have [altogether|in total|combined|together]", "what does the {p} of {all} add up to",
            "grand total of the {p} of {all}", "[total|combined] {p} [across|over] [all |]{all}", "[total|combined|overall] {p} [across|over|for] [all |]{all}", "what's the total {p} for {all}", "how large is the combined {p} of {all}", "taken together, what {p} do {all} have"),
    "max": (WHAT + " the [highest|maximum|max|largest|greatest] {p} of [all |any of |]{all}", "[highest|maximum|max] {p} among {all}", WHAT + " the [highest|maximum] {p} [among|across|for|in] {all}", "what is the [highest|maximum] {p} that any of {all} has", "[max|maximum|highest|biggest] {p}, {many}", "how high does the {p} of {all} go",
            "[maximum|max] of the {p} of {all}", "what {p} is the highest among {all}", "what is the greatest {p} any of {all} has"),
    "min": (WHAT + " the [lowest|minimum|min|smallest] {p} of [all |any of |]{all}", "[lowest|minimum|min] {p} among {all}", WHAT + " the [lowest|minimum] {p} [among|across|for|in] {all}", "what is the [lowest|minimum] {p} that any of {all} has", "[min|minimum|lowest|smallest] {p}, {many}", "how low does the {p} of {all} go", "what {p} is the lowest among {all}"),
}  # fmt: skip
BARE = {
    "avg": ("[what is|what's|tell me|] the [average|mean|typical] {one} {p}", "[average|mean|avg|typical] {one} {p}", "what is the {p} of [the average|a typical|an average] {one}", "what {p} does [the average|a typical] {one} have", "how high is the average {one} {p}"),
    "sum": ("[what is|what's|] the [total|combined|overall] {one} {p}", "[total|combined] {one} {p}"),
    "max": ("[what is|what's|] the [highest|maximum|max] {one} {p}", "[what is|what's|] the [highest|maximum|largest] {p} of [any|a] {one}", "[highest|maximum] {p} that [any|a] {one} has", "what's the [highest|maximum] {p} [any|a] {one} has", "[highest|maximum|max] {one} {p}"),
    "min": ("[what is|what's|] the [lowest|minimum|min] {one} {p}", "[what is|what's|] the [lowest|minimum|smallest] {p} of [any|a] {one}", "[lowest|minimum] {p} that [any|a] {one} has", "what's the [lowest|minimum] {p} [any|a] {one} has", "[lowest|minimum|min] {one} {p}"),
}  # fmt: skip
DOING = {
    "avg": ("how much do {all} {do} on average", "on average, how much do {all} {do}", "what do {all} {do} on average", "how much on average do {all} {do}", "how much does the average {one} {do}", "how much do {all} typically {do}", "what does [the average|a typical] {one} {do}"),
    "sum": ("how much do [all |]{all} {do} [altogether|in total|together|combined|all in all]", "in total, how much do {all} {do}", "what do {all} {do} [altogether|in total|combined]"),
    "max": ("how much does {best} {do}", "what does {best} {do}"), "min": ("how much does {best} {do}", "what does {best} {do}"),
}  # fmt: skip
OF_AN_AMOUNT = ("how much {p}", "what {p} is", "how high", "how low", "how large", "] {p} is typical")
COUNTED = ("how many {p} do [all |]{all} have [altogether|in total|combined|all together|between them|taken together]", "how many {p} in total do {all} have", "[total|combined|overall] number of {p} of [all |]{all}", "what is the total number of {p} of {all}", "add up the number of {p} of {all}",
           "how many {p} do {all} have if you add them up", "sum of [all |]{p} of {all}")  # fmt: skip
COUNTED_AVERAGE = ("how many {p} do {all} have on average", "on average, how many {p} do {all} have", "how many {p} does the average {one} have", "average number of {p} of {all}", "how many {p} do {all} typically have", "what is the average number of {p} of {all}")  # fmt: skip
ENDS = (
    "[what is|what's|tell me|give me|show me|] the {p} of {best}",
    "what {p} does {best} have",
    "how {high} is the {p} of {best}",
)
YEARS = ("[what is|what's|tell me|show me|] the {ext} {p} of [all |any of |]{all}", "{ext} {p} among {all}", "[what is|what's] the {ext} {p} [among|across|for] {all}", "{ext} {p}, {many}")  # fmt: skip
WHEN = ("when was {best} {part}", "[in |]what year was {best} {part}", "when was {best} {part}", "{part} when: {best}", "in which year was {best} {part}", "what is the {p} of {best}")  # fmt: skip


def numbered(rng: random.Random, world: World) -> tuple[Label, Prop] | None:
    """A label and a number of it that is no year."""
    options = [(i, [p for p in orderable(i) if p.kind == "number" and not p.year]) for i in world.labels]
    options = [(i, found) for i, found in options if found]
    if not options:
        return None
    label, found = rng.choice(options)
    return label, rng.choice(found)


def hows(prop: Prop, end: bool) -> list[str]:
    """`how old is {best}`, or `how old are {all} on average`, from the questions of the property."""
    found = [h for h in prop.how if h.startswith("how ")]
    if end:
        return [h.replace("{x}", "{best}") for h in found]
    plural = [h.replace(" is {x}", " are {all}").replace(" does {x}", " do {all}").replace(" has {x}", " have {all}").replace(" of {x}", " of {all}").replace(" {x}", " {all}") for h in found]  # fmt: skip
    single = [h.replace("{x}", "the average {one}") for h in found]
    return [h + " on average" for h in plural] + ["on average, " + h for h in plural] + single


def frames_of(world: World, found: Crowd, prop: Prop, *, name: str, verb: str, best: str) -> list[str]:
    """Wordings for this figure of these nodes; those with `{one}` need nodes without any condition."""
    noun = prop.nouns[0].removeprefix("number of ")
    clear, many = not heard_elsewhere(world, noun), countable(noun)
    frames = list(FRAMES[name]) * 2 if not found.owner else [f for f in FRAMES[name] if "{many}" not in f]
    frames += list(BARE[name]) * 3 if found.bare else []
    frames += list(DOING[name]) * 3 if verb and (best or name in ("avg", "sum")) else []
    frames += hows(prop, False) * 3 if name == "avg" and clear else []
    if name in ("avg", "sum") and many and clear:
        frames += list(COUNTED if name == "sum" else COUNTED_AVERAGE) * 5
    if name in ("min", "max") and best:
        frames += [*ENDS, *ENDS, *(hows(prop, True) * 4 if clear else ())]
    frames = [f for f in frames if not many or not any(part in f for part in OF_AN_AMOUNT)]
    return [f for f in frames if found.bare or "{one}" not in f]


def figure(rng: random.Random, world: World) -> Pair | None:
    """`how much do employees of Rivet earn on average`, `how old is the oldest person`."""
    chosen = numbered(rng, world)
    if not chosen:
        return None
    label, prop = chosen
    name = rng.choice(("avg", "avg", "avg", "sum", "sum", "max", "min"))
    if not all(map(plain_noun, prop.nouns[:1])) and "number of" not in prop.nouns[0]:
        return None
    if name == "sum" and not adds_up(prop):
        return None
    found, noun = crowd(rng, world, label, 0.4), bare_noun(rng, prop)
    adjective = rng.choice(extremes(label, prop, name == "max") or ("",))
    verb = does(rng, prop, label.person)
    frame = rng.choice(frames_of(world, found, prop, name=name, verb=verb, best=adjective))
    if f"number of {noun}" in prop.nouns and frame not in (*COUNTED, *COUNTED_AVERAGE):
        noun = f"number of {noun}"
    return found.pair(
        figured(rng, frame, found, noun=noun, adjective=adjective, verb=verb, name=name),
        f"{name}({ref('n', prop)}) AS {AGGREGATES[name][0]}",
    )


def figured(
    rng: random.Random, frame: str, found: Crowd, *, noun: str, adjective: str, verb: str, name: str
) -> str:
    """The frame with the nodes in it."""
    many = f"{found.before} {found.nouns[1]} {found.tail[1]}".strip()
    everyone = many if found.bare and rng.random() < 0.6 else found.said(many=True)
    return expand(rng, frame, p=noun, all=everyone, many=many, one=found.nouns[0], do=verb, best=found.said(adjective),
                  high="high" if name == "max" else "low")  # fmt: skip


def year_at_end(rng: random.Random, world: World) -> Pair | None:
    """`when was the oldest company founded`, `the earliest release date among the films`."""
    options = [
        (i, p) for i in world.labels for p in orderable(i) if is_time(p) and p.parts and p.parts[0] in MADE
    ]
    if not options:
        return None
    label, prop = rng.choice(options)
    down, found = rng.random() < 0.5, crowd(rng, world, label, 0.35)
    adjective = rng.choice(extremes(label, prop, down) or ("",))
    frame = rng.choice(WHEN if adjective and rng.random() < 0.65 else YEARS[: 3 if found.owner else 4])
    many = f"{found.before} {found.nouns[1]} {found.tail[1]}".strip()
    text = expand(rng, frame, p=rng.choice(prop.nouns), part=rng.choice(prop.parts), best=found.said(adjective), many=many,
                  all=found.said(many=True), ext=rng.choice(("latest", "most recent") if down else ("earliest", "first")))  # fmt: skip
    name = "max" if down else "min"
    dated = f"{ref('n', prop)} {order_by(prop, down, 1)}"
    return found.pair(text, f"{name}({ref('n', prop)}) AS {AGGREGATES[name][0]}" if prop.year else dated)
