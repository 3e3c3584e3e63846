import json
import math
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from heimdall.domain.events import Event
from heimdall.domain.identity import Principal, Role
from heimdall.events.envelope import MalformedEvent, decode, encode, to_wire, visible_to
from hypothesis import given
from hypothesis import strategies as st

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
texts = st.none() | st.text()
events = st.builds(
    Event,
    type=st.text(min_size=1),
    tenant=st.text(min_size=1),
    content=texts,
    title=texts,
    level=st.sampled_from([None, "info", "warning", "error", "success"]),
    data=st.none() | st.dictionaries(st.text(), json_values, max_size=4),
    request_id=texts,
    principal=texts,
    id=st.text(min_size=1),
    timestamp=st.integers(0, 2**40),
)


@given(events)
def test_an_event_comes_back_as_it_went(event: Event) -> None:
    assert decode(encode(event)) == event


@given(st.binary())
def test_any_bytes_are_an_event_or_malformed_and_never_crash(record: bytes) -> None:
    try:
        decode(record)
    except MalformedEvent:
        return
    assert json.loads(record)["tenant"]


@pytest.mark.parametrize(
    "record",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"type": "x"}', b'{"tenant": "t"}', b"[" * 100_000,
     b'{"type": "x", "tenant": null}', b'{"type": "x", "tenant": "t", "data": [1]}'],
)  # fmt: skip
def test_a_record_that_is_no_event_is_malformed(record: bytes) -> None:
    with pytest.raises(MalformedEvent):
        decode(record)


def test_fields_of_a_later_version_are_ignored() -> None:
    event = decode(b'{"type": "x", "tenant": "t", "id": "e", "timestamp": 1, "colour": "red", "v": 2}')
    assert event == Event("x", "t", id="e", timestamp=1)


def test_a_level_of_a_later_version_reads_as_info() -> None:
    assert decode(b'{"type": "x", "tenant": "t", "level": "shout"}').level == "info"


def test_a_record_of_another_producer_without_id_and_time_gets_them() -> None:
    event = decode(b'{"type": "node.created", "tenant": "t"}')
    assert event.id.startswith("evt-")
    assert event.timestamp > 1_700_000_000


def test_absent_fields_are_not_sent() -> None:
    assert to_wire(Event("x", "t", id="e", timestamp=1)) == {
        "type": "x",
        "tenant": "t",
        "id": "e",
        "timestamp": 1,
    }


def _circle() -> dict[str, Any]:
    circle: dict[str, Any] = {}
    circle["self"] = circle
    return circle


@pytest.mark.parametrize(
    "data",
    [{"x": math.inf}, {"x": math.nan}, {(1, 2): "key"}, _circle(), [1, 2], "text", 7],
    ids=["inf", "nan", "key", "circle", "list", "text", "number"],
)
def test_data_that_is_no_json_object_is_named_and_the_event_still_told(data: Any) -> None:
    told = decode(encode(Event("x", "t", content="c", data=data)))
    assert (told.content, told.data) == ("c", {"omitted": "not JSON"})


def test_python_objects_in_the_data_are_sent_as_what_they_mean() -> None:
    data = MappingProxyType(
        {"role": Role.ADMIN, "who": {2, 1}, "in": MappingProxyType({"a": (1, 2)}), "when": date(2026, 11, 25)}
    )
    assert decode(encode(Event("x", "t", data=data))).data == {
        "role": "admin",
        "who": [1, 2],
        "in": {"a": [1, 2]},
        "when": "2026-11-25",
    }


def test_a_careless_producer_still_gets_its_event_told() -> None:
    careless: Any = {"content": 5, "title": math.nan, "level": "progress"}
    told = decode(encode(Event("x", "t", **careless)))
    assert (told.content, told.title, told.level) == ("5", "nan", "info")


def test_what_does_not_fit_into_a_record_is_cut() -> None:
    data_too_large = encode(Event("x", "t", content="kept", data={"x": "y" * 2000}), limit=1000)
    assert (decode(data_too_large).content, decode(data_too_large).data) == ("kept", {"omitted": "too large"})
    for character in ("y", "\0", "é", "😀"):
        cut = encode(Event("x", "t", content=character * 2000, title=character * 2000), limit=1000)
        assert len(cut) <= 1000
        content = decode(cut).content
        assert content and set(content) == {character}


@pytest.mark.parametrize(
    ("tenant", "addressee", "seen"),
    [("t", None, True), ("t", "me", True), ("t", "you", False), ("u", None, False), ("u", "me", False)],
)
def test_events_are_seen_in_their_tenant_by_whom_they_are_addressed_to(
    tenant: str, addressee: str | None, seen: bool
) -> None:
    me = Principal("me", Role.ADMIN, "t")
    assert visible_to(Event("x", tenant, principal=addressee), me) is seen
