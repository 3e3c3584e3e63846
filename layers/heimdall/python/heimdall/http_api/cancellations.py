"""POST /api/bifrost/chat/{request_id}/cancel: stops a request wherever it runs."""

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Depends, FastAPI

from heimdall.domain.identity import Principal, Role
from heimdall.http_api.authentication import require
from heimdall.http_api.errors import install_error_handlers

if TYPE_CHECKING:  # the ports import the whole domain, and this function starts cold
    from heimdall.ports import Cancellations

Editor = Annotated[Principal, Depends(require(Role.EDITOR, even_over_limit=True))]


def cancellations_router(cancellations: "Cancellations") -> APIRouter:
    """The cancel route; the principal who asked may cancel, and admins."""
    router = APIRouter(tags=["chat"])

    @router.post("/api/bifrost/chat/{request_id}/cancel", status_code=202)
    async def cancel(request_id: str, principal: Editor) -> dict[str, str]:
        """Ask a running request to stop; its stream ends with the cancelled text."""
        await cancellations.cancel(request_id, principal)
        return {"request_id": request_id, "status": "cancelling"}

    return router


def cancellations_app(cancellations: "Cancellations") -> FastAPI:
    """The ASGI app of the cancellations function."""
    app = FastAPI(title="Heimdall cancellations", docs_url=None, openapi_url=None)
    install_error_handlers(app)
    app.include_router(cancellations_router(cancellations))
    return app
