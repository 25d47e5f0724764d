"""The tab Tindak lanjut of a session."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.follow_up.again_view import AgainView
from depok_desk.gui.pages.curation.follow_up.coaching_view import CoachingView
from depok_desk.gui.pages.curation.follow_up.letters_view import LettersView
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.stack import Stack
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.follow_up import coaching_lines, recuration_list
from depok_desk.words import number

COACHING, AGAIN, LETTERS = range(3)
_WORDS = ("&Pembinaan", "K&urasi ulang", "Surat umpan &balik")


class FollowUpTab(SessionTab):
    """Three lists; the number on each says what is still open."""

    def __init__(self, desk: Desk, _: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self.coaching = CoachingView(desk)
        self.again = AgainView(desk)
        self.letters = LettersView(desk)
        self.views = (self.coaching, self.again, self.letters)
        self.chips = tuple(self._chip(place) for place in range(len(_WORDS)))
        self.stack = Stack(*self.views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.stack, 1)
        for view in (self.coaching, self.again):
            view.opening.connect(self._open)

    def _head(self) -> QFrame:
        made = QFrame()
        row = FlowRow(scaled(6))
        row.show_parts(self.chips)
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(EDGE), scaled(8), scaled(EDGE), scaled(2))
        column.addWidget(row)
        return made

    def _chip(self, place: int) -> QPushButton:
        made = QPushButton(_WORDS[place])
        made.setProperty("kind", "choice-chip")
        made.setCheckable(True)
        made.setAutoDefault(True)
        made.clicked.connect(lambda: self._turn_and_enter(place))
        return made

    @override
    def show_session(self, line: SessionLine) -> None:
        self._line = line
        steps, again = self._desk.ask(lambda session: _open_counts(session, line.id))
        for chip, word, count in zip(self.chips, _WORDS, (steps, again, 0), strict=True):
            chip.setText(f"{word}  {number(count)}" if count else word)
        self.turn(self.stack.currentIndex())

    def turn(self, place: int) -> None:
        """Show the view at a place, read anew."""
        self.stack.setCurrentIndex(place)
        for at, chip in enumerate(self.chips):
            chip.setChecked(at == place)
        if self._line is not None:
            self.views[place].show_session(self._line)

    @override
    def commands(self) -> Sequence[Command]:
        found: list[Command] = []
        for place, view in enumerate(self.views):
            word = _WORDS[place].replace("&", "").lower()
            found.append(Command(f"Buka {word}", partial(self.turn, place)))
            found += [replace(each, does=partial(self._do, place, each)) for each in view.commands()]
        return found

    def _do(self, place: int, command: Command) -> None:
        """Do something in the list it belongs to; where another is shown, that list is shown first."""
        if self.stack.currentIndex() == place:
            command.does()
        else:
            self._turn_and_enter(place)

    def _turn_and_enter(self, place: int) -> None:
        self.turn(place)
        self.enter()

    @override
    def panes(self) -> Sequence[QWidget]:
        if self.stack.currentIndex() == LETTERS:
            return (self.letters.list, self.letters.preview.view)
        return (self.views[self.stack.currentIndex()],)

    @override
    def enter(self) -> None:
        place = self.stack.currentIndex()
        view = self.views[place]
        work = view.list if isinstance(view, LettersView) else view.table
        (work if work.isVisibleTo(self) else self.chips[place]).setFocus()

    def _open(self, session_id: str) -> None:
        self.going.emit(Place("kurasi", f"{session_id}/tindak-lanjut"))


def _open_counts(session: Session, session_id: str) -> tuple[int, int]:
    """How many steps of a session are open, and how many of its products wait to be judged again."""
    steps = coaching_lines(session, today(), session_id=session_id, only_open=True)
    return len(steps), sum(line.session_id == session_id for line in recuration_list(session))
