"""The tabs of a form: all its fields on the first, then the lists of what belongs to the record."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.groups import GroupSheet
from depok_desk.gui.forms.part_list import PartList, ReadingList
from depok_desk.gui.icons import icon
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.belongings import HISTORY, PARTS, READINGS, Reading
from depok_desk.registers.register import Register
from depok_desk.words import capitalised


class FormTabs(QTabWidget):
    """Marks the fields' tab when something is wrong in it; says `going` when a row leads to another page."""

    going = Signal(Place)

    def __init__(self, desk: Desk, register: Register, fields: EntryFields) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self._fields = fields
        self._sections = {
            title: [entry.key for entry in entries] for title, entries in register.sections.items()
        }
        self.sheet = GroupSheet(
            {
                capitalised(title): [(fields.fields[entry.key], entry.field.width) for entry in entries]
                for title, entries in register.sections.items()
            }
        )
        self.addTab(self.sheet, capitalised(next(iter(register.sections), register.title)))
        self._lists: list[PartList | ReadingList] = []
        for part in PARTS.get(register.model, ()):
            self._add(PartList(desk, part), part.title)
        for reading in (*READINGS.get(register.model, ()), HISTORY):
            self._add_reading(desk, reading)

    def show_lists(self, record: str) -> None:
        """Show what belongs to a record; a new one has nothing yet."""
        for place, each in enumerate(self._lists, 1):
            self.setTabVisible(place, bool(record))
            if record:
                each.show_owner(record)

    def mark(self) -> None:
        """Put a sign at the first tab when one of its fields cannot be kept as it is."""
        wrong = any(self._fields.wrong())
        self.setTabIcon(0, icon("alert-circle", "danger") if wrong else QIcon())

    def turn_to(self, key: str) -> None:
        """Show a field and put the cursor into it."""
        self.setCurrentIndex(0)
        field = self._fields.fields[key]
        field.editor.setFocus()
        self.sheet.ensureWidgetVisible(field)

    def _add(self, made: PartList | ReadingList, title: str) -> None:
        self._lists.append(made)
        self.addTab(made, title)

    def _add_reading(self, desk: Desk, reading: Reading) -> None:
        made = ReadingList(desk, reading)

        def go(key: str) -> None:
            self.going.emit(Place(reading.page, key))

        made.opened.connect(go)
        self._add(made, reading.title)
