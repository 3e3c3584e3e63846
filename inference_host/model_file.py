"""Brings the model file to this machine: a path is taken as it is, `s3://` is fetched once and kept."""

import hashlib
import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from inference_host.errors import ModelUnusable
from inference_host.settings import Settings


def local_path(settings: Settings) -> Path:
    """Where the model lies. Raises ModelUnusable when it cannot be had or its SHA-256 is another one."""
    uri = settings.model_uri
    path = _from_s3(uri, settings.model_cache) if uri.startswith("s3://") else Path(uri).expanduser()
    if not path.is_file():
        raise ModelUnusable(f"There is no model file at {path}.")
    if settings.model_sha256 and _sha256(path) != settings.model_sha256.lower():
        raise ModelUnusable(f"The SHA-256 of {path.name} is not the one in MODEL_SHA256.")
    return path


def _from_s3(uri: str, cache: Path) -> Path:
    where = urlsplit(uri)
    key = where.path.lstrip("/")
    target = cache / where.netloc / key
    if target.is_file():
        return target
    # Only here: the host runs without boto3 when its model is a file.
    import boto3  # noqa: PLC0415
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    target.parent.mkdir(parents=True, exist_ok=True)
    handle, partial = tempfile.mkstemp(dir=target.parent, suffix=".partial")
    os.close(handle)
    try:
        boto3.client("s3").download_file(where.netloc, key, partial)
        Path(partial).replace(target)
    except (BotoCoreError, ClientError, OSError) as error:
        raise ModelUnusable(f"The model cannot be fetched from {uri}: {error}") from error
    finally:
        Path(partial).unlink(missing_ok=True)
    return target


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
