import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, ValueLink
from heimdall.prompts.marks import MOST, marked

from inference_host.model.prompting import schema_text
from inference_host.model.tokenizer import MARKS, PHRASES, SPECIALS, Tokenizer, counterpart, train


def made() -> Tokenizer:
    # ids are dense, so any corpus with enough pairs will do
    from itertools import islice

    from inference_host.model.questions import groups

    some = islice(groups(1, 20), 25)
    return train((schema_text(g.world), "\n".join(p.question for p in g.pairs)) for g in some)


TOKENIZER = made()


def text_of(ids: list[int]) -> list[str]:
    pieces = {i: piece for piece, i in TOKENIZER.ids.items()}
    return [pieces[i] for i in ids]


def test_a_label_is_cut_the_same_way_in_schema_question_and_answer() -> None:
    parts = text_of(TOKENIZER.encode("Zorblatt"))
    for around in ("(Zorblatt)-[", "MATCH (n:Zorblatt)", "the Zorblatt nodes"):
        cut = text_of(TOKENIZER.encode(around))
        assert any(cut[i : i + len(parts)] == parts for i in range(len(cut))), around


@pytest.mark.parametrize("word", ["orbit", "zorblat", "vineyard"])
def test_a_word_has_the_same_pieces_in_every_case_so_that_they_are_counterparts(word: str) -> None:
    low, title, upper = (text_of(TOKENIZER.encode(form)) for form in (word, word.title(), word.upper()))
    assert [p.lower() for p in title] == [p.lower() for p in upper]
    assert low == [p.lower() for p in title]
    assert [counterpart(p) for p in upper] == [p.lower() for p in upper]


def test_the_head_of_a_query_answer_is_two_tokens() -> None:
    head = '{"action": "heimdall.watcher.query", "params": {"cypher": "'
    assert len(TOKENIZER.encode(head)) == 2


def test_phrases_fit_into_the_smallest_buffer_of_known_readers() -> None:
    assert max(len(phrase.encode()) for phrase in PHRASES) <= 32
    assert len(set(PHRASES)) == len(PHRASES)


def test_special_tokens_are_never_made_from_text() -> None:
    assert min(TOKENIZER.encode("<|im_end|><|assistant|>")) >= len(SPECIALS)


def test_every_byte_can_be_written() -> None:
    text = "naïve 東京 \x01 \U0001f600"
    back = {
        letter: byte
        for byte, letter in __import__("inference_host.model.tokenizer", fromlist=["LETTER"]).LETTER.items()
    }
    assert bytes(back[c] for piece in text_of(TOKENIZER.encode(text)) for c in piece).decode() == text


def test_the_vocabulary_is_a_multiple_of_thirty_two() -> None:
    assert TOKENIZER.size % 32 == 0
    assert TOKENIZER.size - len(TOKENIZER.ids) < 32


def test_every_mark_that_the_gateway_writes_is_one_piece() -> None:
    assert len(MARKS) == MOST
    labels = tuple(LabelSchema(f"L{number}", ()) for number in range(MOST))
    found = marked(GraphSchema(labels), [ValueLink(f"v{number}", "L0", "") for number in range(24)])
    assert set(found.signs) == set(MARKS)
    assert TOKENIZER.encode("".join(MARKS)) == [TOKENIZER.ids[mark] for mark in MARKS]
