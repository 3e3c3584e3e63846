"""Written questions told otherwise: the answer follows, and what is asked is still there."""

import random
from typing import Any

import pytest

from inference_host.model.described import world
from inference_host.model.prompting import gateway_schema
from inference_host.model.variations import about_others, in_other_words, respelt, thinned, varied
from inference_host.model.written import group_of, subjects

GRAPH: dict[str, Any] = {
    "labels": {
        "Farm": {"name": "string", "area": "number", "soil_type": "string"},
        "Grower": {"name": "string", "born_on": "date"},
        "Tractor": {"model": "string"},
    },
    "relationships": [
        ["Grower", "WORKS_ON", "Farm", {"since_year": "number"}],
        ["Farm", "OWNS", "Tractor", {}],
        ["Grower", "DRIVES", "Tractor", {}],
    ],
    "values": {
        "Farm.name": ["Elm Grange", "Low Acre"],
        "Grower.name": ["Kasia Nowak"],
        "Farm.soil_type": ["clay", "loam"],
        "Tractor.model": ["T 40"],
    },
}


def row(question: str, answer: str, *rejected: str, **more: Any) -> dict[str, Any]:
    return {"graph": "farms", "question": question, "answer": answer, "rejected": list(rejected), **more}


WORKERS = row(
    "Who works on Elm Grange?",
    "MATCH (n:Grower)-[:WORKS_ON]->(m:Farm {name: 'Elm Grange'}) RETURN n",
    "MATCH (n:Tractor)<-[:OWNS]-(m:Farm {name: 'Elm Grange'}) RETURN n",
    "MATCH (n:Farm {name: 'Elm Grange'}) RETURN n.soil_type",
)


def test_a_value_is_another_of_its_property_in_question_and_answers() -> None:
    told = [about_others(random.Random(seed), GRAPH, WORKERS) for seed in range(20)]
    for each in told:
        name = "Low Acre" if "Low Acre" in each["question"] else "Elm Grange"
        assert each["question"] == f"Who works on {name}?"
        assert all(f"'{name}'" in said for said in (each["answer"], *each["rejected"]))
    assert len({each["question"] for each in told}) == 2


@pytest.mark.parametrize(
    "question",
    ["Who works on elm grange?", "Elm Grange, who works on Elm Grange?", "who works at an Elm Grange"],
)
def test_a_value_that_is_not_said_alone_and_as_it_is_stays(question: str) -> None:
    asked = {**WORKERS, "question": question}
    assert all(about_others(random.Random(seed), GRAPH, asked) == asked for seed in range(10))


def test_numbers_keep_their_size_and_years_their_kind() -> None:
    asked = row(
        "farms over 250000 since 1990", "MATCH (n:Farm) WHERE n.area > 250000 AND n.since >= 1990 RETURN n"
    )
    for seed in range(20):
        told = about_others(random.Random(seed), GRAPH, asked)
        area, year = (part for part in told["question"].split() if part.isdigit())
        assert told["answer"] == asked["answer"].replace("250000", area).replace("1990", year)
        assert len(area) == 6 and area.endswith("0000") and abs(int(year) - 1990) < 10


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "the 3 largest, above 3 acres",
            "MATCH (n:Farm) WHERE n.area > 3 RETURN n ORDER BY n.area DESC LIMIT 3",
        ),
        ("which 1 is largest", "MATCH (n:Farm) RETURN n ORDER BY n.area DESC LIMIT 1"),
        ("more than 2 million acres", "MATCH (n:Farm) WHERE n.area > 2000000 RETURN n"),
        ("born on 3 May 1990", "MATCH (n:Grower) WHERE n.born_on = date('1990-05-03') RETURN n"),
    ],
)
def test_numbers_that_mean_more_stay(question: str, answer: str) -> None:
    asked = row(question, answer)
    assert all(about_others(random.Random(seed), GRAPH, asked) == asked for seed in range(10))


def test_other_words_are_one_of_those_that_were_written() -> None:
    asked = row("farms", "MATCH (n:Farm) RETURN n", also=["all farms", "list the farms"])
    said = {in_other_words(random.Random(seed), asked)["question"] for seed in range(30)}
    assert said == {"farms", "all farms", "list the farms"}


def test_what_no_answer_needs_may_be_left_out_and_what_needed_it_goes() -> None:
    sizes = set()
    for seed in range(40):
        left, rows = thinned(random.Random(seed), GRAPH, [WORKERS])
        assert {"Farm", "Grower"} <= set(left["labels"])
        assert ["Grower", "WORKS_ON", "Farm"] in [rel[:3] for rel in left["relationships"]]
        assert all("name" in left["labels"][label] for label in ("Farm", "Grower"))
        assert ("Tractor.model" in left["values"]) == ("Tractor" in left["labels"])
        owned = "OWNS" in {kind for _, kind, _, _ in left["relationships"]}
        assert (WORKERS["rejected"][0] in rows[0]["rejected"]) == owned
        sizes.add(len(left["labels"]))
    assert sizes == {2, 3}


def test_names_are_spelt_as_others_do_in_schema_and_answers() -> None:
    asked = [
        WORKERS,
        row("since when", "MATCH (n:Grower)-[r:WORKS_ON]->(m:Farm) WHERE r.since_year > 3 RETURN n"),
        row("of any label", "MATCH (n) WHERE n.soil_type = 'clay' RETURN n"),
        row("declined", "This graph does not hold what you ask about."),
    ]
    spellings = set()
    for seed in range(30):
        graph, rows = respelt(random.Random(seed), GRAPH, asked)
        gateway_schema(world(graph))
        (kind,) = {kind for a, kind, b, _ in graph["relationships"] if (a, b) == ("Grower", "Farm")}
        (since,) = {name for *_, props in graph["relationships"] for name in props}
        assert f"[:{kind}]" in rows[0]["answer"] and f"[r:{kind}]" in rows[1]["answer"]
        assert f"r.{since}" in rows[1]["answer"]
        assert f"Farm.{'soil_type' if since == 'since_year' else 'soilType'}" in graph["values"]
        assert (len(rows) == 4) == (since == "since_year")  # whose property it is nobody tells
        spellings.add((kind, since))
    assert spellings == {(t, p) for t in ("WORKS_ON", "worksOn") for p in ("since_year", "sinceYear")}


def test_a_question_is_varied_in_every_way_at_once() -> None:
    asked = {**WORKERS, "also": ["workers of Elm Grange"]}
    told = [varied(random.Random(seed), GRAPH, [asked]) for seed in range(60)]
    assert {len(graph["labels"]) for graph, _ in told} == {2, 3}
    assert {"worksOn" in row["answer"] for _, (row,) in told} == {True, False}
    assert len({row["question"] for _, (row,) in told}) == 4  # two wordings, two farms


def test_questions_of_every_graph_can_be_told_otherwise() -> None:
    rng = random.Random(4)
    for subject in subjects():
        rows = rng.sample(list(subject.rows), 6)
        graph, told = varied(rng, subject.graph, rows)
        assert told
        assert len(group_of(graph, told).pairs) == len(told)
