"""Questions about the way between two named nodes, over whatever relationships."""

from __future__ import annotations

import random

from inference_host.model.nouns import named
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand
from inference_host.model.schemas import World

FAR = ("how many [steps|hops|links] [apart|away from each other] are {a} and {b}", "how many [steps|hops|links|jumps] does it take [to get |]from {a} to {b}", "how far apart are {a} and {b}",
       "how many [steps|hops|links|edges] [lie|are there|exist] between {a} and {b}", "how many [steps|hops|links] separate {a} and {b}", "in how many [steps|hops] [can {b} be reached|is {b} reachable] from {a}",
       "how many [steps|hops|links] away is {b} from {a}", "[distance|hops|steps|number of hops|number of steps] from {a} to {b}", "how far [away |]is {b} from {a}", "how long is the [shortest |]path [from {a} to {b}|between {a} and {b}]",
       "how many degrees [of separation |]are [there |]between {a} and {b}", "what is the [distance|number of hops] between {a} and {b}", "{a} to {b}: how many [hops|steps]")  # fmt: skip
WAY = ("how [is|was] {a} [connected|related|linked|tied] to {b}", "how are {a} and {b} [connected|related|linked] [to each other|with each other|]", "what is the [connection|link|relation|relationship] between {a} and {b}",
       "[show|find|trace|give me|get] [me |]the [shortest |quickest |]path [from {a} to {b}|between {a} and {b}]", "[show|find|trace] how {a} [is connected to|is linked to|is related to|reaches] {b}", "what does {a} have to do with {b}",
       "what do {a} and {b} have to do with each other", "how do you get from {a} to {b}", "[path|route|way|shortest route|connection|link] [from {a} to {b}|between {a} and {b}]", "[through|via|over] [what|which] nodes is {a} [connected|linked] to {b}",
       "what lies between {a} and {b}", "what links {a} [to|and|with] {b}", "what ties {a} to {b}", "is there [any|some] [way|path|route|connection|link] [from {a} to {b}|between {a} and {b}]", "in what way [is {a} related to {b}|are {a} and {b} related]",
       "explain the [connection|link] between {a} and {b}", "by what path [can|do] i get from {a} to {b}", "connect {a} [to|and|with] {b}", "who or what connects {a} and {b}", "the [chain|path] [that connects|connecting] {a} [and|with|to] {b}")  # fmt: skip


def way_between(rng: random.Random, world: World) -> Pair | None:
    """`how many hops apart are Alice and Oslo`, `what does Alice have to do with Oslo`."""
    a, b = (named(rng, rng.choice(world.labels), var) for var in "nm")
    if set(a.links) & set(b.links):
        return None
    far = rng.random() < 0.4
    text = expand(rng, rng.choice(FAR if far else WAY), a=a.text, b=b.text)
    match = f"MATCH p = shortestPath({a.pattern}-[*..6]-{b.pattern})"
    returns = "length(p) AS length" if far else "p"
    return Pair(text, f"{match} RETURN {returns}", links={**a.links, **b.links}, needs_link=True)
