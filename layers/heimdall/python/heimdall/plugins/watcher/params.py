"""The parameters of the watcher's actions. Their descriptions are published and shown to the model."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from heimdall.actions.generation_config import MAX_TOKENS_LIMIT, TEMPERATURE_LIMIT

_MAX_TOKENS = {"type": "integer", "minimum": 1, "maximum": MAX_TOKENS_LIMIT}
_TEMPERATURE = {"type": "number", "minimum": 0, "maximum": TEMPERATURE_LIMIT}


_Rows = Annotated[int, Field(ge=1, le=10_000)]


class _Params(BaseModel):
    model_config = ConfigDict(extra="forbid")


class HelloParams(_Params):
    """Whom to greet."""

    name: str = Field("World", min_length=1, max_length=200, description="Whom to greet.")


class SetConfigParams(BaseModel):
    """What to change. Checked by GenerationConfig, whose words for a bad value are the seed's."""

    model_config = ConfigDict(extra="allow")

    max_tokens: Annotated[Any, WithJsonSchema(_MAX_TOKENS)] = None
    temperature: Annotated[Any, WithJsonSchema(_TEMPERATURE)] = None

    def changes(self) -> dict[str, object]:
        """What was given, unknown keys included."""
        return {**self.model_dump(exclude_unset=True), **(self.model_extra or {})}


class EventsParams(_Params):
    """How far back to look."""

    limit: int = Field(10, ge=1, le=100, description="How many events at most.")


class QueryParams(_Params):
    """A read-only Cypher statement, its parameters, and the most rows wanted."""

    cypher: str = Field(min_length=1, description="One read-only Cypher statement.")
    params: dict[str, Any] = Field(default_factory=dict, description="Values of $names in the statement.")
    limit: _Rows | SkipJsonSchema[None] = Field(None, description="How many rows at most.")


class BroadcastParams(_Params):
    """What everybody in the tenant shall read."""

    message: str = Field(min_length=1, max_length=2000, description="The text.")


class NotifyParams(_Params):
    """A notification to everybody in the tenant."""

    message: str = Field(min_length=1, max_length=2000, description="The text.")
    type: Literal["info", "warning", "error", "success"] = "info"
    title: str = Field("Heimdall", min_length=1, max_length=200)
