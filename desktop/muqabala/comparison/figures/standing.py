"""The standing of a figure: given to compare with, a first count, or a corrected one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

# «compared with last year 49»: the 49 is this year's.
_PERIOD = r"\w*(?:عام|سنه|سنوات|شهر|فتره|اسبوع|موسم)\b"
_FEW_WORDS = rf"\W+(?:(?!{_PERIOD})\w+\W+){{0,2}}"
# «from three to four»: what the figure was before.
_CHANGE = re.compile(
    r"\b[ولف]?(?:[تي])?(?:ارتفع|ارتفاع|رتفع|رفع|زاد|ازداد|زياده|تراجع|انخفض|انخفاض|نخفض|خفض|هبط"
    r"|هبوط|قفز|صعد|تقلص|تحول|عدل|تعديل)"
)
_FROM = re.compile(r"(?<!اكثر )(?<!اقل )(?<!ازيد )(?<!\bعدد )\bمن\W+(?:(?:نحو|حوالي)\W+)?$")
# «107, not a hundred as the authorities said»
_NOT = re.compile(r"\b(?:لا|وليس|ليس|وليسوا)\W+$")
_OF_NOT = frozenset(("لا", "وليس", "ليس", "وليسوا"))
# «to 26.95 from 26.91»
_TO_SO_MANY = re.compile(r"\bالي\W+(?:\S+ ){1,5}?من\W+(?:(?:نحو|حوالي)\W+)?$")
_TO = re.compile(r"\W*(?:\w+\W+){0,4}?(?:الي|ل)\b")
# «at a rate of ten a day»: no toll of an event.
_PER = re.compile(r"\b(?:بمعدل|بمتوسط|سنويا|كل عام|كل سنه|كل يوم)\W+(?:\w+\W+){0,2}$")
_OF_PER = frozenset(("بمعدل", "بمتوسط", "سنويا", "كل"))
_A_DAY = re.compile(
    r"\W*(?:\w+\W+){0,2}(?:(?:في|كل) (?:ال)?(?:يوم|سنه|شهر|عام|اسبوع|ساعه)(?: الواحد\w?)?"
    r"|يوميا|سنويا|شهريا|اسبوعيا)(?=\W*$|\W*[.،؛)]|\W+(?:و|في|ب|من|علي|بسبب|خلال)\w*\b)"
)
_PERIODS = ("يوم", "سن", "شهر", "عام", "اسبوع", "ساعه")
_DENIALS = frozenset(
    f"{lead}{word}" for lead in ("", "و", "ف") for word in ("نفي", "نفت", "ينفي", "تنفي", "نافيا")
)
_OF_A_TOLL = frozenset(
    ("بلوغ", "مقتل", "سقوط", "وفاه", "صحه", "وقوع", "اصابه", "تجاوز", "وصول", "ارتفاع", "عدد")
)
# «five of six»: the six are no toll.
_OUT_OF = re.compile(r"\bمن اصل\W+$")
# What was given in exchange, or how the others voted, is no count of another time.
_AGAINST = re.compile(r"\bمقابل\W+(?:[^\W\d]+\W+){0,2}$")
# «compared with yesterday, Friday, on which nine died»
_ON_WHICH = re.compile(r"\b(?:بال)?مقارنه (?:مع |ب)(?:\w+\W+){1,3}(?:الت|الذ)ي\W+(?:\w+\W+){0,4}$")
_OF_A_PERIOD = re.compile(
    r"\b(?:ال)?(?:عام|سنه|شهر|اسبوع|ربع|فتره|موسم|جلسه|يوم|امس|قبل|ماضي\w*|سابق\w*|[12]\d{3})\b"
)
_HAS_BEEN = re.compile(r"\W*[^\W\d]+ قد \w+")
_REACH_OF_A_PERIOD = 40
_REACH_OF_ANOTHER = 90
# Where in a sentence something else begins to be told.
_OPENS = re.compile(
    r"[؛;:]|\bوال(?:ذي|تي)\b"
    r"|[،,] ?(?=(?:و?في حين|فيما|بينما|كما|كذلك|وكذلك|حيث|علما|بعد|عقب|مشير|لافت|مذكر|وهو|وهي"
    r"|في (?:ماساه|حادث|واقعه|كارثه))\b)|\b(?:وكان|وكانت|وسبق)\b"
)
# «the worst since the year began» is this one.
_SUPERLATIVES = r"(?:اكبر|اعلي|اسوا|ادني|اعنف|اول|اقوي|اشد|اكثر(?! من\b)|اخطر|ادمي|افدح)\w*\b"
_RECORD = re.compile(
    rf"\b(?:من |ال)?{_SUPERLATIVES}[^.،]{{0,24}}$|\bهو ال{_SUPERLATIVES}[^.؛]{{0,60}}$"
)
# «the protests that broke out in the country since the beginning of January»
_GOES_ON = re.compile(
    r"\b(?:ال)?(?:احتجاج|مظاهر|تظاهر|اضطراب|فيضان|حرايق|سيول)\w* (?:الت\w )?"
    r"(?:المندلع|المستمر|المتواصل|تشهد|يشهد|تهز|يهز|تجتاح|يجتاح|تضرب)\w*(?: \w+){0,3} ?$"
)
# «since the disease broke out»
_OF_OUTBREAK = re.compile(
    r"منذ (?:\w+ ){0,3}?(?:ال)?(?:مرض|وباء|فيروس|جايحه|تفشي|تفشيه|كوليرا|ايبولا)\b"
)
# «it is recalled that the quake also hurt 6,700»
_OF_THIS_EVENT = re.compile(
    r"و?(?:ي(?:ذكر|شار)|(?:ال)?جدير بالذكر)\W+(?:\w+\W+){0,2}?"
    r"ال(?:زلزال|حادث|هجوم|انفجار|تفجير|حريق|فيضانات|اعصار|عاصفه|كارثه|ماساه)\b"
)
# «where three years ago a blast killed 31»
_YEARS_AGO = re.compile(
    r"\bقبل (?:نحو |حوالي |اكثر من )?[\w.,]+ (?:سنوات|اعوام|اشهر|شهور|سنه|عاما|عام)\b"
)
_LAST_WEEK = "الاسبوع الماضي"
_STRUCK = re.compile(r"\bال(?:ذي|تي) (?:ضرب|وقع|استهدف|هز|اجتاح|حدث|شهد|تعرض)\w*(?: \w+){0,4} ?$")
_OF_SEASON = re.compile(r"منذ (?:بدايه|بدء|مطلع) (?:فصل|موسم|هطول|تساقط)\b")
_ANOTHER = re.compile(r"\b(?!حصيل|اعداد|عدد|رقم)\w{3,} (?:مماثل|مشابه|شبيه)\w{0,2}\b")
# «two months after the death of eighty in a hospital»
_JOINED = "وف"
_LIKE = ("مماثل", "مشابه", "شبيه")
# «after an attack on a museum in which 21 were killed»
_AFTER_ATTACK = re.compile(
    r"\bبعد (?:هجوم|تفجير|انفجار|حادث|اعتداء)(?: (?!ال)\w+)? (?:علي|في|ب\w+)(?: \w+){1,4} "
    r"(?:قتل|اسفر|اودي|خلف|اوقع)\w*(?: \w+){0,3} $"
)
# «the second bloodiest attack this year, after the death of 75 in»
_SECOND_TO = re.compile(
    r"\bثاني\w? (?:\w+ ){0,3}(?:دمويه|دامي|فتكا|عنفا|ضحايا)[^.]{0,60}\bبعد\b[^.]{0,30}$"
    r"|\bالثاني\w? (?:\w+ ){0,2}(?:دمويه|دامي|فتكا|عنفا)[^.]{0,60}\bبعد\b[^.]{0,30}$"
)
_AFTER_ANOTHER = re.compile(
    r"\b(?:بعد|عقب) (?:\w+ ){0,3}?(?:شهر|شهور|اشهر|اسبوع|اسابيع|يوم|ايام|عام|اعوام|سنه|سنوات|ساعات)"
    r"\w{0,2}(?: \w+){0,2} (?:علي|من) (?!ال)(?:\w+ ){1,5}$"
)
# «may reach twenty thousand», «shall free 681», «the mayor expects»
_RISES = r"[يت](?:صل|رتفع|بلغ|تجاوز|رفع|زيد|قارب|قترب)"
_SHALL = (
    r"س[يت](?:صل|رتفع|بلغ|تم|فرج|طلق|شمل|نقل|شارك|قدم|دفع|تسلم|جري|رسل|ستقبل)"
    r"|(?:[يت]|م|ال?م)?توقع|(?:ال)?(?:مقرر|مفترض|مرتقب|منتظر)\b|[يت]?رجح|(?:ال)?محتمل\b|[يت]خشي\b"
)
_EXPECTED = re.compile(rf"\b[وف]?(?:قد|ربما|يمكن ان|يتوقع ان|ان) {_RISES}|\b[وف]?(?:{_SHALL})")
_OF_EXPECTATION = re.compile(rf"{_RISES}|[وف]?(?:{_SHALL})")
_WERE = frozenset(("كان", "كانت"))
_COPULA = r"(?:\b(?:كان|كانت)\W+(?:نسبه\W+)?)"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a figure is of another time, and where it stands among the counts of one thing.

    `is_aside` marks figures told in passing of another event or of a longer time, `is_daily`
    those of one day in a series, `is_rate` so many a day or a year, `is_denied` what a source
    says is not so, `is_expected` what may or shall come.
    """

    is_baseline: bool = False
    is_earlier: bool = False
    is_revised: bool = False
    is_aside: bool = False
    is_daily: bool = False
    is_rate: bool = False
    is_denied: bool = False
    is_expected: bool = False


