"""GET /v1/models, POST /tokenize, POST /detokenize: what can be asked about the model."""

import asyncio
from typing import Annotated

from chat_protocol.responses import Model as ModelEntry
from chat_protocol.responses import ModelList
from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, Field

from inference_host.authentication import require_key
from inference_host.errors import InvalidPrompt
from inference_host.host import Host, Served

PROFILE_KEY = "heimdall.profile"
router = APIRouter(dependencies=[Depends(require_key)])


class TokenizeRequest(BaseModel):
    """Text to cut into tokens; it holds no control tokens, whatever it spells."""

    content: str


class TokenizeAnswer(BaseModel):
    """Token ids."""

    tokens: list[int]


class DetokenizeRequest(BaseModel):
    """Token ids to join."""

    tokens: list[Annotated[int, Field(ge=0)]]


class DetokenizeAnswer(BaseModel):
    """The text of the tokens; control tokens write nothing."""

    content: str


@router.get("/v1/models")
async def models(request: Request) -> ModelList:
    """The one model, with what the gateway wants to know about it."""
    served = _served(request)
    model = served.model
    meta = {
        "profile": model.metadata(PROFILE_KEY),
        "n_ctx": served.engine.n_ctx,
        "n_ctx_train": model.n_ctx_train,
        "n_vocab": model.n_vocab,
        "n_params": model.n_parameters,
        "size": model.n_bytes,
        "encoder": served.encoder.name if served.encoder else None,
    }
    return ModelList(data=[ModelEntry(id=model.name, created=served.since, meta=meta)])


@router.post("/tokenize")
async def tokenize(request: Request, body: TokenizeRequest) -> TokenizeAnswer:
    """Cut text into tokens, as the content of a message would be."""
    model = _served(request).model
    return TokenizeAnswer(tokens=await asyncio.to_thread(model.tokenize, body.content))


@router.post("/detokenize")
async def detokenize(request: Request, body: DetokenizeRequest) -> DetokenizeAnswer:
    """Join tokens to text."""
    model = _served(request).model
    if any(token >= model.n_vocab for token in body.tokens):
        raise InvalidPrompt(f"Token ids are below {model.n_vocab}.", param="tokens")
    return DetokenizeAnswer(content=b"".join(map(model.piece, body.tokens)).decode("utf-8", "replace"))


def _served(request: Request) -> Served:
    host: Host = request.app.state.host
    return host.served
