"""The pane beside a register that shows the record one is at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from depok_desk.gui.attachments.pictures import Pictures
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.disclosing import disclosed
from depok_desk.gui.widgets.buttons import button, link
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.preview import SidePreview
from depok_desk.gui.widgets.timeline import Moment
from depok_desk.registers.register import Register
from depok_desk.services.attachments import shown_photo
from depok_desk.services.glances import Fact, glance


class RecordBeside(SidePreview):
    """Shows a record at a glance; personal values are masked until “lihat” is clicked, which is noted."""

    opening = Signal(str)

    def __init__(self, desk: Desk, register: Register) -> None:
        self.open = button("&Buka", self._open, sign="edit")
        super().__init__((self.open,))
        self._desk = desk
        self._register = register
        self._pictures = Pictures(desk)
        self._record = ""
        self._seen: dict[str, str] = {}
        self.show_key("")

    def show_key(self, record: str) -> None:
        """Show the record with this id; a hint if there is none."""
        if record != self._record:
            self._seen.clear()
        self._record = record
        model = self._register.model
        found = self._desk.ask(lambda session: glance(session, model, record)) if record else None
        self.open.setEnabled(found is not None)
        self.picture.setVisible(found is not None)
        if found is None:
            self.show_record(f"Pilih satu {self._register.one}", "Ringkasannya tampil di sini.")
            return
        key = self._desk.ask(lambda session: shown_photo(session, model.__tablename__, record))
        self.picture.show_photo(self._pictures.small(key))
        facts = [(fact.label, self._shown(fact)) for fact in found.facts]
        life = [Moment(each.text, each.when, each.marked) for each in found.life]
        self.show_record(found.title, found.remark, facts, life)

    def disclose(self, key: str) -> None:
        """Show a personal value in full as long as its record is shown."""
        self._seen |= disclosed(self._desk, self._register.model, self._record, (key,))
        self.show_key(self._record)

    def _shown(self, fact: Fact) -> str | QWidget:
        if not fact.key or fact.key in self._seen:
            return self._seen.get(fact.key, fact.text)
        return _masked(fact.text, link("lihat", lambda: self.disclose(fact.key)))

    def _open(self) -> None:
        self.opening.emit(self._record)


def _masked(text: str, reveal: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(label(text))
    reveal.setFixedHeight(label("x").sizeHint().height())
    row.addWidget(reveal, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return made
