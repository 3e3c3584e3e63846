"""The watcher's actions on the generation defaults: config, set_config."""

from heimdall.actions.action import ActionContext, NoParams
from heimdall.actions.failures import failed_result
from heimdall.actions.generation_config import GenerationConfig
from heimdall.domain.actions import ActionResult
from heimdall.domain.identity import Role
from heimdall.errors import ActionRefused, InvalidRequest
from heimdall.plugins.watcher.params import SetConfigParams


async def config(_: NoParams, context: ActionContext) -> ActionResult:
    """The defaults in force and what they may be."""
    data = {
        "config": current(context.generation),
        "schema": SetConfigParams.model_json_schema()["properties"],
    }
    return ActionResult(True, "Current SLM configuration", data)


async def set_config(params: SetConfigParams, context: ActionContext) -> ActionResult:
    """Change the defaults for every later request; all values or none. For admins, as it is for everybody."""
    if not context.principal.role.includes(Role.ADMIN):
        raise ActionRefused(
            "the generation defaults are everybody's; only an admin changes them", layer="role"
        )
    changes = params.changes()
    try:
        if not changes:
            raise InvalidRequest("nothing to change: give max_tokens or temperature")
        context.generation.change(changes)
    except InvalidRequest as error:
        failed = failed_result(error)
        return ActionResult(False, f"Configuration error: {error.message}", failed.data)
    return ActionResult(True, "Configuration updated successfully", {"config": current(context.generation)})


def current(generation: GenerationConfig) -> dict[str, object]:
    """The seed's three values."""
    return {
        "max_tokens": generation.current.max_tokens,
        "temperature": generation.current.temperature,
        "model": generation.model,
    }
