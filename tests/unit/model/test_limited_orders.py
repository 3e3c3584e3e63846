"""Orders that end: `sorted by length, limit 10`."""

import random
import re

from inference_host.model.ask_orders import limited


def test_an_order_is_limited_now_and_then_and_says_so() -> None:
    found = [limited(random.Random(seed), "ships by length", "n ORDER BY n.length") for seed in range(200)]
    ended = [each for each in found if each != ("ships by length", "n ORDER BY n.length")]
    assert 10 < len(ended) < 60
    for text, returns in ended:
        said = re.findall(r"\d+", text)
        assert returns == f"n ORDER BY n.length LIMIT {said[0]}"
        assert len(said) == 1
