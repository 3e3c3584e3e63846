"""The command line."""

import argparse
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from inference_host import processors
from tests.benchmarks.inference.cells import BURST, Cell
from tests.benchmarks.inference.models import SHAPES
from tests.benchmarks.inference.servers import SERVERS

_QUICK = {"models": "53m", "rounds": 1, "requests": 8, "concurrency": "8"}
_FULL = {"models": ",".join(SHAPES), "rounds": 3, "requests": 24, "concurrency": "1,8,16"}


@dataclass(frozen=True)
class Options:
    """What is measured and where the result goes."""

    servers: list[str]
    models: list[str]
    rounds: int
    cells: list[Cell]
    threads: int
    json: Path


def options(arguments: list[str] | None = None) -> Options:
    """From the command line; ends the program with a sentence when it makes no sense."""
    words = sys.argv[1:] if arguments is None else arguments
    parser = _parser()
    parser.set_defaults(**(_QUICK if "--quick" in words else _FULL))
    given = parser.parse_args(words)
    steady = [Cell("steady", at_once, max(at_once, given.requests)) for at_once in given.concurrency]
    return Options(
        servers=given.servers,
        models=given.models,
        rounds=given.rounds,
        cells=[*steady, Cell("burst", BURST, BURST)],
        threads=given.threads,
        json=given.json,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("make bench-inference", description="Inference servers, compared.")
    add = parser.add_argument
    add("--servers", type=_some_of(SERVERS), default=",".join(SERVERS), help=f"of: {', '.join(SERVERS)}")
    add("--models", type=_some_of(SHAPES), help=f"of: {', '.join(SHAPES)} (default: all)")
    add("--rounds", type=_positive, help=f"default {_FULL['rounds']}")
    add("--requests", type=_positive, help=f"of a steady cell; default {_FULL['requests']}")
    add("--concurrency", type=_numbers, help=f"of the steady cells; default {_FULL['concurrency']}")
    add("--threads", type=_positive, default=_threads(), help="of every server; default half the processors")
    add("--quick", action="store_true", help="one round of the small model at 8: does it work at all?")
    name = f"bench-inference-{time.strftime('%Y%m%d-%H%M%S')}.json"
    add("--json", type=Path, default=Path(".local", name), help="where the figures go; default .local")
    return parser


def _threads() -> int:
    # The other half is for the client and for the Python of the servers that have some.
    return max(1, processors.available() // 2)


def _some_of(known: Collection[str]) -> Callable[[str], list[str]]:
    def names(text: str) -> list[str]:
        found = _parts(text)
        strange = [one for one in found if one not in known]
        if strange or not found:
            raise argparse.ArgumentTypeError(
                f"{', '.join(strange) or 'nothing'} is none of {', '.join(known)}"
            )
        return found

    return names


def _numbers(text: str) -> list[int]:
    return [_positive(part) for part in _parts(text)]


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number over 0")
    return int(text)


def _parts(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
