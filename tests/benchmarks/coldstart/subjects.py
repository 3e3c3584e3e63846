"""Which functions are measured, what each is asked, and which bare function does no more for its answer."""

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


@dataclass(frozen=True)
class Ours(Subject):
    """A deployed function, the bare one that it is compared with, and how slow it may be beside it."""

    bare: str
    goal: float | None


def _ok(answer: Any) -> bool:
    return bool(answer["statusCode"] in (200, 202))


def _allowed(answer: Any) -> bool:
    return bool(answer["policyDocument"]["Statement"][0]["Effect"] == "Allow")


def _whole(answer: Any) -> bool:
    return bool(answer == {"batchItemFailures": []})


_WEB, _WEB_AWS, _PLAIN, _PLAIN_AWS = "fastapi_mangum", "fastapi_mangum_boto3", "python", "python_boto3"
_GET = read_event("docs.page") | {"path": "/answer", "resource": "/answer"}

# With boto3 on both sides where the function talks to AWS for its first answer or is ready to.
OURS = (
    Ours("authorizer", read_event("authorizer.bearer"), _allowed, _PLAIN_AWS, AUTHORIZER),
    Ours("cancellations", read_event("cancellations.own"), _ok, _WEB_AWS, BUFFERED),
    Ours("actions", read_event("actions.list"), _ok, _WEB_AWS, BUFFERED),
    Ours("hooks", read_event("hooks.dry_run"), _ok, _WEB_AWS, BUFFERED),
    Ours("status", read_event("status.models"), _ok, _WEB_AWS, BUFFERED),
    Ours("docs", read_event("docs.page"), _ok, _WEB, BUFFERED),
    Ours("event_consumer", read_event("event_consumer.batch"), _whole, _PLAIN_AWS, None),
)
BARE = (
    Subject(_PLAIN, {}, _ok),
    Subject(_PLAIN_AWS, {}, _ok),
    Subject(_WEB, _GET, _ok),
    Subject(_WEB_AWS, _GET, _ok),
)
