"""Random worlds: small and large, and never with a name or a word that two of their parts share."""

import random

import pytest

from inference_host.model import lexicon, names, words
from inference_host.model.domains import DOMAINS
from inference_host.model.foreign_words import verb_forms
from inference_host.model.prompting import schema_text
from inference_host.model.questions import PROMPT_LIMIT
from inference_host.model.random_props import DEGREES, measured, random_props, real_prop, told_apart
from inference_host.model.random_rels import VERB
from inference_host.model.random_worlds import absent_nouns, random_world
from inference_host.model.schemas import Prop, Rel, World, key_of


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    rng = random.Random(21)
    return [random_world(rng) for _ in range(300)]


def test_one_world_in_eight_is_large_and_all_fit_the_prompt(worlds: list[World]) -> None:
    large = [w for w in worlds if len(w.labels) >= 8]
    assert 20 < len(large) < 75
    assert max(len(w.rels) for w in large) > 20
    assert sum(len(schema_text(w)) > PROMPT_LIMIT for w in worlds) < 5
    assert max(len(label.props) for w in worlds for label in w.labels) > 9


def test_the_key_of_a_label_is_the_one_that_the_gateway_takes(worlds: list[World]) -> None:
    labels = [label for w in worlds for label in w.labels]
    assert all(key_of([p.name for p in label.props]) == label.key for label in labels)
    assert len({label.key for label in labels}) > 20


def test_names_and_nouns_are_not_shared_by_labels_or_properties(worlds: list[World]) -> None:
    for world in worlds:
        assert len({label.name for label in world.labels}) == len(world.labels)
        said = [noun for label in world.labels for noun in {one for one, _ in label.nouns}]
        assert len(said) == len(set(said))
        for label in world.labels:
            assert len({p.name for p in label.props}) == len(label.props)


def test_a_word_of_degree_belongs_to_one_property_of_a_label(worlds: list[World]) -> None:
    for label in (label for w in worlds for label in w.labels):
        told = [word for p in label.props for word in {w for each in DEGREES for w in getattr(p, each)}]
        assert len(told) == len(set(told))


def test_two_properties_with_the_same_words_of_degree_lose_them() -> None:
    tall = Prop("height", "number", ("height",), up=("taller", "x"))
    high = Prop("floors", "number", ("floors",), up=("taller",))
    assert [p.up for p in told_apart((tall, high))] == [("x",), ()]


def test_one_type_joins_several_pairs_of_labels_but_never_the_same_twice(worlds: list[World]) -> None:
    several = [w for w in worlds if len({r.type for r in w.rels}) < len(w.rels)]
    assert len(several) > 20
    for world in several:
        assert len({(r.type, r.start, r.end) for r in world.rels}) == len(world.rels)
        for rel in world.rels:
            same = [r for r in world.rels if r.type == rel.type]
            assert len(same) == 1 or not (rel.source_nouns or rel.target_nouns or rel.props)
            assert {r.verbs for r in same} == {rel.verbs}


def test_a_type_that_several_labels_share_is_not_sole_at_the_end_they_share() -> None:
    rels = (Rel("A", "T", "C", ("go",)), Rel("B", "T", "C", ("go",)))
    world = World((), rels)
    assert world.sole(rels[0], forward=True)
    assert not world.sole(rels[0], forward=False)


def test_no_property_is_called_like_a_label_or_a_role(worlds: list[World]) -> None:
    for world in worlds:
        foreign = {form for f in world.foreign for form in f.forms}
        said = {noun for label in world.labels for pair in label.nouns for noun in pair} - foreign
        for label in world.labels:
            nouns = {n for p in label.props if p.name != label.key for n in p.nouns}
            assert not nouns & said


def test_domains_speak_of_their_own_labels_with_known_verbs() -> None:
    assert len(DOMAINS) > 50
    for domain in DOMAINS:
        assert {noun for a, _, b in domain.triples for noun in (a, b)} <= set(domain.labels)
        assert {verb for _, verb, _ in domain.triples} <= set(VERB)
        assert all(letter in tuple("nswpcNeubdty") for _, letter in domain.props)


def test_tables_have_as_many_columns_as_they_should() -> None:
    assert all(line.count("|") == 3 for line in lexicon.VERBS)
    assert all(line.count("|") == 2 for line in (*lexicon.BOOLEANS, *lexicon.STRINGS))
    assert len({line.split("|")[0] for line in lexicon.VERBS}) == len(lexicon.VERBS)


def test_a_word_for_what_is_there_is_not_absent() -> None:
    absent = absent_nouns({"movie"})
    assert not {"movie", "film"} & set(absent)
    assert "hospital" in absent


@pytest.mark.parametrize(
    ("name", "letter", "kind", "noun"),
    [
        ("num_reviews", "n", "number", "number of reviews"),
        ("avg_rating", "n", "number", "average rating"),
        ("weight_kg", "n", "number", "weight"),
        ("order_date", "d", "date", "order date"),
        ("birth_year", "y", "number", "birth year"),
        ("is_verified", "b", "boolean", "verified"),
        ("company_name", "w", "string", "company name"),
    ],
)
def test_a_property_of_real_graphs_is_called_by_its_name(
    name: str, letter: str, kind: str, noun: str
) -> None:
    prop = real_prop(random.Random(1), name, letter)
    assert (prop.kind, prop.nouns[0]) == (kind, noun)


def test_a_date_that_says_what_was_done_can_be_asked_with_it() -> None:
    assert real_prop(random.Random(1), "planted_on", "d").parts == ("planted",)


def test_a_key_that_is_none_of_the_usual_comes_first_in_order() -> None:
    rng = random.Random(3)
    key = Prop("isbn", "string", ("isbn",))
    for _ in range(50):
        props = random_props(rng, key, str, rich=True)
        assert min(p.name for p in props) == "isbn"


def test_the_verb_of_a_phrase_is_never_an_article() -> None:
    assert verb_forms("be the capital of") == ("capital",)
    assert "helms" in verb_forms("helm")


def test_measures_keep_their_words() -> None:
    rng = random.Random(5)
    assert any(measured(rng).most for _ in range(20))


@pytest.mark.parametrize(
    ("verb", "past", "part"),
    [
        ("fight in", "fought in", "fought in"),
        ("leave from", "left from", "left from"),
        ("submit", "submitted", "submitted"),
    ],
)
def test_irregular_verbs(verb: str, past: str, part: str) -> None:
    assert (words.past(verb), words.participle(verb)) == (past, part)


@pytest.mark.parametrize("make", names.KINDS, ids=lambda make: make.__name__)
def test_every_kind_of_name_is_one_line_without_signs_of_the_link_line(make: names.Maker) -> None:
    rng = random.Random(7)
    for name in (make(rng) for _ in range(200)):
        assert name == " ".join(name.split()) and name
        assert not any(sign in name for sign in ("; ", " = ", "[", "]", "{", "}", "⟦", "\n"))
