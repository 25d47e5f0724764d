"""The tab Batas dan hitungan: grades, passing, how marks become a total, who comes first."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.pages.settings.rubrics.bands import BandsPicture
from depok_desk.gui.pages.settings.rubrics.example_view import ExampleView
from depok_desk.gui.pages.settings.rubrics.held import HeldRubric, say_fault
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.said import Saying
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.model.rubric import Rubric
from depok_desk.registers.register import entries
from depok_desk.services.judging.aggregation import rounded
from depok_desk.services.judging.rubric_draft import RubricDraft, parts
from depok_desk.services.judging.rubric_faults import TIE_RULES
from depok_desk.words import capitalised, number

_BANDS = ("pass_mark", "band_a", "band_b", "band_c")
_COUNTING = ("aggregation", "rounding", "places")
_JURY = ("spread_limit",)
_AGGREGATED = {
    "rata-rata": "Nilai semua juri dijumlah, lalu dibagi banyaknya juri.",
    "terpangkas": "Mulai tiga juri, satu nilai tertinggi dan satu terendah dibuang; sisanya dirata-rata.",
    "median": "Nilai yang di tengah setelah diurutkan; satu juri yang jauh berbeda tidak menggesernya.",
}
_TIES = "Bila nilai akhir sama, yang didahulukan (dari atas ke bawah; Alt+↑ atau Alt+↓ memindahkan):"
_SPREAD = "Selisih nilai akhir antarjuri di atas batas ini ditandai supaya dibahas. Kosong: tidak ditandai."


class RulesTab(QWidget):
    """Fields that are stored as they are left, with a picture and an example that follow at once."""

    def __init__(self, held: HeldRubric) -> None:
        super().__init__()
        self._held = held
        keys = (*_BANDS, *_COUNTING, *_JURY)
        asked = tuple(each for each in entries(Rubric) if each.key in keys)
        self.keeping = Keeping(held.desk, Rubric, asked)
        self.bands = BandsPicture()
        self.example = ExampleView()
        self.ties = TickList("Aturan nilai sama", movable=True)
        self._inner = QWidget()
        self._lay_out()
        fields = self.keeping.fields.fields
        give_access_keys((fields[key].label for key in keys), frozenset("bd"))
        self.ties.changed.connect(self._store_ties)
        held.moved.connect(self._show)

    def _lay_out(self) -> None:
        self.ties.setFixedHeight(scaled(28) * len(TIE_RULES) + scaled(8))
        ties = label(_TIES, "label", wraps=True)
        ties.setBuddy(self.ties)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(_card("Grade dan batas lulus", self.bands, self._fields(_BANDS)))
        column.addWidget(_card("Cara menghitung", self._fields(_COUNTING)))
        column.addWidget(
            _card("Juri yang jauh berbeda dan nilai yang sama", self._fields(_JURY), ties, self.ties)
        )
        column.addWidget(_card("Contoh hitungan", self.example))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(self._inner))

    def _fields(self, keys: tuple[str, ...]) -> QWidget:
        """Fields side by side, in equal shares."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(14))
        for key in keys:
            row.addWidget(self.keeping.fields.fields[key], 1, Qt.AlignmentFlag.AlignTop)
        return made

    def _show(self) -> None:
        draft, held = self._held.draft, self._held
        if draft.id and self.keeping.record != draft.id:
            self.keeping.open(draft.id, concealing=False)
        elif draft.id:
            self.keeping.refresh()
        for key, field in self.keeping.fields.fields.items():
            field.setEnabled(not held.locked)
            say_fault(field, held.fault("", key))
        self._explain(draft)
        self.bands.show_rubric(draft)
        self.example.show_rubric(draft)
        self._show_ties(draft)

    def _explain(self, draft: RubricDraft) -> None:
        """Say in plain words what is chosen."""
        fields = self.keeping.fields.fields
        fields["aggregation"].say("alike", Saying(_AGGREGATED[draft.aggregation]))
        fields["rounding"].say("alike", Saying(_rounding_words(draft)))
        fields["spread_limit"].say("note", Saying(_SPREAD))

    def _show_ties(self, draft: RubricDraft) -> None:
        chosen = [rule for rule in parts(draft.tie_rules) if rule in TIE_RULES]
        order = [*chosen, *(rule for rule in TIE_RULES if rule not in chosen)]
        row = self.ties.currentRow()
        with QSignalBlocker(self.ties):
            self.ties.show_ticks(
                [Tick(rule, capitalised(TIE_RULES[rule]), on=rule in chosen) for rule in order]
            )
            self.ties.setCurrentRow(max(0, row))
        self.ties.setEnabled(not self._held.locked)

    def _store_ties(self) -> None:
        wanted = "|".join(self.ties.ticked()) or None
        if wanted != self._held.draft.tie_rules:
            self._held.put("Ubah aturan nilai sama", lambda now: replace(now, tie_rules=wanted))


def _rounding_words(draft: RubricDraft) -> str:
    """What becomes of two totals that lie in the middle: `78,125 menjadi 78,13`."""
    scheme = draft.scheme()
    if not 0 <= scheme.places <= 2:
        return ""
    unit = 10 ** (scheme.places + 1)
    middle = (Fraction(78 * unit + last, unit) for last in (25, 35))
    told = [f"{_plain(each, scheme.places + 1)} menjadi {number(rounded(scheme, each))}" for each in middle]
    return "; ".join(told)


def _plain(value: Fraction, places: int) -> str:
    return f"{float(value):.{places}f}".replace(".", ",")


def _card(title: str, *inner: QWidget) -> QFrame:
    made = QFrame()
    made.setProperty("kind", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(scaled(16), scaled(11), scaled(16), scaled(10))
    column.setSpacing(scaled(6))
    column.addWidget(label(title, "head"))
    for each in inner:
        column.addWidget(each)
    return made
