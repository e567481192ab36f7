"""What became of the people a figure counts: killed, wounded, captured, displaced.

The cues stand in `resources/lexicons/category_cues.tsv`. A figure belongs to the cue that
governs it: one right before it, one behind its subject («14 مدنيا قتلوا»), else the nearest
before it in its clause.
"""

from __future__ import annotations

from collections.abc import KeysView
from functools import cache
from itertools import compress
from typing import NamedTuple

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.counted_nouns import noun_of, nouns
from muqabala.extraction.figures.passage import Passage
from muqabala.model.mention import Category
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table

_EXACTLY = "بالضبط"
"""«In Iran, to be exact»: nobody was caught."""
_REACH_BEFORE = 32
_REACH_AFTER = 12
_ADJACENT = 3
_SHORTEST_VERB = 4
_FORCE_REACH = 6
_FORCE = Category.FORCE_SIZE
_REACH_OF_SENTENCE = 8
_REACH_OF_SHELTER = 3
_REFUGEES = ("لاجيين", "نازحين", "مهجرين", "مشردين")
# «24 امرأة ضمن الضحايا»
_AMONG = frozenset({"ضمن", "بين"})
_CONJUNCTIONS = frozenset({"و", "او", "ام"})
# «والحالات المشتبه بها إلى 300»: a new subject, none of the victims before it.
_OTHER_CASES = frozenset({"والحالات"})
# «إن»: the figure behind it is the subject of what follows («لقوا حتفهم وإن 97 أصيبوا»).
_SUBJECT_OPENERS = frozenset({"ان", "وان", "بان", "وبان"})


class Cue(NamedTuple):
    """One cue word: its category, and where it stands to its figure."""

    category: Category
    kind: str


class Governed(NamedTuple):
    """The categories a figure has from its cues, with the token of the nearest cue."""

    categories: tuple[Category, ...]
    at: int


def governing(passage: Passage, first: int, last: int, single: bool = False) -> Governed | None:
    """Return the cue that governs the figure on tokens `first` to `last`, or None.

    `single` tells that one person is counted, whose verb is singular behind the subject too.
    """
    behind = _before(passage, first)
    is_near = behind is not None and _are_near(passage, behind.at, first, _ADJACENT)
    if not passage.near(_telling_behind(), last + 1, last + 1 + _REACH_AFTER):
        return behind
    is_subject = passage.word(first - 1) in _SUBJECT_OPENERS
    among = passage.near(_AMONG, last + 1, last + 1 + _REACH_AFTER)
    if is_near and not is_subject and not among:
        return behind
    ahead = _after(passage, last, single)
    if ahead is not None and len(ahead.categories) > 1:
        return ahead
    if ahead is not None and is_subject:
        return ahead
    return behind if is_near else ahead or behind


def adjacent(passage: Passage, first: int) -> Governed | None:
    """Return the cue that stands right before token `first`, or None."""
    found = _before(passage, first)
    near = found is not None and _are_near(passage, found.at, first, _ADJACENT + 1)
    return found if near else None


def direct(passage: Passage, first: int) -> Governed | None:
    """Return the cue right before token `first`, with no other figure on either side of it."""
    found = adjacent(passage, first)
    if found is None or found.at - 1 in passage.numeral_tokens:
        return None
    between = range(found.at + 1, first)
    return None if any(index in passage.numeral_tokens for index in between) else found


def cue_of(word: str) -> Cue | None:
    """Return the cue a folded word is, or None."""
    return _cues().get(word)


def _before(passage: Passage, first: int) -> Governed | None:
    """Return the nearest cue before the figure in its clause.

    Victims that have a figure of their own («7 قتلى و50 متضررا») tell of the next one only
    where it is a part of theirs («7 قتلى بينهم طفلان و3 نساء»).
    """
    if not passage.near(_cues().keys(), first - _REACH_BEFORE, first):
        return None
    listed, telling = False, _telling_before()
    spoken = passage.before(first, _REACH_BEFORE)
    # The words that tell nothing are passed over in C.
    for index in compress(spoken, map(telling.__contains__, map(passage.word, spoken))):
        word = passage.word(index)
        listed = listed or word in words("listing")
        cue = _cues().get(word)
        if cue is not None and _is_of_all_aboard(passage, index):
            continue
        if word in _OTHER_CASES and passage.word(index + 1) not in _cues():
            return None
        counted = index - 1 in passage.numeral_tokens and word in nouns() and not listed
        if cue is not None and not counted and _may_govern(passage, index, cue, first - index):
            if cue.category is _FORCE and first - index > _FORCE_REACH:
                return None
            return Governed(_coordinated(passage, index, cue), index)
        opens = word in words("clause_openers") or (word == "،" and _opens_clause(passage, index))
        if opens and first - index > 1:
            return None
    return None


