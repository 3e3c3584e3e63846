"""A graph's file loaded into an empty database of the user's, such as a Neo4j started for the evaluation."""

from pathlib import Path

from heimdall.local.graph_loading import read_statements
from neo4j import Driver, GraphDatabase

from tests.evals.asking import EvaluationError


def load_into_empty(uri: str, user: str, password: str, graph: Path) -> None:
    """Run the file's statements there. Raises EvaluationError when the database already holds nodes."""
    with GraphDatabase.driver(uri, auth=(user, password), telemetry_disabled=True) as driver:
        if _nodes(driver):
            raise EvaluationError(f"The database at {uri} is not empty; nothing was loaded.")
        with driver.session() as session, session.begin_transaction() as transaction:
            for statement in read_statements(graph):
                transaction.run(statement).consume()
            transaction.commit()


def _nodes(driver: Driver) -> int:
    records, _, _ = driver.execute_query("MATCH (n) RETURN count(n) AS nodes")
    return int(records[0]["nodes"])
