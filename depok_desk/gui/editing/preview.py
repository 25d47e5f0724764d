"""Looking at what a paste or a fill would change, before it does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.editing.plan_view import PlanView, counts
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.in_place import show_in_place
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.edit_plan import EditPlan
from depok_desk.words import number

_REFUSED = (
    "Sel yang ditolak ada di atas, dengan alasannya. Betulkan dahulu lalu ulangi, atau simpan yang sah saja."
)


class PlanPreview(QDialog):
    """Shows a plan; what is sound can be stored, if there is anything."""

    def __init__(self, parent: QWidget | None, verb: str, plan: EditPlan, remark: str = "") -> None:
        super().__init__(parent)
        self.plan = plan.sound()
        sound = sum(not cell.follows for _, cell in self.plan.changed)
        self.setWindowTitle(f"{verb} sel {plan.one}")
        self.stay = button("&Batal", self.reject)
        named = f"{number(sound)} yang sah" if plan.refused else f"{number(sound)} sel"
        self.go = primary(f"{verb} {named}", self.accept)
        self.go.setEnabled(sound > 0)
        (self.go if sound else self.stay).setDefault(True)
        self.table = PlanView()
        self.counted = label(counts(plan), "head", wraps=True)
        self.remark = label(
            " ".join(filter(None, (remark, _REFUSED if plan.refused else ""))), "quiet", wraps=True
        )
        self._lay_out()
        show_in_place(self.remark, on=bool(self.remark.text()))
        self.table.show_plan(plan)
        self.table.setFocus()
        self._connect_keys()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(self.counted)
        column.addWidget(self.remark)
        column.addWidget(self.table, 1)
        column.addWidget(self.table.reason)
        column.addLayout(row_of(None, self.stay, self.go))
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(min(scaled(980), room.width()), min(scaled(520), room.height()))

    def _connect_keys(self) -> None:
        """Enter in the table does what the button that stands out does."""
        default = self.go if self.go.isEnabled() else self.stay
        for keys in ("Return", "Enter"):
            QShortcut(keys, self.table, default.click, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut("Ctrl+Return", self, default.click)

    @classmethod
    def ask(cls, parent: QWidget | None, verb: str, plan: EditPlan, remark: str = "") -> EditPlan | None:
        """The plan to be carried out; None if it is not to be."""
        dialog = cls(parent, verb, plan, remark)
        return dialog.plan if dialog.exec() == QDialog.DialogCode.Accepted else None
