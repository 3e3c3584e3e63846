"""Training by the clock: the learning rate reaches zero when the time is up.

Run `python -m inference_host.model.train --minutes 60 --out .local/nano`. A run that
was stopped goes on from its last checkpoint with the minutes that were left. To end a
run sooner, write the number of minutes it may still take into the file `anneal` beside
its checkpoint (or start it again with `--anneal MINUTES`): the rate then falls from where
it is to zero within that time. Time in which the process is stopped does not count; a
terminated run saves itself first. `--from FILE` begins with the tokenizer and the weights of
a GGUF that `export` wrote, the shipped one for instance, instead of with nothing. `--written SHARE` of
the groups are questions written one by one (`written.py`): few while all is to be learnt, two of
three where a trained model learns how people ask (`--rate 0.16 --written 0.67`).
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # two spinning threads beside another job are 10x slower

import argparse
import itertools
import json
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader

from inference_host.model import tokenizer as tokens
from inference_host.model import words
from inference_host.model.batches import POOL, Stream
from inference_host.model.induction import CONSTANT, begin
from inference_host.model.network import Batch, Layer, Nano, Shape
from inference_host.model.pace import Pace, computes_in_halves, keep_memory, outlive_signals
from inference_host.model.prompting import schema_text
from inference_host.model.questions import Group, groups
from inference_host.model.replay import Replay
from inference_host.model.schedule import Schedule
from inference_host.model.shipped import load_weights, tokenizer_of

SEED, TOKENIZER_GROUPS = 11, 300
MATRIX_RATE, OTHER_RATE, DECAY = 0.02, 3e-3, 0.01
ASIDE, ASIDE_UNTIL = 0.5, 0.3  # weight of the loss on questions, and until when
WRITTEN = 0.05
SAVE_EVERY, REPORT_EVERY = 180.0, 40.0


class Muon(torch.optim.Optimizer):
    """Momentum whose update matrix is orthogonalised by five Newton-Schulz steps."""

    def __init__(self, params: list[Tensor], lr: float, momentum: float = 0.95) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """One update of every matrix."""
        for group in self.param_groups:
            updates = list[tuple[Tensor, Tensor]]()
            for p in group["params"]:
                moving = self.state[p].setdefault("moving", torch.zeros_like(p))
                moving.lerp_(p.grad, 1 - group["momentum"])
                p.mul_(1 - group["lr"] * DECAY)
                blocks = max(1, p.shape[0] // p.shape[1])  # queries, keys, values: each its own matrix
                ahead = p.grad.lerp(moving, group["momentum"])
                updates += zip(p.chunk(blocks), ahead.chunk(blocks), strict=True)
            turned = orthogonal([update for _, update in updates])
            for (block, _), update in zip(updates, turned, strict=True):
                scale = max(1.0, block.shape[0] / block.shape[1]) ** 0.5
                block.add_(update, alpha=-group["lr"] * scale)


def orthogonal(updates: Sequence[Tensor]) -> list[Tensor]:
    """The nearest semi-orthogonal matrices, roughly: Newton-Schulz on the Gram matrices of their small sides.

    The small sides are of one size, so that all are computed at once: one by one they are a quarter of the time.
    """
    flat = [x.T if x.shape[0] > x.shape[1] else x for x in updates]
    flat = [x / (x.norm() + 1e-7) for x in flat]
    gram = torch.stack([x @ x.T for x in flat])
    whole = torch.eye(gram.shape[-1], device=gram.device).expand_as(gram)
    for _ in range(5):
        turn = torch.baddbmm(gram, gram, gram, beta=-4.7750, alpha=2.0315)
        turn.diagonal(dim1=-2, dim2=-1).add_(3.4445)
        gram, whole = turn @ gram @ turn, turn @ whole
    found = [turn @ x for turn, x in zip(whole, flat, strict=True)]
    return [x.T if u.shape[0] > u.shape[1] else x for x, u in zip(found, updates, strict=True)]


def optimizers(model: nn.Module) -> list[torch.optim.Optimizer]:
    """Muon for the layers' matrices, AdamW for embeddings and norms."""
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    others = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    return [
        Muon(matrices, MATRIX_RATE),
        torch.optim.AdamW(others, OTHER_RATE, betas=(0.9, 0.98), weight_decay=0.0),
    ]


def make_tokenizer(out: Path, source: Path | None = None) -> tokens.Tokenizer:
    """The tokenizer of this run: that of the file it begins with, or one trained once."""
    path = out / "tokenizer.json"
    if not path.exists() and source:
        tokenizer_of(source).save(path)
    elif not path.exists():
        sample = itertools.islice(groups(SEED, 32), TOKENIZER_GROUPS)
        tokens.train((text for g in sample for text in texts_of(g)), words.english()).save(path)
    return tokens.Tokenizer.load(path)


def texts_of(item: Group) -> Iterator[tuple[str, str]]:
    """(names, what is said) of a group: its schema, and each question with the values in it."""
    yield "\n".join((schema_text(item.world), *(action.line() for action in item.actions))), ""
    for pair in item.pairs:
        yield " ".join(link.text for link in pair.links), pair.question


