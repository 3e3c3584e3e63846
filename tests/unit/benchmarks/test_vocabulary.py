from collections import Counter

import gguf

from tests.benchmarks.inference.vocabulary import BYTE_LETTERS, CONTROLS, Vocabulary, merged, merges_of


def test_the_commonest_pairs_are_merged_first() -> None:
    merges = merges_of(Counter({" low": 5, " lower": 2, " newest": 6, " widest": 3}), 4)
    # Nine times each, then seven; among equals the alphabet decides.
    assert merges[:3] == [("e", "s"), ("es", "t"), ("l", "o")]


def test_every_merge_is_of_parts_known_before_and_makes_a_new_token() -> None:
    merges = merges_of(Counter({"banana": 3, "bandana": 2, "ananas": 1, "aaaa": 4}), 50)
    known = set(BYTE_LETTERS)
    for left, right in merges:
        assert {left, right} <= known
        assert left + right not in known
        known.add(left + right)
    assert "banana" in known


def test_words_that_are_single_tokens_give_no_more_merges() -> None:
    assert merges_of(Counter({"ab": 1}), 10) == [("a", "b")]


def test_overlapping_pairs_are_merged_from_the_left() -> None:
    assert merged(["a", "a", "a"], ("a", "a")) == ["aa", "a"]


def test_a_vocabulary_has_the_wanted_size_and_a_type_for_each_token() -> None:
    vocabulary = Vocabulary([("a", "b"), ("ab", "c")], size=300)
    assert len(vocabulary.tokens) == len(set(vocabulary.tokens)) == len(vocabulary.types) == 300
    kinds = dict(zip(vocabulary.tokens, vocabulary.types, strict=True))
    assert {kinds[name] for name in CONTROLS} == {int(gguf.TokenType.CONTROL)}
    assert kinds["abc"] == int(gguf.TokenType.NORMAL)
    assert kinds["<unused 0>"] == int(gguf.TokenType.UNUSED)
