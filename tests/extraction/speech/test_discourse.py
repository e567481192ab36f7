"""Who spoke so far, and whom a later word means."""

from __future__ import annotations

from muqabala.extraction.speech.cues import Cue, Manner
from muqabala.extraction.speech.discourse import Discourse
from muqabala.extraction.speech.speakers import Source
from muqabala.text.folding import fold

SAID = Cue(Manner.VERB)
SHE_SAID = Cue(Manner.VERB, feminine=True)


def words(printed: str, noun_class: str = "people", refers_back: bool = False) -> Source:
    return Source(printed, fold(printed), 0, 1, refers_back=refers_back, noun_class=noun_class)


def person(entity: str, description: str) -> Source:
    return Source(entity, fold(description), 0, 1, is_entity=True)


def test_nobody_has_spoken_at_first():
    assert Discourse().last is None
    assert Discourse().again(SAID) is None


def test_last_one_who_agrees_goes_on():
    discourse = Discourse()
    ministry = discourse.speaks(words("وزارة الصحة", "body"), SHE_SAID)
    minister = discourse.speaks(person("person:m", "الوزير سامي"), SAID)
    assert discourse.again(SHE_SAID) == ministry
    assert discourse.again(SAID) == minister


def test_without_agreement_the_last_one_goes_on():
    discourse = Discourse()
    speaker = discourse.speaks(words("مسؤول أميركي"), SAID)
    assert discourse.again(SHE_SAID) == speaker


def test_definite_noun_means_the_one_introduced_by_it():
    discourse = Discourse()
    discourse.speaks(words("مسؤول أميركي"), SAID)
    discourse.speaks(words("مصادر محلية", "voice"), SHE_SAID)
    assert discourse.speaks(words("المسؤول", refers_back=True), SAID).name == "مسؤول أميركي"


def test_number_matters_before_kinship_of_words():
    discourse = Discourse()
    discourse.speaks(words("مسؤولون أميركيون"), SAID)
    discourse.speaks(words("مسؤول تركي"), SAID)
    assert discourse.speaks(words("المسؤولين", refers_back=True), SAID).name == "مسؤولون أميركيون"


def test_statement_and_source_mean_the_last_one_but_estimates_nobody():
    discourse = Discourse()
    discourse.speaks(person("org:health", "وزارة الصحة"), SHE_SAID)
    assert discourse.speaks(words("البيان", "channel", refers_back=True), SAID).name == "org:health"
    estimates = words("التقديرات", "channel", refers_back=True)
    assert discourse.speaks(estimates, SHE_SAID).name == "التقديرات"


def test_family_name_and_office_mean_the_person_introduced():
    discourse = Discourse()
    discourse.speaks(person("person:h", "مدير مركز الرصد اللواء حسن الجاسم"), SAID)
    discourse.speaks(words("شهود عيان", "voice"), SAID)
    assert discourse.speaks(words("الجاسم", ""), SAID).name == "person:h"
    assert discourse.speaks(words("مدير مركز الرصد"), SAID).name == "person:h"


def test_compound_family_name_means_its_bearer():
    discourse = Discourse()
    discourse.speaks(person("person:l", "المتحدثة ليلى بن عمار"), SHE_SAID)
    assert discourse.speaks(words("بن عمار", ""), SHE_SAID).name == "person:l"


def test_institution_named_in_a_description_is_not_its_speaker():
    discourse = Discourse()
    discourse.speaks(person("person:l", "المتحدثة باسم المنتدى ليلى بن عمار"), SHE_SAID)
    assert discourse.speaks(words("المنتدى", "body", refers_back=True), SAID).name == "المنتدى"
