"""How log records are told, whatever format they end in.

An exception is told by its type and where it arose, without its words: these may hold prompts, values of the
graph or secrets. Only at the level DEBUG the words are told too. Libraries are heard from WARNING on.
"""

import copy
import logging
import traceback

from heimdall.observability import correlation

OURS = "heimdall"
_PLAIN = "%(asctime)s %(levelname)s %(name)s [%(correlation_id)s]: %(message)s"


def set_levels(level: int | str) -> None:
    """Let our own records from `level` on be told, and those of libraries from WARNING on."""
    logging.getLogger(OURS).setLevel(level)
    logging.getLogger().setLevel(logging.WARNING)


def told(record: logging.LogRecord) -> logging.LogRecord:
    """A copy fit to be written: `correlation_id`, and `exception` in place of what `exc_info` would print."""
    fit = copy.copy(record)
    fit.correlation_id = correlation.current()
    if record.name == "asyncio":  # what follows the first line are representations of objects
        fit.msg, fit.args = record.getMessage().partition("\n")[0], ()
    if isinstance(record.exc_info, tuple) and record.exc_info[1] is not None:
        error = record.exc_info[1]
        fit.exception, fit.exception_name = _described(error), type(error).__name__
    fit.exc_info = fit.exc_text = fit.stack_info = None
    return fit


def _described(error: BaseException) -> str:
    """The exception and its causes, each as `Name` and a line for each frame, the innermost last."""
    words = f": {error}" if logging.getLogger(OURS).isEnabledFor(logging.DEBUG) else ""
    frames = [f"  {f.filename}:{f.lineno} in {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    text = "\n".join([f"{type(error).__name__}{words}", *frames])
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return text if cause is None else f"{text}\ncaused by {_described(cause)}"


class PlainFormatter(logging.Formatter):
    """Lines for people, with the correlation id in brackets."""

    def __init__(self) -> None:
        super().__init__(_PLAIN)

    def format(self, record: logging.LogRecord) -> str:
        """The line, and below it where an exception arose."""
        fit = told(record)
        fit.correlation_id = correlation.current() or "-"
        text = super().format(fit)
        exception = getattr(fit, "exception", None)
        return text if exception is None else f"{text}\n{exception}"
