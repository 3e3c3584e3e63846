"""The host's one key."""

import hmac

from starlette.requests import Request

from inference_host.errors import WrongKey
from inference_host.host import Host


def require_key(request: Request) -> None:
    """FastAPI dependency. Raises WrongKey unless the bearer key is the host's or the host has none."""
    host: Host = request.app.state.host
    key = host.settings.inference_key
    if key is None or not key.get_secret_value():
        return
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if not hmac.compare_digest(given.encode(), key.get_secret_value().encode()):
        raise WrongKey("This inference host needs its key as `Authorization: Bearer <key>`.")
