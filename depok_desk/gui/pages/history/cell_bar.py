"""The bar below a deed's changes: what can be done with the one value one is at."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.history.change_tree import ChangeTree
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.services.deed_changes import CellPlace
from depok_desk.services.former_cells import FormerCell, bring_back, former_cell, in_full

BACK = "Ctrl+B"
REVEAL = "Ctrl+L"


class CellBar(QWidget):
    """Brings one former value back to its record, or shows a masked one in full, which is noted."""

    def __init__(self, desk: Desk, tree: ChangeTree) -> None:
        super().__init__()
        self._desk = desk
        self._tree = tree
        self.back = button("&Kembalikan nilai ini", self.bring_back, sign="arrow-back-up")
        self.reveal = button("Li&hat lengkap", self.show_in_full, sign="eye")
        self.back.setToolTip("Isi data ini kembali dengan nilai semula (Ctrl+B)")
        self.reveal.setToolTip("Tampilkan data pribadi tanpa samaran; dicatat di Riwayat (Ctrl+L)")
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(10))
        self._row = FlowRow(scaled(8))
        self._row.show_parts((self.back, self.reveal))
        column.addWidget(self._row)
        tree.cell_chosen.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done with the value one is at."""
        place = self._tree.place
        self.back.setEnabled(self._former(place) is not None)
        self.reveal.setVisible(place is not None and place.personal)
        self._row.arrange()

    def bring_back(self) -> None:
        """Let the record hold again what it did before; undo takes it back."""
        place = self._tree.place
        found = self._former(place)
        if place is not None and found is not None:
            said = f"Kembalikan {found.declared.label}: {found.caption}"
            self._desk.do(said, lambda session: bring_back(session, place.seq, place.column))
            self._tree.go_to(place)
            self._tree.setFocus()

    def show_in_full(self) -> None:
        """Show both values without their mask until something else is shown."""
        place = self._tree.place
        if place is None or not place.personal:
            return
        old, new = self._desk.do(
            "Lihat data pribadi dalam riwayat",
            lambda session: in_full(session, place.seq, place.column),
            tell=False,
            undoable=False,
        )
        self._tree.go_to(place)
        self._tree.show_values(old, new)

    def _former(self, place: CellPlace | None) -> FormerCell | None:
        if place is None:
            return None
        return self._desk.ask(lambda session: former_cell(session, place.seq, place.column))
