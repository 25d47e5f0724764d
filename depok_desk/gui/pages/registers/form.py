"""The form of one record of any register, made from what its model declares."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.alikes import Alikes
from depok_desk.gui.forms.drafts import Draft
from depok_desk.gui.forms.former import FormerValues
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.disclosing import Revealing
from depok_desk.gui.pages.registers.form_bars import FormHead, SaveBar
from depok_desk.gui.pages.registers.form_tabs import FormTabs
from depok_desk.gui.pages.registers.new_form import Filling
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

    def __init__(self, desk: Desk, register: Register, draft: Draft) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self._is_open = False
        self.keeping = Keeping(desk, register.model, register.entries)
        self.fields = self.keeping.fields
        self.filling = Filling(self.keeping, draft)
        self.alikes = Alikes(desk, self.fields, lambda: self.record, self)
        self.former = FormerValues(desk, register.model, self.keeping)
        self.head = FormHead(desk, register)
        self.tabs = FormTabs(desk, register, self.fields)
        self.revealing = Revealing(desk, register.model, self.keeping, self.tabs)
        self.save = SaveBar(register)
        give_access_keys(field.label for field in self.fields.fields.values())
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self.head, 0), (self.filling.notice, 0), (self.tabs, 1), (self.save, 0)):
            column.addWidget(part, share)

    def _connect(self) -> None:
        self.keeping.judged.connect(self.tabs.mark)
        self.tabs.going.connect(self.going)
        self.filling.cleared.connect(self._begin_typing)
        self.head.back.connect(self.closed)
        self.head.photo.clicked.connect(self.tabs.turn_to_files)
        self.head.photo.attached.refused.connect(self.unkept)
        self.head.revealing.connect(self.revealing.reveal_all)
        self.revealing.revealed.connect(self._show_head)
        self.save.saving.connect(lambda: self.store(again=False))
        self.save.saving_more.connect(lambda: self.store(again=True))
        self.save.leaving.connect(self.filling.give_up)
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
        """Start a new record, with what was typed of one that was not stored."""
        self._finish()
        self.filling.begin()
        self._show()
        self.head.show_place(0, 0)
        self._begin_typing()

    def _begin_typing(self) -> None:
        self.save.say("Isian bertanda * wajib diisi.")
        self.tabs.turn_to(next(iter(self.fields.fields)))
        self.tabs.mark()

    def open(self, record: str) -> bool:
        """Show a stored record; False if it is not there any more."""
        self._finish()
        found = self.keeping.open(record, concealing=True)
        if found:
            self._show()
        return found

    def close_record(self) -> None:
        """Forget the record, which is not looked at any more; a new one stays as a draft."""
        self._finish()
        self._is_open = False

    def refresh(self) -> None:
        """Show what has changed since; a record that is gone closes the form."""
        if not self._is_open or not self.record:
            return
        if self.keeping.refresh():
            self._show_head()
            self.tabs.show_lists(self.record)
        else:
            self.closed.emit()

    def _show(self) -> None:
        self._is_open = True
        self._show_head()
        self.save.setVisible(not self.record)
        self.tabs.show_lists(self.record)
        self.tabs.mark()

    def _show_head(self) -> None:
        self.head.show_remark(_remark(self._desk, self._register, self.record))
        self.head.photo.show_owner(self.record)
        self.head.suit(stored=bool(self.record), concealed=bool(self.fields.concealed))

    def store(self, *, again: bool) -> None:
        """Store the new record once all is right, and go on with the next one if `again`."""
        if self.record:
            self._tell(self.keeping.finish())
        elif wrong := self.keeping.wrong():
            self.save.say(self.fields.fields[wrong[0]].problem)
            self.tabs.turn_to(wrong[0])
        else:
            stored = self.keeping.store(self._register.one)
            self.filling.give_up()
            self._is_open = False
            self.begin() if again else self.stored.emit(stored)

    def step_out(self) -> None:
        """Take back what is being typed into a stored record; if nothing is, go to the list."""
        if not (self.record and self.fields.take_back(self.focusWidget())):
            self.closed.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """The cursor leaves its field only after this: what it leaves behind is told then."""
        super().hideEvent(event)
        self.filling.keep()
        self.alikes.forget()
        if not event.spontaneous():
            QTimer.singleShot(0, self, self._tell_unkept)

    def _tell_unkept(self) -> None:
        if self._is_open and not self.isVisible():
            self._tell(self.keeping.unkept())

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.unkept.emit(sentence)

    def _finish(self) -> None:
        self.alikes.forget()
        self.filling.leave()
        if self._is_open:
            self._tell(self.keeping.finish())


def _remark(desk: Desk, register: Register, record: str) -> str:
    """What is to be known of a record besides its name; nothing of a new one."""
    seen = desk.ask(lambda session: glance(session, register.model, record)) if record else None
    return seen.remark if seen else ""
