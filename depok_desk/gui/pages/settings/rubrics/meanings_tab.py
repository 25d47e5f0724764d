"""The tab Arti nilai: what is looked at for a criterion, and what each mark means."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.forms.editors import form_field
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.pages.settings.rubrics.held import HeldRubric, say_fault
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.fields import field_of
from depok_desk.model.kinds.text import LONG_TEXT
from depok_desk.model.rubric import Criterion
from depok_desk.services.judging.rubric_draft import CriterionDraft, RubricDraft
from depok_desk.services.judging.rubric_faults import percent
from depok_desk.services.judging.scheme import Scale

_HINT = (
    "Tulis hal yang dapat dilihat, dihitung, atau ditanyakan, sehingga dua juri memberi nilai yang sama. "
    "Arti ini tercetak di lembar penilaian."
)
_NAMED = {"hint": Criterion.hint, "headings": Criterion.headings}


class MeaningsTab(QWidget):
    """The criteria at the left; at the right the words for the chosen one, stored as they are left."""

    def __init__(self, held: HeldRubric) -> None:
        super().__init__()
        self._held = held
        self.criteria = EntryList("Kriteria")
        self.named = {key: form_field(field_of(attribute)) for key, attribute in _NAMED.items()}
        self.levels: dict[int, FormField] = {}
        self.on = button("Kriteria &berikutnya", self._go_on, sign="arrow-right")
        self._title = label("", "head", wraps=True)
        self._shown: tuple[str, tuple[int, ...]] = ("", ())
        self._level_column = QVBoxLayout()
        self._lay_out()
        self.criteria.picked.connect(self._show_criterion)
        for key, field in self.named.items():
            field.left.connect(partial(self._store_text, key))
        held.moved.connect(self._show)

    def _lay_out(self) -> None:
        self.criteria.setFixedWidth(scaled(190))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        self._level_column.setSpacing(scaled(10))
        for part in (self._title, label(_HINT, "small", wraps=True), self.named["hint"]):
            column.addWidget(part)
        column.addLayout(self._level_column)
        column.addWidget(self.named["headings"])
        column.addLayout(row_of(None, self.on))
        self._area = scrolling(inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.criteria)
        row.addWidget(self._area, 1)

    def turn_to(self, key: str) -> None:
        """Show a criterion, the cursor where its first mark is described."""
        self.criteria.choose(key)
        first = next(iter(self.levels.values()), self.named["hint"])
        first.editor.setFocus()

    def _show(self) -> None:
        self.criteria.show_entries(
            [ListEntry(each.id, each.name, self._remark(each)) for each in self._held.draft.criteria]
        )
        self._show_criterion(self.criteria.key())

    def _remark(self, criterion: CriterionDraft) -> str:
        if self._held.fault(criterion.id, "levels"):
            return "arti belum lengkap"
        return "di luar nilai akhir" if criterion.independent else f"bobot {percent(criterion.weight)}"

    def _show_criterion(self, key: str) -> None:
        found = self._held.criterion(key)
        self._area.setVisible(found is not None)
        if found is None:
            return
        marks = tuple(_marks(found, self._held.draft))
        if self._shown != (key, marks):
            self._shown = (key, marks)
            self._make_levels(found, marks)
            self._area.verticalScrollBar().setValue(0)
        self._title.setText(found.name)
        fields: Mapping[FormField, str] = {
            self.named["hint"]: found.hint or "",
            self.named["headings"]: found.headings or "",
            **{field: found.levels.get(mark, "") for mark, field in self.levels.items()},
        }
        for field, text in fields.items():
            if not field.editor.hasFocus() or field.text() == text:
                field.show_text(text)
            field.setEnabled(not self._held.locked)
        self._say_faults(found)

    def _say_faults(self, criterion: CriterionDraft) -> None:
        say_fault(self.named["headings"], self._held.fault(criterion.id, "headings"))
        wrong = bool(self._held.fault(criterion.id, "levels"))
        scale = Scale.of(criterion.scale)
        for mark, field in self.levels.items():
            beyond = not scale.lowest <= mark <= scale.highest
            needed = not criterion.levels.get(mark) and (scale.whole or mark == 0)
            said = "Di luar skala kriteria ini; kosongkan." if beyond else "Belum diisi." if needed else ""
            say_fault(field, said if wrong else "")

    def _make_levels(self, criterion: CriterionDraft, marks: tuple[int, ...]) -> None:
        clear(self._level_column)
        whole = Scale.of(criterion.scale).whole
        self.levels = {}
        for mark in marks:
            words = f"Nilai {mark}" if whole else f"Nilai {mark} ke atas"
            field = FormField(words, long_text(2))
            field.left.connect(partial(self._store_level, mark))
            self.levels[mark] = field
            self._level_column.addWidget(field)

    def _store_level(self, mark: int, text: str) -> None:
        reading = LONG_TEXT.read(text)
        self.levels[mark].show_problem(reading.message)
        if reading.refused:
            return
        wording = reading.value

        def change(criterion: CriterionDraft) -> CriterionDraft:
            levels = {**criterion.levels, mark: str(wording)} if wording else dict(criterion.levels)
            if not wording:
                levels.pop(mark, None)
            return replace(criterion, levels=dict(sorted(levels.items())))

        self._change(f"Ubah arti nilai {mark}", change)

    def _store_text(self, key: str, text: str) -> None:
        declared = field_of(_NAMED[key])
        reading = declared.kind.read(text)
        self.named[key].show_problem(reading.message)
        if not reading.refused:
            self._change(f"Ubah {declared.label}", lambda one: replace(one, **{key: reading.value}))

    def _change(self, deed: str, change: Callable[[CriterionDraft], CriterionDraft]) -> None:
        key = self._shown[0]
        found = self._held.criterion(key)
        if found is None or change(found) == found:
            return

        def whole(draft: RubricDraft) -> RubricDraft:
            return replace(
                draft, criteria=tuple(change(each) if each.id == key else each for each in draft.criteria)
            )

        self._held.put(f"{deed}: {found.name}", whole)

    def _go_on(self) -> None:
        row = (self.criteria.currentRow() + 1) % max(1, self.criteria.count())
        self.criteria.setCurrentRow(row)
        self.turn_to(self.criteria.key())


def _marks(criterion: CriterionDraft, draft: RubricDraft) -> list[int]:
    """The marks to be described: all of a short scale; on 0–100 where the grades begin; and what is there."""
    scale = Scale.of(criterion.scale)
    if scale.whole:
        usual = set(range(scale.lowest, scale.highest + 1))
    else:
        usual = {0, *(int(least) for least in (draft.band_c, draft.band_b, draft.band_a))}
    return sorted(usual | set(criterion.levels))
