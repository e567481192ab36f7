"""Versions laid beside each other: nothing is lost, and what is the same is told to be."""

from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.difference import Change, Run, changed_words, difference

TEXTS = st.lists(st.sampled_from(["قتل", "12", "مدنيا", "في", "حلب", "\n", "\n\n", " "])).map(
    " ".join
)


def words(runs, *changes):
    return " ".join(run.text for run in runs if run.change in changes).split()


@given(TEXTS, TEXTS)
def test_both_texts_are_in_the_difference(old, new):
    runs = difference(old, new)
    assert words(runs, Change.SAME, Change.ADDED) == new.split()
    assert words(runs, Change.SAME, Change.REMOVED) == old.split()
    assert all(run.text for run in runs)
    if words(runs, Change.SAME):
        went, came = changed_words(runs)
        assert went - came == len(old.split()) - len(new.split())


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text):
    assert all(run.change is Change.SAME for run in difference(text, text))
    assert changed_words(difference(text, text)) == (0, 0)


def test_what_went_stands_before_what_came_in_its_place():
    old = "قُتل 12 مدنيا في حلب\n\nوقال شهود إن القصف استمر."
    new = "قُتل 15 مدنيا في حلب\n\nوقال ناجون إن القصف استمر ساعة."
    assert difference(old, new) == [
        Run(Change.SAME, "قُتل"),
        Run(Change.REMOVED, "12"),
        Run(Change.ADDED, "15"),
        Run(Change.SAME, "مدنيا في حلب\n\nوقال"),
        Run(Change.REMOVED, "شهود"),
        Run(Change.ADDED, "ناجون"),
        Run(Change.SAME, "إن القصف"),
        Run(Change.REMOVED, "استمر."),
        Run(Change.ADDED, "استمر ساعة."),
    ]


def test_spelling_counts_and_blanks_do_not():
    assert changed_words(difference("إعلان  جديد", "اعلان جديد")) == (1, 1)
    assert changed_words(difference("إعلان  جديد\n\n\nاليوم", "إعلان جديد\nاليوم")) == (0, 0)
