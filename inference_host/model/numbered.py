"""Nodes that are called by a number: `order 20417` instead of a name."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from inference_host.model.pairs import Pair
from inference_host.model.prompting import gateway, gateway_schema
from inference_host.model.schemas import Label, World, quoted

SHARE = 0.4  # of the names of labels whose nodes have a number too
BETWEEN = ("", "", "", "", "number ", "no. ", "#", "id ", "nr ", "no ")


def numbered(rng: random.Random, world: World, pair: Pair) -> Pair:
    """The pair with numbers for the names of some labels, wherever a name pins a node."""
    for label in world.labels:
        prop = _numbering(world, label)
        if prop and rng.random() < SHARE:
            pair = _renamed(rng, label, prop, pair)
    return pair


def _numbering(world: World, label: Label) -> str | None:
    if not any(p.kind == "number" for p in label.props):
        return None
    found = gateway("graph.numbered_words").numbering_property(gateway_schema(world).label(label.name))
    return found.name if found else None


def _renamed(rng: random.Random, label: Label, prop: str, pair: Pair) -> Pair:
    opened = f":{quoted(label.name)} {{{quoted(label.key)}: '"
    for name in dict.fromkeys(re.findall(re.escape(opened) + "⟦(.*?)⟧'", pair.cypher)):
        marked = f"⟦{name}⟧"
        if pair.cypher.count(marked) != 1 or pair.text.count(marked) != 1 or pair.loose:
            continue
        number = str(rng.randrange(1, 10 ** rng.randint(1, 5)))
        if number in re.findall(r"\d+", pair.text):
            continue
        cypher = pair.cypher.replace(
            f"{opened}{marked}'", f":{quoted(label.name)} {{{quoted(prop)}: {number}"
        )
        links = {value: owner for value, owner in pair.links.items() if value != name}
        pair = replace(pair, text=_said(rng, label, pair.text, marked, number), cypher=cypher, links=links)
    return pair


def _said(rng: random.Random, label: Label, text: str, marked: str, number: str) -> str:
    """`order 20417` in place of the name; what is called so already is not said twice."""
    before = text[: text.index(marked)].rstrip()
    said = any(before.endswith(noun) for pair in label.nouns for noun in pair)
    noun = "" if said else f"{rng.choice(label.nouns)[0]} "
    return text.replace(marked, f"{noun}{rng.choice(BETWEEN)}{number}")
