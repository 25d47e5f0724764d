"""The tabs of a form: one per section of fields, then the lists of what belongs to the record."""

from collections.abc import Container

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.part_list import PartList, ReadingList
from depok_desk.gui.forms.sheet import scrolling, sheet
from depok_desk.gui.icons import icon
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.belongings import HISTORY, PARTS, READINGS, Reading
from depok_desk.registers.register import Register


class FormTabs(QTabWidget):
    """Marks the sections in which something is wrong; says `going` when a row leads to another page."""

    going = Signal(Place)

    def __init__(self, desk: Desk, register: Register, fields: EntryFields) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self._fields = fields
        self._sections = {
            title: [entry.key for entry in entries] for title, entries in register.sections.items()
        }
        for title, entries in register.sections.items():
            placed = [(fields.fields[entry.key], entry.field.width) for entry in entries]
            self.addTab(scrolling(sheet(placed)), title.replace("&", "&&"))
        self._lists: list[PartList | ReadingList] = []
        for part in PARTS.get(register.model, ()):
            self._add(PartList(desk, part), part.title)
        for reading in (*READINGS.get(register.model, ()), HISTORY):
            self._add_reading(desk, reading)

    def show_lists(self, record: str) -> None:
        """Show what belongs to a record; a new one has nothing yet."""
        for place, each in enumerate(self._lists, len(self._sections)):
            self.setTabVisible(place, bool(record))
            if record:
                each.show_owner(record)

    def mark(self) -> None:
        """Put a sign at the sections whose fields cannot be kept as they are."""
        wrong = set(self._fields.wrong())
        for place, keys in enumerate(self._sections.values()):
            self.setTabIcon(place, icon("alert-circle", "danger") if wrong & set(keys) else QIcon())

    def nearest_first(self, keys: Container[str]) -> list[str]:
        """Those of `keys` in the section shown, then the others in order."""
        shown = self.currentIndex()
        nearest = sorted(enumerate(self._sections.values()), key=lambda each: each[0] != shown)
        return [key for _, section in nearest for key in section if key in keys]

    def turn_to(self, key: str) -> None:
        """Show a field and put the cursor into it."""
        place = next(place for place, keys in enumerate(self._sections.values()) if key in keys)
        self.setCurrentIndex(place)
        self._fields.fields[key].editor.setFocus()

    def _add(self, made: PartList | ReadingList, title: str) -> None:
        self._lists.append(made)
        self.addTab(made, title)

    def _add_reading(self, desk: Desk, reading: Reading) -> None:
        made = ReadingList(desk, reading)

        def go(key: str) -> None:
            self.going.emit(Place(reading.page, key))

        made.opened.connect(go)
        self._add(made, reading.title)
