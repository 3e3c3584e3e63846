"""Questions over two relationships: `who commands ships docked at Oslo`, `Alice's boss's company`.

The node between is named by its label, a role or not at all; the last one by its name, a filter or its label.
"""

from __future__ import annotations

import random
from dataclasses import replace

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_numbers import ordered_prop
from inference_host.model.ask_paths import ANY_SOURCE, ANY_TARGET, asked, reached
from inference_host.model.clauses import Step, acts, passive, step
from inference_host.model.nouns import Nodes, arrow, ends, named, plain, stepped, with_article, words_of
from inference_host.model.pairs import Pair
from inference_host.model.path_frames import told
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import Label, Rel, World

Hop = tuple[Rel, bool]
NAMED, FILTERED, UNNAMED = 0.66, 0.2, 0.16  # shares of the last node, and of a node between without a noun
THIRD = 0.1


def two_hops(rng: random.Random, world: World) -> Pair | None:
    """Who, which and how many over two relationships."""
    found = chain(rng, world)
    if not found:
        return None
    hop, middle, doubt = found
    if middle.plural and not middle.owned and rng.random() < 0.12:
        return replace(topic_first(rng, world, hop, middle), needs_link=doubt)
    return replace(asked(rng, world, hop, middle, counting=rng.random() < 0.25), needs_link=doubt)


def chain(rng: random.Random, world: World) -> tuple[Hop, Nodes, bool] | None:
    """A chain whose words do not pile up, if one is found soon."""
    found = drawn_chain(rng, world)
    for _ in range(2):
        found = drawn_chain(rng, world) if found and nested(found[0], found[1]) else found
    return found


def drawn_chain(rng: random.Random, world: World) -> tuple[Hop, Nodes, bool] | None:
    """A first step, the nodes it leads to, which are one step from others, and whether a link must tell more."""
    if not world.rels:
        return None
    hop = rng.choice(ends(world, rng.choice(world.labels)) or [(rng.choice(world.rels), True)])
    far = sides(world, hop)[1]
    onward = [h for h in ends(world, far) if h[0] is not hop[0] or h[1] == hop[1]]
    back = not onward or rng.random() < 0.06
    second = (hop[0], not hop[1]) if back else rng.choice(onward)
    last = last_nodes(rng, sides(world, second)[1], only_named=back)
    third = rng.choice(ends(world, last.label))
    if not back and rng.random() < THIRD and not is_back(third, second):
        last = further(rng, world, last.label, third)
    return (
        hop,
        middle_nodes(rng, world, hop, second, last),
        several(world, hop[0]) or several(world, second[0]),
    )


def nested(hop: Hop, middle: Nodes) -> bool:
    """A long phrase would stand before its verb: `which ports do ships that Alice's friends command dock at`."""
    return not hop[1] and middle.text.count(" ") > 4


def sides(world: World, hop: Hop) -> tuple[Label, Label]:
    """The label that a step begins at and the one it leads to."""
    rel, forward = hop
    source, target = world.label(rel.source), world.label(rel.target)
    return (source, target) if forward else (target, source)


def last_nodes(rng: random.Random, label: Label, only_named: bool = False) -> Nodes:
    """The end of a chain: a named node, filtered ones, any."""
    roll = rng.random()
    if only_named or roll < NAMED:
        return named(rng, label, "o")
    return with_article(rng, plain(rng, label, "o", rng.random() < 0.6, int(roll < NAMED + FILTERED)))


def further(rng: random.Random, world: World, label: Label, hop: Hop) -> Nodes:
    """The end of a chain that is itself one step from a named node: `ports located in Norway`."""
    end = named(rng, sides(world, hop)[1], "q")
    return with_article(
        rng, stepped(rng, world, plain(rng, label, "o", rng.random() < 0.6), hop, end, short=0.5)
    )


def is_back(hop: Hop, before: Hop) -> bool:
    """The step goes back the way that was come."""
    return hop[0] is before[0] and hop[1] != before[1]


