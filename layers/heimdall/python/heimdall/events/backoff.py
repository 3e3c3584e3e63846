"""How long to wait before trying again."""

import random
from collections.abc import Iterator


def jittered(first_s: float, longest_s: float) -> Iterator[float]:
    """Endless waits in seconds: doubling from `first_s` up to `longest_s`, each shortened by up to half.

    The jitter keeps many readers that failed together from coming back together.
    """
    wait = first_s
    while True:
        yield wait * random.uniform(0.5, 1.0)  # noqa: S311 - not a secret
        wait = min(wait * 2, longest_s)
