"""GET /health (alive), GET /ready (answers), GET /metrics. None of them needs the key or tells a secret."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST

from inference_host.host import Host, HostState

router = APIRouter()


@router.get("/health")
async def health() -> dict[str, str]:
    """The process is alive."""
    return {"status": "ok"}


@router.get("/ready")
async def ready(request: Request) -> JSONResponse:
    """200 when a request would be taken now, else 503; the model and how busy it is."""
    host: Host = request.app.state.host
    active, waiting = host.load
    body = {
        "status": host.state.value,
        "model": host.served.model.name if host.state is HostState.READY else None,
        "active": active,
        "waiting": waiting,
        "error": host.error,
    }
    if host.state is HostState.READY:
        return JSONResponse(body)
    return JSONResponse(body, status_code=503, headers={"Retry-After": "2"})


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Counts in Prometheus' format."""
    host: Host = request.app.state.host
    return Response(host.metrics.text(), media_type=CONTENT_TYPE_LATEST)
