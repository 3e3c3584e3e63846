"""What the process that answers is doing: threads, memory, garbage collection, uptime."""

import gc
import sys
import threading
import time
from pathlib import Path

_STARTED = time.monotonic()
_STATM = Path("/proc/self/statm")
_PAGE_BYTES = 4096
_MEGABYTE = 1_048_576


def runtime_metrics() -> dict[str, float]:
    """A snapshot: `threads`, `memory_mb` (resident), `gc_collections`, `uptime_seconds`."""
    return {
        "threads": threading.active_count(),
        "memory_mb": round(_resident_bytes() / _MEGABYTE, 1),
        "gc_collections": sum(generation["collections"] for generation in gc.get_stats()),
        "uptime_seconds": round(time.monotonic() - _STARTED, 3),
    }


def _resident_bytes() -> int:
    if _STATM.exists():
        return int(_STATM.read_text().split()[1]) * _page_bytes()
    return _peak_bytes()


def _page_bytes() -> int:
    try:
        import resource  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return _PAGE_BYTES
    return resource.getpagesize()


def _peak_bytes() -> int:
    """Where the kernel tells no current figure, the peak stands for it (bytes on macOS, else KiB)."""
    try:
        import resource  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
