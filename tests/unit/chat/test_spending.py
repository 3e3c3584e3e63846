"""What passes through the meter around a model beside its answers, and costs nothing."""

import pytest
from heimdall.chat.spending import Spending
from heimdall.domain.generation import ModelCard
from heimdall.errors import UpstreamFailed

from tests.fixtures.scripted import ScriptedInference


async def test_vectors_and_what_else_is_told_pass_through_and_cost_nothing() -> None:
    host = ScriptedInference(vectors={"hello": (0.6, 0.8)}, card=ModelCard("m", "closed-cypher-4"))
    spending = Spending()
    metered = spending.metered(host)
    assert await metered.embed(["hello", "who"]) == ((0.6, 0.8), (0.0,))
    assert host.embedded == [("hello", "who")]
    assert await metered.count_tokens("two words") == 2
    assert await metered.model() == host.card
    assert await metered.health() == await host.health()
    assert spending.tokens == 0


async def test_a_failure_to_make_vectors_passes_through() -> None:
    metered = Spending().metered(ScriptedInference(vectors=UpstreamFailed("Broke off.")))
    with pytest.raises(UpstreamFailed):
        await metered.embed(["hello"])
