"""Which code a deployed function can reach, read from the sources alone: no import, no run.

A walk over the syntax trees from `functions/<name>/app.py`: names lead to what they name; an attribute leads
to the methods of that name in every class that reached code makes and that fits what annotations say of its
owner. Three things keep it close to the truth: a test of an optional setting (`if name is None`) is decided
by the function's environment; a coroutine method that shares its name with a builtin's (`append`, an enum's
`value`) counts only where it is awaited; a cached property (a part of `Parts`) counts only where its owner is
known.
"""

import ast
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.template.receivers import Class, Scope, bases, fits
from tests.template.sources import Definition, Function, Module, module, own_methods

SETTINGS = "heimdall.settings"
_BUILTIN = {name for kind in (list, dict, set, str, bytes) for name in dir(kind)} | {"name", "value"}
_UNCALLED_DECORATORS = {"property", "cached_property", "staticmethod", "classmethod"}


def settings_fields() -> dict[str, dict[str, bool]]:
    """Class of settings → field → whether it may be unset."""
    found = module(SETTINGS)
    assert found
    return {
        name: {
            ast.unparse(line.target): "None" in ast.unparse(line.annotation)
            for line in node.body
            if isinstance(line, ast.AnnAssign)
        }
        for name, node in found.definitions.items()
        if isinstance(node, ast.ClassDef)
    }


def optional_settings() -> set[str]:
    """Fields that may be unset."""
    return {name for fields in settings_fields().values() for name, unset in fields.items() if unset}


