"""Keeps what llama.cpp prints on standard error, past its log callback, out of the logs.

Its grammar parser prints a grammar that does not compile as a whole; grammars hold words of the question.
"""

import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_STDERR = 2
_one_at_a_time = threading.Lock()


@contextmanager
def captured_stderr() -> Iterator[Callable[[], str]]:
    """What is written to file descriptor 2 meanwhile, by any thread, is given by the function that it yields.

    The host's own log goes to another descriptor (see `__main__`), so it loses nothing.
    """
    with _one_at_a_time, tempfile.TemporaryFile() as file:
        text = b""
        saved = os.dup(_STDERR)
        os.dup2(file.fileno(), _STDERR)
        try:
            yield lambda: text.decode("utf-8", "replace")
        finally:
            os.dup2(saved, _STDERR)
            os.close(saved)
            file.seek(0)
            text = file.read()
