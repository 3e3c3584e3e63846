"""A file of Cypher statements, read and run over Bolt as any client would."""

import re
from collections.abc import Iterator
from pathlib import Path

from neo4j import GraphDatabase, Transaction
from neo4j.exceptions import DriverError, Neo4jError

from heimdall.graph.tokens import TokenError, statements
from heimdall.local.embedded_graph import ADMIN

_BATCH = 100
_ABOUT_SCHEMA = re.compile(r"(CREATE|DROP)\s+(\w+\s+)?(INDEX|CONSTRAINT)\b", re.IGNORECASE)


class GraphFileError(Exception):
    """The file cannot be read or one of its statements fails; the message names it."""


def read_statements(source: Path) -> tuple[str, ...]:
    """The statements of the file in order. Raises GraphFileError."""
    try:
        return tuple(statements(source.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, TokenError) as error:
        raise GraphFileError(f"{source}: {error}") from error


def load(cypher: tuple[str, ...], uri: str, password: str) -> None:
    """Run every statement as the administrator. Raises GraphFileError at the first that fails."""
    with (
        GraphDatabase.driver(uri, auth=(ADMIN, password), telemetry_disabled=True) as driver,
        driver.session() as session,
    ):
        for batch in _batches(list(enumerate(cypher, start=1))):
            with session.begin_transaction() as transaction:
                for number, statement in batch:
                    _run(transaction, number, statement)
                transaction.commit()


def _run(transaction: Transaction, number: int, statement: str) -> None:
    try:
        transaction.run(statement).consume()
    except (DriverError, Neo4jError) as error:
        raise GraphFileError(f"statement {number} ({statement[:60]!r}) failed: {error}") from error


def _batches(statements: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """A few at a time: a commit each would be slow, one for all would not fit into memory.

    Statements about indexes and constraints go alone, as servers want it.
    """
    batch: list[tuple[int, str]] = []
    for number, statement in statements:
        alone = _ABOUT_SCHEMA.match(statement) is not None
        if batch and (alone or len(batch) == _BATCH):
            yield batch
            batch = []
        if alone:
            yield [(number, statement)]
        else:
            batch.append((number, statement))
    if batch:
        yield batch
