"""The page Pengaturan: who issues papers, under which head, signed by whom, numbered how."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.part import Part
from depok_desk.gui.forms.part_list import PartList
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.page import Page
from depok_desk.gui.pages.settings.custom_fields import CustomFieldsTab
from depok_desk.gui.pages.settings.kept import KeptSheet
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.model.institution import Institution, Letterhead, NumberBook, Official
from depok_desk.model.kinds.clock import today
from depok_desk.registers.register import entries
from depok_desk.services.institutions import InstitutionLine, institution_lines
from depok_desk.services.numbering import CURATION, written

PATTERN_HINT = "Pola mengenal {urut} atau {urut:03}, {bulan}, {bulan_romawi}, dan {tahun}."


def _pattern_problem(values: Mapping[str, Any]) -> Mapping[str, str]:
    """What is wrong with the pattern of a number book."""
    try:
        written(str(values["pattern"]), 1, today())
    except UserError as error:
        return {"pattern": error.sentence}
    return {}


OFFICIALS = Part(
    "Pejabat",
    Official,
    "institution_id",
    ("name", "position", "variant", "nip", "from_date", "until_date"),
    given={"variant": "definitif"},
)
BOOKS = Part(
    "Buku nomor",
    NumberBook,
    "institution_id",
    ("kind", "year", "pattern", "last"),
    without=("last",),
    given={"kind": CURATION, "year": today().year, "last": 0},
    check=_pattern_problem,
)


class SettingsPage(Page):
    """Institutions at the left; at the right what the chosen one prints, who signs, how it numbers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: dict[str, InstitutionLine] = {}
        self._shown = ""
        self._begun = False
        self.institutions = EntryList("Instansi")
        self.add = button("Instansi &baru", self._begin, sign="plus")
        self.institution = KeptSheet(desk, Institution, entries(Institution))
        self.letterhead = KeptSheet(desk, Letterhead, entries(Letterhead, without=("institution_id",)))
        self.officials = PartList(desk, OFFICIALS)
        self.books = PartList(desk, BOOKS, PATTERN_HINT)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName("Bagian pengaturan")
        self.tabs.tabBar().setAccessibleName("Bagian pengaturan")
        self.tabs.addTab(scrolling(self._papers()), "Instansi && kop")
        self.tabs.addTab(self.officials, "Pejabat")
        self.tabs.addTab(self.books, "Buku nomor")
        self.custom = CustomFieldsTab(desk)
        self.tabs.addTab(self.custom, "Isian tambahan")
        self._lay_out()
        self.institutions.picked.connect(self._show)
        self.institution.stored.connect(self._choose)
        self.tabs.currentChanged.connect(self._show_institutions)

    def _papers(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(26))
        column.addWidget(self.institution)
        column.addWidget(self.letterhead)
        return made

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(scaled(18), 0, 0, scaled(12))
        left.setSpacing(scaled(10))
        left.addWidget(self.add)
        left.addWidget(self.institutions, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(14))
        self.institutions.setFixedWidth(scaled(230))
        row.addLayout(left)
        row.addWidget(self.tabs, 1)

    @override
    def refresh(self) -> None:
        self.custom.refresh()
        lines = self._desk.ask(institution_lines)
        self._lines = {line.id: line for line in lines}
        unheard = QSignalBlocker(self.institutions) if self._begun else None
        self.institutions.show_entries([ListEntry(line.id, line.name, line.kind) for line in lines])
        del unheard

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.institutions, self.tabs)

    def _begin(self) -> None:
        """Enter a new institution; its papers follow once it is stored."""
        self._begun = True
        self._show("")
        self.tabs.setCurrentIndex(0)

    def _show_institutions(self) -> None:
        """Let the list of institutions stand only beside what belongs to one of them."""
        for each in (self.institutions, self.add):
            each.setVisible(self.tabs.currentWidget() is not self.custom)

    def _choose(self, key: str) -> None:
        """Go on with an institution that was just stored."""
        self._begun = False
        self.institutions.choose(key)

    def _show(self, key: str) -> None:
        """Show another institution, or what has changed of this one."""
        self._begun = self._begun and not key
        line = self._lines.get(key)
        if key and key == self._shown:
            self.institution.keeping.refresh()
            self.letterhead.refresh(line.letterhead if line else "")
        else:
            self.institution.show_key(key, {})
            self.letterhead.show_key(line.letterhead if line else "", {"institution_id": key})
        self._shown = key
        self.letterhead.setVisible(bool(key))
        for place, part in enumerate((self.officials, self.books), start=1):
            self.tabs.setTabEnabled(place, bool(key))
            part.show_owner(key)
