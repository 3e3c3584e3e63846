import pytest

from inference_host.decaying_rate import DecayingRate
from inference_host.metrics import Metrics


def test_a_steady_rate_is_told_as_it_is() -> None:
    rate = DecayingRate()
    for step in range(1, 3001):
        rate.add(3, step / 100)
    assert rate.at(30.0) == pytest.approx(300, rel=0.02)


def test_a_rate_fades_when_nothing_happens() -> None:
    rate = DecayingRate()
    rate.add(1000, 100.0)
    assert rate.at(100.0) > rate.at(105.0) > rate.at(130.0) > 0
    assert rate.at(130.0) < 0.01 * rate.at(100.0)


def test_a_burst_counts_the_same_in_one_report_or_many() -> None:
    once, often = DecayingRate(), DecayingRate()
    once.add(100, 50.0)
    for _ in range(100):
        often.add(1, 50.0)
    assert once.at(51.0) == pytest.approx(often.at(51.0))


def test_steps_and_what_is_watched_are_told() -> None:
    metrics = Metrics()
    metrics.watch(
        lanes=lambda: 8, lanes_busy=lambda: 3, cells=lambda: 100, cells_used=lambda: 40, prefixes=lambda: 2
    )
    metrics.computed(512, 7, 0.02)
    metrics.prefix_lookups.labels("hit").inc()
    metrics.preemptions.inc()
    text = metrics.text().decode()
    for line in (
        "inference_step_seconds_count 1.0",
        "inference_step_seconds_sum 0.02",
        'inference_prefix_lookups_total{result="hit"} 1.0',
        "inference_preemptions_total 1.0",
        "inference_lanes 8.0",
        "inference_lanes_busy 3.0",
        "inference_kv_cells 100.0",
        "inference_kv_cells_used 40.0",
        "inference_prefixes_pinned 2.0",
    ):
        assert line in text.splitlines()
    told = dict(line.rsplit(maxsplit=1) for line in text.splitlines())
    assert float(told["inference_prefill_tokens_per_second"]) > 50
    assert 1 < float(told["inference_decode_tokens_per_second"]) < 2


def test_a_gauge_of_an_unknown_name_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        Metrics().watch(lane=lambda: 1)
