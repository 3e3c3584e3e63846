"""What the name of a property is about: `prize_money_eur` is prize money, `room_count` is of rooms."""

from collections.abc import Sequence

_UNITS = """
    bar bn bneur bnusd bp bpm bps bytes bits c celsius chf cl cm db deg degrees eur euros f ft g gb gbp gbps
    ghz gw ha hp hz hours hrs in inches jpy k kb kcal keur kg kgs km kmh kn knots kts kusd kv kwh kw l lb lbs
    liters litres m mb mbps mchf meur mg mgbp mhz miles millions min mins minutes ml mm mn mph mps ms musd mva
    mw mwh nm oz pc pct percent percentage pounds ppm psi rpm s sec seconds secs sek sqft sqkm sqm t tb
    thousands tons tonnes usd v w weeks yards yrs
"""
_COUNTING = "amount avg average count counts cnt no num nr number qty quantity sum total"
UNITS = frozenset(_UNITS.split())
# What a name or a phrase may end with that only joins it to what follows.
JOINING = frozenset(["at", "by", "for", "from", "in", "of", "on", "to", "with"])
_BESIDE = UNITS | frozenset(_COUNTING.split())


def bare(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a property's name without units and words of counting around them, if any remain."""
    beside = [word in _BESIDE for word in words]
    if all(beside):
        return tuple(words)
    return tuple(words[beside.index(False) : len(words) - beside[::-1].index(False)])


def without_unit(words: Sequence[str]) -> tuple[str, ...]:
    """The words without the unit that they end with, if any remain."""
    last = next((at for at in range(len(words), 0, -1) if words[at - 1] not in UNITS), len(words))
    return tuple(words[:last])
