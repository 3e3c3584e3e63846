from pathlib import Path

import pytest
from pydantic import ValidationError

import inference_host
from inference_host.settings import Settings

README = Path(inference_host.__file__).with_name("README.md")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_in_the_readme_and_explained(name: str) -> None:
    assert f"| `{name.upper()}` |" in README.read_text()
    assert Settings.model_fields[name].description


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST_PORT", "9000")
    monkeypatch.setenv("INFERENCE_KEY", "very-secret")
    settings = Settings(_env_file=None)
    assert settings.host_port == 9000
    assert "very-secret" not in repr(settings)


@pytest.mark.parametrize(("name", "value"), [("HOST_PORT", "70000"), ("MAX_QUEUE", "0"), ("N_CTX", "many")])
def test_a_setting_out_of_range_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings(_env_file=None)
