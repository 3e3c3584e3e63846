"""The functions' apps behind the local gateway, and what Lambda does around them: the event consumer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.types import ASGIApp

from heimdall import bootstrap
from heimdall.bootstrap.observation import recorder
from heimdall.bootstrap.parts import parts
from heimdall.bootstrap.warm_up import warm_up
from heimdall.events.consumer import EventConsumer, log_failure
from heimdall.http_api.observed import Observed
from heimdall.local.gateway import gateway
from heimdall.local.routes import read_routes

TEMPLATE = Path(__file__).resolve().parents[5] / "template.yaml"
TENANT = "local"


@asynccontextmanager
async def _consuming(_: FastAPI) -> AsyncIterator[None]:
    """Plugins hear events for as long as the gateway runs; what is unsent at the end is flushed.

    What the first question needs is read meanwhile.
    """
    own = parts()
    consumer = EventConsumer(own.dispatch, report=log_failure)
    tasks = [
        asyncio.create_task(consumer.follow(own.log, TENANT)),
        asyncio.create_task(warm_up(own.actions)),
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await own.lifecycle.settled()
        await own.bus.aclose(timeout_s=2.0)
        own.own_hooks.close()


def gateway_app() -> ASGIApp:
    """The gateway over one app per function of the template."""
    status = bootstrap.status_app()
    status.router.lifespan_context = _consuming
    apps = {
        "status": status,
        "chat": bootstrap.chat_app(),
        "cancellations": bootstrap.cancellations_app(),
        "events": bootstrap.events_app(),
        "actions": bootstrap.actions_app(),
        "hooks": bootstrap.hooks_app(),
        "docs": bootstrap.docs_app(),
    }
    return Observed(gateway(read_routes(TEMPLATE), apps, bootstrap.authorizer().admit), recorder())
