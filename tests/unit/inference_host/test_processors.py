import pytest

from inference_host import processors


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("200000 100000\n", 2.0),
        ("50000 100000", 0.5),
        ("max 100000\n", None),
        ("-1 100000", None),
        ("", None),
        ("100000 0", None),
    ],
)
def test_a_quota_line_says_how_many_processors(line: str, expected: float | None) -> None:
    assert processors.quota_of(line) == expected


def test_a_fraction_of_a_processor_counts_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processors, "_read", lambda _path: "50000 100000")
    assert processors.available() == 1


def test_without_a_quota_affinity_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processors, "_read", lambda _path: "")
    monkeypatch.setattr("os.sched_getaffinity", lambda _pid: {0, 1, 2}, raising=False)
    assert processors.available() == 3
