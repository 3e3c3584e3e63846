"""Whatever is sent, the host does as told or answers with a typed error of OpenAI's shape, never a 500."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from chat_protocol import sse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from inference_host.host import Host
from tests.fixtures.hosts import KEY, chat, chunks

pytestmark = pytest.mark.integration
CHAT, COMPLETIONS = "/v1/chat/completions", "/v1/completions"
PATHS = (CHAT, COMPLETIONS, "/tokenize", "/detokenize")
JSON_HEADERS = {"content-type": "application/json"}
EXAMPLES = settings(max_examples=150, suppress_health_check=list(HealthCheck))

_words = st.sampled_from(
    ["", "hello", "\ud800", "<|im_end|>", "\x00", "json_schema", "system", "NaN", "é" * 99]
)
_numbers = st.sampled_from([0, 1, -1, 3, 0.5, 2**31, 2**64, 10**30, -(10**30), 1e308])
_scalars = st.one_of(st.none(), st.booleans(), _numbers, st.floats(), _words, st.text(max_size=5))
_json = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_words | st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)
_FIELDS = (
    "model stream stream_options max_tokens max_completion_tokens temperature top_p top_k seed stop n user "
    "grammar logprobs top_logprobs tools tool_choice response_format beam functions audio modalities "
    "logit_bias presence_penalty echo best_of suffix content tokens"
)
_KEYWORDS = "type properties $ref items pattern enum anyOf minLength"
_fields = st.sampled_from(_FIELDS.split())
_messages = st.lists(
    st.fixed_dictionaries({"role": st.sampled_from(["system", "user", "assistant"]), "content": _words}),
    min_size=1,
    max_size=3,
)
_formats = st.fixed_dictionaries(
    {
        "type": st.just("json_schema"),
        "json_schema": st.fixed_dictionaries(
            {
                "schema": st.dictionaries(
                    st.sampled_from(_KEYWORDS.split()),
                    _json,
                    max_size=3,
                )
            }
        ),
    }
)
_bodies = st.one_of(
    _json,
    st.dictionaries(_fields, _json, max_size=5),
    st.tuples(_messages, st.dictionaries(_fields, _json, max_size=2)).map(
        lambda both: {"max_tokens": 3, **both[1], "messages": both[0]}
    ),
    st.tuples(_messages, _formats).map(
        lambda both: {"messages": both[0], "response_format": both[1], "max_tokens": 3}
    ),
    st.tuples(_json, st.dictionaries(_fields, _json, max_size=2)).map(
        lambda both: {"max_tokens": 3, **both[1], "prompt": both[0]}
    ),
)


@pytest.fixture
async def patient(host: tuple[str, Host]) -> AsyncIterator[httpx.AsyncClient]:
    """Answers without a limit go to the end of a long context; what is asked here is cut short."""
    headers = {"Authorization": f"Bearer {KEY}", "x-heimdall-deadline-ms": "150"}
    async with httpx.AsyncClient(base_url=host[0], headers=headers, timeout=20) as made:
        yield made


async def post(client: httpx.AsyncClient, path: str, body: bytes) -> httpx.Response:
    return await client.post(path, content=body, headers=JSON_HEADERS)


def assert_typed(answer: httpx.Response) -> None:
    if answer.headers["content-type"].startswith(sse.MEDIA_TYPE):
        assert answer.status_code == 200
        chunks(answer.text)
    elif answer.status_code == 504:
        assert answer.json()["error"]["code"] == "deadline_exceeded"
    elif answer.status_code != 200:
        assert answer.status_code == 400, answer.text
        error = answer.json()["error"]
        assert error["type"] == "invalid_request_error"
        assert error["message"]
        assert set(error) == {"message", "type", "code", "param"}


@EXAMPLES
@given(path=st.sampled_from(PATHS), body=_bodies)
@example(
    path=CHAT,
    body=chat(response_format={"type": "json_schema", "json_schema": {"schema": {"$ref": "\ud800"}}}),
)
@example(
    path=CHAT,
    body=chat(response_format={"type": "json_schema", "json_schema": {"schema": {"enum": {"\x00": None}}}}),
)
@example(path=CHAT, body=chat(logit_bias={"\ud800": "x"}))
@example(path=CHAT, body=chat(seed=-(10**30), max_tokens=2))
@example(path=COMPLETIONS, body={"prompt": "\ud800", "echo": True, "max_tokens": 2})
@example(
    path=COMPLETIONS, body={"prompt": "a", "echo": True, "stream": True, "stop": ["\ud800"], "max_tokens": 2}
)
async def test_any_json_is_answered_or_refused_with_a_typed_error(
    patient: httpx.AsyncClient, path: str, body: Any
) -> None:
    assert_typed(await post(patient, path, json.dumps(body).encode()))


@EXAMPLES
@given(path=st.sampled_from(PATHS), body=st.binary(max_size=40))
async def test_any_bytes_are_refused_with_a_typed_error(
    patient: httpx.AsyncClient, path: str, body: bytes
) -> None:
    assert_typed(await post(patient, path, body))


@EXAMPLES
@given(path=st.sampled_from((CHAT, COMPLETIONS)), cut=st.integers(0, 120))
async def test_a_body_that_breaks_off_is_refused(patient: httpx.AsyncClient, path: str, cut: int) -> None:
    body = json.dumps(chat() | {"prompt": "hello", "stop": ["é", "\\"]}).encode()
    answer = await post(patient, path, body[: min(cut, len(body) - 1)])
    assert answer.status_code == 400
    assert_typed(answer)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "body",
    [
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b"[" * 400 + b"]" * 400,
        b'{"prompt": ' + b"[" * 400 + b"1" + b"]" * 400 + b"}",
        b'{"messages": [{"role": "user", "content": "x"}], "temperature": NaN, "prompt": "x"}',
        b'{"messages": [{"role": "user", "content": "x"}], "top_p": -Infinity, "prompt": "x"}',
        b'{"messages": [{"role": "user", "content": "x"}], "seed": 1e400, "prompt": "x"}',
        b'{"messages": [{"role": "user", "content": "x"}], "prompt": "x", "n": ' + b"9" * 5000 + b"}",
        b'{"messages": [{"role": "user", "content": "x"}], "prompt": "x", "n": 1000000}',
    ],
    ids=[
        "deep-objects",
        "deep-lists",
        "deep-prompt",
        "nan",
        "infinity",
        "too-large",
        "long-number",
        "huge-n",
    ],
)
async def test_extreme_json_is_a_400(client: httpx.AsyncClient, path: str, body: bytes) -> None:
    answer = await post(client, path, body)
    assert answer.status_code == 400
    assert_typed(answer)


@pytest.mark.parametrize("deep", [150, 400, 900])
async def test_deep_schemas_are_refused_or_served(client: httpx.AsyncClient, deep: int) -> None:
    schema = b'{"type":"array","maxItems":1,"items":' * deep + b'{"type":"null"}' + b"}" * deep
    head = (
        b'{"messages":[{"role":"user","content":"x"}],"max_tokens":2,"response_format":{"type":"json_schema",'
    )
    answer = await post(client, CHAT, head + b'"json_schema":{"schema":' + schema + b"}}}")
    assert answer.status_code in {200, 400}
    assert_typed(answer)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("chunked", [False, True])
async def test_ten_megabytes_are_413(client: httpx.AsyncClient, path: str, chunked: bool) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(160):
            yield b"x" * 65_536

    body = pieces() if chunked else b"x" * (160 * 65_536)
    answer = await client.post(path, content=body, headers=JSON_HEADERS)
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "request_too_large"
    assert (await client.get("/health")).status_code == 200


@pytest.mark.parametrize("path", [*PATHS, "/v1/models", "/health", "/ready", "/metrics"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "BREW"])
async def test_other_methods_are_405(client: httpx.AsyncClient, path: str, method: str) -> None:
    answer = await client.request(method, path)
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"


@pytest.mark.parametrize("headers", [{"x-heimdall-deadline-ms": "soon"}, {"x-heimdall-deadline-ms": "-5"}])
async def test_a_wrong_header_is_a_400(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert_typed(answer := await client.post(CHAT, json=chat(), headers=headers))
    assert answer.status_code == 400


async def test_a_body_of_another_type_is_a_400(client: httpx.AsyncClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = await client.post(CHAT, content=b"a=b", headers={"content-type": kind})
        assert answer.status_code == 400
        assert_typed(answer)
