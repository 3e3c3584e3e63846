"""GET /openapi.json and /docs: one true description of every route, made from the routes themselves."""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from fastapi import FastAPI
from fastapi.routing import APIRoute

from heimdall.http_api.errors import install_error_handlers

_DESCRIPTION = (
    "Ask a graph database in plain words. Send `Authorization: Bearer <key>`; errors have OpenAI's shape."
)


def _version() -> str:
    """The distribution's version; Lambda's layer carries no metadata of it."""
    try:
        return version("heimdall")
    except PackageNotFoundError:
        return "deployed"


def docs_app(functions: Iterable[FastAPI]) -> FastAPI:
    """The ASGI app of the docs function: it describes the paths of `functions` and serves none of them."""
    described = FastAPI(title="Heimdall", version=_version(), description=_DESCRIPTION)
    for function in functions:
        described.router.routes += [route for route in function.routes if isinstance(route, APIRoute)]
    schema = described.openapi()
    _secure(schema)
    app = FastAPI(title="Heimdall", docs_url="/docs", redoc_url=None)
    app.openapi = lambda: schema  # type: ignore[method-assign]
    install_error_handlers(app)
    return app


def _secure(schema: dict[str, object]) -> None:
    """Say how to authenticate: the authorizer in front does it, so the routes do not know."""
    components = schema.setdefault("components", {})
    assert isinstance(components, dict)  # noqa: S101 - OpenAPI says so
    components["securitySchemes"] = {
        "bearer": {"type": "http", "scheme": "bearer"},
        "key": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
    }
    schema["security"] = [{"bearer": []}, {"key": []}]
