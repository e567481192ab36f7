"""Real and sample reports read as an editor would want them."""

import re
from pathlib import Path

import pytest

from muqabala import paths
from muqabala.model.document import DefectKind, Role
from muqabala.reading.reader import find_files, read
from muqabala.text.folding import fold

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SAMPLES = Path(__file__).resolve().parents[2] / "corpus"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared reports are not here")
needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample corpus is not here")


def report(folder, number):
    [path] = folder.glob(f"{number}_*.txt")
    return read(path)[0]


def kinds(document, kind):
    return [defect for defect in document.defects if defect.kind is kind]


@needs_shared
class TestRealReports:
    def test_the_damaged_report_is_put_right(self):
        document = report(SHARED, "000")
        rotated = kinds(document, DefectKind.ROTATED_LINE)
        assert len(rotated) == 14
        assert all(defect.repaired for defect in rotated)
        assert not re.search(r"\wـ\w", document.text)
        assert len(document.paragraphs) == 14
        tails = re.findall(r"(?<!\w)(?:ية|يا|كد|كده|ير|سور|السور)(?!\w)", document.text)
        assert tails == []

    def test_its_lost_digits_are_all_marked(self):
        document = report(SHARED, "000")
        gaps = kinds(document, DefectKind.MISSING_NUMBER)
        assert len(gaps) == 8
        assert all(defect.span.length == 1 and not defect.repaired for defect in gaps)

    @pytest.mark.parametrize("number", ["001", "002", "003", "004"])
    def test_sound_reports_are_not_repaired(self, number):
        document = report(SHARED, number)
        for kind in (
            DefectKind.ROTATED_LINE,
            DefectKind.MISSING_NUMBER,
            DefectKind.HARD_WRAP,
            DefectKind.CUT_WORD,
            DefectKind.UNREPAIRED,
        ):
            assert kinds(document, kind) == []
        assert fold(document.text).split() == fold(document.source).split()

    def test_heads(self):
        second, fourth = report(SHARED, "002"), report(SHARED, "004")
        assert second.published == "2018-04-03T12:11"
        assert [p.role for p in second.paragraphs[:3]] == [
            Role.HEADLINE,
            Role.DATELINE,
            Role.BOILERPLATE,
        ]
        assert fourth.paragraphs[1].role is Role.HEADLINE
        assert len(kinds(fourth, DefectKind.BOILERPLATE)) == 4


@needs_samples
class TestSamples:
    def test_every_sample_opens_with_a_title(self):
        for path in find_files([SAMPLES]):
            for document in read(path):
                assert document.title
                assert document.text

    def test_encodings_of_the_samples(self):
        found = {d.encoding for path in find_files([SAMPLES]) for d in read(path)}
        assert found == {"utf-8", "cp1256", "utf-16-le"}


def test_resources_of_reading_are_there():
    for name in ("line_words", "line_glue", "count_context", "boilerplate", "outlets"):
        assert (paths.resources() / "lexicons" / f"{name}.tsv").is_file()
