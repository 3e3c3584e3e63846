"""POST /v1/embeddings."""

import asyncio
import base64
import logging
import time
from collections.abc import Sequence

import numpy as np
from chat_protocol.embeddings import Embedding, EmbeddingList, EmbeddingRequest, EmbeddingUsage
from fastapi import APIRouter, Depends, Request, Response
from starlette.requests import ClientDisconnect

from inference_host.authentication import require_key
from inference_host.caller import Caller, CallerHeaders
from inference_host.disconnect import while_connected
from inference_host.encoder import Encoded, Encoder
from inference_host.errors import DeadlinePassed, HostError, InvalidPrompt, NoEncoder
from inference_host.host import Host
from inference_host.recent_vectors import Vectors

_log = logging.getLogger("inference_host")
_AT_ONCE = 64  # texts; between so many others have their turn, and it is asked whether to go on
_CLIENT_GONE = 499  # as in whole_answer.py
router = APIRouter(dependencies=[Depends(require_key)])


@router.post("/v1/embeddings", response_model=EmbeddingList)
async def embeddings(request: Request, asked: EmbeddingRequest, caller: CallerHeaders) -> Response:
    """The vectors of one or more texts. The model's name is not looked at: there is one encoder."""
    host: Host = request.app.state.host
    encoder = _admitted(host, asked)
    try:
        parts = await while_connected(request, _encoded(encoder, asked.input, caller))
    except ClientDisconnect:
        return Response(status_code=_CLIENT_GONE)
    _count(host, parts, caller)
    body = await asyncio.get_running_loop().run_in_executor(encoder.thread, _body, parts, asked, encoder.name)
    return Response(body, media_type="application/json", headers=caller.headers)


def _admitted(host: Host, asked: EmbeddingRequest) -> Encoder:
    """What is to encode the texts. Raises the HostError that refuses the request, which is counted."""
    try:
        encoder = host.served.encoder
        if encoder is None:
            raise NoEncoder("This host has no encoder, so it makes no embeddings (ENCODER_URI).")
        _refuse_unserved(asked, encoder)
    except HostError as error:
        host.metrics.rejections.labels(error.code).inc()
        raise
    return encoder


def _refuse_unserved(asked: EmbeddingRequest, encoder: Encoder) -> None:
    if not all(asked.input):
        raise InvalidPrompt("An empty text has no meaning to encode.", param="input")
    if asked.dimensions not in (None, encoder.size):
        raise InvalidPrompt(f"The vectors of {encoder.name} have {encoder.size} numbers.", param="dimensions")


async def _encoded(encoder: Encoder, texts: Sequence[str], caller: Caller) -> list[Encoded]:
    """The texts' vectors part by part. Raises DeadlinePassed."""
    loop, parts = asyncio.get_running_loop(), []
    for start in range(0, len(texts), _AT_ONCE):
        if time.monotonic() > caller.deadline:
            raise DeadlinePassed(f"The time was over after {start} of {len(texts)} texts.")
        part = texts[start : start + _AT_ONCE]
        parts.append(await loop.run_in_executor(encoder.thread, encoder.encode, part))
    return parts


def _count(host: Host, parts: Sequence[Encoded], caller: Caller) -> None:
    texts, computed = sum(len(part.vectors) for part in parts), sum(part.computed for part in parts)
    host.metrics.embeddings.labels("computed").inc(computed)
    host.metrics.embeddings.labels("remembered").inc(texts - computed)
    _log.info(
        "%s [%s] embeddings: %d texts, %d of them computed",
        caller.request_id,
        caller.correlation_id,
        texts,
        computed,
    )


def _body(parts: Sequence[Encoded], asked: EmbeddingRequest, model: str) -> bytes:
    """The answer as JSON; a loop that streams answers would feel how long it takes for many texts."""
    vectors = np.concatenate([part.vectors for part in parts])
    told = _base64(vectors) if asked.encoding_format == "base64" else vectors.tolist()
    tokens = sum(part.tokens for part in parts)
    answer = EmbeddingList(
        data=[Embedding(index=index, embedding=one) for index, one in enumerate(told)],
        model=model,
        usage=EmbeddingUsage(prompt_tokens=tokens, total_tokens=tokens),
    )
    return answer.model_dump_json().encode()


def _base64(vectors: Vectors) -> list[str]:
    return [base64.b64encode(row.tobytes()).decode() for row in vectors.astype("<f4")]
