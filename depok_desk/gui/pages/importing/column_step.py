"""The step at which each column of the workbook is given its meaning."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.pages.importing.case import Case, with_columns
from depok_desk.gui.pages.importing.sheets import lacking_sentence, layouts, samples, surety, target_choices
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.elided import ElidedLabel
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.services.importing.mapping import ColumnMatch
from depok_desk.services.importing.tables import SourceColumn
from depok_desk.services.importing.understanding import FoundSheet

_SIGNS = {"good": "check", "warning": "alert-triangle", "quiet": "ban"}
_HEADINGS = ("Kolom", "Judul di berkas", "Contoh isi", "Menjadi", "Keyakinan")


class ColumnStep(StepView):
    """One line per column: letter, heading, samples, what it becomes and how sure that is."""

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._layout_shown = ""
        self.sheets = Choice("Lembar")
        self._sheets_label = label("Lembar", "label")
        self.lacking = Notice("problem")
        self._lines = QGridLayout()
        self._scroll = QScrollArea(widgetResizable=True)
        self._combos: list[Choice] = []
        self._lay_out()
        self.sheets.picked.connect(self._show_layout)

    def _lay_out(self) -> None:
        self._lines.setHorizontalSpacing(scaled(16))
        self._lines.setVerticalSpacing(scaled(6))
        self._lines.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(14))
        for column, share in ((1, 3), (2, 5), (3, 4), (4, 3)):
            self._lines.setColumnStretch(column, share)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        self._scroll.setWidget(inner)
        head = QHBoxLayout()
        head.setContentsMargins(scaled(18), scaled(12), scaled(18), 0)
        head.setSpacing(scaled(10))
        head.addWidget(self._sheets_label)
        head.addWidget(self.sheets)
        head.addStretch(1)
        box = QHBoxLayout()
        box.setContentsMargins(scaled(18), scaled(8), scaled(18), 0)
        box.addWidget(self.lacking)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(scaled(4))
        whole.addLayout(head)
        whole.addLayout(box)
        whole.addWidget(self._scroll, 1)

    @property
    def combos(self) -> list[Choice]:
        """The boxes in which the meanings are chosen, in the order of the columns."""
        return self._combos

    @override
    def show_case(self, case: Case) -> None:
        if self._case is None or self._case.workbook is not case.workbook:
            self._scroll.verticalScrollBar().setValue(0)
        self._case = case
        groups = layouts(case)
        self.sheets.offer([(found.name, name) for found, name in groups])
        lacking = next((found.name for found, _ in groups if case.lacking(found)), "")
        if lacking and not any(found.name == self._layout_shown for found, _ in groups):
            self.sheets.choose(lacking)
        for part in (self.sheets, self._sheets_label):
            part.setVisible(len(groups) > 1)
        self._show_layout(self.sheets.key())

    @override
    def enter(self) -> None:
        unsure = (combo for combo in self._combos if combo.property("unsure"))
        first = next(unsure, self._combos[0] if self._combos else None)
        if first is not None:
            first.setFocus()

    def _show_layout(self, name: str) -> None:
        case, self._layout_shown = self._case, name
        found = case.understood.sheet(name) if case and name else None
        focused = next((place for place, combo in enumerate(self._combos) if combo.hasFocus()), -1)
        clear(self._lines)
        self._combos = []
        if case is None or found is None:
            self.lacking.say("problem", "Belum ada lembar yang dipilih; kembali ke langkah Lembar & judul.")
            return
        self.lacking.say("problem", lacking_sentence(case, found))
        for place, heading in enumerate(_HEADINGS):
            self._lines.addWidget(label(heading, "small"), 0, place)
        pairs = zip(found.table.columns, case.mapping(found).columns, strict=True)
        for row, (column, match) in enumerate(pairs, 1):
            self._add_line(row, case, found, column, match)
        if 0 <= focused < len(self._combos):
            self._combos[focused].setFocus()

    def _add_line(
        self, row: int, case: Case, found: FoundSheet, column: SourceColumn, match: ColumnMatch
    ) -> None:
        combo = Choice(f"Kolom {column.letter}, {column.heading or 'tanpa judul'}, menjadi")
        combo.offer(target_choices(case, found, column))
        combo.choose(match.key or "")
        tone, word = surety(match)
        combo.setProperty("unsure", tone == "warning")
        combo.setAccessibleDescription(f"{word}: {match.reason}")

        def choose(key: str) -> None:
            self.chosen.emit(with_columns(case, found, column.index, key or None))

        combo.picked.connect(choose)
        self._combos.append(combo)
        cells = samples(column)
        shown = ElidedLabel(cells, "quiet")
        letter = label(column.letter, "label")
        heading = label(column.heading or "(tanpa judul)", wraps=True)
        for place, part in enumerate((letter, heading, shown, combo, _surety(tone, word, match.reason))):
            self._lines.addWidget(part, row, place)
        combo.show()  # Now: what is shown later cannot take the focus yet.


def _surety(tone: str, word: str, reason: str) -> QWidget:
    """How sure a match is, as a sign, a word and why."""
    sign = QLabel()
    sign.setPixmap(icon(_SIGNS[tone], tone).pixmap(scaled_size(15)))
    said = ElidedLabel(f"{word} · {reason}", "small")
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(scaled(6))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(said, 1)
    return made
