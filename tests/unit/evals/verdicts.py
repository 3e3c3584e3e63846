"""Makers of verdicts for tests."""

from dataclasses import replace

from tests.evals.judging import Verdict

_PLAIN = Verdict("demo", "count", "q", "answered", True, None, True, -0.1, 0.02, "answered", "said", "wanted")


def verdict(**changes: object) -> Verdict:
    """A question answered right, with `changes`."""
    return replace(_PLAIN, **changes)  # type: ignore[arg-type]
