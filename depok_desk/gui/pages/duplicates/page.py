"""The page Duplikat."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page
from depok_desk.gui.pages.duplicates.pair_list import LOOKS, SURENESS, Found
from depok_desk.gui.pages.duplicates.pair_pane import PairPane
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.rows import split, stacked, toolbar
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.table import ListTable
from depok_desk.gui.work import Progress, Work
from depok_desk.registers.all import REGISTERS
from depok_desk.registers.register import Register
from depok_desk.services.duplicates import Pair, names_of, not_twins, pairs
from depok_desk.services.merging import merge
from depok_desk.words import count_of

KEYS = ("ikm", "komunitas")
"""The registers in which duplicates are looked for."""

SEARCHING = ("Mencari duplikat …", "Nomor, nama, dan pemilik semua data dibandingkan.")
NONE = ("Tidak ada duplikat", "Setiap data hanya tercatat sekali, atau sudah ditandai bukan duplikat.")


class DuplicatesPage(Page):
    """All pairs at the left, the chosen one at the right; the next pair comes by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._registers = {each.key: each for each in REGISTERS if each.key in KEYS}
        self._found = Found()
        self._search: Work | None = None
        self.register = Choice("Daftar", [(key, each.title) for key, each in self._registers.items()])
        self.sureness = Choice("Saring menurut kemiripan", SURENESS)
        self.table = ListTable("Pasangan yang mirip", LOOKS)
        self.foot = FootLine()
        self.pane = PairPane(desk)
        self.nothing = EmptyState(*SEARCHING)
        self._stack = Stack()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = stacked((self.table, 1), (self.foot, 0))
        for part in (self.nothing, split(left, self.pane, (510, 710), grows=1)):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(toolbar(self.register, self.sureness, None))
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.register.picked.connect(self._look_in)
        self.sureness.picked.connect(lambda: self._list(0))
        self.table.current.connect(self._show)
        self.table.opened.connect(self._enter_fields)
        self.pane.merging.connect(self.merge_pair)
        self.pane.apart.connect(self.tell_apart)
        self.pane.skipping.connect(self.skip_pair)

    @property
    def chosen_register(self) -> Register:
        """The register whose pairs are shown."""
        return self._registers[self.register.key()]

    @property
    def pair(self) -> Pair | None:
        """The pair that is shown."""
        return next((pair for pair in self._found.pairs if pair.key == self.table.current_key()), None)

    @override
    def refresh(self) -> None:
        """Look for pairs off the main thread; a later search overtakes an earlier one."""
        if self._search is not None:
            self._search.cancel()
        register = self.chosen_register

        def job(progress: Progress) -> Found:
            return self._desk.ask(lambda session: _found(session, register, progress))

        def then(found: Found) -> None:
            if isValid(self) and register is self.chosen_register:
                self._found = found
                self._list(max(0, self.table.currentIndex().row()))

        quiet = bool(self._found.pairs)
        self._search = self._desk.work("Mencari duplikat", job, then, quiet=quiet)

    @override
    def show_record(self, record: str) -> None:
        if record in self._registers and record != self.register.key():
            self.register.choose(record)
            self._look_in()

    @override
    def enter(self) -> None:
        (self.table if self.table.isVisible() else self).setFocus()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.register, self.table, self.pane.fields)

    @override
    def commands(self) -> Sequence[Command]:
        one = self.chosen_register.one
        return (
            Command(f"Gabungkan 2 {one}", self.merge_pair, "Ctrl+Return", "check", "satukan kembar"),
            Command("Bukan duplikat", self.tell_apart, "Ctrl+B", "ban", "berbeda"),
            Command("Lewati pasangan ini", self.skip_pair, "Ctrl+L", "arrow-right"),
            Command("Tukar yang disimpan", self.pane.swap_sides, "Ctrl+T", "refresh"),
        )

    def merge_pair(self) -> None:
        """Make one record of the two as chosen, and show the next pair."""
        plan = self.pane.plan
        if plan is not None:
            said = f"Gabungkan {plan.other} ke {plan.kept}"
            self._do(said, lambda session: merge(session, plan), self._found.without([plan.other_id]))

    def tell_apart(self) -> None:
        """Remember that the two are not the same, and show the next pair."""
        pair = self.pair
        if pair is not None:
            one, other = (self._found.names[key] for key in (pair.first, pair.second))
            said = f"Tandai bukan duplikat: {one} dan {other}"
            self._do(
                said,
                lambda session: not_twins(session, pair.first, pair.second),
                self._found.apart(pair.key),
            )

    def skip_pair(self) -> None:
        """Leave the pair for later, and show the next one."""
        place = self.table.currentIndex().row() + 1
        self._go_to(place if place < self.table.rows.rowCount() else 0)

    def _do(self, said: str, deed: Callable[[Session], None], left: Found) -> None:
        place = self.table.currentIndex().row()
        self._desk.do(said, deed)
        self._found = left
        self._list(place)

    def _look_in(self) -> None:
        self._found = Found()
        self.nothing.say(*SEARCHING)
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _list(self, place: int) -> None:
        shown = self._found.kept(self.sureness.key())
        self.nothing.say(*NONE)
        self._stack.setCurrentIndex(1 if shown else 0)
        if shown and self.hasFocus():
            self.enter()
        self.table.show_list(self._found.listed(self.sureness.key()))
        self.foot.show_count(count_of(len(shown), "pasangan"))
        self._go_to(min(place, len(shown) - 1))

    def _go_to(self, place: int) -> None:
        if 0 <= place < self.table.rows.rowCount():
            self.table.selectRow(place)
        self._show(self.table.current_key())

    def _enter_fields(self, _key: str) -> None:
        self.pane.fields.setFocus()

    def _show(self, _key: str) -> None:
        self.pane.show_pair(self.chosen_register, self.pair)


def _found(session: Session, register: Register, progress: Progress) -> Found:
    found = pairs(session, register, progress)
    ids = {key for pair in found for key in (pair.first, pair.second)}
    return Found(found, names_of(session, register, sorted(ids)))
