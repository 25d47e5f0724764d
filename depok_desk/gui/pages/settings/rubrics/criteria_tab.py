"""The tab Kriteria: what is judged and how much it weighs."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.pages.settings.rubrics.criteria_table import CriteriaTable
from depok_desk.gui.pages.settings.rubrics.held import HeldRubric
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, icon_button
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.services.judging.rubric_draft import CriterionDraft, RubricDraft
from depok_desk.services.judging.rubric_faults import weight_sum, weight_words
from depok_desk.words import free_name

_HINT = (
    "Ketik langsung di sel, seperti di Excel. Kriteria di luar nilai akhir tetap dinilai, tetapi tidak ikut "
    "dijumlah. “Nilai terendah untuk lulus” boleh kosong."
)
_WHOLE = Decimal(100)


class CriteriaTab(QWidget):
    """Says `meaning` with the key of a criterion whose marks are to be described."""

    meaning = Signal(str)

    def __init__(self, held: HeldRubric) -> None:
        super().__init__()
        self._held = held
        self.table = CriteriaTable(held.desk)
        self.add = button("&Tambah kriteria", self._add, sign="plus")
        self.throw = button("&Hapus kriteria", self._throw, sign="trash")
        self.up = icon_button("arrow-up", "Naikkan kriteria", lambda: self._move(-1))
        self.down = icon_button("arrow-down", "Turunkan kriteria", lambda: self._move(1))
        self.means = button("Tulis &arti nilai", lambda: self.meaning.emit(self.key), sign="edit")
        self.sum = label("", "label")
        self._hint = label(_HINT, "small", wraps=True)
        self._lay_out()
        self.table.opened.connect(self.meaning)
        held.moved.connect(self._show)

    @property
    def key(self) -> str:
        """The key of the current criterion; empty if there is none."""
        return self.table.current_key()

    def _lay_out(self) -> None:
        tools = FlowRow(scaled(8))
        tools.show_parts((self.add, self.throw, self.up, self.down, self.means, self.sum))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(10), scaled(18), scaled(10))
        column.setSpacing(scaled(8))
        for part, share in ((tools, 0), (self.table, 1), (self._hint, 0)):
            column.addWidget(part, share)

    def _show(self) -> None:
        held, draft = self._held, self._held.draft
        self.table.show_criteria(draft, locked=held.locked)
        for tool in (self.throw, self.up, self.down):
            tool.setEnabled(not held.locked and bool(draft.criteria))
        self.add.setEnabled(not held.locked)
        self.means.setEnabled(bool(draft.criteria))
        self._hint.setVisible(not held.locked and not any(held.state.faults if held.state else ()))
        self.sum.setText(weight_words(weight_sum(draft.scheme())))
        self.sum.setProperty("kind", "problem" if held.fault("", "weight") else "label")
        self.sum.style().unpolish(self.sum)
        self.sum.style().polish(self.sum)

    def _add(self) -> None:
        """A criterion below the others, with the weight that is still to be given."""
        draft = self._held.draft
        rest = max(Decimal(0), _WHOLE - weight_sum(draft.scheme()))
        scale = draft.criteria[-1].scale if draft.criteria else "1-5"
        made = CriterionDraft(
            name=free_name("Kriteria baru", [each.name for each in draft.criteria]), weight=rest, scale=scale
        )
        self._held.put("Tambah kriteria", lambda now: replace(now, criteria=(*now.criteria, made)))
        self.table.choose_criterion(made.id)
        self.table.setFocus()

    def _throw(self) -> None:
        key = self.key
        found = self._held.criterion(key)
        if found:
            self._held.put(
                f"Hapus kriteria {found.name}",
                lambda now: replace(now, criteria=tuple(each for each in now.criteria if each.id != key)),
            )

    def _move(self, step: int) -> None:
        key = self.key
        if self._held.criterion(key):
            self._held.put("Pindahkan kriteria", lambda now: _moved(now, key, step))
            self.table.choose_criterion(key)


def _moved(draft: RubricDraft, key: str, step: int) -> RubricDraft:
    criteria = list(draft.criteria)
    place = next((at for at, each in enumerate(criteria) if each.id == key), -1)
    if place >= 0:
        criteria.insert(max(0, place + step), criteria.pop(place))
    return replace(draft, criteria=tuple(criteria))
