"""Joining words written out are told of as signs, where nothing answers them."""

import pytest

from muqabala.ui.search.advice import with_signs


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("قصف أو غارة", "قصف | غارة"),
        ("قصف  اَو غارة وليس تدريب", "قصف | غارة -تدريب"),
        ("قصف بدون غارة", "قصف -غارة"),
        ("strike or raid", "strike | raid"),
        ("أو غارة", ""), ("قصف أو", ""), ("قصف غارة", ""), ('"قصف أو غارة"', ""), ("", ""),
    ],
)  # fmt: skip
def test_words_between_others_become_signs(line: str, meant: str) -> None:
    assert with_signs(line) == meant
