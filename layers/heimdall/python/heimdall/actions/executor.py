"""Runs actions: checks params, keeps the deadline, turns every ending into an ActionResult."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from heimdall.actions.action import Action, ActionContext
from heimdall.actions.catalogue import Catalogue
from heimdall.actions.failures import failed_result
from heimdall.actions.generation_config import GenerationConfig
from heimdall.actions.incidents import incident
from heimdall.actions.isolation import Isolation, PluginCrashed, PluginLate
from heimdall.actions.relay import Relay, Relayed, RelayedBus
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
    _isolations: dict[str, Isolation] = field(default_factory=dict, init=False, repr=False)

    async def run(self, call: ActionCall, principal: Principal, request_id: str) -> ActionResult:
        """Run one action. Raises NotFound for an unknown one; everything else is a result."""
        action = self.catalogue[call.name]
        _log(call, principal, request_id)
        relay = Relay()
        try:
            return await self._attempt(action, call.params, self._context(principal, request_id, relay))
        except HeimdallError as error:
            return failed_result(error)
        except Exception as error:
            logger.error("action %s of request %s: %s", call.name, request_id, incident(error))
            return failed_result(HeimdallError(f"{call.name} broke off; request id {request_id}"))
        finally:
            relay.close()

    def close(self) -> None:
        """Stop the event loops that actions run on."""
        for isolation in self._isolations.values():
            isolation.close()

    async def _attempt(
        self, action: Action[Any], params: Mapping[str, object], context: ActionContext
    ) -> ActionResult:
        if action.writes:
            raise ActionRefused(f"{action.name} changes the graph", layer="confirmation")
        call = partial(action.handler, _checked(action, params), context)
        try:
            return _usable(await self._isolation(action).run(call, action.deadline_s))
        except PluginLate as late:
            raise DeadlineExceeded(f"{action.name} was given up: {late}") from late
        except PluginCrashed as crash:
            if isinstance(crash.__cause__, HeimdallError):
                raise crash.__cause__ from None
            raise

    def _isolation(self, action: Action[Any]) -> Isolation:
        """One per namespace, so that `acme.oncall.…` holds up only itself."""
        namespace = action.name.rpartition(".")[0]
        return self._isolations.setdefault(namespace, Isolation(namespace))

    def _context(self, principal: Principal, request_id: str, relay: Relay) -> ActionContext:
        return ActionContext(
            request_id=request_id,
            principal=principal,
            graph=cast(ReadOnlyGraph, Relayed(self.graph, relay)),
            bus=RelayedBus(self.bus, relay),
            generation=self.generation,
            catalogue=self.catalogue.specs,
            roster=self.roster,
        )


def _log(call: ActionCall, principal: Principal, request_id: str) -> None:
    """Who runs what; never with which parameters."""
    logger.info(
        "action %s of request %s for %s (%s, tenant %s)",
        call.name,
        request_id,
        principal.id,
        principal.role.value,
        principal.tenant,
    )


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