def read_standing(
    before: str, after: str, clause: Sequence[str], sentence: str, at: int = 0
) -> Standing:
    """Return the standing of a figure.

    `before` and `after` are the folded text beside it, `clause` the words of its clause before
    it, `sentence` the whole of its sentence, in which the figure begins at code point `at`.
    """
    told = _sentence(sentence)
    # Whether one of its words stands there is soon told, and most expressions are found nowhere.
    words = frozenset(WORD.findall(before))
    return Standing(
        is_baseline=_is_left_behind(before, after, words, sentence)
        or _is_baseline(before, after, words),
        is_earlier=told.is_earlier,
        is_revised=told.is_revised,
        is_aside=_is_aside(sentence, at),
        is_daily=told.is_daily,
        is_rate=_is_rate(before, after, words),
        is_denied=_is_denied(clause),
        is_expected=any(map(_may_be_expected, clause))
        and _EXPECTED.search(f"{' '.join(clause)} ") is not None,
    )


def _is_left_behind(before: str, after: str, words: frozenset[str], sentence: str) -> bool:
    """Tell the three of «rose from three to four»."""
    if "من" not in words or _FROM.search(before) is None or _TO.match(after) is None:
        return False
    return _CHANGE.search(sentence) is not None


def _is_baseline(before: str, after: str, words: frozenset[str]) -> bool:
    """Tell whether a figure is that of another time; «481 for 250» is an exchange."""
    if not words.isdisjoint(_OF_NOT) and _NOT.search(before) is not None:
        return True
    if "اصل" in words and _OUT_OF.search(before) is not None:
        return True
    if "مقارن" in before and _ON_WHICH.search(before) is not None:
        return True
    if words.isdisjoint(_baseline_words()) or _cues("baseline").search(before) is None:
        return False
    if _HAS_BEEN.match(after) is not None:
        # «104 people had been saved by noon»
        return False
    against = "مقابل" in words and _AGAINST.search(before) is not None
    return not against or _OF_A_PERIOD.search(after[:_REACH_OF_A_PERIOD]) is not None