@cache
def _telling_before() -> dict[str, None]:
    """Return the words that matter on the way back from a figure; the rest is passed over.

    Of so many words a dict is the closer packed set: it is asked of every word before a figure.
    """
    told = words("listing") | words("clause_openers") | _OTHER_CASES | _cues().keys() | {"،"}
    return dict.fromkeys(told)


def _is_of_all_aboard(passage: Passage, index: int) -> bool:
    """Tell «مقتل جميع من كانوا على متنها وهم 62», where those aboard are the dead."""
    if not passage.word(index).startswith("متن"):
        return False
    return passage.heard(words("all_of"), index, 6)


def _opens_clause(passage: Passage, comma: int) -> bool:
    """Tell «، وكرمت المدرسة» from «، و7 مدنيين», «، وفق المصدر»."""
    at = comma + 1
    word = passage.word(at)
    if not word.startswith("و") or len(word) < _SHORTEST_VERB or at in passage.numeral_tokens:
        return False
    particle = word in words("never") or word[1:] in words("never")
    return not particle and noun_of(word) is None and at + 1 not in passage.numeral_tokens


def _may_govern(passage: Passage, index: int, cue: Cue, distance: int) -> bool:
    """Tell whether a cue may stand before its figure; «قتلوا» may, right before its object."""
    if cue.kind == "plural" and not _has_object(passage, index, distance):
        return False
    return not _is_false_friend(passage, index) and not _is_denied(passage, index)


def _has_object(passage: Passage, index: int, distance: int) -> bool:
    """Tell «قتلوا 3 جنود», «قتلوا خلال الأيام الماضية 3 جنود», «عدد من اعتقلتهم القوات 30»."""
    if passage.word(index).endswith("هم"):
        return passage.word(index - 1) == "من" and passage.word(index - 2) in words("totals")
    if not passage.word(index).endswith("وا"):
        return False
    between = [passage.word(at) for at in range(index + 1, index + distance + 1)]
    if between[0] in {"،", "و"} or between[-1][0] == "و":
        return False
    loose = words("time_of_event") | words("approximating")
    return sum(1 for word in between[:-1] if word not in loose) < _ADJACENT


def _is_denied(passage: Passage, index: int) -> bool:
    """Tell «لم يقتل أي مدني», «دون تسجيل إصابات», which tell of no figure behind them."""
    before = (passage.word(index - 1), passage.word(index - 2))
    if before[0] in {"لم", "لن"}:
        return passage.word(index + 1) in {"اي", "ايه", "احد"}
    without = words("without")
    return before[0] in without or (before[1] in without and before[0] in words("happening"))


def _after(passage: Passage, last: int, single: bool) -> Governed | None:
    """Return the cue behind the subject, past parts: «14 مدنيا بينهم 5 أطفال و5 نساء قتلوا»."""
    listed = False
    for index in passage.after(last, _REACH_AFTER):
        word = passage.word(index)
        if word == "،" and not listed and _is_plural_verb(passage.word(index + 1)):
            continue
        if word in {"،", ":", ")", "("} or word in words("clause_openers"):
            return None
        if index in passage.numeral_tokens and word not in words("time_of_event"):
            if not (listed or passage.tokens[index - 1].text == "و" or word[0] == "و"):
                return None
            continue
        listed = listed or word in words("listing")
        cue = _cues().get(word)
        if cue is not None and word[0] == "و" and word[1:] in _cues():
            return None
        feminine = index - last <= 2 and word.endswith("ت")
        if cue is not None and (
            cue.kind == "plural" or ((single or feminine) and cue.kind == "verb")
        ):
            return Governed((cue.category,), index)
        if word in _AMONG and (found := _among(passage, index)):
            return found
        if cue is not None or (word.startswith("و") and index > last + 1):
            return None
    return None


@cache
def _telling_behind() -> KeysView[str]:
    """Return the words behind a figure without which nothing there tells what became of it."""
    return dict.fromkeys(_AMONG | _cues().keys()).keys()


