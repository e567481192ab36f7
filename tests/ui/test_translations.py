"""The catalogues: complete, current, with all plural forms; and the way the window reads."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from muqabala import paths
from muqabala.ui import translation
from muqabala.ui.translation import QT_LEAVES_OUT, Language, compiled_catalogue

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"
FORMS = {
    0: "لا تقارير",
    1: "تقرير واحد",
    2: "تقريران",
    3: "3 تقارير",
    11: "11 تقريرًا",
    100: "100 تقرير",
}


@pytest.fixture
def language(qapp: QApplication, home: Path) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.use("en")


def reports(count: int) -> str:
    return QCoreApplication.translate("LibraryPanel", "%n report(s)", None, count)


def test_no_translation_is_missing_or_out_of_date():
    run = subprocess.run(
        [sys.executable, str(SCRIPT), "check"], capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == ""
    assert run.returncode == 0


def test_an_unknown_command_is_told_how(capsys: pytest.CaptureFixture[str]):
    run = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, check=False)
    assert run.returncode == 2


@pytest.mark.parametrize(("count", "words"), list(FORMS.items()))
def test_arabic_has_six_plural_forms(language: Language, count: int, words: str):
    language.use("ar")
    assert reports(count) == words


def test_what_qt_leaves_out_is_translated(language: Language):
    language.use("ar")
    for words in QT_LEAVES_OUT:
        contexts = ("QFileDialog", "QPlatformTheme")
        assert any(QCoreApplication.translate(context, words) != words for context in contexts)


def test_english_has_two(language: Language):
    language.use("en")
    assert [reports(count) for count in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]


def test_the_window_reads_as_its_language_does(language: Language, qapp: QApplication):
    language.use("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Arabic
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    language.use("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_catalogue_is_compiled_once(home: Path, monkeypatch: pytest.MonkeyPatch):
    first = compiled_catalogue("ar")
    if first == paths.resources() / "i18n" / "muqabala_ar.qm":
        pytest.skip("the catalogues are built beside their sources here")
    assert first is not None
    assert first.parent == paths.user_cache()
    monkeypatch.setattr(translation, "_compile", lambda *_: pytest.fail("compiled again"))
    assert compiled_catalogue("ar") == first


def test_a_language_without_catalogue_is_none(home: Path):
    assert compiled_catalogue("fr") is None