def is_told_of_event(sentence: str, at: int) -> bool:
    """Tell whether the words at `at` only say since when nothing was greater, or the event goes on.

    The sick and the dead of a plague are counted since it broke out: that is its own toll.
    """
    before = sentence[:at]
    if _RECORD.search(before) is not None or _GOES_ON.search(before) is not None:
        return True
    if sentence.startswith(_LAST_WEEK, at) and _STRUCK.search(before) is not None:
        # «the cyclone that struck the country last week»
        return True
    return any(told.match(sentence, at) for told in (_OF_OUTBREAK, _OF_THIS_EVENT))


def _is_of_season(sentence: str, at: int) -> bool:
    """Tell «since the rains began»: the floods' own toll."""
    return _OF_SEASON.match(sentence, at) is not None


def tells_outbreak(sentence: str) -> bool:
    """Tell «since the disease broke out»."""
    return _OF_OUTBREAK.search(sentence) is not None


def _is_aside(sentence: str, at: int) -> bool:
    """Tell whether a figure is told in passing, in the clause of such words or behind it."""
    for start in _sentence(sentence).asides:
        if at >= start:
            return True
    told_before = sentence[max(0, at - _REACH_OF_ANOTHER) : at]
    if "ثاني" in told_before and _SECOND_TO.search(told_before) is not None:
        return True
    if "بعد" not in told_before and "عقب" not in told_before:
        return False
    if _AFTER_ATTACK.search(told_before) is not None:
        return True
    return _AFTER_ANOTHER.search(told_before) is not None


