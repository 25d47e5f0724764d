"""One pair: how alike, its fields side by side, and what is done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.duplicates.field_tree import FieldTree
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.registers.register import Register
from depok_desk.services.duplicates import Pair
from depok_desk.services.merging import MergePlan, plan_merge

HINT = (
    "← → memilih nilai yang disimpan, ↓ isian berikutnya. "
    "Nilai lain masuk ke Catatan, data pribadi tetap di sampah."
)


class PairPane(QFrame):
    """Plans the merging of a pair as the clerk chooses; says what is to be done with it."""

    merging = Signal()
    apart = Signal()
    skipping = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("preview")
        self._desk = desk
        self._register: Register | None = None
        self._pair: Pair | None = None
        self._swapped = False
        self._choices: dict[str, bool] = {}
        self.plan: MergePlan | None = None
        self._title = label(kind="title", wraps=True)
        self._why = label(kind="quiet", wraps=True)
        self.fields = FieldTree()
        self.merge = primary("&Gabungkan 2 data", self.merging.emit, sign="check")
        self.no_twins = button("&Bukan duplikat", self.apart.emit, sign="ban")
        self.skip = button("&Lewati", self.skipping.emit, sign="arrow-right")
        self.swap = button("&Tukar yang disimpan", self.swap_sides, sign="refresh")
        self._lay_out()
        self.fields.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(12), scaled(18), scaled(10))
        column.setSpacing(scaled(6))
        column.addWidget(self._title)
        why = row_of(self._why, self.swap)
        why.setStretch(0, 1)
        column.addLayout(why)
        column.addWidget(self.fields, 1)
        column.addWidget(label(HINT, "small", wraps=True))
        column.addLayout(row_of(self.merge, self.no_twins, self.skip, None))

    def show_pair(self, register: Register, pair: Pair | None) -> None:
        """Show a pair as it is proposed to be merged; the same one again keeps what was chosen."""
        same = pair is not None and self._pair is not None and pair.key == self._pair.key
        self._register, self._pair = register, pair
        if not same:
            self._swapped, self._choices = False, {}
        self.merge.setText(f" &Gabungkan 2 {register.one}")
        self._replan()

    def swap_sides(self) -> None:
        """Keep the other record of the two."""
        self._swapped, self._choices = not self._swapped, {}
        self._replan()

    def _choose(self, key: str, takes_other: object) -> None:
        self._choices[key] = bool(takes_other)
        self._replan()

    def _replan(self) -> None:
        pair, register = self._pair, self._register
        self.plan = None
        if pair is not None and register is not None:
            keep, other = (pair.second, pair.first) if self._swapped else (pair.first, pair.second)
            self.plan = self._desk.ask(
                lambda session: plan_merge(session, register.model, keep, other, self._choices)
            )
            self._title.setText(words.list_words((self.plan.kept, self.plan.other)))
            self._why.setText(f"{pair.score} % mirip: {pair.why}")
        self.fields.show_plan(self.plan)
