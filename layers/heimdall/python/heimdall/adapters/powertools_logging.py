"""Logs of a deployed function: one JSON line a record on standard output, as Powertools' Logger writes them.

Powertools takes a twentieth of a second to import, so it is imported with the first line that is written.
"""

import logging
import os
import sys
from functools import cache

from heimdall.observability.log_lines import set_levels, told
from heimdall.observability.sandbox import is_cold


class JsonLines(logging.Handler):
    """Writes each record whole, so that lines of several threads never mix."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        try:
            # Looked up each time: Lambda's runtime puts its own in place.
            sys.stdout.write(_formatter().format(_enriched(record)) + "\n")
            sys.stdout.flush()
        except Exception:
            self.handleError(record)


@cache
def _formatter() -> logging.Formatter:
    from aws_lambda_powertools.logging.formatter import LambdaPowertoolsFormatter  # noqa: PLC0415

    formatter: logging.Formatter = LambdaPowertoolsFormatter(
        use_rfc3339=True,
        utc=True,
        serialize_stacktrace=False,
        service=os.environ.get("POWERTOOLS_SERVICE_NAME", "heimdall"),
        function=os.environ.get("AWS_LAMBDA_FUNCTION_NAME"),
    )
    return formatter


def _enriched(record: logging.LogRecord) -> logging.LogRecord:
    fit = told(record)
    fit.logger = record.name
    fit.cold_start = is_cold()
    return fit


def log_json_lines() -> None:
    """Have everything logged as JSON lines from now on, at the level that Lambda or LOG_LEVEL says.

    Handlers of Lambda's runtime and of uvicorn go: what they print is no JSON, or told twice.
    """
    environment = os.environ
    set_levels(environment.get("AWS_LAMBDA_LOG_LEVEL") or environment.get("LOG_LEVEL") or logging.INFO)
    root = logging.getLogger()
    root.handlers = [handler for handler in root.handlers if not _is_the_runtimes(handler)]
    if not any(isinstance(handler, JsonLines) for handler in root.handlers):
        root.addHandler(JsonLines())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


def _is_the_runtimes(handler: logging.Handler) -> bool:
    return type(handler).__module__.partition(".")[0] in ("awslambdaric", "bootstrap")
