"""The shipped model through the whole stack on every graph: not clearly worse than when it was measured."""

import pytest

from tests.evals.asking import EvaluationError, Gateway
from tests.evals.baseline import Baseline
from tests.evals.evaluation import evaluate
from tests.evals.question_set import load_questions
from tests.evals.serving import Target, serving
from tests.evals.worlds import WORLDS
from tests.fixtures.stack import KEY, Stack

pytestmark = pytest.mark.e2e

# Enough to see a regression within the time that the test suite has; `make eval` asks them all.
EVERY = 4


def regression(gateway: Gateway, name: str) -> str | None:
    world = WORLDS[name]
    verdicts = list(evaluate(gateway, world, load_questions(world.questions)[::EVERY]))
    return Baseline.read().regression(name, verdicts)


@pytest.mark.parametrize("name", [name for name in WORLDS if name != "demo"])
def test_the_shipped_model_answers_as_well_as_in_the_baseline(name: str) -> None:
    with serving(WORLDS[name], Target()) as gateway:
        found = regression(gateway, name)
    assert found is None, found


def test_requests_for_actions_that_nobody_offers_are_no_evaluation(stack: Stack) -> None:
    world, gateway = WORLDS["plugins_home"], Gateway(stack.url, KEY)
    try:
        with pytest.raises(EvaluationError, match=r"does not offer pantry\.list\.add_item, "):
            list(evaluate(gateway, world, load_questions(world.questions)))
    finally:
        gateway.close()


def test_the_shipped_model_answers_as_well_as_in_the_baseline_on_the_demo_graph(stack: Stack) -> None:
    gateway = Gateway(stack.url, KEY)
    try:
        found = regression(gateway, "demo")
    finally:
        gateway.close()
    assert found is None, found
