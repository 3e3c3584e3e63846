"""How the weights are learnt by which plugins' actions are ranked."""

import json
import random

import numpy as np
import pytest
from heimdall.chat import action_ranking

from inference_host.model import action_weights
from inference_host.model.action_weights import Case, fit, held_out, report, shares, table
from inference_host.model.written_plugins import plugins

NAMES = ["none", "said"]


def case(plugin: int, *said: float, meant: int) -> Case:
    """None, then an action for each: how much of the request it says."""
    return Case(plugin, [{"none": 1.0}, *({"said": value} for value in said)], meant)


CASES = [case(at % 6, *((3.0, 1.0) if at % 2 else (1.0, 3.0)), meant=1 if at % 2 else 2) for at in range(24)]
CASES += [case(at % 6, 0.5, meant=0) for at in range(12)]


def test_the_action_that_says_more_is_likelier_and_none_where_none_says_much() -> None:
    numbers, _ = table(CASES, NAMES)
    found = shares(numbers, fit(numbers))
    assert found.argmax(1).tolist() == numbers.meant.tolist()
    assert np.allclose(found.sum(1), 1)
    assert found[-1, 2] == 0  # there is no such action


def test_weights_are_told_for_figures_as_they_are() -> None:
    numbers, spread = table(CASES, NAMES)
    weights = fit(numbers) / spread
    (first,) = shares(numbers.of(np.arange(len(CASES)) == 0), fit(numbers))
    odds = np.exp(weights @ [0, 3.0] - weights @ [0, 1.0])
    assert first[2] / first[1] == pytest.approx(odds)


def test_what_is_held_out_is_not_learnt_from() -> None:
    numbers, _ = table(CASES, NAMES)
    wrong = [
        Case(each.plugin, each.known, 3 - each.meant if each.plugin == 0 and each.meant else each.meant)
        for each in CASES
    ]
    turned, _ = table(wrong, NAMES)
    plugin = np.array([each.plugin for each in CASES])
    found = held_out(turned, plugin, random.Random(1))
    assert (found.argmax(1) == numbers.meant)[plugin == 0].all()


def test_the_report_counts_requests_and_others_apart() -> None:
    numbers, _ = table(CASES, NAMES)
    assert report(shares(numbers, fit(numbers)), numbers.meant) == (
        "24 requests for an action: it is the first of them for 100.0%, first or second for 100.0%; "
        "12 others: none for 100.0%"
    )


def test_cases_are_of_written_requests_and_of_questions_about_graphs(monkeypatch: pytest.MonkeyPatch) -> None:
    known = plugins()[:2]
    monkeypatch.setattr(action_weights, "plugins", lambda: known)
    monkeypatch.setattr(action_weights, "GRAPHS", 2)
    monkeypatch.setattr(action_weights, "ABOUT_GRAPH", 3)
    found = list(action_weights.cases(random.Random(1), lambda question, spec: 0.5))
    wordings = sum(1 + len(each["also"]) for plugin in known for each in plugin.requests)
    assert len(found) == wordings + 2 * 3
    assert {each.plugin for each in found} == {0, 1}
    assert all(0 <= each.meant < len(each.known) for each in found)
    weights = set(json.loads(action_ranking.WEIGHTS.read_text(encoding="utf-8"))["sensed"])
    assert {name for each in found for row in each.known for name in row} <= weights


def test_weights_are_learnt_of_the_figures_that_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(action_weights.learnt(CASES, NAMES, random.Random(1))) == NAMES
    assert list(action_weights.learnt(CASES, ["said"], random.Random(1))) == ["said"]
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told] == ["2 figures", "1 figures"]
    assert "first of them for 100.0%" in told[0]
