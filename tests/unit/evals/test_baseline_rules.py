from pathlib import Path

from tests.evals.baseline import Baseline
from tests.evals.judging import Verdict
from tests.unit.evals.verdicts import verdict


def verdicts(right: int, wrong: int, unsure: int = 0) -> list[Verdict]:
    found = [verdict(question=f"q{n}", right=n < right) for n in range(right + wrong)]
    return found + [verdict(question=f"u{n}", kind="asked_back", right=False) for n in range(unsure)]


BASELINE = Baseline.of("nano", verdicts(right=30, wrong=2, unsure=8))


def test_the_same_is_no_regression() -> None:
    assert BASELINE.regression("demo", verdicts(30, 2, 8)) is None


def test_a_few_lost_questions_are_tolerated() -> None:
    assert BASELINE.regression("demo", verdicts(28, 4, 8)) is None


def test_more_lost_questions_are_named() -> None:
    told = BASELINE.regression("demo", verdicts(27, 5, 8))
    assert told is not None
    assert "right 30 before, 27 now" in told
    assert all(f"  q{n}\n" in told for n in (27, 28, 29))
    assert "  q30\n" not in told


def test_questions_back_that_become_wrong_answers_are_a_regression() -> None:
    now = verdicts(30, 2) + [verdict(question=f"u{n}", right=False) for n in range(8)]
    told = BASELINE.regression("demo", now)
    assert told is not None
    assert "wrong answers 2 before, 10 now" in told


def test_part_of_the_questions_is_compared_with_that_part_and_new_ones_do_not_count() -> None:
    assert BASELINE.regression("demo", verdicts(30, 2, 8)[:10]) is None
    assert BASELINE.regression("demo", [verdict(question=f"new{n}", right=False) for n in range(9)]) is None


def test_a_written_baseline_reads_the_same(tmp_path: Path) -> None:
    BASELINE.write(tmp_path / "baseline.json")
    assert Baseline.read(tmp_path / "baseline.json") == BASELINE
