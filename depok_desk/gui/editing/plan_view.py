"""A plan of edited cells, shown as a table of old and new."""

from collections.abc import Sequence

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.edit_plan import CellEdit, EditPlan, RowEdit
from depok_desk.words import count_of, number

MOST = 2_000
"""Cells that are listed; what is beyond them is counted only."""

_COLUMNS = (
    ListColumn("state", "Keadaan", 9),
    ListColumn("row", "Baris", 22),
    ListColumn("label", "Kolom", 17),
    ListColumn("old", "Sekarang", 18),
    ListColumn("new", "Menjadi", 18),
    ListColumn("sentence", "Keterangan", 26),
)
_LOOKS = {"state": cells.state, "row": cells.strong, "old": cells.quiet, "sentence": cells.quiet}


class PlanView(ListTable):
    """Lists what is refused first, then what changes; what stays the same is only counted.

    `reason` says in full what is to be said of the row one is at.
    """

    def __init__(self) -> None:
        super().__init__("Perubahan yang akan disimpan", _LOOKS)
        self.setMinimumSize(scaled(560), scaled(130))
        self.reason = label(kind="quiet", wraps=True)
        self.reason.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._reasons: dict[str, str] = {}
        self.current.connect(self._tell_reason)

    def show_plan(self, plan: EditPlan) -> None:
        """Show another plan."""
        listed = sorted(
            (pair for pair in plan.cells() if pair[1].refused or pair[1].changes),
            key=lambda pair: not pair[1].refused,
        )
        worded = [_worded(row, cell) for row, cell in listed[:MOST]]
        self._reasons = {row[0]: f"{row[2]} · {row[3]}: {row[6]}" for row in worded if row[6]}
        self.show_list(StillList(_COLUMNS, worded))
        self.selectRow(0)
        self._tell_reason(self.current_key())

    def _tell_reason(self, key: str) -> None:
        self.reason.setText(self._reasons.get(key, ""))


def counts(plan: EditPlan) -> str:
    """How many cells change, are refused, stay the same: “22 sel berubah · 2 ditolak · 5 sudah sama”.

    Cells that change because of another one are counted apart: “2 ikut berubah”.
    """
    changed, refused = len(plan.changed), len(plan.refused)
    follow = sum(cell.follows for _, cell in plan.changed)
    same = sum(1 for _ in plan.cells()) - changed - refused
    parts: Sequence[str] = (
        f"{number(changed - follow)} sel berubah",
        f"{number(follow)} ikut berubah" if follow else "",
        f"{number(refused)} ditolak" if refused else "",
        f"{number(same)} sudah sama" if same else "",
        f"{count_of(len(plan.added), plan.one)} baru" if plan.added else "",
        f"{number(MOST)} yang pertama ditampilkan" if changed + refused > MOST else "",
    )
    return " · ".join(filter(None, parts))


def _worded(row: RowEdit, cell: CellEdit) -> Row:
    state = _state(row, cell)
    return (f"{row.row_id}/{cell.key}", state, row.caption, cell.label, cell.old, cell.new, cell.sentence)


def _state(row: RowEdit, cell: CellEdit) -> str:
    if cell.refused:
        return "ditolak"
    if cell.follows:
        return "ikut"
    return "periksa" if cell.sentence else "baru" if row.new else "ubah"
