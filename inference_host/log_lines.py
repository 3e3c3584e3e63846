"""The log's lines. An exception is told by its type and where it arose, never in its own words: these may
hold what a prompt says.
"""

import copy
import logging
import traceback

_FORM = "%(levelname)s %(name)s: %(message)s"


class LogLines(logging.Formatter):
    """One line for a record, and below it one for each frame of an exception and its causes."""

    def __init__(self) -> None:
        super().__init__(_FORM)

    def format(self, record: logging.LogRecord) -> str:
        """The lines."""
        plain = copy.copy(record)
        plain.exc_info = plain.exc_text = plain.stack_info = None
        if record.name == "asyncio":  # what follows the first line are representations of objects
            plain.msg, plain.args = record.getMessage().partition("\n")[0], ()
        text = super().format(plain)
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        return text if error is None else f"{text}\n{_described(error)}"


def _described(error: BaseException) -> str:
    frames = [f"  {f.filename}:{f.lineno} in {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    text = "\n".join([type(error).__name__, *frames])
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return text if cause is None else f"{text}\ncaused by {_described(cause)}"
