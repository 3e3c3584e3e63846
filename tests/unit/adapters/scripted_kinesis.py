"""A thin stand-in for a boto3 Kinesis client, for faults that no local server can be brought to show."""

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

Answer = dict[str, Any] | Exception | Callable[[dict[str, Any]], dict[str, Any]]

ALL_HASHES = {"StartingHashKey": "0", "EndingHashKey": str(2**128 - 1)}


def refusal(code: str, operation: str = "op") -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": "internal detail"}}, operation)


def shard(
    number: int, *, closed: bool = False, parents: tuple[int, ...] = (), hashes: dict[str, str] = ALL_HASHES
) -> dict[str, Any]:
    """A shard as ListShards describes it."""
    described: dict[str, Any] = {
        "ShardId": f"shardId-{number:012}",
        "HashKeyRange": hashes,
        "SequenceNumberRange": {"StartingSequenceNumber": "1"},
    }
    if closed:
        described["SequenceNumberRange"]["EndingSequenceNumber"] = "9"
    for name, parent in zip(("ParentShardId", "AdjacentParentShardId"), parents, strict=False):
        described[name] = f"shardId-{parent:012}"
    return described


class ScriptedKinesis:
    """Answers each operation from its own list; the last answer is given again and again."""

    def __init__(self, **answers: list[Answer]) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self._answers = answers

    def __getattr__(self, operation: str) -> Callable[..., dict[str, Any]]:
        def call(**parameters: Any) -> dict[str, Any]:
            self.calls.append((operation, parameters))
            answers = self._answers[operation]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
            if isinstance(answer, Exception):
                raise answer
            return answer(parameters) if callable(answer) else answer

        return call

    def of(self, operation: str) -> list[dict[str, Any]]:
        """The parameters of every call of one operation."""
        return [parameters for name, parameters in self.calls if name == operation]
