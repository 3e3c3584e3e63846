import time

import pytest
from heimdall.errors import InvalidRequest
from heimdall.events import positions
from heimdall.events.positions import After, Since
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "position",
    [After("shardId-000000000001", "49590338271490256608559692538361571095921575989136588898"), Since(5)],
)
def test_a_position_reads_back_from_its_text(position: After | Since) -> None:
    assert positions.parse(str(position)) == position


@given(st.text())
def test_any_text_is_a_position_or_an_invalid_request(text: str) -> None:
    try:
        parsed = positions.parse(text)
    except InvalidRequest as error:
        assert (error.status, error.param) == (400, "Last-Event-ID")
    else:
        assert isinstance(parsed, After | Since)


def test_now_is_now() -> None:
    assert abs(positions.now().ms / 1000 - time.time()) < 1
