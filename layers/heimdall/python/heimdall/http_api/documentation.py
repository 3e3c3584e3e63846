"""GET /openapi.json and /docs: one true description of every route, made from the routes themselves."""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse

from heimdall.http_api.errors import install_error_handlers

_DESCRIPTION = (
    "Ask a graph database in plain words. Send `Authorization: Bearer <key>`; errors have OpenAI's shape."
)


# The authorizer in front checks keys, so the routes themselves do not know how.
_SECURITY = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "key": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
}


def _version() -> str:
    """The distribution's version; Lambda's layer carries no metadata of it."""
    try:
        return version("heimdall")
    except PackageNotFoundError:
        return "deployed"


def docs_app(functions: Iterable[FastAPI]) -> FastAPI:
    """The ASGI app of the docs function: it describes the paths of `functions` and serves none of them."""
    schema = _merged(functions)
    app = FastAPI(title="Heimdall", docs_url=None, redoc_url=None)
    app.openapi = lambda: schema  # type: ignore[method-assign]
    install_error_handlers(app)

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        # Relative, because a deployed API stands below its stage's name.
        return get_swagger_ui_html(openapi_url="openapi.json", title="Heimdall")

    return app


def _merged(functions: Iterable[FastAPI]) -> dict[str, Any]:
    """One OpenAPI document of all functions' paths and schemas."""
    described = FastAPI(title="Heimdall", version=_version(), description=_DESCRIPTION).openapi()
    components: dict[str, Any] = {"securitySchemes": _SECURITY, "schemas": {}}
    for function in functions:
        own = get_openapi(title=function.title, version="", routes=function.routes)
        described["paths"].update(own["paths"])
        components["schemas"].update(own.get("components", {}).get("schemas", {}))
    return {**described, "components": components, "security": [{name: []} for name in _SECURITY]}
