import threading
import time

import pytest

from inference_host.errors import NotReady, QueueFull
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


async def test_an_empty_room_gives_nothing_and_does_not_wait() -> None:
    assert WaitingRoom(2).take() is None


async def test_a_job_that_does_not_fit_keeps_its_turn_and_none_overtakes_it() -> None:
    room = WaitingRoom(4)
    first, second = job("a"), job("b")
    room.put(first, 1)
    room.put(second, 1)
    assert room.take(lambda one: one is not first) is None
    assert len(room) == 2
    assert room.take() is first
    assert room.take() is second


async def test_waiting_ends_when_a_job_comes() -> None:
    room = WaitingRoom(4)
    woken: list[bool] = []
    waiter = threading.Thread(target=lambda: woken.append(room.wait()))
    waiter.start()
    room.put(job("a"), 1)
    waiter.join(2)
    assert woken == [True]
    assert room.wait()  # it was only told of, not taken
    assert len(room) == 1


async def test_closing_ends_the_waiting_for_good_and_gives_back_who_waits() -> None:
    room = WaitingRoom(4)
    woken: list[bool] = []
    waiter = threading.Thread(target=lambda: woken.append(room.wait()))
    waiter.start()
    room.close()
    waiter.join(2)
    assert woken == [False]
    other = WaitingRoom(4)
    waiting = job("a")
    other.put(waiting, 1)
    assert other.close() == [waiting]
    assert other.take() is None
    assert not other.wait()


async def test_a_closed_room_takes_nobody_in() -> None:
    room = WaitingRoom(4)
    room.close()
    with pytest.raises(NotReady):
        room.put(job("a"), 1)
    assert len(room) == 0
