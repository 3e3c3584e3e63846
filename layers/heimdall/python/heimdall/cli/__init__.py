"""The `heimdall` command: asks, chats, follows events and shows status, over the gateway's HTTP alone.

Only `keys` goes past the gateway, to the table that holds them: whoever makes the first key has none yet.
"""

from heimdall.cli.main import app

__all__ = ["app"]
