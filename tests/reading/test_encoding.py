"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.reading.encoding import decode

SENTENCE = "أعلنت الوزارة أن 12 عاملاً أصيبوا في انفجار قرب الميناء، وقالت إن التحقيق بدأ."


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1256", "cp1256"),
        ("iso8859-6", "iso8859-6"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_encoding_is_known_by_itself(codec, name, end):
    text = f"{SENTENCE}{end}{end}{SENTENCE}{end}".encode(codec, "ignore").decode(codec)
    assert decode(text.encode(codec)) == (text, name)


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_text(codec):
    text, name = decode("مرحبا hello".encode(codec))
    assert text == "مرحبا hello"
    assert name.startswith(codec)


WORDS = "قال وزير الخارجية إن الاجتماع مع الوفد كان مهما وسوف يستمر غدا في القاهرة"


@given(
    # Two words over and over tell too little of letters to know one old code page by.
    st.lists(st.sampled_from(WORDS.split()), min_size=8, max_size=40)
    .filter(lambda words: len(set(words)) >= 5)
    .map(" ".join),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"]),
)
def test_any_news_sentence_comes_back(sentence, codec):
    assert decode(sentence.encode(codec))[0] == sentence


def test_one_wrong_byte_does_not_make_a_long_report_unreadable():
    data = (SENTENCE * 10).encode()
    text, name = decode(data[:500] + b"\xff" + data[500:])
    assert name == "utf-8"
    assert text.count("\ufffd") <= 3
    assert SENTENCE in text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 20,
        b"PK\x03\x04\x14\x00\x08\x00" + bytes(range(256)),
        b"\x01\x02\x05" * 9,
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(MuqabalaError) as caught:
        decode(data)
    assert caught.value.code in ("not_text", "encoding_unknown")


def test_a_mark_that_lies_is_an_error():
    with pytest.raises(MuqabalaError) as caught:
        decode(b"\xef\xbb\xbfabc\xff\xfe")
    assert caught.value.code == "encoding_unknown"


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_named_error(data):
    code, text = "", ""
    try:
        text, _ = decode(data)
    except MuqabalaError as error:
        code = error.code
    assert code in ("", "not_text", "encoding_unknown")
    assert "\x00" not in text or len(text) > 99 * text.count("\x00")
