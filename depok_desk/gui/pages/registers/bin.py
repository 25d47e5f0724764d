"""The bin behind a register's list: looked into, given back from, emptied."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.pages.registers import row_deeds
from depok_desk.gui.pages.registers.erase_question import EraseQuestion
from depok_desk.gui.pages.registers.toolbar import RegisterBar
from depok_desk.gui.work import Progress
from depok_desk.services.emptying_bin import Emptying, discard_unused, empty, plan_emptying
from depok_desk.services.listing import View, all_ids

TITLE = "Sampah"


class Bin(QObject):
    """Shows the bin in place of the list, and does what is done there.

    `titled` comes with what the place is called, which is nothing of its own for the list.
    """

    titled = Signal(str)
    noticed = Signal(str)

    def __init__(self, desk: Desk, panel: RegisterPanel, bar: RegisterBar) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._bar = bar
        self._register = panel.look.register
        bar.binned.connect(panel.look.look_into_bin)
        bar.restoring.connect(self.give_back)
        bar.erasing.connect(self.erase_chosen)
        bar.emptying.connect(self.erase_all)
        panel.banner.leaving.connect(bar.bin.click)
        panel.table.chosen.connect(bar.allow_bin_deeds)
        panel.look.changed.connect(self._follow)
        panel.table.rows.counted.connect(self._be_at_one)
        self._follow()

    @property
    def shown(self) -> bool:
        """Whether the bin is looked at, not the list."""
        return self._panel.look.view.binned

    @property
    def title(self) -> str:
        """What the place is called; empty for the list."""
        return TITLE if self.shown else ""

    def give_back(self) -> None:
        """Bring the chosen records back to the list."""
        if ids := self._panel.table.keys():
            row_deeds.give_back(self._desk, self._register, ids)

    def erase_chosen(self) -> None:
        """Delete the chosen records for good, after asking."""
        self._erase(self._panel.table.keys())

    def erase_all(self) -> None:
        """Delete all that is in the bin for good, after asking."""
        self._erase(self._desk.ask(lambda session: all_ids(session, self._register, View(binned=True))))

    def _erase(self, ids: Sequence[str]) -> None:
        if not ids:
            self.noticed.emit(f"Tidak ada {self._register.one} di sampah.")
            return
        plan = self._desk.ask(lambda session: plan_emptying(session, self._register.model, ids))
        called = row_deeds.called(self._desk, self._register, plan.records)
        if EraseQuestion.ask(self._panel.window(), called, plan):
            self._carry_out(f"{called} dihapus selamanya", plan)

    def _carry_out(self, said: str, plan: Emptying) -> None:
        shelf = self._desk.store.shelf

        def deed(session: Session, _: Progress) -> set[str]:
            return empty(session, plan)

        def then(keys: set[str]) -> None:
            self.noticed.emit(f"{said}.")
            if keys:
                self._desk.work("Membereskan lampiran", lambda _: discard(keys), lambda _: None, quiet=True)

        def discard(keys: set[str]) -> int:
            return self._desk.ask(lambda session: discard_unused(session, shelf, keys))

        self._desk.do_slowly(said, deed, then, tell=False)

    def _be_at_one(self) -> None:
        """Be at the first record in the bin, so that it can be given back at once."""
        table = self._panel.table
        if self.shown and not table.keys() and table.rows.rowCount():
            table.selectRow(0)

    def _follow(self) -> None:
        """Let the button agree with what is shown, however one got there."""
        self._bar.show_bin(on=self.shown)
        self.titled.emit(self.title)
