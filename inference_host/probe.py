"""`python -m inference_host.probe /health`: exit code 0 when the host on HOST_PORT answers the path with 200.

For container health checks, in images that have no curl. Standard library only: it runs every few seconds.
"""

import os
import sys
import urllib.request
from urllib.error import URLError

_PATIENCE_S = 3


def main(arguments: list[str]) -> int:
    """0 for 200, 1 for any other answer or none, 2 for a wrong command line."""
    if len(arguments) != 1 or not arguments[0].startswith("/"):
        print("usage: python -m inference_host.probe /PATH", file=sys.stderr)
        return 2
    address = f"http://127.0.0.1:{os.environ.get('HOST_PORT', '8081')}{arguments[0]}"
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE_S) as answer:
            return 0 if answer.status == 200 else 1
    except (URLError, OSError, ValueError):
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