def middle_nodes(rng: random.Random, world: World, first: Hop, second: Hop, last: Nodes) -> Nodes:
    """The nodes between, as a noun phrase that tells of the last ones."""
    label, plural = sides(world, second)[0], rng.random() < 0.62
    clear = not any(several(world, rel) for rel, _ in (first, second))
    if label.person and clear and rng.random() < UNNAMED and nobody_else(world, label):
        word = "people" if plural else rng.choice(("someone", "somebody", "anyone"))
        head = replace(plain(rng, label, "m", plural), text=word, bare=word)
        found = stepped(rng, world, head, second, last, short=0)
        return replace(found, text="the " + found.text) if plural and rng.random() < 0.4 else found
    head = plain(rng, label, "m", plural, 0 if last.where or last.hops else int(rng.random() < 0.1))
    return with_article(rng, stepped(rng, world, head, second, last, short=0.45))


def several(world: World, rel: Rel) -> bool:
    """Another relationship is told with the same words."""
    return any(set(rel.verbs) & set(r.verbs) for r in world.rels if r is not rel)


def nobody_else(world: World, label: Label) -> bool:
    """`people` cannot mean the nodes of another label."""
    return not any(
        one in ("person", "human", "individual") for x in world.labels if x is not label for one, _ in x.nouns
    )


def topic_first(rng: random.Random, world: World, hop: Hop, middle: Nodes) -> Pair:
    """`the ships docked at Oslo: who commands them`."""
    s, end = step(rng, world, *hop), words_of(middle)
    text = middle.text if middle.text.startswith("the ") else "the " + middle.text
    if s.forward:
        who = "who" if s.near.person and not several(world, s.rel) else "which {many}"
        frames = [f"[for|take|] {{e}}[:|,|:] {who} {{{'third' if who == 'who' else 'base'}}} them"]
        frames += [f"{{e}}: by {'whom' if who == 'who' else who} are they {{pp}}"] if passive(s.verb) else []
    else:
        frames = [
            "[for|take|] {e}[:|,|:] [which|what] {many} do they {do_base}",
            "{e}: list the {many} they {base}",
        ]
        frames += ["{e}: [which|what] {many} have they {pp}"] if acts(s.verb) else []
    said = told(rng, s, rng.choice(frames), replace(end, text=text))
    return Pair(said, f"{reached(s, middle)} RETURN DISTINCT n", links=middle.links)


def chain_nodes(
    rng: random.Random, world: World, plural: bool = True, filtered: float = 0.3
) -> tuple[Nodes, bool] | None:
    """A noun phrase over two steps, now and then with a filter of its own."""
    found = chain(rng, world)
    if not found:
        return None
    hop, middle, doubt = found
    most = 0 if middle.where or middle.hops > 1 else int(rng.random() < filtered)
    head = plain(rng, sides(world, hop)[0], "n", plural, most)
    return stepped(rng, world, head, hop, middle, short=0.35), doubt


def chain_listed(rng: random.Random, world: World) -> Pair | None:
    """Nodes over two steps that are listed, or told by a property of theirs."""
    found = chain_nodes(rng, world)
    if not found:
        return None
    nodes, doubt = found
    props = [p for p in nodes.label.props if p.kind not in ("boolean", "point")]
    if rng.random() < 0.45 and props:
        prop = rng.choice(props)
        frame = rng.choice(
            (
                "[what are|list|show|give me|get|] the {p} of [all |the |]{np}",
                "{p} of [all |the |]{np}",
                "{p} [for|of] [the |]{np}",
            )
        )
        text = expand(rng, frame, p=words.plural(rng.choice(prop.nouns)), np=nodes.text)
        return Pair(
            mend_the(text),
            f"{nodes.match} RETURN DISTINCT {ref('n', prop)}",
            links=nodes.links,
            needs_link=doubt,
        )
    counting = rng.random() < 0.25
    frame = rng.choice(("how many {np} [are there|do we have|exist|]", "[count|number of|count of|how many] [the |]{np}") if counting else
                       (SHOW + " [all |the |all the |]{np}", "{np}", "[the |all |]{np}", "[which|what] are the {np}", "[are there|do we have] any {np}, [which ones|list them]", "i am looking for {np}"))  # fmt: skip
    text = mend_the(expand(rng, frame.replace("how many] [the |]", "how many] "), np=nodes.text))
    return Pair(
        text,
        f"{nodes.match} RETURN {'count(DISTINCT n) AS count' if counting else 'DISTINCT n'}",
        links=nodes.links,
        needs_link=doubt,
    )


