"""What kind of object an attribute is asked of, as far as annotations tell."""

import ast
from dataclasses import dataclass, field
from functools import cache

from tests.template.sources import Function, Module, class_in, own_methods

Class = tuple[Module, ast.ClassDef]


@dataclass
class Scope:
    """A function's names: parameters and locals whose class is known, and the class it belongs to."""

    where: Module
    owner: Class | None = None
    classes: dict[str, Class] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)  # a local that holds a setting → the setting

    def enter(self, function: Function) -> None:
        """Learn the classes of the parameters."""
        arguments = function.args
        for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            if found := class_in(self.where, argument.annotation):
                self.classes[argument.arg] = found

    def assign(self, node: ast.AST) -> None:
        """Learn from `name = …`."""
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if found := self.class_of(node.value):
                self.classes[node.targets[0].id] = found
            if isinstance(node.value, ast.Attribute):
                self.settings[node.targets[0].id] = node.value.attr

    def class_of(self, node: ast.expr) -> Class | None:
        """The class of an expression's value, or None when nothing tells."""
        match node:
            case ast.Name(id="self"):
                return self.owner
            case ast.Name(id=name):
                return self.classes.get(name)
            case ast.Await(value=value):
                return self.class_of(value)
            case ast.Call(func=ast.Name(id=name)):
                return self._returned(name)
            case ast.Attribute(value=value, attr=name):
                owner = self.class_of(value)
                return _class_of_field(owner, name) if owner else None
        return None

    def _returned(self, name: str) -> Class | None:
        found = self.where.resolve(name)
        if found is None:
            return None
        there, definition = found
        if isinstance(definition, ast.ClassDef):
            return there, definition
        return class_in(there, definition.returns)


@cache
def _class_of_field(owner: Class, name: str) -> Class | None:
    """From `self.name = parameter` in __init__, a field's annotation, or a property's."""
    where, node = owner
    methods = own_methods(node)
    if name in methods:
        return class_in(where, methods[name].returns)
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and ast.unparse(statement.target) == name:
            return class_in(where, statement.annotation)
    made = methods.get("__init__")
    if made is None:
        return None
    scope = Scope(where)
    scope.enter(made)
    for node_inside in ast.walk(made):
        if isinstance(node_inside, ast.Assign) and ast.unparse(node_inside.targets[0]) == f"self.{name}":
            return scope.class_of(node_inside.value)
    return None


@cache
def bases(owner: Class) -> list[Class]:
    """The classes of ours that a class inherits from, itself first."""
    found = [owner]
    for base in owner[1].bases:
        definition = owner[0].resolve(base.id) if isinstance(base, ast.Name) else None
        if definition and isinstance(definition[1], ast.ClassDef):
            found += bases((definition[0], definition[1]))
    return found


@cache
def fits(owner: Class, asked: Class) -> bool:
    """Whether an object of `owner` may be what is annotated as `asked`: a subclass, or a protocol's like."""
    if any(base[1] is asked[1] for base in bases(owner)):
        return True
    if "Protocol" not in {ast.unparse(base) for base in asked[1].bases}:
        return False
    has = {name for base in bases(owner) for name in own_methods(base[1])}
    return set(own_methods(asked[1])) <= has
