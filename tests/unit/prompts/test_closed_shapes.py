"""Shapes of Cypher that the closed grammar knows, asked of llama.cpp's own grammar engine."""

import json
from collections.abc import Sequence

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.prompts.closed_grammar import closed_grammar

from inference_host.model.prompting import watcher_specs
from tests.fixtures.gbnf import matches

pytest.importorskip("llama_cpp")

SCHEMA = GraphSchema(
    (
        LabelSchema("Book", (PropertySchema("title", "string"), PropertySchema("pages", "number"))),
        LabelSchema("Club", ()),
        LabelSchema(
            "Reader",
            (
                PropertySchema("name", "string"),
                PropertySchema("age", "number"),
                PropertySchema("handle", "string"),
                PropertySchema("joined", "date"),
                PropertySchema("seen", "datetime"),
            ),
        ),
        LabelSchema("Shelf", (PropertySchema("number", "number"), PropertySchema("room", "string"))),
    ),
    (
        RelationshipSchema("Book", "STANDS_ON", "Shelf"),
        RelationshipSchema("Reader", "FOLLOWS", "Reader"),
        RelationshipSchema("Reader", "IN", "Club"),
        RelationshipSchema(
            "Reader", "READ", "Book", (PropertySchema("rating", "number"), PropertySchema("on", "date"))
        ),
    ),
)


def writes(
    cypher: str, question: str, links: Sequence[ValueLink] = (), *, free: Sequence[str] | None = None
) -> bool:
    text = json.dumps({"action": "heimdall.watcher.query", "params": {"cypher": cypher}}, ensure_ascii=False)
    return matches(closed_grammar(SCHEMA, watcher_specs(), question, links, free), text)


