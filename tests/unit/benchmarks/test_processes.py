import os
import subprocess
import sys

import pytest

from tests.benchmarks.inference import processes

ODD_NAME = "4321 (a) b (c)) S 17 4321 4321 0 -1 4194560 100 200 0 0 250 50 30 7 20 0 1 0 99 1000 50"


def test_the_fields_are_found_behind_any_program_name() -> None:
    assert processes.parent_of(ODD_NAME) == 17
    assert processes.ticks_of(ODD_NAME) == 250 + 50 + 30 + 7


def test_the_high_water_mark_is_in_bytes_and_may_be_missing() -> None:
    assert processes.high_water_of("Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n") == 2048 * 1024
    assert processes.high_water_of("Name:\tkthreadd\n") == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_children_count_as_their_parents_and_the_dead_cost_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert {os.getpid(), child.pid} <= set(processes.tree(os.getpid()))
        assert processes.tree(child.pid) == [child.pid]
        assert processes.peak_bytes(os.getpid()) > processes.peak_bytes(child.pid)
        child.communicate(b"\n")
    assert processes.cpu_seconds(child.pid) == 0
    assert processes.cpu_seconds(os.getpid()) > 0
