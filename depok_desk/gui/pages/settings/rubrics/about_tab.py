"""The tab Keterangan: what the rubric is called, for which sector, on what it rests."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.forms.sheet import scrolling, sheet
from depok_desk.gui.pages.settings.rubrics.held import HeldRubric, say_fault
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.model.rubric import Rubric
from depok_desk.registers.register import entries

_KEYS = ("name", "sector", "basis", "notes")
_HINT = (
    "Tanpa sektor, rubrik ini dipakai untuk semua sektor yang tidak mempunyai rubrik sendiri. Sesi baru "
    "memakai rubrik kantor yang terbaru; contoh hanya dipakai selama kantor belum mempunyai rubrik sendiri."
)


class AboutTab(QWidget):
    """Fields that are stored as they are left."""

    def __init__(self, held: HeldRubric) -> None:
        super().__init__()
        self._held = held
        asked = tuple(each for each in entries(Rubric) if each.key in _KEYS)
        self.keeping = Keeping(held.desk, Rubric, asked)
        fields = self.keeping.fields.fields
        give_access_keys((field.label for field in fields.values()), frozenset("bd"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(sheet([(fields[entry.key], entry.field.width) for entry in asked]))
        column.addWidget(label(_HINT, "small", wraps=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))
        held.moved.connect(self._show)

    def _show(self) -> None:
        draft = self._held.draft
        if draft.id and self.keeping.record != draft.id:
            self.keeping.open(draft.id, concealing=False)
        elif draft.id:
            self.keeping.refresh()
        for key, field in self.keeping.fields.fields.items():
            field.setEnabled(not self._held.locked)
            say_fault(field, self._held.fault("", key))
