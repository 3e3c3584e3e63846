"""Which text of a request belongs to which param."""

from array import array
from pathlib import Path

import pytest
from heimdall.chat.slot_filling import slot_weights, with_likelier_texts
from heimdall.chat.slot_spans import Param, Request, Span, features, of_param, shape
from heimdall.domain.actions import ActionCall, ActionSpec

TEXT = {"type": "string"}
PICK_UP = ActionSpec(
    "kitapost.child.sign_out",
    "Notes who picked up a child.",
    "school",
    True,
    {
        "properties": {
            "child": TEXT,
            "adult": TEXT,
            "why": {"type": "string", "enum": ["ill", "home"]},
            "place": {"anyOf": [TEXT, {"type": "null"}]},
        }
    },
)


def filled(said: str, **params: object) -> dict[str, object]:
    found = with_likelier_texts(ActionCall(PICK_UP.name, params), PICK_UP, said)
    assert found.name == PICK_UP.name
    assert list(found.params) == list(params)
    return dict(found.params)


def spans(text: str) -> list[str]:
    request = Request.of(text)
    return [request.said(span) for span in request.spans()]


@pytest.mark.parametrize(
    ("said", "params", "meant"),
    [
        (
            "Aylin just went off with Frau Becker",
            {"child": "Frau Becker", "adult": "Aylin"},
            {"child": "Aylin", "adult": "Frau Becker"},
        ),
        ("Sven seems to be with his aunt again", {"child": "Sven seems"}, {"child": "Sven"}),
        ("sign out Mia Sommer please", {"child": "Sommer"}, {"child": "Mia Sommer"}),
    ],
)
def test_what_is_far_likelier_is_taken(
    said: str, params: dict[str, object], meant: dict[str, object]
) -> None:
    assert filled(said, **params) == meant


def test_what_is_right_stays() -> None:
    said = "Aylin just went off with Frau Becker"
    assert filled(said, child="Aylin", adult="Frau Becker") == {"child": "Aylin", "adult": "Frau Becker"}


def test_no_two_params_get_the_same_words() -> None:
    found = filled("Aylin went off with Frau Becker", child="Aylin", adult="Aylin")
    assert found == {"child": "Aylin", "adult": "Frau Becker"}


@pytest.mark.parametrize(
    ("said", "params"),
    [
        ("sign out Mia please", {"child": "Tim"}),  # from the message before
        ("Mia", {"child": "Mia", "adult": "Mia"}),  # there is but one word
        ("he is ill, Mia goes", {"why": "ill"}),  # of fixed values
        ("", {"child": "Mia"}),
        ("sign out Mia, " + "and on " * 20, {"child": "out"}),  # too long to be read
    ],
)
def test_what_cannot_be_told_is_left_alone(said: str, params: dict[str, object]) -> None:
    assert filled(said, **params) == params


def test_a_param_that_is_not_of_the_request_does_not_keep_another_from_being_told() -> None:
    found = filled("Sven seems to be with his aunt again", child="Sven seems", adult="Aunt Bea")
    assert found == {"child": "Sven", "adult": "Aunt Bea"}


def test_what_is_longer_than_any_span_is_kept_whole() -> None:
    """Aylin is part of what the place is told."""
    note = "tell Frau Becker that Aylin is picked up at noon by her brother"
    found = filled(f"sign him out, note: {note}", child="him", place=note)
    assert found == {"child": "him", "place": note}


def test_spans_are_words_without_what_is_around_them() -> None:
    assert spans("'Mia', (home).") == ["Mia", "Mia', (home", "home"]
    assert "Nils" in spans("get Nils's dad")
    assert "Jones" in spans("for the Jones' dog")
    assert spans("… !") == []
    assert max(len(text.split()) for text in spans("a b c d e f g h i j")) == 8


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("a@b.example", "e"),
        ("12:30", "d"),
        ("W-12", "c"),
        ("US", "U"),
        ("Mia", "X"),
        ("x-ray", "-"),
        ("go", "x"),
    ],
)
def test_words_have_shapes(word: str, letter: str) -> None:
    assert shape(word) == letter


def test_what_is_known_of_a_span() -> None:
    request = Request.of("please, move board Risk Map's pins, Ann")
    span = next(each for each in request.spans() if request.said(each) == "Risk Map")
    known = features(request, span, {"please", "move"})
    assert {
        "before #x",
        "after #x",  # the genitive
        "first #XFalse",
        "shape XXFalse",
        "length 2",
        "two before move #x",
        "gaps |",
        "capital before FalseTrue",
        "common 0",
        "parted False",
    } <= set(known.alike)
    assert set(known.named) < set(known.alike)
    assert of_param(request, span, Param("board", 1, 2)) == ("name TrueFalseFalse", "place 1 2 1")
    assert of_param(request, span, Param("risk_level", 0, 1))[0] == "name FalseTrueFalse"


def test_spans_overlap_where_they_share_a_letter() -> None:
    one = Span(0, 4, 0, 0)
    assert one.overlaps(Span(3, 8, 0, 1))
    assert not one.overlaps(Span(4, 8, 1, 1))


def test_the_table_is_words_and_weights(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"a\nb\n\n" + array("b", [3, -3]).tobytes())
    found = slot_weights(path)
    assert found.frequent == {"a", "b"}
    assert list(found.steps) == [3, -3]


def test_likelihoods_of_all_spans_make_one() -> None:
    found = slot_weights().scores(Request.of("let Tobias do APP-198"), Param("issue", 0, 2))
    assert sum(2.718281828**likely for _, likely in found) == pytest.approx(1)
    assert max(found, key=lambda each: each[1])[0] == Span(14, 21, 3, 3)
    assert slot_weights().scores(Request.of("!"), Param("issue", 0, 1)) == []
