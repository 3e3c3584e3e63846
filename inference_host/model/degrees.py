"""Words of degree that fit one property of a label and no other of it: `oldest`, `cheapest`, `most recent`."""

from __future__ import annotations

import random
import re

from inference_host.model.lexicon import NUMBERS
from inference_host.model.phrases import ref
from inference_host.model.schemas import Label, Prop, World

JOINED_BY = re.compile(r" (?:of|per|in|at|to) ")
MADE = ("founded", "built", "released", "created", "published", "opened", "discovered", "launched", "made", "formed", "established", "constructed", "")  # fmt: skip
AHEAD = ("starting", "happening", "due")
OVER = frozenset("end ended update updated modified expiry expires until valid deadline last due".split())
# moments in a life, not its beginning: `latest`, but neither new nor old
PASSING = frozenset(
    """eta arrival arrived estimated departure departed harvest harvested effective observed appearance serviced feast visited
    visit seen contacted login election retired died death closed closing term reign completed finished delivered shipped
    completion delivery shipping checked tested inspected inspection booked sold checkout return returned paid""".split()
)
ARRIVED = ("hired", "joined", "created", "started")
DOES = {"salary": "earn", "pay": "earn", "wage": "earn", "income": "earn", "price": "cost", "cost": "cost", "rent": "cost",
        "fee": "cost", "fare": "cost", "weight": "weigh", "mass": "weigh", "calories": "pack"}  # fmt: skip
# what a time is when only a noun tells it, and qualifiers that leave a number's words of degree as they are
TOLD_BY = dict.fromkeys("founding construction release publication creation opening launch production manufacture built founded released published opened".split(), "built") | {
    "birth": "born", "born": "born", "birthday": "born", "hire": "hired", "joining": "joined"}  # fmt: skip
QUALIFIERS = frozenset(
    "annual monthly unit hourly net gross base list current file disk total body top".split()
)
SAME_WORDS = {
    "runtime": "duration",
    "wage": "salary",
    "earnings": "income",
    "prize": "price",
    "headcount": "employees",
}
NAMES_NOT_AMOUNTS = frozenset(
    "id number lon lng lat longitude latitude code order rank ranking seed position index port".split()
)
DEGREES = {noun: tuple(tuple(w for w in part.split(",") if w) for part in line.split("|")[2:6]) for line in NUMBERS for noun in line.split("|")[1].split(",")}  # fmt: skip
ADDS_UP_TO_NOTHING = frozenset(
    """age rating score temperature level priority difficulty rank position index grade share humidity gpa ratio rate
    percentage pct percent efficiency magnitude density pressure severity id number code year latitude longitude lat lon
    confidence importance altitude elevation brightness hardness voltage frequency order bmi ph purity
    point risk gravity bpm electronegativity temp ranking longitude lng probability accuracy coverage""".split()
)
LESS_WINS = frozenset(
    """time latency delay duration price cost fee fare rent debt risk severity errors downtime losses injuries age rank
    position best pace tax penalty casualties victims incidents expense emissions distance weight consumption""".split()
)
AGGREGATE_WORDS = frozenset("total average max maximum min minimum top peak".split())


def is_time(prop: Prop) -> bool:
    """A date, or a year kept as a number."""
    return prop.year or bool(prop.parts) or prop.kind in ("date", "datetime")


def has_age(label: Label) -> bool:
    """Old and young are about an age here, not about a date."""
    return any(n in ("age", "current age") for p in label.props for n in p.nouns) or any("oldest" in p.most for p in label.props)  # fmt: skip


def root_of(prop: Prop) -> str:
    """The participle of a time; `""` for a bare year, `?` for one whose words tell nothing."""
    if prop.parts:
        return prop.parts[0]
    if "year" in prop.nouns:
        return ""
    return next((TOLD_BY[w] for n in prop.nouns for w in n.split() if w in TOLD_BY), "?")


def degrees(prop: Prop) -> tuple[tuple[str, ...], ...]:
    """Comparatives and superlatives, up and down, of a number: its own, or those of its noun."""
    own = (prop.up, prop.down, prop.most, prop.least)
    return own if any(own) else by_noun(prop, QUALIFIERS)


def by_noun(prop: Prop, qualifiers: frozenset[str] | None = None) -> tuple[tuple[str, ...], ...]:
    """What the lexicon says of the noun's last word; None: after any qualifier."""
    for noun in prop.nouns:
        first, _, last = noun.rpartition(" ")
        found = DEGREES.get(noun) or DEGREES.get(SAME_WORDS.get(noun, last))
        if found and "oldest" in found[2] and first not in ("", "current"):
            continue  # `minimum age` makes nobody older
        if found and (noun in DEGREES or qualifiers is None or not first or first in qualifiers):
            return found
    return ((), (), (), ())


def others_words(label: Label, prop: Prop, *which: int) -> set[str]:
    """Words of degree that another property of the label could be meant by."""
    others = [p for p in label.props if p.name != prop.name and p.kind == "number"]
    return {w for p in others for words in (degrees(p), by_noun(p)) for i in which for w in words[i]}


