"""Teaches the table of pieces which requests go with which actions' lines, from `written_plugins.jsonl`.

A sentence network knows what is said alike; that a complaint about the light asks for a lamp it does not. So the
vectors of the pieces learn on from requests: of the actions of its plugin and of another, the one that is meant
shall be nearest (the softmax of the cosines times `PULL`: van den Oord et al., "Representation Learning with
Contrastive Predictive Coding", 2018), by Adam (Kingma and Ba, 2015) over the rows, which are held near those that
they begin with.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference_host.model.piece_table import Rows
from inference_host.model.prompting import gateway, plugin_spec
from inference_host.model.written_plugins import WrittenPlugin

PULL, STEPS, BATCH, RATE, STAY = 10.0, 800, 48, 0.003, 0.001
FIRST, SECOND, TINY = 0.9, 0.99, 1e-8
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Asked:
    """A request for an action: the number of its plugin, its pieces, the number of the action among all."""

    plugin: int
    pieces: Sequence[int]
    action: int


@dataclass(frozen=True)
class Lessons:
    """The requests; the pieces of all actions' lines; which actions each plugin has."""

    asked: Sequence[Asked]
    lines: Sequence[Sequence[int]]
    own: Sequence[Sequence[int]]


def lessons(known: Sequence[WrittenPlugin], places: Mapping[str, int]) -> Lessons:
    """What the plugins teach."""
    cut = gateway("graph.sentence_vectors").pieces
    text = gateway("chat.action_features").sense_text
    asked, lines, own = list[Asked](), list[list[int]](), list[list[int]]()
    for at, plugin in enumerate(known):
        numbers = {action.name: len(lines) + i for i, action in enumerate(plugin.actions)}
        lines += [cut(text(plugin_spec(action)), places) for action in plugin.actions]
        own.append([*numbers.values()])
        asked += [Asked(at, cut(said, places), numbers[name]) for name, _, said in plugin.wordings()]
    return Lessons(asked, lines, own)


def learnt(start: Rows, taught: Lessons, rng: random.Random) -> Rows:
    """The rows after all steps."""
    rows, moved, squared = start.copy(), np.zeros_like(start), np.zeros_like(start)
    there = sorted({each.plugin for each in taught.asked})
    for step in range(STEPS):
        some = rng.sample(taught.asked, min(BATCH, len(taught.asked)))
        slope = _slope(rows, taught, some, _choices(taught, some, there, rng)) + STAY * (rows - start)
        moved = FIRST * moved + (1 - FIRST) * slope
        squared = SECOND * squared + (1 - SECOND) * slope * slope
        mean, square = moved / (1 - FIRST ** (step + 1)), squared / (1 - SECOND ** (step + 1))
        rows -= RATE * (1 - step / STEPS) * mean / (np.sqrt(square) + TINY)
    return rows


def _choices(
    taught: Lessons, some: Sequence[Asked], there: Sequence[int], rng: random.Random
) -> list[list[int]]:
    """For each request the actions to choose from, the right one first."""
    found = []
    for each in some:
        beside = rng.choice(there)
        offered = [*taught.own[each.plugin], *(taught.own[beside] if beside != each.plugin else ())]
        found.append([each.action, *(action for action in offered if action != each.action)])
    return found


def _slope(rows: Rows, taught: Lessons, some: Sequence[Asked], offered: Sequence[Sequence[int]]) -> Rows:
    """Of the mean loss, by the rows."""
    numbers, known = _padded(offered)
    used, at = np.unique(numbers, return_inverse=True)
    at = at.reshape(numbers.shape)
    requests = _Sums.of(rows, [each.pieces for each in some])
    lines = _Sums.of(rows, [taught.lines[number] for number in used])
    near = np.einsum("bd,bkd->bk", requests.unit, lines.unit[at])
    share = softmax(np.where(known, PULL * near, -np.inf))
    share[:, 0] -= 1
    pull = share * PULL / len(some)
    of_lines = np.zeros_like(lines.unit)
    np.add.at(of_lines, at, pull[..., None] * requests.unit[:, None])
    slope = np.zeros_like(rows)
    requests.add(slope, np.einsum("bk,bkd->bd", pull, lines.unit[at]))
    lines.add(slope, of_lines)
    return slope


@dataclass(frozen=True)
class _Sums:
    """Sentences as sums of pieces: places and which of them count (count, longest), unit vectors and lengths."""

    places: Places
    there: NDArray[np.bool_]
    unit: Rows
    length: Rows

    @classmethod
    def of(cls, rows: Rows, pieces: Sequence[Sequence[int]]) -> _Sums:
        places, there = _padded(pieces)
        total = (rows[places] * there[..., None]).sum(1)
        length = np.linalg.norm(total, axis=-1, keepdims=True) + TINY
        return cls(places, there, total / length, length)

    def add(self, slope: Rows, of_unit: Rows) -> None:
        """Add the slope by the rows, that by the unit vectors being known."""
        along = (of_unit * self.unit).sum(-1, keepdims=True)
        of_sum = (of_unit - along * self.unit) / self.length
        np.add.at(slope, self.places, of_sum[:, None] * self.there[..., None])


def _padded(rows: Sequence[Sequence[int]]) -> tuple[Places, NDArray[np.bool_]]:
    longest = max(1, *map(len, rows))
    places = np.zeros((len(rows), longest), np.int64)
    there = np.arange(longest) < np.array([[len(row)] for row in rows])
    places[there] = [place for row in rows for place in row]
    return places, there


def softmax(scores: NDArray[Any]) -> NDArray[Any]:
    """Shares of each row; what is -inf has none."""
    parts: NDArray[Any] = np.exp(scores - scores.max(1, keepdims=True))
    whole: NDArray[Any] = parts.sum(1, keepdims=True)
    return np.divide(parts, whole)
