"""Chat completion requests as OpenAI clients send them.

Unknown fields are ignored, as OpenAI-compatible servers do. Ranges are those of the OpenAI API reference.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Role = Literal["system", "developer", "user", "assistant", "tool"]


class _Wire(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=False)


class TextPart(_Wire):
    """One text part of a message's content."""

    type: Literal["text"]
    text: str


class RequestMessage(_Wire):
    """A message; `content` may be a string, text parts, or null for an assistant that called tools."""

    role: Role
    content: str | list[TextPart] | None = None
    name: str | None = None
    tool_call_id: str | None = None

    @property
    def text(self) -> str:
        """The content as one string."""
        if isinstance(self.content, list):
            return "".join(part.text for part in self.content)
        return self.content or ""


class StreamOptions(_Wire):
    """Options of a streamed answer."""

    include_usage: bool = False


class JsonSchema(_Wire):
    """A named JSON Schema that the answer must follow."""

    name: str = "response"
    json_schema: dict[str, Any] = Field(default_factory=dict, alias="schema")


class ResponseFormat(_Wire):
    """Plain text, any JSON object, or JSON after a schema."""

    type: Literal["text", "json_object", "json_schema"] = "text"
    json_schema: JsonSchema | None = None

    @model_validator(mode="after")
    def _schema_given(self) -> "ResponseFormat":
        if self.type == "json_schema" and self.json_schema is None:
            raise ValueError("response_format json_schema needs a json_schema")
        return self


class GenerationOptions(_Wire):
    """What chats and text completions have in common.

    `grammar` (GBNF), `top_k` and `min_p` are extensions of the inference host, ignored elsewhere.
    """

    model: str = ""
    stream: bool = False
    stream_options: StreamOptions | None = None
    max_tokens: Annotated[int | None, Field(ge=1)] = None
    temperature: Annotated[float | None, Field(ge=0, le=2)] = None
    top_p: Annotated[float | None, Field(gt=0, le=1)] = None
    top_k: Annotated[int | None, Field(ge=0)] = None
    min_p: Annotated[float | None, Field(ge=0, le=1)] = None
    seed: int | None = None
    stop: list[str] = Field(default_factory=list, max_length=16)
    n: Annotated[int, Field(ge=1, le=8)] = 1
    user: str | None = None
    grammar: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _null_is_default(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        return {name: field for name, field in value.items() if field is not None}

    @field_validator("stop", mode="before")
    @classmethod
    def _one_stop_is_a_list(cls, value: object) -> object:
        return [value] if isinstance(value, str) else value

    @property
    def include_usage(self) -> bool:
        """Whether a streamed answer ends with a usage chunk."""
        return self.stream_options is not None and self.stream_options.include_usage


class ChatCompletionRequest(GenerationOptions):
    """The body of POST /v1/chat/completions."""

    messages: Annotated[list[RequestMessage], Field(min_length=1)]
    max_completion_tokens: Annotated[int | None, Field(ge=1)] = None
    logprobs: bool = False
    tools: list[dict[str, Any]] | None = None
    tool_choice: str | dict[str, Any] | None = None
    response_format: ResponseFormat | None = None

    @property
    def completion_limit(self) -> int | None:
        """The newer `max_completion_tokens`, else `max_tokens`."""
        return self.max_completion_tokens or self.max_tokens
