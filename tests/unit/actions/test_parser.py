"""The action parser: what is an action, what is prose, and that chunking changes nothing."""

import pytest
from heimdall.actions.parser import AnswerParser, MalformedAction
from heimdall.domain.actions import ActionCall
from hypothesis import given
from hypothesis import strategies as st

ACTION = '{"action": "heimdall.watcher.status", "params": {}}'
QUERY = '{"action": "q", "params": {"cypher": "MATCH (n {name: \'{\\"a\\": 1}\'}) RETURN n"}}'


def parse(*pieces: str) -> tuple[str, object]:
    parser = AnswerParser()
    shown = "".join(parser.feed(piece) for piece in pieces)
    rest, action = parser.finish()
    return shown + rest, action


@pytest.mark.parametrize(
    "text",
    [ACTION, f"  {ACTION}\n", f"```json\n{ACTION}\n```", f"```\n{ACTION}", ACTION.replace(": ", " : ")],
)
def test_an_action_alone_is_an_action_and_shows_nothing(text: str) -> None:
    assert parse(text) == ("", ActionCall("heimdall.watcher.status", {}))


def test_prose_before_an_action_is_shown_and_the_action_runs() -> None:
    assert parse("Let me look.\n", ACTION) == ("Let me look.\n", ActionCall("heimdall.watcher.status", {}))


@pytest.mark.parametrize(
    "text",
    [
        f"You can send {ACTION} to see it.",
        f"{ACTION}\nThis is how an action looks.",
        f"Example:\n```json\n{ACTION}\n```\nThat asks for the status.",
        "{ not json at all",
        'Use a map: {name: "x"}',
        '{"answer": 42}',
        "```python\nprint(1)\n```",
        "plain words",
        "",
    ],
)
def test_anything_else_is_prose_and_nothing_is_lost(text: str) -> None:
    assert parse(text) == (text, None)


@pytest.mark.parametrize(
    "text",
    [
        ACTION[:-1],
        '{"action": "x", "params": "s"}',
        '{"action": "", "params": {}}',
        '{"action": 7}',
        '{"action": x}',
    ],
)
def test_a_broken_action_is_told_apart_and_never_shown(text: str) -> None:
    shown, action = parse(text)
    assert shown == ""
    assert isinstance(action, MalformedAction)


def test_missing_and_null_params_are_an_empty_object() -> None:
    assert parse('{"action": "a"}')[1] == parse('{"action": "a", "params": null}')[1] == ActionCall("a", {})


def test_prose_flows_at_once() -> None:
    parser = AnswerParser()
    assert [parser.feed(word) for word in ("I ", "can ", "not")] == ["I ", "can ", "not"]


TEXTS = st.lists(
    st.sampled_from(
        [
            ACTION,
            QUERY,
            "\n",
            " ",
            "```",
            "json",
            "{",
            "}",
            '"action"',
            ":",
            "words here",
            "O'Brien",
            "é{",
            "\n\n",
            '{"a":1}',
        ]
    ),
    max_size=8,
).map("".join)


@given(text=TEXTS, data=st.data())
def test_the_result_does_not_depend_on_how_the_text_is_cut(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert parse(*pieces) == parse(text) == parse(*text)


@given(text=TEXTS)
def test_no_prose_is_lost_when_there_is_no_action(text: str) -> None:
    shown, action = parse(text)
    if action is None:
        assert shown == text
