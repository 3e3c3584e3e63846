"""Which logs, metrics and traces a process writes: a deployed function's, or the local stack's."""

import os
from typing import TYPE_CHECKING

from heimdall.bootstrap.snapshot import snapshot_follows

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from heimdall.http_api.observed import Observed
    from heimdall.observability.measurements import Measurements
    from heimdall.ports import Recorder


def recorder() -> "Recorder":
    """Where measurements go."""
    if "AWS_LAMBDA_FUNCTION_NAME" in os.environ:
        from heimdall.adapters.powertools_recorder import PowertoolsRecorder

        return PowertoolsRecorder()
    from heimdall.adapters.logging_recorder import LoggingRecorder

    return LoggingRecorder()


def start_logging() -> None:
    """Log as a deployed function does. For a snapshot of the process, import what that takes right away."""
    from heimdall.adapters.powertools_logging import log_json_lines

    log_json_lines()
    if snapshot_follows():
        from heimdall.adapters.powertools_recorder import preload

        preload()


def observed(app: "ASGIApp") -> "Observed":
    """`app` as a deployed function serves it: logged, measured, traced, under one correlation id."""
    from heimdall.http_api.observed import Observed

    start_logging()
    return Observed(app, recorder())


def measuring() -> "Measurements":
    """The measurements of an invocation that is no HTTP request; `record` them at its end."""
    from heimdall.observability import measurements

    return measurements.begin(os.environ.get("_X_AMZN_TRACE_ID"), recorder().record)
