"""From a request that was read to jobs in the engine, or a refusal that is counted."""

import asyncio
from collections.abc import Callable, Sequence

from inference_host.answers import Answers
from inference_host.errors import ContextFull, HostError
from inference_host.generation import GenerateRequest
from inference_host.host import Host, Served

MakeRequests = Callable[[Served], Sequence[GenerateRequest]]


async def admitted(host: Host, make: MakeRequests, *, param: str) -> tuple[Answers, GenerateRequest, Served]:
    """The answers to come, one of the requests (they differ in the prompt only), and what serves them.

    `make` runs in a worker thread, since long prompts take milliseconds. `param` names the field that
    holds the prompt. Raises the HostError that refuses the request.
    """
    try:
        served = host.served
        requests = await asyncio.to_thread(make, served)
        return Answers.submit(served.engine, requests), requests[0], served
    except HostError as error:
        host.metrics.rejections.labels(error.code).inc()
        if isinstance(error, ContextFull):
            error.param = param
        raise
