from builders import witness
from muqabala.exporting.annotated_copy import annotated_copy
from muqabala.exporting.printed.printed import Paragraph
from muqabala.model.annotation import AnchorState, Note, Selector, Target

REPORT = witness("قصف على حلب\nقُتل 12 مدنيا في حلب أمس.", "a", "12", "حلب")
START = REPORT.document.text.index("12 مدنيا")


def note(identity, start, words, document="a", state=AnchorState.ANCHORED):
    selector = Selector(words, "", "", start, start + len(words), "hash")
    return Note(identity, f"نص {identity}", (Target(document, selector, state),))


def runs(*notes):
    blocks = annotated_copy(REPORT, notes, "ar").blocks
    return [run for block in blocks if isinstance(block, Paragraph) for run in block.runs]


def test_the_words_of_the_report_are_all_there_and_in_order():
    words = "".join(run.text for run in runs(note("n1", START, "12 مدنيا")))
    assert words.endswith("".join(REPORT.document.text.split("\n")))


def test_a_note_is_carried_by_its_words_across_a_mark():
    carried = [(run.text, run.look) for run in runs(note("n1", START, "12 مدنيا")) if run.notes]
    assert carried == [("12", "figure note"), (" مدنيا", "note")]


def test_notes_that_overlap_are_both_carried():
    both = [run for run in runs(note("n1", START, "12 مدنيا"), note("n2", START + 3, "مدنيا في"))
            if run.notes == ("n1", "n2")]  # fmt: skip
    assert [run.text for run in both] == ["مدنيا"]


def test_a_note_to_be_reviewed_is_in_the_margin_but_on_no_words():
    uncertain = note("n1", START, "12 مدنيا", state=AnchorState.REVIEW)
    assert not any(run.notes for run in runs(uncertain))
    assert [each.id for each in annotated_copy(REPORT, [uncertain], "ar").comments] == ["n1"]


def test_notes_on_other_reports_stay_away():
    other = note("n2", START, "12 مدنيا", document="b")
    assert annotated_copy(REPORT, [other], "ar").comments == ()
