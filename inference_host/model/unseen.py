"""How the GGUF does on generated questions over schemas that it never saw, judged letter by letter.

Seeds differ from those of training, so worlds, names and most words are new, the wordings are not: this
measures copying and choosing among strange names, not English.

    python -m inference_host.model.unseen --gguf FILE --groups 15
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_host.model.answering import Model
from inference_host.model.held_out_sense import training_alike
from inference_host.model.pairs import QUERY, Finished
from inference_host.model.prompting import gateway_schema, plugin_spec, turn_of, watcher_specs
from inference_host.model.questions import Group, group

SEED, PAIRS, SURE = 424242, 20, -0.5
KINDS = (
    "all",
    "query",
    "plugin",
    "sentence",
    "action",
    "after a turn",
    "with schema words",
    "with value links",
)


@dataclass(frozen=True)
class Outcome:
    """A pair, whether the answer was right, and the confidence."""

    pair: Finished
    plugin: bool
    right: bool
    confidence: float

    def kinds(self) -> set[str]:
        """The kinds that this pair counts for."""
        answer = self.pair.answer
        what = (
            "plugin"
            if self.plugin
            else "sentence"
            if answer[0] != "{"
            else "query"
            if QUERY in answer
            else "action"
        )
        found = {"all", what}
        found |= {"after a turn"} if self.pair.before else set()
        found |= {"with schema words"} if self.pair.words else set()
        return found | ({"with value links"} if self.pair.links else set())


def outcomes(model: Model, item: Group, grammar: bool) -> list[Outcome]:
    """Every pair of a group, answered."""
    schema = gateway_schema(item.world)
    specs = [*watcher_specs(), *map(plugin_spec, item.actions)] if grammar else None
    found = []
    for pair in item.pairs:
        said = f"{pair.before} {pair.question}".strip()
        turn = turn_of(
            schema,
            pair.question,
            pair.words,
            pair.links,
            said,
            clear=pair.clear,
            actions=item.actions,
            alike=training_alike(),
        )
        got = model.answer(turn, pair.before, specs=specs)
        plugin = any(f'"{a.name}"' in pair.answer for a in item.actions)
        found.append(Outcome(pair, plugin, got.text == pair.answer, got.confidence))
    return found


def measure(
    model: Model, groups: int, *, demo: bool = False, talking: bool = False, grammar: bool = True
) -> list[Outcome]:
    """Outcomes over some groups; `talking` adds conversations."""
    rng = random.Random(SEED)
    return [
        each for _ in range(groups) for each in outcomes(model, group(rng, PAIRS, demo, talking), grammar)
    ]


def summary(found: Sequence[Outcome], sure: float = SURE) -> dict[str, tuple[int, int, int, int]]:
    """kind -> (asked, right, answered above the threshold, of those right)."""
    rows = {}
    for kind in KINDS:
        some = [each for each in found if kind in each.kinds()]
        kept = [each for each in some if each.confidence > sure]
        if some:
            rows[kind] = (len(some), sum(e.right for e in some), len(kept), sum(e.right for e in kept))
    return rows


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gguf", type=Path, default=Path(__file__).parent / "heimdall-nano.gguf")
    parser.add_argument("--groups", type=int, default=15)
    parser.add_argument("--demo", action="store_true", help="the demo graph's schema instead of random ones")
    parser.add_argument("--talking", action="store_true", help="with conversations")
    parser.add_argument("--free", action="store_true", help="without the grammar")
    args = parser.parse_args()
    found = measure(
        Model(args.gguf), args.groups, demo=args.demo, talking=args.talking, grammar=not args.free
    )
    for kind, (asked, right, kept, good) in summary(found).items():
        print(
            f"{kind:18} right {right:4}/{asked:4}   above {SURE}: {kept / asked:4.0%} answered, {good / max(1, kept):.0%} right"
        )


if __name__ == "__main__":
    main()
