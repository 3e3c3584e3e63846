"""Hands the stream's records to the plugins' on_event hooks; Lambda tries again from the first failure."""

from typing import Any

from heimdall import bootstrap
from heimdall.adapters.kinesis_trigger import KinesisTrigger
from heimdall.adapters.lambda_loop import run
from heimdall.events.consumer import EventConsumer

bootstrap.start_logging()
# One try here: Lambda counts its own and has a failure destination.
trigger = KinesisTrigger(EventConsumer(bootstrap.consumer, attempts=1))


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Answer with the record from which Lambda shall try again, if any."""
    return run(_handled(event, context.get_remaining_time_in_millis() / 1000))


async def _handled(event: dict[str, Any], seconds: float) -> dict[str, Any]:
    measured = bootstrap.measuring()
    try:
        return await trigger.handle(event, seconds)
    finally:
        measured.record()
        await bootstrap.flush()
