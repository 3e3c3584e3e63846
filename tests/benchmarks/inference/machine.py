"""Where a benchmark ran."""

import os
import platform
import re
from pathlib import Path

from inference_host import processors


def description() -> str:
    """Processor, how many of them, operating system."""
    return f"{_processor()}, {processors.available()} processors, {platform.platform(terse=True)}"


def load() -> str:
    """The load average of the last 1, 5 and 15 minutes."""
    return " ".join(f"{value:.2f}" for value in os.getloadavg())


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        text = ""
    found = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    return found[1] if found else platform.processor() or platform.machine()
