"""Times of the clock, as HH:MM of a day of 24 hours."""

from __future__ import annotations

from muqabala.extraction.prepared import Prepared, once_a_document
from muqabala.extraction.times.clock_digits import (
    LOOSE_MARKS,
    Clock,
    hours_of,
    is_zone,
    may_be_hours,
    read_digital,
)
from muqabala.extraction.times.clock_parts import read_clock
from muqabala.model.mention import Kind, Mention
from muqabala.text.calendars.tokens import Tokens, read_tokens

_ZONE_REACH = 16


@once_a_document
def find_times(prepared: Prepared) -> list[Mention]:
    """Return the clock times in order, «الساعة» outside their spans.

    An hour without part of day is taken as it stands.
    """
    tokens = read_tokens(prepared.folded.text)
    mentions: list[Mention] = []
    until = 0
    told: Clock | None = None
    for index in may_be_hours(tokens):
        if index < until:
            continue
        clock = read_clock(tokens, index) or _in_brackets(tokens, index, told)
        if clock is None:
            continue
        clock = told = _beside(tokens, index, clock, told)
        token = tokens.at(index)
        first = tokens.at(index + 1) if token.text in ("الساعه", "عند") else token
        start, end = first.start, tokens.at(clock.last - 1).end
        mentions.append(
            Mention(
                span=prepared.folded.span(start, end),
                kind=Kind.TIME,
                rule="time.clock" if clock.half != "midnight" else "time.midnight",
                value=clock_value(clock),
            )
        )
        until = clock.last
    return mentions


def _in_brackets(tokens: Tokens, index: int, told: Clock | None) -> Clock | None:
    """Read «(20.00)» right after «الثامنة»."""
    if told is None or index != told.last or tokens.at(index).gap.strip() != "(":
        return None
    return read_digital(tokens, index, LOOSE_MARKS)


def _beside(tokens: Tokens, index: int, clock: Clock, told: Clock | None) -> Clock:
    """Return an hour of another zone in the half of the day that is nearest the hour before.

    «الخامسة مساء بتوقيت القاهرة، والسادسة بتوقيت مكة» is 17:00 and 18:00.
    """
    is_open = clock.half is None and 1 <= clock.hour <= 12
    if told is None or not is_open or not is_zone(tokens, clock.last):
        return clock
    if (told.half is None and told.hour <= 12) or tokens.at(index).text.startswith("0"):
        # «(02,30 ت غ)» is written for a day of 24 hours.
        return clock
    between = range(told.last, index + 1)
    if len(between) > _ZONE_REACH or any(tokens.at(at).breaks for at in between):
        return clock
    hours = hours_of(told)
    off = min((clock.hour % 12 - hours, clock.hour % 12 + 12 - hours), key=_hours_apart)
    return clock._replace(half="pm" if (hours + off) % 24 >= 12 else "am")


def _hours_apart(off: int) -> int:
    return min(off % 24, -off % 24)


def clock_value(clock: Clock) -> str:
    """Return `HH:MM` of the clock."""
    return f"{hours_of(clock):02d}:{clock.minute:02d}"
