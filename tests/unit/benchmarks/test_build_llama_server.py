from pathlib import Path

import pytest
from heimdall.local.install import Sorry

from tests.benchmarks.inference import build_llama_server


def test_a_server_in_the_cache_is_not_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", "")  # nothing to build with
    made = build_llama_server.binary()
    assert made.is_relative_to(tmp_path)
    made.parent.mkdir(parents=True)
    made.write_text("")
    assert build_llama_server.build() == made


@pytest.mark.parametrize(
    ("present", "missing"), [((), "C++ compiler"), (("g++",), "CMake"), (("g++", "cmake"), "ninja")]
)
def test_a_missing_tool_is_named_in_one_sentence(
    present: tuple[str, ...], missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in present:
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    with pytest.raises(Sorry, match=missing.replace("+", r"\+")):
        build_llama_server.check_tools()
