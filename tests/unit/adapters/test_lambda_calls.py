"""A port called through Lambda gives what the port called directly gives."""

import asyncio
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError
from heimdall import errors
from heimdall.adapters.lambda_codec import dump_error, load_error, port_codecs
from heimdall.adapters.lambda_invoke import LambdaActions, LambdaHooks
from heimdall.adapters.lambda_service import Methods, actions_methods, hooks_methods, serve
from heimdall.domain.actions import ActionCall, ActionResult, ActionSpec, Outcome
from heimdall.domain.chat_events import Notice
from heimdall.domain.conversation import Message
from heimdall.domain.graph import (
    GraphHealth,
    GraphSchema,
    LabelSchema,
    MissingValue,
    PropertySchema,
    ReadOnlyState,
    RelationshipSchema,
    ValueLink,
)
from heimdall.domain.identity import Principal, Role
from heimdall.errors import ActionRefused, GraphUnavailable, HeimdallError, NotFound
from heimdall.hooks.contexts import (
    HookContext,
    PostExecuteContext,
    PreExecuteContext,
    PrePromptContext,
    SynthesizeContext,
)
from heimdall.ports import Actions, Context, Notify

ALICE = Principal(id="alice-ü", role=Role.EDITOR, tenant="acme")
CALL = ActionCall("acme.pager.page", {"who": "Åsa", "times": [1, 2.5, None, True], "deep": {"er": {}}})


@dataclass
class SampleActions:
    """A small catalogue over no graph; `error` is raised by everything that may raise."""

    error: HeimdallError | None = None

    async def catalogue(self) -> tuple[ActionSpec, ...]:
        schema = {"type": "object", "properties": {"who": {"type": "string"}}, "required": ["who"]}
        return (ActionSpec("acme.pager.page", "Page somebody", "ops", True, schema),)

    async def schema(self) -> GraphSchema:
        self._fail()
        name = PropertySchema("name", "string")
        return GraphSchema(
            (LabelSchema("Person", (name, PropertySchema("born", "date"))),),
            (RelationshipSchema("Person", "KNOWS", "Person", (PropertySchema("since", "number"),)),),
        )

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        self._fail()
        return (ValueLink(text.title(), "Person", "name"),)

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        self._fail()
        return tuple(MissingValue(each, (ValueLink("Alice Smith", "Person", "name"),)) for each in asked)

    async def run(self, call: ActionCall, principal: Principal, request_id: str) -> ActionResult:
        self._fail()
        return ActionResult(True, f"{principal.id} {request_id}", {"call": dict(call.params)}, "cypher gate")

    async def graph_health(self) -> GraphHealth:
        return GraphHealth(True, "Neo4j 5.26", ReadOnlyState.ENFORCED)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class SampleHooks:
    """Does to each context what a plugin could."""

    async def evaluate(self, context: Context, notify: Notify) -> Context:
        assert isinstance(context, HookContext)
        notify(Notice("info", "Seen", context.phase))
        notify(Notice("progress", "Ü", "second"))
        context.plugin_data["seen"] = [context.phase]
        if isinstance(context, PrePromptContext):
            context.user_message = "rewritten"
            context.add_instructions("Be brief.")
            context.cancel("no")
        if isinstance(context, PreExecuteContext):
            context.params["who"] = "Bob"
            context.abort("busy")
        if isinstance(context, SynthesizeContext):
            context.text = "In words."
        return context


class Lambda:
    """boto3's client as far as it is used: the real payload bytes, served as the function would."""

    def __init__(self, methods: Methods) -> None:
        self._methods = methods
        self.asked: list[str] = []

    def invoke(self, *, FunctionName: str, Payload: bytes) -> Mapping[str, Any]:  # noqa: N803 - boto3's
        self.asked.append(FunctionName)
        answer = asyncio.run(serve(json.loads(Payload), self._methods))
        return {"StatusCode": 200, "Payload": io.BytesIO(json.dumps(answer).encode())}


