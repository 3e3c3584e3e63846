"""What texts are about, as the host's encoder tells it."""

from collections.abc import Mapping, Sequence

import pytest
from heimdall.chat import sense
from heimdall.chat.sense import Senses, sense_text, value_text
from heimdall.domain.actions import ActionSpec
from heimdall.errors import (
    DeadlineExceeded,
    HeimdallError,
    InferenceUnavailable,
    InvalidRequest,
    RateLimited,
    UpstreamFailed,
)

from tests.fixtures.scripted import ScriptedInference


def spec(name: str, description: str, **params: object) -> ActionSpec:
    return ActionSpec(name, description, "plugin", False, {"properties": params})


QUERY = spec("heimdall.watcher.query", "Runs a query.", mode={"type": "string", "enum": ["fast", "slow"]})
PAGE = spec("acme.pager.page", "Pages somebody.", who={"type": "string"})
DIM = spec(
    "homehub.lights.dim_slowly",
    "Dims lights.",
    room_name={"type": "string"},
    scene={"type": "string", "enum": ["late_night", "day"]},
    level={"type": "integer", "enum": [1, 2]},
)
OFFERED = (QUERY, PAGE, DIM)
PAGES, DIMS = "pager page: Pages somebody. (who)", sense_text(DIM)
LINES = (PAGES, DIMS, "scene: late night", "scene: day")
WAKE, DARK = "wake Ruth", "it is so dark"
VECTORS = {text: (float(at), 1.0) for at, text in enumerate((*LINES, WAKE, DARK))}


async def known(senses: Senses, *asked: str) -> dict[str, tuple[float, ...]]:
    """What is known after a question, of all texts."""
    told = await senses.of(asked, OFFERED)
    return {text: vector for text in VECTORS if (vector := told(text))}


def of(*texts: str) -> dict[str, tuple[float, ...]]:
    return {text: VECTORS[text] for text in texts}


async def test_actions_are_asked_for_once_and_each_question_anew() -> None:
    host = ScriptedInference(vectors=VECTORS)
    senses = Senses(host)
    assert await known(senses, WAKE) == of(WAKE, *LINES)
    assert await known(senses, DARK) == of(DARK, *LINES)
    assert host.embedded == [(WAKE, *LINES), (DARK,)]
    assert await known(senses, WAKE, DARK) == VECTORS
    assert len(host.embedded) == 2, "everything was known"


async def test_a_question_in_two_forms_is_asked_for_in_both_and_in_one_only_once() -> None:
    host = ScriptedInference(vectors=VECTORS)
    senses = Senses(host)
    await senses.of((WAKE, WAKE), OFFERED)
    await senses.of((DARK, f"{DARK} {WAKE}"), OFFERED)
    assert host.embedded == [(WAKE, *LINES), (DARK, f"{DARK} {WAKE}")]


async def test_a_message_without_text_is_not_asked_for() -> None:
    """A host refuses such a request as a whole."""
    host = ScriptedInference(vectors=VECTORS)
    assert await known(Senses(host), "", "") == of(*LINES)
    assert host.embedded == [LINES]


async def test_without_a_plugins_action_nothing_is_asked_for() -> None:
    host = ScriptedInference(vectors=VECTORS)
    told = await Senses(host).of((WAKE,), [QUERY])
    assert told(WAKE) is None
    assert host.embedded == []


@pytest.mark.parametrize(
    "failing",
    [
        {},
        InferenceUnavailable("The model is down."),
        RateLimited("Busy."),
        UpstreamFailed("Broke off."),
        InvalidRequest("Too much."),
        DeadlineExceeded("No answer within a moment."),
    ],
    ids=["no encoder", "down", "busy", "broke off", "refused", "slow"],
)
async def test_where_the_host_tells_nothing_nothing_is_known_until_it_does(
    failing: Mapping[str, tuple[float, ...]] | HeimdallError,
) -> None:
    host = ScriptedInference(vectors=failing)
    senses = Senses(host)
    assert await known(senses, WAKE) == {}
    host.vectors = VECTORS
    assert await known(senses, WAKE) == of(WAKE, *LINES)
    assert host.embedded == [(WAKE, *LINES)] * 2


async def test_what_is_known_outlives_a_failure() -> None:
    host = ScriptedInference(vectors=VECTORS)
    senses = Senses(host)
    await known(senses, WAKE)
    host.vectors = UpstreamFailed("Broke off.")
    assert await known(senses, DARK) == {}
    assert await known(senses, WAKE) == of(WAKE, *LINES)


async def test_many_texts_are_asked_for_in_parts_and_those_that_came_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sense, "_AT_ONCE", 2)
    host = ScriptedInference(vectors=VECTORS)
    senses = Senses(host)
    assert await known(senses, WAKE) == of(WAKE, *LINES)
    assert host.embedded == [(WAKE, LINES[0]), LINES[1:3], LINES[3:]]

    class Tiring(ScriptedInference):
        async def embed(self, texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
            self.vectors = VECTORS if not self.embedded else UpstreamFailed("Broke off.")
            return await super().embed(texts)

    tiring = Tiring()
    senses = Senses(tiring)
    assert await known(senses, WAKE) == {}
    assert await known(senses, WAKE) == {}
    assert tiring.embedded == [(WAKE, LINES[0]), LINES[1:3], LINES[1:3]], "the first part was kept"


async def test_of_too_many_texts_those_of_the_last_request_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sense, "_KEPT", 3)  # fewer than one request has
    host = ScriptedInference(vectors=VECTORS)
    senses = Senses(host)
    assert await known(senses, WAKE) == of(WAKE, *LINES)
    assert await known(senses, DARK) == of(DARK, *LINES)
    assert await known(senses, WAKE) == of(WAKE, *LINES)
    assert host.embedded == [(WAKE, *LINES), (DARK,), (WAKE,)]


@pytest.mark.parametrize(
    ("action", "text"),
    [
        (spec("acme.on_call", "Tells who is on call."), "on call: Tells who is on call."),
        (PAGE, PAGES),
        (DIM, "lights dim slowly: Dims lights. (room name, scene: late night or day, level: 1 or 2)"),
        (
            spec("acme.post", "Posts.", mode={"anyOf": [{"enum": ["a", "b"]}, {"type": "null"}]}, x=True),
            "post: Posts. (mode: a or b, x)",
        ),
    ],
)
def test_a_line_is_all_that_an_action_says_but_its_vendor(action: ActionSpec, text: str) -> None:
    assert sense_text(action) == text


def test_a_value_stands_beside_its_param() -> None:
    assert value_text("how_soon", "very_urgent") == "how soon: very urgent"
