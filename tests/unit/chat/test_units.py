"""Numbers in the unit of the property that they are compared with."""

import pytest
from heimdall.chat.completing import completed
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.mentions import mentions_of
from heimdall.chat.query_names import names_of
from heimdall.chat.units import in_units
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema


@pytest.mark.parametrize(
    ("asked", "condition", "expected"),
    [
        ("tracks longer than seven minutes", "n.durationSeconds > 7", "n.durationSeconds > 420"),
        ("tracks longer than 420 seconds", "n.durationSeconds > 420", ""),
        ("tracks longer than 7 min", "n.duration_min > 7", ""),
        ("tracks longer than 7", "n.durationSeconds > 7", ""),  # nobody said of what
        ("people taller than 1.85 m", "m.`height cm` > 1.85", "m.`height cm` > 185"),
        ("people taller than 180cm", "n.heightCm >= 180", ""),
        ("over 3 km and 3 m", "n.length_cm > 3", ""),  # which of them
        ("bridges over 3 km", "n.length_kg > 3", ""),  # no length at all
        ("over 90 minutes", "n.runtime_h > 90 AND n.rank < 5", "n.runtime_h > 1.5 AND n.rank < 5"),
        ("films of the 1990s", "n.shown.year >= 1990", ""),
        ("plays of 40 s", "n.length_ms = 40", "n.length_ms = 40000"),
        ("damage of 10 million", "n.damage_millions >= 10000000", "n.damage_millions >= 10"),
        ("damage of 10 million", "n.damage_millions >= 10", ""),
        ("assets of 3 billion", "r.totalAssetsBn > 3000000000", "r.totalAssetsBn > 3"),
        ("assets of half a billion", "n.net_assets_m > 500000000", "n.net_assets_m > 500"),
        ("over 300 m", "n.length_m > 300", ""),
        ("paid over 50000", "n.salary_k > 50000", "n.salary_k > 50"),
        ("two years", "n.`1` = 2", ""),
        ("over 15 pounds a kilo", "n.pricePerKg > 15", ""),  # no weight
        ("", "", ""),
    ],
)
def test_an_amount_gets_the_unit_of_its_property(asked: str, condition: str, expected: str) -> None:
    query = "MATCH (n:X) WHERE {} RETURN n"
    assert in_units(query.format(condition), asked) == query.format(expected or condition)


@pytest.mark.parametrize("asked", ["tracks over 7 minutes", "tracks over seven minutes"])
def test_the_converted_number_is_what_runs_and_leaves_nothing_out(asked: str) -> None:
    call = ActionCall(QUERY_ACTION, {"cypher": "MATCH (n:Track) WHERE n.durationSeconds > 7 RETURN n"})
    cypher = str(completed(call, asked).params["cypher"])
    assert "n.durationSeconds > 420" in cypher
    assert all(each.met_by(names_of(cypher)) for each in mentions_of(asked, GraphSchema(), ()))