def _asides(sentence: str, words: Collection[str]) -> tuple[int, ...]:
    """Return where the clauses begin that tell of another event or of a longer time."""
    cues = [match.start() for match in _found("aside", sentence, words)]
    if any(map(sentence.__contains__, _LIKE)):
        cues += [match.start() for match in _ANOTHER.finditer(sentence)]
    if "قبل" in words:
        cues += [match.start() for match in _YEARS_AGO.finditer(sentence)]
    cues = [start for start in cues if not _is_of_season(sentence, start)]
    cues = [start for start in cues if not is_told_of_event(sentence, start)]
    opened = [match.end() for match in _OPENS.finditer(sentence)] if cues else []
    return tuple(max((start for start in opened if start <= cue), default=0) for cue in cues)


def _is_denied(clause: Sequence[str]) -> bool:
    """Tell whether the clause denies that so many died («denied that the dead reached»)."""
    denials = [n for n, word in enumerate(clause) if word in _DENIALS]
    return bool(denials) and any(word in _OF_A_TOLL for word in clause[denials[-1] :])


def _is_rate(before: str, after: str, words: frozenset[str]) -> bool:
    """Tell «ten a day»."""
    if not words.isdisjoint(_OF_PER) and _PER.search(before) is not None:
        return True
    return any(map(after.__contains__, _PERIODS)) and _A_DAY.match(after) is not None


@lru_cache(maxsize=8192)
def _may_be_expected(word: str) -> bool:
    """Tell whether a clause with this word may be one of what may or shall come."""
    return _OF_EXPECTATION.match(word) is not None


class _Sentence(NamedTuple):
    """What the words of a sentence say of all its figures; `asides` are where clauses begin."""

    is_earlier: bool
    is_revised: bool
    is_daily: bool
    asides: tuple[int, ...]


_SILENT = _Sentence(is_earlier=False, is_revised=False, is_daily=False, asides=())


@lru_cache(maxsize=1024)
def _sentence(sentence: str) -> _Sentence:
    words = WORD.findall(sentence)
    may_be_aside = "قبل" in words or any(map(sentence.__contains__, _LIKE))
    if _cue_words().isdisjoint(words) and not may_be_aside:
        return _SILENT
    return _Sentence(
        is_earlier=any(True for _ in _found("earlier", sentence, words)),
        is_revised=any(True for _ in _found("revised", sentence, words)),
        is_daily=any(True for _ in _found("daily", sentence, words)),
        asides=_asides(sentence, words),
    )


def _found(kind: str, sentence: str, words: Collection[str]) -> Iterator[re.Match[str]]:
    """Return the cues of a kind in a sentence of these `words`."""
    known = _phrases_by_word(kind)
    if known.keys().isdisjoint(words):
        return iter(())
    likely = chain.from_iterable(known[word] for word in words if word in known)
    return _cues(kind).finditer(sentence) if any(map(sentence.__contains__, likely)) else iter(())


@cache
def _phrases(kind: str) -> list[str]:
    rows = (row for row in read_table("figure_cues") if row["cue"] == kind)
    return sorted({fold(p) for row in rows for p in row["words"].split("|")}, key=len, reverse=True)


@cache
def _phrases_by_word(kind: str) -> dict[str, list[str]]:
    """Return the cues by their longest word: where none of these stands, no cue does.

    The first word of a cue may have a particle before it.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in _phrases(kind):
        longest = max(WORD.findall(phrase), key=len)
        for joined in ("", *_JOINED):
            found[f"{joined}{longest}"].append(phrase)
    return dict(found)


@cache
def _cue_words() -> frozenset[str]:
    """Return the words of which one stands in each sentence that says anything of its figures."""
    kinds = ("earlier", "revised", "daily", "aside")
    return frozenset(chain.from_iterable(map(_phrases_by_word, kinds)))


@cache
def _baseline_words() -> frozenset[str]:
    return frozenset(_phrases_by_word("baseline")) | _WERE


@cache
def _cues(kind: str) -> re.Pattern[str]:
    words = rf"\b[وف]?(?:{'|'.join(map(re.escape, _phrases(kind)))})"
    return re.compile(
        rf"(?:{words}{_FEW_WORDS}|{_COPULA})$" if kind == "baseline" else rf"{words}\b"
    )
