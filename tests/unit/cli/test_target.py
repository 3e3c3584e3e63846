"""Where the gateway and the key come from, and where the key never goes."""

from pathlib import Path

import pytest
import typer
from heimdall.cli.target import DEFAULT_URL, resolve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".local").mkdir()
    (tmp_path / ".local" / "key").write_text("local-key\n")
    return tmp_path


def test_the_default_is_the_local_stack_with_its_own_key(folder: Path) -> None:
    target = resolve(None, None, {}, folder)
    assert (target.url, target.key, target.loopback) == (DEFAULT_URL, "local-key", True)


def test_an_option_wins_over_the_environment_and_that_over_the_default(folder: Path) -> None:
    environ = {"HEIMDALL_URL": "https://b.example/prod/", "HEIMDALL_KEY": "env-key"}
    from_environment = resolve(None, None, environ, folder)
    assert (from_environment.url, from_environment.key) == ("https://b.example/prod", "env-key")
    from_options = resolve("http://localhost:1", "option-key", environ, folder)
    assert (from_options.url, from_options.key) == ("http://localhost:1", "option-key")


def test_the_local_key_never_goes_to_another_machine(folder: Path) -> None:
    assert resolve("https://b.example", None, {}, folder).key is None


def test_no_key_file_means_no_key(tmp_path: Path) -> None:
    assert resolve(None, None, {}, tmp_path).key is None


@pytest.mark.parametrize(
    "url", ["ftp://x", "localhost:8765", "http://", "http://a:b@c", "http://[::1", "http://x:y"]
)
def test_a_url_that_cannot_be_used_is_a_usage_error(url: str, tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter):
        resolve(url, None, {}, tmp_path)


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "schlüssel"])
def test_a_key_that_cannot_be_sent_is_refused_without_quoting_it(key: str, tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter) as refused:
        resolve(None, key, {}, tmp_path)
    assert key not in str(refused.value)


def test_the_key_is_not_in_the_repr(tmp_path: Path) -> None:
    assert "s3cret" not in repr(resolve(None, "s3cret", {}, tmp_path))
