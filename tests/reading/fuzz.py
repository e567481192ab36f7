"""Reads damaged files of every format until a reader fails; run by hand, in the background.

    PYTHONPATH=desktop:tests nice python tests/reading/fuzz.py 100000 [FIRST_SEED] [SUFFIX …]

A failure is anything but documents or a refusal that the user can be told: an exception, a
reader's process that died or was killed, a document whose map does not fit its source. Prints
a line for each with the seed that makes it, and the counts at the end.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from damaged_files import damaged
from muqabala.reading.reader import read_bytes
from report_files import SAMPLES

FAILURES = frozenset(("file_breaks_reader", "file_too_slow", "file_too_heavy"))
SLOW = 5.0


def main(count: int, first: int, suffixes: list[str]) -> int:
    """Read `count` files and return how many failed."""
    sound = {suffix: SAMPLES[suffix]() for suffix in suffixes}
    ends: Counter[str] = Counter()
    failed = 0
    began = time.monotonic()
    for seed in range(first, first + count):
        suffix = suffixes[seed % len(suffixes)]
        start = time.monotonic()
        end = _read(damaged(sound[suffix], seed), suffix)
        if time.monotonic() - start > SLOW:
            end = f"slow {end}"
        ends[end if end == "documents" else f"{suffix} {end}"] += 1
        if end.partition(" ")[0] in (*FAILURES, "slow", "raised", "map"):
            failed += 1
            print(f"seed {seed} {suffix}: {end}", flush=True)
        if seed % 5000 == 4999:
            print(
                f"{seed - first + 1} files, {failed} failed, {time.monotonic() - began:.0f} s",
                flush=True,
            )
    for end, number in sorted(ends.items()):
        print(f"{number:8} {end}")
    print(f"{count} files, {failed} failed, {time.monotonic() - began:.0f} s")
    return failed


def _read(data: bytes, suffix: str) -> str:
    """Return how reading ended, in a word or two."""
    try:
        reading = read_bytes(data, Path(f"damaged{suffix}"))
    except Exception:
        return "raised " + traceback.format_exc(limit=-3).replace("\n", " ")[-400:]
    codes = {error.code for error in reading.refused}
    if codes & FAILURES:
        return min(codes & FAILURES)
    if not reading.documents and not codes:
        return "raised nothing at all"
    for document in reading.documents:
        pieces = document.source_map.pieces
        if pieces and (
            pieces[-1].end != len(document.text)
            or max(p.source_end for p in pieces) > len(document.source)
        ):
            return "map"
    return "documents" if reading.documents else min(codes)


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:3]]
    sys.exit(
        main(numbers[0], numbers[1] if len(numbers) > 1 else 0, sys.argv[3:] or sorted(SAMPLES)) > 0
    )
