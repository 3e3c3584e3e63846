"""The dry run of hooks: for admins, on any phase, with the context as the hooks leave it."""

from collections.abc import AsyncIterator

import httpx
import pytest
from heimdall.domain.identity import Role
from heimdall.hooks.dispatch import HookDispatcher
from heimdall.http_api.hooks import hooks_app

from tests.unit.http_api.apps import client
from tests.unit.plugins.surroundings import House

HOOKS = "/api/bifrost/hooks"


@pytest.fixture
async def dispatcher() -> AsyncIterator[HookDispatcher]:
    made = HookDispatcher(House().plugins)
    yield made
    made.close()


@pytest.fixture
async def http(dispatcher: HookDispatcher) -> AsyncIterator[httpx.AsyncClient]:
    async with client(hooks_app(dispatcher)) as made:
        yield made


async def test_a_question_shows_what_plugins_add_to_the_prompt(http: httpx.AsyncClient) -> None:
    response = await http.post(f"{HOOKS}/pre_prompt", json={"user_message": "ask the person on call"})
    assert response.status_code == 200
    body = response.json()
    assert body["context"]["messages"] == [{"role": "user", "content": "ask Alice Smith"}]
    assert body["context"]["instructions"] == [
        {"plugin": "example", "text": "On call: Alice Smith, Ben Okafor."}
    ]
    assert body["context"]["principal"] == {
        "id": "ada",
        "role": "admin",
        "tenant": "acme",
        "limits": {"requests_per_minute": None, "tokens_per_day": None},
    }
    assert body["notices"][0] == {
        "level": "info",
        "title": "Watcher",
        "message": "Processing your request...",
    }


async def test_a_cancel_is_shown_with_its_plugin(http: httpx.AsyncClient) -> None:
    response = await http.post(f"{HOOKS}/pre_prompt", json={"user_message": "Quiet please"})
    assert response.json()["context"]["stop"] == {
        "outcome": "cancelled",
        "phase": "pre_prompt",
        "by": "example",
        "reason": "quiet hours",
    }


async def test_every_phase_can_be_tried(http: httpx.AsyncClient) -> None:
    result = {"success": True, "message": "Paged Ben Okafor."}
    posted = {"user_message": "page Ben", "action": "acme.oncall.page", "params": {"who": "Ben"}}
    before = await http.post(f"{HOOKS}/pre_execute", json=posted)
    assert before.json()["context"]["params"] == {"who": "Ben Okafor"}
    after = await http.post(f"{HOOKS}/post_execute", json={**posted, "outcome": "failed"})
    assert after.json()["notices"][-1]["message"] == "Nobody was paged."
    words = await http.post(f"{HOOKS}/synthesize", json={**posted, "result": result})
    assert words.json()["context"]["text"] == "Paged Ben Okafor. They have five minutes to answer."


async def test_an_unknown_phase_is_404_and_the_phases_are_named(http: httpx.AsyncClient) -> None:
    response = await http.post(f"{HOOKS}/preprompt", json={})
    assert response.status_code == 404
    assert "pre_prompt" in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("phase", "body", "param"),
    [("pre_execute", {}, "action"), ("post_execute", {"outcome": "great"}, "outcome")],
)
async def test_a_context_that_does_not_fit_is_400(
    http: httpx.AsyncClient, phase: str, body: dict[str, object], param: str
) -> None:
    response = await http.post(f"{HOOKS}/{phase}", json=body)
    assert response.status_code == 400
    assert response.json()["error"]["param"] == param


async def test_it_is_for_admins(dispatcher: HookDispatcher) -> None:
    async with client(hooks_app(dispatcher), Role.EDITOR) as editor:
        response = await editor.post(f"{HOOKS}/pre_prompt", json={"user_message": "x"})
    assert response.status_code == 403
