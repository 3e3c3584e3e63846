import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("llama_cpp")

from heimdall.domain.graph import SchemaLink, ValueLink
from heimdall.prompts.marks import spelled_out

from inference_host.model import described, dev_set, prompting
from inference_host.model.pairs import REFUSE_WRITE, Finished
from inference_host.model.unseen import Outcome, summary

QUERY = '{"action": "heimdall.watcher.query", "params": {"cypher": "MATCH (n) RETURN n"}}'


def test_a_pair_counts_for_what_it_asks_and_for_the_lines_it_carries() -> None:
    words, links = (SchemaLink("staff", "Employee"),), (ValueLink("Ada", "Person", "name"),)
    pair = Finished("how many staff", QUERY, "who is Ada", words, links)
    kinds = {"all", "query", "after a turn", "with schema words", "with value links"}
    assert Outcome(pair, False, True, -0.1).kinds() == kinds
    assert Outcome(Finished("delete it", REFUSE_WRITE), False, True, -0.1).kinds() == {"all", "sentence"}
    assert Outcome(Finished("page Ada", '{"action": "a.b.c", "params": {}}'), True, True, 0).kinds() == {
        "all",
        "plugin",
    }


def test_the_summary_counts_what_is_right_and_what_passes_the_gate() -> None:
    pair = Finished("nodes", QUERY)
    found = [
        Outcome(pair, False, True, -0.1),
        Outcome(pair, False, False, -0.2),
        Outcome(pair, False, True, -3),
    ]
    assert summary(found)["query"] == (3, 2, 2, 1)
    assert "plugin" not in summary(found)


def rows() -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(dev_set.QUESTIONS).read_text(encoding="utf-8").splitlines()]


def test_steering_questions_are_unique_and_name_only_what_their_schema_has() -> None:
    graphs = json.loads(dev_set.GRAPHS.read_text(encoding="utf-8"))
    found = rows()
    assert len({(r["graph"], r["question"], r.get("before")) for r in found}) == len(found) >= 120
    for row in (r for r in found if "cypher" in r):
        schema = prompting.schema_text(described.world(graphs[row["graph"]]))
        for name in re.findall(r":([A-Za-z_]+)", str(row["cypher"])):
            assert name in schema, row


def turn(question: str, before: str = "") -> prompting.Turn:
    graph = json.loads(dev_set.GRAPHS.read_text(encoding="utf-8"))["harbour"]
    schema = prompting.gateway_schema(described.world(graph))
    return prompting.gateway_turn(question, before, schema, described.index_of(graph))


def shown(found: prompting.Turn) -> list[str]:
    """The lines of a turn with names for marks; the mark behind a value is left out."""
    for value in dict.fromkeys(link.text for link in found.marking.links):
        found = replace(found, user=found.user.replace(f"{value} = ", " = "))
    return spelled_out(found.user, found.marking.signs).split("\n")


def test_a_turn_carries_the_lines_that_training_shows() -> None:
    found = turn("how old is Ruth Okoye")
    assert shown(found) == [
        "how old is Ruth Okoye",
        "(old = Captain.age)",
        "[Ruth Okoye = Captain.name]",
    ]
    assert shown(turn("which skippers command the Pelican"))[1:] == [
        "(command = (Captain)-[COMMANDS]->(Ship); skippers = Captain(name))",
        "[Pelican = Ship.name]",
    ]


def test_a_turn_that_points_back_takes_the_values_and_words_of_the_question_before() -> None:
    found = turn("how old is she", "who is Ruth Okoye")
    assert [link.text for link in found.links] == ["Ruth Okoye"]
    assert found.said == "how old is she who is Ruth Okoye"
    alone = turn("how many ports are there", "who is Ruth Okoye")
    assert (alone.links, alone.said) == ((), "how many ports are there")
