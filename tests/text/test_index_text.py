import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muqabala.text.folding import fold
from muqabala.text.index_text import index_text

LETTERS = "ابتةىأإآءؤئيوكگپچژڤ٠١٢9 \n\t.,،؛؟«»“”…–—-_'ـًٌّ٪٫٬()[]aZéÉßœÑçğİıЖжΩά٫٪ﷺ\u200f\u00a0\u0301ế"


def terms(text, tokenizer):
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"CREATE VIRTUAL TABLE f USING fts5(body, content='', tokenize='{tokenizer}')"
    )
    connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')")
    connection.execute("INSERT INTO f (rowid, body) VALUES (1, ?)", [text])
    found = connection.execute('SELECT term, "offset" FROM v ORDER BY "offset"').fetchall()
    connection.close()
    return found


@given(st.text(LETTERS, max_size=60))
@settings(max_examples=300)
def test_the_index_has_the_words_that_unicode_tables_would_give(text):
    expected = terms(fold(text), "unicode61 remove_diacritics 2")
    assert terms(index_text(text), "ascii") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«مقتلُ ١٢ مدنيًّا»، قالت الوكالة", " مقتل 12 مدنيا   قالت الوكاله"),
        ("Zürich–Genève", "Zurich Geneve"),
        ("٥٪", "5 "),
        ("한국", "한국"),
    ],
)
def test_what_is_no_letter_or_digit_is_blank(text, expected):
    assert index_text(text) == expected
