"""How many processors this process may really use."""

import math
import os
from pathlib import Path

_CGROUP2 = Path("/sys/fs/cgroup/cpu.max")
_CGROUP1 = Path("/sys/fs/cgroup/cpu")


def available() -> int:
    """Processors by affinity, bounded by the control group's quota; at least one."""
    try:
        allowed = len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS
        allowed = os.cpu_count() or 1
    quota = quota_of(_read(_CGROUP2) or _version1())
    return max(1, allowed if quota is None else min(allowed, math.ceil(quota)))


def quota_of(text: str) -> float | None:
    """Processors granted by a `<quota> <period>` line; None for `max`, -1 or nothing."""
    quota, _, period = text.strip().partition(" ")
    if not quota.isdigit() or not period.isdigit() or int(period) == 0:
        return None
    return int(quota) / int(period)


def _version1() -> str:
    return f"{_read(_CGROUP1 / 'cpu.cfs_quota_us').strip()} {_read(_CGROUP1 / 'cpu.cfs_period_us').strip()}"


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
