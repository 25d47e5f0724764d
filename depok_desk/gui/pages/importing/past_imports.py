"""Earlier imports, and taking them back at any later time."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.turning import redo, undo
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.model.journal import Deed
from depok_desk.services.history import DeedLine, line_of

SHOWN = 30
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


def is_undone(session: Session, deed_id: str) -> bool:
    """Whether an import is not in force."""
    deed = session.get(Deed, deed_id)
    return deed is not None and deed.undone_by is not None


def title_of(line: DeedLine) -> str:
    """The file that was imported, and what came of it."""
    return line.label.removeprefix(_PREFIX)


def remark_of(line: DeedLine) -> str:
    """When and by whom it was imported."""
    local = line.at.astimezone()
    said = [words.long_date(local.date()), words.clock_time(local.time()), line.operator, line.state]
    return " · ".join(filter(None, said))


class PastImports(QFrame):
    """The list at the side of the first step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("preview")
        self.setMinimumWidth(scaled(240))
        self.setMaximumWidth(scaled(340))
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
        undo(self._desk, self, deed_id)

    def _bring_back(self, deed_id: str) -> None:
        redo(self._desk, self, deed_id)
