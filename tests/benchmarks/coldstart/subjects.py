"""Which functions are measured, what each is asked, and which bare functions each is compared with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.functions.conftest import read_event

BUFFERED, AUTHORIZER = 1.2, 1.5  # goals: ours by the bare function's


@dataclass(frozen=True)
class Subject:
    """A function by its folder, the event for it, whether an answer is right."""

    folder: str
    event: Mapping[str, Any]
    right: Callable[[Any], bool]

    @property
    def name(self) -> str:
        """What it is called in results."""
        return self.folder


@dataclass(frozen=True)
class Compiled(Subject):
    """A bare function whose layers hold bytecode, as ours do."""

    @property
    def name(self) -> str:
        """That of the bare function, and what is different."""
        return compiled(self.folder)


def compiled(bare: str) -> str:
    """What a bare function with bytecode is called."""
    return f"{bare}, bytecode"


@dataclass(frozen=True)
class Ours(Subject):
    """A deployed function, the barest one of its kind, the bare one with the libraries that it uses for its

    answer or has ready before it, and how slow it may be beside them.
    """

    barest: str
    bare: str
    goal: float | None

    @property
    def compared_with(self) -> tuple[str, str, str]:
        """Names: the barest, the bare one with the libraries, that one with bytecode."""
        return self.barest, self.bare, compiled(self.bare)


def _ok(answer: Any) -> bool:
    return bool(answer["statusCode"] in (200, 202))


def _allowed(answer: Any) -> bool:
    return bool(answer["policyDocument"]["Statement"][0]["Effect"] == "Allow")


def _whole(answer: Any) -> bool:
    return bool(answer == {"batchItemFailures": []})


_WEB, _WEB_AWS, _WEB_GRAPH, _WEB_HTTP = (
    f"fastapi_mangum{libraries}" for libraries in ("", "_boto3", "_neo4j", "_httpx")
)
_PLAIN, _PLAIN_AWS = "python", "python_boto3"
_GET = read_event("docs.page") | {"path": "/answer", "resource": "/answer"}

OURS = (
    Ours("authorizer", read_event("authorizer.bearer"), _allowed, _PLAIN, _PLAIN_AWS, AUTHORIZER),
    Ours("cancellations", read_event("cancellations.own"), _ok, _WEB, _WEB_AWS, BUFFERED),
    Ours("actions", read_event("actions.list"), _ok, _WEB, _WEB_GRAPH, BUFFERED),
    Ours("hooks", read_event("hooks.dry_run"), _ok, _WEB, _WEB, BUFFERED),
    Ours("status", read_event("status.models"), _ok, _WEB, _WEB_HTTP, BUFFERED),
    Ours("docs", read_event("docs.page"), _ok, _WEB, _WEB, BUFFERED),
    Ours("event_consumer", read_event("event_consumer.batch"), _whole, _PLAIN, _PLAIN_AWS, None),
)
_BARE = (
    *((name, {}) for name in (_PLAIN, _PLAIN_AWS)),
    *((name, _GET) for name in (_WEB, _WEB_AWS, _WEB_GRAPH, _WEB_HTTP)),
)
BARE = tuple(kind(name, event, _ok) for kind in (Subject, Compiled) for name, event in _BARE)
