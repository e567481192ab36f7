"""Where a file's place is in a report of ours: certain, or for review with the words it had."""

import pytest

from muqabala.model.annotation import AnchorState, Selector
from muqabala.model.exchange import IncomingPlace
from muqabala.store.reports.documents import text_hash
from muqabala.workspace.merging import placed_at

LINE = "وقالت الفرق إن البحث مستمر.\n"
TEXT = LINE * 4 + "وانتهى البحث مساء الخميس في حلب."
HASH = text_hash(TEXT)
SECOND = LINE.index("الفرق") + len(LINE)


def placed(selector, state=AnchorState.ANCHORED):
    return placed_at(IncomingPlace(0, selector, state), "r", TEXT, HASH)


def repeated(start, hash_of_text):
    """Return a selector of a word of which four stand there, with no context that parts them."""
    return Selector(
        "الفرق", "مستمر.\nوقالت ", " إن البحث مستمر.\nو", start, start + 5, hash_of_text
    )


def test_in_the_very_text_the_position_holds_and_nothing_is_changed():
    selector = repeated(SECOND, HASH)
    assert placed(selector).selector is selector


def test_a_position_in_a_text_unknown_parts_repeated_words_in_another_it_does_not():
    unknown, other = (placed(repeated(SECOND, each)) for each in ("", "0" * 64))
    assert (unknown.state, unknown.selector.start) == (AnchorState.ANCHORED, SECOND)
    assert unknown.selector.text_hash == HASH
    assert (other.state, other.selector) == (AnchorState.REVIEW, repeated(SECOND, "0" * 64))
    assert placed(repeated(SECOND + 1, "")).state is AnchorState.REVIEW


@pytest.mark.parametrize("hash_of_text", ["", HASH, "0" * 64])
def test_what_the_file_doubts_stays_in_doubt(hash_of_text):
    selector = repeated(SECOND, hash_of_text)
    target = placed(selector, AnchorState.REVIEW)
    assert (target.selector, target.state) == (selector, AnchorState.REVIEW)


def test_other_words_are_never_taken_for_it():
    for words in ("وانتهى البحث مساء الجمعة في حلب.", "كلمات ليست هنا", "مستمر. وانتهى"):
        target = placed(Selector(words, "مستمر.\n", "", len(TEXT) - 32, len(TEXT), "0" * 64))
        assert target.state is AnchorState.REVIEW
        assert target.selector.exact == words


def test_a_bare_position_is_certain_in_the_very_text_alone():
    bare = Selector("", "", "", SECOND, SECOND + 5, HASH)
    assert placed(bare).selector.exact == "الفرق"
    assert placed(bare).state is AnchorState.ANCHORED
    other = placed(Selector("", "", "", SECOND, SECOND + 5, "0" * 64))
    assert (other.selector.exact, other.state) == ("الفرق", AnchorState.REVIEW)
    beyond = placed(Selector("", "", "", 0, 10_000, HASH))
    assert (beyond.selector, beyond.state) == (None, AnchorState.REVIEW)


def test_a_whole_report_is_a_whole_report():
    assert placed(None).selector is None
    assert placed(None, AnchorState.REVIEW).state is AnchorState.REVIEW
