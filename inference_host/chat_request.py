"""From an OpenAI chat request to what the engine computes."""

import json
import time

from chat_protocol.requests import ChatCompletionRequest, RequestMessage
from llama_cpp.llama_grammar import JSON_GBNF, json_schema_to_gbnf

from inference_host.errors import InvalidGrammar, InvalidPrompt
from inference_host.generation import GenerateRequest, Sampling
from inference_host.grammar import Grammar
from inference_host.host import Served


def generate_request(
    chat: ChatCompletionRequest, served: Served, *, deadline_s: float, principal: str, request_id: str
) -> GenerateRequest:
    """Render, tokenise and compile; takes milliseconds on long prompts, so it runs in a worker thread.

    Raises InvalidPrompt or InvalidGrammar.
    """
    deadline = time.monotonic() + deadline_s
    _refuse_unsupported(chat)
    prompt = served.prompt.prompt([_message(m) for m in chat.messages])
    return GenerateRequest(
        prompt=prompt.tokens,
        shared_tokens=prompt.shared,
        deadline=deadline,
        sampling=_sampling(chat),
        max_tokens=chat.completion_limit,
        stops=tuple(chat.stop),
        grammar=_grammar(chat, served),
        logprobs=chat.logprobs,
        principal=principal,
        request_id=request_id,
    )


def _refuse_unsupported(chat: ChatCompletionRequest) -> None:
    if chat.n > 1:
        raise InvalidPrompt("This host gives one answer to a request: `n` must be 1.", param="n")
    if chat.tools:
        raise InvalidPrompt("This host calls no tools; constrain the answer with `grammar`.", param="tools")


def _message(message: RequestMessage) -> dict[str, str]:
    # Chat templates know no developer; it is OpenAI's newer name for system.
    role = "system" if message.role == "developer" else message.role
    return {"role": role, "content": message.text}


def _sampling(chat: ChatCompletionRequest) -> Sampling:
    default = Sampling()
    return Sampling(
        temperature=default.temperature if chat.temperature is None else chat.temperature,
        top_p=default.top_p if chat.top_p is None else chat.top_p,
        top_k=default.top_k if chat.top_k is None else chat.top_k,
        seed=chat.seed,
    )


def _grammar(chat: ChatCompletionRequest, served: Served) -> Grammar | None:
    text = chat.grammar or _of_format(chat)
    return served.grammars.compiled(text) if text else None


def _of_format(chat: ChatCompletionRequest) -> str | None:
    wanted = chat.response_format
    if wanted is None or wanted.type == "text":
        return None
    if wanted.json_schema is None:
        return str(JSON_GBNF)
    try:
        return str(json_schema_to_gbnf(json.dumps(wanted.json_schema.json_schema)))
    except Exception as error:  # the converter raises whatever its recursion meets
        raise InvalidGrammar(
            f"The JSON Schema cannot be turned into a grammar: {error}", param="response_format"
        ) from error
