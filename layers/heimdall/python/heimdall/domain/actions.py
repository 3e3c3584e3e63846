"""Actions: what can be run, what the model asked for, what came out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One entry of the catalogue. `params_schema` is the JSON Schema of the params object."""

    name: str
    description: str
    category: str
    writes: bool
    params_schema: Mapping[str, object]

    @property
    def properties(self) -> Mapping[str, object]:
        """The JSON Schema of each parameter by its name."""
        found = self.params_schema.get("properties")
        return found if isinstance(found, Mapping) else {}

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the parameters that must be given."""
        names = self.params_schema.get("required", ())
        return tuple(names) if isinstance(names, list | tuple) else ()


def is_built_in(name: str) -> bool:
    """Whether the action is the gateway's own: no plugin's name begins like these."""
    return name.startswith("heimdall.")


def kind_of(schema: object) -> tuple[str, tuple[str, ...]]:
    """The JSON type of a parameter and its fixed values; of one that may be null what else it may be."""
    if not isinstance(schema, Mapping):
        return "", ()
    if isinstance(options := schema.get("anyOf"), list):
        return next((found for found in map(kind_of, options) if found[0] != "null"), ("", ()))
    values = schema.get("enum", [schema["const"]] if "const" in schema else ())
    return str(schema.get("type", "")), tuple(map(str, values)) if isinstance(values, list) else ()


def is_text(schema: object) -> bool:
    """Whether a parameter is a text, of no fixed values."""
    return kind_of(schema) == ("string", ())


@dataclass(frozen=True, slots=True)
class ActionCall:
    """An action by its full name (`heimdall.watcher.query`) with its params object."""

    name: str
    params: Mapping[str, object] = field(default_factory=dict)


class Outcome(StrEnum):
    """How a request ended, told in the answer's `heimdall.action.outcome` and to post_execute hooks."""

    ANSWERED = "answered"  # the action ran and succeeded, or the model answered in prose
    FAILED = "failed"  # the action ran and failed
    REFUSED = "refused"  # a safety layer or a hook's failure kept it from running
    ABORTED = "aborted"  # a pre_execute hook said no
    CANCELLED = "cancelled"  # a hook or the caller cancelled the request
    UNANSWERABLE = "unanswerable"  # the model said that the graph cannot answer
    UNSURE = "unsure"  # the model was not confident enough to act


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What an action gave: a sentence and JSON-serialisable data.

    `refused_by` names the safety layer when the action was refused rather than failed.
    """

    success: bool
    message: str
    data: Mapping[str, object] = field(default_factory=dict)
    refused_by: str | None = None
