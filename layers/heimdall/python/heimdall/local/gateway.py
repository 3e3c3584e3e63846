"""API Gateway's part, played locally: routes, keys, limits, and who may stream.

What a deployed request meets before its function does, in the same order: the route table of template.yaml,
the authorizer, the body limit. The identity found travels as it does there, in `x-amzn-request-context`,
and a client's own copy of that header is dropped.

Deliberate differences: a known path with a wrong method answers 405 (API Gateway knows one answer for both),
and a streamed function hears when its client goes away (Lambda never tells).
"""

import json
import logging
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.routing import Router, compile_path
from starlette.types import Message, Receive, Scope, Send

from heimdall.access.admission import Admission, authorizer_context
from heimdall.errors import HeimdallError, InvalidRequest, NotFound, TooLarge, Unavailable
from heimdall.local.exchange import BODY_LIMIT, buffered, error_response, replayed, streamed
from heimdall.local.routes import Route, TransferMode

logger = logging.getLogger(__name__)

# Request headers, lower case → who asks; raises HeimdallError.
Authorize = Callable[[Mapping[str, str]], Awaitable[Admission]]

_OURS = {b"x-amzn-request-context", b"x-amzn-lambda-context", b"x-request-id"}
_MAX_ID = 128


class MethodNotAllowed(InvalidRequest):
    """The path exists, the method does not; `allow` lists those that do."""

    status = 405
    default_code = "method_not_allowed"

    def __init__(self, message: str, allow: Sequence[str]) -> None:
        super().__init__(message)
        self.allow = allow


def gateway(routes: Sequence[Route], apps: Mapping[str, Starlette], authorize: Authorize) -> Router:
    """The ASGI app in front of the functions' apps, by the function's name in `routes`.

    Its lifespan is that of all apps. Raises ValueError when a route's function has no app.
    """
    missing = {route.function for route in routes} - set(apps)
    if missing:
        raise ValueError(f"no app for {', '.join(sorted(missing))}")
    front = _Gateway(routes, apps, authorize)
    return Router(default=front, lifespan=front.lifespan, redirect_slashes=False)


class _RouteTable:
    """Path and method → route, the most literal path first, as API Gateway chooses."""

    def __init__(self, routes: Sequence[Route]) -> None:
        by_path: dict[str, dict[str, Route]] = {}
        for route in routes:
            by_path.setdefault(route.path, {})[route.method] = route
        paths = sorted(by_path, key=lambda path: path.count("{"))
        self._table = [(compile_path(path)[0], by_path[path]) for path in paths]

    def find(self, method: str, path: str) -> Route:
        """Raises NotFound or MethodNotAllowed."""
        methods = next((methods for pattern, methods in self._table if pattern.match(path)), None)
        if methods is None:
            raise NotFound(f"No such path: {path}")
        if method not in methods:
            raise MethodNotAllowed(f"{path} does not take {method}.", sorted(methods))
        return methods[method]


class _Gateway:
    def __init__(self, routes: Sequence[Route], apps: Mapping[str, Starlette], authorize: Authorize) -> None:
        self._routes = _RouteTable(routes)
        self._apps = apps
        self._authorize = authorize
        self._states: dict[str, Mapping[str, Any]] = {}

    @asynccontextmanager
    async def lifespan(self, _app: object) -> AsyncIterator[None]:
        """Start every app, stop them in reverse."""
        async with AsyncExitStack() as stack:
            for name, app in self._apps.items():
                running: AbstractAsyncContextManager[Any] = app.router.lifespan_context(app)
                self._states[name] = await stack.enter_async_context(running) or {}
            yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})
            return
        request_id = _request_id(scope)
        send = _telling(request_id, send)
        try:
            await self._serve(scope, receive, send, request_id)
        except HeimdallError as error:
            await error_response(error, getattr(error, "allow", ()))(scope, receive, send)
        except ClientDisconnect:
            logger.info("client left before its request %s was complete", request_id)

    async def _serve(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        route = self._routes.find(scope["method"], scope["path"])
        admission = await self._admission(scope) if route.authorized else None
        body = await _body(scope, receive)
        inner = self._inner_scope(scope, route, _context(scope, route, admission, request_id))
        if route.mode is TransferMode.STREAM:
            await streamed(self._apps[route.function], inner, replayed(body, receive), send)
        else:
            response = await buffered(self._apps[route.function], inner, replayed(body))
            await response(scope, receive, send)

    async def _admission(self, scope: Scope) -> Admission:
        try:
            return await self._authorize(Headers(scope=scope))
        except HeimdallError:
            raise
        except Exception:
            logger.exception("the authorizer failed")
            raise Unavailable("Keys cannot be checked at the moment; try again.", retry_after_s=5) from None

    def _inner_scope(self, scope: Scope, route: Route, context: Mapping[str, Any]) -> Scope:
        """What the function's app sees: a request of its own, with the gateway's headers for the client's."""
        headers = [(name, value) for name, value in scope["headers"] if name not in _OURS]
        headers.append((b"x-amzn-request-context", json.dumps(context, ensure_ascii=False).encode()))
        headers.append((b"x-request-id", context["requestId"].encode()))
        inner = {key: value for key, value in scope.items() if key not in ("router", "app")}
        return inner | {"headers": headers, "state": dict(self._states.get(route.function, {}))}


def _request_id(scope: Scope) -> str:
    """The client's request id if it is short and printable, else a fresh one; the answer tells which."""
    given = Headers(scope=scope).get("x-request-id", "")
    usable = 0 < len(given) <= _MAX_ID and given.isascii() and given.isprintable()
    return given if usable else uuid.uuid4().hex


def _telling(request_id: str, send: Send) -> Send:
    async def send_with_id(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).setdefault("x-request-id", request_id)
        await send(message)

    return send_with_id


async def _body(scope: Scope, receive: Receive) -> bytes:
    """The whole body, as API Gateway waits for it. Raises TooLarge, ClientDisconnect."""
    declared = Headers(scope=scope).get("content-length", "0")
    body = bytearray()
    if declared.isdecimal() and int(declared) <= BODY_LIMIT:
        async for chunk in Request(scope, receive).stream():
            body += chunk
            if len(body) > BODY_LIMIT:
                break
        else:
            return bytes(body)
    raise TooLarge(f"The request body is over the limit of {BODY_LIMIT} bytes.")


def _context(scope: Scope, route: Route, admission: Admission | None, request_id: str) -> dict[str, Any]:
    """The request context as API Gateway words it, as far as functions read it."""
    context = {
        "requestId": request_id,
        "stage": "local",
        "httpMethod": route.method,
        "resourcePath": route.path,
        "path": scope["path"],
        "identity": {
            "sourceIp": (scope.get("client") or ("", 0))[0],
            "userAgent": Headers(scope=scope).get("user-agent"),
        },
    }
    if admission is not None:
        context["authorizer"] = authorizer_context(admission)
    return context
