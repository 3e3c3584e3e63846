"""Numbers that are compared in another unit than the question says."""

import pytest
from heimdall.chat.units import other_unit


@pytest.mark.parametrize(
    ("asked", "condition", "other"),
    [
        ("tracks longer than seven minutes", "n.durationSeconds > 7", True),
        ("tracks longer than 420 seconds", "n.durationSeconds > 420", False),
        ("tracks longer than 7 min", "n.duration_min > 7", False),
        ("tracks longer than 7", "n.durationSeconds > 7", False),  # nobody said of what
        ("people taller than 1.85 m", "n.`height cm` > 1.85", True),
        ("people taller than 180cm", "n.heightCm >= 180", False),
        ("bridges over 3 km", "n.length_kg > 3", False),  # no length at all
        ("films of the 1990s", "n.shown.year >= 1990", False),
        ("plays of 40 s", "n.length_min = 40", True),
        ("damage of 10 million", "n.damage_millions >= 10000000", True),
        ("damage of 10 million", "n.damage_millions >= 10", False),
        ("assets of 3 billion", "n.totalAssetsBn > 3000000000", True),
        ("two years", "n.`1` = 2", False),
        ("", "", False),
    ],
)
def test_an_amount_has_the_unit_of_its_property(asked: str, condition: str, other: bool) -> None:
    assert other_unit(asked, f"MATCH (n:X) WHERE {condition} RETURN n") is other
