"""The form of one record of any register, made from what its model declares."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.disclosing import disclosed
from depok_desk.gui.pages.registers.form_bars import FormHead, SaveBar
from depok_desk.gui.pages.registers.form_tabs import FormTabs
from depok_desk.registers.register import Register
from depok_desk.services.glances import glance


class RecordForm(QWidget):
    """A stored record's fields are kept as they are left, each as one deed; a new one with “Simpan”.

    Says `closed` when there is nothing left to show, `stored` with the id of a new record.
    """

    closed = Signal()
    stored = Signal(str)
    going = Signal(Place)

    def __init__(self, desk: Desk, register: Register) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self._is_open = False
        self.keeping = Keeping(desk, register.model, register.entries)
        self.fields = self.keeping.fields
        self.head = FormHead(register)
        self.tabs = FormTabs(desk, register, self.fields)
        self.save = SaveBar(register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self.head, 0), (self.tabs, 1), (self.save, 0)):
            column.addWidget(part, share)
        self.keeping.judged.connect(self.tabs.mark)
        self.tabs.going.connect(self.going)
        self.head.back.connect(self.closed)
        self.head.revealing.connect(self._reveal)
        self.save.saving.connect(self._save)
        self.save.leaving.connect(self.closed)

    @property
    def record(self) -> str:
        """The id of the record shown; empty for a new one."""
        return self.keeping.record

    @property
    def caption(self) -> str:
        """What the record is called."""
        return self.keeping.caption

    def begin(self) -> None:
        """Start a new record."""
        self.keeping.begin()
        self._show()
        self.head.show_place(0, 0)
        self.save.say("Isian bertanda * wajib diisi.")
        self.tabs.setCurrentIndex(0)
        self.fields.fields[next(iter(self.fields.fields))].editor.setFocus()

    def open(self, record: str) -> bool:
        """Show a stored record; False if it is not there any more."""
        found = self.keeping.open(record, concealing=True)
        if found:
            self._show()
        return found

    def close_record(self) -> None:
        """Forget the record, which is not looked at any more."""
        self._is_open = False

    def refresh(self) -> None:
        """Show what has changed since; a record that is gone closes the form."""
        if not self._is_open or not self.record:
            return
        if self.keeping.refresh():
            self._say_what_it_is()
            self.tabs.show_lists(self.record)
        else:
            self.closed.emit()

    def _show(self) -> None:
        self._is_open = True
        self._say_what_it_is()
        self.head.suit(stored=bool(self.record), concealed=bool(self.fields.concealed))
        self.save.setVisible(not self.record)
        self.tabs.show_lists(self.record)
        self.tabs.mark()

    def _say_what_it_is(self) -> None:
        record, model = self.record, self._register.model
        seen = self._desk.ask(lambda session: glance(session, model, record)) if record else None
        self.head.show_remark(seen.remark if seen else "")

    def _save(self) -> None:
        if wrong := self.keeping.wrong():
            self.save.say(self.fields.fields[wrong[0]].problem)
            self.tabs.turn_to(wrong[0])
        else:
            self.stored.emit(self.keeping.store(self._register.one))

    def _reveal(self) -> None:
        disclosed(self._desk, self._register.model, self.record, sorted(self.fields.concealed))
        self.fields.reveal()
        self.head.suit(stored=True, concealed=False)
