"""The shipped model through the whole stack on every graph: not clearly worse than when it was measured."""

import pytest

from tests.evals.baseline import Baseline
from tests.evals.evaluation import evaluate
from tests.evals.question_set import load_questions
from tests.evals.serving import Target, serving
from tests.evals.worlds import WORLDS

pytestmark = pytest.mark.e2e

# Enough to see a regression within the time that the test suite has; `make eval` asks them all.
EVERY = 3


@pytest.mark.parametrize("name", WORLDS)
def test_the_shipped_model_answers_as_well_as_in_the_baseline(name: str) -> None:
    world = WORLDS[name]
    with serving(world, Target()) as gateway:
        verdicts = list(evaluate(gateway, world, load_questions(world.questions)[::EVERY]))
    regression = Baseline.read().regression(name, verdicts)
    assert regression is None, regression
