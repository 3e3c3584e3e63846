"""The lowest and the highest of something at once: `the price range of the wines`, `min and max age of employees`."""

from __future__ import annotations

import random

from inference_host.model.ask_figures import figured, numbered
from inference_host.model.crowds import crowd
from inference_host.model.degrees import bare_noun, plain_noun
from inference_host.model.pairs import Pair
from inference_host.model.phrases import ref
from inference_host.model.schemas import World

_LOW, _HIGH = "[lowest|lowest|smallest|minimum|min]", "[highest|highest|largest|maximum|max]"
_ENDS = (f"{_LOW} and [the |]{_HIGH}", f"{_HIGH} and [the |]{_LOW}")
FRAMES = (
    *(f"[what are|what is|what's|tell me|give me|show me|find|i need|] the {ends} {{p}} [of|among|for|across] [all |]{{all}}" for ends in _ENDS),
    *(f"{ends} {{p}} [of|among|for] {{all}}" for ends in _ENDS), *(f"{ends} {{p}}, {{many}}" for ends in _ENDS),
    "[what is|what's|give me|] the [range of {p}|{p} range] [of|for|among] [all |]{all}", "{p} range of {all}", "range of {p}, {many}", "from what to what does the {p} of {all} range",
    "how low and how high does the {p} of {all} go", "between which [values|figures] [does|is] the {p} of {all}", "the {p} of {all}, from lowest to highest value",
)  # fmt: skip


def both_ends(rng: random.Random, world: World) -> Pair | None:
    """`the lowest and the highest price of the white wines`; the lowest stands first, however it is said."""
    chosen = numbered(rng, world)
    if not chosen or not plain_noun(chosen[1].nouns[0]):
        return None
    label, prop = chosen
    found, noun = crowd(rng, world, label, 0.4), bare_noun(rng, prop)
    frames = [frame for frame in FRAMES if not found.owner or "{many}" not in frame]
    said = figured(rng, rng.choice(frames), found, noun=noun, adjective="", verb="", name="min")
    return found.pair(said, f"min({ref('n', prop)}) AS lowest, max({ref('n', prop)}) AS highest")
