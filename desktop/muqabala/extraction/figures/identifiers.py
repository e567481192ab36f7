"""Figures that count nothing: parts of names, addresses, clock times, scores, years.

Words that turn a figure into a name stand in `resources/lexicons/identifier_cues.tsv`.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import noun_of, nouns
from muqabala.extraction.figures.counting import looks_plural, written_noun
from muqabala.extraction.figures.money import names_currency
from muqabala.extraction.figures.passage import Passage
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.numerals.numerals import Numeral

_LATIN = re.compile(r"[A-Za-z]")
_UNIT_SIGN = re.compile(r"(?:km|kg|mm|cm|m|GB|MB|MW|kW)(?:[²2³3])?\b")
_LONGEST_TAG = 60
_LONGEST_COUNT = 10
_LONGEST_PLAN = 4
_FILLED = 2
MINUTES = frozenset({"د", "ق", "دق"})
"""Letters that stand for the minute of a match."""
_REACH_OF_MINUTE = 6
_MOST_MINUTES = 12
_BETWEEN_MINUTES = frozenset({"و", "،", ":", "+"})
_ENDS_OF_CLAUSES = frozenset("،؛.!؟")
_CLOSING_QUOTES = frozenset({"»", '"', "”"})
_LAST_MINUTE = 130
_REACH_OF_GOAL = 25
_ROUND = "000000"
# «خطة التنمية 2030 للبلاد»
_DEFINITE = ("ال", "لل", "بال", "كال", "وال", "فال")
_ADJECTIVE = ("ي", "يه")
_LINKS = frozenset({"الي", "حتي", "-", "–"})
_OPENERS = frozenset({"(", "-", "–", "،"})
_HURT = frozenset({"اصيب", "واصيب", "جرح", "وجرح", "اصابه", "واصابه"})
_DASHES = frozenset("-–—")
_JOINERS = frozenset("/:") | _DASHES


class Use(Enum):
    """What a figure that counts nothing is."""

    SKIP = "skip"
    IDENTIFIER = "identifier"
    NAME = "name"
    SCORE = "score"


def other_use(passage: Passage, numeral: Numeral) -> Use | None:
    """Return what `numeral` is when it counts nothing, or None when it may count."""
    if numeral.form in {"vague", "fraction"}:
        return None
    if numeral.form == "digits":
        return _use_of_digits(passage, numeral)
    return _use_by_cue(passage, numeral) if numeral.article else None


def _use_of_digits(passage: Passage, numeral: Numeral) -> Use | None:
    if not _stands_among_words(passage, numeral) and (use := _use_by_marks(passage, numeral)):
        return use
    if _is_model(passage, numeral):
        return Use.SKIP
    if _is_long_code(passage, numeral) or _is_behind_minute(passage, numeral):
        return Use.SKIP
    if _is_numbered(passage, numeral):
        return Use.SKIP if _is_called(passage, numeral) else Use.IDENTIFIER
    if _is_year(passage, numeral) or _is_called(passage, numeral):
        return Use.SKIP
    return _use_by_cue(passage, numeral)


def _stands_among_words(passage: Passage, numeral: Numeral) -> bool:
    """Tell whether a blank and a word stand on either side, as of most figures.

    Behind it a mark that ends a clause may stand as well.
    """
    text, start, end = passage.prepared.folded.text, numeral.start, numeral.end
    before, after = passage.word(numeral.first - 1), passage.word(numeral.last + 1)
    if numeral.conjunction and text[start - 1 : start] == "و":
        start -= 1
    if text[start - 1 : start] != " " or not (before.isalpha() or before == ":"):
        return False
    if before == ":" and (after in MINUTES or after == "و"):
        return False
    if text[end : end + 1] == " " and after.isalpha():
        return True
    if after not in _ENDS_OF_CLAUSES or passage.word(numeral.last + 2)[:1].isdigit():
        return False
    return (
        before.isalpha() and before not in MINUTES | {"و"} and not passage.is_break(numeral.first)
    )


def _use_by_marks(passage: Passage, numeral: Numeral) -> Use | None:
    """Return what the marks, figures and Latin letters beside a figure make of it."""
    if _touches_latin(passage, numeral) or _is_hashtag(passage, numeral):
        return Use.SKIP
    joined = _joined_use(passage, numeral)
    if joined is not None:
        return joined
    if _numbers_a_list(passage, numeral) or _is_minute(passage, numeral):
        return Use.SKIP
    return Use.SKIP if _is_phone(passage, numeral) else None


def _is_model(passage: Passage, numeral: Numeral) -> bool:
    """Tell «Airbus 321», «iPhone 15» from «CNN 20 صورة»: a Latin name, and nothing counted."""
    name = passage.word(numeral.first - 1)
    if not name.isascii() or not name.isalpha() or numeral.terms > 1 or len(numeral.head) > 4:
        return False
    if passage.is_break(numeral.first) or names_currency(name):
        return False
    return not _may_be_counted(passage, numeral.last + 1)


def _is_numbered(passage: Passage, numeral: Numeral) -> bool:
    """Tell «القطار رقم 2011», «المادة 2019» from years."""
    before = passage.word(numeral.first - 1)
    return not passage.is_break(numeral.first) and before in words("numbered_by")


def _is_called(passage: Passage, numeral: Numeral) -> bool:
    """Tell the number of an emergency line: «الاتصال بالطوارئ على الرقم 911 أو 112»."""
    short = numeral.terms == 1 and numeral.head.isdigit() and len(numeral.head) in {3, 4, 5}
    if not short or not passage.heard(words("calls"), numeral.first, 9):
        return False
    return not _counts_on(passage, numeral)


def _touches_latin(passage: Passage, numeral: Numeral) -> bool:
    """Tell «G20», «5G» from the sums «USD100», «100EUR» and units of measure."""
    text = passage.prepared.folded.text
    before = text[max(numeral.start - 1, 0) : numeral.start]
    after = text[numeral.end : numeral.end + 1]
    if _LATIN.match(before):
        return not names_currency(passage.word(numeral.first - 1))
    if not _LATIN.match(after) or _UNIT_SIGN.match(text, numeral.end):
        return False
    return not names_currency(passage.word(numeral.last + 1))


def _is_hashtag(passage: Passage, numeral: Numeral) -> bool:
    text = passage.prepared.folded.text
    reach = max(numeral.start - _LONGEST_TAG, 0)
    head = max(text.rfind(" ", reach, numeral.start) + 1, reach)
    return text[head : head + 1] in {"#", "@"} or "_" in text[head : numeral.start]


def _joined_use(passage: Passage, numeral: Numeral) -> Use | None:
    """Tell scores, clock times, dates and model names by the marks that join their parts."""
    text = passage.prepared.folded.text
    before, after = passage.word(numeral.first - 1), passage.word(numeral.last + 1)
    glued_after = text[numeral.end : numeral.end + 1] == after
    glued_before = text[max(numeral.start - 1, 0) : numeral.start] == before
    behind, ahead = passage.word(numeral.first - 2), passage.word(numeral.last + 2)
    if before in _DASHES and glued_before and behind[:1].isdigit():
        middle = after in _DASHES and ahead[:1].isdigit()
        named = passage.word(numeral.first - 3)
        if middle or behind[0] == "0" or named in _DASHES or _LATIN.fullmatch(named[-1:]):
            return Use.SKIP
        return _cues().get(passage.word(numeral.first - 4) if named in _OPENERS else named)
    if before in _JOINERS and glued_before and after not in words("years_of_age"):
        if behind[:1].isdigit() and (before in _JOINERS - _DASHES):
            return Use.SKIP
        if behind.isalpha() and _is_glued(passage, numeral.first - 2):
            return Use.SKIP
    if after in _JOINERS - _DASHES and glued_after and ahead[:1].isdigit():
        return Use.SKIP
    if after in _DASHES and glued_after and ahead[:1].isdigit():
        dated = passage.word(numeral.last + 3) in _DASHES
        return Use.SKIP if dated and passage.word(numeral.last + 4)[:1].isdigit() else None
    return None


def _is_glued(passage: Passage, index: int) -> bool:
    """Tell whether token `index` touches the next one."""
    return index >= 0 and passage.tokens[index].end == passage.tokens[index + 1].start


def _is_long_code(passage: Passage, numeral: Numeral) -> bool:
    """Tell telephone numbers and codes: long runs of plain digits, or a leading zero.

    Maghrebi agencies fill up small counts: «03 أشخاص» are three.
    """
    digits = numeral.head
    if numeral.terms > 1 or not digits.isdigit():
        return False
    filled = len(digits) == _FILLED and _counts_on(passage, _closing(passage, numeral))
    long = len(digits) > _LONGEST_COUNT and not digits.endswith(_ROUND)
    return long or (len(digits) > 1 and digits[0] == "0" and not filled)


def _closing(passage: Passage, numeral: Numeral) -> Numeral:
    """Return the second figure of «ما بين 08 و14 درجة», «03 إلى 09 درجات», else `numeral`."""
    for at in (numeral.last + 1, numeral.last + 2):
        following = passage.numeral_from.get(at)
        if following is not None:
            linked = following.conjunction or passage.word(at - 1) in _LINKS
            return following if linked and following.form == "digits" else numeral
    return numeral


def _numbers_a_list(passage: Passage, numeral: Numeral) -> bool:
    """Tell «1- …», «2) …» from figures: a mark touches the number, a blank follows it."""
    after = numeral.last + 1
    mark = passage.word(after)
    if passage.is_bare or mark not in {"-", "–", ")", "."}:
        return False
    if numeral.terms > 1 or len(numeral.head) > 2:
        return False
    if passage.tokens[after].start != numeral.end or passage.word(numeral.first - 1) in _OPENERS:
        return False
    if passage.text_at(passage.tokens[after].end).strip() or passage.word(after + 1).isdigit():
        return False
    return mark in {"-", "–"} or passage.is_break(numeral.first)


def _is_minute(passage: Passage, numeral: Numeral) -> bool:
    """Tell the minutes of goals behind their scorer: «ماك أليستر (47) وألفاريس (67 و70)»."""
    if numeral.terms > 1 or numeral.value is None or numeral.value > _LAST_MINUTE:
        return False
    opening = _past_minutes(passage, numeral.first, -1)
    closing = _past_minutes(passage, numeral.last, 1)
    if (passage.word(opening), passage.word(closing)) != ("(", ")"):
        return False
    scorer = opening - 1 - (passage.word(opening - 1) in _CLOSING_QUOTES)
    if not passage.word(scorer).isalpha() or _counts_on(passage, numeral):
        return False
    return passage.heard(words("scores_a_goal"), numeral.first, _REACH_OF_GOAL)


def _past_minutes(passage: Passage, index: int, step: int) -> int:
    """Return the first token from `index` on that is no minute and joins none."""
    for _ in range(_MOST_MINUTES):
        index += step
        word = passage.word(index)
        if not word.isdigit() and word not in MINUTES and word not in _BETWEEN_MINUTES:
            break
    return index


def _is_behind_minute(passage: Passage, numeral: Numeral) -> bool:
    """Tell the minutes of goals, one or several: «فلان (د 12 و67)», «(ق 30)»."""
    near = passage.word(numeral.first - 1)
    if near not in MINUTES and near != "و" and not near.isdigit():
        return False
    before = [passage.word(at) for at in passage.before(numeral.first, _REACH_OF_MINUTE)]
    for at, word in enumerate(before):
        if word in MINUTES:
            return before[at + 1 : at + 2] == ["("]
        if word != "و" and not word.isdigit():
            return False
    return False


def _is_phone(passage: Passage, numeral: Numeral) -> bool:
    """Tell the parts of a telephone number («+963 11 2233445») and of «5+1»."""
    if "+" in {passage.word(numeral.first - 1), passage.word(numeral.last + 1)}:
        return not passage.is_at_least(numeral)
    here = len(numeral.head)
    for index in (numeral.first - 1, numeral.last + 1):
        if passage.word(index) == "+":
            return True
        if passage.word(index).isdigit() and max(here, len(passage.word(index))) >= 6:
            return True
    before = passage.word(numeral.first - 2)
    return before == "+" and passage.word(numeral.first - 1).isdigit()


def _is_year(passage: Passage, numeral: Numeral) -> bool:
    """Tell a bare 1900-2099 that stands where years stand."""
    digits = numeral.head
    if numeral.terms > 1 or len(digits) != 4 or not digits.isdigit():
        return False
    if digits[:2] not in {"19", "20"}:
        return False
    before = passage.word(numeral.first - 1)
    if before in words("year_words") or _names_plan(passage, numeral.first):
        return True
    # «وأصيب 2059،» are people; «توفي 2015» and «قتل 2015» may be told of a year.
    if before in _HURT and not passage.is_break(numeral.first):
        return False
    closing = _closing(passage, numeral)
    if closing is not numeral and _counts_on(passage, closing):
        # «من 2000 إلى 2700 سعرة»
        return False
    return not _may_be_counted(passage, numeral.last + 1)


def _names_plan(passage: Passage, first: int) -> bool:
    """Tell «رؤية 2030», «أجندة التنمية المستدامة 2030», which are names of what is planned."""
    for index in passage.before(first, _LONGEST_PLAN):
        word = passage.word(index)
        if word in words("plans"):
            return True
        if not word.startswith("ال") and index < first - 1:
            return False
    return False


def _may_be_counted(passage: Passage, index: int) -> bool:
    """Tell whether the word at `index` may be what a four-digit figure counts."""
    word = passage.word(index)
    if passage.is_break(index) or not word[:1].isalpha():
        return word in {"%", "٪", "$"}
    if word.startswith(_DEFINITE):
        return names_currency(word)
    if noun_of(word) is not None or names_currency(word):
        return True
    # «مرتفعا», «مسجلا» tell how a year ended; what is counted in that form is a known noun.
    counted = word.endswith("ا") and not word.startswith("م")
    return counted or word in {"اخرين", "اخرون"} or _is_partitive(passage, index)


def _is_partitive(passage: Passage, index: int) -> bool:
    """Tell «1950 من الناشرين», a plural behind من, from «2015 من العام الدراسي»."""
    plural = passage.word(index + 1)
    if passage.word(index) != "من" or not plural.startswith("ال"):
        return False
    noun = noun_of(plural)
    if noun is not None:
        return noun.number == "plural" and noun.kind != "time"
    return looks_plural(plural)


def numbered_word(passage: Passage, numeral: Numeral) -> str | None:
    """Return the word an identifier numbers («القرار», «لواءي»), as written."""
    index = _cue_index(passage, numeral)
    if passage.word(index) == "رقم" and passage.word(index - 1).isalpha():
        index -= 1
        adjective = passage.word(index).startswith("ال") and passage.word(index).endswith(
            _ADJECTIVE
        )
        # «القرار الدولي رقم 2334»
        index -= adjective and passage.word(index - 1).startswith(_DEFINITE)
    return written_noun(passage, index) if passage.word(index).isalpha() else None


def _cue_index(passage: Passage, numeral: Numeral) -> int:
    """Return the token of the word before the figure, brackets and a listed figure aside."""
    index = numeral.first - 1
    while passage.word(index) in {"(", '"', "“", "«", ":", "-"}:
        index -= 1
    if index in passage.numeral_tokens and passage.word(index).isdigit():
        index -= 1
    return index


def _use_by_cue(passage: Passage, numeral: Numeral) -> Use | None:
    if passage.is_break(numeral.first):
        return None
    use = _cues().get(passage.word(_cue_index(passage, numeral)))
    if use is None or passage.written(_cue_index(passage, numeral)) == "أي":
        # «أي 4.945.116 صوتا» is no «آي 5», which folds alike.
        return None
    if use is Use.NAME:
        return Use.SKIP if numeral.article else None
    if use is Use.SKIP and numeral.form == "digits" and _counts_on(passage, numeral):
        return None  # «فتح 3 توابيت» beside the rocket «فتح 110»
    listed = _cue_index(passage, numeral) < numeral.first - 1
    if numeral.conjunction and not listed:
        return None  # «60 نائبا لصالح القانون و40 ضده», «أم و3 أطفال»
    if use is Use.IDENTIFIER and (numeral.form != "digits" or _counts_on(passage, numeral)):
        return None
    return use


def _counts_on(passage: Passage, numeral: Numeral) -> bool:
    """Tell a figure that counts the noun behind it all the same: «المنطقة (12) مشروعا»."""
    index = numeral.last + 1
    while passage.word(index) in {")", '"', "»", "”"}:
        index += 1
    following = passage.word(index)
    return not passage.is_break(index) and (following in nouns() or following in words("others"))


def identifying_words() -> frozenset[str]:
    """Return the folded words before a figure that may make an identifier of it."""
    return frozenset(_cues())


@cache
def _cues() -> dict[str, Use]:
    cues: dict[str, Use] = {}
    for row in read_table("identifier_cues"):
        for prefix in ("", "و", "ب", "ل"):
            cues[prefix + fold(row["form"])] = Use(row["use"])
    return cues
