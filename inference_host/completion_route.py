"""POST /v1/completions."""

from chat_protocol.completions import Completion
from fastapi import APIRouter, Depends, Request, Response

from inference_host import completion_answer
from inference_host.admission import admitted
from inference_host.answer_stream import EventStream
from inference_host.authentication import require_key
from inference_host.caller import CallerHeaders
from inference_host.completion_request import TextRequest, echoes, generate_requests
from inference_host.host import Host
from inference_host.whole_answer import whole_response

router = APIRouter(dependencies=[Depends(require_key)])


@router.post("/v1/completions", response_model=Completion)
async def completions(request: Request, completion: TextRequest, caller: CallerHeaders) -> Response:
    """Continue one or more texts, whole or streamed. The model's name is not looked at: there is one."""
    host: Host = request.app.state.host
    most = host.settings.max_queue
    answers, wanted, served = await admitted(
        host, lambda served: generate_requests(completion, served, caller, most), param="prompt"
    )
    model, before = served.model.name, echoes(completion, served.model)
    if completion.stream:
        return EventStream(
            answers,
            completion_answer.CompletionChunks(wanted, model, before),
            include_usage=completion.include_usage,
            heartbeat_s=host.settings.heartbeat_s,
            headers=caller.headers,
        )
    return await whole_response(
        request,
        answers,
        lambda all_, ended: completion_answer.whole(wanted, model, before, all_, ended),
        caller.headers,
    )
