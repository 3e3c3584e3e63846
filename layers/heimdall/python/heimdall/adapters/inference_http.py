"""The Inference port over HTTP: our own host, llama-server, vLLM, or any OpenAI-compatible server.

What only our host has is asked for and done without where it is missing: the profile of the model, /ready
(else /health), /tokenize (else four bytes count as a token), ranked answers (`beam`) and vectors of sentences
(/v1/embeddings; for these a server that refuses them, or ignores `beam`, is not asked again for a while).

llama-server differs in two ways that cannot be mended here. Of text that it holds back (half a character,
or what may begin a stop string) it tells only the last token's log-probability: a sum is never too low, but
may be too high. And it notices that nobody waits for an answer only when it has read the whole prompt.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

import httpx
from httpx_sse import EventSource, ServerSentEvent

from heimdall.adapters import inference_http_errors as errors
from heimdall.adapters.inference_http_answer import (
    RankedAnswers,
    StreamedAnswer,
    body_of,
    estimated_tokens,
    ranked_body_of,
    texts_body_of,
    vectors_of,
)
from heimdall.adapters.inference_http_told import checked, health_of, json_of, model_card
from heimdall.domain.generation import (
    Candidates,
    Generation,
    GenerationEnd,
    InferenceHealth,
    ModelCard,
    Piece,
)
from heimdall.errors import (
    BudgetExceeded,
    HeimdallError,
    InvalidRequest,
)
from heimdall.observability import correlation

_CONNECT_S = 3.0
_ASIDE_S = 5.0  # for everything but answers
_HEALTH_S = 1.5
_END_S = 0.2  # from the last event of an answer to the end of its response
# Idle connections are dropped before servers drop theirs (uvicorn after 5 s): none is used as it closes.
_LIMITS = httpx.Limits(max_connections=None, keepalive_expiry=3.0)
_MODEL_KEPT_S = 60.0
_REFUSAL_KEPT_S = 600.0  # a server that ranks no answers may be replaced by one that does
_NO_EMBEDDINGS = {400, 404, 405, 501}  # as servers say that they, or their model, make none
_DONE = "[DONE]"


class HttpInference:
    """`base_url` with or without `/v1`; a client that is handed in stays its owner's to close.

    `model` is the id to ask for, the first that the server lists if None.
    `key` may be a function that finds it, called in a thread at the first request and once only when it
    succeeds; what it raises, the request raises.
    """

    def __init__(
        self,
        base_url: str,
        key: str | Callable[[], str | None] | None = None,
        client: httpx.AsyncClient | None = None,
        model: str | None = None,
    ) -> None:
        self._url = base_url.rstrip("/").removesuffix("/v1")
        self._key = key
        self._client = client or httpx.AsyncClient(limits=_LIMITS)
        self._wanted = model
        self._model: tuple[float, ModelCard] | None = None
        self._tokenizes = True
        self._logprobs = True
        self._ranks_again_at = self._embeds_again_at = 0.0

    async def aclose(self) -> None:
        """Close the client."""
        await self._client.aclose()

    async def generate(self, request: Generation) -> AsyncGenerator[Piece | GenerationEnd, None]:
        """Stream the answer; see ports.Inference. Closing the generator closes the connection at once."""
        answer = StreamedAnswer(request)
        with errors.translated():
            async with aclosing(self._told(request, body_of)) as told:
                async for data in told:
                    for piece in answer.pieces(data):
                        yield piece
        if answer.told_logprobs is not None:
            self._logprobs = answer.told_logprobs
        yield answer.end()

    async def candidates(self, request: Generation, count: int) -> Candidates:
        """The most likely answers, ranked; see ports.Inference."""
        if not self._ranks:
            return Candidates()
        ranked = RankedAnswers()
        try:
            with errors.translated():
                async with aclosing(self._told(request, partial(ranked_body_of, count=count))) as told:
                    async for data in told:
                        ranked.add(data)
            found = ranked.end()
        except BudgetExceeded:
            raise
        except InvalidRequest:  # without `n` and `beam` the server took the same request
            found = None
        if found is None:
            self._ranks_again_at = time.monotonic() + _REFUSAL_KEPT_S
        return found or Candidates()

    async def count_tokens(self, text: str) -> int:
        """By the server's tokenizer; an estimate where it has none. Raises what ports.Inference says."""
        if not self._tokenizes:
            return estimated_tokens(text)
        # `content` is llama.cpp's name for it, `prompt` vLLM's; each ignores the other.
        with errors.translated():
            response = await self._client.post(
                f"{self._url}/tokenize",
                json={"content": text, "prompt": text},
                headers=await self._headers(),
                timeout=_ASIDE_S,
            )
        if response.status_code in {404, 405, 501}:
            self._tokenizes = False
            return estimated_tokens(text)
        tokens = checked(response).get("tokens")
        return len(tokens) if isinstance(tokens, list) else estimated_tokens(text)

    async def embed(self, texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
        """By the host's sentence encoder, see ports.Inference; one that has none is not asked for a while."""
        if time.monotonic() < self._embeds_again_at:
            return ()
        with errors.translated():
            response = await self._client.post(
                f"{self._url}/v1/embeddings",
                json=texts_body_of(texts, (await self.model()).id),
                headers=await self._headers(),
                timeout=_ASIDE_S,
            )
        if response.status_code in _NO_EMBEDDINGS:
            self._embeds_again_at = time.monotonic() + _REFUSAL_KEPT_S
            return ()
        return vectors_of(checked(response), len(texts))

    async def model(self) -> ModelCard:
        """The configured model, or the first that the server lists; kept for a minute."""
        if self._model is None or time.monotonic() - self._model[0] > _MODEL_KEPT_S:
            with errors.translated():
                response = await self._get("/v1/models", _ASIDE_S)
            self._model = (time.monotonic(), model_card(checked(response), self._wanted))
        return replace(self._model[1], logprobs=self._logprobs, candidates=self._ranks)

    async def health(self) -> InferenceHealth:
        """Readiness within a moment; never raises."""
        try:
            response = await self._get("/ready", _HEALTH_S)
            if response.status_code == 404:
                response = await self._get("/health", _HEALTH_S)
            if response.status_code == 200 and self._wanted is not None:
                await self.model()
        except HeimdallError as error:
            return InferenceHealth(ready=False, error=error.message)
        except httpx.HTTPError as error:
            return InferenceHealth(ready=False, error=f"not reachable ({type(error).__name__})")
        return health_of(response)

    @property
    def _ranks(self) -> bool:
        return time.monotonic() >= self._ranks_again_at

    async def _told(
        self, request: Generation, body: Callable[[Generation, str], Mapping[str, Any]]
    ) -> AsyncGenerator[str, None]:
        """The data of each event of the streamed answer to what `body` makes of request and model."""
        deadline = asyncio.get_running_loop().time() + request.deadline_s
        async with asyncio.timeout_at(deadline):
            model = await self.model()
        async with (
            self._streamed(body(request, model.id), self._request_headers(request), deadline) as source,
            aclosing(source.aiter_sse()) as events,
        ):
            while (event := await _next(events, deadline)) is not None and event.data != _DONE:
                yield event.data
            await _read_to_end(events)

    async def _get(self, path: str, timeout_s: float) -> httpx.Response:
        return await self._client.get(f"{self._url}{path}", headers=await self._headers(), timeout=timeout_s)

    async def _headers(self) -> dict[str, str]:
        if callable(self._key):
            self._key = await asyncio.to_thread(self._key)
        correlation_id = correlation.current()
        headers = {} if correlation_id is None else {correlation.HEADER: correlation_id}
        return {**headers, "Authorization": f"Bearer {self._key}"} if self._key else headers

    @asynccontextmanager
    async def _streamed(
        self, body: Mapping[str, Any], headers: Mapping[str, str], deadline: float
    ) -> AsyncGenerator[EventSource, None]:
        request = self._client.build_request(
            "POST",
            f"{self._url}/v1/chat/completions",
            json=body,
            headers={**await self._headers(), **headers},
            timeout=httpx.Timeout(None, connect=_CONNECT_S),
        )
        async with asyncio.timeout_at(deadline):
            response = await self._client.send(request, stream=True)
        try:
            if response.status_code != 200:
                async with asyncio.timeout_at(deadline):
                    await response.aread()
                raise errors.of_response(response.status_code, json_of(response), response.headers)
            yield EventSource(response)
        finally:
            await response.aclose()

    def _request_headers(self, request: Generation) -> dict[str, str]:
        return {
            "Accept": "text/event-stream",
            "x-request-id": request.request_id,
            "x-heimdall-principal": quote(request.principal),
            "x-heimdall-deadline-ms": str(max(1, int(request.deadline_s * 1000))),
        }


async def _next(events: AsyncGenerator[ServerSentEvent, None], deadline: float) -> ServerSentEvent | None:
    async with asyncio.timeout_at(deadline):
        return await anext(events, None)


async def _read_to_end(events: AsyncGenerator[ServerSentEvent, None]) -> None:
    """Only a connection that was read to its end can serve another answer; it ends right after `[DONE]`."""
    with suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(_END_S):
            await anext(events, None)
