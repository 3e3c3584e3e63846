"""What a model was trained to read and write, by the profile that its file names (`heimdall.profile`)."""

from dataclasses import dataclass

from heimdall.domain.generation import ModelCard


@dataclass(frozen=True, slots=True)
class Profile:
    """`closed`: it writes only the Cypher of the closed grammar. `threshold`: sum of log-probabilities below
    which it asks back. `follow_ups`: values of the question before may stand under the question.
    `schema_links`: so may what unknown words stand for; `named_words`: it is also told of words that name
    a part of the schema in whatever form, and of words of degree.
    """

    closed: bool
    threshold: float | None
    follow_ups: bool
    schema_links: bool
    named_words: bool = False


# Any other model knows English and reads whatever explains itself.
OPEN = Profile(closed=False, threshold=None, follow_ups=True, schema_links=True)
PROFILES = {
    # Measured thresholds: inference_host/model/MODEL_CARD.md.
    "closed-cypher-1": Profile(closed=True, threshold=-0.5, follow_ups=False, schema_links=False),
    "closed-cypher-2": Profile(
        closed=True, threshold=-0.15, follow_ups=True, schema_links=True, named_words=True
    ),
}


def profile_of(model: ModelCard) -> Profile:
    """The profile that the model names, else that of a large model."""
    return PROFILES.get(model.profile or "", OPEN)
