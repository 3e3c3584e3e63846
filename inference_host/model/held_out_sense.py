"""How near requests and actions are by tables of pieces that did not learn from the action's plugin.

A table knows the requests that it learnt from far better than others. What is learnt from its judgement, the weights
of `action_weights.py` and the lines in the network's prompt, must meet it as it will be: by a table of the others.
The plugins are parted into `FOLDS`, and each has the table that learnt from all other parts.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from inference_host.model.action_sense import Lessons, learnt, lessons
from inference_host.model.piece_table import read, written
from inference_host.model.prompting import gateway, plugin_spec
from inference_host.model.written_plugins import WrittenPlugin, plugins

FOLDER = Path(".local/action_sense")
START = Path(".local/sentence_vectors.bin")  # made by sentence_table.py
FOLDS, SEED = 5, 7
Alike = Callable[[str, Any], float]


def folds(count: int) -> list[int]:
    """The part that each of so many plugins is in."""
    order = random.Random(SEED).sample(range(count), count)
    return [order.index(plugin) % FOLDS for plugin in range(count)]


def make(start: Path = START, folder: Path = FOLDER) -> Iterator[str]:
    """Learns the tables, the last of them from all plugins: that is the one to ship. Says what is done."""
    pieces, rows = read(start)
    known = plugins()
    taught = lessons(known, {piece: place for place, piece in enumerate(pieces)})
    parts = folds(len(known))
    folder.mkdir(parents=True, exist_ok=True)
    for fold in range(FOLDS + 1):
        path = table_file(folder, len(known), fold)
        path.write_bytes(written(pieces, learnt(rows, _without(taught, parts, fold), random.Random(SEED))))
        yield f"table {fold + 1} of {FOLDS + 1}"


def _without(taught: Lessons, parts: Sequence[int], fold: int) -> Lessons:
    return Lessons([each for each in taught.asked if parts[each.plugin] != fold], taught.lines, taught.own)


def table_file(folder: Path, count: int, fold: int) -> Path:
    """Where the table of so many plugins without a part of them is; that of all has the last number."""
    return folder / f"{count}-{fold}.bin"


@dataclass(frozen=True)
class HeldOut:
    """The tables, and which of them belongs to an action's line."""

    tables: Sequence[Any] = field(repr=False)
    fold_of: Mapping[str, int] = field(repr=False)

    def alike(self, question: str, spec: Any) -> float:
        """As the gateway's own, by the table that does not know the action."""
        table = self.tables[self.fold_of.get(gateway("chat.action_features").sense_text(spec), FOLDS)]
        return gateway("chat.action_features").alike(question, spec, table.direction)


def held_out(folder: Path = FOLDER) -> HeldOut:
    """The tables that `make` wrote. Raises FileNotFoundError where it did not, or of other plugins."""
    known = plugins()
    paths = (table_file(folder, len(known), fold) for fold in range(FOLDS + 1))
    return HeldOut(
        [gateway("graph.sentence_vectors").sentence_vectors(path) for path in paths], _fold_of(known)
    )


def values_right(judged: HeldOut) -> tuple[int, int]:
    """For how many wordings that say none of a param's values as it stands the nearest is meant, and of how many."""
    known, right = plugins(), list[bool]()
    nearest = gateway("chat.meant_values").nearest
    for plugin, part in zip(known, folds(len(known)), strict=True):
        for rest, values, meant in _unsaid(plugin):
            right.append(nearest(rest, values, judged.tables[part].direction) == meant)
    return sum(right), len(right)


def _unsaid(plugin: WrittenPlugin) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """What is said beside texts, the values that a param may have, and that which it is to have."""
    told, called = gateway("chat.said_params"), gateway("domain.actions").ActionCall
    specs = {action.name: plugin_spec(action) for action in plugin.actions}
    for name, params, said in plugin.wordings():
        rest = told.rest_of(said, called(name, params), specs[name])
        for param, values in told.choices_of(specs[name]).items():
            if params.get(param) in values and not any(told.said_of(value, rest) for value in values):
                yield rest, values, params[param]


def _fold_of(known: Sequence[WrittenPlugin]) -> dict[str, int]:
    text = gateway("chat.action_features").sense_text
    parts = folds(len(known))
    return {
        text(plugin_spec(action)): part
        for plugin, part in zip(known, parts, strict=True)
        for action in plugin.actions
    }


def shipped(folder: Path = FOLDER) -> Path:
    """The table that learnt from all plugins."""
    return table_file(folder, len(plugins()), FOLDS)


@cache
def training_alike() -> Alike:
    """What training reads: by tables that do not know the plugin where they were made, else by the shipped one."""
    if not shipped().exists():
        found: Alike = gateway("chat.action_features").alike
        return found
    return held_out().alike
