"""Times and strings of exchange files, as notes keep them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.reading.exchange.values import moment_of, plain_guid, sound


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2026-11-20T21:00:12.000+00:00", "2026-11-20T21:00:12.000+00:00"),
        ("2026-11-20T21:00:12Z", "2026-11-20T21:00:12.000+00:00"),
        ("2026-11-20T23:00:12.1234567+02:00", "2026-11-20T21:00:12.123+00:00"),
        (" 2026-11-20T21:00:12 ", "2026-11-20T21:00:12.000+00:00"),
        ("2026-11-20", "2026-11-20T00:00:00.000+00:00"),
        ("0001-01-01T00:00:00+14:00", ""),
        ("أمس", ""),
        ("", ""),
    ],
)
def test_times_are_kept_in_utc(written, kept):
    assert moment_of(written) == kept


@given(st.datetimes(timezones=st.just(UTC)))
def test_our_own_times_stay_as_they_are(moment: datetime):
    written = moment.isoformat(timespec="milliseconds")
    assert moment_of(written) == written


def test_half_characters_are_replaced_one_for_one():
    assert sound("أ\ud83dب\udc00") == "أ\ufffdب\ufffd"
    assert sound("🙂") == "🙂"


def test_identifiers_are_compared_without_braces_and_case():
    assert plain_guid(" {AAAA-0001} ") == plain_guid("aaaa-0001")