def mend_the(text: str) -> str:
    """No article before a name: `the Alice's boss`."""
    return text.replace("the ⟦", "⟦").replace("the the ", "the ")


def chain_top(rng: random.Random, world: World) -> Pair | None:
    """`the oldest person who works at a company in Berlin`."""
    found = chain_nodes(rng, world, plural=False, filtered=0)
    if not found:
        return None
    nodes, doubt = found
    chosen = ordered_prop(rng, nodes.label)
    if not chosen or nodes.owned or not nodes.text.startswith(nodes.bare):
        return None
    prop, down, adjective, noun = chosen
    extreme = (
        ("latest" if down else "earliest")
        if prop.parts or prop.kind != "number"
        else ("highest" if down else "lowest")
    )
    rest = nodes.text[len(nodes.bare) :]
    who = "[who is|who's]" if nodes.label.person else "[what is|what's|which is]"
    body = f"{adjective} {nodes.bare}{rest}" if adjective else f"{nodes.bare} with the {extreme} {noun}{rest}"
    text = expand(
        rng,
        rng.choice(
            (f"{who} the {{b}}", f"{who} the {{b}}", "[find|show|get|give me|tell me] the {b}", "[the |]{b}")
        ),
        b=body,
    )
    return Pair(
        text,
        f"{nodes.match} RETURN DISTINCT n ORDER BY {ref('n', prop)}{' DESC' if down else ''} LIMIT 1",
        links=nodes.links,
        needs_link=doubt,
    )


def chain_exists(rng: random.Random, world: World) -> Pair | None:
    """`does Alice work at a company in Berlin`, `is there anyone who commands a ship docked at Oslo`."""
    found = chain(rng, world)
    if not found:
        return None
    hop, middle, doubt = found
    s = step(rng, world, *hop)
    one = named(rng, s.near, "n")
    if not s.forward and middle.plural and not middle.owned:
        middle = replace(middle, text="any " + middle.text.removeprefix("the "))
    if rng.random() < 0.5 and not set(one.links) & set(middle.links):
        frames = (
            ["does {a} {do_base} {e}"] * 2 + ["is it true that {a} {third} {e}", "did {a} {do_base} {e}"]
            if s.forward
            else ["{do} {e} {do_base} {a}"]
        )
        frames += ["is {a} {pp} by {e}"] * 2 if passive(s.verb) and not s.forward else []
        text = told_of(rng, s, frames, middle, a=one.text)
        match = f"MATCH {one.pattern}{arrow(s.rel, s.forward)}{middle.pattern}"
        match += f" WHERE {' AND '.join(middle.where)}" if middle.where else ""
        return Pair(
            text,
            f"{match} RETURN count(n) > 0 AS exists",
            links={**one.links, **middle.links},
            needs_link=doubt,
        )
    noun = s.near.nouns[0][0]
    generic = "[anyone|anybody]" if s.near.person else "anything"
    some = (
        rng.choice((generic, f"any {noun}", words.article(noun)))
        if not several(world, s.rel)
        else f"any {noun}"
    )
    text = told_of(rng, s, list(ANY_SOURCE if s.forward else ANY_TARGET), middle, any=some)
    return Pair(
        text, f"{reached(s, middle)} RETURN count(n) > 0 AS exists", links=middle.links, needs_link=doubt
    )


def told_of(rng: random.Random, s: Step, frames: list[str], middle: Nodes, **more: str) -> str:
    """One of the frames, with further slots."""
    frame = rng.choice(frames).replace("{any} [who|that]", "{any} who" if s.near.person else "{any} that")
    for slot, text in more.items():
        frame = frame.replace(f"{{{slot}}}", text)
    return told(rng, s, frame, words_of(middle))