def test_a_number_within_a_word_is_no_number_of_rows() -> None:
    query = "MATCH (n:Book) WHERE n.pages > 80 RETURN n LIMIT {}"
    assert writes(query.format(4), "4 books over 80 pages")
    assert writes(query.format(4), "four books over 80 pages")
    assert not writes(query.format(4), "4G books over 80 pages")
    assert not writes(query.format(7), "books of B-7 over 80 pages")


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("readers and books", "MATCH (n:Reader)-[:READ]->(m:Book) RETURN n.name, m.title"),
        ("readers and books", "MATCH (n:Reader)-[:READ]->(m:Book) RETURN n.name, m.title LIMIT 10"),
        (
            "old ones over 30",
            "MATCH (n:Book)<-[:READ]-(m:Reader) WHERE m.age > 30 RETURN n.title, m.name",
        ),
        ("who did not read Dune", "MATCH (n:Reader) WHERE NOT (n)-[:READ]->(:Book {title: 'Dune'}) RETURN n"),
        (
            "over 30, never read Dune",
            "MATCH (n:Reader) WHERE n.age > 30 AND NOT (n)-[:READ]->(:Book {title: 'Dune'}) "
            "RETURN count(n) AS count",
        ),
        ("unread", "MATCH (n:Book) WHERE NOT (n)<-[:READ]-() RETURN n"),
        (
            "average rating of Dune",
            "MATCH (n:Reader)-[r:READ]->(m:Book {title: 'Dune'}) RETURN avg(r.rating) AS average",
        ),
        (
            "who liked Dune most",
            "MATCH (n:Reader)-[r:READ]->(m:Book {title: 'Dune'}) RETURN n ORDER BY r.rating DESC LIMIT 1",
        ),
        (
            "best readers",
            "MATCH (n:Reader)-[r:READ]->(m:Book) RETURN n.name, avg(r.rating) AS average "
            "ORDER BY average DESC LIMIT 5",
        ),
        ("rated over 3", "MATCH (n:Reader)-[r:READ]->(m:Book) WHERE r.rating > 3 RETURN count(r) AS count"),
        ("clubs", "MATCH (n:Reader)-[r:IN]->(m:Club) RETURN count(r) AS count"),
        (
            "from Ann to Dune",
            "MATCH p = shortestPath((n:Reader {name: 'Ann'})-[*..6]-(m:Book {title: 'Dune'})) RETURN p",
        ),
        (
            "from Ann to Bob",
            "MATCH p = shortestPath((n:Reader {name: 'Ann'})-[*..6]-(m:Reader {name: 'Bob'})) "
            "RETURN length(p) AS length",
        ),
        ("20 or 30", "MATCH (n:Reader) WHERE n.age = 20 OR n.age = 30 RETURN n"),
        (
            "20 or 30",
            "MATCH (n:Reader)-[:READ]->(m:Book) WHERE n.age = 20 OR m.pages = 30 RETURN n",
        ),
        (
            "joined in March 2024",
            "MATCH (n:Reader) WHERE n.joined.year = 2024 AND n.joined.month = 3 RETURN n",
        ),
        ("joined on May 3rd, 2024", "MATCH (n:Reader) WHERE n.joined = date('2024-05-03') RETURN n"),
        ("joined since May 2024", "MATCH (n:Reader) WHERE n.joined >= date('2024-05-01') RETURN n"),
        ("joined after Feb 2024", "MATCH (n:Reader) WHERE n.joined > date('2024-02-29') RETURN n"),
        ("seen before 3 May 2024", "MATCH (n:Reader) WHERE n.seen < datetime('2024-05-03') RETURN n"),
        (
            "seen on 3 May 2024",
            "MATCH (n:Reader) WHERE n.seen.year = 2024 AND n.seen.month = 5 AND n.seen.day = 3 RETURN n",
        ),
        (
            "read on 3 May 2024",
            "MATCH (n:Reader)-[r:READ]->(m:Book) WHERE r.on.year = 2024 AND r.on.month = 5 AND r.on.day = 3 "
            "RETURN n",
        ),
        ("20 or 30", "MATCH (n:Reader) WHERE n.age IN [20, 30] RETURN n"),
        (
            "joined in 2020, 2021 or 2022",
            "MATCH (n:Reader) WHERE n.joined.year IN [2020, 2021, 2022] RETURN n",
        ),
        (
            "kaz or mo, over 30",
            "MATCH (n:Reader) WHERE n.handle IN ['kaz', 'mo'] AND n.age > 30 RETURN n",
        ),
        ("title without x", "MATCH (n:Book) WHERE NOT n.title CONTAINS 'x' RETURN n"),
        ("seen in 2024-05", "MATCH (n:Reader) WHERE n.seen.month = 5 RETURN n"),
        ("older than twenty five", "MATCH (n:Reader) WHERE n.age > 25 RETURN n"),
        ("below minus sixty", "MATCH (n:Shelf) WHERE n.number < -60 RETURN n"),
        ("name, age and handle", "MATCH (n:Reader) RETURN n.name, n.age, n.handle"),
        ("name, age and handle", "MATCH (n:Club) RETURN count(DISTINCT n) AS count"),
    ],
)
def test_it_is_written(question: str, cypher: str) -> None:
    assert writes(cypher, question)


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        # Another label's name, a direction or a property that is not there.
        ("Dune", "MATCH (n:Reader) WHERE NOT (n)-[:READ]->(:Book {name: 'Dune'}) RETURN n"),
        ("Dune", "MATCH (n:Reader) WHERE NOT (n)<-[:READ]-(:Book {title: 'Dune'}) RETURN n"),
        ("rating", "MATCH (n:Reader)-[r:FOLLOWS]->(m:Reader) RETURN avg(r.rating) AS average"),
        ("rating", "MATCH (n:Reader)-[:READ]->(m:Book) RETURN avg(r.rating) AS average"),
        ("on", "MATCH (n:Reader)-[r:READ]->(m:Book) RETURN avg(r.on) AS average"),
        ("best", "MATCH (n:Reader)-[r:READ]->(m:Book) RETURN n ORDER BY r.pages DESC LIMIT 1"),
        # An alias that belongs to another figure.
        ("rating", "MATCH (n:Reader)-[r:READ]->(m:Book) RETURN avg(r.rating) AS total"),
        # Paths without bounds, or between anything.
        (
            "Ann Dune",
            "MATCH p = shortestPath((n:Reader {name: 'Ann'})-[*]-(m:Book {title: 'Dune'})) RETURN p",
        ),
        ("Ann", "MATCH p = shortestPath((n:Reader {name: 'Ann'})-[*..6]-(m:Book)) RETURN p"),
        # What AND and OR together would mean is not what was said.
        ("20 30 40", "MATCH (n:Reader) WHERE n.age = 20 AND n.age = 30 OR n.age = 40 RETURN n"),
        ("20 30 40", "MATCH (n:Reader) WHERE n.age = 20 OR n.age = 30 OR n.age = 40 RETURN n"),
        # A day that nobody said, a list of one, and the denial of what has a sign for that.
        ("in May 2024", "MATCH (n:Reader) WHERE n.joined = date('2024-05-03') RETURN n"),
        ("May 2024", "MATCH (n:Reader) WHERE n.joined.day = 3 RETURN n"),
        ("20", "MATCH (n:Reader) WHERE n.age IN [20] RETURN n"),
        ("kaz", "MATCH (n:Reader) WHERE NOT n.handle = 'kaz' RETURN n"),
        # A month that nobody said.
        ("in 2024", "MATCH (n:Reader) WHERE n.joined.month = 5 RETURN n"),
        # A label without a name has no anchor.
        ("Ann", "MATCH (n:Club {name: 'Ann'}) RETURN n"),
        ("7", "MATCH (n:Shelf {number: '7'}) RETURN n"),
    ],
)
def test_it_cannot_be_written(question: str, cypher: str) -> None:
    assert not writes(cypher, question)


