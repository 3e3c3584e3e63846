"""Which shard holds a tenant's events. Kinesis places a record by the MD5 of its partition key."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_LONGEST_KEY = 256


@dataclass(frozen=True, slots=True)
class Shard:
    """A shard: an inclusive range of hashes, open for writes or closed by a split or merge."""

    id: str
    first: int
    last: int
    open: bool = True
    parents: tuple[str, ...] = ()

    def covers(self, hashed: int) -> bool:
        """Whether records of that hash live here."""
        return self.first <= hashed <= self.last


def partition_key(tenant: str) -> str:
    """The tenant itself, or its digest where Kinesis would not take it as a key."""
    if 0 < len(tenant) <= _LONGEST_KEY:
        return tenant
    return hashlib.sha256(tenant.encode()).hexdigest()


def hash_of(key: str) -> int:
    """A partition key's place in the hash range, 0 to 2^128 - 1."""
    return int.from_bytes(hashlib.md5(key.encode(), usedforsecurity=False).digest(), "big")


def shards_of(described: Iterable[Mapping[str, Any]]) -> list[Shard]:
    """Shards as ListShards or GetRecords (ChildShards) describe them."""
    return [_shard(item) for item in described]


def _shard(item: Mapping[str, Any]) -> Shard:
    parents = [item.get("ParentShardId"), item.get("AdjacentParentShardId"), *item.get("ParentShards", ())]
    return Shard(
        id=item["ShardId"],
        first=int(item["HashKeyRange"]["StartingHashKey"]),
        last=int(item["HashKeyRange"]["EndingHashKey"]),
        open="EndingSequenceNumber" not in item.get("SequenceNumberRange", {}),
        parents=tuple(parent for parent in parents if parent),
    )


def home(shards: Sequence[Shard], hashed: int) -> Shard | None:
    """The open shard that takes records of that hash now; None for a moment while shards change."""
    return next((shard for shard in shards if shard.open and shard.covers(hashed)), None)


def heir(shards: Sequence[Shard], closed: str, hashed: int) -> Shard | None:
    """The child of a closed shard that took over that hash."""
    return next((shard for shard in shards if closed in shard.parents and shard.covers(hashed)), None)
