"""Teaches the table of pieces which requests go with which actions' lines and values, from `written_plugins.jsonl`.

A sentence network knows what is said alike; that a complaint about the light asks for a lamp it does not. So the
vectors of the pieces learn on from requests: of the actions of its plugin and of another, the one that is meant
shall be nearest, and so of the fixed values of its params (the softmax of the cosines times `PULL`: van den Oord et
al., "Representation Learning with Contrastive Predictive Coding", 2018), by Adam (Kingma and Ba, 2015) over the rows,
which are held near those that they begin with.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
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
    """What is said to the plugin of this number: its pieces, the number of the line that is meant, those offered."""

    plugin: int
    pieces: Sequence[int]
    meant: int
    offered: Sequence[int]


@dataclass(frozen=True)
class Lessons:
    """Requests that mean actions, such that mean values of params; the pieces of all actions' and values' lines."""

    actions: Sequence[Asked]
    values: Sequence[Asked]
    lines: Sequence[Sequence[int]]

    def of(self, plugins: Collection[int]) -> Lessons:
        """Those of some plugins."""
        actions, values = (
            [each for each in some if each.plugin in plugins] for some in (self.actions, self.values)
        )
        return Lessons(actions, values, self.lines)


def lessons(known: Sequence[WrittenPlugin], places: Mapping[str, int]) -> Lessons:
    """What the plugins teach."""
    cut = gateway("graph.sentence_vectors").pieces
    text = gateway("chat.action_features").sense_text
    lines, actions, values = list[str](), list[Asked](), list[Asked]()
    for at, plugin in enumerate(known):
        specs = {action.name: plugin_spec(action) for action in plugin.actions}
        numbers = {name: len(lines) + i for i, name in enumerate(specs)}
        lines += map(text, specs.values())
        for name, params, said in wordings(plugin):
            actions.append(Asked(at, cut(said, places), numbers[name], [*numbers.values()]))
            for choice in choices(specs[name], params, said):
                offered = range(len(lines), len(lines) + len(choice.values))
                meant = offered[choice.values.index(choice.meant)]
                values.append(Asked(at, cut(choice.rest, places), meant, offered))
                lines += map(gateway("chat.meant_values").value_text, choice.values)
    return Lessons(actions, values, [cut(line, places) for line in lines])


def wordings(plugin: WrittenPlugin) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """The action, its params and what is said, for all wordings of the requests for one."""
    for request in plugin.requests:
        if request["action"] is not None:
            told = (request["question"], *request["also"])
            yield from ((request["action"], request["params"], said) for said in told)


@dataclass(frozen=True)
class Choice:
    """What is said beside texts, the value that a param is to have, and those that it may have."""

    rest: str
    meant: str
    values: tuple[str, ...]


def choices(spec: Any, params: Mapping[str, Any], said: str) -> Iterator[Choice]:
    """Those that a request makes among fixed values."""
    told, call = gateway("chat.said_params"), gateway("domain.actions").ActionCall(spec.name, params)
    rest = told.rest_of(said, call, spec)
    for name, values in told.choices_of(spec).items():
        if params.get(name) in values:
            yield Choice(rest, params[name], values)


def learnt(start: Rows, taught: Lessons, rng: random.Random) -> Rows:
    """The rows after all steps."""
    rows, moved, squared = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(STEPS):
        slope = STAY * (rows - start)
        for some, offered in _drawn(taught, rng):
            slope += _slope(rows, taught.lines, some, offered)
        moved = FIRST * moved + (1 - FIRST) * slope
        squared = SECOND * squared + (1 - SECOND) * slope * slope
        mean, square = moved / (1 - FIRST ** (step + 1)), squared / (1 - SECOND ** (step + 1))
        rows -= RATE * (1 - step / STEPS) * mean / (np.sqrt(square) + TINY)
    return rows


def _drawn(taught: Lessons, rng: random.Random) -> Iterator[tuple[list[Asked], list[list[int]]]]:
    """Requests for actions, which are to be told from those of another plugin, too; and requests that mean values."""
    some, beside = (_some(taught.actions, rng) for _ in range(2))
    yield some, [_first(each, other.offered) for each, other in zip(some, beside, strict=True)]
    if taught.values:
        some = _some(taught.values, rng)
        yield some, [_first(each) for each in some]


def _some(of: Sequence[Asked], rng: random.Random) -> list[Asked]:
    return rng.sample(of, min(BATCH, len(of)))


def _first(each: Asked, beside: Sequence[int] = ()) -> list[int]:
    """The lines to choose from, the right one first."""
    return [each.meant, *dict.fromkeys(line for line in (*each.offered, *beside) if line != each.meant)]


def _slope(
    rows: Rows, known: Sequence[Sequence[int]], some: Sequence[Asked], offered: Sequence[Sequence[int]]
) -> Rows:
    """Of the mean loss, by the rows; `known` are the pieces of all lines, of which those `offered` may be meant."""
    numbers, there = _padded(offered)
    used, at = np.unique(numbers, return_inverse=True)
    at = at.reshape(numbers.shape)
    requests = _Sums.of(rows, [each.pieces for each in some])
    lines = _Sums.of(rows, [known[number] for number in used])
    near = np.einsum("bd,bkd->bk", requests.unit, lines.unit[at])
    share = softmax(np.where(there, PULL * near, -np.inf))
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
