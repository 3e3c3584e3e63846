"""Hand-written questions on two small schemas, for steering the generator while a model is in training.

They are judged letter by letter against one canonical answer (or one of `also`), so no graph is needed.
They steer, hence they are no evaluation: figures of the model card come from other questions.

    python -m inference_host.model.dev_set --gguf FILE
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_host.model.answering import Answered, Model
from inference_host.model.described import index_of, world
from inference_host.model.pairs import QUERY, REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE
from inference_host.model.prompting import gateway_schema, gateway_turn, watcher_specs

HERE = Path(__file__).parent
GRAPHS, QUESTIONS = HERE / "dev_graphs.json", HERE / "dev_questions.jsonl"
SENTENCES = {"scope": REFUSE_SCOPE, "write": REFUSE_WRITE, "absent": REFUSE_ABSENT}


@dataclass(frozen=True)
class Judged:
    """A question, what came out, and whether that was right."""

    row: dict[str, Any]
    got: Answered
    right: bool


def questions() -> list[dict[str, Any]]:
    """The hand-written questions."""
    return [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]


def wanted(row: dict[str, Any]) -> set[str]:
    """Every answer that counts as right."""
    if "sentence" in row:
        return {SENTENCES[row["sentence"]]}
    return {
        json.dumps({"action": QUERY, "params": {"cypher": c}}, ensure_ascii=False)
        for c in (row["cypher"], *row.get("also", ()))
    }


def judge(model: Model, rows: Sequence[dict[str, Any]], grammar: bool = True) -> list[Judged]:
    """Answer every question under the gateway's closed grammar and compare."""
    graphs = json.loads(GRAPHS.read_text(encoding="utf-8"))
    known = {name: (world(g), index_of(g)) for name, g in graphs.items()}
    results = []
    for row in rows:
        here, index = known[row["graph"]]
        schema, before = gateway_schema(here), row.get("before", "")
        turn = gateway_turn(row["question"], before, schema, index)
        got = model.answer(turn, before=before, specs=watcher_specs() if grammar else None)
        results.append(Judged(row, got, got.text in wanted(row)))
    return results


def table(results: Sequence[Judged]) -> str:
    """Right and asked by category, the gate's curve, and what was wrong."""
    asked, right = (
        Counter(r.row["category"] for r in results),
        Counter(r.row["category"] for r in results if r.right),
    )
    lines = [f"{c:12} {right[c]:3}/{n}" for c, n in asked.items()] + [
        f"{'all':12} {sum(right.values()):3}/{len(results)}"
    ]
    for threshold in (-0.25, -0.5, -1.0, -2.0):
        kept = [r.right for r in results if r.got.confidence > threshold]
        lines.append(
            f"sum > {threshold:5}: answers {len(kept) / len(results):.0%}, right {sum(kept) / max(1, len(kept)):.1%}"
        )
    for r in results:
        if not r.right:
            lines.append(
                f"{r.row['category']:10} {r.got.confidence:6.2f} {r.row.get('before', '')} | {r.row['question']} -> {short(r.got.text)}"
            )
    return "\n".join(lines)


def short(text: str) -> str:
    """The Cypher alone when the answer is a query."""
    found = re.search(r'"cypher": "(.*)"}}$', text)
    return found.group(1) if found else text


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gguf", type=Path, default=HERE / "heimdall-nano.gguf")
    parser.add_argument("--free", action="store_true", help="without the grammar")
    args = parser.parse_args()
    print(table(judge(Model(args.gguf), questions(), not args.free)))


if __name__ == "__main__":
    main()
