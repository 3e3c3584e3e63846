"""What an inference host tells beside its answers: bodies, the models that it lists, its health. No I/O."""

from collections.abc import Mapping, Sequence
from typing import Any

import httpx

from heimdall.adapters import inference_http_errors as errors
from heimdall.domain.generation import InferenceHealth, ModelCard
from heimdall.errors import InferenceUnavailable, UpstreamFailed

_MOST_NAMED = 5  # models, in an error


def json_of(response: httpx.Response) -> object:
    """The body, None where it is no JSON."""
    try:
        return response.json()
    except ValueError:
        return None


def checked(response: httpx.Response) -> Mapping[str, Any]:
    """The object that a successful response is. Raises what its status or its body says."""
    body = json_of(response)
    if response.status_code != 200:
        raise errors.of_response(response.status_code, body, response.headers)
    if not isinstance(body, dict):
        raise UpstreamFailed("The inference host answered with something that is no JSON object.")
    return body


def model_card(body: Mapping[str, Any], wanted: str | None) -> ModelCard:
    """The wanted model of those listed, else the first. Raises InferenceUnavailable, UpstreamFailed."""
    listed = body.get("data")
    entries = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    if not entries:
        raise UpstreamFailed("The inference host lists no model.")
    entry = entries[0] if wanted is None else _entry(entries, wanted)
    meta = entry.get("meta") or {}
    # Ours tells n_ctx, llama-server n_ctx_train, vLLM max_model_len.
    context = meta.get("n_ctx") or entry.get("max_model_len") or meta.get("n_ctx_train")
    return ModelCard(
        id=str(entry.get("id")),
        profile=meta.get("profile"),
        context_tokens=context,
        encoder=meta.get("encoder"),
    )


def _entry(entries: Sequence[Mapping[str, Any]], wanted: str) -> Mapping[str, Any]:
    found = next((entry for entry in entries if entry.get("id") == wanted), None)
    if found is None:
        others = ", ".join(str(entry.get("id")) for entry in entries[:_MOST_NAMED])
        raise InferenceUnavailable(
            f"The inference host does not list the model {wanted!r} (INFERENCE_MODEL); it lists {others}.",
            code="model_not_listed",
        )
    return found


def health_of(response: httpx.Response) -> InferenceHealth:
    """What it says of its readiness."""
    body = json_of(response)
    told = body if isinstance(body, dict) else {}
    ready = response.status_code == 200
    error = told.get("error")
    if isinstance(error, dict):
        error = error.get("message")
    return InferenceHealth(
        ready=ready,
        model=told.get("model"),
        active=told.get("active"),
        waiting=told.get("waiting"),
        error=None if ready else str(error or told.get("status") or f"status {response.status_code}"),
    )
