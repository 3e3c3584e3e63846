"""How many hand-written questions on the demo graph the GGUF answers right.

The questions (`tests/evals/demo_questions.jsonl`) were never trained on. Without a Bolt URI
an answer is right when it is the expected one letter by letter; with one, queries are run
and their rows compared as multisets. Grammar and value links are the gateway's own, found
by name at run time: this package itself never imports the gateway.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_host.model.answering import Answered, Model
from inference_host.model.demo_world import DEMO_FILE, demo_world
from inference_host.model.pairs import QUERY
from inference_host.model.prompting import (
    SEED_EXAMPLES,
    gateway,
    gateway_schema,
    gateway_turn,
    watcher_specs,
)

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests/evals/demo_questions.jsonl"
THRESHOLDS = (-0.1, -0.25, -0.5, -1.0, -2.0, -4.0)
Run = Callable[[str], list[Any]]


@dataclass(frozen=True)
class Result:
    """One question, what came out, and whether that was right."""

    category: str
    question: str
    wanted: object
    got: Answered
    right: bool
    seconds: float


def questions(path: Path = QUESTIONS) -> list[dict[str, Any]]:
    """The hand-written questions."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def value_index() -> Any:
    """The gateway's value index over the demo graph's file."""
    index = gateway("graph.links").ValueIndex()
    found: dict[tuple[str, str, str], None] = {}
    for label, body in re.findall(r"\(\w*:(\w+)\s*\{([^}]*)", DEMO_FILE.read_text(encoding="utf-8")):
        for prop, value in re.findall(r"(\w+):\s*'((?:[^'\\]|\\.)*)'", body):
            found[(value.replace("\\'", "'"), label, prop)] = None
    for value, label, prop in sorted(found, key=lambda f: f[2] != "name"):
        index.add(value, label, prop)
    return index


def evaluate(
    model: Model, rows: Sequence[dict[str, Any]], linked: bool, run: Run | None, grammar: bool = True
) -> list[Result]:
    """Answer every question and judge it."""
    schema, index, results = gateway_schema(demo_world(random.Random(0))), value_index(), []
    specs, empty = watcher_specs() if grammar else None, gateway("graph.links").ValueIndex()
    for row in rows:
        turn = gateway_turn(row["question"], "", schema, index if linked else empty)
        begun = time.perf_counter()
        got = model.answer(turn, specs=specs)
        results.append(
            Result(
                row["category"],
                row["question"],
                row["answer"],
                got,
                judge(row["answer"], got.text, run),
                time.perf_counter() - begun,
            )
        )
    return results


def judge(wanted: object, text: str, run: Run | None) -> bool:
    """Same sentence, same action and params, or (with a graph) the same rows."""
    if isinstance(wanted, str):
        return text == wanted
    try:
        got = json.loads(text)
    except ValueError:
        return False
    if got == wanted or run is None or not isinstance(wanted, dict):
        return bool(got == wanted)
    if got.get("action") != QUERY or wanted["action"] != QUERY:
        return False
    try:
        return same_rows(run(wanted["params"]["cypher"]), run(got["params"]["cypher"]))
    except Exception:  # a query that the server refuses is a wrong answer, whatever it raises
        return False


def same_rows(a: Iterable[Any], b: Iterable[Any]) -> bool:
    """Equal as multisets of rows; column names and order do not count."""
    return Counter(repr(row) for row in a) == Counter(repr(row) for row in b)


def bolt(uri: str, user: str, password: str) -> Run:
    """A function that runs a query over Bolt and gives its rows as comparable values."""
    driver = importlib.import_module("neo4j").GraphDatabase.driver(uri, auth=(user, password))

    def run(cypher: str) -> list[Any]:
        with driver.session(default_access_mode="READ") as session:
            return [tuple(plain(value) for value in record.values()) for record in session.run(cypher)]

    return run


def plain(value: Any) -> Any:
    """A node as its properties, a relationship as its type, everything else as it is."""
    if hasattr(value, "labels"):
        return (sorted(value.labels), sorted((k, repr(v)) for k, v in value.items()))
    return value.type if hasattr(value, "start_node") else value


def table(results: Sequence[Result]) -> list[tuple[str, int, int]]:
    """(category, right, asked) rows with a total."""
    asked, right = Counter(r.category for r in results), Counter(r.category for r in results if r.right)
    return [(c, right[c], n) for c, n in asked.items()] + [("all", sum(right.values()), len(results))]


def gate(results: Sequence[Result]) -> list[tuple[float, float, float]]:
    """(threshold, share answered, share of those right)."""
    found = []
    for threshold in THRESHOLDS:
        kept = [r.right for r in results if r.got.confidence > threshold]
        found.append((threshold, len(kept) / len(results), sum(kept) / max(len(kept), 1)))
    return found


def seed_rows() -> list[dict[str, Any]]:
    """The default examples as questions."""
    return [{"category": "seed", "question": q, "answer": json.loads(a)} for q, a in SEED_EXAMPLES]


def report(model: Model, run: Run | None) -> dict[str, Any]:
    """All figures of the model card."""
    rows = questions()
    with_links, without = evaluate(model, rows, True, run), evaluate(model, rows, False, run)
    free = evaluate(model, rows, True, run, grammar=False)
    seed = {
        name: sum(r.right for r in evaluate(model, seed_rows(), linked, None))
        for name, linked in (("links", True), ("plain", False))
    }
    times = sorted(r.seconds for r in with_links)
    return {"judged": "by their rows" if run else "letter by letter", "seed": seed, "links": table(with_links), "plain": table(without), "free": table(free)[-1],
            "gate": gate(with_links), "p50_ms": round(1000 * times[len(times) // 2], 1), "p95_ms": round(1000 * times[int(len(times) * 0.95)], 1),
            "wrong": [(r.category, r.question, r.got.text, round(r.got.confidence, 2)) for r in with_links if not r.right]}  # fmt: skip


def show(found: dict[str, Any]) -> str:
    """The report as text."""
    lines = [
        f"judged {found['judged']}; seed examples {found['seed']['links']}/18 with links, {found['seed']['plain']}/18 without",
        "",
    ]
    plain_rows = {c: (r, n) for c, r, n in found["plain"]}
    lines += [
        f"{c:16} {r:3}/{n:3} with links  {plain_rows[c][0]:3}/{plain_rows[c][1]:3} without"
        for c, r, n in found["links"]
    ]
    lines += [f"without grammar {found['free'][1]}/{found['free'][2]}", ""]
    lines += [
        f"sum log-prob > {t:5}: answers {share:.0%}, right {right:.1%}" for t, share, right in found["gate"]
    ]
    lines += [f"p50 {found['p50_ms']} ms, p95 {found['p95_ms']} ms", ""]
    return "\n".join(lines + [f"WRONG {c}: {q} -> {text} ({lp})" for c, q, text, lp in found["wrong"]])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gguf", type=Path, default=Path(__file__).parent / "heimdall-nano.gguf")
    parser.add_argument("--bolt", help="judge by execution on this server, loaded with the demo graph")
    parser.add_argument("--user", default="neo4j")
    parser.add_argument("--password", default="")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    found = report(Model(args.gguf), bolt(args.bolt, args.user, args.password) if args.bolt else None)
    if args.json:
        args.json.write_text(json.dumps(found, indent=1))
    print(show(found))


if __name__ == "__main__":
    main()
