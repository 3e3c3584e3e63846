"""The question without its slips of the keyboard, for a small model only, and the user is told."""

from heimdall.chat.as_meant import as_meant
from heimdall.domain.chat_events import ChatEvent, Notice
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema

from tests.fixtures.asking import plain
from tests.fixtures.chat_stack import chat_stack
from tests.fixtures.scripted import ScriptedInference

SCHEMA = GraphSchema((LabelSchema("Performer", (PropertySchema("name", "string"),)),))
SMALL = ModelCard("scripted", "closed-cypher-4")
SAID = "wich perfomers are there"


def turn(*messages: Message) -> ChatTurn:
    return ChatTurn("r", messages)


def test_the_last_question_is_corrected_and_the_user_is_told() -> None:
    told = list[ChatEvent]()
    before = Message("user", "wich is before")
    meant = as_meant(
        turn(before, Message("assistant", SAID), Message("user", SAID)), SMALL, SCHEMA, (), told.append
    )
    assert [message.content for message in meant.messages] == [
        "wich is before",
        SAID,
        "which performers are there",
    ]
    assert told == [Notice("info", "Spelling", "I read 'wich' as 'which' and 'perfomers' as 'performers'.")]


def test_what_has_no_slip_is_the_same_turn() -> None:
    told = list[ChatEvent]()
    asked = turn(Message("user", "which performers are there"))
    assert as_meant(asked, SMALL, SCHEMA, (), told.append) is asked
    assert told == []


def test_a_large_model_reads_what_was_written() -> None:
    told = list[ChatEvent]()
    asked = turn(Message("user", SAID))
    assert as_meant(asked, ModelCard("large"), SCHEMA, (), told.append) is asked
    assert told == []


async def test_the_model_is_asked_what_is_meant_and_the_answer_tells_it() -> None:
    inference = ScriptedInference(["Sorry."], card=SMALL)
    async with chat_stack(inference=inference) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "shwo me"}])
        await plain(stack, messages=[{"role": "user", "content": "show me"}])
    asked, meant = (request.messages[-1].content for request in inference.requests)
    assert asked == meant
    assert asked.splitlines()[0] == "show me"
    told = [each["message"] for each in body["heimdall"]["notifications"] if each["title"] == "Spelling"]
    assert told == ["I read 'shwo' as 'show'."]
