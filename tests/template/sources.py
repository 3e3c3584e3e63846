"""The sources of the deployed code as syntax trees, and what the names in them mean."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.template.stack import ROOT

_LAYER = ROOT / "layers" / "heimdall" / "python"
_FOLDERS = {"functions": ROOT, "heimdall": _LAYER, "chat_protocol": _LAYER}
Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


@dataclass(frozen=True, eq=False)
class Module:
    """A module's tree, its definitions, and its imports wherever they stand."""

    name: str
    tree: ast.Module
    definitions: dict[str, Definition]
    imports: dict[str, tuple[str, str | None]]  # local name → module, and the name in it

    @cache  # noqa: B019 - modules are few and stay
    def resolve(self, name: str) -> "tuple[Module, Definition] | None":
        """The definition that a name means here, followed through imports; None when it is not ours."""
        if name in self.definitions:
            return self, self.definitions[name]
        target, inner = self.imports.get(name, ("", None))
        there = module(target)
        return there.resolve(inner) if there and inner else None

    def module_named(self, node: ast.expr) -> "Module | None":
        """The module of this project that an expression means, if it is one."""
        target, inner = self.imports.get(node.id, ("", None)) if isinstance(node, ast.Name) else ("", None)
        return module(target) if inner is None else None


@cache
def module(name: str) -> Module | None:
    """A module of this project, or None for any other."""
    file = _file(name)
    if file is None:
        return None
    tree = ast.parse(file.read_text("utf-8"))
    definitions = {node.name: node for node in tree.body if isinstance(node, Definition)}
    return Module(name, tree, definitions, dict(_imports(tree)))


def _file(name: str) -> Path | None:
    folder = _FOLDERS.get(name.partition(".")[0])
    path = folder.joinpath(*name.split(".")) if folder else Path("nowhere")
    candidates = (path / "__init__.py", path.with_suffix(".py"))
    return next((file for file in candidates if file.is_file()), None)


def _imports(tree: ast.Module) -> Iterator[tuple[str, tuple[str, str | None]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.asname or alias.name, (alias.name, None)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield alias.asname or alias.name, (whole, None) if _file(whole) else (node.module, alias.name)


@cache
def own_methods(node: ast.ClassDef) -> dict[str, Function]:
    """Name → method, without inherited ones."""
    return {child.name: child for child in node.body if isinstance(child, Function)}


def class_in(where: Module, annotation: ast.expr | None) -> tuple[Module, ast.ClassDef] | None:
    """The class of ours that an annotation names, the first of several; quoted or not."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    if annotation is None:
        return None
    for node in ast.walk(annotation):
        found = where.resolve(node.id) if isinstance(node, ast.Name) else None
        if found and isinstance(found[1], ast.ClassDef):
            return found[0], found[1]
    return None
