"""The page Pengaturan: its parts named at the left, the one that is chosen at the right."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.part_list import PartList
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.settings.custom_fields import CustomFieldsTab
from depok_desk.gui.pages.settings.kept import KeptSheet
from depok_desk.gui.pages.settings.office_part import OfficePart
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from depok_desk.gui.pages.settings.samples_form import SamplesForm
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.wizard.copy_form import CopyForm
from depok_desk.gui.wizard.look_form import LookForm
from depok_desk.gui.wizard.operator_form import OperatorForm

PARTS: Mapping[str, str] = {
    "instansi": "Instansi dan kop surat",
    "pejabat": "Pejabat",
    "nomor": "Buku nomor",
    "rubrik": "Rubrik",
    "isian": "Isian tambahan",
    "petugas": "Petugas",
    "tampilan": "Tampilan",
    "cadangan": "Cadangan",
    "contoh": "Data contoh",
}
"""The parts in their order, by the record of the page's place."""

_OF_OFFICE = ("instansi", "pejabat", "nomor")


class SettingsPage(Page):
    """What the whole office has in common first, then what belongs to this PC."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self.parts = EntryList("Bagian pengaturan")
        self.office = OfficePart(desk)
        self.rubrics = RubricsPart(desk)
        self.custom = CustomFieldsTab(desk)
        self.operator = OperatorForm(desk, memory)
        self.look = LookForm(memory)
        self.copies = CopyForm(desk, memory)
        self.samples = SamplesForm(desk)
        self._shown: Mapping[str, QWidget] = {
            **dict.fromkeys(_OF_OFFICE, self.office),
            "rubrik": self.rubrics,
            "isian": self.custom,
            "petugas": scrolling(self.operator),
            "tampilan": scrolling(self.look),
            "cadangan": scrolling(self.copies),
            "contoh": scrolling(self.samples),
        }
        self._title = label("", "title")
        self._stack = Stack(*dict.fromkeys(self._shown.values()))
        self._lay_out()
        self.parts.show_entries([ListEntry(key, title) for key, title in PARTS.items()])
        self._show(self.parts.key())
        self.parts.picked.connect(self._show)
        self.parts.picked.connect(self._note_place)
        self.office.began.connect(lambda: self.parts.choose("instansi"))

    @property
    def part(self) -> str:
        """The key of the part that is shown."""
        return self.parts.key()

    @property
    def institutions(self) -> Choice:
        """The institutions one can choose from."""
        return self.office.institutions

    @property
    def institution(self) -> KeptSheet:
        """The institution that is chosen."""
        return self.office.institution

    @property
    def letterhead(self) -> KeptSheet:
        """Its letterhead."""
        return self.office.letterhead

    @property
    def officials(self) -> PartList:
        """Who signs for it."""
        return self.office.officials

    @property
    def books(self) -> PartList:
        """Its number books."""
        return self.office.books

    def _lay_out(self) -> None:
        self._title.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(4))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._title)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.parts.setFixedWidth(scaled(220))
        row.addWidget(self.parts)
        row.addLayout(right, 1)

    @override
    def refresh(self) -> None:
        parts = (self.office, self.rubrics, self.custom, self.operator, self.look, self.copies, self.samples)
        for each in parts:
            each.refresh()

    @override
    def show_record(self, record: str) -> None:
        part, _, within = record.partition("/")
        if part in PARTS:
            self.parts.choose(part)
        if part == "rubrik" and within:
            self.rubrics.show_rubric(within)

    @override
    def commands(self) -> Sequence[Command]:
        return self.rubrics.commands() if self.part == "rubrik" else ()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.parts, self._shown[self.part])

    def _note_place(self, key: str) -> None:
        """Tell where one is, so that a window laid out anew or a later start shows this part again."""
        if key and self.isVisible():
            self.going.emit(Place("pengaturan", key))

    def _show(self, key: str) -> None:
        if key:
            self._title.setText(PARTS[key])
            self.office.show_part(key)
            self._stack.setCurrentWidget(self._shown[key])
            self.commands_changed.emit()