def extremes(label: Label, prop: Prop, down: bool) -> tuple[str, ...]:
    """Superlatives for the high end (`down`: sorted from it) or the low end of this property."""
    if is_time(prop):
        return _time_extremes(label, prop, down)
    taken = others_words(label, prop, 2, 3)
    return tuple(w for w in degrees(prop)[2 if down else 3] if w not in taken)


def _time_extremes(label: Label, prop: Prop, down: bool) -> tuple[str, ...]:
    root, aged = root_of(prop), has_age(label)
    others = {root_of(p) for p in label.props if is_time(p) and p.name != prop.name}
    if root == "born":
        clear = not aged and (label.person or not others)
        return () if not clear else ("youngest",) if down else ("oldest",)
    if others - ({"born"} if label.person else set()) or any(
        w in OVER for n in prop.nouns for w in n.split()
    ):
        return ()
    if label.person:
        return () if root not in ARRIVED else ("newest", "most recent", "latest") if down else ("earliest",)
    if root in AHEAD or any(w in PASSING for n in prop.nouns for w in n.split()):
        return ("latest",) if down else ("earliest",)
    old = () if aged else ("oldest",) * (2 if root in MADE else 1)
    new = ("newest",) * (2 if root in MADE else 1)
    return (*new, "latest", "most recent") if down else (*old, "earliest")


def comparatives(label: Label, prop: Prop, up: bool) -> tuple[str, ...]:
    """Words for having more of this number (`up`), or less."""
    taken = others_words(label, prop, 0, 1)
    return tuple(w for w in degrees(prop)[0 if up else 1] if w not in taken)


def orderable(label: Label) -> list[Prop]:
    """Numbers and times; not those that only name or place a node."""
    return [p for p in label.of_kind("number", "date", "datetime") if p.nouns[0].split()[-1] not in NAMES_NOT_AMOUNTS]  # fmt: skip


def bare_noun(rng: random.Random, prop: Prop) -> str:
    """A noun of the property without `number of`."""
    return rng.choice(prop.nouns).removeprefix("number of ")


def countable(noun: str) -> bool:
    """`goals`, `hours per week`, `seats won`: more and fewer, not higher and lower."""
    words = JOINED_BY.split(noun.removeprefix("number of "))[0].split()
    done = len(words) > 1 and words[-1].endswith(("ed", "en", "won", "old", "able"))
    counted = words[0] if done else words[-1]
    return counted in ("children", "people") or (
        counted.endswith("s") and not counted.endswith(("ss", "us", "is", "gas"))
    )


def plain_noun(noun: str) -> bool:
    """`average price` and `number of goals` say already how they are reckoned."""
    return noun.split(maxsplit=1)[0] not in AGGREGATE_WORDS and not noun.startswith("number of") and not noun.endswith("count")  # fmt: skip


def adds_up(prop: Prop) -> bool:
    """A sum of it means something."""
    return prop.nouns[0].split()[-1] not in ADDS_UP_TO_NOTHING


def reckoned(prop: Prop, name: str) -> bool:
    """A sum or a mean of it means something, and is not said twice: `average average rating`."""
    noun = prop.nouns[0]
    return (plain_noun(noun) or noun.startswith("number of")) and (name != "sum" or adds_up(prop))


def raced(prop: Prop) -> bool:
    """Less of it is better, or may be: `beats` does not say which end is meant."""
    return prop.nouns[0].split()[-1] in LESS_WINS


def timed(prop: Prop) -> bool:
    """`top three by finish time` means the least of it, or the most."""
    return prop.nouns[0] in ("finish time", "personal best", "pace", "lap time", "race time")


def does(rng: random.Random, prop: Prop, person: bool) -> str:
    """`earn`, `cost`, `weigh` for what a property measures; empty for most."""
    found = [v for n in prop.nouns for v in DOES.get(n, "").split(",") if v]
    found = [v for v in found if v in ("earn", "weigh") or not person]
    return rng.choice(found) if found else ""


def clear_who(world: World, label: Label) -> bool:
    """Nobody else has figures: `who is the oldest` can only mean these."""
    others = [item for item in world.labels if item.person and item.name != label.name]
    return label.person and not any(orderable(item) for item in others)


def heard_elsewhere(world: World, noun: str) -> bool:
    """The noun of a property is also the noun of nodes: `the most employees` could mean either."""
    one = noun.removesuffix("s")
    roles = {n for r in world.rels for n in (*r.source_nouns, *r.target_nouns)}
    return one in roles or any(noun in pair or one in pair for item in world.labels for pair in item.nouns)


def order_by(prop: Prop, down: bool, limit: int | None = None) -> str:
    """The end of a query that sorts `n`."""
    tail = f" LIMIT {limit}" if limit else ""
    return f"ORDER BY {ref('n', prop)}{' DESC' if down else ''}{tail}"
