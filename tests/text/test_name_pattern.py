"""Patterns of file names: what they take, what they leave, and what is no pattern."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.text.name_pattern import read_pattern


@pytest.mark.parametrize(
    ("pattern", "path", "said"),
    [
        ("{outlet}_{day}_*", "/a/سانا_2018-04-03_01.txt",
         {"outlet": "سانا", "published": "2018-04-03"}),
        ("{day}*", "20180403-x.pdf", {"published": "2018-04-03"}),
        ("{day}*", "٢٠١٨-٠٤-٠٣ خبر.txt", {"published": "2018-04-03"}),
        ("{outlet} {day}", "العربي الجديد 3-4-2018.txt", {}),
        ("{outlet}-{day}", "العربي الجديد-3_4_2018.html",
         {"outlet": "العربي الجديد", "published": "2018-04-03"}),
        ("{outlet}/{day} {title}", "/x/رويترز/2018.04.03 هدنة_في الجنوب.txt",
         {"outlet": "رويترز", "published": "2018-04-03", "title": "هدنة في الجنوب"}),
        ("{outlet}/*", "C:\\news\\sana\\1.txt", {"outlet": "sana"}),
        ("{outlet}/*", "1.txt", {}),
        ("{day}*", "2018-13-40.txt", {}),
        ("{outlet}_{day}", "سانا_اليوم.txt", {}),
        ("a.b {title}", "a.b خبر.txt", {"title": "خبر"}),
        ("a.b {title}", "aXb خبر.txt", {}),
    ],
)  # fmt: skip
def test_names_tell(pattern, path, said):
    assert read_pattern(pattern).read(path) == said


@pytest.mark.parametrize(
    "pattern",
    ["", "*", "abc", "{author}", "{outlet}{day}", "{day}*{", "{outlet}*", "**{day}", "{day} {day}",
     "{outlet", "{}"],
)  # fmt: skip
def test_what_is_no_pattern_is_refused(pattern):
    with pytest.raises(MuqabalaError) as caught:
        read_pattern(pattern)
    assert caught.value.details["pattern"] == pattern


@given(st.text(alphabet="{}*/_- abday", max_size=24), st.text(alphabet="ab_-/ 2018", max_size=300))
def test_no_pattern_breaks_or_dawdles(pattern, path):
    try:
        read_pattern(pattern).read(path)
    except MuqabalaError as caught:
        code = caught.code
    else:
        code = "pattern_invalid"
    assert code == "pattern_invalid"
