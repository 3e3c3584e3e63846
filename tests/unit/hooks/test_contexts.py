"""Contexts are values: they survive the way to another function, and keep what must not change."""

from typing import Any

import pytest
from heimdall.domain.actions import ActionResult, Outcome
from heimdall.domain.conversation import Message
from heimdall.domain.identity import Principal, Role
from heimdall.errors import GraphUnavailable
from heimdall.hooks.contexts import (
    CONTEXTS,
    HookContext,
    PostExecuteContext,
    PreExecuteContext,
    PrePromptContext,
    SynthesizeContext,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

text = st.text(max_size=30)
finite = st.floats(allow_nan=False, allow_infinity=False, width=32)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
json_objects = st.dictionaries(text, json_values, max_size=4)
messages = st.builds(Message, st.sampled_from(["user", "assistant", "tool"]), text)
common: dict[str, Any] = {
    "request_id": text,
    "principal": st.builds(Principal, text, st.sampled_from(Role), text),
    "messages": st.lists(
        st.builds(Message, st.sampled_from(["user", "assistant", "tool"]), text), max_size=3
    ),
    "plugin_data": json_objects,
}
results = st.builds(ActionResult, st.booleans(), text, json_objects, st.none() | text)
contexts = st.one_of(
    st.builds(PrePromptContext, **common),
    st.builds(PreExecuteContext, **common, action=text, params=json_objects, raw_response=text),
    st.builds(
        PostExecuteContext,
        **common,
        action=st.none() | text,
        params=json_objects,
        result=st.none() | results,
        duration_ms=st.floats(0, 1e6),
        outcome=st.sampled_from(Outcome),
    ),
    st.builds(SynthesizeContext, **common, action=text, params=json_objects, result=results),
)


@settings(max_examples=50)
@given(contexts)
def test_a_context_is_the_same_after_a_round_trip_as_json(context: HookContext) -> None:
    assert type(context).model_validate_json(context.model_dump_json()) == context


@settings(max_examples=50)
@given(contexts)
def test_adopting_a_copy_s_changes_takes_nothing_else_over(context: HookContext) -> None:
    copy = type(context).model_validate_json(context.model_dump_json())
    copy.plugin_data["new"] = 1
    adopted = context.adopt(copy.changes())
    assert adopted.plugin_data == {**context.plugin_data, "new": 1}
    assert adopted.principal is context.principal
    assert adopted is not context


def pre_prompt(*messages: Message) -> PrePromptContext:
    return PrePromptContext(
        request_id="r", principal=Principal("a", Role.EDITOR, "t"), messages=list(messages)
    )


def test_setting_the_user_message_replaces_the_last_one_only() -> None:
    context = pre_prompt(Message("user", "one"), Message("assistant", "two"), Message("user", "three"))
    context.user_message = "four"
    assert [m.content for m in context.messages] == ["one", "two", "four"]
    assert context.user_message == "four"


def test_a_user_message_is_added_where_there_was_none() -> None:
    context = pre_prompt()
    assert context.user_message == ""
    context.user_message = "hello"
    assert context.messages == [Message("user", "hello")]


def test_a_posted_user_message_stands_for_a_conversation() -> None:
    context = PrePromptContext.model_validate(
        {
            "request_id": "r",
            "principal": {"id": "a", "role": "admin", "tenant": "t"},
            "user_message": "hi",
        }
    )
    assert context.messages == [Message("user", "hi")]


@pytest.mark.parametrize("field", ["request_id", "principal", "request_time", "metrics"])
def test_frozen_fields_cannot_be_assigned(field: str) -> None:
    with pytest.raises(ValidationError):
        setattr(pre_prompt(), field, "x")


@pytest.mark.parametrize("bad", ["status", "[]", '{"params": {}}', '{"action": 3}'])
def test_an_example_must_be_an_action_object(bad: str) -> None:
    with pytest.raises(ValueError, match="action name"):
        pre_prompt().add_example("hello", bad)


def test_outside_a_dispatch_notices_are_dropped_and_there_is_no_graph() -> None:
    context = pre_prompt()
    context.notify_info("a", "b")
    context.broadcast("c")
    with pytest.raises(GraphUnavailable):
        _ = context.graph


def test_an_abort_without_words_says_who_aborted() -> None:
    context = PreExecuteContext(request_id="r", principal=Principal("a", Role.EDITOR, "t"), action="a.b")
    context.abort()
    assert context.stop is not None
    assert (context.stop.outcome, context.stop.reason) == (Outcome.ABORTED, "Action aborted by plugin")


def test_every_phase_has_its_context() -> None:
    assert set(CONTEXTS) == {"pre_prompt", "pre_execute", "post_execute", "synthesize"}
