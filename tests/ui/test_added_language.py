"""A language that a folder brings: offered, spoken, and running the way it is written."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox

from muqabala import arguments, paths
from muqabala.text import terms
from muqabala.ui import translation, words
from muqabala.ui.translation import Language, languages
from windows import Start, only

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{code}" sourcelanguage="en">
<context><name>Actions</name>
<message><source>Handbook</source><translation>{handbook}</translation></message>
<message><source>&amp;Help</source><translation>{help}</translation></message>
</context></TS>
"""
TERMS = "# source: a test\n# licence: CC0\ncode\t{code}\nstatus.conflict\t{conflict}\n"


@pytest.fixture
def added(home: Path) -> Iterator[None]:
    """Drop French and Persian into the user's folder of languages, as a translator would."""
    bring("fr", handbook="Manuel", help="Aide", conflict="en conflit")
    bring("fa", handbook="راهنما", help="کمک", conflict="ناسازگار")
    terms._table.cache_clear()
    yield
    terms._table.cache_clear()


def bring(code: str, **said: str) -> None:
    folder = paths.user_config() / "languages"
    folder.mkdir(parents=True, exist_ok=True)
    source = folder.parent / f"{code}.ts"
    source.write_text(CATALOGUE.format(code=code, **said), encoding="utf-8")
    tool = Path(translation.PySide6.__file__).parent / "lrelease"
    compiled = folder / f"muqabala_{code}.qm"
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=True)
    (folder / f"terms_{code}.tsv").write_text(TERMS.format(code=code, **said), encoding="utf-8")


@pytest.fixture
def language(qapp: QApplication, home: Path) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.use("en")


def test_languages_are_offered_under_their_own_names(added: None):
    assert languages() == {"ar": "العربية", "en": "English", "fa": "فارسی", "fr": "Français"}


def test_without_a_folder_there_are_two(home: Path):
    assert list(languages()) == ["ar", "en"]


def test_an_added_language_is_spoken_and_falls_back_to_english(added: None, language: Language):
    language.use("fr")
    assert QCoreApplication.translate("Actions", "Handbook") == "Manuel"
    assert QCoreApplication.translate("Actions", "Quit") == "Quit"
    assert words.word(words.VERDICTS, "conflict") == "en conflit"
    assert words.word(words.VERDICTS, "agree") == terms.term("status.agree", "en")
    assert not words.is_mirrored()


def test_it_runs_as_it_is_written(added: None, language: Language, qapp: QApplication):
    language.use("fa")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Persian
    assert words.comma() == "، "
    assert words.grouped("12345") == "۱۲٬۳۴۵"


def test_a_language_that_is_gone_is_arabic_again(language: Language):
    language.use("fr")
    assert language.code == "ar"


def test_the_whole_window_speaks_it_and_the_settings_offer_it(
    added: None, start: Start, reports: Path
):
    program = start(reports, language="fr")
    window = program.window
    assert window.actions_["help"].text() == "Manuel"
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    window.actions_["help"].trigger()
    window.actions_["settings"].trigger()
    from muqabala.ui.preferences.dialog import SettingsDialog

    field = only(SettingsDialog).fields["language"]
    assert isinstance(field, QComboBox)
    assert field.findData("fr") >= 0
    only(SettingsDialog).reject()


def test_the_command_line_takes_it(added: None):
    assert arguments.window_arguments(["--lang", "fr"]).lang == "fr"
    with pytest.raises(SystemExit):
        arguments.window_arguments(["--lang", "xx"])
