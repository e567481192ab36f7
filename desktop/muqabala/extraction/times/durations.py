"""Durations of a report: how long something took, or how long ago it was."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from muqabala.extraction.figure_words import words
from muqabala.extraction.prepared import Prepared, once_a_document
from muqabala.extraction.split_verbs import PREPOSITIONS, split_verb
from muqabala.extraction.times.duration_parts import may_begin, read_length
from muqabala.extraction.times.duration_ranges import with_second_bound
from muqabala.extraction.times.duration_values import Length, written
from muqabala.model.mention import Approx, Category, Kind, Mention
from muqabala.text.calendars.tokens import Token, Tokens, read_tokens
from muqabala.text.calendars.words import cue_words
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.word_facts import UNIT, places

_LONGEST_PHRASE = 4
_LONGEST_CLAUSE = 6
# Of the words for «about» those that stand before measures alone.
_MEASURING = frozenset({"نحو", "حوالي", "قرابه", "زهاء", "اكثر", "اقل", "ازيد", "يقارب"})
# «200 سنة ضوئية» is a distance.
_OF_LIGHT = frozenset({"ضوييه", "ضوءيه"})
# «بين ألف وتسعمائة وثمانية وأربعين وألفي سنة»
_REACH_OF_UNIT = 12
_REACH_OF_SIGNING = 4
_OLDEST = 130
_REACH_OF_BIRTH = 5
# Words before years in brackets that are a sentence and no age: «بالسجن المؤبد (25 عاما)».
_TERMS = frozenset({"الموبد", "السجن", "سجن", "الحبس", "الشاقه", "المشدد", "مده", "عقوبه"})


@once_a_document
def find_durations(prepared: Prepared) -> list[Mention]:
    """Return the durations in order, with ISO 8601 values; None where the text gives no count.

    Ages («25 عاما» of a person), minutes of a match and parts of dates are not among them.
    """
    tokens = read_tokens(prepared.folded.text)
    mentions: list[Mention] = []
    until = 0
    for index in _near_units(tokens):
        if index < until or not may_begin(tokens.at(index)):
            continue
        length = with_second_bound(tokens, index, read_length(tokens, index))
        if length is None:
            continue
        if _is_duration(tokens, length):
            mentions.append(_mention(prepared, tokens, length))
        until = length.last
    return mentions


def _near_units(tokens: Tokens) -> list[int]:
    """Return the marked indexes that a unit of time stands at, or soon behind."""
    marked, near, done = tokens.marked, list[int](), 0
    for unit in places(tokens.facts, UNIT):
        begin = max(bisect_right(marked, unit - _REACH_OF_UNIT), done)
        done = bisect_right(marked, unit, begin)
        near += marked[begin:done]
    return near


def _mention(prepared: Prepared, tokens: Tokens, length: Length) -> Mention:
    start, end = tokens.at(length.first).start, tokens.at(length.last - 1).end
    is_vague = length.amounts is None
    approx = Approx.VAGUE if is_vague else _approximation(tokens, length)
    return Mention(
        span=prepared.folded.span(start, end),
        kind=Kind.DURATION,
        rule=f"duration.{length.rule}",
        value=None if length.amounts is None else written(length.amounts),
        approx=approx,
        category=Category.DURATION,
    )


def _is_duration(tokens: Tokens, length: Length) -> bool:
    is_bare = length.needs_cue and not _is_adverb(tokens, length)
    if is_bare and not (_is_cued(tokens, length) and _may_end(tokens, length)):
        return False
    following = tokens.at(length.last)
    nights = following.text == "ليله" and tokens.at(length.first).text == "الف"
    if following.text in _OF_LIGHT or nights:
        # «ألف ليلة وليلة» is a book.
        return False
    if length.unit.designator == "10Y" and _are_contracts(tokens, length):
        return False
    if _is_end_of_range(tokens, length.first) or _is_age(tokens, length):
        return False
    return not (_is_part_of_date(tokens, length) or _is_decimal_end(tokens, length.first))


def _is_cued(tokens: Tokens, length: Length) -> bool:
    """Tell whether «منذ», «خلال», «لمدة» … stands before, approximators between them."""
    token, after = tokens.at(length.first), tokens.at(length.last)
    if token.clitic in ("ل", "ول"):
        return True
    if token.clitic:
        # «حكم عليه بسنة نافذة», «بشهر حبسا»
        return token.clitic[-1:] == "ب" and after.is_joined and after.has("of_prison")
    index, is_told = length.first - 1, False
    for _ in range(_LONGEST_PHRASE):
        before = tokens.at(index)
        if not tokens.at(index + 1).is_joined:
            return False
        if before.has("length_cue"):
            return True
        if not before.has("approximate") and not before.has("of"):
            break
        is_told = is_told or before.text in _MEASURING
        index -= 1
    # «استعدت له أكثر من شهر»
    return is_told and length.unit.designator not in ("D", "10Y")


def _may_end(tokens: Tokens, length: Length) -> bool:
    """Tell whether a bare unit stands for itself and does not govern the next word."""
    following = tokens.at(length.last)
    if not following.is_joined or following.clitic or length.rule not in ("single", "plural"):
        return True
    if following.is_definite or following.is_figure:
        return False
    roles = following.roles
    if following.text == "اخر":
        return True
    if roles.months or roles.weekday or roles.relative or roles.half:
        return False
    if length.rule == "plural":
        return True
    is_strict = length.unit.designator in ("10Y", "D", "100Y")
    return not is_strict or following.has("after_year") or following.has("of")


def _is_adverb(tokens: Tokens, length: Length) -> bool:
    """Tell whether a plural stands in the accusative by itself («تأخر شهورا»)."""
    token = tokens.at(length.first)
    is_plural = length.rule == "plural" and length.unit.designator != "10Y"
    return is_plural and token.text.endswith("ا") and not token.clitic


def _are_contracts(tokens: Tokens, length: Length) -> bool:
    """Tell contracts from decades («وقع 5 عقود», «من خلال عقود»)."""
    before = tokens.at(length.first - 1)
    if before.text == "خلال" and tokens.at(length.first - 2).has("of"):
        return True
    last = tokens.at(length.last - 1)
    is_told = last.has("time") or last.relative("deictic") is not None
    if not is_told and _is_signed(tokens, length):
        return True
    is_told = is_told or tokens.at(length.last).has("of")
    if is_told or _is_cued(tokens, length) or before.has("vague_count"):
        return False
    return not tokens.at(length.first).roles.numeral and length.amounts is not None


def _is_signed(tokens: Tokens, length: Length) -> bool:
    """Tell «أبرم 10 عقود», «5 عقود لتوريد القمح»: what is signed, or for something."""
    following = tokens.at(length.last)
    if following.is_joined and following.clitic + following.text in words("contract_of"):
        return True
    near = range(length.first - 1, length.first - _REACH_OF_SIGNING, -1)
    told = any(tokens.words[at] in words("signed") for at in near if at >= 0)
    return told and not _is_cued(tokens, length)


def _is_end_of_range(tokens: Tokens, index: int) -> bool:
    """Tell whether the count is the upper end of a range («بين 3 و5 سنوات», «3-5 أيام»)."""
    token, before = tokens.at(index), tokens.at(index - 1)
    if token.is_figure and before.is_figure and token.gap.strip() in ("-", "–", "—", "/"):
        return True
    if before.text in ("الي", "او") and _ends_count(tokens.at(index - 2)):
        return True
    lower = index - 2 if before.text == "و" else index - 1
    if before.text != "و" and token.clitic != "و":
        return False
    if not _ends_count(tokens.at(lower)):
        return False
    return any(tokens.at(lower - back).has("between") for back in (1, 2, 3))


def _ends_count(token: Token) -> bool:
    return token.is_figure or token.roles.numeral is not None


def _is_decimal_end(tokens: Tokens, index: int) -> bool:
    token, before = tokens.at(index), tokens.at(index - 1)
    return token.is_figure and before.is_figure and token.gap in {".", ",", "٫", "٬", ":"}


def _is_part_of_date(tokens: Tokens, length: Length) -> bool:
    """Leave «السبعة أشهر الأولى» and «الأشهر التسعة الأولى» to the dates."""
    following = tokens.at(length.last)
    if length.unit.designator == "M" and following.is_joined:
        return following.has("first_of")
    return False


def _is_age(tokens: Tokens, length: Length) -> bool:
    index = length.first
    if length.amounts is not None and length.amounts.get("Y", 0) > _OLDEST:
        # «مومياء عمرها 2000 عام»
        return False
    if _is_since_birth(tokens, index):
        return True
    if length.unit.designator != "Y" or length.rule == "definite":
        return False
    if length.rule == "range":
        return any(tokens.at(index - back).has("age") for back in (1, 2, 3))
    before = tokens.at(index - 1)
    if before.has("of") and (tokens.at(index - 2).text, tokens.at(index - 2).clitic) == (
        "اقل",
        "ل",
    ):
        # «لأقل من 17 سنة» names a team.
        return True
    if before.text == "عن" and any(tokens.at(index - back).has("death") for back in range(2, 6)):
        return True
    if before.has("age") or (before.has("of") and tokens.at(index - 2).has("age")):
        return True
    return _is_enclosed(tokens, length)


def _is_since_birth(tokens: Tokens, index: int) -> bool:
    """Tell «ولد قبل 30 عاما», «يبلغ من العمر 30 عاما» from other lengths of time."""
    begin = max(index - _REACH_OF_BIRTH, 0)
    if not tokens.goes_on_with(cue_words("birth"), begin, index - begin):
        return False
    for at in range(index - 1, begin - 1, -1):
        before, following = tokens.at(at), tokens.at(at + 1)
        if following.breaks or (before.roles.unit and at + 1 < index):
            return False
        if before.has("birth") and "،" not in following.gap:
            return True
    return False


def _is_enclosed(tokens: Tokens, length: Length) -> bool:
    """Tell whether years stand alone in brackets or commas, as ages after a name do."""
    first = length.first
    if tokens.at(first).clitic == "و" or tokens.at(first - 1).text == "و":
        # «، 22 و19 عاما،» are the ages of two.
        first -= 1 if tokens.at(first).clitic else 2
        if not tokens.at(first).is_figure:
            return False
    opening = tokens.at(first).gap.strip()
    closing = tokens.gap_after(length.last - 1).strip()
    if tokens.at(first).clitic or length.unit.designator != "Y":
        return False
    if tokens.at(first - 1).text in _TERMS:
        return False
    if (opening, closing[:1]) == ("/", "/"):
        return True
    return (opening[-1:] == "(" and closing[:1] in (")", "،", ",")) or (
        opening in ("،", ",", "-", "–") and closing[:1] in ("،", ",", "-", "–", ")")
    )


def _clause(tokens: Tokens, index: int) -> int:
    """Return where the words before `index` begin that a verb may be told among."""
    first = index - 1
    while first > max(index - _LONGEST_CLAUSE, 0) and tokens.at(first).is_joined:
        first -= 1
    return first


def _approximation(tokens: Tokens, length: Length) -> Approx:
    if tokens.at(length.first - 1).text in _edges("before"):
        before = [tokens.at(length.first - back).text for back in range(_LONGEST_PHRASE, 0, -1)]
        for size in range(_LONGEST_PHRASE, 0, -1):
            found = _phrases("before").get(" ".join(before[-size:]))
            if found is not None:
                return found
        heard = [tokens.at(at).text for at in range(_clause(tokens, length.first), length.first)]
        if heard[-1] in PREPOSITIONS and (told := split_verb(heard[:-1], heard[-1])) is not None:
            return told
    if tokens.at(length.last).is_joined and tokens.at(length.last).text in _edges("after"):
        after = [tokens.at(length.last + ahead).text for ahead in range(3)]
        for size in range(3, 0, -1):
            found = _phrases("after").get(" ".join(after[:size]))
            if found is not None:
                return found
    return Approx.EXACT


@cache
def _edges(side: str) -> frozenset[str]:
    """Return the words of the phrases that stand right beside a length of time."""
    nearest = -1 if side == "before" else 0
    return frozenset(phrase.split()[nearest] for phrase in _phrases(side))


@cache
def _phrases(side: str) -> dict[str, Approx]:
    rows = read_table("approximators")
    return {fold(row["phrase"]): Approx(row["approx"]) for row in rows if row["side"] == side}
