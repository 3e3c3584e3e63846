import numpy as np

from inference_host.recent_vectors import RecentVectors, TextVector

ONE, OTHER = (TextVector(np.full(2, number, np.float32), 3) for number in (1, 2))


def test_a_text_is_found_again_and_no_other() -> None:
    recent = RecentVectors(8)
    recent.keep("a", ONE)
    assert recent.get("a") is ONE
    assert recent.get("A") is None


def test_who_was_not_asked_for_longest_makes_way() -> None:
    recent = RecentVectors(2)
    recent.keep("a", ONE)
    recent.keep("b", ONE)
    assert recent.get("a") is ONE
    recent.keep("c", ONE)
    assert [text for text in "abc" if recent.get(text)] == ["a", "c"]


def test_a_text_that_is_kept_again_takes_one_place() -> None:
    recent = RecentVectors(2)
    for made in (ONE, OTHER):
        recent.keep("a", made)
    recent.keep("b", ONE)
    assert recent.get("a") is OTHER
    assert recent.get("b") is ONE


def test_texts_that_are_no_unicode_are_texts() -> None:
    recent = RecentVectors(2)
    recent.keep("\ud800", ONE)
    assert recent.get("\ud800") is ONE
    assert recent.get("\ud801") is None
