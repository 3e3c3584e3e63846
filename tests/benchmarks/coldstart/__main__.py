"""`make bench-coldstart`: init and first answer of the deployed functions beside bare ones."""

import signal
import sys

from tests.benchmarks.coldstart.benchmark import benchmark
from tests.benchmarks.coldstart.measuring import WrongAnswer
from tests.benchmarks.coldstart.options import options
from tests.benchmarks.coldstart.table import functions_table, layers_table
from tests.emulator.build import BuildFailed
from tests.template.tools import NotHere


def main() -> int:
    """Measure, print the tables and save them; 1 when nothing could be measured or an answer was wrong."""
    chosen = options()
    signal.signal(
        signal.SIGTERM, signal.default_int_handler
    )  # ended from outside, too, it ends its functions
    try:
        results = benchmark(chosen.functions, chosen.rounds)
    except (NotHere, BuildFailed, WrongAnswer) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 1
    print(functions_table(results, chosen.functions))
    print(f"\n{layers_table(results.layers)}\n")
    print(f"* Machine: {results.machine}; load before {results.load_before}, after {results.load_after}.")
    print(
        f"* {results.python}. Medians of {chosen.rounds} round(s), (lowest-highest); ratios round by round."
    )
    results.save(chosen.json, chosen.functions)
    print(f"Saved to {chosen.json}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
