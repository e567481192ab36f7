"""What a figure counts: its noun, and the category that follows from noun and event."""

from __future__ import annotations

from typing import NamedTuple

from muqabala.extraction.counted_nouns import PEOPLE, Noun, noun_of
from muqabala.extraction.event_cues import Governed, adjacent, cue_of, governing
from muqabala.extraction.figure_words import words
from muqabala.extraction.passage import QUOTES, Passage
from muqabala.model.mention import Category
from muqabala.text.numerals import Numeral

_STANDS_FOR_PEOPLE = frozenset({"elided", "others"})
_SPEED = frozenset(["الساعه", "بالساعه", "الثانيه"])
_VICTIM_CATEGORIES = frozenset({Category.KILLED, Category.WOUNDED})


class Counted(NamedTuple):
    """What a figure counts: the word as written, its noun if known, its token, how it stands.

    `way` is `noun` (right behind the figure), `partitive` (من …), `others` (آخرين), `elided`
    (left out), `before` (the definite noun in front).
    """

    written: str | None
    noun: Noun | None
    at: int | None
    way: str


ELIDED = Counted(None, None, None, "elided")


def counted_by(passage: Passage, numeral: Numeral) -> Counted:
    """Return what `numeral` counts."""
    if numeral.article and (front := _noun_before(passage, numeral)):
        return front
    index = numeral.last + 1
    while passage.word(index) in QUOTES and passage.word(index) not in {"(", "["}:
        if passage.is_break(index):
            return ELIDED
        index += 1
    if passage.is_break(index):
        return ELIDED
    found = _at(passage, index)
    return _total_before(passage, numeral) if found is ELIDED else found


def _at(passage: Passage, index: int) -> Counted:
    word = passage.word(index)
    if word in words("partitive"):
        return Counted(passage.written(index), None, index, "partitive")
    if word in words("others"):
        return Counted(passage.written(index), None, index, "others")
    if word == "من":
        return _partitive(passage, index)
    noun = noun_of(word)
    if noun is not None:
        return Counted(passage.written(index), noun, index, "noun")
    if word in words("adjective") and passage.word(index + 1) == "من":
        return _partitive(passage, index + 1)
    if not word[:1].isalpha() or _is_never_counted(word) or _is_new_clause(word):
        return ELIDED
    return Counted(passage.written(index), None, index, "noun")


def _partitive(passage: Passage, index: int) -> Counted:
    """Return the noun behind من: «38 من المقاتلين»; «40 من أصل 50» and «5 من بينهم» have none."""
    at = index + 1
    if passage.is_break(at):
        return ELIDED
    word = passage.word(at)
    if not word[:1].isalpha() or _is_never_counted(word):
        return ELIDED
    if word in {"افراد", "عناصر", "ابناء", "سكان"} or word.startswith("ال") or noun_of(word):
        return Counted(passage.written(at), noun_of(word), at, "partitive")
    return ELIDED


def _noun_before(passage: Passage, numeral: Numeral) -> Counted | None:
    """Return the plural that a definite figure follows: «الطرق الثلاث», «أفراد الطاقم الستة»."""
    index = numeral.first - 1
    if passage.is_break(numeral.first) or index in passage.numeral_tokens:
        return None
    noun = noun_of(passage.word(index))
    if noun is not None and noun.number == "plural":
        return Counted(passage.written(index), noun, index, "before")
    head = noun_of(passage.word(index - 1)) if not passage.is_break(index) else None
    if head is not None and head.number == "plural":
        return Counted(passage.written(index - 1), head, index - 1, "before")
    if looks_plural(passage.word(index)):
        return Counted(passage.written(index), noun, index, "before")
    return None


def looks_plural(word: str) -> bool:
    """Tell whether an unknown definite word has a plural's ending."""
    return word.startswith("ال") and len(word) > 5 and word.endswith(("ات", "ين", "ون"))


def _total_before(passage: Passage, numeral: Numeral) -> Counted:
    """Return what «عدد القتلى … إلى 40» counts, else nothing."""
    for index in passage.before(numeral.first, 14):
        if index in passage.numeral_tokens:
            return ELIDED
        if passage.word(index) in words("totals") and not passage.is_break(index + 1):
            at = index + 1
            noun = noun_of(passage.word(at))
            if noun is not None or passage.word(at).startswith("ال"):
                return Counted(passage.written(at), noun, at, "total")
    return ELIDED


