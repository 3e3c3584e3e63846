"""Tables that did not learn from the plugin which is judged by them."""

import itertools
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from heimdall.chat import action_features, meant_values

from inference_host.model import action_sense, held_out_sense
from inference_host.model.held_out_sense import FOLDS, folds, held_out, make, shipped, training_alike
from inference_host.model.piece_table import written
from inference_host.model.prompting import plugin_spec
from inference_host.model.written_plugins import WrittenPlugin, action_of, plugins


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Those of six plugins."""
    known = plugins()[:6]
    monkeypatch.setattr(held_out_sense, "plugins", lambda: known)
    monkeypatch.setattr(action_sense, "STEPS", 3)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    pieces = [*letters, *(f"##{letter}" for letter in letters)]
    rows = np.random.default_rng(1).normal(size=(len(pieces), 4))
    (tmp_path / "start.bin").write_bytes(written(pieces, rows))
    told = list(make(tmp_path / "start.bin", tmp_path))
    assert told[-1] == f"table {FOLDS + 1} of {FOLDS + 1}"
    return tmp_path


def test_each_plugin_is_in_one_part_and_parts_are_alike_in_size() -> None:
    found = folds(23)
    assert set(found) == set(range(FOLDS))
    assert max(Counter(found).values()) - min(Counter(found).values()) <= 1
    assert found == folds(23)


def test_a_part_is_judged_by_the_table_that_did_not_learn_from_it(tables: Path) -> None:
    known, judged = plugins()[:6], held_out(tables)
    for plugin, part in zip(known, folds(len(known)), strict=True):
        spec = plugin_spec(plugin.actions[0])
        by = [action_features.alike("any lights", spec, table.direction) for table in judged.tables]
        assert judged.alike("any lights", spec) == by[part]
    assert all(one.rows != other.rows for one, other in itertools.pairwise(judged.tables))


def test_an_action_that_nobody_learnt_from_is_judged_by_the_table_of_all(tables: Path) -> None:
    spec, judged = plugin_spec(plugins()[9].actions[0]), held_out(tables)
    assert judged.alike("any lights", spec) == action_features.alike(
        "any lights", spec, judged.tables[-1].direction
    )


def test_tables_of_other_plugins_are_none(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shipped(tables).exists()
    monkeypatch.setattr(held_out_sense, "plugins", lambda: plugins()[:7])
    assert not shipped(tables).exists()
    with pytest.raises(FileNotFoundError):
        held_out(tables)


def test_training_reads_the_shipped_table_where_there_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    training_alike.cache_clear()
    assert training_alike() is action_features.alike
    training_alike.cache_clear()


def test_values_that_are_said_in_other_words_are_counted(tables: Path) -> None:
    right, count = held_out_sense.values_right(held_out(tables))
    assert 0 <= right <= count
    assert count == sum(len(list(held_out_sense._unsaid(plugin))) for plugin in plugins()[:6]) > 0


def test_values_are_right_where_the_nearest_is_meant(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meant_values, "nearest", lambda rest, values, sense: values[0])
    unsaid = [each for plugin in plugins()[:6] for each in held_out_sense._unsaid(plugin)]
    first = sum(values[0] == meant for _, values, meant in unsaid)
    assert 0 < first < len(unsaid)
    assert held_out_sense.values_right(held_out(tables)) == (first, len(unsaid))


def test_what_is_said_as_it_stands_is_no_value_in_other_words() -> None:
    params = [
        {"name": "room", "type": "string", "required": True},
        {"name": "mood", "type": "string", "required": True, "values": ["calm", "party"]},
    ]
    asked = [("party in the Calm Room", "party"), ("quiet in the Calm Room", "calm")]
    requests = [
        {"question": said, "also": [], "action": "a.b.c", "params": {"room": "Calm Room", "mood": mood}}
        for said, mood in asked
    ]
    action = action_of({"name": "a.b.c", "description": "Lights.", "params": params})
    found = list(held_out_sense._unsaid(WrittenPlugin((action,), tuple(requests))))
    assert [(" ".join(rest.split()), values, meant) for rest, values, meant in found] == [
        ("quiet in the …", ("calm", "party"), "calm")
    ]
