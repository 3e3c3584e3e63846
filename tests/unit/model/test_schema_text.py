import json
from pathlib import Path

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema
from heimdall.prompts.schema_text import render_schema

from inference_host.model.prompting import schema_text
from inference_host.model.schemas import Label, Prop, Rel, World

GOLDEN = Path(__file__).parents[2] / "golden"
TEXT = (GOLDEN / "schema_text.txt").read_text(encoding="utf-8").rstrip("\n")
SCHEMA = json.loads((GOLDEN / "schema.json").read_text(encoding="utf-8"))


def gateway_schema() -> GraphSchema:
    def properties(rows: list[dict[str, str]]) -> tuple[PropertySchema, ...]:
        return tuple(PropertySchema(row["name"], row["kind"]) for row in rows)  # type: ignore[arg-type]

    return GraphSchema(
        tuple(LabelSchema(row["name"], properties(row["properties"])) for row in SCHEMA["labels"]),
        tuple(
            RelationshipSchema(row["source"], row["type"], row["target"], properties(row["properties"]))
            for row in SCHEMA["relationships"]
        ),
    )


def training_world() -> World:
    def props(rows: list[dict[str, str]]) -> tuple[Prop, ...]:
        return tuple(Prop(row["name"], row["kind"], ()) for row in reversed(rows))

    labels = [Label(row["name"], (), props(row["properties"]), ()) for row in reversed(SCHEMA["labels"])]
    rels = [
        Rel(row["source"], row["type"], row["target"], (), props=props(row["properties"]))
        for row in SCHEMA["relationships"]
    ]
    return World(tuple(labels), tuple(rels))


def test_the_gateway_writes_the_golden_schema_text() -> None:
    assert render_schema(gateway_schema()) == TEXT


def test_training_reads_the_golden_schema_text_whatever_the_order_of_its_parts() -> None:
    assert schema_text(training_world()) == TEXT
