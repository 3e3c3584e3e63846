import pytest

from inference_host.pace import Pace


def test_a_fast_model_takes_whole_batches() -> None:
    pace = Pace(512)
    pace.seen(64, 0.001)
    assert pace.share(beside_answers=False) == pace.share(beside_answers=True) == 512


def test_a_slow_model_takes_steps_of_about_a_fifth_of_a_second() -> None:
    pace = Pace(512)
    for _ in range(10):
        pace.seen(64, 0.4)
    assert 20 <= pace.share(beside_answers=False) <= 40


def test_prompts_take_less_of_a_step_that_answers_wait_for() -> None:
    pace = Pace(512)
    for _ in range(10):
        pace.seen(512, 0.5)
    assert pace.share(beside_answers=True) <= pace.share(beside_answers=False) / 2


@pytest.mark.parametrize("beside_answers", [False, True])
def test_a_step_is_never_longer_than_a_batch_nor_empty(beside_answers: bool) -> None:
    assert Pace(8).share(beside_answers=beside_answers) == 8
    pace = Pace(8)
    pace.seen(64, 1000)
    assert pace.share(beside_answers=beside_answers) == 8


@pytest.mark.parametrize("beside_answers", [False, True])
def test_the_first_step_is_small_because_nothing_is_known(beside_answers: bool) -> None:
    assert Pace(512).share(beside_answers=beside_answers) <= 64


def test_a_single_token_teaches_nothing() -> None:
    pace = Pace(512)
    before = pace.share(beside_answers=False)
    pace.seen(1, 5.0)
    assert pace.share(beside_answers=False) == before


def test_a_speed_that_changes_is_followed() -> None:
    pace = Pace(512)
    pace.seen(512, 0.001)
    for _ in range(20):
        pace.seen(64, 0.4)
    assert pace.share(beside_answers=False) <= 40


def test_answers_in_the_step_do_not_make_prompts_look_slow() -> None:
    alone, beside = Pace(512), Pace(512)
    alone.seen(32, 0.1)
    beside.seen(32, 0.15, answer_tokens=16)
    assert beside.share(beside_answers=True) == alone.share(beside_answers=True)
