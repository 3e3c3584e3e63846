"""Value links: which words of a question are values in the graph, in the graph's own spelling.

Words are compared without case, accents and punctuation, longest spans first. Values come from a bounded
scan of every short string property; where a label has more nodes than the scan looks at, the spans of the
question are looked up exactly.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby, product

from heimdall.domain.graph import SchemaLink, ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.misspellings import may_be_misspelt, meant
from heimdall.graph.value_forms import other_forms
from heimdall.graph.value_synonyms import other_words

LONGEST_VALUE = 80  # characters
_LONGEST_SPAN = 8  # words
MOST_WORDS = 80  # that are looked at
_MOST_PER_SPAN, _MOST_LINKS = 8, 24  # found
_MOST_SLIPS, _MOST_WRONG = 3, 2  # words that one may be a slip of; slips within a value
_SHORT = 4  # letters of a slip that tells nothing by itself
MOST_PLACES = 3  # of one value, told to a model
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_QUOTES = ("''", '""', "‘’", "“”", "«»", "``")
_ANSWERED = re.compile(r"vot(?:e[sd]?|ing)|sa(?:ys?|id|ying)|answer(?:s|ed)?|chose")
_COMPARES = re.compile(r"more|less|fewer|longer|later|earlier|one")
_WORD = re.compile(r"[^\W_]+[+#]*")

Key = tuple[str, ...]
Place = tuple[str, str]  # label, or `:TYPE`, and property


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: folded for comparison, as written, where it stands, whether it is quoted alone."""

    folded: str
    written: str
    start: int
    end: int
    quoted: bool = False


@dataclass(slots=True)
class ValueIndex:
    """Values by their folded words.

    `unread` are the places of names that the scan did not exhaust, `further` those of other texts that read
    like names, `missed` how many look-ups in a row took too long there, `read` all places that it did
    exhaust; `whole` says that nothing was left out anywhere.
    """

    unread: list[Place] = field(default_factory=list)
    further: list[Place] = field(default_factory=list)
    missed: Counter[Place] = field(default_factory=Counter)
    read: set[Place] = field(default_factory=set)
    whole: bool = False
    _links: dict[Key, list[ValueLink]] = field(default_factory=dict)
    _words: set[str] = field(default_factory=set)
    _elsewhere: set[Key] = field(default_factory=set)

    def add(self, value: str, label: str, property_name: str) -> None:
        """Know the value; naming properties are to be added first, since links keep that order."""
        link = ValueLink(value, label, property_name)
        for key in filter(None, dict.fromkeys((_key(value), _key(_APOSTROPHE.sub("", value))))):
            self._links.setdefault(key, []).append(link)
            self._words.update(key)

    def has(self, value: str) -> bool:
        """Whether a link can name it."""
        return _key(value) in self._links

    def add_elsewhere(self, value: str) -> None:
        """Know of a value that no link can name: one of a list, or of a relationship."""
        if (key := _key(value)) is not None:
            self._elsewhere.add(key)

    def lacks(self, asked: ValueLink) -> bool:
        """Whether the value is certainly not there; without label and property, nowhere and in no part."""
        key = _key(asked.text)
        if key is None:
            return False
        if asked.label:
            known = self._links.get(key, [])
            return (asked.label, asked.property) in self.read and asked not in known
        return self.whole and key not in self._elsewhere and not self.find(asked.text)

    def find(self, text: str, beyond: "ValueIndex | None" = None) -> tuple[ValueLink, ...]:
        """Links of the longest spans that do not overlap, longest first, then as they stand in the text.

        `beyond` has more values, which were looked up for this text.
        """
        words = words_of(text)[:MOST_WORDS]
        taken: set[int] = set()
        found: list[ValueLink] = []
        for start, end in spans(words):
            if taken.isdisjoint(range(start, end)) and (links := self._meant(words, start, end, beyond)):
                taken.update(range(start, end))
                found += links[:_MOST_PER_SPAN]
        found += self._misspelt(words, taken)
        return tuple(found[:_MOST_LINKS])

    def _misspelt(self, words: Sequence[Word], taken: Collection[int]) -> Iterator[ValueLink]:
        """Links of spans with words that are none, of those that are not `taken`, and slips of a value's."""
        slips = self._slips(words, taken)
        told = set(taken)
        for start, end in spans(words) if slips else ():
            wrong = {words[at].folded for at in range(start, end) if at in slips}
            few = 0 < len(wrong) <= _MOST_WRONG and told.isdisjoint(range(start, end))
            if few and _is_surely_one(words[start:end], wrong):
                keys = product(*(slips.get(at, [words[at].folded]) for at in range(start, end)))
                links = [link for key in keys for link in self._links.get(key, ())]
                told.update(range(start, end) if links else ())
                said = " ".join(word.written for word in words[start:end])
                yield from (replace(link, said=said) for link in links[:_MOST_PER_SPAN])

    def _slips(self, words: Sequence[Word], taken: Collection[int]) -> dict[int, list[str]]:
        """Words of values that a word of the text, by its place, may be a slip of."""
        found = {
            at: meant(word.folded, self._words)[:_MOST_SLIPS]
            for at, word in enumerate(words)
            if at not in taken
            and word.folded not in self._words
            and may_be_misspelt(word.written, word.folded)
        }
        return {at: others for at, others in found.items() if others}

    def values(self) -> Iterator[ValueLink]:
        """Everything that is known, once for each place where it stands."""
        yield from dict.fromkeys(link for links in self._links.values() for link in links)

    def _known(self, key: Key, beyond: "ValueIndex | None") -> list[ValueLink]:
        """Links of a span as it stands, else of its singular (`two masters` where a value is `master`)."""
        for form in (key, *_singulars(key)):
            links = self._links.get(form, [])
            more = beyond._links.get(form, []) if beyond else []
            if links or more:
                return links + [link for link in more if link not in links]
        return []

    def _meant(
        self, words: Sequence[Word], start: int, end: int, beyond: "ValueIndex | None"
    ) -> list[ValueLink]:
        """Links of a span: as it stands, of values it is another word for, else of those it is a form of."""
        key = tuple(word.folded for word in words[start:end])
        links = [link for link in self._known(key, beyond) if _is_meant(words, start, end, link)]
        places = {(link.label, link.property) for link in links}
        others = [value for value in other_words("_".join(key)) if value != key]
        found = [link for value in others for link in self._known(value, beyond)]
        if not links and not found and len(key) == 1 and key[0] not in COMMON_WORDS:
            in_front = end < len(words) and words[end].folded not in COMMON_WORDS
            forms = other_forms(key[0], in_front=in_front)
            found = [link for form in forms for link in self._known((form,), beyond)]
        said = " ".join(word.written for word in words[start:end])
        elsewhere = (link for link in found if (link.label, link.property) not in places)
        return links + [replace(link, said=said) for link in elsewhere]


