"""From generated groups to padded tensors of few different shapes."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch.utils.data import IterableDataset, get_worker_info

from inference_host.model.marking import Writer, Written
from inference_host.model.network import Batch
from inference_host.model.questions import drill, group
from inference_host.model.tokenizer import ASSISTANT, END, SYSTEM, USER, Tokenizer
from inference_host.model.written import written_groups

ROWS, WIDTH = 6, 256
DRILLS, COPIES = 2, 1  # exercises beside the pairs of a group: words of the schema; any pieces, said again
COPIED = (6, 24)  # their length in pieces
POOL = 4  # batches drawn at once, so that schemas of like length share one and little is padding
APART = 1_000_003  # between the seeds of two processes
PAIRS, WRITTEN_PAIRS = 19, 12  # drawn per group; those that do not fit in the rows are left out


@dataclass(frozen=True)
class Coded:
    """A pair as tokens; `start` is where the answer begins, `compared` the number of a comparison.

    Of two pairs that are compared one has a `rejected` answer.
    """

    ids: list[int]
    start: int
    compared: int = -1
    rejected: bool = False


def prefix_ids(tokenizer: Tokenizer, system: str) -> list[int]:
    """The prompt before the user turn, as the chat template writes it."""
    return [SYSTEM, *tokenizer.encode(system)]


def code(tokenizer: Tokenizer, pair: Written, rng: random.Random, numbers: Iterator[int]) -> list[Coded]:
    """User turn, answer and end mark; beside it the same with one of the rejected answers, to be compared."""
    before = [USER, *tokenizer.encode(pair.before)] if pair.before else []
    question = [*before, USER, *tokenizer.encode(pair.user), ASSISTANT]

    def answered(text: str) -> list[int]:
        return [*question, *tokenizer.encode(text), END]

    if not pair.rejected:
        return [Coded(answered(pair.answer), len(question))]
    number, wrong = next(numbers), answered(rng.choice(pair.rejected))
    right = Coded(answered(pair.answer), len(question), number)
    return [right, Coded(wrong, len(question), number, rejected=True)]


def pack(pairs: list[Coded]) -> list[list[Coded]]:
    """First fit into `ROWS` rows of `WIDTH` tokens, long pairs first."""
    rows: list[list[Coded]] = [[] for _ in range(ROWS)]
    room = [WIDTH] * ROWS
    for pair in sorted(pairs, key=lambda p: -len(p.ids)):
        at = next((i for i in range(ROWS) if room[i] >= len(pair.ids)), None)
        if at is not None:
            rows[at].append(pair)
            room[at] -= len(pair.ids)
    return rows


def copying(rng: random.Random, prefix: list[int], size: int) -> Coded:
    """Random pieces that are to be said again, or two pieces of the prompt after which it is to be gone on."""
    length = min(rng.randint(*COPIED), len(prefix) - 3)
    if rng.random() < 0.5:
        said = answer = [rng.randrange(ASSISTANT + 1, size) for _ in range(length)]
    else:
        at = rng.randrange(1, len(prefix) - length - 1)
        said, answer = prefix[at : at + 2], prefix[at + 2 : at + 2 + length]
    question = [USER, *said, ASSISTANT]
    return Coded([*question, *answer, END], len(question))


def collate(tokenizer: Tokenizer, items: Sequence[Writer], rng: random.Random) -> Batch:
    """Tensors for some groups, exercises among them; prefixes padded to a multiple of 64."""
    prefixes = [prefix_ids(tokenizer, writer.system) for writer in items]
    length = -(-max(len(p) for p in prefixes) // 64) * 64
    prefix = torch.tensor([p + [0] * (length - len(p)) for p in prefixes])
    shape = (len(items), ROWS, WIDTH)
    rows, position = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    segment, target = torch.full(shape, -1), torch.full(shape, -1)
    answer, compared = torch.zeros(shape, dtype=torch.bool), torch.full(shape, -1)
    numbers = itertools.count()
    for g, item in enumerate(items):
        for r, row in enumerate(pack(coded(tokenizer, item, prefixes[g], rng, numbers))):
            at = 0
            for number, pair in enumerate(row):
                end = at + len(pair.ids)
                rows[g, r, at:end] = torch.tensor(pair.ids)
                position[g, r, at:end] = torch.arange(len(pair.ids)) + len(prefixes[g])
                segment[g, r, at:end] = number
                target[g, r, at : end - 1] = torch.tensor(pair.ids[1:])
                answer[g, r, at + pair.start - 1 : end - 1] = not pair.rejected
                compared[g, r, at + pair.start - 1 : end - 1] = pair.compared
                at = end
    tokens = int((segment >= 0).sum()) + sum(map(len, prefixes))
    lengths = torch.tensor([len(p) for p in prefixes])
    return Batch(prefix, lengths, rows, segment, position, target, answer, compared, tokens)


def batches(tokenizer: Tokenizer, seed: int, size: int, written: float = 0.0) -> Iterator[Batch]:
    """An endless seeded stream of batches of `size` groups, with exercises among the pairs to the end.

    Without them pieces that no answer needs drift together, and names made of them can no longer be copied.
    `written` is the share of groups whose questions were written one by one.
    """
    rng = random.Random(seed)
    known = written_groups(rng, WRITTEN_PAIRS)
    while True:
        drawn = (
            next(known) if rng.random() < written else group(rng, PAIRS, talking=True)
            for _ in range(size * POOL)
        )
        pool = sorted((Writer(rng, each) for each in drawn), key=lambda writer: len(writer.system))
        parts = [pool[i : i + size] for i in range(0, len(pool), size)]
        rng.shuffle(parts)
        for items in parts:
            yield collate(tokenizer, items, rng)


class Stream(IterableDataset[Batch]):
    """The batches of a run; each process that a loader starts draws others."""

    def __init__(self, tokenizer: Tokenizer, seed: int, size: int, written: float = 0.0) -> None:
        self.tokenizer, self.seed, self.size, self.written = tokenizer, seed, size, written

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        seed = self.seed + (worker.id * APART if worker else 0)
        return batches(self.tokenizer, seed, self.size, self.written)


def coded(
    tokenizer: Tokenizer, writer: Writer, prefix: list[int], rng: random.Random, numbers: Iterator[int]
) -> list[Coded]:
    """The pairs of a group as tokens, and exercises among them; comparisons get the next of the `numbers`."""
    group = writer.group
    told = (*group.pairs, *(drill(rng, group.world) for _ in range(DRILLS)))
    copies = [copying(rng, prefix, len(tokenizer.ids)) for _ in range(COPIES)]
    pairs = (each for p in told for each in code(tokenizer, writer.pair(p), rng, numbers))
    return [*pairs, *copies]
