"""The papers of a session as a grid: a row for each candidate, a column for each requirement."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.model.kinds.judging_choices import PAPER_STATE
from depok_desk.services.judging.papers import PaperCell, PaperRow

NAMED = (
    ListColumn("queue", "No.", 4, right=True),
    ListColumn("product", "Produk", 22),
    ListColumn("ikm", "IKM", 20),
)
"""The columns that say whose papers these are."""

NOT_ASKED = "tidak disyaratkan"
_UNCHECKED = "belum diperiksa"
_SIGNS = {"ada": ("check", "good"), "tidak ada": ("x", "danger"), "dikecualikan": ("ban", "warning")}


@dataclass(frozen=True)
class PaperGrid:
    """Requirements of the same name in several rubrics share a column."""

    rows: Sequence[PaperRow]

    @property
    def names(self) -> list[str]:
        """The requirements, in the order of the rubrics."""
        return list(dict.fromkeys(cell.name for row in self.rows for cell in row.cells))

    @property
    def columns(self) -> list[ListColumn]:
        """Whose papers, then one column for each requirement; what hinders passing is marked."""
        gates = {cell.name for row in self.rows for cell in row.cells if cell.gate}
        asked = (ListColumn(name, f"{name} (wajib)" if name in gates else name, 26) for name in self.names)
        return [*NAMED, *asked]

    @property
    def texts(self) -> list[Row]:
        """What the table shows."""
        names = self.names
        return [
            (row.candidate_id, str(row.queue or ""), row.product, row.ikm, *_texts(row, names))
            for row in self.rows
        ]

    def cell(self, candidate_id: str, name: str) -> PaperCell | None:
        """One requirement of one candidate; None where it is not asked for."""
        row = next((row for row in self.rows if row.candidate_id == candidate_id), None)
        return next((cell for cell in row.cells if cell.name == name), None) if row else None

    @property
    def unchecked(self) -> int:
        """How many cells nobody has looked at, of those who take part."""
        return sum(row.unchecked for row in self.rows if not row.standing)

    @property
    def hindered(self) -> int:
        """How many who take part lack what they cannot pass without."""
        return sum(
            any(cell.gate and not cell.met for cell in row.cells) for row in self.rows if not row.standing
        )


def _texts(row: PaperRow, names: Sequence[str]) -> list[str]:
    found = {cell.name: cell for cell in row.cells}
    return [cell_text(found[name]) if name in found else NOT_ASKED for name in names]


def cell_text(cell: PaperCell) -> str:
    """What stands in a cell: what was found, or else what the register says."""
    if cell.state:
        return f"{cell.state} · {cell.note}" if cell.note else cell.state
    return f"{_UNCHECKED} · register: {cell.told or cell.proposed}"


def cell_sentence(cell: PaperCell) -> str:
    """All there is to say of a cell: its requirement, what was found, what the register says."""
    found = PAPER_STATE.show(cell.state) if cell.state else "Belum diperiksa"
    note = f" ({cell.note})" if cell.note else ""
    proposal = f" Menurut register: {', '.join(filter(None, (cell.proposed, cell.told)))}."
    gate = " Wajib untuk lulus." if cell.gate else ""
    return f"{cell.name}: {found}{note}.{proposal}{gate}"


def paint_paper(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """A sign and the words of what was found; what nobody has looked at stands back, without a sign."""
    state, _, note = text.partition(" · ")
    sign = _SIGNS.get(state)
    if sign is None:
        cells.quiet(painter, rect, "–" if state == NOT_ASKED else text, kind)
        return
    side = scaled(15)
    box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    paint_icon(painter, sign[0], box, getattr(kind.colours, sign[1]))
    words = rect.adjusted(side + scaled(7), 0, 0, 0)
    label = PAPER_STATE.show(state)
    painter.setPen(QColor(kind.colours.ink))
    cells.strong(painter, words, label, kind)
    width = kind.strong_metrics.horizontalAdvance(label) + scaled(8)
    cells.quiet(painter, words.adjusted(width, 0, 0, 0), note, kind)
