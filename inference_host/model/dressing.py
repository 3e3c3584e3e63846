"""How a question was typed: what people put before and after it, word order, casing, chat spelling, slips.

Literals stand between `⟦` and `⟧`, and nothing here changes what is between them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

from inference_host.model import words

INDIRECT = ("tell me ", "can you tell me ", "i want to know ", "please tell me ", "do you know ", "i would like to know ", "i need to know ", "any idea ", "could you tell me ", "let me know ", "do we know ", "i wonder ", "can you check ", "so tell me ",
            "i am trying to find out ", "i'm trying to find out ", "we'd like to know ", "my boss wants to know ", "i was asked ", "i was wondering ", "wondering ", "do you happen to know ", "would you know ", "pls tell me ", "can u tell me ", "need to know ", "i'd like to know ", "i forgot ", "i don't remember ", "could you find out ", "find out ", "someone asked me ", "it would be good to know ", "tell me pls ", "could somebody tell me ", "i have to know ", "can you find out ", "could you look up ", "i'd love to know ", "please check ")  # fmt: skip
WHETHER = ("can you check ", "could you check ", "check ", "please check ", "tell me ", "i want to know ", "i'd like to know ", "do you know ", "i wonder ", "find out ", "i need to know ", "i was wondering ", "can you tell me ", "could you tell me ", "my boss wants to know ", "not sure ", "we'd like to know ", "do we know ", "see ", "can you see ")  # fmt: skip
CALLS = ("hey, ", "so ", "and ", "quick question: ", "heimdall, ", "ok, ", "and so ", "then ", "remind me, ", "right, ", "hi, ", "just curious, ", "well, ", "but ", "what i want to know is ", "hello, ", "question: ", "one question: ", "ok so ", "hm, ", "sorry, ", "excuse me, ", "good morning, ", "for a report: ", "dumb question but ", "next question: ", "another one: ", "first of all, ", "hey heimdall, ", "hello heimdall, ", "i have a question: ", "also, ", "now ", "please: ", "out of curiosity, ")  # fmt: skip
BRIEF = ("hey, ", "hi, ", "ok, ", "so ", "and ", "heimdall, ", "hello, ", "well, ", "hm, ", "sorry, ", "also, ", "now ", "hey heimdall, ", "good morning, ", "right, ", "ok so ")  # fmt: skip
BEFORE_COMMAND = ("please ", "can you ", "could you please ", "hey, ", "heimdall, ", "ok ", "now ", "just ", "would you ",
                  "i want you to ", "could you ", "kindly ", "go ahead and ", "so ", "and ", "then ", "hi, ", "let's ", "will you ",
                  "i'd like you to ", "quickly ", "pls ", "plz ", "can u ", "could u ", "can u pls ", "i need you to ", "be so kind and ", "would you please ", "could you quickly ", "hi there, ", "hello, ", "hey can you ", "ok now ", "next, ", "first, ", "would it be possible to ", "is it possible to ", "try to ", "are you able to ", "please could you ", "can you please ", "hello, please ", "you can ", "i would like you to ")  # fmt: skip
BEFORE_NOUN = ("i need ", "i'd like to see ", "hey, ", "ok ", "so ", "now ", "please, ", "heimdall, ", "and ", "i'm after ", "looking for ",
               "i'm looking for ", "run me through ", "what about ", "let me see ", "i want ", "show me ", "give me ", "show ", "get me ", "need ", "gimme ", "can i have ", "could i get ", "i'd like ", "we need ", "pls show ", "please show me ", "can you show me ", "could you give me ", "let's see ", "just ", "only ", "hi, ", "i would like to see ", "my boss wants ", "can i see ", "im looking for ", "we are looking for ", "show us ", "would you show me ")  # fmt: skip
AFTER = (" please", " pls", " thanks", ", please", " in the graph", " in this graph", " in the database",
         " right now", " for me", " we have", " there", " thank you", " at the moment", " today", " these days", " currently", ", then", " again",
         " on record", " in here", " on file", " on the books", " in our data", " by any chance", ", i mean", " if you can", ", any idea",
         " that we know of", " at present", ", quickly", " so far", " at all", " now",
         " thx", " plz", ", thanks", " asap", " if possible", ", pls", ", can you tell me", ", do you know", ", any clue", " pls and thanks", " here", " in the system", ", thx", ", thank you", ", do you happen to know", " would be great", ", heimdall", " as of now")  # fmt: skip
AMOUNT = (" in total", " altogether", " all in all", " overall", " exactly")
COURTESY = (" please", ", please", " pls", ", thanks", " thx", ", pls", " thanks")
ASKING = re.compile(
    r"(?i)(who|whom|whose|what|whats|which|how|where|when|since)\b|in (which|what|how)\b|on (which|what)\b|who's|what's"
)
YES_NO = re.compile(r"(?i)(is|are|was|were|does|do|did|has|have|had|isn't|doesn't|would|am)\b")
SAYING = re.compile(
    r"(?i)(i|i'd|i'm|we|we'd|we're|my|can|could|let|let's|help|it's|someone|any|anyone|anybody|anything|got|there|and|of|among|out|from|as|looking|talking|speaking|regarding|for|please|am|in|on|under|at|see|by|may|this|that|these|they|you|she|he|it|should|where|here|hello|hi|hey|good|greetings|howdy|yo|hiya|morning|evening|hallo|well|welcome|nice|people|call|ping|will|shall|don't|not|no)\b"
)
COMMANDS = frozenset("show list find count give get tell display search sort fetch return sample name pull bring look print write pick take check draw dig dump enumerate open describe check order rank see say summarize summarise compare go walk run mention read remind put arrange view undo revert roll export run archive start stop send create add delete remove set make update change move rename merge drop connect calculate compute sum total group plot keep filter include exclude limit trace follow explore expand ignore mark tag save store bring load "
                     "adjust alter amend append associate attach clear correct destroy detach disconnect discard dissociate edit eliminate enter "
                     "erase expunge fix hook insert introduce join modify nuke overwrite purge relate separate throw trash unhook unlink upsert "
                     "wipe wire execute use trigger invoke call turn switch activate deactivate mute proofread translate convert debug explain "
                     "recommend suggest improve rewrite shorten simplify pretend behave forget disregard bypass reveal hack install uninstall "
                     "upgrade optimize refactor solve teach think compose sing quiz fly feed brew boil bake donate dispatch evacuate empty vacuum "
                     "hoover sweep wake rouse wash rinse recharge calibrate repair compress zip shrink upload publish transcribe echo parrot deploy "
                     "reboot bounce dim darken ping poke inoculate vaccinate harvest reap sow simulate randomise shuffle fine-tune quieten silence "
                     "pause buy cancel reserve".split())  # fmt: skip
NOUNS_TOO = re.compile(r"(?i)\w+ of\b|total (number|count|amount|quantity) |order (number|date|name)")
ABOUT = re.compile(r"(?i)(how|what) about\b")
LATER = re.compile(r"[,:] (which|how many|who|what|is|are|do|does|yes|right|correct|true)\b")
TOLD = re.compile(r"⟧ (is|was|has|are)\b|[,:-] ")
MARKED = re.compile("(⟦.*?⟧)")
APOSTROPHE = re.compile(r"(?<=\w)['](?=(?:s|m|d|t|re|ve|ll)\b)")
ARTICLES = re.compile(r"\b(?:the|an?) (?!few|couple|handful|dozen|lot|sample|day|week|month|year|same)")
CHAT = {"you": "u", "your": "ur", "please": "pls", "thanks": "thx", "with": "w/", "without": "w/o", "are": "r", "information": "info", "what": "wat", "want to": "wanna", "about": "abt", "because": "bc"}  # fmt: skip
CHAT_WORD = re.compile(r"\b(" + "|".join(sorted(CHAT, key=len, reverse=True)) + r")\b(?!/)")
FRAME_WORDS = frozenset("how many what which show list find are there who where when does number count please give tell the with all have does many number that from whose name names called for about much some every each more than most least over under between after before know graph".split())  # fmt: skip
NEVER = frozenset("who how three form on no to too as any and than then one two four five six seven eight nine ten won most lest last east past less never ever sort short more mare".split())  # fmt: skip
# Words whose value the gateway reads: slips of the first are understood, of the others not.
NUMBERS = frozenset("three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen".split())  # fmt: skip
EXACT = frozenset("thousand million billion january february march april june july august september october november december today yesterday tomorrow since until before after year years month months week weeks days recent recently last this next ago within past spring summer autumn winter quarter decade century".split())  # fmt: skip
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BEFORE, BEHIND, CHATTY, CARELESS, SLIPS, LONG_SLIPS = 0.22, 0.14, 0.05, 0.035, 0.05, 0.03


def dressed(rng: random.Random, text: str) -> str:
    """The question as somebody typed it."""
    asks = bool(ASKING.match(text) or YES_NO.match(text) or LATER.search(text))
    if rng.random() < BEFORE:
        text = _introduced(rng, text)
    if rng.random() < BEHIND:
        amount = AMOUNT if text.startswith("how many") else ()
        text += rng.choice(COURTESY if text.endswith("⟧") else AFTER + amount)
    for share, change in (
        (CHATTY, _chatty),
        (CARELESS, _careless),
        (SLIPS, _slip_of_frame),
        (LONG_SLIPS, _slip),
    ):
        if rng.random() < share:
            text = change(rng, text)
    return _ended(rng, _cased(rng, text), asks)


def _introduced(rng: random.Random, text: str) -> str:
    """With something in front that suits what kind of sentence it is."""
    if ABOUT.match(text):
        return rng.choice(BRIEF) + text
    if ASKING.match(text):
        if rng.random() < 0.55:
            return rng.choice(INDIRECT) + (turned(text) if rng.random() < 0.6 else text)
        return rng.choice(CALLS) + text
    if YES_NO.match(text):
        whether = turned(text)
        if whether != text and rng.random() < 0.6:
            return rng.choice(WHETHER) + whether
        return rng.choice(CALLS) + text
    first = text.split(maxsplit=1)[0].lower()
    if first in COMMANDS and not NOUNS_TOO.match(text):
        return rng.choice(BEFORE_COMMAND) + text
    return rng.choice(BRIEF if SAYING.match(text) or TOLD.search(text) else BEFORE_NOUN) + text


VERB = "(?!(?:not|ever|also|really|actually|still|currently|do|only|just|even|or|and|both|then) )"
NAME = r"(⟦[^⟧]*⟧|the [\w ]{1,20} ⟦[^⟧]*⟧)"
THERE = re.compile(r"(how many .+) are there$")
THE = re.compile(r"(what|who) (is|are) (the (?:\S+ ){0,6}\S+)$")
WHEN_WAS = re.compile(
    rf"((?:when|where|in which year|in what year|what year)) (was|is) {NAME}( (?!or |and ).+)?$"
)
HOW_IS = re.compile(rf"(how \w+(?: \w+)?) (is|are) {NAME}$")
DOES = re.compile(
    rf"(who|what|where|when|(?:which|what|how many|how much) [\w ]+?) does {NAME} ({VERB}\w.*)$"
)
IS_NAME = re.compile(rf"(is|was|has) {NAME} ((?!or |and ).+)$")
IS_THERE = re.compile(r"(is|are) there (.+)$")
DO_WE = re.compile(r"(do|have) (we|you) (.+)$")
DOES_NAME = re.compile(rf"does {NAME} ({VERB}\w.*)$")


TURNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (THERE, lambda m: f"{m[1]} there are"),
    (THE, lambda m: f"{m[1]} {m[3]} {m[2]}"),
    (WHEN_WAS, lambda m: f"{m[1]} {m[3]} {m[2]}{m[4] or ''}"),
    (HOW_IS, lambda m: f"{m[1]} {m[3]} {m[2]}"),
    (DOES, lambda m: f"{m[1]} {m[2]} {words.third(m[3])}"),
    (IS_NAME, lambda m: f"whether {m[2]} {m[1]} {m[3]}"),
    (IS_THERE, lambda m: f"whether there {m[1]} {m[2]}"),
    (DO_WE, lambda m: f"whether {m[2]} {m[3] if m[1] == 'do' else 'have ' + m[3]}"),
    (DOES_NAME, lambda m: f"whether {m[1]} {words.third(m[2])}"),
)


def turned(text: str) -> str:
    """In the word order of an indirect question: `when X was built`, `whether X is active`; or as it is."""
    for pattern, order in TURNS:
        if found := pattern.match(text):
            return order(found)
    return text


def _outside(text: str, change: Callable[[str], str]) -> str:
    return "".join(part if part.startswith("⟦") else change(part) for part in MARKED.split(text))


def _chatty(rng: random.Random, text: str) -> str:
    """`whats`, `u`, `pls`: as in a chat."""
    text = _outside(text, lambda part: APOSTROPHE.sub("", part))
    if rng.random() < 0.6:
        return text
    return _outside(
        text, lambda part: CHAT_WORD.sub(lambda m: CHAT[m[1]] if rng.random() < 0.7 else m[1], part)
    )


def _careless(rng: random.Random, text: str) -> str:
    """Without articles, or with a space too many."""
    if rng.random() < 0.7:
        return _outside(text, lambda part: ARTICLES.sub("", part)) or text
    spaces = [m.start() for m in re.finditer(" ", MARKED.sub(lambda m: "#" * len(m.group()), text))]
    at = rng.choice(spaces) if spaces else 0
    return text[:at] + " " + text[at:] if spaces else text


@cache
def _real() -> frozenset[str]:
    """What is a word of its own is no slip."""
    return NEVER | frozenset(words.english()[:6000])


def _spots(text: str, fits: Callable[[str], bool]) -> list[re.Match[str]]:
    hidden = MARKED.sub(lambda m: "#" * len(m.group()), text)
    return [m for m in re.finditer(r"\b[a-z]{3,}\b", hidden) if fits(m.group())]


def _slip_of_frame(rng: random.Random, text: str) -> str:
    """A slip in a word that every question is made of."""
    return _slipped(rng, text, _spots(text, lambda word: word in FRAME_WORDS and word not in EXACT))


def _slip(rng: random.Random, text: str) -> str:
    """A slip in any word of at least five letters; the gateway explains misspelt names."""
    return _slipped(rng, text, _spots(text, lambda word: len(word) > 4 and word not in EXACT))


def _slipped(rng: random.Random, text: str, spots: list[re.Match[str]]) -> str:
    if not spots:
        return text
    found = rng.choice(spots)
    word = found.group()
    wrong = slip(rng, word)
    return text if wrong in _real() else text[: found.start()] + wrong + text[found.end() :]


def slip(rng: random.Random, word: str) -> str:
    """The word with one slip of the finger: two letters swapped, one dropped, doubled, or its neighbour hit."""
    at = rng.randint(0 if len(word) < 5 else 1, len(word) - 2)
    kinds = ("swap", "swap", "drop", "double", *(() if word in NUMBERS else ("near",)))
    kind = rng.choice(kinds) if len(word) > 3 else "swap"
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "drop":
        return word[: at + 1] + word[at + 2 :]
    if kind == "double":
        return word[:at] + word[at] * 2 + word[at + 1 :]
    return word[: at + 1] + _near(rng, word[at + 1]) + word[at + 2 :]


def _near(rng: random.Random, letter: str) -> str:
    row = next(row for row in KEYS if letter in row)
    at = row.index(letter)
    return rng.choice(row[max(at - 1, 0) : at] + row[at + 1 : at + 2])


def _cased(rng: random.Random, text: str) -> str:
    roll = rng.random()
    if roll < 0.5:
        return text[0].upper() + text[1:]
    if roll < 0.52:
        return _outside(text, str.upper)
    return _outside(text, str.title) if roll < 0.524 and "'" not in text else text


def _ended(rng: random.Random, text: str, asks: bool) -> str:
    roll = rng.random()
    if asks:
        return text + (
            "?" if roll < 0.46 else "" if roll < 0.94 else rng.choice(("??", " ?", "?!", ".", "..."))
        )
    return text + ("" if roll < 0.55 else "." if roll < 0.72 else "?" if roll < 0.84 else "!" if roll < 0.96 else rng.choice(("...", "!!", " ?")))  # fmt: skip
