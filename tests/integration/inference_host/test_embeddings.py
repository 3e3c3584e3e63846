"""POST /v1/embeddings: texts in, vectors out, beside answers that are being written."""

import asyncio
import base64
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import openai
import pytest

from inference_host.encoder import Encoded, Encoder
from inference_host.host import Host, HostState
from tests.fixtures.hosts import ENDLESS, KEY, chat, in_thread, running
from tests.fixtures.tiny_encoder import SIZE

pytestmark = pytest.mark.integration
EMBEDDINGS = "/v1/embeddings"


@pytest.fixture(scope="module")
def encoding_host(tiny: Path, encoder_file: Path) -> Iterator[tuple[str, Host]]:
    with in_thread(tiny, n_ctx=8192, encoder_uri=str(encoder_file)) as started:
        yield started


@pytest.fixture
async def asking(encoding_host: tuple[str, Host]) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"Authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(base_url=encoding_host[0], headers=headers, timeout=20) as made:
        yield made


class Slow:
    """Holds an encoder before each part until `go` is set; `parts` tells how many texts were in each."""

    def __init__(self, encoder: Encoder) -> None:
        self._encode = encoder.encode
        self.go = threading.Event()
        self.parts: list[int] = []

    def encode(self, texts: Sequence[str]) -> Encoded:
        self.parts.append(len(texts))
        assert self.go.wait(20)
        return self._encode(texts)


