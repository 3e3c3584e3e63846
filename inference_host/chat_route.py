"""POST /v1/chat/completions."""

import asyncio
import uuid
from typing import Annotated

from chat_protocol import sse
from chat_protocol.requests import ChatCompletionRequest
from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send

from inference_host import chat_answer
from inference_host.authentication import require_key
from inference_host.chat_request import generate_request
from inference_host.disconnect import while_connected
from inference_host.errors import HostError
from inference_host.host import Host, Served
from inference_host.job import Job

router = APIRouter(dependencies=[Depends(require_key)])


@router.post("/v1/chat/completions")
async def chat_completions(
    request: Request,
    chat: ChatCompletionRequest,
    x_request_id: Annotated[str | None, Header()] = None,
    x_heimdall_principal: Annotated[str, Header()] = "",
    x_heimdall_deadline_ms: Annotated[int | None, Header(ge=1, le=3_600_000)] = None,
) -> Response:
    """Answer a chat, whole or streamed. The model's name is not looked at: there is one."""
    host: Host = request.app.state.host
    request_id = x_request_id or uuid.uuid4().hex
    deadline_s = x_heimdall_deadline_ms / 1000 if x_heimdall_deadline_ms else host.settings.deadline_s
    job, served = await _submitted(host, chat, deadline_s, x_heimdall_principal, request_id)
    headers = {"x-request-id": request_id}
    if chat.stream:
        return _EventStream(job, served.model.name, chat, host.settings.heartbeat_s, headers)
    try:
        answer = await while_connected(request, chat_answer.whole(job, served.model.name))
    except ClientDisconnect:
        return Response(status_code=499)  # nobody reads it; nginx's number for a client that went away
    finally:
        job.cancel()
    return JSONResponse(answer.model_dump(exclude_none=True), headers=headers)


class _EventStream(StreamingResponse):
    """The streamed answer; however it ends, the job ends with it."""

    def __init__(
        self, job: Job, model: str, chat: ChatCompletionRequest, heartbeat_s: float, headers: dict[str, str]
    ) -> None:
        events = chat_answer.streamed(job, model, include_usage=chat.include_usage, heartbeat_s=heartbeat_s)
        super().__init__(events, media_type=sse.MEDIA_TYPE, headers={**sse.HEADERS, **headers})
        self._job = job

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events; Starlette cancels this when the client goes."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._job.cancel()


async def _submitted(
    host: Host, chat: ChatCompletionRequest, deadline_s: float, principal: str, request_id: str
) -> tuple[Job, Served]:
    try:
        served = host.served
        wanted = await asyncio.to_thread(
            generate_request, chat, served, deadline_s=deadline_s, principal=principal, request_id=request_id
        )
        return served.engine.submit(wanted), served
    except HostError as error:
        host.metrics.rejections.labels(error.code).inc()
        raise
