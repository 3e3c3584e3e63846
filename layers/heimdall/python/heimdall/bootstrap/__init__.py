"""The composition root: what each deployed function serves, built from the parts that the settings name."""

from typing import TYPE_CHECKING

from heimdall.bootstrap.observation import measuring as measuring
from heimdall.bootstrap.observation import observed as observed
from heimdall.bootstrap.observation import start_logging as start_logging
from heimdall.bootstrap.parts import parts

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import ASGIApp

    from heimdall.access.authorizer import Authorizer
    from heimdall.adapters.lambda_service import Methods
    from heimdall.domain.events import Event
    from heimdall.ports import KeyRegistry


def status_app() -> "FastAPI":
    """GET /api/bifrost/status, /v1/models."""
    from heimdall.http_api import status

    return status.status_app(parts().status)


async def flush() -> None:
    """Send what the event bus still holds; the end of an invocation may be the end of the process."""
    await parts().bus.flush(timeout_s=1.0)


def streamed(app: "ASGIApp") -> "ASGIApp":
    """`app` as a streaming function serves it: whatever happens, a response that has begun ends by itself."""
    from heimdall.http_api.contained import Contained

    return Contained(app)


async def settle() -> None:
    """Enter the chat requests that have ended as ended, and send what the event bus still holds."""
    await parts().lifecycle.settled()
    await flush()


def settled(app: "ASGIApp") -> "ASGIApp":
    """The chat's `app` with all that its requests leave to be done done before a response's last byte."""
    from heimdall.http_api.last_byte import BeforeLastByte

    return BeforeLastByte(app, settle)


def chat_app() -> "FastAPI":
    """POST …/chat/completions."""
    from heimdall.http_api import chat

    return chat.chat_app(parts().lifecycle, lambda: parts().generation.current)


def cancellations_app() -> "FastAPI":
    """POST …/chat/{request_id}/cancel."""
    from heimdall.http_api import cancellations

    return cancellations.cancellations_app(parts().cancellations)


def events_app() -> "FastAPI":
    """GET /api/bifrost/events."""
    from heimdall.http_api import events

    own = parts()
    return events.events_app(
        own.log,
        heartbeat_s=own.events.events_heartbeat_s,
        deadline_s=own.events.events_deadline_s,
        connections=own.connections,
    )


def actions_app() -> "FastAPI":
    """…/actions."""
    from heimdall.http_api import actions

    return actions.actions_app(parts().own_actions, parts().hooks, parts().bus)


def hooks_app() -> "FastAPI":
    """POST …/hooks/{phase}."""
    from heimdall.http_api import hooks

    return hooks.hooks_app(parts().own_hooks)


def docs_app() -> "FastAPI":
    """GET /docs and /openapi.json: every route described, none served."""
    from heimdall.http_api import documentation

    described = (status_app, chat_app, cancellations_app, events_app, actions_app, hooks_app)
    return documentation.docs_app(make() for make in described)


def actions_service() -> "Methods":
    """What the actions function answers to other functions."""
    from heimdall.adapters.lambda_service import actions_methods

    return actions_methods(parts().own_actions)


def hooks_service() -> "Methods":
    """What the hooks function answers to other functions."""
    from heimdall.adapters.lambda_service import hooks_methods

    return hooks_methods(parts().own_hooks)


def authorizer() -> "Authorizer":
    """Who may come in, by key or token."""
    return parts().authorizer


def key_registry(table: str, endpoint_url: str | None = None) -> "KeyRegistry":
    """The keys in a table of AWS, or of a local server at `endpoint_url`, for their operator."""
    from heimdall.adapters.dynamodb_key_registry import DynamoKeyRegistry

    return DynamoKeyRegistry(table, endpoint_url)


async def consumer(event: "Event") -> None:
    """Tell the plugins of an event. Raises when one of them failed, so that it comes again."""
    await parts().dispatch(event)


def local_gateway() -> "ASGIApp":
    """Every function behind one port, on the routes of template.yaml."""
    from heimdall.bootstrap.local import gateway_app

    return gateway_app()
