"""What the relationships of one node hold: `what jersey number does Ann wear`, `who got the most votes in it`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_held import Seen, held, match_of
from inference_host.model.ask_numbers import BOTTOM, TOP
from inference_host.model.ask_superlatives import IN_WORDS
from inference_host.model.clauses import acts, passive
from inference_host.model.degrees import bare_noun, countable, heard_elsewhere, plain_noun, reckoned
from inference_host.model.nouns import arrow, named, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import World

HAVE = "[have|have|get|hold|receive|carry|use]"
HAD = "[had|has had|got|has got|received|has received|won|has won|collected|has collected]"
VALUE = ("[what is|what's|what was|show|give me|tell me] {a}'s {p}", "[what is|what's|what was] the {p} [of|for] {a}", "{a}'s {p}", "{p} [of|for] {a}",
         "[what|which] {p} does {a} " + HAVE, "[what|which] {p} did {a} " + HAVE, "[what|which] {p} has {a} [got|had|]", "{a}: {p}", "{a} {p}",
         "[what is|what's] {a}'s {p} [at|with|in|for] {its} {far}", "[what|which] {p} does {a} have [at|with|in|for] {its} {far}")  # fmt: skip
BY_VERB = ("[with|under|by|at|in] [what|which] {p} does {a} {v} {its} {far}", "[what|which] {p} does {a} {v} {its} {far} [with|at|under|]")  # fmt: skip
DONE_TO = ("[by|with|in|under|at] [what|which] {p} was {a} {pp}", "[what|which] {p} was {a} {pp} [with|at|in|by|]", "{a} was {pp} [by|with|at] [what|which] {p}")  # fmt: skip
WHEN = ("since when does {a} {v} {its} {far}", "when did {a} {v} {its} {far}", "when did {a} start {ing} {its} {far}", "since when has {a} been {ing} {its} {far}")  # fmt: skip
WHEN_DONE = ("when was {a} {pp}", "[on what date|in what year|in which year] was {a} {pp}", "since when is {a} {pp}")  # fmt: skip
TOTAL = ("how many {p} [did|has] {e} [get|got|receive|received|collect|collected|have|had|win|won|make|made|take|taken] [in total|altogether|overall|in all|so far|]", "[what is|what's] the total [number of |]{p} [of|for|by] {e}",
         "total {p} [of|for|by] {e}", "[what is|] the total number of {p} {e} [has received|received|got|has got|collected|has] [altogether|over all {manys}|]", "{p} of {e} in total", "add up {e}'s {p}", "{e}'s {p}, all together")  # fmt: skip
MOST_AT = ("{who} " + HAD + " the {x} {p} [in|at|for|on|from|with] {e}", "{who} " + HAD + " the {x} {p} [in|at|for|on] {e}", "[which|what] {one} has the {x} {p} [in|at|for|on|with] {e}",
           "the {one} with the {x} {p} [in|at|for|on] {e}", "{x} {p} [in|at|for|on] {e}: [who|which {one}]")  # fmt: skip
MOST = ("[which|what] {one} " + HAD + " the {x} {p}", "{who} " + HAD + " the {x} {p} ever", "the {one} with the {x} {p} [ever|of all|]", "[what|which] {one} has the {x} {p} [of all|ever|]", "the {x} {p} ever: which {one}")  # fmt: skip
FEW = ("the {k} {many} with the {x} {p}", "[which|what] {k} {many} " + HAD + " the {x} {p}")


def held_value(rng: random.Random, world: World) -> Pair | None:
    """The property of whatever relationships of this type a named node has."""
    seen = held(rng, world)
    if not seen:
        return None
    rel, prop, forward, label, far = seen
    start, verb, noun = named(rng, label, "n"), rng.choice(rel.verbs), bare_noun(rng, prop)
    timed = bool(prop.parts) or prop.kind in ("date", "datetime")
    frames = (VALUE, *_with_verb(verb, forward, timed))
    if prop.kind == "number" and countable(noun):
        frames = (("how many {p} does {a} " + HAVE, "how many {p} did {a} " + HAVE), *frames)
    text = expand(rng, rng.choice(rng.choice(frames)), a=start.text, p=noun, v=verb, pp=words.participle(verb), ing=words.ing(verb),
                  its="their" if label.person else "its", far=far.nouns[0][0])  # fmt: skip
    match = f"MATCH {start.pattern}{arrow(rel, forward, 'r')}{node('m', far)}"
    return Pair(text, f"{match} RETURN {ref('r', prop)}", links=start.links, needs_link=True)


def _with_verb(verb: str, forward: bool, timed: bool) -> tuple[tuple[str, ...], ...]:
    """The frames that say what the relationship is, where its verb sounds right in them."""
    if forward and acts(verb):
        return (WHEN,) if timed else (BY_VERB,)
    if not forward and passive(verb):
        return (WHEN_DONE,) if timed else (DONE_TO,)
    return ()


def held_total(rng: random.Random, world: World) -> Pair | None:
    """All of a number that one node's relationships hold, added up."""
    seen = _number(rng, world)
    if not seen:
        return None
    _, prop, _, label, far = seen
    end, noun = named(rng, far), bare_noun(rng, prop)
    if not reckoned(prop, "sum") or not countable(noun):
        return None
    text = expand(rng, rng.choice(TOTAL), e=end.text, p=noun, manys=label.nouns[0][1])
    return Pair(text, f"{match_of(seen, end.pattern)} RETURN sum({ref('r', prop)}) AS total", links=end.links)


def held_most(rng: random.Random, world: World) -> Pair | None:
    """Whose relationship holds the most, of all or of those to one node."""
    seen = _number(rng, world)
    if not seen:
        return None
    _, prop, _, label, far = seen
    noun, down, alone = bare_noun(rng, prop), rng.random() < 0.75, rng.random() < 0.55
    extreme = rng.choice(TOP if down else BOTTOM)
    extreme = "highest" if extreme == "most" and not countable(noun) else extreme
    limit = rng.choice((1, 1, 1, 1, 3, 5)) if not alone else 1
    frames = MOST_AT if alone else MOST if limit == 1 else FEW
    one, many = rng.choice(label.nouns)
    end = named(rng, far)
    text = expand(rng, rng.choice(frames), e=end.text, x=extreme, p=noun, one=one, many=many, who="who" if label.person else f"which {one}", k=rng.choice((IN_WORDS[limit], str(limit))))  # fmt: skip
    match = match_of(seen, end.pattern if alone else "")
    order = f"ORDER BY {ref('r', prop)}{' DESC' if down else ''} LIMIT {limit}"
    return Pair(text, f"{match} RETURN n {order}", links=end.links if alone else {})


def _number(rng: random.Random, world: World) -> Seen | None:
    """A relationship with a figure that nothing else in this world is called."""
    seen = held(rng, world, "number")
    if (
        not seen
        or seen[1].year
        or not plain_noun(seen[1].nouns[0])
        or heard_elsewhere(world, seen[1].nouns[0])
    ):
        return None
    return seen
