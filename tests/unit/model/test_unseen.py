import json
import re
from pathlib import Path

import pytest

pytest.importorskip("llama_cpp")

from inference_host.model import dev_set, prompting
from inference_host.model.pairs import REFUSE_WRITE, Finished
from inference_host.model.unseen import Outcome, links_of, summary

QUERY = '{"action": "heimdall.watcher.query", "params": {"cypher": "MATCH (n) RETURN n"}}'


def test_a_pair_counts_for_what_it_asks_and_for_the_lines_it_carries() -> None:
    pair = Finished("how many staff\n(staff = Employee)\n[Ada = Person.name]", QUERY, "who is Ada")
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


def test_value_links_are_read_back_from_their_line() -> None:
    (first, second) = links_of("[Ada Brook = Person.name; A = B = `My Label`.`my key`]")
    assert (first.text, first.label, first.property) == ("Ada Brook", "Person", "name")
    assert (second.text, second.label, second.property) == ("A = B", "My Label", "my key")
    assert links_of("") == []


def rows() -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(dev_set.QUESTIONS).read_text(encoding="utf-8").splitlines()]


def test_steering_questions_are_unique_and_name_only_what_their_schema_has() -> None:
    graphs = json.loads(dev_set.GRAPHS.read_text(encoding="utf-8"))
    found = rows()
    assert len({(r["graph"], r["question"], r.get("before")) for r in found}) == len(found) >= 120
    for row in (r for r in found if "cypher" in r):
        schema = dev_set.world(graphs[row["graph"]]).schema_text()
        for name in re.findall(r":([A-Za-z_]+)", str(row["cypher"])):
            assert name in schema, row


def turn(question: str, before: str = "", profile: str = "closed-cypher-2") -> prompting.Turn:
    graph = json.loads(dev_set.GRAPHS.read_text(encoding="utf-8"))["harbour"]
    schema = prompting.gateway_schema(dev_set.world(graph))
    return prompting.gateway_turn(question, before, schema, dev_set.index_of(graph), profile=profile)


def test_a_turn_carries_the_lines_that_training_shows() -> None:
    found = turn("how old is Ruth Okoye")
    assert found.user == "how old is Ruth Okoye\n(old = Captain.age)\n[Ruth Okoye = Captain.name]"
    assert turn("which skippers command the Pelican").user.split("\n")[1:] == [
        "(command = (Captain)-[COMMANDS]->(Ship); skippers = Captain)",
        "[Pelican = Ship.name]",
    ]


def test_a_turn_that_points_back_takes_the_values_and_words_of_the_question_before() -> None:
    found = turn("how old is she", "who is Ruth Okoye")
    assert [link.text for link in found.links] == ["Ruth Okoye"]
    assert found.said == "how old is she who is Ruth Okoye"
    alone = turn("how many ports are there", "who is Ruth Okoye")
    assert (alone.links, alone.said) == ((), "how many ports are there")


def test_a_model_of_the_first_profile_is_shown_what_it_was_trained_to_read() -> None:
    found = turn("which skippers command the Pelican", "who is Ruth Okoye", profile="closed-cypher-1")
    assert found.user.split("\n")[1:] == ["[Pelican = Ship.name]"]
