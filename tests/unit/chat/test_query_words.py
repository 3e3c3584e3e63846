"""Queries in words: what differs in meaning differs in words, and what has no words gets none."""

import json
import re
from pathlib import Path
from random import Random

import pytest
from heimdall.chat.query_words import query_words
from heimdall.domain.graph import ValueLink
from heimdall.prompts.closed_grammar import closed_grammar
from heimdall.prompts.examples import DEFAULT_EXAMPLES

from inference_host.model.prompting import watcher_specs
from tests.fixtures.gbnf_sentences import Sentences
from tests.unit.prompts.test_closed_shapes import SCHEMA

TESTS = Path(__file__).parents[2]
GOLDEN = TESTS / "golden/query_words.txt"
QUESTIONS = sorted((TESTS / "evals").glob("*_questions.jsonl"))


@pytest.mark.parametrize("pair", GOLDEN.read_text("utf-8").split("\n\n"))
def test_a_query_is_told_in_words(pair: str) -> None:
    cypher, words = pair.strip().split("\n")
    assert query_words(cypher) == words


@pytest.mark.parametrize(
    "pair",
    [
        ("MATCH (n:A)-[:R]->(m:B) RETURN n", "MATCH (n:A)<-[:R]-(m:B) RETURN n"),
        ("MATCH (n:A)-[:R]->(m:B) RETURN n", "MATCH (n:A)-[:R]->(m:B) RETURN DISTINCT n"),
        ("MATCH (n:A)-[:R]->(m:B) RETURN n", "MATCH (n:A)-[:R]->(m:B) RETURN m"),
        ("MATCH (n:A) RETURN count(n)", "MATCH (n:A) RETURN count(DISTINCT n)"),
        ("MATCH (n:A) WHERE n.x = 1 RETURN n", "MATCH (n:A) WHERE n.x = '1' RETURN n"),
        ("MATCH (n:A) WHERE n.x > 1 RETURN n", "MATCH (n:A) WHERE n.x > -1 RETURN n"),
        ("MATCH (n:A) RETURN n ORDER BY n.x", "MATCH (n:A) RETURN n ORDER BY n.x DESC"),
        (
            "MATCH (n:A)-[:R]->(m:A) WHERE n.x > 1 RETURN n",
            "MATCH (n:A)-[:R]->(m:A) WHERE m.x > 1 RETURN n",
        ),
        ("MATCH (n:A)-[:R]->(m:B)-[:S]->(o:C) RETURN n", "MATCH (n:A)-[:R]->(m:B), (n)-[:S]->(o:C) RETURN n"),
        (
            "MATCH (m:B) WITH m ORDER BY m.x LIMIT 1 MATCH (n:A)-[:R]->(m) RETURN n",
            "MATCH (m:B) WITH m ORDER BY m.x DESC LIMIT 1 MATCH (n:A)-[:R]->(m) RETURN n",
        ),
        (
            "MATCH (n:A) WHERE n.x.year = 2020 AND n.x.month = 5 RETURN n",
            "MATCH (n:A) WHERE n.x.year = 2020 AND n.y.month = 5 RETURN n",
        ),
        ("MATCH (n:A) WHERE (n.x OR n.y) AND n.z RETURN n", "MATCH (n:A) WHERE n.x OR n.y AND n.z RETURN n"),
    ],
)
def test_two_meanings_are_told_apart(pair: tuple[str, str]) -> None:
    first, second = map(query_words, pair)
    assert first is not None
    assert second is not None
    assert first != second


def _meaning(cypher: str) -> str:
    """The query without what makes no difference: names of columns, of relationships that stay unspoken."""
    said = re.sub(r" AS \w+", "", cypher).replace("count(*) > 0", "count(n) > 0")
    return said if re.search(r"[ (]r[.) ]", said) else said.replace("[r:", "[:")


@pytest.mark.parametrize("seed", range(4))
def test_every_query_that_the_small_model_can_write_has_words_of_its_own(seed: int) -> None:
    question = "who read Dune over 3 or Fear in May 2001 on 2001-02-03"
    links = [ValueLink("Dune", "Book", "title"), ValueLink("Ann", "Reader", "name")]
    queries = Sentences.of(closed_grammar(SCHEMA, watcher_specs(), question, links))
    random, meanings = Random(seed), dict[str, str]()
    for _ in range(600):
        cypher = queries.draw(random, "cypher")
        words = query_words(cypher)
        assert words is not None, cypher
        assert not re.search(r"[<>{}\[\]`]|->|\b[abnmor]\.|None", words), words
        assert meanings.setdefault(words, _meaning(cypher)) == _meaning(cypher), words


