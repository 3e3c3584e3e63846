"""The two actions of the assistant itself: what it can do, and what is loaded."""

from typing import Any

from heimdall.actions.action import Action, ActionContext, NoParams
from heimdall.domain.actions import ActionResult, ActionSpec
from heimdall.hooks.specs import hookimpl


async def show_help(_: NoParams, context: ActionContext) -> ActionResult:
    """Every action by category, with its parameters in words."""
    catalogue: dict[str, list[dict[str, object]]] = {}
    for spec in context.catalogue:
        entry: dict[str, object] = {
            "name": spec.name,
            "description": spec.description,
            "params": _params(spec),
        }
        catalogue.setdefault(spec.category, []).append(entry)
    return ActionResult(True, "Available actions by category", {"catalog": dict(sorted(catalogue.items()))})


async def show_loaded(_: NoParams, context: ActionContext) -> ActionResult:
    """How many plugins and actions there are, and which plugins were refused."""
    roster = context.roster
    return ActionResult(
        True,
        f"{len(roster.plugins)} plugins, {len(context.catalogue)} actions loaded",
        {
            "plugins": list(roster.plugins),
            "actions": len(context.catalogue),
            "refused": [{"name": each.name, "reason": each.reason} for each in roster.refused],
        },
    )


@hookimpl
def register_actions() -> list[Action[Any]]:
    """The two actions."""
    return [
        Action("heimdall.help", "Lists what the assistant can do.", NoParams, show_help, "system"),
        Action("heimdall.status", "Counts the loaded plugins and actions.", NoParams, show_loaded, "system"),
    ]


def _params(spec: ActionSpec) -> list[str]:
    return [f"{name} (required)" if name in spec.required else name for name in spec.properties]
