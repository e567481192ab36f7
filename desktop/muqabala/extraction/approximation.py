"""How exactly a figure is meant: the words before and after it that say so.

The phrases stand in `resources/lexicons/approximators.tsv`.
"""

from __future__ import annotations

from functools import cache

from muqabala.extraction.passage import QUOTES, Passage
from muqabala.model.mention import Approx
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_LONGEST = 4
_REACH_AFTER = 7
_ATTACHED = ("و", "ف", "ب", "ل", "ك", "س")
# A verb of exceeding may name what is exceeded first: «تجاوز عددهم 50», «يتجاوز عدد القتلى 50».
_BETWEEN_VERB_AND_FIGURE = frozenset(
    ["عدد", "عددهم", "عددها", "عددهن", "عدده", "قيمتها", "قيمته", "حصيله", "نسبه", "نسبته", "نسبتها", "ال", "مبلغ", "حاجز", "عتبه", "سقف", "سن", "حجم", "حجمها", "قدره", "قدرها", "كلفه", "كلفته", "كلفتها", "تكلفه", "تكلفتها", "حدود", "مستوي", "اعداد", "عمره", "عمرها", "اعمارهم", "ما", "بكثير", "بقليل", "كثيرا", "قليلا", "وزنه", "وزنها", "طوله", "طولها", "ارتفاعه", "سعره", "سعرها", "مساحته", "مساحتها", "مداه", "مداها"]
)


def approximation(passage: Passage, first: int, last: int) -> Approx:
    """Return how exactly the figure on tokens `first` to `last` is meant."""
    return before(passage, first) or after(passage, last) or Approx.EXACT


def before(passage: Passage, first: int) -> Approx | None:
    """Return what the words just before token `first` say, or None."""
    words = _words_before(passage, first)
    for skipped in range(len(words)):
        if skipped and words[-skipped] not in _BETWEEN_VERB_AND_FIGURE and skipped > 1:
            break
        found = _longest_phrase(words[: len(words) - skipped])
        if found is not None:
            approx, is_verb = found
            if not skipped or (is_verb and _may_part(words[len(words) - skipped :])):
                return approx
    return None


def after(passage: Passage, last: int) -> Approx | None:
    """Return what the words soon after token `last` say, before any other figure."""
    phrases = _phrases("after")
    window: list[str] = []
    for index in passage.after(last, _REACH_AFTER + 3):
        if index in passage.numeral_tokens or passage.word(index) in {"،", ":"}:
            break
        if passage.word(index) not in QUOTES:
            window.append(passage.word(index))
    for start in range(min(len(window), _REACH_AFTER)):
        if start and window[start].startswith("و") and window[start - 1] != "و":
            head = " ".join(window[start : start + 2])
            if not any(head.startswith(phrase) for phrase in phrases):
                return None
        for length in range(min(3, len(window) - start), 0, -1):
            approx = phrases.get(" ".join(window[start : start + length]))
            if approx is not None:
                return approx
    return None


def _may_part(words: list[str]) -> bool:
    """Tell whether these words may stand between a verb of exceeding and its figure."""
    head = words[0]
    return head in _BETWEEN_VERB_AND_FIGURE and len(words) <= 4


def _words_before(passage: Passage, first: int) -> list[str]:
    words: list[str] = []
    for index in passage.before(first, _LONGEST + 6):
        word = passage.word(index)
        if word in QUOTES:
            continue
        if not word[0].isalpha() or index in passage.numeral_tokens:
            break
        words.append(word)
    return words[::-1]


def _longest_phrase(words: list[str]) -> tuple[Approx, bool] | None:
    """Return the longest approximator that ends `words`, and whether it is a verb."""
    phrases = _phrases("before")
    for length in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-length:])
        for candidate in (phrase, _bare(phrase), _bare(_bare(phrase))):
            if candidate in phrases:
                return phrases[candidate], candidate in _verbs()
    return None


def _bare(phrase: str) -> str:
    return phrase[1:] if phrase[:1] in _ATTACHED and len(phrase) > 3 else phrase


@cache
def _phrases(side: str) -> dict[str, Approx]:
    rows = read_table("approximators")
    return {fold(row["phrase"]): Approx(row["approx"]) for row in rows if row["side"] == side}


@cache
def _verbs() -> frozenset[str]:
    stems = ("تجاوز", "فوق", "تخط", "فاق", "ناهز", "قارب", "تعد", "زيد", "قل", "ربو")
    return frozenset(
        phrase
        for phrase in _phrases("before")
        if any(stem in phrase.split()[-1] for stem in stems) and " من" not in phrase
    )
