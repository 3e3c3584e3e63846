"""`python -m inference_host.cloudwatch_metrics`: a host's gauges as CloudWatch metrics, for scaling.

Runs beside the host, reads its /metrics and prints one JSON line each time in CloudWatch's embedded metric
format, which CloudWatch Logs turns into metrics of the namespace Heimdall. It makes no AWS call, so needs no
permission. HOST_PORT: where the host listens on this machine. METRICS_SERVICE: the dimension `service`.
METRICS_INTERVAL_S: seconds between lines.
"""

import json
import sys
import time
import urllib.request
from collections.abc import Mapping
from urllib.error import URLError

from prometheus_client.parser import text_string_to_metric_families
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

NAMESPACE = "Heimdall"
_UNITS = {
    "HostsRunning": "Count",
    "HostReady": "Count",
    "RequestsWaiting": "Count",
    "LanesBusyPercent": "Percent",
    "KvCellsUsedPercent": "Percent",
}
_PATIENCE_S = 5


class MetricsSettings(BaseSettings):
    """Environment variables of the same names in capitals."""

    model_config = SettingsConfigDict(extra="ignore")

    host_port: int = Field(8081, ge=1, le=65535)
    metrics_service: str = Field("heimdall-inference", min_length=1)
    metrics_interval_s: float = Field(30.0, gt=0)


def gauges(text: str) -> dict[str, float]:
    """CloudWatch's metrics from a host's /metrics in Prometheus' format; {} from anything else."""
    try:
        samples = {
            sample.name: sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
            if not sample.labels
        }
        return {
            "HostReady": samples["inference_ready"],
            "RequestsWaiting": samples["inference_waiting"],
            "LanesBusyPercent": _percent(samples["inference_lanes_busy"], samples["inference_lanes"]),
            "KvCellsUsedPercent": _percent(samples["inference_kv_cells_used"], samples["inference_kv_cells"]),
        }
    except (KeyError, ValueError):
        return {}


def line(metrics: Mapping[str, float], service: str, now_ms: int) -> str:
    """One line in the embedded metric format."""
    definitions = [{"Name": name, "Unit": _UNITS[name]} for name in metrics]
    told = {"Namespace": NAMESPACE, "Dimensions": [["service"]], "Metrics": definitions}
    embedded = {"Timestamp": now_ms, "CloudWatchMetrics": [told]}
    return json.dumps({"_aws": embedded, "service": service, **metrics})


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def read(port: int) -> str:
    """The host's /metrics, "" while it does not answer."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=_PATIENCE_S) as answer:
            return str(answer.read().decode("utf-8", "replace"))
    except (URLError, OSError):
        return ""


def main() -> int:
    """Print lines until the process is ended."""
    settings = MetricsSettings()
    while True:
        # HostsRunning is told even before the host answers: it is how the wake-up knows that one is coming.
        metrics = {"HostsRunning": 1.0, **gauges(read(settings.host_port))}
        print(line(metrics, settings.metrics_service, int(time.time() * 1000)), flush=True)
        time.sleep(settings.metrics_interval_s)


if __name__ == "__main__":
    sys.exit(main())
