"""Waits grow, stay bounded, and start again after a success."""

from heimdall.cli.following import Backoff


def test_waits_double_with_each_failure_up_to_half_a_minute() -> None:
    backoff = Backoff(first_s=1.0)
    for longest in (1, 2, 4, 8, 16, 30, 30, 30):
        assert longest / 2 <= backoff.wait_s() <= longest


def test_a_success_starts_again_from_the_first_wait() -> None:
    backoff = Backoff(first_s=1.0)
    for _ in range(5):
        backoff.wait_s()
    backoff.worked()
    assert backoff.wait_s() <= 1.0
