"""Whether a passage tells what has been or what is to come: the nearest verb decides."""

from __future__ import annotations

import re
from functools import cache

from muqabala.text.calendars.tokens import Tokens
from muqabala.text.calendars.words import cue_words, tense_words, word_table

_REACH, _AHEAD, _GOVERNING = 14, 4, 5
# The س of the future before an imperfect; words that only look so are excluded.
_FUTURE = re.compile(
    r"[وف]?س(?!يار|ياس|يطر|ياح|ياد|ياق|ينار|ينا|يول|يدن|يدات|يبير|تين|توك|تيف|تار|ترات|تاد|نوات|نتيم|"
    r"نوي|نغاف|يرج|يلا|تائر|تاءر|يده|يدي|تون|تشف|تيني|ينم|يرغ|يتي|يره|يسي|ندا|نجق)[يتن]\w{3,}"
)


def is_future_verb(word: str) -> bool:
    """Tell whether a folded word is a verb with the س of the future."""
    return word[0] in "سوف" and _FUTURE.fullmatch(word) is not None


def direction_at(tokens: Tokens, index: int) -> int | None:
    """Return 1 where the passage around the token tells of what is to come, else None."""
    if not _may_be_ahead(tokens.words[max(index - _REACH, 0) : index + _AHEAD]):
        return None
    following = tokens.at(index + 1)
    if following.is_joined and following.text[0] == "س" and is_future_verb(following.text):
        return 1
    for position in range(index - 1, max(index - _REACH, -1), -1):
        if tokens.at(position + 1).breaks:
            break
        found = _tense(tokens, position)
        if found is not None:
            return 1 if found > 0 else None
    for position in range(index + 1, index + _AHEAD):
        if tokens.at(position).breaks:
            break
        found = _tense(tokens, position)
        if found is not None:
            return 1 if found > 0 else None
    return None


def _may_be_ahead(words: list[str]) -> bool:
    """Tell whether one of the folded words, with what is attached to them, tells of the future."""
    if not _ahead().isdisjoint(words):
        return True
    return any(word[0] in "سوف" and is_future_verb(word) for word in words)


@cache
def _ahead() -> frozenset[str]:
    table = word_table().items()
    return tense_words(1) | {word for word, entry in table if is_future_verb(entry.form)}


def is_surely_ahead(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb with the س of the future stands shortly before the token."""
    for position in range(index - 1, max(index - _REACH, -1), -1):
        if tokens.at(position + 1).breaks or tokens.at(position).roles.tense == -1:
            return False
        if is_future_verb(tokens.at(position).text):
            return True
    return False


def is_past_at(tokens: Tokens, index: int) -> bool:
    """Tell whether the word that governs the token is a verb of what has been, or «منذ»."""
    begin = max(index - _GOVERNING, 0)
    if not tokens.goes_on_with(tense_words(-1), begin, index - begin):
        return False
    for position in range(index - 1, max(index - _GOVERNING, -1), -1):
        if not tokens.at(position + 1).is_joined:
            return False
        found = _tense(tokens, position)
        if found is not None:
            return found < 0
    return False


def is_past_after(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb of what has been follows a date at once («في 17 سبتمبر وقعت …»)."""
    token = tokens.at(index)
    return token.is_joined and not token.clitic and token.roles.tense == -1


def is_recurring(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a date comes back every year («عادة بين نوفمبر ويناير», «من كل عام»)."""
    after = tokens.at(last + 1) if tokens.at(last).has("of") else tokens.at(last)
    if after.text == "كل" and tokens.at(last).is_joined:
        return True
    begin = max(first - _GOVERNING + 1, 0)
    if not tokens.goes_on_with(cue_words("habit"), begin, first - begin):
        return False
    for position in range(first - 1, begin - 1, -1):
        if tokens.at(position + 1).breaks:
            return False
        if tokens.at(position).has("habit"):
            return True
    return False


def _tense(tokens: Tokens, position: int) -> int | None:
    token = tokens.at(position)
    if token.roles.half is not None:
        return None
    if tokens.at(position - 1).text == "لم" and token.roles.tense == 1:
        return 0
    if token.roles.tense is not None:
        return token.roles.tense
    return 1 if is_future_verb(token.text) else None
