"""The whole story of the shipped model in one command.

    python -m inference_host.model.make_model --minutes 180 --threads 2

Questions are generated as they are needed (`questions.py`), words are cut by a tokenizer
trained on a sample of them (`tokenizer.py`), the network learns until the time is up
(`train.py`, resumable: run the same command again after a stop), the weights become a GGUF
(`export.py`), hand-written questions judge it (`evaluate.py`), and `MODEL_CARD.md` gets
the measured figures. Needs the `train` dependency group; the gateway's package must be
importable for the evaluation (its grammar and its value links are what is measured).
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import argparse
import json
from pathlib import Path
from typing import Any

from inference_host.model import dev_set, unseen
from inference_host.model.answering import Model
from inference_host.model.evaluate import bolt, report, show
from inference_host.model.export import export
from inference_host.model.train import add_options, run_of

HERE = Path(__file__).parent
TARGET, CARD = HERE / "heimdall-nano.gguf", HERE / "MODEL_CARD.md"
UNSEEN_GROUPS = 25
PARTS = (HERE / "model_card.md.in").read_text(encoding="utf-8")


def card(found: dict[str, Any], log: dict[str, Any], size: int, general: tuple[str, str]) -> str:
    """The model card with this run's figures."""
    plain = {c: (r, n) for c, r, n in found["plain"]}
    rows = "\n".join(f"| {c} | {r}/{n} | {plain[c][0]}/{plain[c][1]} |" for c, r, n in found["links"])
    gate = "\n".join(f"| > {t} | {share:.0%} | {right:.1%} |" for t, share, right in found["gate"])
    return PARTS.format(
        rows=rows, gate=gate, judged=found["judged"], seed_links=found["seed"]["links"], seed_plain=found["seed"]["plain"],
        free=f"{found['free'][1]}/{found['free'][2]}", p50=found["p50_ms"], p95=found["p95_ms"], size=f"{size / 1e6:.1f}",
        tokens=f"{log['tokens'] / 1e6:.1f}", minutes=round(log["minutes"]), loss=log["loss"],
        sure=unseen.SURE, unseen=general[0], dev=general[1],
    )  # fmt: skip


def general(model: Model) -> tuple[str, str]:
    """Table rows for schemas that it never saw, and the share of the hand-written steering questions."""
    found = unseen.summary(unseen.measure(model, UNSEEN_GROUPS))
    rows = [
        f"| {k} | {n} | {r / n:.0%} | {kept / n:.0%} | {good / max(1, kept):.0%} |"
        for k, (n, r, kept, good) in found.items()
    ]
    judged = dev_set.judge(model, dev_set.questions())
    return "\n".join(rows), f"{sum(j.right for j in judged)} of {len(judged)} right"


def last_line(run: Path) -> dict[str, Any]:
    """The last progress line of a run."""
    return dict(json.loads((run / "log.jsonl").read_text(encoding="utf-8").splitlines()[-1]))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=180)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--out", type=Path, default=Path(".local/nano"), help="checkpoints and logs, ignored by git"
    )
    parser.add_argument(
        "--bolt", help="judge queries by their rows on this server, loaded with the demo graph"
    )
    parser.add_argument("--user", default="neo4j")
    parser.add_argument("--password", default="")
    add_options(parser)
    parser.add_argument("--skip-training", action="store_true", help="export and judge the run as it is")
    args = parser.parse_args()
    if not args.skip_training:
        run_of(args).go()
    export(args.out, TARGET)
    model = Model(TARGET)
    found = report(model, bolt(args.bolt, args.user, args.password) if args.bolt else None)
    text = card(found, last_line(args.out), TARGET.stat().st_size, general(model))
    CARD.write_text(text, encoding="utf-8")
    print(show(found))


if __name__ == "__main__":
    main()