@pytest.fixture
def slow(encoding_host: tuple[str, Host], monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    encoder = encoding_host[1].served.encoder
    assert encoder is not None
    held = Slow(encoder)
    monkeypatch.setattr(encoder, "encode", held.encode)
    yield held
    held.go.set()


async def embedded(client: httpx.AsyncClient, texts: object, **fields: Any) -> dict[str, Any]:
    answer = await client.post(EMBEDDINGS, json={"input": texts} | fields)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def error_of(client: httpx.AsyncClient, **body: Any) -> tuple[int, dict[str, Any]]:
    answer = await client.post(EMBEDDINGS, json=body)
    error: dict[str, Any] = answer.json()["error"]
    return answer.status_code, error


async def test_the_answer_has_openais_shape(asking: httpx.AsyncClient) -> None:
    headers = {"x-request-id": "req-7", "x-correlation-id": "cor-8"}
    answer = await asking.post(EMBEDDINGS, json={"input": ["hello", "the ship"]}, headers=headers)
    assert answer.headers["x-request-id"] == "req-7"
    assert answer.headers["x-correlation-id"] == "cor-8"
    body = answer.json()
    assert set(body) == {"object", "data", "model", "usage"}
    assert (body["object"], body["model"]) == ("list", "sense")
    assert body["usage"] == {"prompt_tokens": 7, "total_tokens": 7}
    assert [(one["object"], one["index"]) for one in body["data"]] == [("embedding", 0), ("embedding", 1)]
    for one in body["data"]:
        assert np.linalg.norm(one["embedding"]) == pytest.approx(1, abs=1e-5)
        assert len(one["embedding"]) == SIZE


async def test_one_text_is_a_list_of_one(asking: httpx.AsyncClient) -> None:
    alone, listed = await embedded(asking, "hello"), await embedded(asking, ["hello"])
    assert alone == listed


async def test_base64_is_the_same_numbers(asking: httpx.AsyncClient) -> None:
    texts = ["hello", "who knows"]
    plain = await embedded(asking, texts, encoding_format="float")
    coded = await embedded(asking, texts, encoding_format="base64")
    for numbers, code in zip(plain["data"], coded["data"], strict=True):
        raw = np.frombuffer(base64.b64decode(code["embedding"]), "<f4")
        assert (raw == np.float32(numbers["embedding"])).all()


async def test_what_is_of_no_account_is_ignored(asking: httpx.AsyncClient) -> None:
    plain = await embedded(asking, "hello")
    fields = {"model": "another", "user": "me", "dimensions": SIZE, "unheard_of": 1, "encoding_format": None}
    assert await embedded(asking, "hello", **fields) == plain


async def test_as_many_texts_as_are_taken_come_back_in_order(asking: httpx.AsyncClient) -> None:
    texts = [f"ship {number}" for number in range(2048)]
    body = await embedded(asking, texts)
    assert [one["index"] for one in body["data"]] == list(range(2048))
    last = await embedded(asking, texts[-1])
    assert body["data"][-1]["embedding"] == last["data"][0]["embedding"], "remembered, so exactly the same"
    assert body["data"][0]["embedding"] != last["data"][0]["embedding"]


@pytest.mark.parametrize(
    ("fields", "param", "words"),
    [
        ({"input": ""}, "input", "empty"),
        ({"input": ["hello", ""]}, "input", "empty"),
        ({"input": []}, "input", "1 to 2048"),
        ({"input": ["a"] * 2049}, "input", "1 to 2048"),
        ({"input": None}, "input", "string"),
        ({"input": 5}, "input", "string"),
        ({"input": ["a", 5]}, "input", "string"),
        ({"input": [1, 2, 3]}, "input", "token ids"),
        ({"input": [[1, 2], [3]]}, "input", "token ids"),
        ({}, "input", "required"),
        ({"input": "a", "dimensions": 8}, "dimensions", str(SIZE)),
        ({"input": "a", "encoding_format": "int8"}, "encoding_format", "base64"),
    ],
)
async def test_a_bad_request_is_400_and_names_the_field(
    asking: httpx.AsyncClient, fields: dict[str, Any], param: str, words: str
) -> None:
    status, error = await error_of(asking, **fields)
    assert status == 400
    assert (error["type"], error["param"]) == ("invalid_request_error", param)
    assert words in error["message"].lower()


async def test_it_needs_the_key(encoding_host: tuple[str, Host]) -> None:
    async with httpx.AsyncClient(base_url=encoding_host[0]) as stranger:
        status, error = await error_of(stranger, input="hello")
    assert (status, error["code"]) == (401, "invalid_api_key")


async def test_a_body_over_the_limit_is_413(tiny: Path, encoder_file: Path) -> None:
    async with (
        running(tiny, encoder_uri=str(encoder_file), max_body_bytes=2000) as (url, _),
        httpx.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {KEY}"}) as client,
    ):
        await embedded(client, "x" * 1000)
        assert (await error_of(client, input="x" * 3000))[0] == 413


async def test_a_host_without_an_encoder_says_so(client: httpx.AsyncClient, host: tuple[str, Host]) -> None:
    refused = {"code": "no_encoder"}
    before = host[1].metrics.registry.get_sample_value("inference_rejections_total", refused) or 0
    status, error = await error_of(client, input="hello")
    assert (status, error["code"]) == (404, "no_encoder")
    assert "ENCODER_URI" in error["message"]
    assert host[1].metrics.registry.get_sample_value("inference_rejections_total", refused) == before + 1


async def test_the_list_of_models_tells_the_encoder(
    asking: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    told = [(await one.get("/v1/models")).json()["data"][0] for one in (asking, client)]
    assert [entry["meta"]["encoder"] for entry in told] == ["sense", None]
    assert [entry["id"] for entry in told] == ["tiny", "tiny"]


async def test_texts_are_counted_by_whether_they_were_computed(
    encoding_host: tuple[str, Host], asking: httpx.AsyncClient
) -> None:
    def counted() -> list[float]:
        registry = encoding_host[1].metrics.registry
        name = "inference_embeddings_total"
        return [
            registry.get_sample_value(name, {"result": result}) or 0 for result in ("computed", "remembered")
        ]

    await embedded(asking, "counted before")
    before = counted()
    await embedded(asking, ["counted before", "counted now", "counted then"])
    assert counted() == [before[0] + 2, before[1] + 1]


async def test_the_openai_client_gets_embeddings(encoding_host: tuple[str, Host]) -> None:
    texts = ["hello", "the ship"]
    async with openai.AsyncOpenAI(base_url=f"{encoding_host[0]}/v1", api_key=KEY, max_retries=0) as ai:
        by_default = await ai.embeddings.create(model="sense", input=texts)  # it asks for base64
        plain = await ai.embeddings.create(model="sense", input=texts, encoding_format="float")
        with pytest.raises(openai.BadRequestError) as wrong:
            await ai.embeddings.create(model="sense", input=[1, 2])
    assert [one.embedding for one in by_default.data] == [one.embedding for one in plain.data]
    assert by_default.usage.total_tokens == 7
    assert wrong.value.param == "input"


async def test_an_answer_streams_on_and_others_begin_while_many_wait_for_vectors(
    asking: httpx.AsyncClient, slow: Slow
) -> None:
    waiting = [asyncio.create_task(embedded(asking, f"waits {number}")) for number in range(40)]
    forever = chat(grammar=ENDLESS, max_tokens=400, stream=True)
    async with asyncio.timeout(15), asking.stream("POST", "/v1/chat/completions", json=forever) as answer:
        pieces = [piece async for piece in answer.aiter_text()]
    assert pieces[-1].endswith("[DONE]\n\n")
    assert slow.parts == [1]
    assert not any(task.done() for task in waiting)
    slow.go.set()
    assert len(await asyncio.gather(*waiting)) == 40


async def test_a_deadline_ends_it_between_two_parts(asking: httpx.AsyncClient, slow: Slow) -> None:
    texts = [f"late {number}" for number in range(65)]
    late = asyncio.create_task(
        asking.post(EMBEDDINGS, json={"input": texts}, headers={"x-heimdall-deadline-ms": "100"})
    )
    await asyncio.sleep(0.3)
    slow.go.set()
    answer = await late
    assert answer.status_code == 504
    assert answer.json()["error"]["code"] == "deadline_exceeded"
    assert slow.parts == [64]


async def test_no_further_part_is_computed_for_a_client_that_went(
    asking: httpx.AsyncClient, slow: Slow
) -> None:
    texts = [f"left {number}" for number in range(130)]
    with pytest.raises(httpx.ReadTimeout):
        await asking.post(EMBEDDINGS, json={"input": texts}, timeout=0.3)
    await asyncio.sleep(0.3)  # until the host has noticed
    slow.go.set()
    await embedded(asking, "who stays")
    assert slow.parts == [64, 1]


@pytest.mark.parametrize("which", ["missing", "a chat model"])
async def test_an_encoder_that_cannot_be_used_fails_the_host(tiny: Path, tmp_path: Path, which: str) -> None:
    file = tmp_path / "none.gguf" if which == "missing" else tiny
    async with running(tiny, encoder_uri=str(file)) as (url, host):
        assert host.state is HostState.FAILED
        assert (host.error or "").startswith("ENCODER_URI: ")
        async with httpx.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {KEY}"}) as client:
            status, error = await error_of(client, input="hello")
    assert status == 503
    assert "ENCODER_URI" in error["message"]