def categories_of(
    passage: Passage, numeral: Numeral, counted: Counted
) -> tuple[Category, tuple[Category, ...]]:
    """Return the category of a figure, and all of them where it counts two things at once."""
    noun = counted.noun
    if noun is not None and noun.kind not in PEOPLE:
        return _of_thing(passage, numeral, counted, noun)
    governed = _event(passage, numeral, counted)
    if noun is not None and noun.kind in {"captured", "displaced"}:
        if governed and set(governed.categories) <= _VICTIM_CATEGORIES:
            return _settled(governed.categories)
        return noun.category, ()
    if governed is not None:
        return _settled(governed.categories)
    if _is_personnel(passage, counted):
        return Category.FORCE_SIZE, ()
    return (noun.category if noun is not None else Category.COUNT), ()


def _is_personnel(passage: Passage, counted: Counted) -> bool:
    """Tell «ألفا رجل إطفاء», «20 فردا من الأمن» from people at large."""
    if counted.noun is None or counted.noun.kind != "person" or counted.at is None:
        return False
    following = passage.word(counted.at + 1)
    if following == "من":
        following = passage.word(counted.at + 2)
    return following in words("personnel_of")


def _event(passage: Passage, numeral: Numeral, counted: Counted) -> Governed | None:
    """Return the event that befell those counted; of unknown things only one that is near."""
    near = counted.noun is None and counted.way not in {"elided", "others", "partitive"}
    if counted.noun is not None and counted.noun.kind in {"captured", "displaced"}:
        return adjacent(passage, numeral.first)
    if near and not _may_be_people(passage, counted):
        return adjacent(passage, numeral.first)
    last = numeral.last if counted.at is None else max(counted.at, numeral.last)
    return governing(passage, numeral.first, last)


def _may_be_people(passage: Passage, counted: Counted) -> bool:
    word = passage.word(counted.at) if counted.at is not None else ""
    return word.endswith(("ين", "ون", "يا", "ييه")) or cue_of(word) is not None


def _of_thing(
    passage: Passage, numeral: Numeral, counted: Counted, noun: Noun
) -> tuple[Category, tuple[Category, ...]]:
    index = counted.at if counted.at is not None else numeral.last
    if noun.kind in {"killed", "wounded"}:
        return _of_victims(passage, index, noun)
    following = passage.word(index + 1)
    if noun.kind == "case":
        return _of_case(passage, index)
    if noun.kind == "distance":
        if following in words("square"):
            return Category.AREA, ()
        if following == "مكعب" or _is_speed(passage, index):
            return Category.OTHER, ()
    return noun.category, ()


def _of_case(passage: Passage, index: int) -> tuple[Category, tuple[Category, ...]]:
    """Tell «5 حالات وفاة» from «20 حالة دهس»; cases of a disease are only counted."""
    following = passage.word(index + 1)
    cue, noun = cue_of(following), noun_of(following)
    if noun is not None and noun.kind in {"killed", "wounded"}:
        return _of_victims(passage, index + 1, noun)
    return (cue.category if cue is not None else Category.COUNT), ()


def _is_speed(passage: Passage, index: int) -> bool:
    behind = [passage.word(at) for at in passage.after(index, 2)]
    return bool(behind) and (behind[-1] in _SPEED or behind[0] in {"بالساعه", "/"})


def _of_victims(passage: Passage, index: int, noun: Noun) -> tuple[Category, tuple[Category, ...]]:
    """Tell «20 قتيلا وجريحا», and infections from injuries."""
    joined = passage.word(index + 1)
    if joined == "او":
        joined = "و" + passage.word(index + 2)
    partner = noun_of(joined[1:]) if joined.startswith("و") else None
    if partner is not None and partner.kind in {"killed", "wounded"} - {noun.kind}:
        return _settled((noun.category, partner.category))
    if noun.singular == "إصابة":
        nearby = [passage.word(at) for at in passage.after(index, 5)]
        if any(word in words("epidemic") for word in nearby):
            return Category.COUNT, ()
    return noun.category, ()


def _settled(categories: tuple[Category, ...]) -> tuple[Category, tuple[Category, ...]]:
    return (categories[0], ()) if len(categories) == 1 else (Category.COUNT, categories)


def _is_new_clause(word: str) -> bool:
    """Tell a word that begins with a joining و: «20 وإصابة 30»."""
    return word.startswith("و") and (len(word) < 4 or word[1:3] == "ال" or cue_of(word) is not None)


def _is_never_counted(word: str) -> bool:
    bare = word[1:] if word[:1] in {"و", "ف"} else word
    return word in words("never") or bare in words("never")
