"""The request that a model of each profile gets for one conversation."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from heimdall.chat.follow_up import context_of
from heimdall.chat.generating import generate
from heimdall.chat.policy import ChatPolicy
from heimdall.chat.prompting import Asking, Prompter
from heimdall.chat.sense import sense_text
from heimdall.domain.actions import ActionCall, ActionSpec
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.generation import Candidates, Generation, GenerationEnd, ModelCard, Piece
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink
from heimdall.domain.identity import Principal, Role
from heimdall.hooks.contexts import Example, PrePromptContext
from heimdall.prompts.marks import spelled_out
from heimdall.prompts.sentences import REFUSE_SCOPE

from tests.fixtures.gbnf import matches
from tests.fixtures.scripted import ScriptedInference

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
MARKED = '{"action": "heimdall.watcher.query", "params": {"cypher": "MATCH (n:‹0› {‹1›: ‹3›}) RETURN n.‹2›"}}'
CLOSED = "closed-cypher-4"


async def asking_for(
    profile: str | None,
    *links: ValueLink,
    said: tuple[Message, ...] = SAID,
    catalogue: Sequence[ActionSpec] = CATALOGUE,
    examples: Sequence[Example] = (),
    vectors: Mapping[str, tuple[float, ...]] | None = None,
) -> Asking:
    turn = ChatTurn("r", said)
    principal = Principal("p", Role.VIEWER, "t")
    context = PrePromptContext(request_id="r", principal=principal, messages=list(said))
    context.examples.extend(examples)
    prompter = Prompter.over(ScriptedInference(vectors=vectors or {}), ChatPolicy())
    return await prompter.asking(
        turn,
        context,
        model=ModelCard("m", profile),
        catalogue=catalogue,
        schema=SCHEMA,
        said=context_of(turn, SCHEMA, links),
        principal="p",
    )


async def request_for(profile: str | None, *links: ValueLink, **what: Any) -> Generation:
    return (await asking_for(profile, *links, **what)).request


async def test_words_and_earlier_values_stand_under_the_question() -> None:
    request = await request_for(None, TOM)
    assert request.messages[-1].content == (
        "and what is his pay?\n(pay = Employee.salary; staff = Employee)\n[Tom Ray = Employee.name]"
    )
    assert request.messages[1:3] == SAID[:2]
    assert request.signs == {}


async def test_a_closed_model_gets_marks_for_names_and_what_each_stands_for() -> None:
    request = await request_for(CLOSED, TOM)
    assert "\nEmployee‹0›(name‹1›, salary‹2› n)\n" in request.messages[0].content
    assert request.messages[-1].content == (
        "and what is his pay?\n(pay = ‹0›.‹2›; staff = ‹0›(‹1›))\n[Tom Ray‹3› = ‹0›.‹1›]"
    )
    assert request.messages[1:3] == SAID[:2]
    assert request.signs == {"‹0›": "Employee", "‹1›": "name", "‹2›": "salary", "‹3›": "'Tom Ray'"}


async def test_what_a_user_types_is_never_a_mark() -> None:
    said = (Message("user", "who is ‹77›, or ‹Paris›"),)
    request = await request_for(CLOSED, said=said)
    assert request.messages[-1].content.split("\n")[0] == "who is 77, or ‹Paris›"
    assert request.grammar is not None
    assert '"77"' in request.grammar
    assert "‹77›" not in request.grammar


async def test_the_grammar_knows_the_value_of_the_question_before() -> None:
    pytest.importorskip("llama_cpp")
    request = await request_for(CLOSED, TOM)
    assert request.grammar is not None
    assert matches(request.grammar, MARKED)
    assert not matches(request.grammar, MARKED.replace("‹3›", "‹4›"))
    assert not matches(request.grammar, MARKED.replace("‹3›", "'what'")), "a common word beside a known name"
    assert spelled_out(MARKED, request.signs) == NAMED


async def test_without_the_link_earlier_words_are_literals() -> None:
    pytest.importorskip("llama_cpp")
    grammar = (await request_for(CLOSED)).grammar
    assert grammar is not None
    assert matches(grammar, MARKED.replace("‹3›", "'tom ray'"))
    assert not matches(grammar, MARKED.replace("‹3›", "'Tom Ray'"))


@pytest.mark.parametrize(("said", "clear"), [("what is his pay?", True), ("what is his blood type?", False)])
async def test_it_is_told_whether_every_word_is_explained(said: str, clear: bool) -> None:
    assert (await asking_for(CLOSED, said=(Message("user", said),))).clear is clear


async def test_a_closed_model_gets_short_numbers_for_long_ones() -> None:
    said = (Message("user", "who has a salary over 100 million"),)
    request = await request_for(CLOSED, said=said)
    assert request.messages[-1].content.startswith("who has a salary over 413\n")
    assert request.numbers == {"413": "100000000"}
    answer = MARKED.replace("n:‹0› {‹1›: ‹3›}", "n:‹0›").replace("RETURN", "WHERE n.‹2› > 413 RETURN")
    assert request.grammar is not None
    assert matches(request.grammar, answer.replace("RETURN n.‹2›", "RETURN n"))
    large = await request_for(None, said=said)
    assert large.messages[-1].content.startswith("who has a salary over 100 million")
    assert large.numbers == {}


class InPieces:
    """An inference host that gives an answer letter by letter."""

    def __init__(self, text: str) -> None:
        self.text = text

    async def generate(self, request: Generation) -> AsyncIterator[Piece | GenerationEnd]:
        for letter in self.text:
            yield Piece(letter)
        yield GenerationEnd("stop", 1, 1)

    async def candidates(self, request: Generation, count: int) -> Candidates:
        return Candidates()


async def test_an_answer_has_the_long_numbers_again() -> None:
    request = await request_for(CLOSED, said=(Message("user", "who has a salary over 100 million"),))
    short = '{"action": "heimdall.watcher.query", "params": {"cypher": "RETURN 413, 4130, 413"}}'
    answer = await generate(InPieces(short), request, lambda _: None)  # type: ignore[arg-type] # no card
    assert isinstance(answer.action, ActionCall)
    assert answer.action.params == {"cypher": "RETURN 100000000, 4130, 100000000"}


PAGE = ActionSpec(
    "acme.pager.page",
    "Pages the person on call.",
    "acme",
    False,
    {"type": "object", "properties": {"who": {"type": "string"}}, "required": ["who"]},
)
MUTE = replace(PAGE, name="acme.speaker.mute", description="Silences a loudspeaker.")
ASKED = (Message("user", "please page Ruth"),)


async def test_a_closed_model_gets_marks_for_plugins_actions_and_those_that_are_likely_meant() -> None:
    request = await request_for(CLOSED, said=ASKED, catalogue=[*CATALOGUE, PAGE, MUTE])
    system, *_, said = (message.content for message in request.messages)
    assert "\n- acme.pager.page‹27›: Pages the person on call. Params: who (string, required).\n" in system
    assert "\n- heimdall.watcher.query: Runs a query." in system
    assert said == "please page Ruth\n(‹27›)"
    answer = '{"action": "‹27›", "params": {"who": "Ruth"}}'
    assert matches(request.grammar or "", answer)
    assert not matches(request.grammar or "", spelled_out(answer, request.signs))
    assert spelled_out(answer, request.signs) == '{"action": "acme.pager.page", "params": {"who": "Ruth"}}'


async def test_an_open_model_gets_names_and_no_hint() -> None:
    request = await request_for(None, said=ASKED, catalogue=[*CATALOGUE, PAGE])
    assert "- acme.pager.page: Pages" in request.messages[0].content
    assert request.messages[-1].content == "please page Ruth"
    assert request.signs == {}


async def test_what_the_examples_of_an_action_say_makes_it_likely() -> None:
    said = (Message("user", "somebody must wake Ruth up"),)
    example = Example(
        plugin="acme", user_says="wake Bob up", action_json='{"action": "acme.speaker.mute", "params": {}}'
    )
    plain, told = [
        await request_for(CLOSED, said=said, catalogue=[*CATALOGUE, PAGE, MUTE], examples=examples)
        for examples in ((), (example,))
    ]
    assert "\n(‹28›" not in plain.messages[-1].content
    assert "\n(‹28›" in told.messages[-1].content


async def test_what_the_examples_say_is_part_of_what_an_action_is_about() -> None:
    example = Example(plugin="acme", user_says="hush", action_json=f'{{"action": "{MUTE.name}"}}')
    line = sense_text(replace(MUTE, description=f"{MUTE.description} hush"))
    asking = await asking_for(CLOSED, catalogue=[MUTE], examples=[example], vectors={line: (1.0, 0.0)})
    assert asking.sense(line) == (1.0, 0.0)


QUIET = (Message("user", "my ears are hurting"),)
ABOUT = {QUIET[0].content: (0.8, 0.6), sense_text(PAGE): (0.6, -0.8)}


@pytest.mark.parametrize(("meant", "mark"), [(PAGE, "‹27›"), (MUTE, "‹28›")])
async def test_what_an_action_is_about_makes_it_likely(meant: ActionSpec, mark: str) -> None:
    about = {QUIET[0].content: (0.8, 0.6), sense_text(meant): (0.8, 0.6)}
    asking = await asking_for(CLOSED, said=QUIET, catalogue=[*CATALOGUE, PAGE, MUTE], vectors=about)
    assert asking.request.messages[-1].content.startswith(f"{QUIET[0].content}\n({mark}")
    assert next(iter(asking.actions)) == meant.name


async def test_what_is_asked_and_what_the_actions_are_about_is_told_on() -> None:
    asking = await asking_for(CLOSED, said=QUIET, catalogue=[*CATALOGUE, PAGE], vectors=ABOUT)
    assert {text: asking.sense(text) for text in ABOUT} == ABOUT
    assert asking.sense(SAID[0].content) is None


async def test_what_was_asked_before_is_sensed_with_the_question_and_without() -> None:
    said = (Message("user", "page Ruth"), Message("assistant", "Done."), Message("user", "and Tom Ray?"))
    about = {"and Tom Ray?": (1.0, 0.0), "and Tom Ray? page Ruth": (0.0, 1.0)}
    asking = await asking_for(CLOSED, TOM, said=said, catalogue=[PAGE], vectors=about)
    assert {text: asking.sense(text) for text in about} == about


async def test_actions_that_may_be_meant_can_be_asked_for_alone() -> None:
    pytest.importorskip("llama_cpp")
    about = {QUIET[0].content: (0.8, 0.6), sense_text(MUTE): (0.8, 0.6)}
    asking = await asking_for(CLOSED, said=QUIET, catalogue=[*CATALOGUE, PAGE, MUTE], vectors=about)
    assert next(iter(asking.possible)) == MUTE.name
    alone = asking.possible[MUTE.name]()
    assert alone is not None
    assert alone == replace(asking.request, grammar=alone.grammar)
    text = '{"action": "‹28›", "params": {"who": "my ears"}}'
    assert matches(alone.grammar or "", text)
    assert not matches(alone.grammar or "", text.replace("‹28›", "‹27›"))
    assert not matches(alone.grammar or "", REFUSE_SCOPE)


async def test_an_action_that_lacks_what_it_needs_cannot_be_asked_for_alone() -> None:
    needs = {"properties": {"minutes": {"type": "integer"}}, "required": ["minutes"]}
    mute = replace(MUTE, params_schema=needs)
    about = {QUIET[0].content: (0.8, 0.6), sense_text(mute): (0.8, 0.6)}
    asking = await asking_for(CLOSED, said=QUIET, catalogue=[*CATALOGUE, mute], vectors=about)
    assert asking.possible[mute.name]() is None


async def test_an_open_model_is_told_without_any_sense() -> None:
    asking = await asking_for(None, said=QUIET, catalogue=[*CATALOGUE, PAGE], vectors=ABOUT)
    assert [asking.sense(text) for text in ABOUT] == [None, None]
