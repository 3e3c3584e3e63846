"""What SnapStart's snapshot of the process shall hold, though a plain cold start does without it."""

import os
from collections.abc import Callable
from typing import TypeVar

Part = TypeVar("Part")


def snapshot_follows() -> bool:
    """Whether Lambda keeps this process, once it has started, for other sandboxes to start from."""
    return os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start"


def on_demand(make: Callable[[], Part]) -> Callable[[], Part]:
    """`make`, for a part that many invocations never need; made at once where a snapshot will hold it.

    It must give the same part every time.
    """
    if snapshot_follows():
        make()
    return make