class Run:
    """A training run: model, optimizers, clock, and where it is kept."""

    def __init__(
        self,
        out: Path,
        minutes: float,
        threads: int,
        source: Path | None = None,
        *,
        written: float = WRITTEN,
        rate: float = 1.0,
    ) -> None:
        keep_memory()
        torch.manual_seed(SEED)
        torch.set_num_threads(threads)
        out.mkdir(parents=True, exist_ok=True)
        self.out, self.clock, self.steps, self.seen = out, Schedule(minutes * 60, top=rate), 0, 0
        self.stopping, self.written = False, written
        self.aside_until = 0.0 if source else ASIDE_UNTIL
        self.tokenizer = make_tokenizer(out, source)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = Nano(Shape(self.tokenizer.size))
        if source:
            load_weights(self.model, source)
        else:
            begin(self.model, self.tokenizer)
        self.model.to(self.device)
        self.pace = Pace.of(self.device)
        if self.device == "cuda":
            torch.set_float32_matmul_precision("high")
        Layer.compile()
        self.optimizers = optimizers(self.model)
        if (out / "checkpoint.pt").exists():
            self.load(torch.load(out / "checkpoint.pt", map_location=self.device, weights_only=True))

    def load(self, state: dict[str, object]) -> None:
        """Go on where a checkpoint was written."""
        self.model.load_state_dict(state["model"])  # type: ignore[arg-type]
        for optimizer, kept in zip(self.optimizers, state["optimizers"], strict=True):  # type: ignore[call-overload]
            optimizer.load_state_dict(kept)
        self.steps, self.seen = state["steps"], state["seen"]  # type: ignore[assignment]
        self.clock = Schedule(*state["clock"])  # type: ignore[misc]

    def save(self) -> None:
        """Write the checkpoint in one move, so that a kill never leaves half a file."""
        state = {"model": self.model.state_dict(), "optimizers": [o.state_dict() for o in self.optimizers],
                 "clock": (self.clock.budget, self.clock.used, self.clock.fall, self.clock.top), "steps": self.steps, "seen": self.seen}  # fmt: skip
        torch.save(state, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")

    def learn(self, parts: Sequence[Batch]) -> Tensor:
        """One update from some batches; returns the loss on answers."""
        for optimizer, top in zip(self.optimizers, (MATRIX_RATE, OTHER_RATE), strict=True):
            optimizer.param_groups[0]["lr"] = top * self.clock.rate()
        answers = torch.stack([self.read(part) for part in parts]).mean()
        self.model.embed.weight.grad[:, CONSTANT] = 0.0
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self.steps += 1
        return answers

    def go(self) -> None:
        """Train until the time is used up."""
        stream = self.stream()
        saved = reported = self.clock.used
        losses = list[Tensor]()
        while self.clock.used < self.clock.budget and not self.stopping:
            self.wish()
            begun = time.monotonic()
            losses.append(self.learn(list(itertools.islice(stream, self.pace.parts))))
            self.clock.spend(time.monotonic() - begun)
            if self.clock.used - reported > REPORT_EVERY:
                reported = self.clock.used
                self.report(losses)
                losses.clear()
            if self.clock.used - saved > SAVE_EVERY:
                saved = self.clock.used
                self.save()
        self.save()
        self.report(losses)

    def stream(self) -> Iterator[Batch]:
        """Batches that no earlier stretch of this run has seen; a GPU, quicker than all writers, gets each again."""
        seed = SEED + 1000 + self.steps
        source = Stream(self.tokenizer, seed, self.pace.groups, self.written)
        ahead = 2 * POOL  # a writer goes on while its last pool is read
        loader = DataLoader(
            source,
            batch_size=None,
            num_workers=self.pace.writers,
            prefetch_factor=ahead,
            worker_init_fn=outlive_signals,
        )
        return Replay(loader, self.device, seed) if self.device == "cuda" else iter(loader)

    def read(self, batch: Batch) -> Tensor:
        """Add the gradients of a batch, a part of an update; returns the loss on answers."""
        self.seen += batch.tokens
        batch = batch.to(self.device)
        aside = ASIDE if self.clock.done < self.aside_until else 0.0
        with torch.autocast(self.device, torch.bfloat16, enabled=computes_in_halves(self.device)):
            loss, answers = self.model.loss(batch, aside)
        (loss / self.pace.parts).backward()
        return answers

    def wish(self) -> None:
        """Obey the file `anneal`, once."""
        path = self.out / "anneal"
        if path.exists():
            self.clock.anneal(60 * float(path.read_text(encoding="utf-8")))
            path.unlink()

    def report(self, losses: Sequence[Tensor]) -> None:
        """One line of progress, kept in `log.jsonl` too; the loss is the mean since the last line."""
        mean = float(torch.stack(losses).mean()) if losses else 0.0
        used, budget = self.clock.used / 60, self.clock.budget / 60
        line = {"minutes": round(used, 2), "of": round(budget, 1), "rate": round(self.clock.rate(), 3), "steps": self.steps,
                "tokens": self.seen, "tokens_per_s": round(self.seen / max(60 * used, 1)), "loss": round(mean, 4)}  # fmt: skip
        print(json.dumps(line), flush=True)
        with (self.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")


def add_options(parser: argparse.ArgumentParser) -> None:
    """What a run begins with and how it learns."""
    parser.add_argument("--from", type=Path, dest="source", help="a GGUF whose weights the run begins with")
    parser.add_argument(
        "--written", type=float, default=WRITTEN, help="share of questions written one by one"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="factor on the learning rate")


def run_of(args: argparse.Namespace) -> Run:
    """The run that a command line asks for."""
    return Run(args.out, args.minutes, args.threads, args.source, written=args.written, rate=args.rate)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path(".local/nano"))
    parser.add_argument("--anneal", type=float, help="minutes in which the run in --out is to end")
    add_options(parser)
    args = parser.parse_args()
    run = run_of(args)
    if args.anneal:
        run.clock.anneal(60 * args.anneal)
    signal.signal(signal.SIGTERM, lambda *_: setattr(run, "stopping", True))
    run.go()


if __name__ == "__main__":
    main()
