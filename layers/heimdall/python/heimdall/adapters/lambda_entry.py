"""The handlers of buffered functions: API Gateway's events to an ASGI app, direct calls to a service.

One event loop lives as long as the sandbox, so that connections made in one invocation serve the next. It is
set before each invocation because Mangum takes the current one.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from functools import cache
from typing import Any, TypeVar

from mangum import Mangum
from mangum.types import ASGI

from heimdall.adapters.lambda_service import Methods, serve

Event = dict[str, Any]
Handler = Callable[[Event, Any], Any]
Result = TypeVar("Result")


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run `work` to its end on the sandbox's event loop."""
    return _loop().run_until_complete(work)


def http_handler(app: ASGI) -> Handler:
    """A handler of API Gateway's events. Lifespan is off: Mangum would run it in every invocation."""
    asyncio.set_event_loop(_loop())
    adapter = Mangum(app, lifespan="off")

    def handler(event: Event, context: Any) -> Any:
        asyncio.set_event_loop(_loop())
        return adapter(event, context)

    return handler


def service_handler(app: ASGI, methods: Methods) -> Handler:
    """A handler of API Gateway's events and of direct calls from other functions."""
    http = http_handler(app)

    def handler(event: Event, context: Any) -> Any:
        return run(serve(event, methods)) if _is_call(event) else http(event, context)

    return handler


def _is_call(event: Mapping[str, Any]) -> bool:
    return "heimdall" in event and "requestContext" not in event
