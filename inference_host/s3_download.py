"""A large object from S3 into a file: many ranges at once, resumed after a break, never half a file.

Beside `file` stand, until it is complete, `file.partial` (its whole length, with holes where ranges are
missing) and `file.progress` (which ranges are there, of which version of the object). Ranges are asked for by
ETag, so an object that changes meanwhile is an error and never a mixture.
"""

import fcntl
import json
import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

RANGE_BYTES = 64 * 1024 * 1024
_PIECE_BYTES = 1024 * 1024
_AT_ONCE = 8  # one connection to S3 carries about 80 MB/s
_TRIES = 4  # of a range whose body breaks off; botocore itself repeats refused requests


class FetchFailed(Exception):
    """The object could not be had; what came of it is kept for the next try."""


@dataclass(frozen=True, slots=True)
class RemoteObject:
    """One version of an object: what is asked for, and how long it is."""

    bucket: str
    key: str
    etag: str
    size: int


class S3Download:
    """Fetches objects through a boto3 S3 client, in ranges of `range_bytes`, `at_once` of them together."""

    def __init__(self, client: Any, *, range_bytes: int = RANGE_BYTES, at_once: int = _AT_ONCE) -> None:
        self._client = client
        self._range_bytes = range_bytes
        self._at_once = at_once

    def fetch(self, bucket: str, key: str, file: Path) -> None:
        """Have the object in `file`; one that is there is taken as it is. Raises FetchFailed.

        Waits for another process that fetches the same; what an interrupted one got is used.
        """
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with _alone(file.with_name(f"{file.name}.lock")):
                if not file.is_file():
                    head = self._client.head_object(Bucket=bucket, Key=key)
                    self._fetch(RemoteObject(bucket, key, head["ETag"], head["ContentLength"]), file)
        except (BotoCoreError, ClientError, OSError) as error:
            raise FetchFailed(str(error)) from error

    def _fetch(self, remote: RemoteObject, file: Path) -> None:
        partial = file.with_name(f"{file.name}.partial")
        progress = _Progress(file.with_name(f"{file.name}.progress"), remote, self._range_bytes)
        if not partial.is_file() or partial.stat().st_size != remote.size:
            progress.forget()
        with partial.open("r+b" if partial.is_file() else "w+b") as out:
            out.truncate(remote.size)
            with ThreadPoolExecutor(self._at_once, thread_name_prefix="model") as threads:
                missing = progress.missing()
                for _ in threads.map(
                    lambda start: self._range(remote, start, out.fileno(), progress), missing
                ):
                    pass
            os.fsync(out.fileno())
        partial.replace(file)
        progress.forget()

    def _range(self, remote: RemoteObject, start: int, descriptor: int, progress: "_Progress") -> None:
        end = min(start + self._range_bytes, remote.size)
        at = start
        for attempt in range(_TRIES):
            try:
                for piece in self._pieces(remote, at, end):
                    os.pwrite(descriptor, piece, at)
                    at += len(piece)
            except (BotoCoreError, OSError):  # the body broke off; what came is kept
                if attempt == _TRIES - 1:
                    raise
            if at == end:
                progress.add(start)
                return
        raise OSError(f"S3 sent less of {remote.key} than it announced")

    def _pieces(self, remote: RemoteObject, start: int, end: int) -> Iterator[bytes]:
        answer = self._client.get_object(
            Bucket=remote.bucket, Key=remote.key, Range=f"bytes={start}-{end - 1}", IfMatch=remote.etag
        )
        yield from answer["Body"].iter_chunks(_PIECE_BYTES)


class _Progress:
    """Which ranges are in the partial file, by where they start; kept in a file that is always whole."""

    def __init__(self, file: Path, remote: RemoteObject, range_bytes: int) -> None:
        self._file = file
        self._version = {"etag": remote.etag, "size": remote.size, "range_bytes": range_bytes}
        self._starts = range(0, remote.size, range_bytes)
        self._lock = threading.Lock()
        self._done = self._read()

    def missing(self) -> list[int]:
        return [start for start in self._starts if start not in self._done]

    def add(self, start: int) -> None:
        with self._lock:
            self._done.add(start)
            writing = self._file.with_name(f"{self._file.name}.writing")
            writing.write_text(json.dumps({**self._version, "done": sorted(self._done)}), "utf-8")
            writing.replace(self._file)

    def forget(self) -> None:
        self._done = set()
        self._file.unlink(missing_ok=True)

    def _read(self) -> set[int]:
        try:
            found = json.loads(self._file.read_text("utf-8"))
            same = {name: found[name] for name in self._version} == self._version
            return set(found["done"]) if same else set()
        except (OSError, ValueError, KeyError, TypeError):
            return set()


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def fetch(bucket: str, key: str, file: Path) -> None:
    """As S3Download.fetch, with this process's credentials and region."""
    import boto3  # noqa: PLC0415 - only models in S3 need it
    from botocore.config import Config  # noqa: PLC0415

    config = Config(
        max_pool_connections=_AT_ONCE,
        connect_timeout=5,
        read_timeout=30,
        retries={"mode": "standard", "total_max_attempts": 6},
    )
    S3Download(boto3.client("s3", config=config)).fetch(bucket, key, file)
