"""From the OpenAI wire to a turn of the lifecycle, with the deployment's defaults filled in."""

import uuid

from chat_protocol.requests import ChatCompletionRequest, RequestMessage

from heimdall.actions.generation_config import MAX_TOKENS_LIMIT
from heimdall.domain.conversation import ChatTurn, Message, Sampling, Speaker
from heimdall.errors import InvalidRequest

CHATML_STOPS = ("<|im_end|>", "<|endoftext|>", "</s>")

_SPEAKERS: dict[str, Speaker] = {
    "system": "system",
    "developer": "system",
    "user": "user",
    "assistant": "assistant",
    "tool": "tool",
}


def new_request_id() -> str:
    """An id as OpenAI's look; it names the request to the cancel endpoint."""
    return f"chatcmpl-{uuid.uuid4().hex}"


def _message(message: RequestMessage) -> Message:
    return Message(_SPEAKERS[message.role], message.text)


def _check(request: ChatCompletionRequest) -> None:
    """Raise InvalidRequest for what a chat here cannot mean."""
    if not any(m.role == "user" and m.text.strip() for m in request.messages):
        raise InvalidRequest("At least one user message with text is needed.", param="messages")
    if request.n != 1:
        raise InvalidRequest("Only one answer per request is given (n = 1).", param="n")
    if request.tool_choice not in (None, "auto", "none"):
        raise InvalidRequest("Client tools cannot be forced here; actions are chosen by the assistant.",
                             param="tool_choice")  # fmt: skip
    if request.response_format and request.response_format.type == "json_schema":
        raise InvalidRequest("response_format json_schema is not supported; use json_object.",
                             param="response_format")  # fmt: skip
    if (request.completion_limit or 1) > MAX_TOKENS_LIMIT:
        raise InvalidRequest(f"max_tokens must be at most {MAX_TOKENS_LIMIT}.", param="max_tokens")


def sampling(request: ChatCompletionRequest, defaults: Sampling) -> Sampling:
    """How to sample: the request's say, else the defaults. Temperature 0 is honoured."""
    return Sampling(
        temperature=defaults.temperature if request.temperature is None else request.temperature,
        top_p=defaults.top_p if request.top_p is None else request.top_p,
        top_k=defaults.top_k if request.top_k is None else request.top_k,
        max_tokens=request.completion_limit or defaults.max_tokens,
        seed=request.seed,
        stop=(*request.stop, *CHATML_STOPS),
    )


def read_turn(request: ChatCompletionRequest, defaults: Sampling) -> ChatTurn:
    """The turn. Raises InvalidRequest naming the field that is wrong."""
    _check(request)
    wants_json = request.response_format is not None and request.response_format.type == "json_object"
    return ChatTurn(
        request_id=new_request_id(),
        messages=tuple(_message(message) for message in request.messages),
        sampling=sampling(request, defaults),
        wants_json=wants_json,
    )
