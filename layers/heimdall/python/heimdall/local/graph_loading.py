"""A file of Cypher statements, read and run over Bolt as any client would."""

from pathlib import Path

from neo4j import GraphDatabase, ManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from heimdall.graph.tokens import TokenError, statements
from heimdall.local.embedded_graph import ADMIN


class GraphFileError(Exception):
    """The file cannot be read or one of its statements fails; the message names it."""


def read_statements(source: Path) -> tuple[str, ...]:
    """The statements of the file in order. Raises GraphFileError."""
    try:
        return tuple(statements(source.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, TokenError) as error:
        raise GraphFileError(f"{source}: {error}") from error


def load(cypher: tuple[str, ...], uri: str, password: str) -> None:
    """Run every statement in one transaction as the administrator. Raises GraphFileError."""
    with (
        GraphDatabase.driver(uri, auth=(ADMIN, password), telemetry_disabled=True) as driver,
        driver.session() as session,
    ):
        session.execute_write(_run_all, cypher)


def _run_all(transaction: ManagedTransaction, cypher: tuple[str, ...]) -> None:
    for number, statement in enumerate(cypher, start=1):
        try:
            transaction.run(statement).consume()
        except (DriverError, Neo4jError) as error:
            raise GraphFileError(f"statement {number} ({statement[:60]!r}) failed: {error}") from error
