"""UTF-8 read as something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.repair.mojibake import find_codec, restore

SENTENCE = "وصل الوزير إلى المدينة، وقال “سنبني الجسر” في 2020."


def misread(text, codec):
    """Read UTF-8 as programs do: bytes without a character become control characters."""
    return "".join(bytes([b]).decode(codec, "ignore") or chr(b) for b in text.encode("utf-8"))


@pytest.mark.parametrize("codec", ["cp1252", "cp1256"])
def test_a_misread_sentence_comes_back_with_its_places(codec):
    wrong = misread(SENTENCE, codec)
    assert find_codec(wrong) == codec
    restored = restore(wrong, codec)
    assert restored.text == SENTENCE
    for n, letter in enumerate(SENTENCE):
        assert wrong[restored.offsets[n] : restored.offsets[n + 1]] == misread(letter, codec)


def test_latin_1_is_the_same_for_arabic_letters():
    wrong = "الجسر القديم في المدينة".encode().decode("latin-1")
    assert restore(wrong, find_codec(wrong)).text == "الجسر القديم في المدينة"


@pytest.mark.parametrize(
    "text",
    [SENTENCE, "طظ" * 3, "Café déjà vu, naïve Ærø", "ظهر الطالب أمام ط وظ", "", "Ø§"],
)
def test_sound_text_is_not_taken_for_misread(text):
    assert find_codec(text) == ""


def test_a_line_with_nothing_misread_is_left():
    assert restore("2020 - hello", "cp1252") is None


@given(st.text(max_size=40))
def test_restoring_anything_keeps_places_in_order(text):
    for codec in ("cp1252", "cp1256"):
        restored = restore(text, codec)
        if restored is not None:
            assert len(restored.offsets) == len(restored.text) + 1
            assert restored.offsets == sorted(set(restored.offsets))
            assert restored.offsets[-1] == len(text)
