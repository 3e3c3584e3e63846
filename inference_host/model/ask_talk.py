"""More second turns: `and in Paris`, `where do they live`, `how old are they`, `the other way round`, `and the youngest`.

Like those of `ask_followup`, each gives the question before and a pair whose answer stands alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from inference_host.model import ask_paths, words
from inference_host.model.ask_absent import GENERAL, NOUNS, NOUNS_OF_PROPERTIES, lacks, parts, unknown
from inference_host.model.ask_nodes import count_nodes, list_nodes, pair, property_of, subject
from inference_host.model.ask_numbers import AGGREGATES, aggregate, superlative
from inference_host.model.clauses import Step, Words, shared, step
from inference_host.model.filter_text import predicate
from inference_host.model.nouns import Nodes, arrow, ends, named, node, plain, related
from inference_host.model.pairs import MARKED, REFUSE_ABSENT, Pair
from inference_host.model.path_frames import source_asked, target_asked
from inference_host.model.path_frames import told as told_step
from inference_host.model.phrases import any_filter, expand, literal, ref
from inference_host.model.schemas import Label, Prop, World
from inference_host.model.talk_parts import ABOUT, AND, Talk, told

NAMING = "[and |and |what about |how about |and what about |and how about |now |ok, and |same question for |the same for ]"
OTHERS = "[and |what about |how about |and what about |now ][the |]{many}"
OTHER_PROPERTY = "[and |show |what about |and what is |list |][their|their|the] {noun}"
GOING_ON = "[and |now |so |ok, |and now |but ]"  # what follows would not be seen to go on without it
PER = ("[GO[per {k}|by {k}|for each {k}|grouped by {k}|broken down by {k}]|how many per {k}|how many of them in each {k}|count them [per|by] {k}|[split|group] them by {k}|"
       "[and |now ][group them|break them down|break that down|group that|split that] by {k}]").replace("GO", GOING_ON)  # fmt: skip
SORTED = ("[GO[alphabetically|in alphabetical order|by {k}|sorted by {k}|from a to z]|[and |now |][sort|order] [them |those ||][alphabetically|by {k}|in alphabetical order|by {k}, from a to z]]"
          ).replace("GO", GOING_ON)  # fmt: skip
THEIRS = (
    "[what are |what is |show |show me |list |give me |get |i need |tell me |][just |only |]their [{many}|{many}|{n}]", "their {many}",
    "[show |list |][the |]{n} of each", "what {many} do they have", "and each one's {n}", "[just |only |]the {many}", "[with|and|show] their {many}", "which {many} do they have",
)  # fmt: skip
POLES = (("oldest", "newest"), ("earliest", "latest"), ("first", "most recent"))


def other_value(rng: random.Random, world: World) -> Talk | None:
    """`how many people live in Berlin`, `and in Paris`: the same question of another value."""
    maker = rng.choice((property_of, ask_paths.neighbours, list_nodes, count_nodes, aggregate, superlative))
    first = maker(rng, world)
    if not first or len(first.links) != 1 or len(MARKED.findall(first.text)) != 1:
        return None
    ((value, owner),) = first.links.items()
    others = [v for v in values_of(world, owner) if v != value]
    if first.text.count(literal(value)) != 1 or not others:
        return None
    other = rng.choice(others)
    lead = re.search(r"\b(in|at|for|with|by|from|on|to|of|under) (the )?$", first.text.split("⟦")[0])
    same = f"[{lead.group(1)} |]" if lead else ""
    text = expand(rng, NAMING + same + "{v}", v=literal(other))
    cypher = first.cypher.replace(literal(value), literal(other))
    return Talk(first.text, Pair(text, cypher, links={other: owner}, needs_link=True))


def values_of(world: World, owner: tuple[str, str]) -> tuple[str, ...]:
    """The values that a property of a label has."""
    label = world.label(owner[0])
    if label.key == owner[1]:
        return label.names
    return next((p.values for p in label.props if p.name == owner[1]), ())


def around_them(rng: random.Random, world: World) -> Talk | None:
    """`and who manages them`, `where do they live`, `how many skills do they have`."""
    label = rng.choice(world.labels)
    hops = ends(world, label)
    if not hops:
        return None
    found = related(rng, world, label, "m") if rng.random() < 0.35 else None
    them = found if found and found.hops < 2 else plain(rng, label, "m", most=rng.choice((0, 1, 1)))
    rel, theirs = rng.choice(hops)
    s, counted = step(rng, world, rel, not theirs), rng.random() < 0.25
    text = counted_around(rng, s) if counted else asked_around(rng, world, s)
    where = f" WHERE {' AND '.join(them.where)}" if them.where else ""
    returns = "count(DISTINCT n) AS count" if counted else "DISTINCT n"
    cypher = f"MATCH {node('n', s.near)}{arrow(rel, s.forward)}{them.pattern}{where} RETURN {returns}"
    return Talk(told(rng, them, counted=rng.random() < 0.3), Pair(text, cypher, links=them.links))


def asked_around(rng: random.Random, world: World, s: Step) -> str:
    """A question for the neighbours of `them`."""
    unclear = shared(world, s.rel, s.forward)
    if s.roles and rng.random() < 0.3:
        ask = "who" if s.near.person else "what"
        many = words.plural(rng.choice(s.roles))
        return expand(rng, AND + f"[{ask} are |show |list |show me |]their {many}")
    said = Words("them" if s.forward else "they", True)
    frames = source_asked(s, unclear) if s.forward else target_asked(s, said, unclear)
    fit = [f for f in frames if "by {e}" not in f and "{be} {e}" not in f.replace("where {be}", "")]
    fit = [f for f in fit if not (s.forward and re.search(r"\{be\}|\{e\} \[|^\{e\}", f))]
    return expand(rng, AND + "{t}", t=told_step(rng, s, rng.choice(fit or frames[:1]), said))


def counted_around(rng: random.Random, s: Step) -> str:
    """A question for how many neighbours `they` have in all."""
    frame = "how many {many} {base} {e}" if s.forward else "how many {many} {do} {e} {do_base}"
    return expand(rng, AND + "{t}", t=told_step(rng, s, frame, Words("them" if s.forward else "they", True)))


def their_property(rng: random.Random, world: World) -> Talk | None:
    """`how old are they`, `when were they built`, `their emails`."""
    nodes = subject(rng, world)
    props = [p for p in nodes.label.props if p.kind not in ("boolean", "point") and p.name != nodes.label.key]
    if not props:
        return None
    prop = rng.choice(props)
    text = expand(rng, AND + "{t}", t=their_wording(rng, prop))
    return Talk(told(rng, nodes, rng.random() < 0.3), pair(nodes, text, f"{nodes.distinct}{ref('n', prop)}"))


def their_wording(rng: random.Random, prop: Prop) -> str:
    """A question for one property of `them`."""
    noun = rng.choice(prop.nouns)
    if prop.parts and rng.random() < 0.6:
        return expand(rng, "[when|in which year|what year] were they {p}", p=rng.choice(prop.parts))
    spoken = [h for h in prop.how if re.search(r"\b(is|does) \{x\}", h)]
    if spoken and rng.random() < 0.7:
        return rng.choice(spoken).replace("is {x}", "are they").replace("does {x}", "do they")
    return expand(rng, rng.choice(THEIRS), n=noun, many=words.plural(noun))


def any_of_them(rng: random.Random, world: World) -> Talk | None:
    """`are any of them active`, `do any of those have a crane`."""
    nodes = subject(rng, world)
    item = any_filter(rng, nodes.label, "n")
    said = predicate(item, True, nodes.label.person) if item else ""
    first, _, rest = said.partition(" ")
    if not item or first not in ("are", "have", "were") or set(item.links) & set(nodes.links):
        return None
    if any(item.cypher.split(" ")[0] in w for w in nodes.where):
        return None
    do = "do any of THEM have" if first == "have" else f"{first} any of THEM"
    text = expand(rng, AND + f"{do.replace('THEM', '[them|those|these]')} {{s}}", s=rest)
    more = replace(nodes, where=(*nodes.where, item.cypher), links={**nodes.links, **item.links})
    return Talk(told(rng, nodes, rng.random() < 0.4), pair(more, text, "count(n) > 0 AS exists"))


def other_pole(rng: random.Random, world: World) -> Talk | None:
    """`who is the oldest player`, `and the youngest`."""
    label = rng.choice(world.labels)
    props = [p for p in label.props if (p.most and p.least) or p.year or p.kind in ("date", "datetime")]
    if not props or len({p.parts or p.year for p in props}) > 1:
        return None
    prop, down = rng.choice(props), rng.random() < 0.5
    pairs = POLES if not prop.most else tuple((low, high) for low in prop.least for high in prop.most)
    low, high = rng.choice(pairs)
    first, second = (low, high) if down else (high, low)
    nodes = plain(rng, label, plural=False)
    before = expand(
        rng,
        f"[{'who' if label.person else '[what|which one]'} is the|the|show me the|find the] {first} {nodes.text}",
    )
    text = expand(rng, ABOUT + "the {adj} [one|]", adj=second)
    return Talk(before, pair(nodes, text, f"n ORDER BY {ref('n', prop)}{' DESC' if down else ''} LIMIT 1"))


def other_figure(rng: random.Random, world: World) -> Talk | None:
    """`the average age of players`, `and the maximum`, `and the average height`."""
    label = rng.choice(world.labels)
    numbers = [p for p in label.of_kind("number") if not p.year]
    if not numbers:
        return None
    nodes = plain(rng, label, most=rng.choice((0, 1)))
    prop, other, (one, two) = rng.choice(numbers), rng.choice(numbers), rng.sample(sorted(AGGREGATES), 2)
    noun, said = (
        rng.choice(prop.nouns),
        [rng.choice([w for w in AGGREGATES[n][1].split(",") if w != "typical"]) for n in (one, two)],
    )
    before = expand(
        rng,
        "[what is the|what's the|the|show me the|] {w} {p} of [all |the |]{np}",
        w=said[0],
        p=noun,
        np=nodes.text,
    )
    if other is not prop and rng.random() < 0.5:
        text = expand(rng, ABOUT + "[the|their] {w} {p}", w=said[1], p=rng.choice(other.nouns))
    else:
        other, text = prop, expand(rng, ABOUT + "the {w}", w=said[1].removesuffix(" of the"))
    return Talk(before, pair(nodes, text, f"{two}({ref('n', other)}) AS {AGGREGATES[two][0]}"))


def other_property(rng: random.Random, world: World) -> Talk | None:
    """`how old is Alice`, `and her salary`."""
    first = property_of(rng, world)
    if not first or len(first.links) != 1:
        return None
    ((name, (owner, _)),) = first.links.items()
    label = world.label(owner)
    props = [p for p in label.props if p.kind not in ("boolean", "point") and p.name != label.key]
    props = [p for p in props if not first.cypher.endswith(ref("n", p))]
    if not props:
        return None
    prop, whose = rng.choice(props), rng.choice(("her", "his")) if label.person else "its"
    text = expand(rng, ABOUT + "[the|{w}|{w}] {n}", w=whose, n=rng.choice(prop.nouns))
    cypher = f"MATCH {node('n', label, name)} RETURN {ref('n', prop)}"
    return Talk(first.text, replace(first, text=text, cypher=cypher, needs_link=True))


def by_value(rng: random.Random, world: World) -> Talk | None:
    """`how many players are there`, `and per country`."""
    label = rng.choice(world.labels)
    keys = label.of_kind("string") + [p for p in label.of_kind("number") if p.year]
    if not keys:
        return None
    key, nodes = rng.choice(keys), plain(rng, label, most=rng.choice((0, 0, 1)))
    if any(ref("n", key) in where for where in nodes.where):
        return None
    text = expand(rng, PER, k=rng.choice(key.nouns))  # fmt: skip
    returns = f"{ref('n', key)}, count(n) AS count ORDER BY count DESC"
    return Talk(told(rng, nodes, counted=True), pair(nodes, text, returns))


def other_way(rng: random.Random, world: World) -> Talk | None:
    """`who does Alice mentor`, `and the other way round`."""
    rels = [r for r in world.rels if r.source == r.target]
    if not rels:
        return None
    rel, forward = rng.choice(rels), rng.random() < 0.5
    label = world.label(rel.source)
    end = named(rng, label)
    first = ask_paths.asked(rng, world, (rel, forward), end, counting=False)
    text = expand(
        rng,
        "[and |and |now |what about |how about |and what about ][the other way round|the other way around|the reverse|in the other direction|the opposite direction|vice versa|the other direction]",
    )
    return Talk(first.text, _reversed(label, arrow(rel, not forward), end, text))


def _reversed(label: Label, between: str, end: Nodes, text: str) -> Pair:
    return Pair(
        text, f"MATCH {node('n', label)}{between}{end.pattern} RETURN n", links=end.links, needs_link=True
    )


def alphabetical(rng: random.Random, world: World) -> Talk | None:
    """`sort by name`, `alphabetically`."""
    nodes = subject(rng, world)
    key = next(p for p in nodes.label.props if p.name == nodes.label.key)
    text = expand(rng, SORTED, k=rng.choice(key.nouns))  # fmt: skip
    return Talk(
        told(rng, nodes, counted=False), pair(nodes, text, f"{nodes.distinct}n ORDER BY {ref('n', key)}")
    )


def absent_next(rng: random.Random, world: World) -> Talk | None:
    """`how many ships are there`, `and ambulances`; `and their shoe sizes`."""
    thing = rng.random() < 0.5
    noun = rng.choice(NOUNS).rstrip("*@").replace("_", " ") if thing else rng.choice(NOUNS_OF_PROPERTIES)
    told_noun = rng.choice((noun, words.plural(noun)))
    text = expand(rng, OTHERS if thing else OTHER_PROPERTY, many=words.plural(noun), noun=told_noun)
    said = frozenset(parts((noun, words.plural(noun)))) - GENERAL
    if not unknown(parts((noun,)), world) or not lacks(text, said, world):
        return None
    return Talk(told(rng, subject(rng, world), rng.random() < 0.5), Pair(text, sentence=REFUSE_ABSENT))


TALKS: tuple[tuple[Callable[[random.Random, World], Talk | None], float], ...] = (
    (other_value, 3), (around_them, 3), (their_property, 2), (other_pole, 1), (other_figure, 1),
    (any_of_them, 0.7), (other_property, 1.5), (by_value, 1), (other_way, 0.6), (alphabetical, 0.5), (absent_next, 0.7),
)  # fmt: skip
