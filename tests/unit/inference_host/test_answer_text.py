import codecs
import itertools

from hypothesis import given
from hypothesis import strategies as st

from inference_host.answer_text import AnswerText
from inference_host.generation import ChosenToken, Text


def run(pieces: list[bytes], stops: list[str]) -> tuple[list[Text], bool]:
    answer = AnswerText(stops)
    texts: list[Text | None] = []
    for piece in pieces:
        texts.append(answer.add(ChosenToken(piece)))
        if answer.stopped:
            break
    texts.append(answer.finish())
    return [text for text in texts if text is not None], answer.stopped


def cut(text: str, cuts: list[int]) -> list[bytes]:
    raw = text.encode()
    at = [0, *sorted(c % (len(raw) + 1) for c in cuts), len(raw)]
    return [raw[a:b] for a, b in itertools.pairwise(at)]


few_letters = st.text(alphabet="abé<|>", max_size=40)
stop_strings = st.lists(st.text(alphabet="abé<|>", min_size=1, max_size=4), max_size=3)


@given(text=few_letters, stops=stop_strings, cuts=st.lists(st.integers(0, 100), max_size=12))
def test_any_cutting_gives_the_text_before_the_first_stop_string(
    text: str, stops: list[str], cuts: list[int]
) -> None:
    texts, stopped = run(cut(text, cuts), stops)
    # With tokens of one letter, "first" is where a stop string is complete first.
    complete = [(at + len(stop), at) for stop in stops if (at := text.find(stop)) >= 0]
    assert stopped is bool(complete)
    sent = "".join(t.text for t in texts)
    if not complete:
        assert sent == text
    else:
        assert text.startswith(sent)
        assert not any(stop in sent for stop in stops)
        assert any(text.startswith(stop, len(sent)) for stop in stops)


@given(text=few_letters, stops=stop_strings, cuts=st.lists(st.integers(0, 100), max_size=12))
def test_no_more_is_held_back_than_could_become_a_stop_string(
    text: str, stops: list[str], cuts: list[int]
) -> None:
    answer = AnswerText(stops)
    decoder = codecs.getincrementaldecoder("utf-8")()
    seen = sent = ""
    for piece in cut(text, cuts):
        seen += decoder.decode(piece)
        told = answer.add(ChosenToken(piece))
        sent += told.text if told else ""
        if answer.stopped:
            return
        held = seen[len(sent) :]
        assert seen.startswith(sent)
        assert held == "" or any(stop.startswith(held) for stop in stops)


@given(text=st.text(max_size=30), cuts=st.lists(st.integers(0, 200), max_size=30))
def test_characters_cut_in_two_arrive_whole(text: str, cuts: list[int]) -> None:
    texts, _ = run(cut(text, cuts), [])
    assert "".join(t.text for t in texts) == text


@given(text=few_letters, cuts=st.lists(st.integers(0, 100), max_size=12))
def test_every_token_is_told_once_and_in_order(text: str, cuts: list[int]) -> None:
    pieces = cut(text, cuts)
    texts, _ = run(pieces, ["zz"])
    assert [token.piece for t in texts for token in t.tokens] == pieces


@given(
    text=st.text(alphabet="aé🙂", max_size=12),
    stops=st.lists(st.text(alphabet="aé🙂", min_size=2, max_size=5), min_size=1, max_size=3),
)
def test_byte_by_byte_no_part_of_a_stop_string_nor_of_a_character_is_sent(
    text: str, stops: list[str]
) -> None:
    """Tokens of one byte: every stop string is spread over several, every character too."""
    texts, stopped = run([bytes([byte]) for byte in text.encode()], stops)
    sent = "".join(t.text for t in texts)
    ends = [text.find(stop) + len(stop) for stop in stops if stop in text]
    assert stopped is bool(ends)
    if ends:
        first = min(ends)
        assert any(sent + stop == text[:first] for stop in stops)
    else:
        assert sent == text
    assert all(part.text for part in texts)


@given(text=few_letters, stops=stop_strings, cuts=st.lists(st.integers(0, 100), max_size=12))
def test_tokens_are_told_with_the_text_that_they_began_and_only_once(
    text: str, stops: list[str], cuts: list[int]
) -> None:
    pieces = cut(text, cuts)
    texts, _ = run(pieces, stops)
    told = [token.piece for t in texts for token in t.tokens]
    assert told == pieces[: len(told)]
    assert (
        "".join(t.text for t in texts).encode()
        == b"".join(told)[: len("".join(t.text for t in texts).encode())]
    )


@given(index=st.integers(0, 7), text=few_letters, stops=stop_strings)
def test_every_part_tells_which_answer_it_belongs_to(index: int, text: str, stops: list[str]) -> None:
    answer = AnswerText(stops, index)
    parts = [answer.add(ChosenToken(letter.encode())) for letter in text]
    parts.append(answer.finish())
    assert {part.index for part in parts if part is not None} <= {index}


def test_after_a_stop_string_nothing_more_is_sent() -> None:
    answer = AnswerText(["b"])
    assert answer.add(ChosenToken(b"abc")) is not None
    assert answer.stopped
    assert answer.finish() is None


def test_what_might_have_become_a_stop_string_is_sent_at_the_end() -> None:
    texts, stopped = run([b"a<|im_", b"end"], ["<|im_end|>"])
    assert not stopped
    assert [t.text for t in texts] == ["a", "<|im_end"]


def test_a_stop_string_that_begins_inside_its_own_false_start_is_found() -> None:
    texts, stopped = run([b"aa", b"ab", b"c"], ["aab"])
    assert stopped
    assert "".join(t.text for t in texts) == "a"


def test_a_stop_string_may_begin_in_the_middle_of_a_token_and_end_in_the_middle_of_another() -> None:
    texts, stopped = run(["ré".encode(), "ponse é".encode()[:-1], b"\xa9 fin"], ["ponse éé", "se é f"])
    assert stopped
    assert "".join(t.text for t in texts) == "répon"


def test_a_stop_string_of_one_character_over_four_tokens_is_found() -> None:
    texts, stopped = run([bytes([byte]) for byte in "a🙂b".encode()], ["🙂"])
    assert stopped
    assert "".join(t.text for t in texts) == "a"


def test_a_stop_string_over_three_tokens_is_not_sent() -> None:
    texts, stopped = run([b"yes <|im", b"_e", b"nd|> never"], ["<|im_end|>"])
    assert stopped
    assert "".join(t.text for t in texts) == "yes "


def test_the_earliest_stop_string_wins_whatever_their_order() -> None:
    texts, _ = run([b"one two three"], ["three", "two"])
    assert "".join(t.text for t in texts) == "one "


def test_half_a_character_at_the_end_is_dropped() -> None:
    texts, _ = run(["é".encode()[:1]], [])
    assert "".join(t.text for t in texts) == ""


def test_invalid_bytes_become_replacement_characters() -> None:
    texts, _ = run([b"\xff", b"a"], [])
    assert "".join(t.text for t in texts) == "\ufffda"


def test_an_empty_stop_string_stops_nothing() -> None:
    texts, stopped = run([b"abc"], [""])
    assert not stopped
    assert texts[0].text == "abc"
