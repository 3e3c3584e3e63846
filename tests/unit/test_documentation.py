"""The documents keep to the code: every setting and endpoint that exists is told, and no other."""

import re
from pathlib import Path

from heimdall import settings
from heimdall.local.routes import read_routes
from pydantic_settings import BaseSettings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def every_setting() -> set[str]:
    classes = [c for c in vars(settings).values() if isinstance(c, type) and issubclass(c, BaseSettings)]
    return {name.upper() for c in classes for name in c.model_fields}


def told_settings() -> set[str]:
    table = README.split("## Settings")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    assert told_settings() == every_setting()


def test_every_route_is_in_the_readme() -> None:
    table = README.split("## Endpoints")[1].split("\n## ")[0]
    for route in read_routes(ROOT / "template.yaml"):
        start = route.path.split("/{")[0]
        assert start in table, route.path


def test_links_in_the_documents_lead_somewhere() -> None:
    for document in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "OPERATIONS.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", text):
            assert (ROOT / target).exists(), f"{document}: {target}"


def test_named_modules_exist() -> None:
    code = ROOT / "layers/heimdall/python/heimdall"
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for name in re.findall(
        r"(?<!functions/)\b((?:chat|http_api|graph|adapters|actions|domain|local)/\w+\.py)", text
    ):
        assert (code / name).exists(), name


def test_no_module_is_over_300_lines() -> None:
    for folder in ("layers", "inference_host", "functions"):
        for module in (ROOT / folder).rglob("*.py"):
            assert len(module.read_text(encoding="utf-8").splitlines()) <= 300, module
