"""What a model was trained to read and write, by the profile that its file names (`heimdall.profile`)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema, PropertyKind, PropertySchema


@dataclass(frozen=True, slots=True)
class Profile:
    """`closed`: it writes only the Cypher of the closed grammar, with marks for names, and is told what any
    word stands for. `threshold`: sum of log-probabilities below which it asks back.
    """

    closed: bool
    threshold: float | None


# Any other model knows English and reads whatever explains itself.
OPEN = Profile(closed=False, threshold=None)
# Measured threshold: inference_host/model/MODEL_CARD.md. Earlier profiles had other prompts; none is in use.
PROFILES = {"closed-cypher-4": Profile(closed=True, threshold=-0.25)}


def profile_of(model: ModelCard) -> Profile:
    """The profile that the model names, else that of a large model."""
    return PROFILES.get(model.profile or "", OPEN)


def told_to(model: ModelCard, schema: GraphSchema) -> GraphSchema:
    """The schema as this model is told it, without what nobody reads, such as embeddings.

    To a small one every moment is the day that it falls on: it compares days well, and of eleven questions
    about moments it understood four.
    """
    return _told(schema, plainly=profile_of(model).closed)


@lru_cache(maxsize=16)
def _told(schema: GraphSchema, *, plainly: bool) -> GraphSchema:
    def properties(of: Iterable[PropertySchema]) -> tuple[PropertySchema, ...]:
        read = (p for p in of if not (p.written and p.written.vector))
        return tuple(replace(p, kind=(_plain_kind if plainly else _kept_kind)(p)) for p in read)

    labels = (replace(each, properties=properties(each.properties)) for each in schema.labels)
    relationships = (replace(each, properties=properties(each.properties)) for each in schema.relationships)
    return GraphSchema(tuple(labels), tuple(relationships))


def _kept_kind(of: PropertySchema) -> PropertyKind:
    """What a large model may convert itself: `date('31/03/1999')` would be an error."""
    if of.written and of.written.epoch:
        return "number"
    return "string" if of.written and of.written.spelled else of.kind


def _plain_kind(of: PropertySchema) -> PropertyKind:
    if of.written and of.written.clock:
        return "date"
    return "string" if of.written and of.written.many else of.kind