def test_a_linked_value_anchors_by_the_property_that_holds_it() -> None:
    cypher = "MATCH (n:Reader {handle: 'kaz\\'o'})-[:READ]->(m:Book) RETURN m.title"
    query = "MATCH (n:Book)<-[:READ]-(m:Reader {handle: 'kaz\\'o'}) RETURN n"
    link = ValueLink("kaz'o", "Reader", "handle")
    assert writes(query, "what did kaz'o read", [link])
    assert not writes(query, "what did kaz'o read")
    assert not writes(query.replace("kaz", "baz"), "what did baz'o read", [link])
    assert not writes(cypher, "what did kaz'o read", [link])  # m is not what is asked for


def test_a_linked_value_anchors_a_label_whose_name_is_no_string() -> None:
    query = "MATCH (n:Shelf {room: 'West'}) RETURN n"
    assert writes(query, "shelves", [ValueLink("West", "Shelf", "room")])


def test_a_linked_value_stands_only_where_it_was_found() -> None:
    ann, west = ValueLink("Ann Lee", "Reader", "name"), ValueLink("West", "Shelf", "room")
    question, links = "what is read by Ann Lee, or stands in West", [ann, west]
    assert writes("MATCH (n:Reader {name: 'Ann Lee'}) RETURN n", question, links, free=())
    assert writes("MATCH (n:Shelf) WHERE n.room IN ['West', 'West'] RETURN n", question, links, free=())
    assert not writes("MATCH (n:Book {title: 'Ann Lee'}) RETURN n", question, links, free=())
    assert not writes("MATCH (n:Book) WHERE n.title = 'West' RETURN n", question, links, free=())
    # Of a property that names no node not all values need be known; a part of a name is none.
    assert writes("MATCH (n:Shelf) WHERE n.room = 'Ann Lee' RETURN n", question, links, free=())
    assert writes("MATCH (n:Book) WHERE n.title CONTAINS 'West' RETURN n", question, links, free=())


def test_names_that_are_not_linked_stand_in_the_free_parts_of_the_question() -> None:
    links, query = [ValueLink("West", "Shelf", "room")], "MATCH (n:Book {title: '%s'}) RETURN n"
    assert writes(query % "Dune", "does West hold Dune", links, free=("Dune",))
    assert not writes(query % "hold Dune", "does West hold Dune", links, free=("Dune",))
    assert writes(query % "hold Dune", "does West hold Dune", links)
    compared = "MATCH (n:Book) WHERE n.title = '%s' RETURN n"
    assert writes(compared % "Dune", "does West hold Dune", links, free=("Dune",))
    assert not writes(compared % "West", "does West hold Dune", links, free=("Dune",))


