"""OpenAI's text completions, the older interface: a prompt without roles, and its continuation."""

from typing import Annotated, Any, Literal, TypeGuard

from pydantic import BaseModel, Field, field_validator

from chat_protocol.requests import GenerationOptions
from chat_protocol.responses import Usage

_PROMPTS = "a prompt is a string, a list of strings, a list of token ids, or a list of such lists"


class CompletionRequest(GenerationOptions):
    """The body of POST /v1/completions. `prompt` holds one or more texts or lists of token ids.

    `logprobs` is how many of the likeliest tokens are told at each place; 0 tells only of the one chosen.
    """

    prompt: list[str | list[int]]
    max_tokens: Annotated[int, Field(ge=1)] = 16
    logprobs: Annotated[int | None, Field(ge=0, le=5)] = None
    echo: bool = False
    best_of: int | None = None
    suffix: str | None = None

    @field_validator("prompt", mode="plain", json_schema_input_type=Any)
    @classmethod
    def _several_prompts(cls, value: object) -> list[str | list[int]]:
        several = [value] if isinstance(value, str) or _is_ids(value) else value
        if not isinstance(several, list):
            raise ValueError(_PROMPTS)
        prompts = [prompt for prompt in several if isinstance(prompt, str) or _is_ids(prompt)]
        if not prompts or len(prompts) < len(several):
            raise ValueError(_PROMPTS)
        return prompts


def _is_ids(value: object) -> TypeGuard[list[int]]:
    return isinstance(value, list) and bool(value) and all(type(item) is int for item in value)


class CompletionLogprobs(BaseModel):
    """One entry for each token; `text_offset` is where it begins in the choice's text, in characters."""

    tokens: list[str]
    token_logprobs: list[float]
    top_logprobs: list[dict[str, float]]
    text_offset: list[int]


class CompletionChoice(BaseModel):
    """One continuation, or a piece of it; `cumulative_logprob` is the inference host's addition."""

    index: int
    text: str
    logprobs: CompletionLogprobs | None = None
    finish_reason: Literal["stop", "length"] | None = None
    cumulative_logprob: float | None = None


class Completion(BaseModel):
    """A whole answer, and every chunk of a streamed one; the usage chunk has no choices."""

    id: str
    object: Literal["text_completion"] = "text_completion"
    created: int
    model: str
    choices: list[CompletionChoice]
    usage: Usage | None = None
