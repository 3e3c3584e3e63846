"""Which model gets what, by its profile."""

import pytest
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, Written
from heimdall.prompts.grammar import answer_grammar, confidence_threshold
from heimdall.prompts.profiles import OPEN, profile_of, told_to


@pytest.mark.parametrize("profile", [None, "", "closed-cypher-2", "closed-cypher-99"])
def test_a_model_of_no_known_profile_writes_freely_and_reads_everything(profile: str | None) -> None:
    card = ModelCard("m", profile)
    assert profile_of(card) == OPEN
    assert not OPEN.closed
    assert confidence_threshold(card, None) is None
    assert "MATCH" not in answer_grammar(card, [], GraphSchema(), "hi", [])


def test_the_closed_profile_writes_closed_cypher_behind_a_gate() -> None:
    card = ModelCard("m", "closed-cypher-4")
    assert "root ::=" in answer_grammar(card, [], GraphSchema(), "hi", [])
    threshold = confidence_threshold(card, None)
    assert threshold is not None
    assert threshold < 0
    assert confidence_threshold(card, -9.0) == -9.0


def test_moments_and_lists_are_told_to_a_small_model_as_days_and_texts_and_embeddings_to_none() -> None:
    clock, vector, many = Written(clock=True), Written(vector=True), Written(many=True)
    kinds = (
        PropertySchema("name", "string"),
        PropertySchema("made", "datetime", clock),
        PropertySchema("opens", "datetime"),
        PropertySchema("tags", "list", many),
        PropertySchema("embedding", "list", vector),
    )
    schema = GraphSchema(
        (LabelSchema("Shop", kinds, ("Place",)),),
        (RelationshipSchema("Shop", "SELLS", "Shop", kinds[1:], always_from=True),),
    )
    small, large = (told_to(ModelCard("m", profile), schema) for profile in ("closed-cypher-4", None))
    days = (PropertySchema("made", "date", clock), kinds[2], PropertySchema("tags", "string", many))
    assert small.labels == (LabelSchema("Shop", (kinds[0], *days), ("Place",)),)
    assert small.relationships == (RelationshipSchema("Shop", "SELLS", "Shop", days, always_from=True),)
    assert large.labels == (LabelSchema("Shop", kinds[:4], ("Place",)),)


def test_a_large_model_is_told_how_dates_are_kept_that_it_would_convert_wrongly() -> None:
    epoch, spelled = Written(clock=True, epoch="PT1S"), Written(text=True, spelled="dmy/")
    kinds = (PropertySchema("at", "datetime", epoch), PropertySchema("born", "date", spelled))
    schema = GraphSchema((LabelSchema("Shop", kinds),))
    small, large = (told_to(ModelCard("m", profile), schema) for profile in ("closed-cypher-4", None))
    assert [p.kind for p in large.properties] == ["number", "string"]
    assert [p.kind for p in small.properties] == ["date", "date"]
    assert [p.written for p in large.properties] == [epoch, spelled]
