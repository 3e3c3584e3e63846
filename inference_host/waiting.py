"""The bounded queue in front of the engine: first come, first served, taking turns between principals."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable

from inference_host.errors import NotReady, QueueFull
from inference_host.job import Job


class WaitingRoom:
    """Holds jobs until the engine takes them; any thread."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._queues: OrderedDict[str, deque[Job]] = OrderedDict()  # by principal, whose turn it is first
        self._changed = threading.Condition()
        self._closed = False

    def __len__(self) -> int:
        with self._changed:
            return self._count()

    def put(self, job: Job, retry_after_s: int) -> None:
        """Let a job wait. Raises QueueFull, which tells to come back after `retry_after_s`, or NotReady."""
        with self._changed:
            if self._closed:  # nobody would ever take it
                raise NotReady("The host is going down.", retry_after_s=retry_after_s)
            if self._count() >= self._capacity:
                raise QueueFull(
                    f"{self._capacity} requests are waiting already.", retry_after_s=retry_after_s
                )
            self._queues.setdefault(job.request.principal, deque()).append(job)
            self._changed.notify()

    def wait(self) -> bool:
        """Block until a job waits; False once the room is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._queues or self._closed)
            return not self._closed

    def take(self, fits: Callable[[Job], bool] = lambda _job: True) -> Job | None:
        """The next job, if there is one and it fits. One that does not keeps its turn: none overtakes it."""
        with self._changed:
            if not self._queues:
                return None
            principal, queue = next(iter(self._queues.items()))
            if not fits(queue[0]):
                return None
            del self._queues[principal]
            job = queue.popleft()
            if queue:
                self._queues[principal] = queue  # its next turn comes after everybody else's
            return job

    def discard(self, job: Job) -> bool:
        """Forget a job; whether it still waited."""
        with self._changed:
            queue = self._queues.get(job.request.principal, deque())
            waited = job in queue
            if waited:
                queue.remove(job)
            if not queue:
                self._queues.pop(job.request.principal, None)
            return waited

    def close(self) -> list[Job]:
        """Wake the taker for good; returns the jobs that nobody will take."""
        with self._changed:
            self._closed = True
            left = [job for queue in self._queues.values() for job in queue]
            self._queues.clear()
            self._changed.notify_all()
            return left

    def _count(self) -> int:
        return sum(map(len, self._queues.values()))