Ask = Callable[[Actions], Any]
ASKS: dict[str, Ask] = {
    "catalogue": lambda actions: actions.catalogue(),
    "schema": lambda actions: actions.schema(),
    "link_values": lambda actions: actions.link_values("alice smith"),
    "missing_values": lambda actions: actions.missing_values((ValueLink("Alise", "", ""),)),
    "run": lambda actions: actions.run(CALL, ALICE, "req-1"),
    "graph_health": lambda actions: actions.graph_health(),
}
CONTEXTS: list[HookContext] = [
    PrePromptContext(
        request_id="r", principal=ALICE, messages=[Message("user", "hi"), Message("assistant", "yes")]
    ),
    PreExecuteContext(request_id="r", principal=ALICE, action="a.b.c", params={"n": 1.5}, raw_response="{}"),
    PostExecuteContext(
        request_id="r", principal=ALICE, outcome=Outcome.FAILED, result=ActionResult(False, "no", {"k": [1]})
    ),
    SynthesizeContext(request_id="r", principal=ALICE, action="a.b.c", result=ActionResult(True, "ok")),
]


def every_error() -> list[HeimdallError]:
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, HeimdallError)
    ]
    plain = [kind("m", code="c", param="p", retry_after_s=3) for kind in kinds if kind is not ActionRefused]
    return [*plain, ActionRefused("m", layer="cypher gate")]


def test_every_method_of_the_port_is_asked_here() -> None:
    assert set(ASKS) == set(port_codecs(Actions))


@pytest.mark.parametrize("method", ASKS)
async def test_actions_answer_the_same_through_lambda(method: str) -> None:
    client = Lambda(actions_methods(SampleActions()))
    remote = await ASKS[method](LambdaActions("stack-actions", lambda: client))
    assert remote == await ASKS[method](SampleActions())
    assert client.asked == ["stack-actions"]


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: context.phase)
async def test_hooks_answer_the_same_through_lambda(context: HookContext) -> None:
    told: list[Notice] = []
    remote = await LambdaHooks("stack-hooks", lambda: Lambda(hooks_methods(SampleHooks()))).evaluate(
        context, told.append
    )
    direct_told: list[Notice] = []
    direct = await SampleHooks().evaluate(context.model_copy(deep=True), direct_told.append)
    assert remote == direct
    assert told == direct_told
    assert remote.plugin_data == {"seen": [context.phase]}


@pytest.mark.parametrize("error", every_error(), ids=lambda error: type(error).__name__)
async def test_an_error_comes_back_as_itself(error: HeimdallError) -> None:
    remote = LambdaActions("f", lambda: Lambda(actions_methods(SampleActions(error))))
    with pytest.raises(HeimdallError) as caught:
        await remote.run(CALL, ALICE, "req-1")
    assert type(caught.value) is type(error)
    assert vars(caught.value) == vars(error)
    assert str(caught.value) == str(error)


def test_an_error_of_a_class_that_this_end_does_not_know_keeps_its_message() -> None:
    error = load_error({"kind": "Newer", "fields": {"message": "Too new.", "code": "x"}})
    assert (type(error), error.message) == (errors.UpstreamFailed, "Too new.")


def test_an_error_is_json_on_the_way() -> None:
    assert json.loads(json.dumps(dump_error(ActionRefused("m", layer="l"))))["fields"]["layer"] == "l"


async def test_a_graph_that_cannot_be_asked_is_unhealthy_rather_than_an_error() -> None:
    class Away(SampleActions):
        async def graph_health(self) -> GraphHealth:
            raise GraphUnavailable("The graph is away.")

    remote = LambdaActions("f", lambda: Lambda(actions_methods(Away())))
    assert await remote.graph_health() == GraphHealth(reachable=False, error="The graph is away.")


async def test_an_unexpected_exception_fails_the_invocation_itself() -> None:
    class Broken(SampleActions):
        async def schema(self) -> GraphSchema:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await serve({"heimdall": "schema"}, actions_methods(Broken()))


