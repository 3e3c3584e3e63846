"""POST /api/bifrost/hooks/{phase}: try the hooks of a phase on a context, without a request behind it."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Body, Depends, FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel, TypeAdapter, ValidationError

from heimdall.domain.chat_events import Notice
from heimdall.domain.identity import Principal, Role
from heimdall.errors import InvalidRequest, NotFound
from heimdall.hooks.contexts import CONTEXTS, HookContext
from heimdall.http_api.authentication import require
from heimdall.http_api.errors import install_error_handlers, validation_message
from heimdall.ports import Hooks

Admin = Annotated[Principal, Depends(require(Role.ADMIN))]

_NOTICES = TypeAdapter(list[Notice])
_DRY_RUN_ID = "dry-run"


class HookEvaluation(BaseModel):
    """The context as the hooks left it, and what they told meanwhile."""

    context: dict[str, Any]
    notices: list[dict[str, str]]


def hooks_app(hooks: Hooks) -> FastAPI:
    """The ASGI app of the hooks function."""
    app = FastAPI(title="Heimdall hooks", docs_url=None, openapi_url=None)
    install_error_handlers(app)

    @app.post("/api/bifrost/hooks/{phase}", tags=["hooks"], response_model=HookEvaluation)
    async def evaluate(
        phase: str, principal: Admin, context: Annotated[dict[str, Any], Body()]
    ) -> JSONResponse:
        """Dry run: the hooks of `phase` on the posted context.

        Needed besides the phase's own fields: `user_message` or `messages`; `request_id` and `principal`
        have defaults (a dry run, you).
        """
        notices: list[Notice] = []
        evaluated = await hooks.evaluate(_context(phase, context, principal), notices.append)
        body = {
            "context": evaluated.model_dump(mode="json"),
            "notices": _NOTICES.dump_python(notices, mode="json"),
        }
        return JSONResponse(body)

    return app


def _context(phase: str, given: Mapping[str, Any], principal: Principal) -> HookContext:
    """Raises NotFound for an unknown phase, InvalidRequest when the fields do not fit it."""
    kinds = {str(name): kind for name, kind in CONTEXTS.items()}
    if phase not in kinds:
        raise NotFound(f"No such phase: {phase!r}. The phases are {', '.join(kinds)}.", param="phase")
    who = {"id": principal.id, "role": principal.role, "tenant": principal.tenant}
    try:
        return kinds[phase].model_validate({"request_id": _DRY_RUN_ID, "principal": who, **given})
    except ValidationError as error:
        message, param = validation_message(error.errors(include_input=False, include_url=False))
        raise InvalidRequest(message, param=param) from None
