"""Which model gets what, by its profile."""

import pytest
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema
from heimdall.prompts.grammar import answer_grammar, confidence_threshold
from heimdall.prompts.profiles import OPEN, profile_of


@pytest.mark.parametrize("profile", [None, "", "closed-cypher-2", "closed-cypher-99"])
def test_a_model_of_no_known_profile_writes_freely_and_reads_everything(profile: str | None) -> None:
    card = ModelCard("m", profile)
    assert profile_of(card) == OPEN
    assert not OPEN.closed
    assert confidence_threshold(card, None) is None
    assert "MATCH" not in answer_grammar(card, [], GraphSchema(), "hi", [])


def test_the_closed_profile_writes_closed_cypher_behind_a_gate() -> None:
    card = ModelCard("m", "closed-cypher-3")
    assert "root ::=" in answer_grammar(card, [], GraphSchema(), "hi", [])
    threshold = confidence_threshold(card, None)
    assert threshold is not None
    assert threshold < 0
    assert confidence_threshold(card, -9.0) == -9.0
