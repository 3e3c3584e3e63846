"""Runs actions: checks params, keeps the deadline, turns every ending into an ActionResult."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from heimdall.actions.action import Action, ActionContext
from heimdall.actions.catalogue import Catalogue
from heimdall.actions.failures import failed_result
from heimdall.actions.generation_config import GenerationConfig
from heimdall.actions.incidents import incident
from heimdall.actions.roster import Roster
from heimdall.domain.actions import ActionCall, ActionResult
from heimdall.domain.identity import Principal
from heimdall.errors import ActionRefused, DeadlineExceeded, HeimdallError, InvalidRequest
from heimdall.ports import EventBus, ReadOnlyGraph

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Executor:
    """Runs the actions of `catalogue`; the other fields are what their handlers may use."""

    catalogue: Catalogue
    graph: ReadOnlyGraph
    bus: EventBus
    generation: GenerationConfig
    roster: Roster

    async def run(self, call: ActionCall, principal: Principal, request_id: str) -> ActionResult:
        """Run one action. Raises NotFound for an unknown one; everything else is a result."""
        action = self.catalogue[call.name]
        try:
            return await self._attempt(action, call.params, self._context(principal, request_id))
        except HeimdallError as error:
            return failed_result(error)
        except Exception as error:
            logger.error("action %s of request %s: %s", call.name, request_id, incident(error))
            return failed_result(HeimdallError(f"{call.name} broke off; request id {request_id}"))

    async def _attempt(
        self, action: Action[Any], params: Mapping[str, object], context: ActionContext
    ) -> ActionResult:
        if action.writes:
            raise ActionRefused(f"{action.name} changes the graph", layer="confirmation")
        checked = _checked(action, params)
        return _usable(await _bounded(action.handler(checked, context), action))

    def _context(self, principal: Principal, request_id: str) -> ActionContext:
        return ActionContext(
            request_id=request_id,
            principal=principal,
            graph=self.graph,
            bus=self.bus,
            generation=self.generation,
            catalogue=self.catalogue.specs,
            roster=self.roster,
        )


async def _bounded(running: Awaitable[ActionResult], action: Action[Any]) -> ActionResult:
    """What the handler gives. Raises DeadlineExceeded, or whatever the handler raises."""
    task = asyncio.ensure_future(_contained(running))
    task.add_done_callback(_retrieve)
    try:
        # Not wait_for: a handler that ignores its cancellation must not hold the request.
        await asyncio.wait({task}, timeout=action.deadline_s)
    finally:
        task.cancel()
    if not task.done():
        raise DeadlineExceeded(f"{action.name} took longer than {action.deadline_s:g} s")
    return task.result()


async def _contained(running: Awaitable[ActionResult]) -> ActionResult:
    """A handler that calls sys.exit must not end the server."""
    try:
        return await running
    except SystemExit as error:
        raise RuntimeError("the handler tried to end the process") from error


def _retrieve(task: asyncio.Task[ActionResult]) -> None:
    """Look at an abandoned task's error, so that asyncio does not report it as lost."""
    if not task.cancelled():
        task.exception()


def _usable(result: ActionResult) -> ActionResult:
    """The result, if it can be sent. Raises TypeError or ValueError (the handler's fault)."""
    if not isinstance(result, ActionResult):
        raise TypeError("the handler gave something else than an ActionResult")
    json.dumps(result.data, allow_nan=False)
    return result


def _checked(action: Action[Any], params: Mapping[str, object]) -> BaseModel:
    """The params as the handler wants them. Raises InvalidRequest in the words of the parameter's name."""
    try:
        model: BaseModel = action.params.model_validate(dict(params))
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        name = ".".join(str(part) for part in problem["loc"])
        raise InvalidRequest(_complaint(action, problem["type"], name, problem["msg"]), param=name) from None
    return model


def _complaint(action: Action[Any], kind: str, name: str, detail: str) -> str:
    if kind == "missing":
        return f"Missing required parameter: {name}"
    if kind == "extra_forbidden":
        known = ", ".join(action.params.model_fields) or "none"
        return f"Unknown parameter: {name}. {action.name} takes: {known}"
    return f"Invalid parameter {name}: {detail}" if name else f"Invalid parameters: {detail}"
