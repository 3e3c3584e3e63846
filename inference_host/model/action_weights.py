"""The weights by which the gateway ranks plugins' actions, from the requests of `written_plugins.jsonl`.

Multinomial logistic regression (a conditional logit) over the actions offered and none of them, on the figures of
`heimdall/chat/action_features.py`. Each request stands beside a graph drawn at random, now and then beside another
plugin; questions about that graph are for none. How near request and action are as sentences is told by encoders that
have learnt without the plugin. First it is told how well weights do that were learnt without the plugin that is asked,
then those of all are written, with and without what an encoder tells:

    PYTHONPATH=.:layers/heimdall/python python -m inference_host.model.action_weights

Needs the encoders that held_out_sense.py wrote to `.local`, and PyTorch.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference_host.model import held_out_sense
from inference_host.model.action_lessons import lessons
from inference_host.model.described import index_of, world
from inference_host.model.held_out_sense import Alike
from inference_host.model.prompting import gateway, gateway_schema, gateway_turn, plugin_spec
from inference_host.model.written import Subject, subjects
from inference_host.model.written_plugins import WrittenPlugin, plugins

SEED, GRAPHS, FOLDS = 7, 120, 5
TWO_PLUGINS = 0.4  # share of requests that stand beside another plugin
ABOUT_GRAPH = 25  # questions about graphs for each plugin
STEPS, RATE, MOMENTUM, DECAY = 600, 0.1, 0.9, 0.003
SENSED = ("alike", "none alike")  # what only an encoder tells
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """What is known of one request: a row of figures for none and for each action; `meant` is the right row."""

    plugin: int
    known: Sequence[Mapping[str, float]]
    meant: int


@dataclass(frozen=True)
class Table:
    """The cases as numbers: figures (case, row, feature), 0 for rows that are there and -inf else, the right rows."""

    figures: Array
    there: Array
    meant: NDArray[np.int64]

    def of(self, which: NDArray[np.bool_]) -> Table:
        """Some of the cases."""
        return Table(self.figures[which], self.there[which], self.meant[which])


def cases(rng: random.Random, near: Alike) -> Iterator[Case]:
    """All wordings of all requests, and questions about graphs; `near` compares sentences."""
    known = plugins()
    graphs = [(each, gateway_schema(world(each.graph)), index_of(each.graph)) for each in _some(rng)]
    for at, plugin in enumerate(known):
        for said, action in _asked(plugin):
            beside = [rng.choice(known)] if rng.random() < TWO_PLUGINS else []
            _, schema, index = rng.choice(graphs)
            specs = _specs([plugin, *(each for each in beside if each is not plugin)])
            yield Case(at, _known(gateway_turn(said, "", schema, index), specs, near), _row(specs, action))
        for _ in range(ABOUT_GRAPH):
            subject, schema, index = rng.choice(graphs)
            said = rng.choice(subject.rows)["question"]
            yield Case(at, _known(gateway_turn(said, "", schema, index), _specs([plugin]), near), 0)


def _some(rng: random.Random) -> list[Subject]:
    return rng.sample(subjects(), GRAPHS)


def _asked(plugin: WrittenPlugin) -> Iterator[tuple[str, str | None]]:
    for request in plugin.requests:
        yield from ((said, request["action"]) for said in (request["question"], *request["also"]))


def _specs(offered: Sequence[WrittenPlugin]) -> list[Any]:
    return [plugin_spec(action) for plugin in offered for action in plugin.actions]


def _known(turn: Any, specs: Sequence[Any], near: Alike) -> Sequence[Mapping[str, float]]:
    left = gateway("graph.unnamed_properties").left_over(turn.said, turn.words, turn.links)
    told = gateway("chat.action_features").features
    found: Sequence[Mapping[str, float]] = told(turn.said, turn.words, turn.links, left, specs, near=near)
    return found


def _row(specs: Sequence[Any], action: str | None) -> int:
    return [None, *(spec.name for spec in specs)].index(action)


def table(found: Sequence[Case], names: Sequence[str]) -> tuple[Table, Array]:
    """The cases as numbers of like spread, and what these were divided by."""
    rows = max(len(case.known) for case in found)
    figures = np.zeros((len(found), rows, len(names)))
    there = np.full((len(found), rows), -np.inf)
    for at, case in enumerate(found):
        there[at, : len(case.known)] = 0
        figures[at, : len(case.known)] = [[row.get(name, 0.0) for name in names] for row in case.known]
    spread = figures[there == 0].std(0) + 1e-6
    return Table(figures / spread, there, np.array([case.meant for case in found])), spread


def fit(of: Table) -> Array:
    """Weights of least loss with a quadratic penalty, by gradient descent with momentum."""
    weights = np.zeros(of.figures.shape[2])
    moved = np.zeros_like(weights)
    right = of.figures[np.arange(len(of.meant)), of.meant].sum(0)
    for _ in range(STEPS):
        expected = np.einsum("cr,crf->f", shares(of, weights), of.figures)
        slope = (expected - right) / len(of.meant) + DECAY * weights
        moved = MOMENTUM * moved - RATE * slope
        weights = weights + moved
    return weights


def shares(of: Table, weights: Array) -> Array:
    """How likely each row is (case, row)."""
    scores = of.figures @ weights + of.there
    parts: Array = np.exp(scores - scores.max(1, keepdims=True))
    whole: Array = parts.sum(1, keepdims=True)
    return np.divide(parts, whole)


def held_out(of: Table, plugin: NDArray[np.int64], rng: random.Random) -> Array:
    """How likely each row is by weights that were learnt from other plugins."""
    order = list(range(int(plugin.max()) + 1))
    rng.shuffle(order)
    found = np.zeros_like(of.there)
    for fold in range(FOLDS):
        tested = np.isin(plugin, order[fold::FOLDS])
        found[tested] = shares(of.of(tested), fit(of.of(~tested)))
    return found


def report(found: Array, meant: NDArray[np.int64]) -> str:
    """How often the right one is first, of requests for an action and of others."""
    asked = meant > 0
    best = found[:, 1:].argsort(1)[:, ::-1] + 1
    first, second = (best[asked, at] == meant[asked] for at in (0, 1))
    none = found[~asked].argmax(1) == 0
    return (
        f"{asked.sum()} requests for an action: it is the first of them for {first.mean():.1%}, "
        f"first or second for {(first | second).mean():.1%}; {len(none)} others: none for {none.mean():.1%}"
    )


def learnt(found: Sequence[Case], names: Sequence[str], rng: random.Random) -> dict[str, float]:
    """The weights of these figures; it is told how well they do without the plugin."""
    numbers, spread = table(found, names)
    plugin = np.array([case.plugin for case in found])
    print(f"{len(names)} figures:", report(held_out(numbers, plugin, rng), numbers.meant), flush=True)
    weights = fit(numbers) / spread
    return {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}


def main() -> None:
    """Command line."""
    rng = random.Random(SEED)
    judged = held_out_sense.held_out()
    judged.read(plugins())
    taught = lessons(plugins())
    for choices, what in (
        (taught.actions, "requests for an action"),
        (taught.values, "values said in other words"),
    ):
        right, count = held_out_sense.nearest_right(judged, choices)
        print(f"{count} {what}: the nearest is meant for {right / count:.1%}", flush=True)
    found = list(cases(rng, judged.alike))
    names = sorted({name for case in found for row in case.known for name in row})
    told = {
        "sensed": learnt(found, names, rng),
        "unsensed": learnt(found, [n for n in names if n not in SENSED], rng),
    }
    path = gateway("chat.action_ranking").WEIGHTS
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
