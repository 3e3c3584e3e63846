"""Installing: one clear sentence for what a machine lacks, and a wheel cache keyed by what matters."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from heimdall.local import install


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    yield tmp_path


def test_the_wheel_cache_is_the_users_and_keyed_by_version_and_flags(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = install.cache_folder()
    assert before.is_relative_to(cache / "heimdall" / "wheels")
    monkeypatch.setattr(install, "FLAGS", "-DOTHER=ON")
    assert install.cache_folder() != before


def test_a_cached_wheel_needs_no_compiler(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install.cache_folder().mkdir(parents=True)
    wheel = install.cache_folder() / "x.whl"
    wheel.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CXX", raising=False)
    assert install.build_wheel() == wheel


def test_a_missing_compiler_is_one_sentence(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CXX", raising=False)
    monkeypatch.setattr(install, "STAMP", cache / "none")
    monkeypatch.setattr(install, "make_venv", lambda: None)
    assert install.main() == 1
    error = capsys.readouterr().err
    assert error.startswith("Cannot install: A C++ compiler is needed")
    assert error.count("\n") == 1


def test_too_little_disk_is_one_sentence(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(install, "STAMP", cache / "none")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=int(1e9)))
    assert install.main() == 1
    assert "Too little disk: 4 GB are needed" in capsys.readouterr().err


def test_an_old_python_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    assert install.main() == 1
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err


def test_a_failing_compile_shows_its_last_lines_and_leaves_no_wheel(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake = cache / "bin" / "python"
    fake.parent.mkdir()
    fake.write_text("#!/bin/sh\necho '[3/140] Building x.cpp'\necho 'error: no such header'\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setattr(install, "BIN", fake.parent)
    monkeypatch.setattr(install, "check_compiler", lambda: None)
    with pytest.raises(install.Sorry, match="failed"):
        install.build_wheel()
    captured = capsys.readouterr()
    assert "error: no such header" in captured.err
    assert "step 3 of 140" in captured.out
    assert not install.cache_folder().exists()


def test_a_ready_environment_installs_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = cache / "stamp"
    stamp.write_text(install.fingerprint())
    monkeypatch.setattr(install, "STAMP", stamp)
    monkeypatch.setattr(install, "make_venv", lambda: pytest.fail("installed again"))
    assert install.main() == 0


def test_install_runs_without_any_package() -> None:
    """It is the first thing that runs on a fresh machine."""
    import subprocess

    command = [sys.executable, "-S", "-I", "-c", f"import runpy; runpy.run_path({install.__file__!r})"]
    environment: dict[str, Any] = {"PATH": os.environ["PATH"]}
    assert subprocess.run(command, env=environment, check=False).returncode == 0
