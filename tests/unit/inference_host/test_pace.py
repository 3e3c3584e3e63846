from inference_host.pace import Pace


def test_a_fast_model_takes_whole_batches() -> None:
    pace = Pace(512)
    pace.seen(64, 0.001)
    assert pace.step == 512


def test_a_slow_model_takes_steps_of_about_a_fifth_of_a_second() -> None:
    pace = Pace(512)
    for _ in range(10):
        pace.seen(64, 0.4)
    assert 20 <= pace.step <= 40


def test_a_step_is_never_longer_than_a_batch_nor_empty() -> None:
    assert Pace(8).step == 8
    pace = Pace(8)
    pace.seen(64, 1000)
    assert pace.step == 8


def test_a_single_token_teaches_nothing() -> None:
    pace = Pace(512)
    before = pace.step
    pace.seen(1, 5.0)
    assert pace.step == before
