"""Graphs that a data file describes: `labels` with their properties, `relationships`, and the `values` of texts."""

from __future__ import annotations

from typing import Any

from inference_host.model.prompting import gateway
from inference_host.model.schemas import Label, Prop, Rel, World

Described = dict[str, Any]


def world(graph: Described) -> World:
    """The schema of a graph; it has no words, only names."""
    labels = [Label(name, ((name, name),), _props(props), ()) for name, props in graph["labels"].items()]
    rels = [Rel(a, kind, b, (), props=_props(props)) for a, kind, b, props in graph["relationships"]]
    return World(tuple(labels), tuple(rels))


def index_of(graph: Described) -> Any:
    """The gateway's value index over the graph's values."""
    index = gateway("graph.links").ValueIndex()
    for owner, values in graph["values"].items():
        label, prop = owner.split(".")
        for value in values:
            index.add(value, label, prop)
    return index


def _props(found: dict[str, str]) -> tuple[Prop, ...]:
    return tuple(Prop(name, kind, (name,)) for name, kind in found.items())
