import json
from xml.etree import ElementTree

from rich.console import Console

from tests.evals.gate_plot import gate_svg
from tests.evals.report import document, tables, wrong_table
from tests.unit.evals.verdicts import verdict

VERDICTS = [
    verdict(),
    verdict(graph="shipping", category="filter", right=False, question="ships > 200 m & <300"),
    verdict(graph="shipping", confidence=-2.0, kind="asked_back", right=False, reading=1),
]
SVG = "{http://www.w3.org/2000/svg}"


def shown(renderable: object) -> str:
    console = Console(width=160)
    with console.capture() as capture:
        console.print(renderable)
    return capture.get()


def test_the_tables_tell_graphs_categories_and_the_gate() -> None:
    text = shown(tables("nano [v1]", VERDICTS))
    for expected in ("shipping", "filter", "1/1", "0/1", "confidence at least", "33%"):
        assert expected in text


def test_what_was_not_right_is_listed_with_what_was_wanted() -> None:
    text = shown(wrong_table(VERDICTS))
    assert "ships > 200 m & <300" in text
    assert "asked_back (1)" in text
    assert text.count("wanted") == 3


def test_the_document_is_json_with_every_question() -> None:
    found = json.loads(json.dumps(document("nano", VERDICTS)))
    assert found["all"]["accuracy"] == 1 / 3
    assert found["graphs"]["shipping"]["categories"]["filter"]["right"] == 0
    assert len(found["questions"]) == len(VERDICTS)


def test_the_plot_is_svg_with_a_line_for_each_graph_and_for_all() -> None:
    picture = ElementTree.fromstring(gate_svg("a & b", VERDICTS))
    assert len(picture.findall(f"{SVG}polyline")) == 3
    names = {text.text for text in picture.findall(f"{SVG}text")}
    assert {"demo", "shipping", "all", "Right of what is acted on: a & b"} <= names


def test_without_confidences_the_plot_has_dots_only() -> None:
    picture = ElementTree.fromstring(gate_svg("nano", [verdict(confidence=None)]))
    assert picture.findall(f"{SVG}polyline") == []
    assert len(picture.findall(f"{SVG}circle")) == 2
