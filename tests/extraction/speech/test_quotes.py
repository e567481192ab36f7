from __future__ import annotations

import pytest

from muqabala.extraction.speech.quotes import find_quotes
from muqabala.model.mention import Mention
from named_scenes import attribution_of

DIRECTOR = "[سامي الحلبي|person:sami]"
ARMY = "[الجيش|org:army]"


def quotes(text: str) -> list[Mention]:
    attribution, quotations = attribution_of(text)
    return find_quotes(attribution.scene, quotations)


def words_and_speakers(text: str) -> list[tuple[str, str | None, str | None]]:
    attribution, quotations = attribution_of(text)
    reading = attribution.scene.prepared.text
    found = find_quotes(attribution.scene, quotations)
    return [(one.span.of(reading), one.speaker, one.cue) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "cue"),
    [
        (
            f'قال {DIRECTOR}: "الوضع خطير للغاية هنا".',
            "الوضع خطير للغاية هنا",
            "person:sami",
            "قال",
        ),
        (
            f"وأوضح {DIRECTOR} أن «الحصيلة مرشحة للارتفاع».",
            "الحصيلة مرشحة للارتفاع",
            "person:sami",
            "أوضح",
        ),
        ('قال شاهد عيان "لم ينج أحد".', "لم ينج أحد", "شاهد عيان", "قال"),
        ('"لن نغادر أرضنا"، قال رئيس البلدية.', "لن نغادر أرضنا", "رئيس البلدية", "قال"),
        (
            f"«سنرد على كل خرق للهدنة»، بحسب بيان {ARMY}.",
            "سنرد على كل خرق للهدنة",
            "org:army",
            "بحسب",
        ),
        ("وصف الوزير الحادث بأنه «مأساة».", "مأساة", "الوزير", "وصف"),
        (
            f"أعلن {ARMY} أنه ضرب «قوات موالية للحكومة» فجرا.",
            "قوات موالية للحكومة",
            "org:army",
            "أعلن",
        ),
        (
            "ونقلت الوكالة عن القائد قوله «دخلنا المدينة ليلا».",
            "دخلنا المدينة ليلا",
            "القائد",
            "نقلت",
        ),
    ],
)
def test_quotation_has_words_speaker_and_cue(text: str, words: str, speaker: str, cue: str):
    assert words_and_speakers(text) == [(words, speaker, cue)]


@pytest.mark.parametrize(
    "text",
    [
        'شن تنظيم "[داعش|org:is]" هجوما على البلدة.',
        'وأوضحت "[سانا|org:sana]" أن القصف اشتد.',
        'وأكدت "شبكة الشمال" أن القصف اشتد.',
        'قال الوزير إن عملية "درع الشمال" بدأت.',
        'عقد المؤتمر تحت شعار "معا من أجل السلام".',
        'عاد اللاعب "يصول ويجول" في الملعب.',
        'وقالت الشرطة إن "آلاف" المتفرجين غادروا.',
    ],
)
def test_names_and_words_held_at_a_distance_are_no_quotations(text: str):
    assert words_and_speakers(text) == []


def test_second_quotation_of_a_paragraph_goes_on_with_its_speaker():
    text = f'قال {DIRECTOR} "خسرنا كل شيء". وبالتالي "لم يعد لدينا سبب للبقاء".'
    first, second = quotes(text)
    assert (first.speaker, second.speaker) == ("person:sami", "person:sami")
    assert second.rule == "quote.carried"
    assert second.confidence < first.confidence


def test_speaker_does_not_carry_into_another_paragraph():
    written = "هنا كانت مدرسة الحي القديم التي هدمت العام الماضي"
    text = f'قال {DIRECTOR} "خسرنا كل شيء".\nوعلى الجدار حروف "{written}".'
    assert [quote.speaker for quote in quotes(text)] == ["person:sami", None]


def test_quotation_over_two_sentences_is_one():
    text = f'قال {DIRECTOR}: "خسرنا كل شيء. لم يبق لنا بيت".'
    assert words_and_speakers(text) == [("خسرنا كل شيء. لم يبق لنا بيت", "person:sami", "قال")]


def test_missing_closing_mark_lowers_confidence():
    (quote,) = quotes(f'قال {DIRECTOR}: "خسرنا كل شيء. وغادر بعدها.')
    assert quote.confidence <= 0.6


def test_pair_inside_a_quotation_belongs_to_it():
    text = f"قال {DIRECTOR}: «سمعت الناس تقول 'اهربوا من هنا' وتركض»."
    assert len(quotes(text)) == 1
