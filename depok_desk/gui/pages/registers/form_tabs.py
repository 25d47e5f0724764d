"""The tabs of a form: all its fields on the first, then the lists of what belongs to the record."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QWidget

from depok_desk.gui.attachments.attachment_tab import AttachmentTab
from depok_desk.gui.attachments.story_tab import StoryTab
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.groups import GroupSheet
from depok_desk.gui.forms.part_list import PartList, ReadingList
from depok_desk.gui.icons import icon
from depok_desk.gui.keys import keys_words
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.belongings import HISTORY, PARTS, READINGS, Reading
from depok_desk.gui.panes import enter
from depok_desk.gui.widgets.table import ListTable
from depok_desk.registers.register import Register
from depok_desk.words import capitalised

Shows = Callable[[str], None]
"""Shows what belongs to the record with an id."""


class FormTabs(QTabWidget):
    """Marks the fields' tab when something is wrong in it; says `going` when a row leads to another page."""

    going = Signal(Place)

    def __init__(self, desk: Desk, register: Register, fields: EntryFields) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setAccessibleName("Bagian formulir")
        self._fields = fields
        self.sheet = GroupSheet(
            {
                capitalised(title): [(fields.fields[entry.key], entry.field.width) for entry in entries]
                for title, entries in register.sections.items()
            }
        )
        self.addTab(self.sheet, capitalised(next(iter(register.sections), register.title)))
        self._record = ""
        self._shows: dict[QWidget, Shows] = {}
        self._stale: set[QWidget] = set()
        for part in PARTS.get(register.model, ()):
            made = PartList(desk, part)
            self._add(made, part.title, made.show_owner)
        for reading in READINGS.get(register.model, ()):
            self._add_reading(desk, reading)
        self._add_story(desk, register.model.__tablename__)
        self._add_reading(desk, HISTORY)
        for place, keys in enumerate(self.keys):
            self.setTabToolTip(place, keys_words(keys))
        self.currentChanged.connect(self._show_current)

    @property
    def keys(self) -> Sequence[str]:
        """What turns to each tab, in order."""
        return tuple(f"Alt+{number}" for number in range(1, 1 + min(self.count(), 9)))

    def open_tab(self, place: int) -> None:
        """Show a tab, the keys where it is begun."""
        if self.isTabVisible(place):
            self.setCurrentIndex(place)
            self._begin()

    def enter(self) -> None:
        """Put the focus where it was when one went on to another record, otherwise where the tab begins."""
        before, shown = self.focusWidget(), self.currentWidget()
        if shown.isAncestorOf(before) and before.isVisible():
            before.setFocus()
        else:
            self._begin()

    def _begin(self) -> None:
        shown = self.currentWidget()
        if shown is self.sheet:
            next(iter(self._fields.fields.values())).editor.setFocus()
        else:
            rows = next((each for each in shown.findChildren(ListTable) if each.isVisible()), shown)
            enter(rows)

    def show_lists(self, record: str) -> None:
        """Show what belongs to a record, each list when its tab is seen; a new one has nothing yet."""
        self._record = record
        self._stale = set(self._shows)
        for each in self._shows:
            self.setTabVisible(self.indexOf(each), bool(record))
        self._show_current()

    def _show_current(self) -> None:
        shown = self.currentWidget()
        if shown in self._stale and self._record:
            self._stale.discard(shown)
            self._shows[shown](self._record)

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

    def turn_to_files(self) -> None:
        """Show the tab of files and photos, ready to choose a photo."""
        self.setCurrentWidget(self.files)
        self.files.choose_photo.setFocus()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Attach files that were dropped on the window, and show them."""
        self.turn_to_files()
        self.files.take(paths)
        return True

    def _add(self, made: QWidget, title: str, shows: Shows) -> None:
        self._shows[made] = shows
        self.addTab(made, title)

    def _add_reading(self, desk: Desk, reading: Reading) -> None:
        made = ReadingList(desk, reading)

        def go(key: str) -> None:
            self.going.emit(Place(reading.page, key))

        made.opened.connect(go)
        self._add(made, reading.title, made.show_owner)

    def _add_story(self, desk: Desk, table: str) -> None:
        """Files and the life of the record."""
        self.files, story = AttachmentTab(desk), StoryTab(desk)
        story.going.connect(self.going)
        self._add(self.files, "Lampiran", partial(self.files.show_owner, table))
        self._add(story, "Perjalanan", partial(story.show_owner, table))
