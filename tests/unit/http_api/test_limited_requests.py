"""Requests that the authorizer found to be over their limit: 429 from every route that asks who you are."""

import json
from collections.abc import Callable

import httpx
import pytest
from fastapi import Depends, FastAPI
from heimdall.access.admission import Admission, authorizer_context
from heimdall.adapters.memory_cancellations import MemoryCancellations
from heimdall.domain.identity import Limits, Principal, Role
from heimdall.http_api.authentication import require
from heimdall.http_api.cancellations import cancellations_app
from heimdall.http_api.errors import install_error_handlers
from heimdall.http_api.invocation import CONTEXT_HEADER

ADA = Principal("key-1", Role.EDITOR, "acme", Limits(tokens_per_day=9))


def client(app: FastAPI, admission: Admission) -> httpx.AsyncClient:
    context = {"authorizer": authorizer_context(admission)}
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app),
        base_url="http://heimdall",
        headers={CONTEXT_HEADER: json.dumps(context)},
    )


def app_for(dependency: Callable[..., Principal]) -> FastAPI:
    app = FastAPI()
    install_error_handlers(app)

    @app.get("/")
    async def who(principal: Principal = Depends(dependency)) -> dict[str, object]:  # noqa: B008
        return {"id": principal.id, "tokens": principal.limits.tokens_per_day}

    return app


async def test_a_request_over_its_limit_is_429_with_the_time_to_wait() -> None:
    async with client(app_for(require(Role.VIEWER)), Admission(ADA, retry_after_s=17)) as http:
        response = await http.get("/")
    assert response.status_code == 429
    assert response.headers["retry-after"] == "17"
    error = response.json()["error"]
    assert (error["type"], error["code"], error["param"]) == ("rate_limit_error", "rate_limited", None)


async def test_within_its_limit_a_request_goes_through_with_its_limits() -> None:
    async with client(app_for(require(Role.VIEWER)), Admission(ADA)) as http:
        assert (await http.get("/")).json() == {"id": "key-1", "tokens": 9}


@pytest.mark.parametrize(("running", "status"), [(True, 202), (False, 404)])
async def test_whoever_is_over_the_limit_may_still_cancel_what_runs(running: bool, status: int) -> None:
    cancellations = MemoryCancellations()
    if running:
        await cancellations.opened("r", ADA)
    async with client(cancellations_app(cancellations), Admission(ADA, retry_after_s=17)) as http:
        response = await http.post("/api/bifrost/chat/r/cancel")
    assert response.status_code == status
    assert await cancellations.cancelled("r") is running
