"""Whether a numeral counts at all: not a duration, not an idiom, not «ست الحسن»."""

from __future__ import annotations

from bisect import bisect_left

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures import approximation
from muqabala.extraction.figures.counted_nouns import PEOPLE, Noun, noun_of, nouns
from muqabala.extraction.figures.counting import Counted
from muqabala.extraction.figures.event_cues import cue_of
from muqabala.extraction.figures.passage import Passage
from muqabala.text.numerals.numerals import Numeral

_FEW = 10
_MEASURES = frozenset({"distance", "area", "measure"})
_EVENTS = frozenset({"killed", "wounded", "vehicles", "buildings", "strikes", "case", "score"})
_ONE_OF = PEOPLE | _MEASURES | _EVENTS
_ROUND = frozenset({"ميه", "مايه", "الف", "مليون", "مليار"})
_LAST_YEAR = 2200
# A third of all tokens are figures, and there are many: only then tables are looked for.
_DENSE, _FEWEST, _REACH_OF_WORDS = 3, 64, 12
# So many number words with no other word between them are a heap as well.
_FEWEST_OF_WORDS = 512
MINUS = frozenset("-−")
_BEFORE_SIGN = frozenset({"", " ", "(", "\n"})
_DEFINITE = ("ال", "لل", "بال", "وال", "فال")
_PARTS = frozenset({"خمس", "سبع", "تسع", "عشر"})
_LETTERS_OF_SUPERLATIVE = 4
_REACH_OF_THRESHOLD = 10
_LONG_PLURAL = 5
_OWN = ("ه", "ها", "هم")
_OF_LIGHT = frozenset({"ضوييه", "ضوءيه"})
_NOT_ONE = frozenset({"كل", "اي", "لا", "بصوت"})
_AGAINST = "مقابل"
_MINUTES = frozenset({"الدقايق", "الدقيقتين", "الدقيقتان"})
_REACH_OF_MINUTES = 10
_ONE_NEEDS_NOUN = frozenset({"واحد", "واحده", "واحدا"})
# «the greatest number of» says which, not how many.
_SUPERLATIVES = frozenset({"اكبر", "اعلي", "اقل", "ادني", "باكبر", "باقل", "باعلي"})


