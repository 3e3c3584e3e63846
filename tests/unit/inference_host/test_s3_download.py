"""Models from S3: many ranges, breaks, changes. S3 is moto; breaks are made by a client that wraps its."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.exceptions import ResponseStreamingError
from moto import mock_aws

from inference_host.errors import ModelUnusable
from inference_host.model_file import local_encoder_path, local_path
from inference_host.s3_download import FetchFailed, S3Download
from inference_host.settings import Settings

CONTENT = bytes(range(256)) * 41 + b"the end"  # no multiple of the range
RANGE = 1000


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        client = boto3.client("s3")
        client.create_bucket(Bucket="models")
        client.put_object(Bucket="models", Key="a/b.gguf", Body=CONTENT)
        yield client


class BreakingBody:
    """A body that ends with an error after some bytes."""

    def __init__(self, body: Any, after: int) -> None:
        self._body = body
        self._after = after

    def iter_chunks(self, size: int) -> Iterator[bytes]:
        yield self._body.read(min(size, self._after))
        raise ResponseStreamingError(error="connection reset")


class Watched:
    """A client that notes what is asked, and breaks off the bodies of some ranges."""

    def __init__(self, client: Any, breaks: dict[int, int] | None = None) -> None:
        self._client = client
        self._breaks = breaks or {}
        self._lock = threading.Lock()
        self.ranges: list[tuple[int, int]] = []

    def head_object(self, **parameters: Any) -> Any:
        return self._client.head_object(**parameters)

    def get_object(self, **parameters: Any) -> Any:
        first, last = map(int, parameters["Range"].removeprefix("bytes=").split("-"))
        with self._lock:
            self.ranges.append((first, last))
            left = self._breaks.get(first, 0)
            self._breaks[first] = left - 1
        answer = self._client.get_object(**parameters)
        return {**answer, "Body": BreakingBody(answer["Body"], 300)} if left > 0 else answer


def download(client: Any, file: Path) -> None:
    S3Download(client, range_bytes=RANGE, at_once=4).fetch("models", "a/b.gguf", file)


def left_beside(file: Path) -> set[str]:
    return {path.name for path in file.parent.iterdir()} - {file.name, f"{file.name}.lock"}


def test_ranges_make_the_whole_object_and_leave_nothing_beside_it(s3: Any, tmp_path: Path) -> None:
    watched, file = Watched(s3), tmp_path / "deep" / "b.gguf"
    download(watched, file)
    assert file.read_bytes() == CONTENT
    assert sorted(watched.ranges) == [
        (at, min(at + RANGE, len(CONTENT)) - 1) for at in range(0, len(CONTENT), RANGE)
    ]
    assert left_beside(file) == set()


def test_a_body_that_breaks_off_is_continued_where_it_broke(s3: Any, tmp_path: Path) -> None:
    watched, file = Watched(s3, breaks={2000: 1}), tmp_path / "b.gguf"
    download(watched, file)
    assert file.read_bytes() == CONTENT
    assert (2300, 2999) in watched.ranges


def test_after_a_break_only_what_is_missing_is_fetched(s3: Any, tmp_path: Path) -> None:
    file = tmp_path / "b.gguf"
    always = dict.fromkeys(range(5000, 6000, 1), 99)
    with pytest.raises(FetchFailed, match="connection reset"):
        download(Watched(s3, breaks=always), file)
    assert not file.exists()
    done = json.loads((tmp_path / "b.gguf.progress").read_text("utf-8"))["done"]
    assert done and 5000 not in done
    watched = Watched(s3)
    download(watched, file)
    assert file.read_bytes() == CONTENT
    assert {first for first, _ in watched.ranges} == set(range(0, len(CONTENT), RANGE)) - set(done)
    assert left_beside(file) == set()


def test_another_version_of_the_object_is_fetched_from_its_beginning(s3: Any, tmp_path: Path) -> None:
    file = tmp_path / "b.gguf"
    with pytest.raises(FetchFailed):
        download(Watched(s3, breaks=dict.fromkeys(range(5000, 6000), 99)), file)
    other = CONTENT[::-1]
    s3.put_object(Bucket="models", Key="a/b.gguf", Body=other)
    download(s3, file)
    assert file.read_bytes() == other


def test_an_object_that_changes_meanwhile_is_an_error_and_no_mixture(s3: Any, tmp_path: Path) -> None:
    class Changing(Watched):
        def get_object(self, **parameters: Any) -> Any:
            answer = super().get_object(**parameters)
            s3.put_object(Bucket="models", Key="a/b.gguf", Body=CONTENT[::-1])
            return answer

    with pytest.raises(FetchFailed, match=r"PreconditionFailed|pre-conditions"):
        S3Download(Changing(s3), range_bytes=RANGE, at_once=1).fetch("models", "a/b.gguf", tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_a_progress_file_that_cannot_be_read_costs_only_time(s3: Any, tmp_path: Path) -> None:
    file = tmp_path / "b.gguf"
    (tmp_path / "b.gguf.partial").write_bytes(b"x" * len(CONTENT))
    (tmp_path / "b.gguf.progress").write_text("{half", "utf-8")
    download(s3, file)
    assert file.read_bytes() == CONTENT


def test_of_two_processes_one_fetches_and_the_other_waits(s3: Any, tmp_path: Path) -> None:
    watched, file = Watched(s3), tmp_path / "b.gguf"
    threads = [threading.Thread(target=download, args=(watched, file)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert file.read_bytes() == CONTENT
    assert len(watched.ranges) == len(set(watched.ranges))


def test_an_object_that_is_not_there_is_one_clear_sentence(s3: Any, tmp_path: Path) -> None:
    settings = Settings(_env_file=None, model_uri="s3://models/none.gguf", model_cache=tmp_path)
    with pytest.raises(ModelUnusable, match=r"cannot be fetched from s3://models/none\.gguf"):
        local_path(settings)


def test_a_model_with_a_wrong_checksum_is_fetched_anew_the_next_time(s3: Any, tmp_path: Path) -> None:
    settings = Settings(
        _env_file=None, model_uri="s3://models/a/b.gguf", model_cache=tmp_path, model_sha256="0" * 64
    )
    with pytest.raises(ModelUnusable, match="SHA-256"):
        local_path(settings)
    assert not (tmp_path / "models" / "a" / "b.gguf").exists()


def test_an_encoder_comes_from_s3_like_a_model_but_the_models_hash_is_not_its_own(
    s3: Any, tmp_path: Path
) -> None:
    values: dict[str, Any] = {"encoder_uri": "s3://models/a/b.gguf", "model_sha256": "0" * 64}
    path = local_encoder_path(Settings(_env_file=None, model_cache=tmp_path, **values))
    assert path is not None
    assert path.read_bytes() == CONTENT
    with pytest.raises(ModelUnusable, match=r"s3://models/no\.gguf"):
        local_encoder_path(Settings(_env_file=None, model_cache=tmp_path, encoder_uri="s3://models/no.gguf"))


def test_an_empty_uri_means_no_encoder() -> None:
    assert local_encoder_path(Settings(_env_file=None, encoder_uri="")) is None
