import threading
import time

import pytest

from inference_host.errors import QueueFull
from inference_host.generation import GenerateRequest
from inference_host.job import Job
from inference_host.waiting import WaitingRoom


def job(principal: str) -> Job:
    made = Job(GenerateRequest((1,), time.monotonic() + 60, principal=principal), on_cancel=lambda _job: None)
    made.cancel()  # its deadline timer is not the matter here
    return made


async def test_principals_take_turns_and_each_keeps_its_order() -> None:
    room = WaitingRoom(10)
    jobs = [job(p) for p in ("a", "a", "a", "b", "c", "b")]
    for one in jobs:
        room.put(one, 1)
    order = [room.take() for _ in jobs]
    assert [one.request.principal for one in order if one] == ["a", "b", "c", "a", "b", "a"]
    assert [one for one in order if one and one.request.principal == "a"] == jobs[:3]


async def test_a_full_room_refuses_and_says_when_to_come_back() -> None:
    room = WaitingRoom(2)
    room.put(job("a"), 1)
    room.put(job("b"), 1)
    with pytest.raises(QueueFull) as refused:
        room.put(job("a"), 7)
    assert refused.value.retry_after_s == 7
    assert len(room) == 2


async def test_a_discarded_job_makes_room_and_is_never_taken() -> None:
    room = WaitingRoom(1)
    first, second = job("a"), job("a")
    room.put(first, 1)
    assert room.discard(first)
    assert not room.discard(first)
    room.put(second, 1)
    assert room.take() is second


async def test_closing_wakes_the_taker_and_gives_back_who_waits() -> None:
    room = WaitingRoom(4)
    taken: list[Job | None] = []
    taker = threading.Thread(target=lambda: taken.append(room.take()))
    taker.start()
    room.close()
    taker.join(2)
    assert taken == [None]
    other = WaitingRoom(4)
    waiting = job("a")
    other.put(waiting, 1)
    assert other.close() == [waiting]
    assert other.take() is None
