"""The search for anything: asks while one types, shows what fits, opens what is chosen."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.finding.answers import Answers
from depok_desk.gui.finding.offers import Offer
from depok_desk.gui.finding.popup import FindingPopup
from depok_desk.gui.finding.visited import Visited
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.window import MainWindow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from depok_desk.services.finding import Found

_OPENING = (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Finder(QObject):
    """Serves the search field of a window; an answer to an earlier question is never shown."""

    def __init__(self, window: MainWindow, desk: Desk, memory: Memory) -> None:
        super().__init__(window)
        self._desk = desk
        self._field = window.bar.search
        self._visited = Visited(memory)
        self._answers = Answers(window)
        self._question = 0
        self.answered: str | None = None
        self._takes_first = False
        self._came_from: QWidget | None = None
        self.popup = FindingPopup(window, self._field)
        self._field.installEventFilter(self)
        self._field.asked.connect(self.ask)
        self.popup.picked.connect(self._take)
        window.visited.connect(self._go_elsewhere)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def ask(self, typed: str) -> None:
        """Read what fits these words; nothing typed asks for where one was last."""
        self._question += 1
        question, words = self._question, typed.strip()
        self._desk.ask_later(
            partial(_read, typed=words, visited=self._visited.records()),
            partial(self._show, words),
            lambda: question == self._question,
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _OPENING:
            self.ask(self._field.text())
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        if key in _ENTER:
            self._enter()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape and not self._field.text():
            self._leave()
        else:
            return False
        return True

    def _enter(self) -> None:
        """Take the chosen offer, or the first one once the words just typed are answered."""
        if self.answered == self._field.text().strip() and self.popup.isVisible():
            if self.popup.current:
                self._take(self.popup.current)
        else:
            self._takes_first = True
            self.ask(self._field.text())

    def _step(self, step: int) -> None:
        if self.popup.isVisible():
            self.popup.move_choice(step)
        else:
            self.ask(self._field.text())

    def _show(self, typed: str, found: "Sequence[Found]") -> None:
        self.answered = typed
        offers, said = self._answers.to(typed, found)
        if self._takes_first:
            self._takes_first = False
            if offers:
                self._take(offers[0])
        elif self._field.hasFocus():
            self.popup.show_offers(offers, typed, said)

    def _take(self, offer: Offer) -> None:
        self._leave()
        offer.does()

    def _leave(self) -> None:
        """Close the list, empty the field, and go back to where one was."""
        self._question += 1
        self.popup.hide()
        self._field.clear()
        if self._field.hasFocus() and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()

    def _go_elsewhere(self, place: Place) -> None:
        self._visited.note(place)
        self._field.clear()

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self._field:
            self._came_from = old or self._came_from
        elif old is self._field:
            self.popup.hide()


def _read(session: "Session", typed: str, visited: Sequence[tuple[str, str]]) -> "list[Found]":
    from depok_desk.services.finding import find, records

    return find(session, typed) if typed else records(session, visited)
