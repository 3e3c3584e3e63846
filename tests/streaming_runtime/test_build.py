"""Getting the web adapter on machines that cannot compile it."""

from pathlib import Path

import pytest
from heimdall.local.install import Sorry

from tests.streaming_runtime import build_web_adapter


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs; the cache is empty."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def program(folder: Path, name: str, script: str) -> None:
    made = folder / name
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o755)


def test_without_cargo_it_is_not_here(tools: Path) -> None:
    with pytest.raises(build_web_adapter.NotHere, match="cargo, which is not installed"):
        build_web_adapter.build()


def test_without_a_linker_it_is_not_here(tools: Path) -> None:
    program(tools, "cargo", "exit 0")
    with pytest.raises(build_web_adapter.NotHere, match="C compiler"):
        build_web_adapter.build()


def test_without_the_registry_it_is_not_here_and_cargo_says_why(tools: Path) -> None:
    program(tools, "cc", "exit 0")
    program(tools, "cargo", "echo 'error: could not resolve host' >&2; exit 101")
    with pytest.raises(build_web_adapter.NotHere, match="could not resolve host"):
        build_web_adapter.build()


def test_a_compilation_that_fails_is_no_reason_to_skip(tools: Path) -> None:
    program(tools, "cc", "exit 0")
    program(tools, "cargo", '[ "$1" = info ] || { echo "error: it does not compile" >&2; exit 101; }')
    with pytest.raises(Sorry, match="was not compiled"):
        build_web_adapter.build()
    assert not list(build_web_adapter.binary().parent.parent.glob("*"))  # nothing half made is left


def test_what_was_compiled_is_kept(tools: Path) -> None:
    program(tools, "cc", "exit 0")
    put = 'if [ "$1" = install ]; then /bin/mkdir -p "$6/bin"; echo it > "$6/bin/lambda-adapter"; fi'
    program(tools, "cargo", put)
    made = build_web_adapter.build()
    program(tools, "cargo", "exit 101")
    assert build_web_adapter.build() == made
    assert made.read_text() == "it\n"
