"""Stages of requests as X-Ray subsegments of the function's own segment, through Powertools' Tracer.

They are sent when the request is over, each by itself: the SDK's notion of "the current subsegment" is one a
thread, and requests that share an event loop would nest into one another. Nothing is imported or sent for
requests that X-Ray does not sample, nor where no daemon takes it.
"""

import os
import re
from functools import cache
from typing import Any

from heimdall.domain.measurements import Measured, Stage

_SAMPLED = re.compile(r"Root=(?P<root>[^;]+);Parent=(?P<parent>[^;]+);(?:.*;)?Sampled=1(?:;|$)")


def send_stages(measured: Measured) -> None:
    """Send every stage of a sampled request."""
    sampled = _SAMPLED.search(measured.trace or "")
    if sampled is None or not measured.stages or "AWS_XRAY_DAEMON_ADDRESS" not in os.environ:
        return
    if tracer().disabled:
        return
    for stage in measured.stages:
        _send(stage, sampled["root"], sampled["parent"])


@cache
def tracer() -> Any:
    """Powertools' Tracer; importing it takes half a second."""
    from aws_lambda_powertools import Tracer  # noqa: PLC0415 - see above

    return Tracer(auto_patch=False)


def _send(stage: Stage, root: str, parent: str) -> None:
    from aws_xray_sdk.core.models.facade_segment import FacadeSegment  # noqa: PLC0415 - as above
    from aws_xray_sdk.core.models.subsegment import Subsegment  # noqa: PLC0415

    function = FacadeSegment("function", entityid=parent, traceid=root, sampled=True)
    subsegment = Subsegment(stage.name, "local", function)
    function.add_subsegment(subsegment)
    subsegment.start_time = stage.began
    if stage.failed:
        subsegment.add_fault_flag()
    subsegment.close(stage.ended)
    tracer().provider.emitter.send_entity(subsegment)
