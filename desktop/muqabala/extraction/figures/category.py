"""The category of a figure: from what it counts, and from what became of that."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import PEOPLE, Noun, noun_of, nouns
from muqabala.extraction.figures.counting import Counted, is_never_counted
from muqabala.extraction.figures.event_cues import Governed, adjacent, cue_of, direct, governing
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.sense import measures_light
from muqabala.model.mention import Category
from muqabala.text.numerals.numerals import Numeral

_VICTIMS = frozenset({Category.KILLED, Category.WOUNDED})
_METRES = frozenset({"متر", "مترا", "امتار"})
_CASES = frozenset({"حالات", "لحالات", "حاله"})
_BARE = frozenset({"elided", "others", "partitive"})
_REACH_OF_SPORT = 40
_REACH_OF_TOTAL = 6
_REACH_OF_FORMATION, _REACH_OF_MARKET = 8, 20
# «برصيد 28 نقطة جمعها من 9 مباريات»
_BALANCE, _REACH_OF_BALANCE = frozenset({"برصيد", "رصيد", "رصيده", "رصيدها"}), 6
_RESCUED = ("انقاذ", "انقذت", "انقذ", "انقذوا")
_RESCUED_HELD = (*_RESCUED, "اخلاء", "اجلاء", "اخلت", "اجلت", "اخلي", "اجلي")


class Classified(NamedTuple):
    """The category of a figure; all of them where it counts two things at once.

    `told` is false where nothing in the text tells it and it is only counted.
    """

    category: Category
    categories: tuple[Category, ...] = ()
    told: bool = True


_ALONE = {category: Classified(category) for category in Category}
_UNTOLD = Classified(Category.COUNT, told=False)
_WOUNDED, _COUNTED = (Category.WOUNDED,), (Category.COUNT,)


def classify(passage: Passage, numeral: Numeral, counted: Counted) -> Classified:
    """Return the category of `numeral`, which counts `counted`."""
    noun = counted.noun
    if noun is not None and noun.kind not in PEOPLE:
        return _of_some(passage, numeral, counted) or _of_thing(passage, numeral, counted, noun)
    if passage.word(numeral.first - 1) in words("rate"):
        return Classified(Category.COUNT)
    governed = _event(passage, numeral, counted)
    if noun is not None and noun.kind in {"captured", "displaced"}:
        if governed and set(governed.categories) <= _VICTIMS:
            return _settled(governed.categories)
        if governed and passage.word(governed.at).endswith(_ends_of_rescue(noun)):
            return Classified(Category.COUNT)
        return Classified(noun.category)
    if governed is not None and _is_infection(passage, governed):
        governed = None
    formed = counted.at is not None and _is_formation(passage, counted.at)
    if governed is not None and not (formed and governed.categories == _COUNTED):
        return _settled(governed.categories)
    if _is_personnel(passage, counted):
        return Classified(Category.FORCE_SIZE)
    if noun is None:
        return _UNTOLD
    return Classified(noun.category, told=noun.kind == "personnel")


def _of_some(passage: Passage, numeral: Numeral, counted: Counted) -> Classified | None:
    """Return what befell some of a body of people: «إصابة 6 من القبائل»."""
    harmed = direct(passage, numeral.first) if counted.way == "partitive" else None
    if harmed is None or not set(harmed.categories) <= _VICTIMS:
        return None
    return _settled(harmed.categories)


def _ends_of_rescue(noun: Noun) -> tuple[str, ...]:
    """Return the ends of words that bring those counted to safety: «إخلاء 30 محتجزا»."""
    return _RESCUED_HELD if noun.kind == "captured" else _RESCUED


def is_sport(passage: Passage, index: int) -> bool:
    """Tell whether the sentence around token `index` speaks of a match."""
    around = passage.around(index, _REACH_OF_SPORT, _REACH_OF_SPORT)
    return not words("sport").isdisjoint(around)


def _is_personnel(passage: Passage, counted: Counted) -> bool:
    """Tell «ألفا رجل إطفاء», «20 فردا من الأمن» from people at large."""
    if counted.noun is None or counted.noun.kind != "person" or counted.at is None:
        return False
    following = passage.word(counted.at + 1)
    if following == "من":
        following = passage.word(counted.at + 2)
    return following in words("personnel_of") or _is_formation(passage, counted.at)


def _is_formation(passage: Passage, at: int) -> bool:
    """Tell «تضم القوة 500 فرد», «500 عنصر في تشكيل بحري»."""
    if passage.word(at) not in words("ranks"):
        return False
    return not words("formation").isdisjoint(passage.around(at, _REACH_OF_FORMATION, 2))


def _event(passage: Passage, numeral: Numeral, counted: Counted) -> Governed | None:
    """Return the event that befell those counted; of unknown things only one that is near."""
    if counted.noun is not None and counted.noun.kind in {"captured", "displaced"}:
        return adjacent(passage, numeral.first)
    if counted.noun is None and counted.way not in _BARE and not _may_be_people(passage, counted):
        return direct(passage, numeral.first)
    last = numeral.last if counted.at is None else max(counted.at, numeral.last)
    return governing(passage, numeral.first, last, single=numeral.value == 1)


def _may_be_people(passage: Passage, counted: Counted) -> bool:
    word = passage.word(counted.at) if counted.at is not None else ""
    return word.endswith(("ين", "ون", "يا", "ييه")) or cue_of(word) is not None


def _of_thing(passage: Passage, numeral: Numeral, counted: Counted, noun: Noun) -> Classified:
    index = counted.at if counted.at is not None else numeral.last
    if noun.kind == "time" and measures_light(passage, counted):
        return Classified(Category.DISTANCE)
    if noun.kind in {"killed", "wounded"}:
        return _of_victims(passage, index, noun)
    if noun.kind == "case":
        return _of_case(passage, numeral, index)
    if noun.kind == "distance":
        return _of_distance(passage, index)
    if noun.singular == "كيلو" and passage.word(index + 1) in _METRES:
        return _of_distance(passage, index + 1)
    if noun.singular == "قدم":
        return _of_feet(passage, index)
    if noun.singular == "وحدة" and passage.word(index + 1).startswith("سكني"):
        return Classified(Category.BUILDINGS)
    if noun.singular == "نقطة":
        return _of_points(passage, index)
    if noun.kind == "score" and not is_sport(passage, index):
        return Classified(Category.COUNT)
    return Classified(noun.category)


def _of_case(passage: Passage, numeral: Numeral, index: int) -> Classified:
    """Tell «5 حالات وفاة», «عدد الوفيات 5 حالات» from «20 حالة دهس», the cases of a disease."""
    following = passage.word(index + 1)
    cue, noun = cue_of(following), noun_of(following)
    if noun is not None and noun.kind in {"killed", "wounded"}:
        return _of_victims(passage, index + 1, noun)
    verb = cue_of(passage.word(numeral.first - 1))
    if verb is not None and verb.kind == "verb" and cue is None:
        return Classified(verb.category)
    if cue is None and _totals_deaths(passage, numeral.first):
        return Classified(Category.KILLED)
    return Classified(cue.category if cue is not None else Category.COUNT)


def _totals_deaths(passage: Passage, first: int) -> bool:
    """Tell «ارتفع عدد الوفيات إلى» right before token `first`, no other figure between."""
    for index in passage.before(first, _REACH_OF_TOTAL):
        if index in passage.numeral_tokens or passage.word(index) == "،":
            return False
        noun = noun_of(passage.word(index))
        if noun is not None and noun.kind != "case" and passage.word(index - 1) != "في":
            heads = passage.word(index - 1)
            cases = heads in _CASES and index - 2 not in passage.numeral_tokens
            total = heads in words("totals") or cases or noun.number == "plural"
            return total and noun.kind == "killed"
    return False


def _of_distance(passage: Passage, index: int) -> Classified:
    """Tell a length from an area, a volume, a speed."""
    following = passage.word(index + 1)
    if following in words("square"):
        return Classified(Category.AREA)
    behind = [passage.word(at) for at in passage.after(index, 2)]
    speed = behind == ["في", "الساعه"] or (bool(behind) and behind[0] in {"بالساعه", "/"})
    volume = following.startswith("مكعب")
    return Classified(Category.OTHER if speed or volume else Category.DISTANCE)


def _of_feet(passage: Passage, index: int) -> Classified:
    """Tell «بارتفاع 40 قدما» from square and cubic feet."""
    following = passage.word(index + 1)
    if following in words("square"):
        return Classified(Category.AREA)
    return Classified(Category.OTHER if following.startswith("مكعب") else Category.DISTANCE)


def _of_points(passage: Passage, index: int) -> Classified:
    """Tell points of a table or an index from posts («نقاط تفتيش»)."""
    following = passage.word(index + 1)
    named = following.isalpha() and following != "من" and not is_never_counted(following)
    named = named and (following in nouns() or following[0] not in "بلكوف")
    balance = passage.heard(_BALANCE, index, _REACH_OF_BALANCE) and is_sport(passage, index)
    if named and following not in words("index_points") and not balance:
        return Classified(Category.COUNT)
    near = passage.around(index, _REACH_OF_MARKET, 2)
    priced = not words("markets").isdisjoint(near)
    sport = not priced and is_sport(passage, index)
    return Classified(Category.SCORE if sport else Category.OTHER)


def _of_victims(passage: Passage, index: int, noun: Noun) -> Classified:
    """Tell «20 قتيلا وجريحا», and infections from injuries."""
    joined = passage.word(index + 1)
    if joined == "او":
        joined = "و" + passage.word(index + 2)
    partner = noun_of(joined[1:]) if joined.startswith("و") else None
    own_figure = _has_figure(passage, index + 2)
    others = {"killed", "wounded"} - {noun.kind}
    if partner is not None and not own_figure and partner.kind in others:
        return _settled((noun.category, partner.category))
    if noun.singular in {"إصابة", "مصاب", "حالة"} and _is_of_disease(passage, index):
        return Classified(Category.COUNT)
    return Classified(noun.category)


def _has_figure(passage: Passage, index: int) -> bool:
    """Tell whether a figure stands at token `index`: «3 قتلى وإصابة نحو 6»."""
    while passage.word(index) in words("approximating"):
        index += 1
    return index in passage.numeral_tokens


def _is_infection(passage: Passage, governed: Governed) -> bool:
    """Tell the infected of «بلغ عدد الإصابات 900 شفي منها 800» from the injured."""
    if governed.categories != _WOUNDED:
        return False
    at = governed.at
    if "صا" not in passage.word(at) and "صي" not in passage.word(at):
        return False
    if at - 1 in passage.numeral_tokens:
        return _is_of_disease(passage, at)
    # «إصابة 6 شبان» in a report that names a disease elsewhere: they were hurt.
    if not passage.near(_diseases(), at - _REACH_OF_SPORT, at + _REACH_OF_SPORT + 1):
        return False
    if _sentence(passage, at).isdisjoint(_diseases()):
        return False
    # «14 hurt when fire broke out in a ward of the infected»
    counts = passage.word_counts
    harm = sum(counts[word] for word in words("violence") if word in counts)
    return sum(counts[word] for word in words("disease") if word in counts) > harm


@cache
def _diseases() -> frozenset[str]:
    return words("disease") | words("epidemic")


def _sentence(passage: Passage, index: int) -> set[str]:
    return set(passage.around(index, _REACH_OF_SPORT, _REACH_OF_SPORT))


def _is_of_disease(passage: Passage, index: int) -> bool:
    """Tell whether token `index` stands in a report of a disease, not of violence."""
    nearby = [passage.word(at) for at in passage.after(index, 5)]
    if any(word in words("epidemic") for word in nearby):
        return True
    if not any(word in passage.word_counts for word in words("disease")):
        return False
    sentence = _sentence(passage, index)
    return not sentence.isdisjoint(words("disease")) or sentence.isdisjoint(words("violence"))


def _settled(categories: tuple[Category, ...]) -> Classified:
    if len(categories) == 1:
        return _ALONE[categories[0]]
    return Classified(Category.COUNT, categories)