@dataclass
class Reached:
    """The walk from one function and what it found.

    `given` are the environment variables that the function surely has, `open` those that may be empty.
    `arguments`: strings that are a call's first argument, `client_methods`: what is asked of something named
    client; each with the definition (function, method, class body or module) in which it stands.
    """

    given: Set[str]
    open: Set[str] = frozenset()
    arguments: set[tuple[str, ast.AST]] = field(default_factory=set)
    client_methods: set[tuple[str, ast.AST]] = field(default_factory=set)
    attributes: dict[ast.AST, set[str]] = field(default_factory=dict)  # names of attributes, by definition
    users: dict[ast.AST, set[ast.AST]] = field(default_factory=dict)  # a definition → those that led to it
    _current: ast.AST = field(default_factory=ast.Pass)
    _classes: list[Class] = field(default_factory=list)
    _methods: dict[str, list[tuple[Class, Module, Function]]] = field(default_factory=dict)  # of made classes
    _uses: dict[str, set[tuple[bool, Class | None]]] = field(default_factory=dict)  # awaited?, of what
    _seen: set[int] = field(default_factory=set)
    _optional: set[str] = field(default_factory=optional_settings)

    def start(self, folder: str) -> "Reached":
        """Walk from functions/<folder>/app.py."""
        app = module(f"functions.{folder}.app")
        assert app, folder
        self._top_level(app)
        for definition in app.definitions.values():
            self._define(app, definition)
        return self

    def settings(self) -> set[str]:
        """Environment variables that reached code reads."""
        made = {node.name for where, node in self._classes if where.name == SETTINGS}
        fields = {name for kind in made for name in settings_fields()[kind]}
        return {name.upper() for name in fields & set().union(*self.attributes.values())}

    def nearest(self, definition: ast.AST, fields: Set[str]) -> set[str]:
        """Which of the settings `fields` stand in the definition, else in those that led to it, and so on."""
        level, seen = {definition}, set[ast.AST]()
        while level:
            if found := set().union(*(self.attributes.get(node, set()) for node in level)) & fields:
                return found
            seen |= level
            level = {user for node in level for user in self.users.get(node, ())} - seen
        return set()

    # --- definitions --------------------------------------------------------------------------------------

    def _first_time(self, node: ast.AST) -> bool:
        new = id(node) not in self._seen
        self._seen.add(id(node))
        return new

    def _top_level(self, where: Module) -> None:
        if self._first_time(where.tree):
            with self._inside(where.tree):
                self._body(Scope(where), [n for n in where.tree.body if not isinstance(n, Definition)])

    def _define(self, where: Module, node: Definition, owner: Class | None = None) -> None:
        self.users.setdefault(node, set()).add(owner[1] if owner else self._current)
        if not self._first_time(node):
            return
        self._top_level(where)
        with self._inside(node):
            if isinstance(node, ast.ClassDef):
                self._class((where, node))
            else:
                self._function(Scope(where, owner), node)

    @contextmanager
    def _inside(self, node: ast.AST) -> Iterator[None]:
        before, self._current = self._current, node
        try:
            yield
        finally:
            self._current = before

    def _function(self, scope: Scope, node: Function) -> None:
        scope.enter(node)
        for value in (*node.args.defaults, *node.args.kw_defaults, *node.decorator_list):
            if value is not None:
                self._visit(scope, value)
        self._body(scope, node.body)

    def _class(self, made: Class) -> None:
        where, node = made
        self._classes.append(made)
        scope = Scope(where, made)
        for value in (*node.bases, *node.decorator_list):
            self._visit(scope, value)
        self._body(scope, [line for line in node.body if not isinstance(line, Function)])
        for base in bases(made):
            for method in own_methods(base[1]).values():
                self._methods.setdefault(method.name, []).append((made, base[0], method))
                if self._wanted(made, method):
                    self._define(base[0], method, made)

    def _wanted(self, owner: Class, method: Function) -> bool:
        decorators = {ast.unparse(decorator) for decorator in method.decorator_list}
        if method.name.startswith("__") or decorators - _UNCALLED_DECORATORS:
            return True  # called by the language, or by whoever the decorator registers it with
        only_awaited = isinstance(method, ast.AsyncFunctionDef) and method.name in _BUILTIN
        return any(
            (awaited or not only_awaited)
            and ("cached_property" not in decorators if asked is None else fits(owner, asked))
            for awaited, asked in self._uses.get(method.name, ())
        )

    def _named(self, where: Module, name: str) -> None:
        if found := where.resolve(name):
            self._define(*found)
        elif (there := module(where.imports.get(name, ("", None))[0])) is not None:
            self._top_level(there)

    def _attribute(self, scope: Scope, node: ast.Attribute, *, awaited: bool) -> None:
        self.attributes.setdefault(self._current, set()).add(node.attr)
        if ast.unparse(node.value).endswith("client"):
            self.client_methods.add((node.attr, self._current))
        asked = scope.class_of(node.value)
        own = isinstance(node.value, ast.Name) and node.value.id == "self" and scope.owner
        if own and not any(node.attr in own_methods(base[1]) for base in bases(own)):
            return  # a field
        uses = self._uses.setdefault(node.attr, set())
        if (awaited, asked) in uses:
            return
        uses.add((awaited, asked))
        for made, where, method in list(self._methods.get(node.attr, ())):
            if self._wanted(made, method):
                self._define(where, method, made)

    # --- statements ---------------------------------------------------------------------------------------

    def _body(self, scope: Scope, body: Iterable[ast.AST]) -> bool:
        """Visit statements up to one that surely leaves; True when there is one."""
        for node in body:
            scope.assign(node)
            if isinstance(node, ast.If):
                if self._branches(scope, node.test, node.body, node.orelse):
                    return True
                continue
            self._visit(scope, node)
            if isinstance(node, ast.Return | ast.Raise):
                return True
        return False

    def _branches(
        self, scope: Scope, test: ast.expr, body: Iterable[ast.AST], orelse: Iterable[ast.AST]
    ) -> bool:
        self._visit(scope, test)
        verdict = self._verdict(scope, test)
        taken = [b for b, value in ((body, True), (orelse, False)) if verdict in (None, value)]
        returned = [self._body(scope, branch) for branch in taken]  # each is visited, whatever the others do
        return all(returned)

    def _verdict(self, scope: Scope, test: ast.expr) -> bool | None:
        """What a test of an optional setting says in this function's environment; None: no such test."""
        if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Is | ast.IsNot):
            given = self._given(scope, test.left)
            return None if given is None else given == isinstance(test.ops[0], ast.IsNot)
        return self._given(scope, test)

    def _given(self, scope: Scope, node: ast.expr) -> bool | None:
        if isinstance(node, ast.NamedExpr):
            node = node.value
        name = scope.settings.get(node.id) if isinstance(node, ast.Name) else getattr(node, "attr", None)
        if name not in self._optional or name.upper() in self.open:
            return None
        return name.upper() in self.given

    # --- expressions --------------------------------------------------------------------------------------

    def _visit(self, scope: Scope, node: ast.AST, *, awaited: bool = False) -> None:
        match node:
            case ast.Import() | ast.ImportFrom():
                pass
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                inner = Scope(scope.where, scope.owner, dict(scope.classes), dict(scope.settings))
                self._function(inner, node)
            case ast.Name():
                self._named(scope.where, node.id)
            case ast.Attribute():
                if (there := scope.where.module_named(node.value)) is not None:
                    self._named(there, node.attr)
                else:
                    self._attribute(scope, node, awaited=awaited)
                    self._visit(scope, node.value)
            case ast.IfExp():
                self._branches(scope, node.test, [node.body], [node.orelse])
            case ast.Call():
                self._call(scope, node, awaited=awaited)
            case ast.ExceptHandler():  # what is caught is not made here
                self._body(scope, node.body)
            case _:
                self._children(scope, node)

    def _call(self, scope: Scope, node: ast.Call, *, awaited: bool) -> None:
        if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            self.arguments.add((node.args[0].value, self._current))
        checks = isinstance(node.func, ast.Name) and node.func.id in ("isinstance", "issubclass")
        self._visit(scope, node.func, awaited=awaited)
        for argument in node.args[: 1 if checks else None]:
            self._visit(scope, argument, awaited=isinstance(argument, ast.Call))
        for keyword in node.keywords:
            self._visit(scope, keyword.value, awaited=isinstance(keyword.value, ast.Call))

    def _children(self, scope: Scope, node: ast.AST) -> None:
        awaits = isinstance(node, ast.Await | ast.AsyncFor | ast.comprehension | ast.withitem | ast.Return)
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns"):
                continue
            if isinstance(value, list) and name in ("body", "orelse", "finalbody"):
                self._body(scope, value)
            else:
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        self._visit(scope, child, awaited=awaits)
