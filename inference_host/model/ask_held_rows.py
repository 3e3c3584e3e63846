"""Rows with what relationships hold: `passengers of the Kite with their seats, highest first`; values of them."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_held import Seen, held, match_of
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_orders import DOWN, EARLY, LATE, UP
from inference_host.model.clauses import acts, passive, unsure
from inference_host.model.degrees import is_time, plain_noun
from inference_host.model.nouns import named
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal, ref
from inference_host.model.schemas import Prop, World, quoted

# Of one named node: who does it to that, and with what.
OF_NAMED = (
    "[which|what] {many} {base} {e}, and [with|at|for|under|as] [which|what] {p}", "{many} {ing} {e} [with|and|along with] their {ps}", SHOW + " [the |all |]{many} {that} {base} {e} [along with|together with|with|and] [their|the] {p}", "the {keys} and {ps} of [the |all ]{many} {ing} {e}",
    "{many} {ing} {e}: {key} and {p}", "who {third} {e}, and [with|at|as] what {p}", "{key} and {p} of [each|every] {one} {ing} {e}", "for [each|every] {one} {that} {third} {e}, the {p}", "what are the {keys} of the {many} {that} {base} {e}, along with their {ps}",
)  # fmt: skip
DONE_TO = (
    "[which|what] {many} are {pp} by {e}, and [with|at|for|as] [which|what] {p}", "{many} {pp} by {e} [with|and|along with] [the|their] {p}", SHOW + " [the |all |]{many} {pp} by {e} [along with|together with|with] [the|their] {p}", "{key} and {p} of the {many} {pp} by {e}", "{e}: {many} {pp} and {p}", "the {keys} of the {many} {pp} by {e} and the {ps}",
)  # fmt: skip
# Of all pairs.
OF_ALL = (
    "[list|show] [all |]{many}, the {fars} they {base} and [the|their] {p}", "[which|what] {many} {base} [which|what] {fars}, and [with|at|for] [what|which] {p}", "{many} and the {fars} they {base}, with {p}", "for [each|every] {one}, the {fars} they {base} and the {p}", "{one} {key}, {far} {fkey} and {p}", "{keys} of {many} and {fars} with the {p}", "list {many} along with the {fars} they {base} and the {p}",
)  # fmt: skip
TOP = ("the {k} {many} with the {x} {p} [at|for|in|on|with|from] {e}, with the {p}", "top {k} {many} of {e} by {p}, with {p}", "[list|show] the top {k} {many} {ing} {e} by {p} along with [that|the] {p}", "{k} {many} {ing} {e} with the {x} {p}: {key} and {p}")  # fmt: skip
# A text that relationships hold, without a word for what it is: `who plays Hal`.
HELD_TEXT = ("{who} {third} {fars} as {v}", "[which|what] {many} {base} {fars} as {v}", "{many} {ing} as {v}", "{many} with {p} {v}", "{v} {many}", "{who} is {v} [in|at|of|for] {a_far}", "[which|what] {many} have the {p} {v}", "{who} {third} {a_far} {v}", "{who} is {v}", "in which {fars} is there {v}", "{many} listed as {v}")  # fmt: skip
HELD_AT = ("{who} is {v} [at|in|of|for|on] {e}", "{who} {third} {e} as {v}", "{v} [at|in|of|for] {e}", "[which|what] {many} {base} {e} as {v}", "{many} {ing} {e} as {v}", "{e}'s {v}", "{who} {third} {e} {v}")  # fmt: skip


TRIES = 8  # relationships that are looked at


def _seen(rng: random.Random, world: World, *kinds: str) -> tuple[Seen, str] | None:
    """A relationship that somebody does or that is done, with one of its verbs."""
    for seen in filter(None, (held(rng, world, *kinds) for _ in range(TRIES))):
        rel, _, forward, *_ = seen
        verb = rng.choice(rel.verbs)
        fits = acts(verb) if forward else passive(verb)
        if fits and not unsure(world, rel, verb):
            return seen, verb
    return None


def held_rows(rng: random.Random, world: World) -> Pair | None:
    """Both names, or one beside a named node, with what the relationship holds."""
    found = _seen(rng, world)
    if not found or not plain_noun(found[0][1].nouns[0]):
        return None
    seen, verb = found
    _, prop, forward, label, far = seen
    end, alone = named(rng, far, "m"), not forward or rng.random() < 0.7
    if not forward and label.key == far.key and label is far:
        return None
    ranked = alone and forward and prop.kind == "number" and not prop.year and rng.random() < 0.3
    most, way, order = rng.choice((2, 3, 3, 5, 5, 10)), "", ""
    down = rng.random() < 0.6
    if ranked:
        order = f" ORDER BY {ref('r', prop)}{' DESC' if down else ''} LIMIT {most}"
    elif prop.kind in ("number", "date") and rng.random() < 0.35:
        way, order = _way(rng, prop, down), f" ORDER BY {ref('r', prop)}{' DESC' if down else ''}"
    frames = TOP if ranked else (OF_NAMED if forward else DONE_TO) if alone else OF_ALL
    frame = rng.choice([f for f in frames if label.person or not f.startswith("who ")])
    frame = frame.replace("top {k}", "{k}") if ranked and not down else frame
    text = (
        expand(
            rng, frame, **_slots(rng, seen, verb), e=end.text, k=str(most), x="highest" if down else "lowest"
        )
        + way
    )
    columns = [f"n.{quoted(label.key)}", *([] if alone else [f"m.{quoted(far.key)}"]), ref("r", prop)]
    match = match_of(seen, end.pattern if alone else "")
    return Pair(text, f"{match} RETURN {', '.join(columns)}{order}", links=end.links if alone else {})


def _way(rng: random.Random, prop: Prop, down: bool) -> str:
    """In which order."""
    return rng.choice(((LATE if down else EARLY) if is_time(prop) else (DOWN if down else UP))[:-2])


def _slots(rng: random.Random, seen: Seen, verb: str) -> dict[str, str]:
    _, prop, _, label, far = seen
    noun = rng.choice(prop.nouns)
    return {
        "many": rng.choice(label.nouns)[1], "one": label.nouns[0][0], "fars": far.nouns[0][1], "far": far.nouns[0][0], "p": noun, "ps": words.plural(noun), "key": label.key, "keys": words.plural(label.key), "fkey": far.key,
        "base": words.base(verb), "third": words.third(verb), "ing": words.ing(verb), "pp": words.participle(verb), "that": "who" if label.person else "that",
    }  # fmt: skip


def held_text(rng: random.Random, world: World) -> Pair | None:
    """Whose relationship holds a text that the question does not call by the name of its property."""
    found = _seen(rng, world, "string")
    if not found or not found[0][1].values:
        return None
    seen, verb = found
    rel, prop, forward, label, far = seen
    value, end, at = rng.choice(prop.values), named(rng, far, "m"), rng.random() < 0.4
    frames = HELD_AT if at else HELD_TEXT
    frames = frames if forward else tuple(f for f in frames if not any(each in f for each in ("{third}", "{base}", "{ing}")))  # fmt: skip
    who = "who" if label.person else f"which {label.nouns[0][0]}"
    text = expand(
        rng,
        rng.choice(frames),
        **_slots(rng, seen, verb),
        v=literal(value),
        e=end.text,
        who=who,
        a_far=words.article(far.nouns[0][0]),
    )
    match = match_of(seen, end.pattern if at else "")
    links = {value: (f":{rel.type}", prop.name), **(end.links if at else {})}
    return Pair(
        text,
        f"{match} WHERE {ref('r', prop)} = '{literal(value)}' RETURN DISTINCT n",
        links=links,
        needs_link=True,
    )
