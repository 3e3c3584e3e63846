"""The calling side of a direct call between functions: the ports Actions and Hooks over Lambda's Invoke."""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import ValidationError

from heimdall.adapters.lambda_codec import Evaluation, Json, load_error, port_codecs
from heimdall.domain.actions import ActionCall, ActionResult, ActionSpec
from heimdall.domain.graph import GraphHealth, GraphSchema, MissingValue, ValueLink
from heimdall.domain.identity import Principal
from heimdall.errors import DeadlineExceeded, HeimdallError, TooLarge, Unavailable, UpstreamFailed
from heimdall.hooks.contexts import HookContext
from heimdall.observability import correlation, measurements
from heimdall.ports import Actions, Context, Notify

if TYPE_CHECKING:
    from botocore.exceptions import ClientError

_ACTIONS = port_codecs(Actions)


class LambdaClient(Protocol):
    """What is used of boto3's client; its read timeout must be longer than the functions' own."""

    def invoke(self, *, FunctionName: str, Payload: bytes) -> Mapping[str, Any]:  # noqa: N803 - boto3's spelling
        """Run a function and wait for its answer."""
        ...


class LambdaFunction:
    """One function that answers direct calls; boto3 blocks, so each call takes a thread.

    `client` gives the client, which a function that never calls another need not make.
    """

    def __init__(self, name: str, client: Callable[[], LambdaClient]) -> None:
        self._name = name
        self._client = client

    async def call(self, method: str, arguments: Mapping[str, Any]) -> Any:
        """The method's answer as JSON values.

        Raises the error that the function answered with; Unavailable when it cannot be called, TooLarge for
        arguments over Lambda's limit, DeadlineExceeded when its time ran out, UpstreamFailed when it broke.
        """
        call = {"heimdall": method, "arguments": arguments, "correlation_id": correlation.current()}
        payload = json.dumps(call, ensure_ascii=False).encode()
        with measurements.current().stage(method):
            answer = await asyncio.to_thread(self._invoke, self._client(), payload)
        if "error" in answer:
            raise load_error(answer["error"])
        return answer["ok"]

    def _invoke(self, client: LambdaClient, payload: bytes) -> Json:
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - as late as its clients

        try:
            response = client.invoke(FunctionName=self._name, Payload=payload)
            body = response["Payload"].read()
        except ClientError as error:
            raise _not_called(error) from error
        except BotoCoreError as error:
            raise Unavailable("A function cannot be reached; try again.", retry_after_s=1) from error
        if "FunctionError" in response:
            raise _broken(body)
        return _answer(body)


def _not_called(error: "ClientError") -> HeimdallError:
    if error.response["Error"]["Code"] == "RequestTooLargeException":
        return TooLarge("The call is over Lambda's limit.")
    return Unavailable("A function cannot be called at the moment; try again.", retry_after_s=1)


def _broken(body: bytes) -> HeimdallError:
    """Lambda's report of a failed invocation; its text stays here, it may quote anything."""
    if b"Task timed out" in body or b"Sandbox.Timedout" in body:
        return DeadlineExceeded("A function's time ran out.")
    return UpstreamFailed("A function failed.")


def _answer(body: bytes) -> Json:
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or not answer.keys() & {"ok", "error"}:
        raise UpstreamFailed("A function's answer could not be understood.")
    return answer


class LambdaActions:
    """The port Actions, answered by the function `actions`."""

    def __init__(self, function_name: str, client: Callable[[], LambdaClient]) -> None:
        self._function = LambdaFunction(function_name, client)

    async def _call(self, method: str, **arguments: object) -> Any:
        codec = _ACTIONS[method]
        return codec.load_answer(await self._function.call(method, codec.dump_arguments(arguments)))

    async def catalogue(self) -> tuple[ActionSpec, ...]:
        """Every action, sorted by name."""
        specs: tuple[ActionSpec, ...] = await self._call("catalogue")
        return specs

    async def schema(self) -> GraphSchema:
        """The live schema. Raises GraphUnavailable."""
        schema: GraphSchema = await self._call("schema")
        return schema

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        """Spans of `text` that are values in the graph. Raises GraphUnavailable."""
        links: tuple[ValueLink, ...] = await self._call("link_values", text=text)
        return links

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        """Those of `asked` that are certainly not in the graph. Raises GraphUnavailable."""
        missing: tuple[MissingValue, ...] = await self._call("missing_values", asked=asked)
        return missing

    async def run(self, call: ActionCall, principal: Principal, request_id: str) -> ActionResult:
        """Run an action; refusals and failures are results. Raises NotFound for an unknown action."""
        result: ActionResult = await self._call("run", call=call, principal=principal, request_id=request_id)
        return result

    async def graph_health(self) -> GraphHealth:
        """Health of the graph, or of the way to it; never raises."""
        try:
            health: GraphHealth = await self._call("graph_health")
        except HeimdallError as error:
            return GraphHealth(reachable=False, error=error.message)
        return health


class LambdaHooks:
    """The port Hooks, answered by the function `hooks`; notices are told when its answer is there."""

    def __init__(self, function_name: str, client: Callable[[], LambdaClient]) -> None:
        self._function = LambdaFunction(function_name, client)

    async def evaluate(self, context: Context, notify: Notify) -> Context:
        """Run the hooks of the context's phase. Raises what LambdaFunction.call raises."""
        if not isinstance(context, HookContext):
            raise TypeError(f"not a hook context: {type(context).__name__}")
        arguments = {"phase": context.phase, "context": context.model_dump(mode="json")}
        answer = await self._function.call("evaluate", arguments)
        try:
            evaluation = Evaluation.model_validate(answer)
            evaluated: Context = type(context).model_validate(evaluation.context)
        except ValidationError:
            raise UpstreamFailed("A function's answer could not be understood.") from None
        for notice in evaluation.notices:
            notify(notice)
        return evaluated
