"""Ends this process when its parent has died, however the parent died."""

import os
import signal
import threading
import time

_INTERVAL_S = 0.5


def follow() -> None:
    """Send ourselves SIGTERM once the parent is another one than now.

    Linux could tell us by a signal (PR_SET_PDEATHSIG), but tells the death of the parent's thread.
    """
    threading.Thread(target=_watch, args=(os.getppid(),), name="parent", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_INTERVAL_S)
    os.kill(os.getpid(), signal.SIGTERM)