@lru_cache(maxsize=128)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; `Zürich's` gives zurich and s, `C++` stays one word."""
    found = _WORD.finditer(text)
    return tuple(
        Word(_folded(each.group()), each.group(), *each.span(), quoted=_is_quoted(text, *each.span()))
        for each in found
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a word stands alone between quotation marks: `'no'`."""
    return text[max(start - 1, 0) : start] + text[end : end + 1] in _QUOTES


def folded(text: str) -> str:
    """The words of a text as links compare them."""
    return " ".join(word.folded for word in words_of(text))


def value_words(links: Iterable[ValueLink]) -> set[str]:
    """The folded words of the values that are linked, in both numbers: `defenders` are of a value too."""
    said = {word.folded for link in links for word in words_of(link.spoken())}
    return said | {f"{word.removesuffix(one)}{many}" for word in said for many, one in _PLURALS}


def without(text: str, values: Iterable[str]) -> str:
    """The text with blanks where these values, in folded words, stand."""
    words, rest = words_of(text), text
    for value in sorted(values, key=len, reverse=True):
        wanted = value.split()
        for at in range(len(words) - len(wanted) + 1):
            span = words[at : at + len(wanted)]
            if [word.folded for word in span] == wanted:
                start, end = span[0].start, span[-1].end
                rest = rest[:start] + " " * (end - start) + rest[end:]
    return rest


def unlinked(text: str, links: Sequence[ValueLink], words: Iterable[SchemaLink] = ()) -> tuple[str, ...]:
    """The parts of a text in which names may stand that are not linked; all of it where nothing is.

    Linked values are left out, but for those that more places may hold than are told; so are common words
    around what remains, and those of its `words` that are known to mean something else.
    """
    if not links:
        return (text,)
    known = {link.word.lower() for link in words}
    places = Counter(link.spoken() for link in links)
    values = (folded(value) for value, count in places.items() if count < MOST_PLACES)
    phrases = (word for word in known if " " in word)
    rest = without(text, filter(None, (*values, *phrases)))

    def usual(word: Word) -> bool:
        linked = rest[word.start : word.end].isspace()
        owning = word.folded == "s" and text[word.start - 1 : word.start] in ("'", "’")
        return linked or owning or word.folded in COMMON_WORDS or word.folded in known

    runs = [list(run) for is_usual, run in groupby(words_of(text), key=usual) if not is_usual]
    return tuple(text[run[0].start : run[-1].end] for run in runs)


def spans(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Every run of words, longest first."""
    for length in range(min(_LONGEST_SPAN, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            yield start, start + length


def _key(value: str) -> Key | None:
    """The folded words of a value that is short enough to be known."""
    if len(value) > LONGEST_VALUE:
        return None
    key = tuple(word.folded for word in words_of(value))
    return key if key and len(key) <= _LONGEST_SPAN and not _is_bare_number(key) else None


def _singulars(key: Key) -> Iterator[Key]:
    """The span with its last word in the singular, as far as endings tell."""
    *before, last = key
    for ending, instead in _PLURALS:
        if last.endswith(ending) and not last.endswith("ss") and len(last) > len(ending) + 2:
            yield (*before, last[: -len(ending)] + instead)


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def _is_bare_number(key: Iterable[str]) -> bool:
    return all(word.isdigit() for word in key)


def _is_surely_one(span: Sequence[Word], slips: Collection[str]) -> bool:
    """Whether the words around a slip show that a value is meant, or the slip is long enough by itself."""
    others = (word.folded for word in span if word.folded not in slips)
    return any(len(word) > _SHORT for word in slips) or any(word not in COMMON_WORDS for word in others)


def _is_meant(words: Sequence[Word], start: int, end: int, link: ValueLink) -> bool:
    """One common word is a value where it is written as one: `who knows Go`, 'no', not `where do they go`."""
    word = words[start]
    if end - start > 1 or word.quoted or _answers(words, start):
        return True
    if len(word.folded) == 1 or word.folded in COMMON_WORDS:
        return start > 0 and word.written == link.text and word.written != word.folded
    return True


def _answers(words: Sequence[Word], at: int) -> bool:
    """Whether somebody says yes or no: `voted no`, but not `voted no more than twice`."""
    before, after = (words[i].folded if 0 <= i < len(words) else "" for i in (at - 1, at + 1))
    if words[at].folded not in ("yes", "no") or _COMPARES.fullmatch(after):
        return False
    return _ANSWERED.fullmatch(before) is not None
