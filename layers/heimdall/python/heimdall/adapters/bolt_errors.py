"""The neo4j driver's errors as ours; nothing above the adapter sees the driver's."""

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConnectionPoolError,
    DatabaseUnavailable,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from heimdall.errors import (
    ActionRefused,
    DeadlineExceeded,
    GraphUnavailable,
    HeimdallError,
    InvalidRequest,
    UpstreamFailed,
)

UNREACHABLE = (ServiceUnavailable, SessionExpired, ConnectionPoolError, DatabaseUnavailable)
_REFUSED = ("AccessMode", "Forbidden", "ForbiddenOnReadOnlyDatabase")
_TIMED_OUT = (
    "TransactionTimedOut",
    "TransactionTimedOutClientConfiguration",
    "LockClientStopped",
    "Terminated",
)
_RETRY_AFTER_S = 2
_CREDENTIALS = "the graph refused the credentials it was given"


def refuses_writes(error: Neo4jError) -> bool:
    """Whether the server said that this is not allowed, rather than that it is wrong."""
    return _title(error) in _REFUSED


def translated(error: DriverError | Neo4jError) -> HeimdallError:
    """Ours for the driver's. A server's complaint about the query keeps its code and words for a repair."""
    if isinstance(error, AuthError):
        return GraphUnavailable(_CREDENTIALS)
    if isinstance(error, ConfigurationError):
        return GraphUnavailable("the graph's address is not one of a Bolt server")
    if isinstance(error, UNREACHABLE):
        return GraphUnavailable("the graph cannot be reached", retry_after_s=_RETRY_AFTER_S)
    if isinstance(error, Neo4jError):
        return _complaint(error)
    return UpstreamFailed("the graph broke off in mid-answer", code="graph_failed")


def _complaint(error: Neo4jError) -> HeimdallError:
    message = error.message or "no reason given"
    if refuses_writes(error):
        return ActionRefused(f"the database refused it: {message}", layer="server")
    if _area(error) == "Security":  # too many wrong passwords, an expired one
        return GraphUnavailable(_CREDENTIALS)
    if _title(error) in _TIMED_OUT:
        return DeadlineExceeded("the database stopped the query because it ran too long")
    return InvalidRequest(f"{error.code}: {message}", code=error.code, param="cypher")


def _area(error: Neo4jError) -> str:
    """`Security` of Neo.ClientError.Security.Forbidden."""
    return (error.code or "").rpartition(".")[0].rpartition(".")[2]


def _title(error: Neo4jError) -> str:
    """`Forbidden` of Neo.ClientError.Security.Forbidden."""
    return (error.code or "").rpartition(".")[2]
