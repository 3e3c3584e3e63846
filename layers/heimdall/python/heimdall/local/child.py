"""What every child of the local stack does: say when it is ready, and not outlive its parent."""

import json
import os
import signal
import threading
import time


def announce(**fields: object) -> None:
    """Print the one ready line: a JSON object with `"ready": true` and `fields`."""
    print(json.dumps({"ready": True, **fields}), flush=True)


def end_with_parent(every_s: float = 0.5) -> None:
    """Send this process a SIGTERM within `every_s` seconds of its parent's end, however that ended.

    Linux could tell by itself (PR_SET_PDEATHSIG), but it goes by the parent's *thread*, which may end early.
    """
    threading.Thread(target=_watch, args=(os.getppid(), every_s), name="parent watch", daemon=True).start()


def _watch(parent: int, every_s: float) -> None:
    while os.getppid() == parent:
        time.sleep(every_s)
    os.kill(os.getpid(), signal.SIGTERM)
