"""Changes of the generation defaults: all or none, numbers as JSON knows them."""

import pytest
from heimdall.actions.generation_config import GenerationConfig
from heimdall.errors import ActionRefused, InvalidRequest
from hypothesis import given
from hypothesis import strategies as st

anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)


@given(anything, anything)
def test_what_is_accepted_is_in_range_and_what_is_not_changes_nothing(
    max_tokens: object, temperature: object
) -> None:
    config = GenerationConfig()
    before = config.current
    try:
        after = config.change({"max_tokens": max_tokens, "temperature": temperature})
    except InvalidRequest as error:
        assert error.param in {"max_tokens", "temperature"}
        assert config.current is before
    else:
        assert isinstance(after.max_tokens, int)
        assert 1 <= after.max_tokens <= 4096
        assert 0 <= after.temperature <= 2
        assert config.current is after


@given(st.integers(1, 4096))
def test_a_whole_number_may_come_as_a_float(value: int) -> None:
    assert GenerationConfig().change({"max_tokens": float(value)}).max_tokens == value


def test_where_it_cannot_take_effect_a_change_is_refused() -> None:
    with pytest.raises(ActionRefused) as refusal:
        GenerationConfig(adjustable=False).change({"max_tokens": 1})
    assert refusal.value.layer == "configuration"