def _is_plural_verb(word: str) -> bool:
    cue = _cues().get(word)
    return cue is not None and cue.kind == "plural" and word.endswith("وا")


def _among(passage: Passage, index: int) -> Governed | None:
    """Return what «بين قتيل وجريح», «ضمن الضحايا» tell of those counted before."""
    if passage.word(index) == "بين" and (pair := _pair_after(passage, index)):
        return Governed(pair, index)
    cue = _cues().get(passage.word(index + 1))
    named = passage.word(index + 1).startswith("ال") and cue is not None and cue.kind == "noun"
    return Governed((cue.category,), index + 1) if named and cue is not None else None


def _pair_after(passage: Passage, index: int) -> tuple[Category, ...]:
    """Return both categories of «بين قتيل وجريح»."""
    found = [_cues().get(passage.word(at)) for at in passage.after(index, 3)]
    categories = tuple(dict.fromkeys(cue.category for cue in found if cue is not None))
    return categories if len(categories) > 1 else ()


def _coordinated(passage: Passage, index: int, cue: Cue) -> tuple[Category, ...]:
    """Return the category of the cue, with that of one joined to it: «مقتل وإصابة 20»."""
    word, before = passage.word(index), passage.word(index - 1)
    partner = None
    if index - 2 in passage.numeral_tokens and noun_of(before) is not None:
        return (cue.category,)
    if word[0] == "و":
        partner = _cues().get(before)
    elif before in _CONJUNCTIONS:
        partner = _cues().get(passage.word(index - 2))
    if partner is None or partner.category == cue.category or partner.kind == "plural":
        return (cue.category,)
    return (partner.category, cue.category)


def _are_near(passage: Passage, index: int, first: int, reach: int) -> bool:
    """Tell whether the words from token `index` to `first`, marks left out, are few."""
    if first - index <= reach:
        return True
    return sum(1 for at in range(index + 1, first + 1) if passage.word(at)[:1].isalnum()) <= reach


def _is_false_friend(passage: Passage, index: int) -> bool:
    """Tell whether the word is no cue here: «لا يقل عن», «حكم عليه بالسجن»."""
    word, following = passage.word(index), passage.word(index + 1)
    if word.endswith(_REFUGEES) and word.startswith(("لل", "ال")):
        # «قتلت غارة على مخيم النصيرات للاجئين 14 شخصا»
        if passage.word(index - 1) in {"من", "عدد"}:
            return False
        return passage.heard(words("shelters"), index, _REACH_OF_SHELTER)
    if word in words("sentences"):
        return not _is_carried_out(passage, index)
    if word.endswith("قضاء"):
        return following != "علي"
    if word.endswith(("قضت", "قضي")) and following in words("courts"):
        return True
    if index - 1 in passage.numeral_tokens and _is_counted_thing(word):
        return True
    if word.endswith("قل"):
        return following in {"عن", "من"} or passage.word(index - 1) in {"لا", "لم", "ما"}
    return False


def _is_carried_out(passage: Passage, index: int) -> bool:
    """Tell «تنفيذ حكم الإعدام بحق 21 مدانا», which kills, from «حكم عليه بالإعدام»."""
    if not passage.word(index).endswith("اعدام"):
        return False
    return passage.heard(words("carried_out"), index, _REACH_OF_SENTENCE)


def _is_counted_thing(word: str) -> bool:
    """Tell «15 موقعا», «5 أسر» from the cues they are spelled like."""
    noun = nouns().get(word)
    return noun is not None and noun.kind not in {"killed", "wounded", "captured", "displaced"}


@cache
def _cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    rows = read_table("category_cues")
    for row in sorted(rows, key=lambda row: row["kind"] != "plural"):
        form, cue = fold(row["form"]), Cue(Category(row["category"]), row["kind"])
        for prefix in _prefixes(cue.kind):
            cues.setdefault(prefix + form, cue)
            if form.endswith("وا"):  # print drops the mute alef: «اصيبو»
                cues.setdefault(prefix + form[:-1], cue)
    cues.pop(_EXACTLY, None)
    cues.pop("و" + _EXACTLY, None)
    return cues


def _prefixes(kind: str) -> tuple[str, ...]:
    if kind == "noun":
        return ("", "و", "ب", "ل", "ف", "وب", "ول", "ال", "وال", "بال", "لل", "وبال", "ولل", "فال")
    return ("", "و", "ف", "س", "ول", "وس")
