"""Hands the stream's records to the plugins' on_event hooks; Lambda tries again from the first failure."""

from typing import Any

from heimdall import bootstrap
from heimdall.adapters.lambda_loop import run
from heimdall.adapters.lambda_records import consume


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Answer with the record from which Lambda shall try again, if any."""
    return run(consume(event["Records"], bootstrap.consumer))
