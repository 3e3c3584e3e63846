"""One conversation as the gateway writes it and as the shipped model's chat template shows it.

tests/golden/chat_prompt.txt is the contract between the gateway's prompts and what the model is trained on.
"""

from pathlib import Path

import jinja2.sandbox
from heimdall.domain.actions import ActionSpec
from heimdall.domain.conversation import Message
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.prompts.budget import Budget, TokenMeter, fit
from heimdall.prompts.builder import PromptParts, explanation_line, link_line, stable_prefix
from heimdall.prompts.explanations import explanations
from heimdall.prompts.marks import marked

from inference_host.model.foreign_words import explained
from inference_host.model.schemas import Foreign, Label, Prop, Rel, World

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests/golden/chat_prompt.txt"
TEMPLATE = ROOT / "inference_host/model/chat_template.jinja"
SCHEMA = GraphSchema(
    (
        LabelSchema("Employee", (PropertySchema("name", "string"), PropertySchema("salary", "number"))),
        LabelSchema("Ship", (PropertySchema("name", "string"),)),
    ),
    (RelationshipSchema("Employee", "CAPTAINS", "Ship", (PropertySchema("since", "number"),)),),
)
CATALOGUE = [
    ActionSpec(
        "acme.pager.page", "Pages someone.", "ops", False,
        {"type": "object", "properties": {"who": {"type": "string"}}, "required": ["who"]},
    ),
    ActionSpec("heimdall.help", "What can be asked.", "help", False, {}),
]  # fmt: skip
NAMES = (SchemaLink("staff", "Employee"), SchemaLink("helms", ":CAPTAINS"), SchemaLink("pay", ".salary"))


async def size(text: str) -> int:
    return len(text)


async def messages() -> tuple[Message, ...]:
    said = (
        Message("user", "who is on the Aurora\nplease"),
        Message("assistant", "Ann."),
        Message("user", "which staff helms it, and for what pay"),
    )
    links = (ValueLink("Aurora", "Ship", "name"),)
    marking = marked(SCHEMA, links).with_actions(spec.name for spec in CATALOGUE)
    explained = explanations(marking.words(NAMES), marking.schema, marking.links, in_detail=True)
    prefix = stable_prefix(CATALOGUE, SCHEMA, marking.schema, marking.actions)
    parts = PromptParts(prefix, said, marking.told, (*explained, *marking.called(["acme.pager.page"])))
    return (await fit(parts, TokenMeter(size), Budget(99_999, 99_999, 999))).messages


async def test_the_model_sees_schema_actions_both_questions_and_what_explains_the_last() -> None:
    template = jinja2.sandbox.ImmutableSandboxedEnvironment().from_string(TEMPLATE.read_text())
    wire = [{"role": m.role, "content": m.content} for m in await messages()]
    assert template.render(messages=wire, add_generation_prompt=True) + "\n" == GOLDEN.read_text()


def test_training_explains_unknown_words_as_the_gateway_does() -> None:
    label = Label("Odd Label", (("thing", "things"),), (Prop("due on", "date", ("deadline",)),), ("x",))
    rel = Rel("Odd Label", "CAPTAINS", "Odd Label", ("captain",))
    for word, name in (("staff", "Odd Label"), ("pay", ".due on"), ("helms", ":CAPTAINS")):
        world = World((label,), (rel,), foreign=(Foreign((word,), name),))
        assert explained(world, f"the {word} here") == [SchemaLink(word, name)]


def test_without_links_there_is_no_line() -> None:
    assert (explanation_line(()), link_line(())) == ("", "")
