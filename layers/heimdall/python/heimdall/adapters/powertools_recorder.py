"""Where a deployed function's measurements go: metrics to CloudWatch, stages to X-Ray."""

import logging

from heimdall.adapters.powertools_metrics import write_metrics
from heimdall.adapters.powertools_tracing import send_stages, tracer
from heimdall.domain.measurements import Measured

logger = logging.getLogger(__name__)


def preload() -> None:
    """Import what is otherwise imported with the first line and the first traced request."""
    tracer()


class PowertoolsRecorder:
    """Implements ports.Recorder."""

    def record(self, measured: Measured) -> None:
        """Write it; what cannot be written is lost and logged."""
        for write in (write_metrics, send_stages):
            try:
                write(measured)
            except Exception:
                logger.exception("measurements are lost")
