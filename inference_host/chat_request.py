"""From an OpenAI chat request to what the engine computes."""

import json
from dataclasses import replace
from typing import Annotated, Any

from chat_protocol.requests import ChatCompletionRequest, RequestMessage
from llama_cpp.llama_grammar import JSON_GBNF, json_schema_to_gbnf
from pydantic import Field

from inference_host.answer_options import HostOptions, refuse, without_prompt
from inference_host.caller import Caller
from inference_host.errors import InvalidGrammar, InvalidPrompt
from inference_host.generation import GenerateRequest
from inference_host.grammar import Grammar
from inference_host.host import Served

_NO_TOOLS = "This host calls no tools; constrain the answer with `grammar`."
_NO_AUDIO = "This host speaks in text only."
_REFUSED = {"tools": _NO_TOOLS, "functions": _NO_TOOLS, "audio": _NO_AUDIO}


class ChatRequest(ChatCompletionRequest, HostOptions):
    """A chat request with what this host serves beyond the gateway, and what it must refuse."""

    top_logprobs: Annotated[int, Field(ge=0, le=20)] = 0
    functions: list[dict[str, Any]] | None = None
    audio: dict[str, Any] | None = None
    modalities: list[str] = Field(default_factory=list)


def generate_request(chat: ChatRequest, served: Served, caller: Caller) -> GenerateRequest:
    """Render, tokenise and compile. Raises InvalidPrompt or InvalidGrammar."""
    _refuse_unserved(chat)
    request = without_prompt(chat, served, caller, chat.completion_limit)
    prompt = served.prompt.prompt([_message(m) for m in chat.messages])
    return replace(
        request,
        prompt=prompt.tokens,
        shared_tokens=prompt.shared,
        grammar=request.grammar or _of_format(chat, served),
        logprobs=chat.logprobs,
        top_logprobs=chat.top_logprobs,
    )


def _refuse_unserved(chat: ChatRequest) -> None:
    refuse(chat, _REFUSED)
    if chat.tool_choice not in (None, "none", "auto"):
        raise InvalidPrompt(_NO_TOOLS, param="tool_choice")
    if set(chat.modalities) - {"text"}:
        raise InvalidPrompt(_NO_AUDIO, param="modalities")
    if chat.top_logprobs and not chat.logprobs:
        raise InvalidPrompt("`top_logprobs` needs `logprobs` to be true.", param="top_logprobs")


def _message(message: RequestMessage) -> dict[str, str]:
    # Chat templates know no developer; it is OpenAI's newer name for system.
    role = "system" if message.role == "developer" else message.role
    return {"role": role, "content": message.text}


def _of_format(chat: ChatRequest, served: Served) -> Grammar | None:
    wanted = chat.response_format
    if wanted is None or wanted.type == "text":
        return None
    if wanted.json_schema is None:
        return served.grammars.compiled(str(JSON_GBNF))
    try:
        text = str(json_schema_to_gbnf(json.dumps(wanted.json_schema.json_schema)))
    except Exception as error:  # the converter raises whatever its recursion meets
        raise InvalidGrammar(
            f"The JSON Schema cannot be turned into a grammar: {error}", param="response_format"
        ) from error
    return served.grammars.compiled(text)
