"""Any Bolt server through the official driver, read only: the one path to the graph.

Deliberate oddities: a truncated read ends by closing its connection, because ArcadeDB works through a
discarded result row by row (the server rolls back when the connection goes); the self-test writes a node
without a label, because ArcadeDB remembers the labels of rolled-back nodes.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack

from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncSession, AsyncTransaction
from neo4j.auth_management import AsyncAuthManagers
from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError

from heimdall.adapters.bolt_errors import UNREACHABLE, refuses_writes, translated
from heimdall.adapters.bolt_values import to_json
from heimdall.domain.graph import GraphHealth, QueryLimits, QueryResult, ReadOnlyState
from heimdall.errors import DeadlineExceeded, InvalidRequest
from heimdall.graph.capped_rows import CappedRows

_HEALTH_SECONDS = 2.0
_LARGEST_FETCH = 1000
_SCHEMES = ("bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:")
_SELF_TEST = "CREATE ()"
_PROBE = "RETURN 1 AS alive"

# The driver logs the server's notices about a query with the query in them.
logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)


class BoltGraph:
    """ports.Graph over Bolt. Connects at first use, reconnects by itself, tests each server it meets.

    `credentials` gives user and password. It is called in a thread when the driver first needs them, and
    again when the server refuses them, so that rotated ones are found.
    """

    def __init__(
        self,
        uri: str,
        credentials: Callable[[], tuple[str, str]],
        *,
        database: str | None = None,
        connect_s: float = 3.0,
    ) -> None:
        self._uri = uri
        self._credentials = credentials
        self._database = database
        self._connect_s = connect_s
        self._driver: AsyncDriver | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._read_only = ReadOnlyState.UNKNOWN

    async def read(self, cypher: str, params: Mapping[str, object], limits: QueryLimits) -> QueryResult:
        """See ports.Graph.read."""
        started = time.perf_counter()
        try:
            async with asyncio.timeout(limits.seconds):
                columns, kept = await self._read(cypher, params, limits)
        except TimeoutError as error:
            raise DeadlineExceeded(f"the graph did not answer within {limits.seconds:g} s") from error
        except (DriverError, Neo4jError) as error:
            self._doubt(error)
            raise translated(error) from error
        elapsed_ms = (time.perf_counter() - started) * 1000
        return QueryResult(columns, tuple(kept.rows), kept.truncated, round(elapsed_ms, 3))

    async def health(self) -> GraphHealth:
        """See ports.Graph.health; answers within two seconds."""
        try:
            async with asyncio.timeout(_HEALTH_SECONDS):
                server = await self._server_name()
                if self._read_only is ReadOnlyState.UNKNOWN:
                    self._read_only = await self._self_test()
        except TimeoutError:
            return GraphHealth(False, error=f"the graph did not answer within {_HEALTH_SECONDS:g} s")
        except (DriverError, Neo4jError) as error:
            self._doubt(error)
            return GraphHealth(False, error=translated(error).message)
        except (OSError, ValueError) as error:  # an address that is none
            return GraphHealth(False, error=f"the graph's address does not work: {type(error).__name__}")
        return GraphHealth(True, server, self._read_only)

    async def close(self) -> None:
        """Close every connection."""
        if self._driver is not None:
            await self._driver.close()
        self._driver = None

    async def _read(
        self, cypher: str, params: Mapping[str, object], limits: QueryLimits
    ) -> tuple[tuple[str, ...], CappedRows]:
        session, transaction = await self._begin(limits.seconds, min(limits.rows + 1, _LARGEST_FETCH))
        async with session:
            try:
                result = await transaction.run(cypher, dict(params))
            except (TypeError, ValueError, OverflowError) as error:
                raise InvalidRequest(
                    "a query parameter cannot be sent to the graph", param="params"
                ) from error
            columns = tuple(result.keys())
            kept = CappedRows(limits)
            async for record in result:
                if not kept.add({column: to_json(record[column]) for column in columns}):
                    break
            if kept.truncated:
                session.cancel()
            else:
                await transaction.rollback()
        return columns, kept

    async def _begin(self, seconds: float, fetch_size: int) -> tuple[AsyncSession, AsyncTransaction]:
        """A READ transaction; a connection that died while it was idle is replaced once."""
        try:
            return await self._try_begin(seconds, fetch_size)
        except UNREACHABLE as error:
            self._doubt(error)
            return await self._try_begin(seconds, fetch_size)

    async def _try_begin(self, seconds: float, fetch_size: int) -> tuple[AsyncSession, AsyncTransaction]:
        session = self._connected().session(
            default_access_mode=READ_ACCESS, fetch_size=fetch_size, database=self._database
        )
        async with AsyncExitStack() as unless_begun:
            await unless_begun.enter_async_context(session)
            transaction = await session.begin_transaction(timeout=seconds)
            unless_begun.pop_all()
        return session, transaction

    async def _server_name(self) -> str | None:
        session, transaction = await self._begin(_HEALTH_SECONDS, 1)
        async with session:
            summary = await (await transaction.run(_PROBE)).consume()
            await transaction.rollback()
        return summary.server.agent

    async def _self_test(self) -> ReadOnlyState:
        session, transaction = await self._begin(_HEALTH_SECONDS, 1)
        async with session:
            try:
                await (await transaction.run(_SELF_TEST)).consume()
            except Neo4jError as error:
                return ReadOnlyState.ENFORCED if refuses_writes(error) else ReadOnlyState.UNKNOWN
            await transaction.rollback()
        return ReadOnlyState.NOT_ENFORCED

    def _doubt(self, error: Exception) -> None:
        """After a lost connection the next server may be another one."""
        if isinstance(error, UNREACHABLE):
            self._read_only = ReadOnlyState.UNKNOWN

    async def _find_credentials(self) -> tuple[str, str]:
        return await asyncio.to_thread(self._credentials)

    def _connected(self) -> AsyncDriver:
        # A driver belongs to one event loop; some Lambda adapters make a new loop for each invocation.
        loop = asyncio.get_running_loop()
        if not self._uri.startswith(_SCHEMES):  # the driver also has previews of other protocols
            raise ConfigurationError("not a Bolt address")
        if self._driver is None or self._loop is not loop:
            self._loop = loop
            self._driver = AsyncGraphDatabase.driver(
                self._uri,
                auth=AsyncAuthManagers.basic(self._find_credentials),
                user_agent="heimdall",
                connection_timeout=self._connect_s,
                connection_acquisition_timeout=self._connect_s + 2,
                liveness_check_timeout=30,
                telemetry_disabled=True,
            )
        return self._driver
