"""Where measurements go without a cloud: into the log."""

import logging

from heimdall.domain.measurements import Measured

logger = logging.getLogger(__name__)


class LoggingRecorder:
    """Implements ports.Recorder with one line for each request."""

    def record(self, measured: Measured) -> None:
        """Write it."""
        values = [f"{metric}={value:.4g}" for metric, found in measured.values.items() for value in found]
        refusals = [f"Refusals[{layer}]={times}" for layer, times in measured.refusals.items()]
        stages = [f"{stage.name}={(stage.ended - stage.began) * 1000:.0f}ms" for stage in measured.stages]
        if text := " ".join([*values, *refusals, *stages]):
            logger.info("measured %s", text)
