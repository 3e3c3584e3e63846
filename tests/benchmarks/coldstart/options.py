"""The command line."""

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.coldstart.subjects import OURS, Ours


@dataclass(frozen=True)
class Options:
    """What is measured, how often, and where the result goes."""

    functions: Sequence[Ours]
    rounds: int
    json: Path


def options(arguments: Sequence[str] | None = None) -> Options:
    """From the command line; ends the program with a sentence when it makes no sense."""
    given = _parser().parse_args(arguments)
    chosen = [one for one in OURS if one.folder in (given.functions or _NAMES)]
    return Options(chosen, given.rounds, given.json)


_NAMES = [one.folder for one in OURS]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("make bench-coldstart", description="Cold starts, compared.")
    add = parser.add_argument
    add("--functions", nargs="+", choices=_NAMES, help="default: all")
    add("--rounds", type=_positive, default=9, help="default 9")
    name = f"bench-coldstart-{time.strftime('%Y%m%d-%H%M%S')}.json"
    add("--json", type=Path, default=Path(".local", name), help="where the figures go; default .local")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number over 0")
    return int(text)
