import pytest

from inference_host.model.schedule import HOLD, LONGEST, PAUSE, WARM, Schedule


def test_the_rate_rises_holds_and_falls_to_zero() -> None:
    clock = Schedule(1000.0)
    assert clock.rate() < 0.1
    clock.used = 1000 * (WARM + HOLD) / 2
    assert clock.rate() == 1.0
    clock.used = 1000 * (1 + HOLD) / 2
    assert clock.rate() == pytest.approx(0.5)
    clock.used = 1000.0
    assert clock.rate() == 0.0


def test_a_trained_model_goes_on_at_a_lower_rate() -> None:
    clock = Schedule(1000.0, top=0.16)
    clock.used = 1000 * (WARM + HOLD) / 2
    assert clock.rate() == pytest.approx(0.16)
    clock.anneal(100.0)
    clock.used += 50.0
    assert clock.rate() == pytest.approx(0.08)


def test_a_pause_in_the_middle_of_a_step_does_not_count_as_training() -> None:
    clock = Schedule(1000.0)
    for _ in range(20):
        clock.spend(10.0)
    clock.spend(3600.0)
    assert clock.used == pytest.approx(20 * 10 + LONGEST * 10)


def test_quick_steps_between_which_questions_are_waited_for_count_whole() -> None:
    clock = Schedule(1000.0)
    for _ in range(20):
        clock.spend(0.1)
    clock.spend(4.0)
    assert clock.used == pytest.approx(20 * 0.1 + 4.0)
    clock.spend(3600.0)
    assert clock.used == pytest.approx(20 * 0.1 + 4.0 + PAUSE)


def test_slower_steps_are_believed_after_a_while() -> None:
    clock = Schedule(10_000.0)
    for _ in range(60):
        clock.spend(10.0)
    for _ in range(120):
        clock.spend(60.0)
    before = clock.used
    clock.spend(60.0)
    assert clock.used - before == 60.0


@pytest.mark.parametrize("used", [500.0, 400.0, 90.0])
def test_an_early_end_falls_from_the_present_rate_to_zero_in_the_given_time(used: float) -> None:
    clock = Schedule(1000.0, used=used, fall=100.0)
    rate = clock.rate()
    clock.anneal(60.0)
    assert clock.rate() == pytest.approx(rate)
    clock.used = used + 30
    assert clock.rate() == pytest.approx(rate / 2)
    clock.used = used + 60
    assert clock.rate() == 0.0
    assert clock.budget == used + 60
