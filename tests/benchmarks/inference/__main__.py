"""`make bench-inference`: our host beside llama.cpp's servers, on the workload that Heimdall has."""

import asyncio
import signal
import sys

from tests.benchmarks.inference.benchmark import benchmark
from tests.benchmarks.inference.conclusions import conclusions
from tests.benchmarks.inference.options import Options, options
from tests.benchmarks.inference.results import Results
from tests.benchmarks.inference.table import table


def main() -> int:
    """Measure, print the table and save it; 1 when a server gave wrong answers."""
    chosen = options()
    if sys.platform != "linux":
        print("The benchmark reads /proc, so it needs Linux.", file=sys.stderr)
        return 1
    # Ended from outside, too, it ends its servers.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        results = asyncio.run(benchmark(chosen))
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 1
    _report(chosen, results)
    return 1 if results.failed else 0


def _report(chosen: Options, results: Results) -> None:
    rows = results.rows(chosen.models, chosen.cells, chosen.servers)
    concluded = conclusions(results, chosen.models, chosen.cells)
    print(table(rows))
    said = (
        f"Machine: {results.machine}; load before {results.load_before}, after {results.load_after}.",
        f"Threads in every server: {results.threads}. Medians of {chosen.rounds} round(s), (lowest-highest).",
        *results.notes,
        *concluded,
    )
    for line in said:
        print(f"* {line}")
    results.save(chosen.json, rows, concluded)
    print(f"Saved to {chosen.json}")


if __name__ == "__main__":
    sys.exit(main())