def test_words_of_an_earlier_question_can_be_literals_when_they_are_given() -> None:
    query = "MATCH (n:Reader {name: 'Ann Lee'}) RETURN n.age"
    assert writes(query, "how old is she who is Ann Lee?")
    assert not writes(query, "how old is she")


READ = "MATCH (n:Reader)-[r:READ]->(m:Book)"


@pytest.mark.parametrize(
    "cypher",
    [
        f"{READ} RETURN n.name, r.rating ORDER BY r.rating DESC LIMIT 5",
        f"{READ} RETURN n.name, m.title, r.on, r.rating",
        f"{READ} WHERE n.age > 30 AND r.rating = 5 AND m.pages > 30 RETURN DISTINCT n",
        f"{READ} RETURN DISTINCT r.rating",
        f"{READ}-[:STANDS_ON]->(o:Shelf) WHERE r.rating > 5 RETURN sum(r.rating) AS total",
        f"{READ}, (n)-[:IN]->(o:Club) WHERE r.rating > 5 RETURN DISTINCT n",
        f"{READ} WHERE r.rating = 5 RETURN n.name, count(m) AS count ORDER BY count DESC LIMIT 5",
        f"{READ} WHERE r.rating = 5 WITH n, count(m) AS count WHERE count > 5 RETURN n, count",
        f"{READ} WITH n, sum(r.rating) AS total WHERE total > 30 RETURN n, total",
        f"{READ} WITH n, count(m) AS count, avg(r.rating) AS average WHERE count >= 5 "
        "RETURN n, count, average ORDER BY average DESC LIMIT 5",
        f"{READ} RETURN n.name, count(m) AS count, sum(r.rating) AS total ORDER BY count DESC",
        f"{READ} RETURN r.rating, count(r) AS count ORDER BY count DESC",
        f"{READ} WHERE r.rating > 5 RETURN r.on, avg(r.rating) AS average ORDER BY average DESC",
        f"{READ} RETURN r.on, avg(n.age) AS average ORDER BY average DESC",
        f"{READ}, (n)-[:FOLLOWS]->(o:Reader) RETURN m.title, o.name, r.on",
        f"{READ}-[:STANDS_ON]->(o:Shelf) RETURN n.name, r.rating, o.room ORDER BY r.rating LIMIT 5",
        "MATCH (n:Reader)-[:READ]->(m:Book) WITH n, avg(m.pages) AS average WHERE average < 30 "
        "RETURN n, average",
        "MATCH (n:Reader)-[:READ]->(m:Book) WHERE m.pages > 30 WITH n, count(m) AS count WHERE count > 5 "
        "RETURN n, count",
        "MATCH (n:Reader)-[:READ]->(m:Book) RETURN n.name, m.title, m.pages ORDER BY m.pages DESC LIMIT 5",
        "MATCH (n:Reader)-[:READ]->(m:Book) RETURN n.handle, count(m) AS count ORDER BY count DESC",
        "MATCH (n:Reader)-[:READ]->(m:Book)-[:STANDS_ON]->(o:Shelf) RETURN n.name, sum(o.number) AS total "
        "ORDER BY total DESC",
        "MATCH (n:Reader)-[:READ]->(m:Book)-[:STANDS_ON]->(o:Shelf) WHERE o.number = 5 AND n.age > 30 "
        "AND m.pages < 30 RETURN count(DISTINCT n) AS count",
        "MATCH (n:Reader)-[:READ]->(m:Book), (n)-[:FOLLOWS]->(o:Reader) RETURN DISTINCT n",
        "MATCH (n:Reader)-[:FOLLOWS]->(m:Reader) WHERE n.age > m.age RETURN DISTINCT n",
        "MATCH (n:Reader)-[:FOLLOWS]->(m:Reader) WHERE n.handle <> m.handle RETURN n.name, m.name",
        "MATCH (n:Reader)-[:READ]->(m:Book) WHERE n.age > m.pages AND n.age > 30 RETURN n.name, m.pages",
        f"{READ} WHERE r.rating > n.age RETURN DISTINCT n",
        f"{READ} WHERE r.on < n.joined RETURN n.name, r.on, n.joined",
        f"{READ} WHERE r.rating = m.pages AND r.rating > 5 RETURN n.name, m.title, r.rating",
        "MATCH (n:Reader)-[:READ]->(m:Book) WHERE m.pages > 30 AND NOT (n)-[:IN]->() RETURN DISTINCT n",
        "MATCH (n:Reader) WHERE NOT (n)-[:READ]->() AND NOT (n)-[:IN]->() RETURN n",
        "MATCH (n:Reader), (m:Reader {name: 'Ann'}) WHERE n.handle = m.handle RETURN n",
    ],
)
def test_what_relationships_hold_can_be_shown_compared_and_added_up(cypher: str) -> None:
    assert writes(cypher, "Ann 30 or 5")


