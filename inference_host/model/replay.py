"""Batches for a card that learns faster than the processors write: earlier ones come again, under other marks.

Marks mean nothing by themselves (`marking.py`), so a batch whose marks are permuted is another one to the network:
it cannot know the answers by heart, only what they have in common.
"""

from __future__ import annotations

import queue
import random
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace

import torch
from torch import Tensor

from inference_host.model.network import Batch
from inference_host.model.tokenizer import MARKS, PHRASES, SPECIALS

FIRST = len(SPECIALS) + len(PHRASES)  # the id of the mark with number 0
USES, LEAST, AHEAD = 4, 60, 200  # how often a batch is read; kept before the first comes again; waiting


class Replay:
    """Fresh batches from `source` as soon as they are there, and while they are not, earlier ones at random."""

    def __init__(self, source: Iterable[Batch], device: str, seed: int) -> None:
        self._device, self._rng = device, random.Random(seed)
        self._fresh: queue.Queue[Batch] = queue.Queue(AHEAD)
        self._kept: list[tuple[Batch, int]] = []
        self.again = 0  # batches that were not fresh
        threading.Thread(target=self._receive, args=(source,), daemon=True).start()

    def __iter__(self) -> Iterator[Batch]:
        return self

    def __next__(self) -> Batch:
        if self._fresh.empty() and len(self._kept) >= LEAST:
            self.again += 1
            return remarked(self._earlier())
        batch = self._fresh.get().to(self._device)
        self._kept.append((batch, USES - 1))
        return batch

    def _receive(self, source: Iterable[Batch]) -> None:
        for batch in source:
            self._fresh.put(batch)

    def _earlier(self) -> Batch:
        at = self._rng.randrange(len(self._kept))
        self._kept[at], self._kept[-1] = self._kept[-1], self._kept[at]
        batch, left = self._kept.pop()
        if left > 1:
            self._kept.append((batch, left - 1))
        return batch


def remarked(batch: Batch) -> Batch:
    """The batch under other marks: those of each group are permuted among as many numbers as it uses."""
    used = torch.stack([_highest(ids) for ids in (batch.prefix, batch.rows)]).amax(0)
    numbers = torch.arange(len(MARKS), device=used.device)
    drawn = torch.rand(len(used), len(MARKS), device=used.device)
    turned = torch.where(numbers <= used[:, None], drawn, 1.0 + numbers).argsort(1)
    prefix, rows, target = (_permuted(ids, turned) for ids in (batch.prefix, batch.rows, batch.target))
    return replace(batch, prefix=prefix, rows=rows, target=target)


def _is_mark(ids: Tensor) -> Tensor:
    return (ids >= FIRST) & (ids < FIRST + len(MARKS))


def _highest(ids: Tensor) -> Tensor:
    """The highest number of a mark in each group, 0 where there is none."""
    return torch.where(_is_mark(ids), ids - FIRST, 0).flatten(1).amax(1)


def _permuted(ids: Tensor, turned: Tensor) -> Tensor:
    flat = ids.flatten(1)
    number = (flat - FIRST).clamp(0, len(MARKS) - 1)
    return torch.where(_is_mark(flat), turned.gather(1, number) + FIRST, flat).view_as(ids)
