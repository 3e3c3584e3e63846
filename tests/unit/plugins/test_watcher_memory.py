"""What the watcher forgets, and when a series is complete."""

import threading

from heimdall.plugins.watcher.memory import KEPT, Memory


def test_only_the_last_happenings_are_kept() -> None:
    memory = Memory()
    for number in range(KEPT + 5):
        memory.record("t", "info", str(number))
    recalled = memory.recall("t", KEPT * 2)
    assert [h.message for h in recalled] == [str(n) for n in range(5, KEPT + 5)]


def test_old_occurrences_do_not_count() -> None:
    memory = Memory()
    assert not memory.reached("t", "k", 2, within_s=0.0)
    threading.Event().wait(0.01)
    assert not memory.reached("t", "k", 2, within_s=0.001)


def test_threads_lose_no_count() -> None:
    memory = Memory()

    def count() -> None:
        for _ in range(500):
            memory.count_request()

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert memory.requests == 2000
