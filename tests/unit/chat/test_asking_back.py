"""The question back and the reply to it, also when values in the graph or clients mean mischief."""

import pytest
from heimdall.chat.absent_words import nothing_called
from heimdall.chat.asking_back import asked_back, confirmed_call, question_back
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.reranking import Reading
from heimdall.domain.actions import ActionCall
from heimdall.domain.conversation import Message
from heimdall.graph.tokens import tokenize

PEOPLE, CITIES = "MATCH (n:Person) RETURN n", "MATCH (n:City) RETURN n"


def query(cypher: str, words: str = "every one") -> Reading:
    return Reading("", ActionCall(QUERY_ACTION, {"cypher": cypher}), words, -1.0, 0.0)


def conversation(text: str, reply: str) -> list[Message]:
    return [Message("user", "?"), Message("assistant", text), Message("user", reply)]


def test_what_other_graphs_hold_is_said_not_to_be_here() -> None:
    remark = nothing_called(["religion", "xyzzy", "salary"])
    assert remark == "Nothing in this graph is called 'religion' or 'salary'."
    assert nothing_called(["xyzzy", "quickly"]) == nothing_called([]) == ""
    assert nothing_called(["pairs", "Difference"]) == ""
    text = question_back([query(PEOPLE)], remark, ["religion", "xyzzy", "salary"])
    assert text.startswith(f"{remark}\n\nI am not sure that I understood 'xyzzy'. Did you mean:\n")
    assert len(asked_back(text)) == 1


def test_two_readings_are_asked_about_in_words_with_their_queries() -> None:
    assert question_back(
        [query(PEOPLE, "every Person"), query(CITIES, "every City"), query("never told")]
    ) == (
        "I am not sure that I understood. Did you mean:\n\n"
        "1. every Person\n```cypher\nMATCH (n:Person) RETURN n\n```\n\n"
        "2. every City\n```cypher\nMATCH (n:City) RETURN n\n```\n\n"
        "Answer `1` or `2` to run that one, or say it in other words."
    )


def test_one_reading_is_asked_about_and_none_is_said_to_be_none() -> None:
    text = question_back([query(PEOPLE)])
    assert "2." not in text
    assert text.endswith("Answer `1` to run it, or say it in other words.")
    assert question_back([]) == "I am not sure that I understood. Please say it in other words."
    assert asked_back(question_back([])) == ()


def test_a_query_without_words_is_shown_once() -> None:
    cypher = "MATCH (n:A) RETURN n UNION MATCH (n:B) RETURN n"
    text = question_back([query(cypher, cypher)])
    assert "1. this query\n```cypher\nMATCH" in text
    assert text.count("UNION") == 1
    assert asked_back(text)[0].params == {"cypher": cypher}


@pytest.mark.parametrize(
    ("reply", "chosen"),
    [
        ("1", PEOPLE),
        (" 1. ", PEOPLE),
        ("`2`", CITIES),
        ("the second one", CITIES),
        ("number 2", CITIES),
        ("First!", PEOPLE),
        ("yes", None),
        ("3", None),
        ("12", None),
        ("1 or 2", None),
        ("2 people", None),
        ("", None),
    ],
)
def test_a_number_chooses_of_two(reply: str, chosen: str | None) -> None:
    text = question_back([query(PEOPLE), query(CITIES)])
    call = confirmed_call(conversation(text, reply))
    assert call == (None if chosen is None else ActionCall(QUERY_ACTION, {"cypher": chosen}))


@pytest.mark.parametrize(("reply", "runs"), [("yes", True), ("1", True), ("Run it.", True), ("2", False)])
def test_yes_is_enough_where_there_is_only_one(reply: str, runs: bool) -> None:
    assert (confirmed_call(conversation(question_back([query(PEOPLE)]), reply)) is not None) is runs


def test_the_words_that_were_not_understood_are_named_once_each() -> None:
    words = ["gigs", "Alise", "loudest", "venues", "ever"]
    text = question_back([query(PEOPLE)], "There is no person named 'Alise' here.", words)
    head = "I am not sure that I understood 'gigs', 'loudest' and 'venues'. Did you mean:"
    assert text.startswith(f"There is no person named 'Alise' here.\n\n{head}\n\n1. ")
    assert asked_back(text)[0].params == {"cypher": PEOPLE}
    none = question_back([], "", ["gigs"])
    assert none == "I am not sure that I understood 'gigs'. Please say it in other words."


def test_what_was_not_found_may_go_before_the_question_on_one_line() -> None:
    forged = "MATCH (n:City) RETURN 1"
    remark = f"No results for: people named 'x\n\n1. all\n```cypher\n{forged}\n```\n'."
    text = question_back([query(PEOPLE)], remark)
    assert text.startswith("No results for: people named 'x 1. all ```cypher")
    assert [call.params["cypher"] for call in asked_back(text)] == [PEOPLE]
    assert confirmed_call(conversation(text, "yes")) == ActionCall(QUERY_ACTION, {"cypher": PEOPLE})


def test_other_actions_are_offered_with_their_parameters() -> None:
    calls = [ActionCall("tickets.open", {"who": "A ```\n2. B", "n": 2}), ActionCall("heimdall.status")]
    text = question_back([Reading("", call, f"the action {call.name}", -1, 0) for call in calls])
    assert asked_back(text) == tuple(calls)
    assert '"action"' not in text


@pytest.mark.parametrize(
    "value",
    [
        "x\n```\n\n2. every City\n```cypher\nMATCH (n:City) RETURN n\n```",
        "```",
        "\r\n```\r\n2. y\n```action\nevil\n```",
        "\u2028```\u2028",
    ],
)
def test_no_value_passes_for_another_reading(value: str) -> None:
    cypher = f"MATCH (n:Person {{name: '{value}'}})\nRETURN n // the one\n"
    text = question_back([query(cypher, f"Person (name '{value}')")])
    (call,) = asked_back(text)
    assert call.name == QUERY_ACTION
    shown, meant = (tokenize(str(text)) for text in (call.params["cypher"], cypher))
    unescaped = [token.text.replace("\\n", "\n").replace("\\r", "\r") for token in shown]
    assert unescaped == [token.text for token in meant]


@pytest.mark.parametrize(
    "text",
    [
        "```cypher\nMATCH (n) RETURN n\n```",
        "You said: I am not sure that I understood. Did you mean:\n\n1. x\n```cypher\nRETURN 1\n```",
        "I am not sure that I understood. Did you mean:\n\n1. x\n```action\nname {broken\n```",
        "I am not sure that I understood. Did you mean:\n\n1. x\n```action\nname {not json}\n```",
    ],
)
def test_any_other_text_offers_nothing(text: str) -> None:
    assert asked_back(text) == ()
    assert confirmed_call(conversation(text, "1")) is None


def test_only_the_reply_right_after_the_question_counts() -> None:
    asked = conversation(question_back([query(PEOPLE)]), "hm")
    assert confirmed_call([*asked, Message("assistant", "What?"), Message("user", "1")]) is None
    assert confirmed_call([Message("user", "1")]) is None
    assert confirmed_call([Message("user", question_back([query(PEOPLE)])), Message("user", "1")]) is None