def test_names_of_variables_and_columns_make_no_difference() -> None:
    one = query_words("MATCH (n:A)-[:R]->(m:B) RETURN n.x, count(m) AS count ORDER BY count")
    assert one == query_words("MATCH (a:A)-[:R]->(b:B) RETURN a.x, count(b) AS c ORDER BY c")
    assert one is not None


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:A) RETURN n UNION MATCH (n:B) RETURN n",
        "MATCH (n:A) OPTIONAL MATCH (n)-[:R]->(m) RETURN n, m",
        "MATCH (n:A) RETURN CASE WHEN n.x THEN 1 ELSE 2 END",
        "MATCH (n:A) WHERE n.x = $x RETURN n",
        "MATCH (n:A) WHERE n.x / 2 = 4 RETURN n",
        "MATCH (n:A) RETURN unknown(n)",
        "MATCH (n:A) RETURN m",
        "MATCH (m:B) WITH m ORDER BY m.x LIMIT 2 MATCH (n:A)-[:R]->(m) RETURN n",
        "MATCH (m:B) WITH DISTINCT m ORDER BY m.x LIMIT 1 MATCH (n:A)-[:R]->(m) RETURN n",
        "MATCH (m:B) WITH m ORDER BY m.x LIMIT 1 MATCH (n:A)-[:R]->(m) WHERE m.x > 1 RETURN n",
        "MATCH (m:B) WITH m ORDER BY m.x LIMIT 1 MATCH (n:A) RETURN n",
        "MATCH (m:B) WITH m ORDER BY m.x LIMIT 1 MATCH (n:A)-[:R]->(m:B) RETURN n",
        "CALL db.indexes() YIELD name RETURN name",
        "MATCH (n:A) RETURN 'never closed",
        "MATCH (n:A",
        "MATCH",
        "",
        "MATCH (n) WHERE " + "(" * 5000 + "n.x" + ")" * 5000 + " RETURN n",
        "MATCH (n) RETURN " + "count(" * 5000,
        "MATCH (n:A)" + "-[:R]->(m:B)" * 300 + " RETURN n",
    ],
)
def test_what_has_no_words_or_too_many_gets_none(cypher: str) -> None:
    assert query_words(cypher) is None


def test_the_seeds_queries_and_nearly_all_that_people_need_have_words() -> None:
    seeds = [str(example.params["cypher"]) for example in DEFAULT_EXAMPLES if "cypher" in example.params]
    assert all(query_words(cypher) for cypher in seeds)
    answers = [
        json.loads(line)["answer"] for file in QUESTIONS for line in file.read_text("utf-8").splitlines()
    ]
    queries = [a["params"]["cypher"] for a in answers if isinstance(a, dict) and "cypher" in a["params"]]
    assert len(queries) > 200
    assert sum(query_words(cypher) is not None for cypher in queries) / len(queries) > 0.97


def test_values_stay_on_one_line_and_short() -> None:
    words = query_words("MATCH (n:A {name: 'a\n2. b'}) WHERE n.text CONTAINS '" + "x" * 500 + "' RETURN n")
    assert words is not None
    assert "\n" not in words
    assert len(words) < 200


@pytest.mark.parametrize(
    ("cypher", "words"),
    [
        (
            "MATCH (n:Person)-[:ACTED_IN]->(m:Movie)<-[:DIRECTED]-(n) RETURN DISTINCT n",
            "people who acted in a movie, and who directed the same movie, without repeats",
        ),
        (
            "MATCH (n:User)-[:FOLLOWS]->(m:User)-[:FOLLOWS]->(n) RETURN DISTINCT n",
            "users who follow another user, and that the same user follows, without repeats",
        ),
        (
            "MATCH (n:Person)-[:ACTED_IN]->(m:Movie {title: 'Heat'})<-[:DIRECTED]-(n) RETURN n",
            "people who acted in the movie titled 'Heat', and who directed the same movie",
        ),
    ],
)
def test_a_chain_that_comes_back_is_about_the_same_node(cypher: str, words: str) -> None:
    assert query_words(cypher) == words
