"""An action as its author writes it, and what its handler is given."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from heimdall.actions.generation_config import GenerationConfig
from heimdall.actions.params_schema import params_schema
from heimdall.actions.roster import Roster
from heimdall.domain.actions import ActionResult, ActionSpec
from heimdall.domain.identity import Principal
from heimdall.ports import EventBus, ReadOnlyGraph

_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


class NoParams(BaseModel):
    """The params of an action that takes none."""

    model_config = ConfigDict(extra="forbid")


Params = TypeVar("Params", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class ActionContext:
    """What a handler may use.

    `request_id` and `principal` say for whom it runs; `catalogue` lists every action, `roster` every plugin.
    """

    request_id: str
    principal: Principal
    graph: ReadOnlyGraph
    bus: EventBus
    generation: GenerationConfig
    catalogue: tuple[ActionSpec, ...] = ()
    roster: Roster = field(default_factory=Roster)


@dataclass(frozen=True)
class Action(Generic[Params]):
    """One action.

    `name` is dotted and lower case (`acme.oncall.page`; `heimdall.` is for built-ins). `description` is
    what the model chooses by: one line. `params` is a pydantic model; its JSON Schema is published.
    `handler` is awaited with the validated params; it must not block. `writes` marks actions that change
    the graph: they need a confirmation. `deadline_s` bounds one run.
    Raises ValueError for a bad name or description.
    """

    name: str
    description: str
    params: type[Params]
    handler: Callable[[Params, ActionContext], Awaitable[ActionResult]]
    category: str = "general"
    writes: bool = False
    deadline_s: float = field(default=15.0)

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"action name {self.name!r} is not dotted lower case, such as acme.oncall.page")
        if not self.description.strip() or "\n" in self.description:
            raise ValueError(f"the description of {self.name} must be one line that is not empty")

    @cached_property
    def spec(self) -> ActionSpec:
        """The catalogue entry."""
        schema = params_schema(self.params)
        return ActionSpec(self.name, self.description, self.category, self.writes, schema)