@pytest.mark.parametrize(
    "cypher",
    [
        f"{READ} RETURN n.name, r.pages",  # another's property
        f"{READ} RETURN n.name, o.room",  # of no node
        f"{READ} RETURN r.rating, avg(m.title) AS average ORDER BY average DESC",  # of no numbers
        f"{READ} WHERE o.number = 5 RETURN DISTINCT n",  # of no node
        f"{READ} RETURN m.title",  # the asked-for node comes first
        f"{READ}-[:FOLLOWS]->(o:Reader) RETURN DISTINCT n",
        "MATCH (n:Reader) WHERE n.name > n.age RETURN n",
        "MATCH (n:Reader)-[:READ]->(m:Book) WHERE n.age > m.title RETURN DISTINCT n",
        f"{READ} WHERE r.on > n.age RETURN DISTINCT n",
        "MATCH (n:Reader)-[:READ]->(m:Book) WHERE NOT (m)-[:IN]->() RETURN DISTINCT n",
        "MATCH (n:Reader)-[:READ]->(m:Book) WITH n, avg(n.age) AS average WHERE average < 30 "
        "RETURN n, average",
    ],
)
def test_what_is_held_by_nothing_cannot(cypher: str) -> None:
    assert not writes(cypher, "Ann 30 or 5")


def test_numbers_of_one_node_rank_by_how_far_they_are_apart() -> None:
    pages = LabelSchema("Book", (*SCHEMA.labels[0].properties, PropertySchema("read", "number")))
    rules = closed_grammar(GraphSchema((pages,), ()), watcher_specs(), "the 3 furthest", ())

    def written(order: str) -> bool:
        cypher = f"MATCH (n:Book) RETURN n ORDER BY {order} DESC LIMIT 3"
        text = json.dumps({"action": "heimdall.watcher.query", "params": {"cypher": cypher}})
        return matches(rules, text)

    assert written("n.pages - n.read") and not written("n.pages - n.title")
    assert not writes("MATCH (n:Book) RETURN n ORDER BY n.pages - n.pages DESC LIMIT 3", "the 3 furthest")


def test_a_value_that_is_meant_by_other_words_may_be_compared_and_leaves_names_free() -> None:
    near = ValueLink("unread", "Reader", "handle", "closed", near=True)
    rules = closed_grammar(SCHEMA, watcher_specs(), "closed books of Ann", (), near=[near])

    def written(cypher: str) -> bool:
        text = json.dumps({"action": "heimdall.watcher.query", "params": {"cypher": cypher}})
        return matches(rules, text)

    assert written("MATCH (n:Reader) WHERE n.handle = 'unread' RETURN n")
    assert written("MATCH (n:Reader {name: 'Ann'}) RETURN n")
    assert not written("MATCH (n:Book) WHERE n.title = 'unread' RETURN n")
    assert not writes("MATCH (n:Reader) WHERE n.handle = 'unread' RETURN n", "closed books of Ann")
