"""The ports as JSON, for calls from one function to another: the same on both ends.

A call is `{"heimdall": method, "arguments": {…}, "correlation_id": …}`, its answer `{"ok": …}` or
`{"error": {…}}`, where the error is one of heimdall.errors with its fields. Types come from the port's own
signatures.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError

from heimdall import errors
from heimdall.domain.chat_events import Notice
from heimdall.errors import HeimdallError, InvalidRequest, UpstreamFailed

Json = dict[str, Any]


class DirectCall(BaseModel):
    """One call; `heimdall` is the method, and also what tells such an event from API Gateway's.

    `correlation_id` is that of the request for which it is made.
    """

    heimdall: str
    arguments: Json = {}
    correlation_id: str | None = None


class CallError(BaseModel):
    """An error of the tree; `fields` are its attributes."""

    kind: str
    fields: Json


class Evaluation(BaseModel):
    """The answer of `evaluate`: the context as the hooks left it, and what they told the user."""

    context: Json
    notices: list[Notice]


_ERRORS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, HeimdallError)
}


class MethodCodec:
    """Arguments and answer of one method of a port, to JSON values and back."""

    def __init__(self, method: Callable[..., Any]) -> None:
        self._method = method

    # Made when first used: a cold start waits for the codec of one method, not for all.

    @cached_property
    def _hints(self) -> dict[str, Any]:
        return get_type_hints(self._method)

    @cached_property
    def _answer(self) -> TypeAdapter[Any]:
        return TypeAdapter(self._hints["return"])

    @cached_property
    def _arguments(self) -> dict[str, TypeAdapter[Any]]:
        return {name: TypeAdapter(hint) for name, hint in self._hints.items() if name != "return"}

    def dump_arguments(self, arguments: Mapping[str, object]) -> Json:
        """JSON values of keyword arguments."""
        return {
            name: self._arguments[name].dump_python(value, mode="json") for name, value in arguments.items()
        }

    def load_arguments(self, arguments: Mapping[str, object]) -> dict[str, Any]:
        """Keyword arguments from JSON values. Raises InvalidRequest when they do not fit the method."""
        if set(arguments) != set(self._arguments):
            raise InvalidRequest(f"The call takes {', '.join(self._arguments) or 'no arguments'}.")
        try:
            return {name: self._arguments[name].validate_python(value) for name, value in arguments.items()}
        except ValidationError as error:
            raise InvalidRequest(f"The call's arguments do not fit: {error.error_count()} errors.") from None

    def dump_answer(self, answer: object) -> Any:
        """The answer as JSON values."""
        return self._answer.dump_python(answer, mode="json")

    def load_answer(self, answer: object) -> Any:
        """The answer from JSON values. Raises UpstreamFailed when it is not one."""
        try:
            return self._answer.validate_python(answer)
        except ValidationError:
            raise UpstreamFailed("A function's answer could not be understood.") from None


def port_codecs(port: type) -> dict[str, MethodCodec]:
    """A codec for each public method of a port."""
    methods = ((name, member) for name, member in vars(port).items() if not name.startswith("_"))
    return {name: MethodCodec(method) for name, method in methods if callable(method)}


def dump_error(error: HeimdallError) -> Json:
    """The error's class and fields."""
    return CallError(kind=type(error).__name__, fields=vars(error)).model_dump()


def load_error(wire: object) -> HeimdallError:
    """The same error again; one of an unknown class, or no error at all, becomes UpstreamFailed."""
    try:
        found = CallError.model_validate(wire)
        message = str(found.fields["message"])
    except (ValidationError, KeyError):
        return UpstreamFailed("A function's answer could not be understood.")
    kind = _ERRORS.get(found.kind)
    if kind is None:
        return UpstreamFailed(message)
    # Subclasses differ in their constructors; their fields are all there is to them.
    error = kind.__new__(kind, message)
    vars(error).update(found.fields)
    return error
