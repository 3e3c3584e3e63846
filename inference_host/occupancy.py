"""How much of the engine's memory is in use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Occupancy:
    """`lanes` answers at once, `cells` tokens in all, `prefixes` pinned now."""

    lanes: int = 0
    lanes_busy: int = 0
    cells: int = 0
    cells_used: int = 0
    prefixes: int = 0
