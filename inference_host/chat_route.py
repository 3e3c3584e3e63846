"""POST /v1/chat/completions."""

from chat_protocol.responses import ChatCompletion
from fastapi import APIRouter, Depends, Request, Response

from inference_host import chat_answer
from inference_host.admission import admitted
from inference_host.answer_stream import EventStream
from inference_host.authentication import require_key
from inference_host.caller import CallerHeaders
from inference_host.chat_request import ChatRequest, generate_request
from inference_host.host import Host
from inference_host.whole_answer import whole_response

router = APIRouter(dependencies=[Depends(require_key)])


@router.post("/v1/chat/completions", response_model=ChatCompletion)
async def chat_completions(request: Request, chat: ChatRequest, caller: CallerHeaders) -> Response:
    """Answer a chat, whole or streamed. The model's name is not looked at: there is one."""
    host: Host = request.app.state.host
    answers, wanted, served = await admitted(
        host, lambda served: [generate_request(chat, served, caller)], param="messages"
    )
    model = served.model.name
    if chat.stream:
        return EventStream(
            answers,
            chat_answer.ChatChunks(wanted, model),
            include_usage=chat.include_usage,
            heartbeat_s=host.settings.heartbeat_s,
            headers=caller.headers,
        )
    return await whole_response(
        request, answers, lambda all_, ended: chat_answer.whole(wanted, model, all_, ended), caller.headers
    )
