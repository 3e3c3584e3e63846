"""The handlers of buffered functions: API Gateway's events to an ASGI app, direct calls to a service.

A `finish` is awaited at the end of each invocation, for what would be lost with a frozen sandbox. Lambda's
runtime logs what a handler raises, words included; so nothing leaves a handler but the error's name.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from mangum import Mangum
from mangum.types import ASGI

from heimdall.adapters.lambda_loop import run, set_loop

if TYPE_CHECKING:
    from heimdall.adapters.lambda_service import Methods

Event = dict[str, Any]
Handler = Callable[[Event, Any], Any]
Finish = Callable[[], Awaitable[object]]

logger = logging.getLogger(__name__)


class InvocationFailed(Exception):
    """Something unforeseen; the message is the name of the error that the log tells of."""


def http_handler(app: ASGI) -> Handler:
    """A handler of API Gateway's events. Lifespan is off: Mangum would run it in every invocation."""
    set_loop()
    adapter = Mangum(app, lifespan="off")

    def handler(event: Event, context: Any) -> Any:
        set_loop()  # Mangum runs on whatever loop is current
        return adapter(event, context)

    return handler


def service_handler(app: ASGI, methods: "Methods", finish: Finish | None = None) -> Handler:
    """A handler of API Gateway's events and of direct calls from other functions."""
    from heimdall.adapters.lambda_service import serve  # noqa: PLC0415 - only two functions are called directly

    http = http_handler(app)

    def handler(event: Event, context: Any) -> Any:
        try:
            return run(serve(event, methods)) if _is_direct(event) else http(event, context)
        except Exception as error:
            logger.exception("an invocation failed")
            raise InvocationFailed(type(error).__name__) from None
        finally:
            if finish is not None:
                run(_awaited(finish))

    return handler


async def _awaited(finish: Finish) -> None:
    await finish()


def _is_direct(event: Mapping[str, Any]) -> bool:
    return "requestContext" not in event
