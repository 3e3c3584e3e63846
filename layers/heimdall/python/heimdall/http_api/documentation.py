"""GET /openapi.json and /docs: one true description of every route, made from the routes themselves."""

from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
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
    """The ASGI app of the docs function: it describes the paths of `functions` and serves none of them.

    `functions` are made when the description is first asked for: they import everything there is.
    """

    @cache
    def schema() -> dict[str, Any]:
        return _merged(functions)

    app = FastAPI(title="Heimdall", docs_url=None, redoc_url=None)
    app.openapi = schema  # type: ignore[method-assign]
    install_error_handlers(app)

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return HTMLResponse(_page())

    return app


@cache
def _page() -> str:
    """Swagger UI with everything in it: a page that holds API keys loads no script from elsewhere.

    It asks for `openapi.json` beside itself, because a deployed API stands below its stage's name.
    """
    assets = files("fastapi_swagger") / "resources"
    style = (assets / "swagger-ui.css").read_text(encoding="utf-8")
    script = (assets / "swagger-ui-bundle.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Heimdall</title>'
        f'<style>{style}</style></head><body><div id="swagger-ui"></div><script>{script}</script>'
        '<script>SwaggerUIBundle({url: "openapi.json", dom_id: "#swagger-ui"})</script></body></html>'
    )


def _merged(functions: Iterable[FastAPI]) -> dict[str, Any]:
    """One OpenAPI document of all functions' paths and schemas."""
    described = FastAPI(title="Heimdall", version=_version(), description=_DESCRIPTION).openapi()
    components: dict[str, Any] = {"securitySchemes": _SECURITY, "schemas": {}}
    for function in functions:
        own = get_openapi(title=function.title, version="", routes=function.routes)
        described["paths"].update(own["paths"])
        components["schemas"].update(own.get("components", {}).get("schemas", {}))
    return {**described, "components": components, "security": [{name: []} for name in _SECURITY]}
