"""Every setting of the gateway: typed, read from the environment, composed per function.

Names are the environment variables' names in lower case. tests/unit/test_documentation.py holds the
README's table to this page.
"""

from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class _Settings(BaseSettings):
    # A function reads a few of these: each is prepared when it is first read.
    model_config = SettingsConfigDict(
        extra="ignore", env_ignore_empty=True, hide_input_in_errors=True, defer_build=True
    )


class ChatSettings(_Settings):
    """Defaults and budgets of a chat request. Token counts are the model's own tokens."""

    assistant_enabled: bool = True
    max_tokens: Annotated[int, Field(ge=1, le=4096)] = 1024
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.1
    top_p: Annotated[float, Field(gt=0, le=1)] = 0.9
    context_tokens: Annotated[int, Field(ge=256)] = 8192
    system_tokens: Annotated[int, Field(ge=128)] = 6000
    user_tokens: Annotated[int, Field(ge=16)] = 2000
    chat_deadline_s: Annotated[float, Field(gt=0, le=900)] = 60.0
    chat_heartbeat_s: Annotated[float, Field(gt=0)] = 10.0
    # Sum of the log-probabilities of an action's tokens below which the assistant asks back. Unset: the
    # figure measured for the shipped model, and no gate for other models.
    confidence_threshold: float | None = None


class HookSettings(_Settings):
    """Seconds that one hook of one plugin may take."""

    hook_deadline_s: Annotated[float, Field(gt=0)] = 5.0


class InferenceSettings(_Settings):
    """Where the model answers: our own host or any OpenAI-compatible server with the same wire."""

    inference_url: str = "http://127.0.0.1:8081"
    inference_model: str | None = None  # its id there; unset: the first that the server lists
    inference_key: SecretStr | None = None
    inference_key_secret: str | None = None  # ARN of a Secrets Manager secret that holds the key


class GraphSettings(_Settings):
    """The graph as a reader, and the caps of one read (rows, bytes of JSON, seconds)."""

    graph_uri: str = "bolt://127.0.0.1:7687"
    graph_user: str | None = None
    graph_password: SecretStr | None = None
    graph_secret: str | None = None  # ARN of a secret with {"user": …, "password": …}
    graph_database: str | None = None
    query_rows: Annotated[int, Field(ge=1, le=10_000)] = 100
    query_bytes: Annotated[int, Field(ge=1024)] = 262_144
    query_seconds: Annotated[float, Field(gt=0)] = 10.0


class EventSettings(_Settings):
    """The event stream. `AWS_ENDPOINT_URL`, read by boto3 itself, points it at another server."""

    events_stream: str = "heimdall-events"
    events_poll_s: Annotated[float, Field(ge=0.05)] = 1.0
    events_heartbeat_s: Annotated[float, Field(gt=0)] = 15.0
    events_deadline_s: Annotated[float, Field(gt=0)] = 840.0


class TableSettings(_Settings):
    """DynamoDB tables: API keys by hash, running requests, and counters of what each key uses."""

    keys_table: str = "heimdall-keys"
    requests_table: str = "heimdall-requests"
    usage_table: str = "heimdall-usage"


class AuthorizerSettings(_Settings):
    """Tokens (JWT) of an OpenID Connect issuer beside API keys; unset: keys alone."""

    jwt_issuer: str | None = None
    jwt_audience: str | None = None
    jwt_jwks_url: str | None = None  # unset: found through the issuer's discovery document
    jwt_role_claim: str = "role"
    jwt_tenant_claim: str = "tenant"
    usage_key: SecretStr | None = None  # API Gateway key whose usage plan counts, for keys without their own

    @model_validator(mode="after")
    def _tokens_are_for_somebody(self) -> Self:
        if (self.jwt_issuer is None) != (self.jwt_audience is None):
            raise ValueError("JWT_ISSUER and JWT_AUDIENCE belong together")
        for url in (self.jwt_issuer, self.jwt_jwks_url):
            if url is not None and not _is_safe(url):
                raise ValueError("JWT_ISSUER and JWT_JWKS_URL must be https addresses")
        return self


def _is_safe(url: str) -> bool:
    """Whether nobody on the way can put other keys there: https, or this machine."""
    parts = urlsplit(url)
    here = parts.hostname in ("127.0.0.1", "localhost")
    return parts.scheme == "https" or (parts.scheme == "http" and here)


class FunctionSettings(_Settings):
    """Names of the functions that chat invokes; unset: hooks and actions run in this process."""

    actions_function: str | None = None
    hooks_function: str | None = None


class LocalSettings(_Settings):
    """The one-command stack; its start reads `.env` into the environment first."""

    heimdall_port: Annotated[int, Field(ge=1, le=65535)] = 8765
    heimdall_key: SecretStr | None = None
    graph_uri: str | None = None
    graph_user: str | None = None
    graph_password: SecretStr | None = None
    demo_graph: str | None = None
    inference_url: str | None = None
    inference_key: SecretStr | None = None
    model_uri: str | None = None
