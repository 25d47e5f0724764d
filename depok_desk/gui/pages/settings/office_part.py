"""The settings of one institution: what it prints, who signs for it, how it numbers."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.part import Part
from depok_desk.gui.forms.part_list import PartList
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.pages.settings.kept import KeptSheet
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.wizard.logo_field import LogoField
from depok_desk.model.institution import Institution, Letterhead, NumberBook, Official
from depok_desk.model.kinds.clock import today
from depok_desk.registers.register import entries
from depok_desk.services.institutions import InstitutionLine, institution_lines
from depok_desk.services.numbering import CURATION, written

PATTERN_HINT = "Pola mengenal {urut} atau {urut:03}, {bulan}, {bulan_romawi}, dan {tahun}."
_RESERVED = frozenset("ib")
"""Access keys of the line above: “Instansi”, “Instansi baru”."""
_NO_LETTERHEAD = "Logo dapat dipasang setelah kop surat disimpan."


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


class OfficePart(QWidget):
    """Chooses an institution above; below stands the part of its settings that is asked for.

    Says `began` when a new institution is to be entered, whose papers come first.
    """

    began = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: dict[str, InstitutionLine] = {}
        self._shown = ""
        self._begun = False
        self.institutions = Choice("Instansi")
        self.add = button("Instansi &baru", self._begin, sign="plus")
        self.institution = KeptSheet(desk, Institution, entries(Institution))
        self.letterhead = KeptSheet(desk, Letterhead, entries(Letterhead, without=("institution_id",)))
        self.logo = LogoField(desk, "instansi")
        self.officials = PartList(desk, OFFICIALS)
        self.books = PartList(desk, BOOKS, PATTERN_HINT)
        self._no_letterhead = label(_NO_LETTERHEAD, "quiet", wraps=True)
        give_access_keys((*self.institution.labels, *self.letterhead.labels), _RESERVED)
        self._papers = scrolling(self._on_paper())
        self._stack = Stack(self._papers, self.officials, self.books)
        self._lay_out()
        self.institutions.picked.connect(self._show)
        self.institution.stored.connect(self._choose)

    def _on_paper(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(22))
        for each in (self.institution, self.letterhead, self.logo, self._no_letterhead):
            column.addWidget(each)
        return made

    def _lay_out(self) -> None:
        named = label("&Instansi", "label")
        named.setBuddy(self.institutions)
        self.institutions.setMinimumContentsLength(24)
        self.institutions.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = row_of(named, self.institutions, self.add)
        head.setStretch(1, 1)
        head.setContentsMargins(scaled(18), scaled(4), scaled(18), scaled(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the institutions again, and what is shown of one of them."""
        lines = self._desk.ask(institution_lines)
        self._lines = {line.id: line for line in lines}
        self.institutions.offer([(line.id, line.name) for line in lines])
        if self._begun:
            self.institutions.setCurrentIndex(-1)
        else:
            self._show(self.institutions.key())

    def show_part(self, key: str) -> None:
        """Show `instansi`, `pejabat` or `nomor` of the institution that is chosen."""
        parts: Mapping[str, QWidget] = {"pejabat": self.officials, "nomor": self.books}
        self._stack.setCurrentWidget(parts.get(key, self._papers))

    def _begin(self) -> None:
        """Enter a new institution; its papers follow once it is stored."""
        self._begun = True
        self.institutions.setCurrentIndex(-1)
        self._show("")
        self.began.emit()
        next(iter(self.institution.keeping.fields.fields.values())).editor.setFocus()

    def _choose(self, key: str) -> None:
        """Go on with an institution that was just stored."""
        self._begun = False
        self.institutions.choose(key)
        self._show(key)

    def _show(self, key: str) -> None:
        """Show another institution, or what has changed of this one."""
        self._begun = self._begun and not key
        line = self._lines.get(key)
        letterhead = line.letterhead if line else ""
        if key and key == self._shown:
            self.institution.keeping.refresh()
            self.letterhead.refresh(letterhead)
        else:
            self.institution.show_key(key, {})
            self.letterhead.show_key(letterhead, {"institution_id": key})
        self._shown = key
        self.letterhead.setVisible(bool(key))
        self.logo.setVisible(bool(letterhead))
        self._no_letterhead.setVisible(bool(key and not letterhead))
        self.logo.show_letterhead(letterhead)
        for part in (self.officials, self.books):
            part.setEnabled(bool(key))
            part.show_owner(key)
