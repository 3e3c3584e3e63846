"""The one JSON line by which a parent learns that the host answers, or that it never will."""

import json
import sys


def ready(url: str, model: str) -> None:
    """Say that requests are answered at `url`."""
    print(json.dumps({"ready": True, "url": url, "model": model}), flush=True)


def unusable(why: str) -> int:
    """Say why the host cannot be used, to parents and to people; returns the exit code for it."""
    print(json.dumps({"ready": False, "error": why}), flush=True)
    print(why, file=sys.stderr)
    return 1
