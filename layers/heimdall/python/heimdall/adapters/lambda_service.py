"""The called side of a direct call between functions: `actions` and `hooks` answer these beside HTTP."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from heimdall.adapters.lambda_codec import DirectCall, Evaluation, Json, MethodCodec, dump_error, port_codecs
from heimdall.domain.chat_events import Notice, Phase
from heimdall.errors import HeimdallError, InvalidRequest, NotFound
from heimdall.hooks.contexts import CONTEXTS
from heimdall.observability import correlation, sandbox
from heimdall.ports import Actions, Hooks

Method = Callable[[Mapping[str, Any]], Awaitable[Any]]  # JSON arguments → JSON answer
Methods = Mapping[str, Method]

Model = TypeVar("Model", bound=BaseModel)

logger = logging.getLogger(__name__)


async def serve(event: object, methods: Methods) -> Json:
    """Answer one call. Errors of the tree are answers; anything else is raised and fails the invocation."""
    sandbox.request_began()
    try:
        call = _understood(DirectCall, event)
        correlation.begin(correlation.accepted(call.correlation_id) or correlation.new_id())
        if call.heimdall not in methods:
            raise NotFound(f"No such method: {call.heimdall}")
        logger.info("another function calls %s", call.heimdall)
        return {"ok": await methods[call.heimdall](call.arguments)}
    except HeimdallError as error:
        return {"error": dump_error(error)}


def _understood(model: type[Model], value: object) -> Model:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise InvalidRequest(f"The call does not fit: {error.error_count()} errors.") from None


def actions_methods(actions: Actions) -> Methods:
    """Every method of the port, by name."""
    return {name: _method(codec, getattr(actions, name)) for name, codec in port_codecs(Actions).items()}


def _method(codec: MethodCodec, call: Callable[..., Awaitable[Any]]) -> Method:
    async def answer(arguments: Mapping[str, Any]) -> Any:
        return codec.dump_answer(await call(**codec.load_arguments(arguments)))

    return answer


def hooks_methods(hooks: Hooks) -> Methods:
    """`evaluate`: a phase and its context in; the context as the hooks left it and their notices out."""

    async def evaluate(arguments: Mapping[str, Any]) -> Any:
        phase = str(arguments.get("phase"))
        if phase not in CONTEXTS:
            raise NotFound(f"No such phase: {phase}")
        context = _understood(CONTEXTS[cast(Phase, phase)], arguments.get("context"))
        notices: list[Notice] = []
        evaluated = await hooks.evaluate(context, notices.append)
        return Evaluation(context=evaluated.model_dump(mode="json"), notices=notices).model_dump(mode="json")

    return {"evaluate": evaluate}
