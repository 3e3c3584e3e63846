"""Answers that are sent at once, when all of them are there."""

from collections.abc import Callable, Mapping, Sequence

from fastapi import Request, Response
from pydantic import BaseModel
from starlette.requests import ClientDisconnect

from inference_host.answers import Answers, WholeAnswer
from inference_host.disconnect import while_connected
from inference_host.generation import Ended

Encode = Callable[[Sequence[WholeAnswer], Ended], BaseModel]
_CLIENT_GONE = 499  # nginx's number for a client that went away; nobody reads it


async def whole_response(
    request: Request, answers: Answers, encode: Encode, headers: Mapping[str, str]
) -> Response:
    """Wait for the answers as long as the client does; however it ends, the jobs end with it."""
    try:
        answer = encode(*await while_connected(request, answers.whole()))
    except ClientDisconnect:
        return Response(status_code=_CLIENT_GONE)
    finally:
        answers.cancel()
    return Response(
        answer.model_dump_json(exclude_none=True), media_type="application/json", headers=dict(headers)
    )
