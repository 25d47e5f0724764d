"""Earlier imports, and taking them back at any later time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, danger, link
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.work import Progress
from depok_desk.model.journal import Deed
from depok_desk.services.history import DeedLine, line_of
from depok_desk.store.undo import plan_redo, plan_undo, redo, refuse_conflicts, undo

SHOWN = 30
NAMED = 12
_PREFIX = "Impor "


def past_imports(session: Session) -> list[DeedLine]:
    """The newest imports first, those taken back included."""
    newest = (
        select(Deed)
        .where(Deed.kind == "do", Deed.label.startswith(_PREFIX))
        .order_by(Deed.id.desc())
        .limit(SHOWN)
    )
    return [line_of(deed) for deed in session.scalars(newest)]


def title_of(line: DeedLine) -> str:
    """The file that was imported, and what came of it."""
    return line.label.removeprefix(_PREFIX)


def remark_of(line: DeedLine) -> str:
    """When and by whom it was imported."""
    local = line.at.astimezone()
    said = [words.long_date(local.date()), words.clock_time(local.time()), line.operator, line.state]
    return " · ".join(filter(None, said))


class PastImports(QFrame):
    """The list at the side of the first step; says `taken_back` in words once an import was turned."""

    taken_back = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("preview")
        self.setFixedWidth(scaled(340))
        self._rows = QVBoxLayout()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label("Riwayat impor", "head"))
        column.addLayout(self._rows)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def refresh(self) -> None:
        """Read the list again."""
        clear(self._rows)
        lines = self._desk.ask(past_imports)
        for line in lines:
            self._rows.addWidget(self._row(line))
        if not lines:
            told = "Belum ada impor. Setiap impor tercatat di sini dan dapat dibatalkan kapan saja."
            self._rows.addWidget(label(told, "quiet", wraps=True))

    def _row(self, line: DeedLine) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(scaled(12), scaled(9), scaled(8), scaled(7))
        column.setSpacing(scaled(2))
        column.addWidget(label(title_of(line), "label", wraps=True))
        column.addWidget(label(remark_of(line), "small", wraps=True))
        does = link("Batalkan impor ini", lambda: self.take_back(line.id))
        if not line.undoable:
            does = link("Pulihkan impor ini", lambda: self._bring_back(line.id))
        does.setAccessibleName(f"{does.text()}: {title_of(line)}")
        row = QHBoxLayout()
        row.addWidget(does)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def take_back(self, deed_id: str) -> None:
        """Undo one import; what was changed since is named first and stays."""

        def look(_: Progress) -> tuple[str, list[str]]:
            with self._desk.store.read() as session:
                turning = plan_undo(session, deed_id)
                return turning.target.label, [conflict.sentence for conflict in turning.conflicts]

        def decide(found: tuple[str, list[str]]) -> None:
            title, conflicts = found
            if not conflicts or Conflicts.ask(self, title, conflicts):
                self._undo(deed_id, title, lenient=bool(conflicts))

        self._desk.work("Memeriksa impor", look, decide)

    def _undo(self, deed_id: str, title: str, *, lenient: bool) -> None:
        def deed(session: Session, _: Progress) -> None:
            turning = plan_undo(session, deed_id)
            if not lenient:
                refuse_conflicts(turning)
            undo(session, turning)

        told = f"{title} dibatalkan."
        self._desk.do_slowly("Membatalkan impor", deed, lambda _: self.taken_back.emit(told), tell=False)

    def _bring_back(self, deed_id: str) -> None:
        def deed(session: Session, _: Progress) -> str:
            turning = plan_redo(session, deed_id)
            refuse_conflicts(turning)
            redo(session, turning)
            return f"{turning.target.label} dipulihkan."

        self._desk.do_slowly("Memulihkan impor", deed, self.taken_back.emit, tell=False)


class Conflicts(QDialog):
    """Names what was changed since an import, before the rest of it is taken back."""

    def __init__(self, parent: QWidget, title: str, sentences: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Batalkan impor")
        count = words.count_of(len(sentences), "isian")
        more = len(sentences) - NAMED
        named = [*sentences[:NAMED], *([f"… dan {words.number(more)} lagi."] if more > 0 else [])]
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(16))
        column.setSpacing(scaled(8))
        column.addWidget(label(f"{count} sudah berubah sejak impor ini", "title", wraps=True))
        told = f"“{title}” dapat dibatalkan, tetapi yang berikut ini dibiarkan seperti sekarang:"
        column.addWidget(label(told, "quiet", wraps=True))
        for sentence in named:
            column.addWidget(label(f"•  {sentence}", wraps=True))
        column.addSpacing(scaled(8))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button("Jangan batalkan", self.reject))
        row.addWidget(danger("Batalkan selebihnya", self.accept))
        column.addLayout(row)
        self.setMinimumWidth(scaled(520))

    @classmethod
    def ask(cls, parent: QWidget, title: str, sentences: Sequence[str]) -> bool:
        """Whether the rest shall be taken back."""
        return cls(parent, title, sentences).exec() == QDialog.DialogCode.Accepted
