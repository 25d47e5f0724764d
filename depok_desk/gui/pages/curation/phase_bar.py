"""The head of a session: what it is, how far it has come, and the one thing to do next."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.icons import icon
from depok_desk.gui.pages.curation import wording
from depok_desk.gui.pages.curation.phase_bar_words import NEXT
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import icon_button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.plate import Plate
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.steps import StepBar
from depok_desk.model.locks import PHASES
from depok_desk.services.curation_sessions import SessionLine, funnel
from depok_desk.services.judging.phases import PhaseLine, course_of
from depok_desk.words import capitalised, short_date


class SessionHead(QFrame):
    """A session that is judged here shows its phases, and leads on to the next one; others their results.

    Says `onward`, `changing`, `removing` and `issuing` when that is wanted, `reopening` with the phase that
    is meant, empty if it is yet to be chosen.
    """

    onward = Signal()
    issuing = Signal()
    changing = Signal()
    removing = Signal()
    reopening = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._is_low = False
        self._title = label(kind="title", wraps=True)
        self._phase = Plate()
        self._circumstances = label(kind="quiet", wraps=True)
        self.more = icon_button("dots", "Lainnya", self.offer)
        self.next = primary("Lanjut", self.onward.emit, sign="arrow-right")
        self.issue = primary("Terbitkan sertifikat", self.issuing.emit, sign="certificate")
        self.steps = StepBar([capitalised(phase) for phase in PHASES])
        self._grid = QGridLayout(self)
        self._lay_out()
        self.steps.asked.connect(self._reopen)

    def _lay_out(self) -> None:
        tools = row_of(self._phase, self.more, self.next, self.issue)
        tools.setSpacing(scaled(10))
        self._grid.setContentsMargins(scaled(EDGE), scaled(2), scaled(EDGE), scaled(4))
        self._grid.setVerticalSpacing(scaled(2))
        self._grid.setHorizontalSpacing(scaled(10))
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addLayout(tools, 0, 1)
        self._grid.addWidget(self._circumstances, 1, 0, 1, 2)
        self._grid.addWidget(self.steps, 2, 0, 1, 2)

    def be_low(self, *, low: bool) -> None:
        """Take little height: the phases stand in place of the title, which the window names anyway."""
        if low != self._is_low:
            self._is_low = low
            self._grid.removeWidget(self.steps)
            self._grid.addWidget(self.steps, *((0, 0) if low else (2, 0, 1, 2)))
            self._show_words()

    def _show_words(self) -> None:
        hidden = self._is_low and self._line is not None and not self._line.taken
        self._title.setVisible(not hidden)
        self._circumstances.setVisible(not hidden and bool(self._circumstances.text()))

    def show_session(self, line: SessionLine, waiting: int) -> None:
        """Show a session; `waiting` who passed have no certificate yet."""
        self._line = line
        self._title.setText(line.title)
        self._circumstances.setText(wording.circumstances(line))
        certified = self._desk.ask(lambda session: funnel(session, line.id)).certified
        decided = line.taken or line.phase == PHASES[-1]
        self.issue.setText(f" {wording.issue_words(waiting)}")
        self.issue.setVisible(decided and bool(waiting or certified))
        self._phase.say(line.phase if line.taken else "")
        for part in (self.steps, self.more):
            part.setVisible(not line.taken)
        self.next.setVisible(not decided)
        self._show_words()
        if not line.taken:
            self._show_course(line)

    def _show_course(self, line: SessionLine) -> None:
        course = self._desk.ask(lambda session: course_of(session, line.id))
        self.next.setText(f" {NEXT.get(line.phase, '')}")
        self.steps.show_step(PHASES.index(line.phase))
        said = remarks(line.phase, course)
        self.steps.show_remarks(said)
        self.steps.setToolTip(
            "\n".join(f"{capitalised(each)}: {word}" for each, word in zip(PHASES, said, strict=True))
        )

    def offer(self) -> QMenu:
        """Open the menu of what else can be done with the session."""
        menu = QMenu(self)
        for command in self.commands():
            action = menu.addAction(icon(command.sign), command.words)
            action.triggered.connect(command.does)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + scaled(3))))
        return menu

    def commands(self) -> Sequence[Command]:
        """What can be done with the session as a whole."""
        line = self._line
        if line is None or line.taken:
            return ()
        change = Command("Ubah sesi …", self.changing.emit, "", "edit", "tanggal tempat rubrik rincian")
        if line.phase == PHASES[0]:
            return (change, Command("Hapus sesi", self.removing.emit, "", "trash"))
        reopen = Command(
            "Buka kembali tahap …", lambda: self.reopening.emit(""), "", "arrow-back-up", "kembali mundur"
        )
        return (change, reopen)

    def _reopen(self, step: int) -> None:
        self.reopening.emit(PHASES[step])


def remarks(phase: str, course: Sequence[PhaseLine]) -> list[str]:
    """What stands beneath each phase: since when it is done, that it is the present one, or still to come."""
    now = PHASES.index(phase)
    left = {change.before: change.on for change in course}
    done = [f"selesai {short_date(left[each])}" if each in left else "selesai" for each in PHASES[:now]]
    present = "ditetapkan" if phase == PHASES[-1] else "sekarang"
    return [*done, present, *("menyusul" for _ in PHASES[now + 1 :])]
