"""What a model was trained to read and write, by the profile that its file names (`heimdall.profile`)."""

from dataclasses import dataclass

from heimdall.domain.generation import ModelCard


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
PROFILES = {"closed-cypher-3": Profile(closed=True, threshold=-0.25)}


def profile_of(model: ModelCard) -> Profile:
    """The profile that the model names, else that of a large model."""
    return PROFILES.get(model.profile or "", OPEN)
