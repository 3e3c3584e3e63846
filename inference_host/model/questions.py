"""The generator: groups of question/answer pairs that share one schema.

Twenty-odd operators, each a module-level function of (random source, world),
drawn by weight. `group` is what training reads; `python -m
inference_host.model.questions` prints a sample to look at.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inference_host.model import (
    ask_edges,
    ask_graph,
    ask_groups,
    ask_nodes,
    ask_numbers,
    ask_paths,
    ask_predicates,
    refusals,
    words,
)
from inference_host.model.ask_plugin import PluginAction, plugin_pair, random_action
from inference_host.model.demo_world import demo_world
from inference_host.model.pairs import Finished, Pair, finish
from inference_host.model.schemas import World, random_world

DEMO_SHARE = 0.3
PLUGIN_SHARE = 0.2
PROMPT_LIMIT = 1400  # characters: a huge random schema must not blow up a batch
Operator = Callable[[random.Random, World], Pair | None]
WEIGHTS: dict[Operator, float] = {
    ask_nodes.list_nodes: 11, ask_nodes.limited_nodes: 4, ask_nodes.count_nodes: 11, ask_nodes.exists_nodes: 2, ask_nodes.find_named: 5,
    ask_nodes.find_part: 3, ask_nodes.property_of: 6, ask_nodes.properties_of_all: 3, ask_numbers.aggregate: 4,
    ask_numbers.superlative: 11, ask_numbers.sorted_nodes: 3, ask_numbers.distinct_values: 2, ask_groups.group_by_value: 4,
    ask_groups.group_by_node: 6, ask_paths.neighbours: 16, ask_edges.linked_or_not: 2, ask_edges.without: 3,
    ask_edges.edge_property: 2, ask_edges.compared: 1, ask_edges.neighbour_property: 1.5, ask_graph.graph_cypher: 6,
    ask_graph.graph_limited: 5, ask_graph.watcher_action: 10, ask_graph.hello: 1, ask_graph.message_action: 0.8,
    ask_graph.relationships_of_type: 1.5, ask_graph.connected_to: 1.5, refusals.write_request: 6, refusals.out_of_scope: 10,
    refusals.absent: 5, ask_predicates.filtered: 9, ask_predicates.same_as: 1, ask_predicates.role_alone: 1.5,
}  # fmt: skip


@dataclass(frozen=True)
class Group:
    """One prompt prefix and the pairs asked under it."""

    world: World
    actions: tuple[PluginAction, ...]
    pairs: tuple[Finished, ...]

    @property
    def system(self) -> str:
        """What the chat template leaves of the system prompt."""
        return "\n".join((self.world.schema_text(), *(a.line() for a in self.actions)))


def one_pair(rng: random.Random, world: World, actions: tuple[PluginAction, ...] = ()) -> Pair:
    """A pair by a weighted operator; operators that do not fit the world are drawn again."""
    if actions and rng.random() < 0.25:
        return plugin_pair(rng, rng.choice(actions))
    while True:
        found = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0](rng, world)
        if found:
            return found


def group(rng: random.Random, size: int, demo: bool | None = None) -> Group:
    """A world with `size` pairs."""
    is_demo = rng.random() < DEMO_SHARE if demo is None else demo
    world = demo_world(rng) if is_demo else random_world(rng)
    while not is_demo and (not world.labels or len(world.schema_text()) > PROMPT_LIMIT):
        world = random_world(rng)
    actions = (
        tuple(random_action(rng) for _ in range(rng.randint(1, 3))) if rng.random() < PLUGIN_SHARE else ()
    )
    return Group(
        world, actions, tuple(finish(rng, world, one_pair(rng, world, actions)) for _ in range(size))
    )


def drill(rng: random.Random) -> Finished:
    """A copying exercise for the first part of training: it makes copying heads form early."""
    makers = (words.invented, words.person_name, words.title_name, words.topic_word, words.place_name)
    text = " ".join(rng.choice(makers)(rng) for _ in range(rng.randint(3, 8)))
    return Finished(f"= {text}", text)


def groups(seed: int, size: int, demo: bool | None = None) -> Iterator[Group]:
    """An endless seeded stream of groups."""
    rng = random.Random(seed)
    while True:
        yield group(rng, size, demo)


if __name__ == "__main__":
    for number, item in zip(range(2), groups(3, 40), strict=False):
        print(f"--- {number}\n{item.system}")
        for found in item.pairs:
            print(found.user.replace("\n", "  "), "\n      =>", found.answer)
