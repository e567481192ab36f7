"""Wording as cards: loaded words of two reports at the same place, or facing a plain word."""

from __future__ import annotations

from builders import document, span_of
from muqabala.comparison.collation import collate
from muqabala.model.claim import Analysis, Witness
from muqabala.model.mention import Kind, Mention
from muqabala.ui.cards import Card
from muqabala.ui.wording_cards import naming


def report(key: str, text: str, *loaded: tuple[str, str]) -> Witness:
    mentions = sorted(
        (
            Mention(span_of(text, word), Kind.LOADED, "t", neutral=neutral, stance="accusing")
            for word, neutral in loaded
        ),
        key=lambda one: one.span,
    )
    return Witness(document(text, key), Analysis(key, tuple(mentions)))


def cards(a: Witness, b: Witness) -> list[Card]:
    return [row.card for row in naming(a, b, collate(a, b)) if not row.card.section]


HEAD = "خبر من المدينة\n\n"
A_TEXT = HEAD + "قال الناطق إن المخربين هاجموا الحاجز الشمالي فجر السبت وفروا إلى الجبل."
B_TEXT = HEAD + "قال الناطق إن المقاومين هاجموا الحاجز الشمالي فجر السبت وفروا إلى الجبل."
PLAIN = HEAD + "قال الناطق إن المسلحين هاجموا الحاجز الشمالي فجر السبت وفروا إلى الجبل."


def test_loaded_words_of_one_meaning_face_each_other():
    a = report("a", A_TEXT, ("المخربين", "المسلحين"))
    b = report("b", B_TEXT, ("المقاومين", "المسلحين"))
    (card,) = cards(a, b)
    assert "المسلحين" in card.title
    assert "المخربين" in card.cells[0].text
    assert "المقاومين" in card.cells[1].text


def test_a_loaded_word_faces_the_plain_one_at_its_place_on_either_side():
    a, b = report("a", A_TEXT, ("المخربين", "المسلحين")), report("b", PLAIN)
    (card,) = cards(a, b)
    assert "المسلحين" in card.cells[1].text
    (row,) = [row for row in naming(a, b, collate(a, b)) if not row.card.section]
    assert row.places == (("a", span_of(A_TEXT, "المخربين")), ("b", span_of(PLAIN, "المسلحين")))
    (turned,) = cards(b, a)
    assert [cell.text for cell in turned.cells] == [cell.text for cell in card.cells][::-1]


def test_a_loaded_word_that_nothing_faces_is_listed_apart():
    a = report("a", A_TEXT, ("المخربين", "المسلحين"))
    b = report("b", HEAD + "افتتح الوزير معرضا للكتاب في العاصمة.")
    rows = naming(a, b, collate(a, b))
    assert [row.card.section for row in rows] == [True, False]
    assert rows[1].card.cells[1].text == ""


def test_a_loaded_word_without_a_plain_one_is_listed_too():
    a = report("a", A_TEXT)
    mention = Mention(span_of(A_TEXT, "المخربين"), Kind.LOADED, "t")
    a = Witness(a.document, Analysis("a", (mention,)))
    (card,) = cards(a, report("b", PLAIN))
    assert card.key == "loaded:a:المخربين"
