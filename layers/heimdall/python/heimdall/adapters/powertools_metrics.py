"""Metrics of a deployed function, in CloudWatch's embedded metric format (EMF), as Powertools writes it.

CloudWatch Logs makes metrics of such lines, so that measuring waits for nobody. Powertools is imported with
the first line.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, takewhile
from typing import Any

from heimdall.domain.measurements import Measured, Metric
from heimdall.observability import correlation

LAYER = "Layer"  # the second dimension of refusals, beside `service`
_MOST_VALUES = 99  # of one metric in a line; at 100 Powertools would write a line by itself


def write_metrics(measured: Measured) -> None:
    """Write the values in lines of their own, whole, with the dimension `service`."""
    lines = [*_value_lines(measured.values), *_refusal_lines(measured.refusals)]
    if lines:
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()


def _value_lines(values: Mapping[Metric, Sequence[float]]) -> Iterator[str]:
    parts = (
        {metric: found[start : start + _MOST_VALUES] for metric, found in values.items()}
        for start in count(0, _MOST_VALUES)
    )
    for part in takewhile(lambda part: any(part.values()), parts):
        emf = _emf()
        for metric, found in part.items():
            for value in found:
                emf.add_metric(name=metric.value, unit=metric.unit, value=value)
        yield json.dumps(emf.serialize_metric_set())


def _refusal_lines(refusals: Mapping[str, int]) -> Iterator[str]:
    """Both for all layers together and by layer: CloudWatch does not add up dimensions."""
    for layer, times in refusals.items():
        emf = _emf()
        emf.add_metric(name=Metric.REFUSALS.value, unit=Metric.REFUSALS.unit, value=times)
        emf.add_dimensions(service=emf.service, **{LAYER: layer})
        yield json.dumps(emf.serialize_metric_set())


def _emf() -> Any:
    """A line of its own: Powertools' `Metrics` would share one among all requests of the process."""
    from aws_lambda_powertools.metrics.provider.cloudwatch_emf import cloudwatch  # noqa: PLC0415

    emf = cloudwatch.AmazonCloudWatchEMFProvider(
        namespace=os.environ.get("POWERTOOLS_METRICS_NAMESPACE", "Heimdall"),
        service=os.environ.get("POWERTOOLS_SERVICE_NAME", "heimdall"),
    )
    if (correlation_id := correlation.current()) is not None:
        emf.add_metadata("correlation_id", correlation_id)
    return emf
