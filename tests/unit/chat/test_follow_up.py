"""What of the question before reaches the model."""

from heimdall.chat.follow_up import context_of, question_before, text_to_link
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink

SCHEMA = GraphSchema((LabelSchema("Person", (PropertySchema("name", "string"),)),))
ALICE, BOB = ValueLink("Alice", "Person", "name"), ValueLink("Bob", "Person", "name")


def turn(*said: str) -> ChatTurn:
    messages = [Message("user", text) for text in said]
    between = [Message("assistant", "…")] * len(messages)
    spoken = [each for pair in zip(messages, between, strict=True) for each in pair][:-1]
    return ChatTurn("r", (Message("system", "s"), *spoken))


def test_the_question_before_is_one_line_of_bounded_length() -> None:
    assert question_before(turn("first", "second\nline", "now")) == "second"
    assert question_before(turn("x" * 900, "now")) == "x" * 300
    assert question_before(turn("now")) == ""


def test_values_are_looked_for_in_both_questions() -> None:
    assert text_to_link(turn("who is Alice", "how old is she")) == "how old is she\nwho is Alice"
    assert text_to_link(turn("who is Alice")) == "who is Alice"
    assert context_of(turn("who is Alice"), SCHEMA, [ALICE]).text == "who is Alice"


def test_a_pronoun_brings_the_value_and_the_words_of_the_question_before() -> None:
    found = context_of(turn("who is Alice", "how old is she"), SCHEMA, [ALICE])
    assert found.links == (ALICE,)
    assert found.text == "how old is she who is Alice"


def test_another_name_brings_its_own_value_only() -> None:
    found = context_of(turn("where does Alice live", "what about Bob"), SCHEMA, [ALICE, BOB])
    assert found.links == (BOB,)
    assert found.text == "what about Bob where does Alice live"


def test_a_question_that_stands_alone_is_as_if_it_were_the_first() -> None:
    found = context_of(turn("where does Alice live", "how many persons are there"), SCHEMA, [ALICE])
    assert found.links == ()
    assert found.text == "how many persons are there"


def test_a_value_of_several_labels_is_of_the_one_that_the_question_names() -> None:
    town = PropertySchema("town", "string")
    labels = (
        *SCHEMA.labels,
        *(LabelSchema(name, (*SCHEMA.labels[0].properties, town)) for name in ("Firm", "Ship")),
    )
    found = [ValueLink("Oslo", name, "town") for name in ("Firm", "Ship")]
    assert context_of(turn("ships in Oslo"), GraphSchema(labels), found).links == (found[1],)
    assert context_of(turn("who is in Oslo"), GraphSchema(labels), found).links == tuple(found)


def test_a_code_is_meant_where_its_label_is_named_and_nothing_else_explains_the_word() -> None:
    guest = LabelSchema("Guest", (PropertySchema("name", "string"), PropertySchema("tier", "string")))
    golden = LabelSchema("Gold", (PropertySchema("carats", "number"),))
    gold = ValueLink("GLD", "Guest", "tier", said="gold")
    assert context_of(turn("all gold guests"), GraphSchema((guest,)), [gold]).links == (gold,)
    assert context_of(turn("all gold cards"), GraphSchema((guest,)), [gold]).links == ()
    assert context_of(turn("guests with gold"), GraphSchema((guest, golden)), [gold]).links == ()
