import json

from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.json_rows import json_around, json_rows

RECORDS = st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())))


@given(RECORDS)
def test_what_is_written_is_read_back(records):
    written = json_rows(records)
    assert json.loads(written) == records
    assert len(written.split("\n")) == (len(records) + 2 if records else 1)


@given(RECORDS, st.text())
def test_records_stand_in_their_list_whatever_the_words_are(records, label):
    head = {"label": label + '"items": []', "first": {"items": [], "n": 1}, "last": label}
    read = json.loads(json_around(head, "items", records))
    assert read == head | {"first": {"items": records, "n": 1}}
