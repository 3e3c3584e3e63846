"""Servers that make vectors of texts, in one form or another, refuse to, or answer nonsense."""

import base64
import json
import struct
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.errors import (
    DeadlineExceeded,
    HeimdallError,
    InferenceUnavailable,
    InvalidRequest,
    RateLimited,
    UpstreamFailed,
)

TEXTS = ["hello", "the ship"]
VECTORS = ((0.5, -0.25), (1.0, 0.0))
Answer = Callable[[httpx.Request], httpx.Response]


def coded(vector: tuple[float, ...]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()


def rows(*embeddings: object) -> list[dict[str, Any]]:
    return [{"object": "embedding", "index": i, "embedding": each} for i, each in enumerate(embeddings)]


GOOD = rows(*map(coded, VECTORS))


class Server:
    """Makes vectors as it is told to, of one model; remembers what it was asked."""

    def __init__(self, answer: Answer | httpx.Response) -> None:
        self.asked: list[httpx.Request] = []
        self._answer = answer

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/models":
            return httpx.Response(200, json={"data": [{"id": "m"}]})
        assert request.url.path == "/v1/embeddings"
        self.asked.append(request)
        return self._answer if isinstance(self._answer, httpx.Response) else self._answer(request)

    def inference(self) -> HttpInference:
        client = httpx.AsyncClient(transport=httpx.MockTransport(self))
        return HttpInference("http://host", "secret-key", client)


def told(data: object) -> Server:
    return Server(httpx.Response(200, json={"object": "list", "data": data}))


@pytest.mark.parametrize(
    "data",
    [GOOD, GOOD[::-1], rows(*map(list, VECTORS)), rows(*map(list, VECTORS))[::-1]],
    ids=["base64", "base64 in any order", "lists", "lists in any order"],
)
async def test_vectors_come_in_the_order_of_the_texts(data: object) -> None:
    assert await told(data).inference().embed(TEXTS) == VECTORS


async def test_texts_are_asked_for_in_the_short_form_with_the_key() -> None:
    server = told(GOOD)
    await server.inference().embed(TEXTS)
    (asked,) = server.asked
    assert json.loads(asked.content) == {"model": "m", "input": TEXTS, "encoding_format": "base64"}
    assert asked.headers["authorization"] == "Bearer secret-key"


@pytest.mark.parametrize("status", [400, 404, 405, 501])
async def test_a_server_that_makes_none_is_asked_once_in_a_while(
    status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server(httpx.Response(status, json={"error": {"message": "no encoder"}}))
    inference = server.inference()
    assert await inference.embed(TEXTS) == ()
    assert await inference.embed(TEXTS) == ()
    assert len(server.asked) == 1
    now = time.monotonic() + 601
    monkeypatch.setattr(time, "monotonic", lambda: now)
    assert await inference.embed(TEXTS) == ()
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "data",
    [
        [],
        GOOD[:1],
        [*GOOD, *GOOD],
        None,
        5,
        "words",
        ["words", "words"],
        [{"embedding": coded((1.0,))}] * 2,
        rows(None, None),
        rows("AAAA! " * 4, "AAAA! " * 4),  # no base64
        rows("AAAA", "AAAA"),  # three bytes
        rows(["x"], ["y"]),
    ],
    ids=str,
)
async def test_what_is_not_a_vector_for_each_text_is_a_failure(data: object) -> None:
    with pytest.raises(UpstreamFailed):
        await told(data).inference().embed(TEXTS)


@pytest.mark.parametrize("body", ["<html>", "[]", "{}"])
async def test_an_answer_of_another_kind_is_a_failure(body: str) -> None:
    with pytest.raises(UpstreamFailed):
        await Server(httpx.Response(200, text=body)).inference().embed(TEXTS)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, InferenceUnavailable),
        (413, InvalidRequest),
        (429, RateLimited),
        (500, UpstreamFailed),
        (503, InferenceUnavailable),
        (504, DeadlineExceeded),
    ],
)
async def test_a_failure_is_no_refusal_to_make_vectors(status: int, expected: type[HeimdallError]) -> None:
    server = Server(httpx.Response(status, json={}))
    inference = server.inference()
    for times in (1, 2):
        with pytest.raises(HeimdallError) as failed:
            await inference.embed(TEXTS)
        assert type(failed.value) is expected
        assert "secret-key" not in str(failed.value)
        assert len(server.asked) == times


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError, InferenceUnavailable),
        (httpx.ReadTimeout, DeadlineExceeded),
        (httpx.ReadError, UpstreamFailed),
    ],
)
async def test_a_connection_that_fails_is_one_of_our_errors(
    error: type[httpx.RequestError], expected: type[HeimdallError]
) -> None:
    def fails(request: httpx.Request) -> httpx.Response:
        raise error("gone", request=request)

    with pytest.raises(expected):
        await Server(fails).inference().embed(TEXTS)
