"""What a function answered, for people: status, headers, and the body, streamed as it arrives."""

import base64
import codecs
import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from rich.console import Console
from starlette.types import Message

_LONGEST_SHOWN = 20_000  # characters of a body in a terminal; files and pipes get it whole


class AnswerScreen:
    """Prints one answer."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._collected: list[str] | None = None  # of a body that is JSON, which is shown whole

    def value(self, answer: object) -> None:
        """An answer of any function; API Gateway's kind is shown as the HTTP answer that becomes of it."""
        if isinstance(answer, Mapping) and "statusCode" in answer:
            self._response(answer)
        else:
            self._json(answer)

    async def send(self, message: Message) -> None:
        """A piece of an ASGI answer, shown at once unless it is JSON."""
        if message["type"] == "http.response.start":
            headers = [
                (name.decode("latin-1"), value.decode("latin-1")) for name, value in message["headers"]
            ]
            self._head(message["status"], headers)
            self._collected = [] if _is_json(headers) else None
        elif message["type"] == "http.response.body":
            more = message.get("more_body", False)
            text = self._decoder.decode(message.get("body", b""), not more)
            if self._collected is None:
                self._write(text)
                return
            self._collected.append(text)
            if not more:
                self._body("".join(self._collected))

    def _response(self, answer: Mapping[str, Any]) -> None:
        several = [
            (n, value) for n, values in (answer.get("multiValueHeaders") or {}).items() for value in values
        ]
        self._head(answer["statusCode"], [*(answer.get("headers") or {}).items(), *several])
        body = answer.get("body") or ""
        if answer.get("isBase64Encoded"):
            body = base64.b64decode(body).decode("utf-8", "replace")
        self._body(body)

    def _head(self, status: int, headers: Iterable[tuple[str, str]]) -> None:
        style = "green" if status < 400 else "red"
        self._console.print(f"{status} {HTTPStatus(status).phrase}", style=f"bold {style}", highlight=False)
        for name, value in headers:
            self._console.print(
                f"{name}: {value}", style="dim", markup=False, highlight=False, soft_wrap=True
            )
        self._console.print()

    def _body(self, text: str) -> None:
        try:
            self._json(json.loads(text))
        except ValueError:
            cut = self._console.is_terminal and len(text) > _LONGEST_SHOWN
            self._write(text[:_LONGEST_SHOWN] if cut else text)
            self._write(f"\n… {len(text):,} characters in all\n" if cut else "\n")

    def _json(self, value: object) -> None:
        if self._console.is_terminal:
            self._console.print_json(data=value, ensure_ascii=False)
        else:
            self._write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")

    def _write(self, text: str) -> None:
        self._console.file.write(text)
        self._console.file.flush()


def _is_json(headers: Iterable[tuple[str, str]]) -> bool:
    return any(n.lower() == "content-type" and v.startswith("application/json") for n, v in headers)
