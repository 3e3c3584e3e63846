"""The generator: groups of question/answer pairs that share one schema.

Some forty operators, each a module-level function of (random source, world),
drawn by weight. `group` is what training reads; `python -m
inference_host.model.questions` prints a sample to look at.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from inference_host.model import (
    ask_absent,
    ask_beyond,
    ask_both_ends,
    ask_both_of,
    ask_chains,
    ask_each,
    ask_edges,
    ask_either,
    ask_facts,
    ask_figures,
    ask_followup,
    ask_graph,
    ask_groups,
    ask_held,
    ask_held_rows,
    ask_held_values,
    ask_meets,
    ask_narrowed,
    ask_nodes,
    ask_none,
    ask_numbers,
    ask_of_best,
    ask_opposites,
    ask_orders,
    ask_outermost,
    ask_owners,
    ask_paths,
    ask_predicates,
    ask_properties,
    ask_routes,
    ask_scope,
    ask_several,
    ask_shares,
    ask_superlatives,
    ask_times,
    ask_unlike,
    ask_versus,
    ask_wider,
    names,
    refusals,
    words,
)
from inference_host.model.ask_plugin import PluginAction, plugin_pair, random_actions, resembles, unoffered
from inference_host.model.demo_world import demo_world
from inference_host.model.numbered import numbered
from inference_host.model.pairs import Finished, Pair, finish
from inference_host.model.prompting import schema_text
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import World, quoted

DEMO_SHARE = 0.12
PLUGIN_SHARE = 0.25
TALK_SHARE, CHATTER_SHARE = 0.09, 0.05  # follow-ups; questions after an unrelated one
PROMPT_LIMIT = 4000  # characters: a huge random schema must not blow up a batch
Operator = Callable[[random.Random, World], Pair | None]
NOT_ABOUT_NODES = ("refusals", "ask_graph", "ask_scope", "ask_plugin", "questions")


def absent(rng: random.Random, world: World) -> Pair | None:
    """What is not there, asked for in all the wordings of questions about what is."""
    return ask_absent.absent(rng, world, _ordinary())


@cache
def _ordinary() -> ask_absent.Ordinary:
    return {op: share for op, share in WEIGHTS.items() if not op.__module__.endswith(NOT_ABOUT_NODES)}


WEIGHTS: dict[Operator, float] = {
    ask_nodes.list_nodes: 7, ask_nodes.limited_nodes: 3, ask_nodes.count_nodes: 7.5, ask_nodes.exists_nodes: 3, ask_nodes.find_named: 4,
    ask_nodes.find_part: 2.5, ask_nodes.property_of: 4, ask_nodes.properties_of_all: 2, ask_numbers.aggregate: 2,
    ask_numbers.superlative: 3, ask_numbers.sorted_nodes: 1.5, ask_numbers.distinct_values: 2, ask_groups.group_by_value: 2,
    ask_groups.group_by_node: 3, ask_paths.neighbours: 22, ask_edges.linked_or_not: 3, ask_edges.without: 4,
    ask_edges.edge_property: 7, ask_edges.compared: 0.7, ask_edges.neighbour_property: 3, ask_graph.graph_cypher: 3,
    ask_graph.graph_limited: 2.5, ask_graph.watcher_action: 5, ask_graph.default_example: 4.5, ask_graph.hello: 0.8, ask_graph.message_action: 0.8,
    ask_graph.relationships_of_type: 1.2, ask_graph.connected_to: 1.5, refusals.write_request: 5, ask_scope.out_of_scope: 7, unoffered: 2.5,
    absent: 12, ask_predicates.filtered: 9, ask_predicates.filtered_twice: 4.5, ask_predicates.noted: 2, ask_predicates.same_as: 1.5, ask_predicates.role_alone: 1.5,
    ask_wider.is_more_than: 0.4, ask_wider.side_by_side: 4, ask_wider.not_with_named: 1.5, ask_held.edge_figure: 2, ask_wider.shortest_path: 1.5,
    ask_properties.property_said: 5, ask_properties.several_properties: 2, ask_properties.properties_of_many: 3.5,
    ask_facts.fact_check: 2.5, ask_facts.distinct_said: 2, ask_facts.fronted: 3, ask_facts.label_schema: 0.7,
    ask_several.several_named: 1, ask_several.several_values: 1.3, ask_several.some_values: 0.8, ask_several.count_called: 0.5,
    ask_chains.two_hops: 10, ask_owners.owners_chain: 2, ask_owners.whose: 1.5, ask_chains.chain_listed: 2, ask_chains.chain_top: 2.2, ask_chains.chain_exists: 1.2,
    ask_narrowed.narrowed: 10, ask_held.rated: 3, ask_held.held_by_some: 3.5, ask_beyond.counted_beyond: 3.5, ask_times.times: 1, ask_times.when_done: 2, ask_times.most_done: 3, ask_meets.two_neighbours: 3.5, ask_meets.same_neighbour: 1.5, ask_both_of.both_of: 4, ask_held_rows.held_rows: 8, ask_held_rows.held_text: 5, ask_shares.share: 2, ask_shares.against_itself: 2, ask_shares.alike: 1.5, ask_unlike.unlike: 2.5, ask_paths.any_neighbours: 1.8, ask_routes.way_between: 1.3,
    ask_superlatives.best: 8, ask_superlatives.best_few: 3.5, ask_superlatives.eldest: 4, ask_superlatives.part_of_best: 2, ask_figures.figure: 5.5, ask_both_ends.both_ends: 1.5,
    ask_figures.year_at_end: 1, ask_versus.than_named: 2.2, ask_versus.is_than: 1.2, ask_versus.which_of_two: 1.2, ask_each.for_each: 3,
    ask_each.most_of_all: 3, ask_each.having: 2.5, ask_orders.in_order: 3, ask_orders.with_values: 2, ask_orders.per_value: 2.5,
    ask_orders.figure_per_value: 1.5, ask_orders.figure_per_node: 2, ask_of_best.of_best: 2.2,
    ask_outermost.outermost: 8, ask_outermost.longest_there: 4, ask_either.either_neighbour: 2.5, ask_opposites.opposite: 12,
    ask_held_values.held_value: 14, ask_held_values.held_total: 4, ask_held_values.held_most: 8, ask_none.none_of: 6,
}  # fmt: skip


@dataclass(frozen=True)
class Group:
    """One prompt prefix and the pairs asked under it."""

    world: World
    actions: tuple[PluginAction, ...]
    pairs: tuple[Finished, ...]


def one_pair(rng: random.Random, world: World, actions: tuple[PluginAction, ...] = ()) -> Pair:
    """A pair by a weighted operator; operators that do not fit the world are drawn again."""
    if actions and rng.random() < 0.3:
        return plugin_pair(rng, rng.choice(actions), world)
    while True:
        found = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0](rng, world)
        if found and not resembles(found, actions):
            return found


def turn(rng: random.Random, world: World, actions: tuple[PluginAction, ...], talking: bool) -> Finished:
    """A finished pair, now and then with a question before it."""
    roll = rng.random() if talking else 1.0
    if roll < TALK_SHARE:
        told = ask_followup.talk(rng, world)
        return finish(rng, world, told.pair, told.before)
    pair = one_pair(rng, world, actions)
    before = one_pair(rng, world, actions).text if roll < TALK_SHARE + CHATTER_SHARE else ""
    return finish(rng, world, numbered(rng, world, pair), before)


def group(rng: random.Random, size: int, demo: bool | None = None, talking: bool = False) -> Group:
    """A world with `size` pairs; `talking` adds conversations."""
    is_demo = rng.random() < DEMO_SHARE if demo is None else demo
    world = demo_world(rng) if is_demo else random_world(rng)
    while not is_demo and (not world.labels or len(schema_text(world)) > PROMPT_LIMIT):
        world = random_world(rng)
    actions = random_actions(rng, world) if rng.random() < PLUGIN_SHARE else ()
    return Group(world, actions, tuple(turn(rng, world, actions, talking) for _ in range(size)))


def drill(rng: random.Random, world: World) -> Finished:
    """An exercise in reading the schema.

    Words are said again; a noun or a verb is answered with the pattern that it names.
    """
    roll = rng.random()
    if roll < 0.35 or not world.labels:
        makers = (words.invented, names.person_name, names.title_name, names.topic_word, names.place_name)
        text = " ".join(rng.choice(makers)(rng) for _ in range(rng.randint(3, 8)))
        return Finished(f"= {text}", text)
    told = [rel for rel in world.rels if rel.verbs]
    if roll < 0.65 or not told:
        label = rng.choice(world.labels)
        return Finished(f"= {rng.choice(rng.choice(label.nouns[:1]))}", f"(:{quoted(label.name)})")
    rel = rng.choice(told)
    verb = rng.choice(rel.verbs)
    said = rng.choice((verb, words.third(verb), words.past(verb), words.participle(verb)))
    start, kind, end = map(quoted, (rel.start, rel.type, rel.end))
    return Finished(f"= {said}", f"(:{start})-[:{kind}]->(:{end})")


def groups(seed: int, size: int, demo: bool | None = None) -> Iterator[Group]:
    """An endless seeded stream of groups."""
    rng = random.Random(seed)
    while True:
        yield group(rng, size, demo)


if __name__ == "__main__":
    for number, item in zip(range(2), groups(3, 40), strict=False):
        print(f"--- {number}\n{schema_text(item.world)}")
        for found in item.pairs:
            print(
                found.question,
                *(f"  {link.word} = {link.name}" for link in found.words),
                "\n      =>",
                found.answer,
            )
