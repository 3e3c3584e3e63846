"""Brings the model files to this machine: a path is taken as it is, `s3://` is fetched once and kept."""

import hashlib
from pathlib import Path
from urllib.parse import urlsplit

from inference_host.errors import ModelUnusable
from inference_host.settings import Settings


def local_path(settings: Settings) -> Path:
    """Where the chat model lies. Raises ModelUnusable when it cannot be had or its SHA-256 is another one."""
    path = _local(settings.model_uri, settings.model_cache)
    if settings.model_sha256 and _sha256(path) != settings.model_sha256.lower():
        if _remote(settings.model_uri):
            path.unlink()  # the next start fetches it anew instead of failing for ever
        raise ModelUnusable(f"The SHA-256 of {path.name} is not the one in MODEL_SHA256.")
    return path


def local_encoder_path(settings: Settings) -> Path | None:
    """Where the encoder lies, or None if there is to be none. Raises ModelUnusable when it cannot be had."""
    return _local(settings.encoder_uri, settings.model_cache) if settings.encoder_uri else None


def _local(uri: str, cache: Path) -> Path:
    path = _from_s3(uri, cache) if _remote(uri) else Path(uri).expanduser()
    if not path.is_file():
        raise ModelUnusable(f"There is no model file at {path}.")
    return path


def _remote(uri: str) -> bool:
    return uri.startswith("s3://")


def _from_s3(uri: str, cache: Path) -> Path:
    where = urlsplit(uri)
    key = where.path.lstrip("/")
    target = cache / where.netloc / key
    if target.is_file():
        return target
    try:
        # Only here: the host runs without boto3 when its model is a file.
        from inference_host import s3_download  # noqa: PLC0415
    except ImportError:
        raise ModelUnusable("A model in S3 needs boto3, which is not installed.") from None
    try:
        s3_download.fetch(where.netloc, key, target)
    except s3_download.FetchFailed as error:
        raise ModelUnusable(f"The model cannot be fetched from {uri}: {error}") from error
    return target


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
