"""/api/bifrost/actions: the catalogue, and running an action through the same hooks as a chat request."""

import uuid
from collections.abc import Mapping
from contextlib import aclosing
from typing import Annotated, Any

from chat_protocol.responses import ErrorBody, ErrorDetail
from fastapi import Body, Depends, FastAPI, Header
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel

from heimdall.actions.catalogue import unknown_action
from heimdall.chat.execution import Execution, execute
from heimdall.chat.telling import Telling
from heimdall.domain.actions import ActionCall, ActionResult, ActionSpec, Outcome
from heimdall.domain.chat_events import Notice, NoticeLevel
from heimdall.domain.identity import Principal, Role
from heimdall.http_api.authentication import require
from heimdall.http_api.errors import install_error_handlers
from heimdall.ports import Actions, EventBus, Hooks

Viewer = Annotated[Principal, Depends(require(Role.VIEWER))]
Editor = Annotated[Principal, Depends(require(Role.EDITOR))]
RequestId = Annotated[str | None, Header(alias="x-request-id", max_length=128)]

_STOPPED = {Outcome.CANCELLED: "action_cancelled", Outcome.ABORTED: "action_aborted"}


class ActionEntry(BaseModel):
    """An action of the catalogue; `params_schema` is the JSON Schema of the body that runs it."""

    name: str
    description: str
    category: str
    writes: bool
    params_schema: dict[str, Any]

    @classmethod
    def of(cls, spec: ActionSpec) -> "ActionEntry":
        """The entry that tells of `spec`."""
        return cls(
            name=spec.name,
            description=spec.description,
            category=spec.category,
            writes=spec.writes,
            params_schema=dict(spec.params_schema),
        )


class ActionList(BaseModel):
    """The catalogue, sorted by name."""

    actions: list[ActionEntry]


class Notification(BaseModel):
    """What a hook told beside the result."""

    level: NoticeLevel
    title: str
    message: str


class ActionReport(BaseModel):
    """How the run went: `params` as hooks left them, `refused_by` the safety layer that refused."""

    request_id: str
    action: str
    params: dict[str, Any]
    outcome: Outcome
    duration_ms: float
    refused_by: str | None = None
    notifications: list[Notification]


class ActionAnswer(BaseModel):
    """An action that ran. `success` false: it ran, and what it found is bad news."""

    success: bool
    message: str
    data: dict[str, Any]
    heimdall: ActionReport


class ActionError(ErrorBody):
    """An action that failed, or was kept from running: the error, and how it came to it."""

    heimdall: ActionReport


_RUN_RESPONSES: dict[int | str, dict[str, Any]] = {
    400: {"model": ActionError, "description": "The params do not fit, or the graph rejects the query"},
    403: {"model": ActionError, "description": "Refused by a safety layer, aborted or cancelled by a hook"},
    404: {"model": ErrorBody, "description": "No such action; the message names the nearest"},
}


def actions_app(actions: Actions, hooks: Hooks, bus: EventBus | None = None) -> FastAPI:
    """The ASGI app of the actions function; runs are told to `bus`, if there is one."""
    app = FastAPI(title="Heimdall actions", docs_url=None, openapi_url=None)
    install_error_handlers(app)

    @app.get("/api/bifrost/actions", tags=["actions"])
    async def list_actions(_: Viewer) -> ActionList:
        """Every action with its JSON Schema."""
        return ActionList(actions=[ActionEntry.of(spec) for spec in await actions.catalogue()])

    @app.get("/api/bifrost/actions/{name}", tags=["actions"], responses={404: _RUN_RESPONSES[404]})
    async def show_action(name: str, _: Viewer) -> ActionEntry:
        """One action with its JSON Schema."""
        return ActionEntry.of(await _spec(actions, name))

    @app.post(
        "/api/bifrost/actions/{name}",
        tags=["actions"],
        response_model=ActionAnswer,
        responses=_RUN_RESPONSES,
    )
    async def run_action(
        name: str,
        principal: Editor,
        params: Annotated[dict[str, Any] | None, Body()] = None,
        x_request_id: RequestId = None,
    ) -> Response:
        """Run an action; the body is its params object, none is an empty one."""
        await _spec(actions, name)
        request_id = x_request_id or f"act-{uuid.uuid4().hex}"
        execution = Execution(ActionCall(name, params or {}), request_id, principal)
        telling = None if bus is None else Telling(bus, principal, request_id)
        notices = await _run(execution, actions, hooks, telling)
        return _response(execution, notices)

    return app


async def _spec(actions: Actions, name: str) -> ActionSpec:
    """The catalogue entry. Raises NotFound that names the nearest."""
    by_name = {spec.name: spec for spec in await actions.catalogue()}
    if name not in by_name:
        raise unknown_action(name, by_name)
    return by_name[name]


async def _run(execution: Execution, actions: Actions, hooks: Hooks, telling: Telling | None) -> list[Notice]:
    notices: list[Notice] = []
    async with aclosing(execute(execution, actions=actions, hooks=hooks)) as events:
        async for event in events:
            if telling is not None:
                telling.publish(event)
            if isinstance(event, Notice):
                notices.append(event)
    return notices


def _response(execution: Execution, notices: list[Notice]) -> JSONResponse:
    report = _report(execution, notices)
    headers = {"x-request-id": execution.request_id}
    refusal = _refusal(execution)
    if refusal is not None:
        status, detail = refusal
        return JSONResponse(
            ActionError(error=detail, heimdall=report).model_dump(mode="json"), status, headers
        )
    result = execution.result or ActionResult(False, "The action gave nothing.")
    answer = ActionAnswer(
        success=result.success, message=result.message, data=dict(result.data), heimdall=report
    )
    return JSONResponse(answer.model_dump(mode="json"), 200, headers)


def _report(execution: Execution, notices: list[Notice]) -> ActionReport:
    return ActionReport(
        request_id=execution.request_id,
        action=execution.call.name,
        params=dict(execution.call.params),
        outcome=execution.outcome or Outcome.FAILED,
        duration_ms=round(execution.duration_ms, 2),
        refused_by=execution.result.refused_by if execution.result else None,
        notifications=[Notification(level=n.level, title=n.title, message=n.message) for n in notices],
    )


def _refusal(execution: Execution) -> tuple[int, ErrorDetail] | None:
    """Status and error of a run that failed or was stopped; None when there is an answer."""
    stop, result = execution.stop, execution.result
    if stop is not None:
        code = _STOPPED.get(stop.outcome, "action_refused")
        message = result.message if result else f"Cancelled by {stop.by}: {stop.reason}"
        return 403, ErrorDetail(message=message, type="permission_error", code=code)
    error = result.data.get("error") if result and not result.success else None
    if result is None or not isinstance(error, Mapping):
        return None
    detail = ErrorDetail(message=result.message, type=error["type"], code=error["code"], param=error["param"])
    return int(error["status"]), detail
