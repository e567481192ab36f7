"""Lists of cards: what they say, how one walks through them, what they draw."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from muqabala.settings import THEMES
from muqabala.ui import theme
from muqabala.ui.cards import CARD_TYPE, MOST_MEASURED, Card, CardView, Cell, Chip, Deck

CARDS = [
    Card("head", "كيانات مشتركة", section=True),
    Card("a", "قتلى", chips=(Chip("تعارض", "conflict"),), cells=(Cell("15", "وكالة"), Cell("14"))),
    Card("b", "منازل", detail="المكان نفسه", body="سبعة منازل", mark="accent", kind="place"),
    Card("tail", "في أ فقط", section=True),
    Card("c", "نازحون", chips=tuple(Chip("وسم طويل جدا") for _ in range(5))),
    Card("d", "جرحى", detail="بلا تاريخ", chips=(Chip("رقم"),), chips_low=True),
]


@pytest.fixture
def view(qtbot: QtBot) -> CardView:
    made = CardView("بطاقات", theme.load("day"))
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.set_cards(CARDS)
    return made


def test_a_card_is_spoken_in_one_sentence():
    assert CARDS[1].spoken() == "قتلى. تعارض. 15. وكالة. 14"
    assert CARDS[2].spoken() == "منازل. سبعة منازل. المكان نفسه"


def test_the_model_tells_titles_sentences_and_cards(view: CardView):
    model = view.model()
    index = model.index(1, 0)
    assert model.rowCount() == len(CARDS)
    assert model.rowCount(index) == 0
    assert model.data(index) == "قتلى"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == CARDS[1].spoken()
    assert model.data(index, Qt.ItemDataRole.UserRole) is CARDS[1]
    assert model.data(index, Qt.ItemDataRole.FontRole) is None
    assert model.data(QModelIndex()) is None


def test_sections_are_stepped_over(view: CardView, qtbot: QtBot):
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    for _ in range(5):
        view.step(1)
    view.step(-1)
    assert chosen == ["a", "b", "c", "d", "c"]


def test_j_and_k_walk_and_enter_opens(view: CardView, qtbot: QtBot):
    opened: list[str] = []
    view.opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_K)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.current_key() == "a"
    assert opened == ["a"]


def test_selecting_by_key_tells_nobody(view: CardView):
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    assert view.select("b")
    assert not view.select("nothing")
    assert view.current_key() == "b"
    assert chosen == []


def test_the_current_card_stays_current_when_cards_change(view: CardView):
    chosen: list[str] = []
    view.select("b")
    view.chosen.connect(chosen.append)
    view.set_cards(CARDS[2:])
    assert view.current_key() == "b"
    assert chosen == []


def test_a_list_reached_by_keyboard_shows_where_one_is(view: CardView):
    view.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert view.current_key() == "a"
    view.select("b")
    view.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert view.current_key() == "b"


def test_a_dragged_card_carries_its_key(view: CardView):
    data = view.model().mimeData([view.model().index(4, 0)])
    assert bytes(data.data(CARD_TYPE).data()).decode() == "c"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("name", THEMES)
def test_all_shapes_of_card_are_drawn(view: CardView, name: str, direction: Qt.LayoutDirection):
    view.setLayoutDirection(direction)
    view.set_theme(theme.load(name))
    view.select("a")
    picture = view.grab().toImage()
    box = view.visualRect(view.model().index(1, 0))
    assert picture.pixelColor(box.center().x(), box.bottom() - 8) != picture.pixelColor(1, 490)


def test_a_card_with_more_words_is_higher(view: CardView):
    heights = {
        card.key: view.visualRect(view.model().index(n, 0)).height() for n, card in enumerate(CARDS)
    }
    assert heights["head"] < heights["d"] < heights["a"]


def test_a_narrower_list_makes_higher_cards(qtbot: QtBot, view: CardView):
    words = "كلمة " * 60
    view.set_cards([Card("long", "عنوان", body=words)])
    view.show()
    wide = view.sizeHintForRow(0)
    view.resize(200, 500)
    assert view.sizeHintForRow(0) > wide


def test_cards_of_a_large_deck_are_made_when_they_are_looked_at(view: CardView):
    made: list[int] = []

    def make(row: int) -> Card:
        made.append(row)
        return Card(f"c{row}", f"تقرير {row}")

    view.show()
    view.set_cards(Deck([f"c{row}" for row in range(10_000)], make))
    view.grab()
    assert 3 < len(set(made)) < 60
    assert len(made) == len(set(made))
    assert view.select("c9000")
    assert view.current_key() == "c9000"
    view.grab()
    assert len(made) < 120


def test_cards_of_a_large_deck_are_all_as_high_as_the_highest(view: CardView):
    high = Card("high", "سطر أول\nسطر ثان", detail="جهة\nتاريخ")
    view.set_cards([high])
    highest = view.visualRect(view.model().index(0, 0)).height()
    view.set_cards([Card(str(n), "سطر") for n in range(MOST_MEASURED + 1)])
    heights = {view.visualRect(view.model().index(n, 0)).height() for n in range(5)}
    assert heights == {highest}


def test_a_deck_knows_rows_by_key():
    deck = Deck.of(CARDS)
    assert Deck.of(deck) is deck
    assert deck[1:3] == CARDS[1:3]
    assert (deck.key(1), deck.key(99), deck.row("b"), deck.row("nothing")) == ("a", "", 2, -1)
    with pytest.raises(IndexError):
        deck[-1]
