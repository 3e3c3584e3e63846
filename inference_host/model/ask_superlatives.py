"""The one or the few at an end of a property: `the oldest`, `who earns the most`, `top three by price`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.crowds import Crowd, crowd
from inference_host.model.degrees import (
    AHEAD,
    bare_noun,
    clear_who,
    countable,
    does,
    extremes,
    heard_elsewhere,
    is_time,
    order_by,
    orderable,
    raced,
    timed,
)
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, ref
from inference_host.model.schemas import Label, Prop, World

IN_WORDS = dict(enumerate(SMALL)) | {15: "fifteen", 20: "twenty", 50: "fifty"}
LIMITS = (2, 2, 3, 3, 3, 3, 4, 5, 5, 5, 6, 7, 8, 10, 10, 12, 15, 20)
SEVERAL = "[show|show me|list|find|get|give me|i want to see|let me see|name|tell me|what are|which are|]"
ONE = "[show|show me|find|get|give me|tell me|name|pick out|i want to see|identify|look up|]"
ADJECTIVE = ("{is} {best}", "{is} {best}", "{is} {best}", ONE + " {best}", "{best}", "{short}", "which of {all} is [the |]{adj}", "of [all |]{all}, {which} is [the |]{adj}",
             "among [all |]{all}, {which} is [the |]{adj}", "{which} is the {adj} [of|among|out of] [all |]{all}", "out of [all |]{all}, {which} is [the |]{adj}", "[who|what|which] would be {best}",
             "looking for {best}", "[i need|i'm after|i want] {best}", "{best}, which one is it")  # fmt: skip
ADJECTIVE_ALONE = ("which {one} is [the |]{adj}", "which {one} is [the |]{adj}", "which {one} is [the |]{adj}", "what {one} is [the |]{adj}", "[the |]{one} that is [the |]{adj}", "what is our {adj} {one}",
                   "which is the {adj} {one} [we have|there is|on record]", "{adj} {one} [of them all|overall|of all|in the graph]", "[find|show me] whichever {one} is [the |]{adj}",
                   "[do you know|can you tell me|tell me|any idea|i'd like to know|show me] which {one} is [the |]{adj}")  # fmt: skip
WITH = ("which {one} has [the |]{ext} {noun}", "which {one} has the {ext} {noun}", "what {one} has the {ext} {noun}", "[the |]{one} with [the |]{ext} {noun}", "{is} the {one} with the {ext} {noun}", "{is} the {one} that has the {ext} {noun}",
        "which of {all} has [the |]{ext} {noun}", ONE + " the {one} with the {ext} {noun}", "of [all |]{all}, which [one |]has the {ext} {noun}", "which {one}'s {noun} is the {ext}", "the {one} having the {ext} {noun}", "[find|show] the {one} whose {noun} is [the |]{ext}",
        "which {one} got the {ext} {noun}", "among {all}, {which} has the {ext} {noun}")  # fmt: skip
MOST_OF = ("which {one} has [the |]{most} {noun}", "which {one} has [the |]{most} {noun}", "[the |]{one} with [the |]{most} {noun}", "{is} the {one} with the {most} {noun}", "which of {all} has [the |]{most} {noun}", "what {one} has the {most} {noun}", ONE + " the {one} with [the |]{most} {noun}",
           "the {one} that has [the |]{most} {noun}", "which {one} has the [{high}] number of {noun}", "of [all |]{all}, {which} has [the |]{most} {noun}", "which {one} has got the {most} {noun}")  # fmt: skip
BY = ("{is} the {size} {one} by {noun}", "[the |]{size} {one} by {noun}", "which {one} is the {size} by {noun}", "{size} {one} in terms of {noun}", "[by|going by|in terms of] {noun}, which {one} is the {size}", "which is the {size} {one} [when it comes to|measured by|as to|judging by] {noun}",
      "number one {one} by {noun}", "which {one} tops the list by {noun}", "which {one} comes out on top [by|for|in] {noun}", "which {one} leads [by|in] {noun}")  # fmt: skip
DOING = ("which {one} {third} the {most}", "which {one} {third} [the |]{most}", "which of {all} {third} the {most}", "[the |]{one} that {third} the {most}", "what {one} {third} the {most}", "{is} the {one} that {third} the {most}", "of [all |]{all}, {which} {third} the {most}")  # fmt: skip
PART = ("which {one} {was} {part} {last}", "which {one} {was} {part} {last}", "what {one} {was} {part} {last}", "[the |]{one} {part} {last}", "{is} the {one} [that {was} |]{part} {last}", "of [all |]{all}, {which} {was} {part} {last}", "[show|find|get] [me |]the {one} {part} {last}", "which of {all} {was} {part} {last}")  # fmt: skip
PART_FIRST = ("{is} the {lately} {part} {one}", "[the |]{lately} {part} {one}", "the {end} {one} [that {was} |]{part}", "{is} the {end} {one} that {was} {part}")  # fmt: skip
FEW = (SEVERAL + " the {k} {adj} {many}", "[the |]{k} {adj} {many}", "[the |]{adj} {k} {many}", SEVERAL + " [the |]top {k} {adj} {many}", "[which|what] {k} {many} are [the |]{adj}", "{k} {many}, {adj} first", "which are the {k} {adj} {many}",
       "[our|the] {k} {adj} {many}", "{adj} {many}, top {k}", "{adj} {many} (top {d})", "{adj} {k} of [all |]{all}", "which {k} of {all} are the {adj}", "the {k} {adj} among {all}", "[give|show] me the {adj} {many}, just [the top |]{k}")  # fmt: skip
FEW_WITH = ("[the |]{k} {many} with [the |]{ext} {noun}", SEVERAL + " the {k} {many} with the {ext} {noun}", "[which|what] {k} {many} have the {ext} {noun}", "{k} {many} having the {ext} {noun}", "[which|what] are the {k} {many} with [the |]{ext} {noun}")  # fmt: skip
FEW_BY = (SEVERAL + " [the |]{end} {k} {many} by {noun}", "{end} {k} {many} by {noun}", "[the |]{end} {k} {many} [ordered|ranked|sorted|measured] by {noun}", "[the |]{k} {size} {many} by {noun}", "by {noun}, [show|list|what are] the {end} {k} {many}", "{end} {k} {many} in terms of {noun}", "[the |]{k} {many} that rank {high} by {noun}",
          "{many} by {noun}, {end} {k}", "{end} {k} of [all |]{all} by {noun}", "give me {many} by {noun}, only the {end} {k}")  # fmt: skip
FEW_DOING = ("[the |]{k} {many} that {do} the {most}", "[which|what] {k} {many} {do} the {most}", SEVERAL + " the {k} {many} that {do} the {most}", "which {k} of {all} {do} the {most}")  # fmt: skip
FEW_PART = ("[the |]{k} {lately} {part} {many}", SEVERAL + " the {k} {lately} {part} {many}", "[the |]{end} {k} {many} [to be |that were |]{part}", "[which|what] {k} {many} were {part} {last}", "{k} {many} {part} {last}", "the {end} {k} {many} {part}")  # fmt: skip


def propertied(rng: random.Random, world: World) -> tuple[Label, Prop] | None:
    """A label and a number or time of it."""
    labels = [item for item in world.labels if orderable(item)]
    if not labels:
        return None
    label = rng.choice(labels)
    return label, rng.choice(orderable(label))


def aged(rng: random.Random, world: World) -> tuple[Label, Prop] | None:
    """An age where one is kept, else a date or a year, else nothing: old and young run opposite ways."""
    options = [(i, p) for i in world.labels for p in orderable(i) if "oldest" in p.most or (is_time(p) and extremes(i, p, True))]  # fmt: skip
    ages = [each for each in options if "oldest" in each[1].most]
    return rng.choice(ages if ages and rng.random() < 0.75 else options) if options else None


def slots_of(rng: random.Random, world: World, found: Crowd, prop: Prop, down: bool) -> dict[str, str]:
    """What the frames may say of this end of this property."""
    noun, person = bare_noun(rng, prop), found.label.person
    part = rng.choice(prop.parts or ("",))
    ends = ("last", "most recently", "latest") if down else ("first", "earliest", "first")
    time = ("latest", "most recent") if down else ("earliest",)
    number = ("highest", "highest", "largest", "biggest", "greatest", "top") if down else ("lowest", "lowest", "smallest")  # fmt: skip
    verb = does(rng, prop, person)
    return {
        "noun": noun, "part": part, "was": "" if part == "joined" else "is" if part in AHEAD else "was",
        "last": rng.choice(ends[::2] if part in AHEAD else ends), "end": ("last" if down else "first") if part else "top" if down else "bottom",
        "lately": rng.choice(("most recently", "latest") if down else ("earliest", "first")), "ext": rng.choice(time if is_time(prop) else number),
        "most": "most" if down else rng.choice(("fewest", "fewest", "least") if countable(noun) else ("least",)), "high": "highest" if down else "lowest",
        "size": rng.choice(("biggest", "largest", "top") if down else ("smallest",)), "do": verb, "third": words.third(verb) if verb else "",
        "which": rng.choice(("who", "which one") if person and clear_who(world, found.label) else ("which", "which one")),
        "is": rng.choice(("who is", "who's") if person else ("what is", "what's", "which is", "which is")),
    }  # fmt: skip


def kinds(rng: random.Random, world: World, prop: Prop, *, adjective: str, verb: str) -> str:
    """How this end may be told: by an adjective, a noun, a participle, a verb, or `by` the property."""
    options = ["adj"] * 6 if adjective else []
    options += ["do"] * 4 if verb else []
    if prop.parts and is_time(prop):
        return rng.choice((*options, "part", "part", "part", "with"))
    options += ["with"] * 3 if not any(map(countable, prop.nouns)) or is_time(prop) else []
    if (
        not is_time(prop)
        and "oldest" not in prop.most
        and not timed(prop)
        and not heard_elsewhere(world, bare_noun(rng, prop))
    ):
        options += ["by"] * 2 + ["most"] * (4 * all(map(countable, prop.nouns)))
    return rng.choice(options or ["with"])


def single_frames(kind: str, found: Crowd, slots: dict[str, str], clear: bool) -> tuple[str, ...]:
    """Frames for one node; those that say the noun alone need nodes without a possessive."""
    made = {"adj": ADJECTIVE, "with": WITH, "most": MOST_OF, "by": BY, "do": DOING, "part": PART}[kind]
    if found.tail[0] or found.before:
        made = tuple(frame for frame in made if "{one}'s" not in frame)
    if kind == "part" and slots["part"] not in AHEAD and slots["was"]:
        made = (*PART, *PART_FIRST)
    made = unattached(made) if found.tail[0] else made
    if kind == "adj" and not found.owner:
        made = (*ADJECTIVE, *ADJECTIVE_ALONE)
    if not (clear and found.bare):
        return made
    alone = {"adj": "[who is|who's] [the |]{adj}", "with": "who has the {ext} {noun}", "most": "who has [the |]{most} {noun}",
             "do": "who {third} [the |]{most}", "part": "who {was} {part} {last}", "by": "who has the {high} {noun}"}[kind]  # fmt: skip
    return (*made, *(alone,) * 5)


def unattached(frames: tuple[str, ...]) -> tuple[str, ...]:
    """Without a participle that could belong to the words before it: `the books of the shop built last`."""
    loose = ("{one} {part}", "{many} {part}", "|]{part}")
    return tuple(frame for frame in frames if not any(part in frame for part in loose))


def told(rng: random.Random, frame: str, found: Crowd, adjective: str, slots: dict[str, str]) -> str:
    """The frame with the nodes in it."""
    one = f"{found.before} {found.nouns[0]} {found.tail[0]}".strip()
    many = f"{found.before} {found.nouns[1]} {found.tail[1]}".strip()
    frame = frame.replace(
        "[who|what|which] would", "who would" if found.label.person else "[what|which] would"
    )
    return expand(rng, frame, **slots, adj=adjective, best=found.said(adjective), short=found.said(adjective, the=False),
                  one=one, many=many, all=found.said(many=True))  # fmt: skip


def reachable(rng: random.Random, world: World, label: Label, kind: str) -> Crowd:
    """Nodes that frames of this kind can name: most of them cannot have a possessive before the noun."""
    found = crowd(rng, world, label)
    while found.owner and kind != "adj":
        found = crowd(rng, world, label)
    return found


def best_of(rng: random.Random, world: World, chosen: tuple[Label, Prop] | None) -> Pair | None:
    """One node, by any of the wordings."""
    if not chosen:
        return None
    label, prop = chosen
    down = rng.random() < 0.5
    adjective = rng.choice(extremes(label, prop, down) or ("",))
    kind = kinds(rng, world, prop, adjective=adjective, verb=does(rng, prop, label.person))
    down = down or (kind == "by" and rng.random() < 0.5)
    found = reachable(rng, world, label, kind)
    if is_time(prop) and found.before.endswith("ed"):
        return None  # `the latest vaccinated cat`: the cat, or the vaccination
    slots = slots_of(rng, world, found, prop, down)
    frame = rng.choice(single_frames(kind, found, slots, clear_who(world, label)))
    if frame in BY[-4:] and (not down or raced(prop)):
        frame = BY[0]
    return found.pair(told(rng, frame, found, adjective, slots), f"n {order_by(prop, down, 1)}")


def best(rng: random.Random, world: World) -> Pair | None:
    """`which ship is the longest`, `who earns the most`, `the biggest hospital by beds`."""
    return best_of(rng, world, propertied(rng, world))


def eldest(rng: random.Random, world: World) -> Pair | None:
    """`the oldest`, `the youngest`, `the most recent`: an age is high where a date is early."""
    return best_of(rng, world, aged(rng, world)) if rng.random() < 0.7 else few_of(rng, world, aged(rng, world))  # fmt: skip


def best_few(rng: random.Random, world: World) -> Pair | None:
    """`top three by price`, `the five most expensive`."""
    return few_of(rng, world, propertied(rng, world))


def few_of(rng: random.Random, world: World, chosen: tuple[Label, Prop] | None) -> Pair | None:
    """The first k from one end."""
    if not chosen:
        return None
    label, prop = chosen
    down, limit = rng.random() < 0.55, rng.choice(LIMITS)
    adjective = rng.choice(extremes(label, prop, down) or ("",))
    kind = kinds(rng, world, prop, adjective=adjective, verb=does(rng, prop, label.person))
    found = reachable(rng, world, label, "")
    if is_time(prop) and found.before.endswith("ed"):
        return None  # `the latest vaccinated cat`: the cat, or the vaccination
    slots = slots_of(rng, world, found, prop, down)
    frames = {"adj": FEW, "with": FEW_WITH, "most": FEW_BY, "by": FEW_BY, "do": FEW_DOING, "part": FEW_PART}[
        kind
    ]
    if kind == "part" and not slots["was"].startswith("was"):
        frames = FEW_WITH
    frames = unattached(frames) if found.tail[0] else frames
    shown = IN_WORDS[limit] if limit in IN_WORDS and rng.random() < 0.55 else str(limit)
    text = told(rng, rng.choice(frames), found, adjective, {**slots, "k": shown, "d": str(limit)})
    return found.pair(text, f"n {order_by(prop, down, limit)}")


def part_of_best(rng: random.Random, world: World) -> Pair | None:
    """`the email of the oldest person`: another property of the one at an end."""
    chosen = propertied(rng, world)
    if not chosen:
        return None
    label, prop = chosen
    down = rng.random() < 0.5
    adjective = rng.choice(extremes(label, prop, down) or ("",))
    others = [p for p in label.props if p.name != prop.name and p.kind not in ("boolean", "point", "list")]
    if not adjective or not others:
        return None
    other, found = rng.choice(others), crowd(rng, world, label)
    noun = rng.choice(other.nouns)
    frame = "[what is|what's|show|give me|find|tell me|] the {n} of {b}" if rng.random() < 0.6 else "{b}'s {n}" if found.bare else "what {n} does {b} have"  # fmt: skip
    if other.name == label.key and rng.random() < 0.5:
        frame = "[what is {b} called|what's the name of {b}]" if other.name == "name" else frame
    text = expand(rng, frame, n=noun, b=found.said(adjective))
    return found.pair(text, f"{ref('n', other)} {order_by(prop, down, 1)}")
