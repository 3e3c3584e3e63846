"""The host as an ASGI application: routes, errors in OpenAI's shape, the model's life."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from inference_host import (
    chat_route,
    completion_route,
    embeddings_route,
    error_answers,
    health_routes,
    model_routes,
)
from inference_host.body_limit import BodyLimit
from inference_host.host import Host


def create_app(host: Host) -> FastAPI:
    """The application; it starts the host and closes it."""

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        host.start()
        yield
        await asyncio.to_thread(host.close)

    app = FastAPI(title="Heimdall inference host", lifespan=life, docs_url=None, redoc_url=None)
    app.state.host = host
    for module in (chat_route, completion_route, embeddings_route, model_routes, health_routes):
        app.include_router(module.router)
    app.add_middleware(BodyLimit, max_bytes=host.settings.max_body_bytes)
    error_answers.install(app)
    return app
