"""Training by the clock: the learning rate reaches zero when the time is up.

Run `python -m inference_host.model.train --minutes 60 --out .local/nano`. A run that
was stopped goes on from its last checkpoint with the minutes that were left.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # two spinning threads beside another job are 10x slower

import argparse
import itertools
import json
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from inference_host.model import tokenizer as tokens
from inference_host.model.batches import batches
from inference_host.model.network import Nano, Shape
from inference_host.model.questions import groups

SEED, TOKENIZER_GROUPS = 11, 300
MATRIX_RATE, OTHER_RATE, DECAY = 0.02, 3e-3, 0.01
WARM, HOLD = 0.02, 0.58  # shares of the time: warm-up ends, decay begins
ASIDE, ASIDE_UNTIL = 0.15, 0.3  # weight of the loss on questions, and until when
DRILL_UNTIL = 0.5  # share of the time with copying exercises
SAVE_EVERY, REPORT_EVERY = 180.0, 20.0


class Muon(torch.optim.Optimizer):
    """Momentum whose update matrix is orthogonalised by five Newton-Schulz steps."""

    def __init__(self, params: list[Tensor], lr: float, momentum: float = 0.95) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """One update of every matrix."""
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                moving = state.setdefault("moving", torch.zeros_like(p))
                moving.lerp_(p.grad, 1 - group["momentum"])
                update = orthogonal(p.grad.lerp(moving, group["momentum"]))
                p.mul_(1 - group["lr"] * DECAY)
                p.add_(update, alpha=-group["lr"] * max(1.0, p.shape[0] / p.shape[1]) ** 0.5)


def orthogonal(update: Tensor) -> Tensor:
    """The nearest semi-orthogonal matrix, roughly."""
    x = update / (update.norm() + 1e-7)
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    for _ in range(5):
        gram = x @ x.T
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
    return x.T if tall else x


def rate(done: float) -> float:
    """Learning-rate factor when this share of the time is gone."""
    if done < WARM:
        return max(done / WARM, 0.05)
    return 1.0 if done < HOLD else max(0.0, (1 - done) / (1 - HOLD))


def optimizers(model: nn.Module) -> list[torch.optim.Optimizer]:
    """Muon for the layers' matrices, AdamW for embeddings and norms."""
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    others = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    return [
        Muon(matrices, MATRIX_RATE),
        torch.optim.AdamW(others, OTHER_RATE, betas=(0.9, 0.98), weight_decay=0.0),
    ]


def make_tokenizer(out: Path) -> tokens.Tokenizer:
    """The tokenizer of this run, trained once."""
    path = out / "tokenizer.json"
    if not path.exists():
        sample = itertools.islice(groups(SEED, 32), TOKENIZER_GROUPS)
        tokens.train(text for g in sample for text in (g.system, *(p.user for p in g.pairs))).save(path)
    return tokens.Tokenizer.load(path)


class Run:
    """A training run: model, optimizers, clock, and where it is kept."""

    def __init__(self, out: Path, minutes: float, threads: int, start: Path | None) -> None:
        torch.manual_seed(SEED)
        torch.set_num_threads(threads)
        out.mkdir(parents=True, exist_ok=True)
        self.out, self.budget, self.used, self.steps, self.seen = out, minutes * 60, 0.0, 0, 0
        self.tokenizer = make_tokenizer(out)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = Nano(Shape(self.tokenizer.size)).to(self.device)
        self.optimizers = optimizers(self.model)
        if (out / "checkpoint.pt").exists():
            self.load(torch.load(out / "checkpoint.pt", map_location=self.device, weights_only=True))
        elif start:
            self.model.load_state_dict(
                torch.load(start, map_location=self.device, weights_only=True)["model"]
            )

    def load(self, state: dict[str, object]) -> None:
        """Go on where a checkpoint was written."""
        self.model.load_state_dict(state["model"])  # type: ignore[arg-type]
        for optimizer, kept in zip(self.optimizers, state["optimizers"], strict=True):  # type: ignore[call-overload]
            optimizer.load_state_dict(kept)
        self.used, self.steps, self.seen = state["used"], state["steps"], state["seen"]  # type: ignore[assignment]

    def save(self) -> None:
        """Write the checkpoint in one move, so that a kill never leaves half a file."""
        state = {"model": self.model.state_dict(), "optimizers": [o.state_dict() for o in self.optimizers],
                 "used": self.used, "steps": self.steps, "seen": self.seen, "vocab": self.tokenizer.size}  # fmt: skip
        torch.save(state, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")

    def step(self, batch: object) -> float:
        """One update; returns the loss on answers."""
        done = self.used / self.budget
        for optimizer, top in zip(self.optimizers, (MATRIX_RATE, OTHER_RATE), strict=True):
            optimizer.param_groups[0]["lr"] = top * rate(done)
        loss, answers = self.model.loss(batch, ASIDE if done < ASIDE_UNTIL else 0.0)  # type: ignore[arg-type]
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        return float(answers)

    def go(self) -> None:
        """Train until the time is used up."""
        stream = batches(
            self.tokenizer, SEED + 1000 + self.steps, lambda: self.used < DRILL_UNTIL * self.budget
        )
        last_save = last_report = time.monotonic()
        mean = None
        while self.used < self.budget:
            begun = time.monotonic()
            batch = next(stream)
            for name, value in vars(batch).items():
                setattr(batch, name, value.to(self.device))
            loss = self.step(batch)
            mean = loss if mean is None else 0.97 * mean + 0.03 * loss
            self.steps += 1
            self.seen += int((batch.segment >= 0).sum() + batch.prefix_len.sum())
            now = time.monotonic()
            self.used += now - begun
            if now - last_report > REPORT_EVERY:
                last_report = now
                self.report(mean)
            if now - last_save > SAVE_EVERY:
                last_save = now
                self.save()
        self.save()
        self.report(mean or 0.0)

    def report(self, mean: float) -> None:
        """One line of progress, kept in `log.jsonl` too."""
        line = {"minutes": round(self.used / 60, 2), "of": round(self.budget / 60, 1), "steps": self.steps, "tokens": self.seen,
                "tokens_per_s": round(self.seen / max(self.used, 1)), "loss": round(mean, 4)}  # fmt: skip
        print(json.dumps(line), flush=True)
        with (self.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path(".local/nano"))
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to begin with")
    args = parser.parse_args()
    Run(args.out, args.minutes, args.threads, args.start).go()


if __name__ == "__main__":
    main()
