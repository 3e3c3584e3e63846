"""Which model gets what, by its profile."""

import pytest
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema
from heimdall.prompts.grammar import answer_grammar, confidence_threshold
from heimdall.prompts.profiles import OPEN, profile_of


@pytest.mark.parametrize("profile", [None, "", "closed-cypher-99"])
def test_a_model_of_no_known_profile_writes_freely_and_reads_everything(profile: str | None) -> None:
    card = ModelCard("m", profile)
    assert profile_of(card) == OPEN
    assert not OPEN.closed
    assert OPEN.schema_links
    assert confidence_threshold(card, None) is None
    assert "MATCH" not in answer_grammar(card, [], GraphSchema(), "hi", [])


@pytest.mark.parametrize("profile", ["closed-cypher-1", "closed-cypher-2"])
def test_closed_profiles_write_closed_cypher_behind_a_gate(profile: str) -> None:
    card = ModelCard("m", profile)
    assert "root ::=" in answer_grammar(card, [], GraphSchema(), "hi", [])
    threshold = confidence_threshold(card, None)
    assert threshold is not None
    assert threshold < 0
    assert confidence_threshold(card, -9.0) == -9.0


def test_only_the_second_profile_reads_the_new_lines() -> None:
    first, second = (profile_of(ModelCard("m", f"closed-cypher-{n}")) for n in (1, 2))
    assert (first.follow_ups, first.schema_links) == (False, False)
    assert (second.follow_ups, second.schema_links) == (True, True)
