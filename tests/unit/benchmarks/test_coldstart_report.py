"""Ratios, verdicts and tables of the cold starts, from rounds that are made up."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.coldstart.layers import LayerSize, layer_size
from tests.benchmarks.coldstart.measuring import ColdStart
from tests.benchmarks.coldstart.options import options
from tests.benchmarks.coldstart.results import Results
from tests.benchmarks.coldstart.subjects import OURS, compiled
from tests.benchmarks.coldstart.table import functions_table, layers_table, verdict
from tests.benchmarks.inference.figures import Spread

[DOCS] = [one for one in OURS if one.folder == "docs"]


@pytest.fixture
def results() -> Results:
    found = Results("a machine", "python3.13", "0.10 0.20 0.30")
    for bare_ms, ours_ms in ((100, 110), (200, 260), (100, 100)):
        found.add(DOCS.bare, ColdStart(bare_ms - 10, 10, bare_ms))
        found.add(compiled(DOCS.bare), ColdStart(bare_ms / 2 - 10, 10, bare_ms / 2))
        found.add(DOCS.folder, ColdStart(ours_ms - 10, 10, ours_ms))
    return found


def test_ratios_are_made_round_by_round(results: Results) -> None:
    ratio = results.ratio("docs", "fastapi_mangum")
    assert (ratio.median, ratio.lowest, ratio.highest) == pytest.approx((1.1, 1.0, 1.3))


@pytest.mark.parametrize(
    ("median", "goal", "said"),
    [(1.2, 1.2, "<= 1.2: met, met"), (1.21, 1.2, "<= 1.2: NOT met, met"), (9, None, "")],
)
def test_the_medians_are_judged(median: float, goal: float | None, said: str) -> None:
    assert verdict([Spread(median, 0.5, 9), Spread(0.7, 0.5, 9)], goal) == said


def test_the_table_shows_bare_functions_and_ours(results: Results) -> None:
    *_, bare, with_bytecode, ours = functions_table(results, [DOCS]).splitlines()
    assert [cell.strip() for cell in bare.split("|")][1:4] == [
        "bare: fastapi_mangum",
        "90 (90-190)",
        "10 (10-10)",
    ]
    assert with_bytecode.startswith("| bare: fastapi_mangum, bytecode")
    cells = [cell.strip() for cell in ours.split("|")]
    beside = "1.10 (1.00-1.30) fastapi_mangum"
    assert cells[6:10] == [beside, beside, "2.20 (2.00-2.60)", "<= 1.2: met, met, NOT met"]


def test_everything_is_saved(results: Results, tmp_path: Path) -> None:
    results.layers.append(LayerSize("ALayer", 1, 2))
    results.save(tmp_path / "new" / "file.json", [DOCS])
    saved = json.loads((tmp_path / "new" / "file.json").read_text("utf-8"))
    assert len(saved["rounds"]["docs"]) == 3
    assert saved["ratios"][0]["total_ms"]["median"] == pytest.approx(1.1)
    assert saved["layers"] == [{"name": "ALayer", "zipped": 1, "unzipped": 2}]


def test_a_layer_is_measured_zipped_and_unzipped(tmp_path: Path) -> None:
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "module.py").write_text("x = 1\n" * 1000, "utf-8")
    size = layer_size(tmp_path)
    assert size.unzipped == 6000
    assert 100 < size.zipped < 1000
    assert f"| {tmp_path.name}" in layers_table([size])


def test_functions_can_be_chosen() -> None:
    assert [one.folder for one in options(["--functions", "docs", "authorizer"]).functions] == [
        "authorizer",
        "docs",
    ]
    assert options([]).functions == list(OURS)


def test_no_round_is_refused() -> None:
    with pytest.raises(SystemExit):
        options(["--rounds", "0"])
