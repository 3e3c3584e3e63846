"""Which grammar an answer is generated under."""

from collections.abc import Sequence

from heimdall.domain.actions import ActionSpec
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.prompts.closed_grammar import closed_grammar
from heimdall.prompts.open_grammar import open_grammar
from heimdall.prompts.profiles import profile_of


def answer_grammar(
    model: ModelCard,
    catalogue: Sequence[ActionSpec],
    schema: GraphSchema,
    question: str,
    links: Sequence[ValueLink],
    *,
    unlinked: Sequence[str] | None = None,
    near: Sequence[ValueLink] = (),
    numbered: bool = False,
) -> str:
    """The closed Cypher grammar for a model trained for it, the open one for every other."""
    if profile_of(model).closed:
        return closed_grammar(schema, catalogue, question, links, unlinked, near=near, numbered=numbered)
    return open_grammar(catalogue)


def action_grammar(
    spec: ActionSpec,
    schema: GraphSchema,
    question: str,
    links: Sequence[ValueLink],
    *,
    unlinked: Sequence[str],
    near: Sequence[ValueLink],
) -> str:
    """The closed grammar of nothing but this action; empty where the question lacks what it needs."""
    return closed_grammar(schema, [spec], question, links, unlinked, near=near, sentences=())


def confidence_threshold(model: ModelCard, configured: float | None) -> float | None:
    """The gate's threshold: the configured one, else the measured one of the model's profile."""
    return configured if configured is not None else profile_of(model).threshold
