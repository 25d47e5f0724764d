"""What stands over the results: the deeds of the plenary, counts that filter, and why it is locked."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from depok_desk.gui.pages.curation.lock_note import LockNote, why_locked
from depok_desk.gui.pages.curation.plenary.count_chips import CountChips
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.freezing import Case

_PROVISIONAL = "Hasil sementara; putusan pleno baru dibuka setelah penilaian ditutup."
Deed = Callable[[], object]


class PlenaryHead(QFrame):
    """Buttons that suit the phase of the session and the candidate one is at."""

    def __init__(self, rule: Deed, lift: Deed, widen: Deed) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self._locked = ""
        self.rule = button("Putuskan &lain …", rule, sign="edit")
        self.lift = button("&Kembalikan ke menurut nilai", lift, sign="arrow-back-up")
        self.widen = button("Layar le&bar", widen, sign="arrows-maximize")
        self.rule.setToolTip("Enter atau F2")
        self.lift.setToolTip("Del")
        self.widen.setToolTip("F11: satu peserta besar-besar, untuk proyektor")
        self.chips = CountChips()
        self.note = LockNote()
        tools = FlowRow(scaled(8))
        tools.show_parts((self.rule, self.lift, self.widen))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(EDGE), scaled(7), scaled(EDGE), scaled(8))
        column.setSpacing(scaled(7))
        for part in (tools, self.chips, self.note):
            column.addWidget(part)

    def show_phase(self, line: SessionLine) -> None:
        """Say whether the plenary can decide in the session's present phase."""
        self._locked = why_locked(line, "Putusan pleno", "ruling")
        self.note.say(_PROVISIONAL if line.phase == "penilaian" else self._locked)

    def show_case(self, case: Case | None) -> None:
        """Suit the buttons to the candidate one is at."""
        self.rule.setEnabled(case is not None and not self._locked)
        self.lift.setEnabled(case is not None and bool(case.facts.reason) and not self._locked)
