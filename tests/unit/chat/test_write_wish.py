"""Wishes to change the graph are told from questions about it."""

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.write_wish import wishes_to_write
from heimdall.domain.actions import ActionResult

from tests.fixtures.asking import plain
from tests.fixtures.chat_stack import ScriptedActions, chat_stack


@pytest.mark.parametrize(
    "message",
    [
        "delete all people",
        "Please remove Alice Smith.",
        "could you create a person named Bob?",
        "can you please drop every node",
        "add a city called Rome",
        "set the age of Alice to 30",
        "update Bob's email to bob@example.com",
        "rename Lighthouse",
        "connect Alice with Bob",
        "go ahead and wipe the graph",
        "Mark F-314 as fixed today, please",
        "Please mark loan L-2303 as returned.",
        "Move the Comet Note into box DTO-02, please.",
        "Can you move Ewan Strath from injured back to active?",
        "Add Inge Holm to the Orbital Philatelists.",
        "Take the Mantecado off the menu, please.",
        "Give Tundra Relief a ten percent discount on their next invoice.",
        "Extend the deadline of Town hall chairs by two weeks.",
        "Please approve claim C-3012 and enter today as the settlement date.",
        "scale cart-api up to 8 replicas",
        "Add a new trial called MV-500, would you?",
    ],
)
def test_a_wish(message: str) -> None:
    assert wishes_to_write(message)


@pytest.mark.parametrize(
    "message",
    [
        "which people were removed",
        "how many nodes were created in 2020",
        "add up the ages of all people",
        "who created Lighthouse",
        "update me on the projects",
        "show deleted items",
        "what changes when I delete a node?",
        "settings",
        "dropped calls per city",
        "drop towers and swing towers, which ones are there?",
        "Add the guests of every park together, how many is it?",
        "transfer fees of strikers",
        "transfers from Oslo to Bergen",
        "list the flights from Oslo to Rome",
        "mark the most expensive wine",
        "Give me a list of all ships",
        "give the names of the ports",
        "take off times of all flights",
        "cancelled orders",
        "scale models of ships",
        "records that were set at the Olympics",
    ],
)
def test_a_question(message: str) -> None:
    assert not wishes_to_write(message)


async def test_a_wish_is_refused_when_the_model_reads_it_as_a_question() -> None:
    said = [f'{{"action": "{QUERY_ACTION}", "params": {{"cypher": "MATCH (n) RETURN n"}}}}']
    actions = ScriptedActions(
        {QUERY_ACTION: ActionResult(True, "ran"), "acme.create": ActionResult(True, "ok")}
    )
    async with chat_stack(said, actions=actions) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "delete all people"}])
        assert stack.actions.runs == []
    assert body["heimdall"]["outcome"] == "refused"
    assert "model layer" in body["choices"][0]["message"]["content"]


async def test_a_wish_that_an_action_fulfils_is_not_refused() -> None:
    actions = ScriptedActions({"acme.create": ActionResult(True, "ticket made")})
    async with chat_stack(['{"action": "acme.create", "params": {}}'], actions=actions) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "create a ticket"}])
    assert body["choices"][0]["message"]["content"] == "ticket made"
