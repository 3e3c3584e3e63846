"""Asking the gateway as an OpenAI client does, and what came back."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx
import openai
from heimdall.cli.data_block import DataBlockSplitter
from openai.types.chat import ChatCompletionMessageParam

from tests.evals.question_set import QUERY, Action

_TIMEOUT_S = 120.0
_READING = re.compile(r"^(\d)\.", re.MULTILINE)


class EvaluationError(Exception):
    """The evaluation cannot go on; the message says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `outcome` in the gateway's words, `error` when there was an HTTP error instead.

    `rows` are those of a query that ran; `confidence` is a sum of log-probabilities, if told.
    """

    text: str
    outcome: str
    seconds: float
    action: Action | None = None
    rows: tuple[dict[str, Any], ...] | None = None
    confidence: float | None = None

    @property
    def readings(self) -> tuple[str, ...]:
        """The numbers under which a question back offers its readings."""
        return tuple(dict.fromkeys(_READING.findall(self.text))) if self.outcome == "unsure" else ()


Conversation = Sequence[ChatCompletionMessageParam]


class Gateway:
    """A running gateway; `model` is sent with each question, empty for whichever is there."""

    def __init__(self, url: str, key: str, model: str = "") -> None:
        self._model = model
        self._openai = openai.OpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0, timeout=_TIMEOUT_S)
        self._http = httpx.Client(
            base_url=url, headers={"Authorization": f"Bearer {key}"}, timeout=_TIMEOUT_S
        )

    def close(self) -> None:
        """Close the connections."""
        self._openai.close()
        self._http.close()

    def model(self) -> str:
        """The id of the model that answers. Raises EvaluationError when it is not the one asked for."""
        found = [model.id for model in self._openai.models.list()]
        if self._model and self._model not in found:
            raise EvaluationError(f"The gateway answers with {', '.join(found)}, not with {self._model}.")
        return found[0]

    def ask(self, conversation: Conversation) -> Reply:
        """The answer to the last message."""
        begun = time.perf_counter()
        try:
            answer = self._openai.chat.completions.create(
                model=self._model, messages=list(conversation), temperature=0, seed=0
            )
        except openai.OpenAIError as error:
            return Reply(str(error), "error", time.perf_counter() - begun)
        seconds = time.perf_counter() - begun
        told = (answer.model_extra or {}).get("heimdall") or {}
        return _reply(answer.choices[0].message.content or "", told, seconds)

    def actions(self) -> frozenset[str]:
        """The names of the catalogue. Raises EvaluationError when it cannot be had."""
        response = self._http.get("/api/bifrost/actions")
        if response.status_code != httpx.codes.OK:
            raise EvaluationError(f"The gateway does not list its actions: {response.text}")
        return frozenset(each["name"] for each in response.json()["actions"])

    def rows(self, cypher: str) -> tuple[dict[str, Any], ...]:
        """What a query of our own finds. Raises EvaluationError when it does not run."""
        response = self._http.post(f"/api/bifrost/actions/{QUERY}", json={"cypher": cypher})
        if response.status_code != httpx.codes.OK:
            raise EvaluationError(f"The gold query {cypher!r} failed: {response.text}")
        return tuple(response.json()["data"]["results"])


def _reply(text: str, told: dict[str, Any], seconds: float) -> Reply:
    action = told.get("action") or {}
    confidence = told.get("confidence", action.get("confidence"))
    return Reply(
        text,
        told.get("outcome", "answered"),
        seconds,
        Action(action=action["name"], params=action["params"]) if action else None,
        _rows(text, action),
        float(confidence) if confidence is not None else None,
    )


def _rows(text: str, action: dict[str, Any]) -> tuple[dict[str, Any], ...] | None:
    """The rows in an answer's block of data; None when no query succeeded."""
    if action.get("name") != QUERY or action.get("outcome") != "answered":
        return None
    splitter = DataBlockSplitter()
    splitter.feed(text)
    _, data = splitter.finish(expect_data=True)
    return tuple((data or {}).get("results") or ())
