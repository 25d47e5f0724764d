"""The form of one record of any register, made from what its model declares."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

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

    Says `closed` when there is nothing left to show, `stored` with the id of a new record, `unkept`
    with a sentence about what could not be stored when the record is left.
    """

    closed = Signal()
    stored = Signal(str)
    unkept = Signal(str)
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
        self.head.revealing.connect(self._reveal_all)
        self.fields.asked.connect(self._reveal)
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
        self._finish()
        found = self.keeping.open(record, concealing=True)
        if found:
            self._show()
        return found

    def close_record(self) -> None:
        """Forget the record, which is not looked at any more."""
        self._finish()
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
            stored = self.keeping.store(self._register.one)
            self._is_open = False
            self.stored.emit(stored)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """The cursor leaves its field only after this: what it leaves behind is told then."""
        super().hideEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self._tell_unkept)

    def _tell_unkept(self) -> None:
        if self._is_open and not self.isVisible():
            self._say_unkept(self.keeping.unkept())

    def _finish(self) -> None:
        if self._is_open:
            self._say_unkept(self.keeping.finish())

    def _say_unkept(self, sentence: str) -> None:
        if sentence:
            self.unkept.emit(sentence)

    def _reveal_all(self) -> None:
        self._reveal(*(key for key in self.fields.fields if key in self.fields.concealed))

    def _reveal(self, *keys: str) -> None:
        """Show values in full; the cursor is in the first before the button that was pressed goes away."""
        self.tabs.turn_to(keys[0])
        disclosed(self._desk, self._register.model, self.record, keys)
        self.fields.reveal(keys)
        self.head.suit(stored=True, concealed=bool(self.fields.concealed))
