from __future__ import annotations

from muqabala.extraction.phrases import (
    PhraseIndex,
    noun_surfaces,
    spaced_out,
    verb_surfaces,
)
from muqabala.extraction.speech.cues import Manner, find_cues, source_lemmas, source_nouns
from muqabala.text.folding import fold


def test_clitics_stay_outside_and_whole_words_alone_are_found():
    index = PhraseIndex((surface, length, "w") for surface, length in noun_surfaces("التحالف"))
    text = "للتحالف وبالتحالف التحالفات"
    assert [text[hit.start : hit.end] for hit in index.find(spaced_out(text))] == [
        "لتحالف",
        "التحالف",
    ]
    assert [hit.word_start for hit in index.find(spaced_out(text))] == [0, 8]


def test_longest_phrase_wins_and_punctuation_parts_words():
    index = PhraseIndex([("على حد", 0, "short"), ("على حد قوله", 0, "long")])
    assert [hit.payload for hit in index.find(spaced_out("على حد قوله على حد، قوله"))] == [
        "long",
        "short",
    ]


def test_first_of_twin_surfaces_counts():
    index = PhraseIndex([("قال", 0, "first"), ("قال", 0, "second")])
    assert [hit.payload for hit in index.find(spaced_out("قال"))] == ["first"]


def test_verbs_carry_conjunctions_only():
    assert dict(verb_surfaces("أكد")) == {"اكد": 0, "واكد": 1, "فاكد": 1}


def cue_of(word: str) -> tuple[Manner, bool, bool] | None:
    hits = find_cues(spaced_out(fold(word)))
    return (
        (hits[0].payload.manner, hits[0].payload.feminine, hits[0].payload.plural) if hits else None
    )


def test_persons_of_a_verb_are_made_by_rule():
    assert cue_of("قالت") == (Manner.VERB, True, False)
    assert cue_of("وأكدوا") == (Manner.VERB, False, True)
    assert cue_of("تؤكد") == (Manner.VERB, True, False)
    assert cue_of("يقولون") == (Manner.VERB, False, True)


def test_weak_verbs_lose_their_last_letter():
    assert cue_of("نفت") == (Manner.VERB, True, False)
    assert cue_of("ينفون") == (Manner.VERB, False, True)
    assert cue_of("أحصت") == (Manner.RECORD, True, False)
    assert cue_of("روت") == (Manner.VERB, True, False)


def test_participles_and_phrases_are_cues_of_their_own():
    assert cue_of("مشيرة") == (Manner.PARTICIPLE, True, False)
    assert cue_of("لافتين") == (Manner.PARTICIPLE, False, True)
    assert cue_of("نقلا عن") == (Manner.RELAYED, False, False)
    assert cue_of("ووفقا") == (Manner.SOURCE, False, False)


def test_words_that_hold_a_verb_inside_are_no_cues():
    for word in ("فرات", "مقال", "استقال", "فرد", "قالب", "ذكرى"):
        assert cue_of(word) is None, word


def test_nouns_of_sources_know_their_forms():
    assert source_nouns()[fold("للمسؤولين")] == "people"
    assert source_nouns()["مصادر"] == "voice"
    assert source_lemmas()["مصادر"] == "مصدر"
