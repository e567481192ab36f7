"""The small numerals of dates and durations: days, hours, counts of days, spelled years.

They are read where a date word stands beside them, so they need no context of their own. The
value comes with the index of the token after the numeral.

`text.numerals` reads the figures of a text whole, from its own tokens, and is not used here: a
date asks at one token of its own grid whether a day or a year begins there, nine times of ten
in vain; it wants ordinals in the same breath («الخامس والعشرين من مايو»), and it must not join
what a report of figures would («28 و27 مارس» are two days, «مئة وخمسين» one length).
"""

from __future__ import annotations

from muqabala.text.calendars.tokens import Token, Tokens

_DAYS, _HUNDRED = 31, 100
# «ألف وتسعمائة وثمانية وأربعين» has four words; a longer chain is an enumeration.
_LONGEST = 8
_SLOTS = frozenset({"unit", "one_of", "tens", "hundred", "thousand"})


def read_cardinal(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the whole number in figures or words that begins at `index`, with its end."""
    token = tokens.at(index)
    if token.is_figure:
        return (int(token.text), index + 1) if len(token.text) <= 6 else None
    if token.has("article"):
        figure = tokens.at(index + 1)
        joined = figure.is_joined and figure.is_figure and not figure.clitic
        return read_cardinal(tokens, index + 1) if joined else None
    return _read_spelled(tokens, index)


def _read_spelled(tokens: Tokens, index: int) -> tuple[int, int] | None:
    total = current = 0
    first = index
    while index < first + _LONGEST:
        at = index + (index > first and _is_lone_and(tokens, index))
        step = _slot(tokens, at)
        if step is None or (at == index > first and not _continues(tokens, index, current)):
            break
        role, value, following = step
        if index > first and not _fits(role, value, current):
            break
        if role == "thousand" and current >= _HUNDRED and tokens.at(index).clitic == "و":
            # «ثمان وأربعين وتسعمائة وألف», said from the units up.
            return total + value + current, following
        if role == "thousand":
            total += (current or 1) * 1000 if value == 1000 else value
            current = 0
        elif role == "hundred" and value == 100 and 3 <= current <= 9:
            current *= 100
        else:
            current += value
        index = following
    return (total + current, index) if index > first else None


def _is_lone_and(tokens: Tokens, index: int) -> bool:
    """Tell the و of «خمس و عشرين», which stands by itself."""
    token = tokens.at(index)
    return token.text == "و" and not token.clitic and token.is_joined


def _fits(role: str, value: int, current: int) -> bool:
    """Tell whether a word fills a slot left open: «ثلاثة وستة» are two numbers, no nine."""
    small = current % 100
    if role in ("unit", "one_of"):
        return small == 0
    return role != "tens" or small < 10 <= value


def _continues(tokens: Tokens, index: int, current: int) -> bool:
    token = tokens.at(index)
    if not token.is_joined:
        return False
    if token.clitic == "و":
        return True
    if token.text == "واحد" and not token.clitic:
        # «ألفين وأحد عشر» without its hamza.
        return is_ten(tokens.at(index + 1)) or is_joined_ten(tokens.at(index + 1))
    role = token.roles.numeral[0] if token.roles.numeral else ""
    return not token.clitic and current > 0 and role in ("hundred", "thousand")


def _slot(tokens: Tokens, index: int) -> tuple[str, int, int] | None:
    numeral = tokens.at(index).roles.numeral
    if numeral is None or numeral[0] not in _SLOTS:
        return None
    role, value = numeral
    following = tokens.at(index + 1)
    if role in ("unit", "one_of") and value < 10 and is_ten(following):
        return "unit", value + 10, index + 2
    if role == "one_of" and not is_joined_ten(following):
        # «أحد» alone is «one of».
        return None
    return role, value, index + 1


def is_joined_ten(token: Token) -> bool:
    """Tell whether the token is «وعشرون», «وثلاثين» … after a unit."""
    numeral = token.roles.numeral
    return token.is_joined and token.clitic == "و" and numeral is not None and numeral[0] == "tens"


def is_ten(token: Token) -> bool:
    """Tell whether the token is the عشر of eleven to nineteen."""
    return token.is_joined and not token.clitic and token.text in ("عشر", "عشره")


def read_ordinal(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the ordinal («الخامس والعشرين», «الحادي عشر», «العشرين») at `index`."""
    token = tokens.at(index)
    if token.roles.ordinal is None:
        numeral = token.roles.numeral
        if numeral and numeral[0] == "tens" and token.text.startswith("ال"):
            return numeral[1], index + 1
        return None
    following = tokens.at(index + 1)
    if is_ten(following):
        return token.roles.ordinal + 10, index + 2
    # «الخامس والعشرين», «الخامس و العشرين»
    is_lone = _is_lone_and(tokens, index + 1)
    tens = tokens.at(index + 1 + is_lone)
    numeral = tens.roles.numeral
    is_tens = is_joined_ten(tens) or (is_lone and tens.is_joined and tens.is_definite)
    if numeral and is_tens and numeral[0] == "tens":
        return token.roles.ordinal + numeral[1], index + 2 + is_lone
    return token.roles.ordinal, index + 1


def read_day(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return a day of the month, 1 to 31, in figures or words, with the index after it."""
    token = tokens.at(index)
    if token.is_figure or token.has("article"):
        found = read_cardinal(tokens, index)
        if found and len(tokens.at(found[1] - 1).text) > 2:
            return None
    elif token.roles.numeral and token.roles.numeral[0] == "bare_first":
        found = (1, index + 1)
    elif token.roles.ordinal is not None and token.text.endswith(("ه", "ولي")):
        # A feminine ordinal counts rounds and sessions, never days of a month.
        return None
    else:
        found = read_ordinal(tokens, index) or read_cardinal(tokens, index)
    return found if found and 1 <= found[0] <= _DAYS else None
