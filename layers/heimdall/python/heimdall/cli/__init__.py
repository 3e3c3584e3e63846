"""The `heimdall` command: asks, chats, follows events and shows status, over the gateway's HTTP alone."""

from heimdall.cli.main import app

__all__ = ["app"]
