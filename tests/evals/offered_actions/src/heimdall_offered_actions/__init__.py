"""Actions that the file `OFFERED_ACTIONS` describes, to see whether a model chooses the right one.

The file is a JSON array of `{"name", "description", "params": [{"name", "type", "required", "values"?}]}`.
"""

import json
import os
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from heimdall.actions.action import Action, ActionContext
from heimdall.domain.actions import ActionResult
from heimdall.hooks.specs import hookimpl
from pydantic import BaseModel, ConfigDict, create_model

_TYPES: Mapping[str, Any] = {"string": str, "integer": int, "number": float, "boolean": bool}


class OfferedActions:
    """The plugin."""

    @hookimpl
    def register_actions(self) -> list[Action[Any]]:
        """All actions of the file."""
        rows = json.loads(Path(os.environ["OFFERED_ACTIONS"]).read_text(encoding="utf-8"))
        return [
            Action(row["name"], row["description"], _params(row), _called(row["name"]), "offered")
            for row in rows
        ]


def _params(row: Mapping[str, Any]) -> type[BaseModel]:
    fields: dict[str, Any] = {p["name"]: _field(p) for p in row["params"]}
    return create_model(row["name"], __config__=ConfigDict(extra="forbid"), **fields)


def _field(param: Mapping[str, Any]) -> tuple[Any, Any]:
    values = tuple(param.get("values", ()))
    kind = Literal[values] if values else _TYPES[param["type"]]
    return (kind, ...) if param["required"] else (kind | None, None)


def _called(name: str) -> Callable[[BaseModel, ActionContext], Awaitable[ActionResult]]:
    async def handler(params: BaseModel, _: ActionContext) -> ActionResult:
        return ActionResult(True, f"{name} was called.", params.model_dump(exclude_none=True))

    return handler


plugin = OfferedActions()
