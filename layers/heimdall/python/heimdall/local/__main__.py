"""`python -m heimdall.local`: the whole stack on loopback, in the foreground, until Ctrl-C.

The children (graph, stream, model) run in processes of their own and are restarted when they die; the
gateway runs here. Everything written lies in `.local/`.
"""

import asyncio
import logging
import os
import signal
import socket
import sys
from pathlib import Path

import uvicorn
from rich.console import Console

from heimdall.local import screen
from heimdall.local.children import running
from heimdall.local.plan import Plan, local_settings, make_plan
from heimdall.local.ports_and_keys import CannotStart, check_port
from heimdall.local.running_stack import told
from heimdall.observability.log_lines import PlainFormatter, set_levels

FOLDER = Path(".local")


class _Server(uvicorn.Server):
    """A server that tells when it listens; signals are the stack's own business."""

    def __init__(self, plan: Plan) -> None:
        config = uvicorn.Config(
            "heimdall.bootstrap:local_gateway",
            factory=True,
            host="127.0.0.1",
            port=plan.port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=3,
        )
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen. Raises CannotStart where uvicorn would end the process without a word."""
        try:
            await super().startup(sockets)
        except SystemExit:
            check_port(self.config.port)  # somebody took it while the parts were starting
            raise CannotStart("The gateway cannot listen; see the end of .local/logs/gateway.log.") from None
        self.listening.set()


async def _serve(plan: Plan, console: Console) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(plan.children, lambda line: console.print(f"• {line}", style="dim")):
        os.environ.update(plan.env)
        server = _Server(plan)
        serving = asyncio.create_task(server._serve())
        await asyncio.wait(
            {serving, asyncio.create_task(server.listening.wait())}, return_when=asyncio.FIRST_COMPLETED
        )
        if serving.done():
            await serving
            raise CannotStart("The gateway could not start; see the end of .local/logs/gateway.log.")
        with told(plan):
            screen.show(plan, console)
            await asyncio.wait(
                {serving, asyncio.create_task(stop.wait())}, return_when=asyncio.FIRST_COMPLETED
            )
        console.print("\nStopping …")
        server.should_exit = True
        await serving


def _log_to(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = logging.FileHandler(file, encoding="utf-8")
    lines.setFormatter(PlainFormatter())
    logging.getLogger().addHandler(lines)
    set_levels(os.environ.get("LOG_LEVEL", "INFO"))


def main() -> int:
    """0 after Ctrl-C, 1 with one sentence otherwise."""
    console = Console()
    _log_to(FOLDER / "logs" / "gateway.log")
    try:
        settings = local_settings()
        check_port(settings.heimdall_port)
        console.print("• Starting graph, stream and model …", style="dim")
        asyncio.run(_serve(make_plan(settings, FOLDER), console))
    except CannotStart as sentence:
        print(f"Cannot start: {sentence}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
