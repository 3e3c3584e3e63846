"""What a server costs, children included, from Linux's /proc."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_HIGH_WATER = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


def cpu_seconds(pid: int) -> float:
    """Processor time that the process and its children, dead or alive, have used so far."""
    return sum(ticks_of(stat) for stat in map(_stat, tree(pid)) if stat) / _TICKS_PER_S


def peak_bytes(pid: int) -> int:
    """The most memory that the process and its living children have had resident, each at its own peak."""
    return sum(high_water_of(_read(_PROC / str(one) / "status")) for one in tree(pid))


def tree(pid: int) -> list[int]:
    """The process and its living descendants."""
    children: dict[int, list[int]] = {}
    for one, parent in _parents():
        children.setdefault(parent, []).append(one)
    found = [pid]
    for one in found:  # grows while it is read
        found.extend(children.get(one, ()))
    return found


def ticks_of(stat: str) -> int:
    """Clock ticks in user and kernel mode, of waited-for children too, from the text of /proc/PID/stat."""
    return sum(int(field) for field in _fields(stat)[11:15])


def parent_of(stat: str) -> int:
    """The parent's id from the text of /proc/PID/stat."""
    return int(_fields(stat)[1])


def high_water_of(status: str) -> int:
    """Bytes of VmHWM from the text of /proc/PID/status; 0 when it tells none."""
    found = _HIGH_WATER.search(status)
    return int(found[1]) * 1024 if found else 0


def _fields(stat: str) -> list[str]:
    # The program's name comes second, in parentheses, and may hold spaces and parentheses.
    return stat.rpartition(")")[2].split()


def _parents() -> Iterator[tuple[int, int]]:
    for entry in _PROC.iterdir():
        if entry.name.isdigit() and (stat := _read(entry / "stat")):
            yield int(entry.name), parent_of(stat)


def _stat(pid: int) -> str:
    return _read(_PROC / str(pid) / "stat")


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it has ended meanwhile
        return ""
