"""The figures of the process are true ones."""

import threading
import time

from heimdall.actions.runtime import runtime_metrics


def test_threads_are_counted() -> None:
    before = runtime_metrics()["threads"]
    release = threading.Event()
    threads = [threading.Thread(target=release.wait) for _ in range(20)]
    for thread in threads:
        thread.start()
    during = runtime_metrics()["threads"]
    release.set()
    for thread in threads:
        thread.join()
    # Daemon threads of other tests may end meanwhile.
    assert during >= before + 10


def test_uptime_grows() -> None:
    before = runtime_metrics()["uptime_seconds"]
    time.sleep(0.005)
    assert runtime_metrics()["uptime_seconds"] > before


def test_memory_is_that_of_a_python_process() -> None:
    assert 5 < runtime_metrics()["memory_mb"] < 100_000