def is_time(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    """Tell whether the figure measures or names time: a duration, a year, an hour, a month."""
    if counted.noun is not None and counted.noun.kind == "time":
        return not measures_light(passage, counted)
    parted = passage.is_break(numeral.first) or numeral.conjunction or numeral.preposition != ""
    before = "" if parted else passage.word(numeral.first - 1)
    if before in words("time_before") and not _is_past_years(numeral):
        return True
    if numeral.head in _ONE_NEEDS_NOUN and _is_time_noun(before):
        return True
    if counted.noun is None and _is_of_minutes(passage, numeral):
        return True
    after = "" if passage.is_break(numeral.last + 1) else passage.word(numeral.last + 1)
    is_era = after == "م" and len(numeral.head) == 4
    if after in words("era") or (is_era and (counted.noun is None or counted.noun.kind != "area")):
        return True
    if after == "من":
        after = passage.word(numeral.last + 2)
    return after in words("month") and numeral.form != "vague"


def _is_of_minutes(passage: Passage, numeral: Numeral) -> bool:
    """Tell the last minutes of «في الدقائق 61 و79 و83», «في الدقيقتين السابعة و63»."""
    if not passage.near(_MINUTES, numeral.first - _REACH_OF_MINUTES, numeral.first):
        return False
    for index in range(numeral.first - 1, numeral.first - _REACH_OF_MINUTES, -1):
        word = passage.word(index)
        if word in _MINUTES:
            return True
        listed = word in {"و", "،"} or word.startswith(("ال", "وال"))
        if not listed and index not in passage.numeral_tokens:
            return False
    return False


def measures_light(passage: Passage, counted: Counted) -> bool:
    """Tell «200 سنة ضوئية», which is a distance."""
    return counted.at is not None and passage.word(counted.at + 1) in _OF_LIGHT


def _is_past_years(numeral: Numeral) -> bool:
    return numeral.value is not None and numeral.value > _LAST_YEAR


def is_remnant(passage: Passage, numeral: Numeral) -> bool:
    """Tell the scale of a number that the source lost: «أكثر من … ألف شخص» is no thousand."""
    if numeral.form == "digits" or not numeral.rule.startswith(("numeral:scale", "vague:")):
        return False
    return numeral.first in passage.after_gaps


def tables(passage: Passage) -> frozenset[int]:
    """Return the tokens of figures far from any word: cells of a table, which count nothing."""
    if len(passage.numerals) * _DENSE < len(passage.tokens) or len(passage.numerals) < _FEWEST:
        return frozenset()
    spoken = [
        at for at, text in enumerate(passage.tokens.texts) if len(text) > 1 and text.isalpha()
    ]
    if len(passage.numerals) > _FEWEST_OF_WORDS:
        spoken = [at for at in spoken if at not in passage.numeral_tokens]
    bare: list[int] = []
    for numeral in passage.numerals:
        at = bisect_left(spoken, numeral.first - _REACH_OF_WORDS)
        if at == len(spoken) or spoken[at] > numeral.last + _REACH_OF_WORDS:
            bare.append(numeral.first)
    return frozenset(bare)


def has_half(passage: Passage, numeral: Numeral, noun: Noun) -> Numeral | None:
    """Return the whole of «مترين ونصف», «كيلومترين وربع»; None where nothing is added."""
    added = passage.numeral_from.get(numeral.last + 1)
    if noun.kind not in {"distance", "measure"} or added is None or numeral.value is None:
        return None
    if added.form != "fraction" or not added.conjunction or added.value is None:
        return None
    value = numeral.value + added.value
    return numeral._replace(end=added.end, last=added.last, value=value, terms=2)


def with_half(passage: Passage, numeral: Numeral, counted: Counted) -> Numeral:
    """Return «5 كيلومترات ونصف» with its half, or `numeral` where nothing is added."""
    if counted.noun is None or counted.noun.kind not in _MEASURES or counted.at is None:
        return numeral
    if counted.way != "noun" or counted.at + 1 not in passage.numeral_from:
        return numeral
    whole = numeral._replace(last=counted.at)
    half = has_half(passage, whole, counted.noun)
    return numeral if half is None else _past_its_noun(passage, half, counted.noun)


def one_and_part(passage: Passage, numeral: Numeral) -> Numeral:
    """Return «طن ونصف», «متر ونصف المتر» as one and a half, or `numeral` as it is."""
    before = numeral.first - 1
    joined = numeral.form == "fraction" and numeral.conjunction and not numeral.article
    if not joined or numeral.value is None or passage.is_break(numeral.first):
        return numeral
    word = passage.word(before)
    noun = noun_of(word)
    if noun is None or noun.number != "singular" or noun.kind not in _MEASURES:
        return numeral
    bare = word if word in nouns() else word[1:]
    if bare not in nouns() or before - 1 in passage.numeral_tokens:
        return numeral
    start, value = passage.tokens[before].end - len(bare), numeral.value + 1
    whole = numeral._replace(start=start, first=before, value=value, form="whole")
    return _past_its_noun(passage, whole, noun)


def _past_its_noun(passage: Passage, numeral: Numeral, noun: Noun) -> Numeral:
    """Take in the noun that «ونصف المتر» says again."""
    again = noun_of(passage.word(numeral.last + 1))
    if again is None or again.singular != noun.singular:
        return numeral
    return numeral._replace(last=numeral.last + 1, end=passage.tokens[numeral.last + 1].end)


def as_part(passage: Passage, numeral: Numeral) -> Numeral:
    """Return a fifth for «خمس الناخبين», which counts no five: those take a bare noun."""
    if numeral.head not in _PARTS or numeral.terms > 1 or numeral.article or numeral.value is None:
        return numeral
    following = "" if passage.is_break(numeral.last + 1) else passage.word(numeral.last + 1)
    noun = noun_of(following) if following.startswith("ال") else None
    if noun is None or noun.kind == "time":
        return numeral
    return numeral._replace(value=1 / numeral.value, form="fraction", rule="numeral:part")


def signed_start(passage: Passage, numeral: Numeral) -> int:
    """Return where the figure begins, a minus sign that touches it included."""
    start = numeral.start
    if (
        numeral.form != "digits"
        or numeral.first == 0
        or passage.word(numeral.first - 1) not in MINUS
    ):
        return start
    if passage.is_bare and numeral.first == 1:
        return 0
    before = passage.text_at(start - 2) if start > 1 else ""
    return start - 1 if before in _BEFORE_SIGN and passage.text_at(start - 1) in MINUS else start


def is_signed(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    """Tell whether a dash in front may be a sign: of degrees, behind «إلى», «يساوي», or alone."""
    if passage.is_bare or (counted.noun is not None and counted.noun.singular == "درجة"):
        return True
    return passage.word(numeral.first - 2) in words("signed_behind")


def is_percent_word(passage: Passage, numeral: Numeral) -> bool:
    """Tell the hundred of «في المئة», «بالمائة», which is a sign and no figure."""
    if numeral.head == "الف" and numeral.preposition == "ب" and numeral.article:
        return passage.numeral_ending(numeral.first - 1) is not None
    if numeral.head not in {"ميه", "مايه"} or numeral.terms > 1:
        return False
    if numeral.preposition == "ب":
        return numeral.article or passage.word(numeral.first - 1)[:1].isdigit()
    return passage.word(numeral.first - 1) == "في"


def counts(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    """Tell whether the numeral counts, its word having other uses."""
    if numeral.form in {"digits", "whole"} or passage.is_bare:
        return True
    if _lacks_hamza(passage, numeral):
        return False
    if numeral.form == "vague":
        return _vague_counts(passage, numeral, counted)
    if numeral.form == "fraction":
        return _fraction_counts(passage, numeral)
    if numeral.rule == "zero":
        return not numeral.article and _is_nought(passage, numeral, counted)
    return numeral.terms > 1 or _word_counts(passage, numeral, counted)


def _word_counts(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    """Tell whether one number word counts: «سبعة» alone may be a name, «لست» a verb."""
    head = numeral.head
    before = "" if passage.is_break(numeral.first) else passage.word(numeral.first - 1)
    if head in _ONE_NEEDS_NOUN:
        return _one_counts(passage, numeral, counted, before)
    if numeral.article:
        if head in _ROUND and (
            is_threshold(passage, numeral)
            or approximation.before(passage, numeral.first) is not None
        ):
            return True
        return _definite_counts(numeral, counted, before)
    if passage.word(numeral.last + 1) in words("greeting"):
        return False
    if head == "الف" and _is_authored(passage, numeral):
        return False
    if head == "ست" and numeral.preposition == "ل":
        return counted.noun is not None and counted.noun.number == "plural"
    if before in words("name_before"):
        return False
    if counted.way == "elided" and not _has_cue(passage, numeral):
        if approximation.before(passage, numeral.first) is not None:
            return True
        return before in words("count_before") or head not in words("small_seven")
    return True


def is_threshold(passage: Passage, numeral: Numeral) -> bool:
    """Tell the round number of «تجاوز عدد القتلى في العاصمة المئة» from a rank."""
    return passage.heard(words("thresholds"), numeral.first, _REACH_OF_THRESHOLD)


def _lacks_hamza(passage: Passage, numeral: Numeral) -> bool:
    """Tell «ميّتين» (dead), «كميات» (amounts) from «مئتين», «مئات», folded the same."""
    if numeral.terms > 1 or not numeral.head.startswith("مي"):
        return False
    return not any(seat in passage.written(numeral.last) for seat in "ئءأ")


def _is_nought(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    """Tell «صفر إصابات» and the score of «بهدف مقابل صفر» from the month."""
    if _AGAINST in {passage.word(numeral.first - 1), passage.word(numeral.last + 1)}:
        return True
    return counted.way == "noun" and counted.noun is not None


def _has_cue(passage: Passage, numeral: Numeral) -> bool:
    return any(cue_of(passage.word(index)) for index in passage.before(numeral.first, 6))


def _definite_counts(numeral: Numeral, counted: Counted, before: str) -> bool:
    """Tell «أفراد الطاقم الستة», «الثلاثة الآخرين» from «الاثنين» and names."""
    if numeral.head.startswith("اثن") or numeral.head in {"ثلاثا", "اربعا"}:
        return counted.way == "before"
    if counted.way == "before":
        return True
    if counted.way == "elided" and numeral.value is not None and numeral.value <= _FEW:
        return cue_of(before) is not None
    return counted.noun is not None or counted.way == "others"


def _one_counts(passage: Passage, numeral: Numeral, counted: Counted, before: str) -> bool:
    """Tell «قتل شخص واحد», «واحد من الجنود» from «في خندق واحد», «واحدة من أكبر المدن»."""
    if numeral.article or before in _NOT_ONE or passage.word(numeral.first - 2) == "قلب":
        return False
    if before in words("arithmetic"):
        return True
    after = passage.word(numeral.last + 1)
    if after == "من":
        return before not in {"هو", "هي"} and not _is_superlative(passage.word(numeral.last + 2))
    if counted.way == "others":
        return True
    noun = noun_of(before) if before else None
    if noun is None:
        return before != "" and cue_of(before) is not None
    if noun.kind == "count" and before not in words("never_once") and not before.endswith("ا"):
        return noun.number == "singular" and not before.startswith(_DEFINITE)
    if noun.singular in {"أسرة", "عائلة"} and not _is_event_or_start(passage, numeral.first - 2):
        return False
    if noun.number != "singular" or before.startswith(_DEFINITE):
        return False
    return noun.kind in _ONE_OF or noun.singular in words("counted_once")


def _is_event_or_start(passage: Passage, index: int) -> bool:
    """Tell «نزحت عائلة واحدة» from «أفراد عائلة واحدة», «من أسرة واحدة»."""
    return passage.is_break(index + 1) or cue_of(passage.word(index)) is not None


def _is_superlative(word: str) -> bool:
    """Tell «أجمل», «أبرز»: listed, or of the pattern and no noun that is counted."""
    pattern = len(word) == _LETTERS_OF_SUPERLATIVE and word[0] == "ا" and word[1] != "ل"
    return word in words("superlatives") or (pattern and noun_of(word) is None)


def _is_authored(passage: Passage, numeral: Numeral) -> bool:
    """Tell the verb «ألّف كتابا» from «ألف كتاب»: a thousand takes no accusative."""
    following = passage.word(numeral.last + 1)
    noun = noun_of(following) if following else None
    return following.endswith("ا") and (noun is None or noun.kind != "measure")


def _vague_counts(passage: Passage, numeral: Numeral, counted: Counted) -> bool:
    if numeral.head in {"عدد", "عددا", "عديد"}:
        if passage.word(numeral.first - 1) in _SUPERLATIVES:
            return False
        return counted.way == "partitive" and not (numeral.head == "عدد" and numeral.article)
    if numeral.head == "عده" and counted.way == "before":
        return True
    if passage.written(numeral.first).endswith("بعده"):
        # «وبعده كرة القدم» is «after him», «بعدة صواريخ» several of them.
        return False
    if numeral.head in {"عده", "بضع", "بضعه"} and numeral.terms == 1:
        return counted.way == "noun" and not passage.word(numeral.last + 1).startswith("ال")
    if numeral.article and numeral.preposition != "ب":
        return True
    if counted.way == "elided" and numeral.preposition:
        return False
    return counted.way != "elided" or _has_cue(passage, numeral) or numeral.terms > 1


def _fraction_counts(passage: Passage, numeral: Numeral) -> bool:
    """Tell «نصف كيلومتر», «ثلث السكان» from «نصف النهائي», «الربع الأول»."""
    if numeral.article:
        return False
    after = "" if passage.is_break(numeral.last + 1) else passage.word(numeral.last + 1)
    if not after.isalpha() or after in words("fraction_after"):
        return False
    if (after.startswith("ال") and after != "الي") or after == "ما":
        return True
    noun = noun_of(after)
    if noun is None and not numeral.preposition:
        # «نصف قيمته», «ربع أسهمها»: a pronoun, which a ة is not.
        written = passage.written(numeral.last + 1)
        return written.endswith(_OWN) or (len(after) > _LONG_PLURAL and after.endswith("ات"))
    return noun is not None and noun.kind != "time"


def _is_time_noun(word: str) -> bool:
    noun = noun_of(word) if word else None
    return noun is not None and noun.kind == "time"
