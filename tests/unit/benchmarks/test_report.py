import json
from pathlib import Path

import pytest

from tests.benchmarks.inference.cells import Cell
from tests.benchmarks.inference.conclusions import conclusions
from tests.benchmarks.inference.figures import Figures
from tests.benchmarks.inference.options import options
from tests.benchmarks.inference.results import Results
from tests.benchmarks.inference.table import table

STEADY = Cell("steady", 8, 24)
BURST = Cell("burst", 8, 8)
SERVERS = ["ours", "llama_cpp.server", "llama-server"]


def figures(rate: float = 1.0, first_ms: float = 100.0) -> Figures:
    return Figures(rate, first_ms, first_ms, 5.0, 9.0, 70.0, 400.0)


@pytest.fixture
def results() -> Results:
    found = Results("a machine", 1, "0.10 0.20 0.30")
    for rate in (4.4, 6.0, 5.0):
        found.add("53m", STEADY, "ours", figures(rate))
        found.add("53m", STEADY, "llama_cpp.server", figures(2.0))
    found.add("53m", BURST, "ours", figures(first_ms=500))
    found.add("53m", BURST, "llama-server", figures(first_ms=10_000))
    found.absent["270m", "llama-server"] = "it is not built"
    return found


def test_every_server_has_a_row_in_every_cell_with_figures_or_the_reason(results: Results) -> None:
    _, _, *lines = table(results.rows(["53m", "270m"], [STEADY], SERVERS)).splitlines()
    assert len(lines) == 6
    assert "5 (4.4-6)" in lines[0]
    assert "none: not measured" in lines[2]
    assert "none: it is not built" in lines[5]


def test_ratios_are_of_paired_rounds_and_judged_by_their_median(results: Results) -> None:
    lines = conclusions(results, ["53m", "270m"], [STEADY, BURST])
    assert lines == [
        "53m, steady, 8 at once: requests/s ours / llama_cpp.server 2.5 (2.2-3); goal >= 2.2: met",
        "53m, burst of 8: TTFT p50 ours / llama-server 0.05 = 1/20; goal <= 1/30: NOT met",
    ]


def test_a_server_that_answered_wrongly_once_has_no_figures(results: Results) -> None:
    results.fail("53m", STEADY, "ours", "20 tokens instead of 32")
    row = results.row("53m", STEADY, "ours")
    assert (list(row.rounds), row.failure) == ([], "20 tokens instead of 32")
    assert results.failed
    assert not conclusions(results, ["53m"], [STEADY])


def test_what_is_saved_holds_every_round(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "new" / "figures.json"
    results.save(path, results.rows(["53m"], [STEADY], ["ours"]), ["met"])
    saved = json.loads(path.read_text())
    [row] = saved["rows"]
    assert [one["requests_per_s"] for one in row["rounds"]] == [4.4, 6.0, 5.0]
    assert (row["server"], row["concurrency"], saved["conclusions"]) == ("ours", 8, ["met"])


def test_quick_changes_what_is_not_said_otherwise() -> None:
    quick = options(["--quick", "--rounds", "2", "--servers", "ours"])
    assert (quick.models, quick.rounds, quick.servers) == (["53m"], 2, ["ours"])
    assert [cell.label for cell in quick.cells] == ["steady, 8 at once", "burst of 8"]
    assert [cell.concurrency for cell in options([]).cells] == [1, 8, 16, 8]


def test_a_steady_cell_asks_at_least_as_often_as_its_concurrency() -> None:
    assert [cell.requests for cell in options(["--requests", "10", "--concurrency", "8,16"]).cells] == [
        10,
        16,
        8,
    ]


@pytest.mark.parametrize(
    "words", [["--servers", "nobody"], ["--models", ""], ["--rounds", "0"], ["--concurrency", "1,x"]]
)
def test_a_command_line_that_makes_no_sense_is_refused(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        options(words)
    assert words[0] in capsys.readouterr().err
