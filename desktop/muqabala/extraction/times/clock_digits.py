"""Hours in figures, «20:45», «1500», and the words that tell a figure before them to be one."""

from __future__ import annotations

from typing import NamedTuple

from muqabala.text.calendars.tokens import Token, Tokens
from muqabala.text.calendars.words import hour_words, words_behind_hours

# «9», «20», «1500»
_LENGTHS = frozenset({1, 2, 4})
LOOSE_MARKS = frozenset({":", ".", ",", "،", "٫", "："})


class Clock(NamedTuple):
    """Hour and minute as told, the part of the day beside them, on tokens to `last` excluded."""

    hour: int
    minute: int
    last: int
    half: str | None = None


def hours_of(clock: Clock) -> int:
    """Return the hour of a day of 24, the hours after noon by the part of the day."""
    hour = clock.hour
    if clock.half in ("am", "midnight") or (clock.half == "night" and hour == 12):
        hour = 0 if hour == 12 else hour
    elif (
        (clock.half == "pm" and hour < 12)
        or (clock.half == "noon" and hour < 7)
        or (clock.half == "night" and 6 <= hour < 12)
    ):
        hour += 12
    return hour % 24


def read_digital(tokens: Tokens, index: int, marks: frozenset[str]) -> Clock | None:
    """Read «20:45» at `index`, one of `marks` between hour and minute."""
    hour, minute = tokens.at(index), tokens.at(index + 1)
    if not (hour.is_figure and minute.is_figure and minute.gap.strip() in marks):
        return None
    if len(hour.text) > 2 or len(minute.text) != 2:
        return None
    if _is_reversed(hour, minute):
        return Clock(int(minute.text), int(hour.text), index + 2)
    if int(hour.text) > 24:
        return None
    if int(minute.text) > 59:
        return None
    second = tokens.at(index + 2)
    has_seconds = second.is_figure and second.gap == ":" and len(second.text) == 2
    return Clock(int(hour.text), int(minute.text), index + 2 + has_seconds)


def _is_reversed(hour: Token, minute: Token) -> bool:
    """Tell «00،20», twenty o'clock as agencies of old printed it, its halves the wrong way."""
    if minute.gap.strip() != "،" or not 0 < int(minute.text) < 24:
        return False
    return hour.text == "00" or 24 < int(hour.text) < 60


def read_military(tokens: Tokens, index: int) -> Clock | None:
    """Read «1500» as an hour and its minutes."""
    text = tokens.at(index).text
    if len(text) != 4 or not text.isdigit():
        return None
    hour, minute = int(text[:2]), int(text[2:])
    return Clock(hour, minute, index + 1) if hour <= 24 and minute < 60 else None


def is_zone(tokens: Tokens, index: int) -> bool:
    """Tell whether «بتوقيت», «غرينتش», «ت غ» stands at `index`."""
    token, following = tokens.at(index), tokens.at(index + 1)
    if token.has("zone") and "\n" not in token.gap:
        return True
    return token.text == "ت" and following.text in ("غ", "ج")


def may_be_hours(tokens: Tokens) -> list[int]:
    """Return where a time may begin, by the word there or the one behind a figure."""
    hours, going_on, words = hour_words(), words_behind_hours(), [*tokens.words, ""]
    return [
        at
        for at, word in zip(tokens.marked, map(words.__getitem__, tokens.marked), strict=True)
        if word in hours
        or (
            word < ":"
            and len(word) in _LENGTHS
            and (words[at + 1] in going_on or words[at + 1].isdecimal())
        )
    ]
