"""The request that a model of each profile gets for one conversation."""

import pytest
from heimdall.chat.follow_up import context_of
from heimdall.chat.policy import ChatPolicy
from heimdall.chat.prompting import generation_for
from heimdall.domain.actions import ActionSpec
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.generation import Generation, ModelCard
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink
from heimdall.domain.identity import Principal, Role
from heimdall.hooks.contexts import PrePromptContext
from heimdall.prompts.budget import TokenMeter

from tests.fixtures.gbnf import matches

SCHEMA = GraphSchema(
    (LabelSchema("Employee", (PropertySchema("name", "string"), PropertySchema("salary", "number"))),)
)
TOM = ValueLink("Tom Ray", "Employee", "name")
CATALOGUE = [ActionSpec("heimdall.watcher.query", "Runs a query.", "database", False, {})]
SAID = (
    Message("user", "is tom ray one of the staff"),
    Message("assistant", "Yes."),
    Message("user", "and what is his pay?"),
)
NAMED = (
    '{"action": "heimdall.watcher.query", "params": '
    '{"cypher": "MATCH (n:Employee {name: \'Tom Ray\'}) RETURN n.salary"}}'
)


async def size(text: str) -> int:
    return len(text)


async def request_for(profile: str | None, *links: ValueLink) -> Generation:
    turn = ChatTurn("r", SAID)
    principal = Principal("p", Role.VIEWER, "t")
    context = PrePromptContext(request_id="r", principal=principal, messages=list(SAID))
    model = ModelCard("m", profile)
    request, _ = await generation_for(
        turn,
        context,
        model=model,
        catalogue=CATALOGUE,
        schema=SCHEMA,
        said=context_of(turn, model, SCHEMA, links),
        principal="p",
        meter=TokenMeter(size),
        policy=ChatPolicy(),
    )
    return request


@pytest.mark.parametrize("profile", ["closed-cypher-2", None])
async def test_words_and_earlier_values_stand_under_the_question(
    profile: str | None,
) -> None:
    request = await request_for(profile, TOM)
    assert request.messages[-1].content == (
        "and what is his pay?\n(pay = Employee.salary; staff = Employee)\n[Tom Ray = Employee.name]"
    )
    assert request.messages[1:3] == SAID[:2]


async def test_a_model_of_the_first_profile_gets_its_question_as_it_stands() -> None:
    request = await request_for("closed-cypher-1")
    assert request.messages[-1] == SAID[-1]


async def test_the_grammar_knows_the_value_of_the_question_before() -> None:
    pytest.importorskip("llama_cpp")
    grammar = (await request_for("closed-cypher-2", TOM)).grammar
    assert grammar is not None
    assert matches(grammar, NAMED)
    assert not matches(grammar, NAMED.replace("Tom Ray", "Tim Ray"))


async def test_without_the_link_earlier_words_are_literals_of_the_second_profile_only() -> None:
    pytest.importorskip("llama_cpp")
    spoken = NAMED.replace("Tom Ray", "tom ray")
    first, second = [(await request_for(f"closed-cypher-{n}")).grammar for n in (1, 2)]
    assert first is not None
    assert second is not None
    assert not matches(first, spoken)
    assert matches(second, spoken)