@pytest.mark.parametrize(
    ("event", "code"),
    [
        ({"heimdall": "drop_everything"}, "not_found"),
        ({"heimdall": "_fail"}, "not_found"),
        ({"heimdall": "link_values"}, "invalid_request"),
        ({"heimdall": "link_values", "arguments": {"text": 7}}, "invalid_request"),
        ({"heimdall": "link_values", "arguments": {"text": "a", "more": 1}}, "invalid_request"),
        ({"heimdall": "link_values", "arguments": ["text"]}, "invalid_request"),
        ({"heimdall": ["link_values"]}, "invalid_request"),
    ],
)
async def test_a_call_that_fits_no_method_is_an_error_answer(event: dict[str, Any], code: str) -> None:
    answer = await serve(event, actions_methods(SampleActions()))
    assert answer["error"]["fields"]["code"] == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"phase": "afterwards", "context": {}}, "not_found"),
        ({"phase": "pre_prompt", "context": {"request_id": 7}}, "invalid_request"),
        ({"phase": "pre_prompt"}, "invalid_request"),
        ({"context": {}}, "not_found"),
    ],
)
async def test_a_context_that_fits_no_phase_is_an_error_answer(arguments: dict[str, Any], code: str) -> None:
    answer = await serve({"heimdall": "evaluate", "arguments": arguments}, hooks_methods(SampleHooks()))
    assert answer["error"]["fields"]["code"] == code


async def test_only_hook_contexts_are_evaluated() -> None:
    with pytest.raises(TypeError, match="str"):
        await LambdaHooks("f", lambda: Lambda({})).evaluate("context", lambda _: None)


class Failing:
    """A client whose function cannot be called, or breaks."""

    def __init__(self, outcome: Exception | dict[str, Any]) -> None:
        self._outcome = outcome

    def invoke(self, *, FunctionName: str, Payload: bytes) -> Mapping[str, Any]:  # noqa: N803 - boto3's
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome | {"Payload": io.BytesIO(self._outcome["Payload"])}


def client_error(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": "secret arn"}}, "Invoke")


TIMED_OUT = b'{"errorMessage":"2026-01-01 id Task timed out after 29.00 seconds"}'


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (client_error("TooManyRequestsException"), errors.Unavailable),
        (client_error("ResourceNotFoundException"), errors.Unavailable),
        (client_error("RequestTooLargeException"), errors.TooLarge),
        (ReadTimeoutError(endpoint_url="https://secret"), errors.Unavailable),
        ({"FunctionError": "Unhandled", "Payload": TIMED_OUT}, errors.DeadlineExceeded),
        ({"FunctionError": "Unhandled", "Payload": b'{"errorMessage":"secret"}'}, errors.UpstreamFailed),
        ({"Payload": b"not json"}, errors.UpstreamFailed),
        ({"Payload": b"[]"}, errors.UpstreamFailed),
        ({"Payload": b'{"statusCode":200}'}, errors.UpstreamFailed),
        ({"Payload": b'{"ok":7}'}, errors.UpstreamFailed),
        ({"Payload": b'{"error":7}'}, errors.UpstreamFailed),
    ],
)
@pytest.mark.parametrize("remote", ["actions", "hooks"])
async def test_a_function_that_fails_is_an_error_of_the_tree_without_its_words(
    outcome: Exception | dict[str, Any], kind: type[HeimdallError], remote: str
) -> None:
    client = Failing(outcome)
    with pytest.raises(kind) as caught:
        if remote == "actions":
            await LambdaActions("f", lambda: client).catalogue()
        else:
            await LambdaHooks("f", lambda: client).evaluate(CONTEXTS[0], lambda _: None)
    assert "secret" not in caught.value.message


async def test_an_unknown_action_is_not_found_through_lambda() -> None:
    remote = LambdaActions(
        "f", lambda: Lambda(actions_methods(SampleActions(NotFound("No such action: a.b.c"))))
    )
    with pytest.raises(NotFound, match=r"a\.b\.c"):
        await remote.run(ActionCall("a.b.c"), ALICE, "r")
