"""The tab Juri."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.jury.conflict_list import ConflictList
from depok_desk.gui.pages.curation.jury.deeds import JuryDeeds
from depok_desk.gui.pages.curation.jury.rows import COLUMNS, Jury, read
from depok_desk.gui.pages.curation.listed_tab import ListedRows
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.pages.curation.session_papers import SessionPapers
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.jury import JurorLine
from depok_desk.words import count_of

_LOOKS = {"juror": cells.strong, "office": cells.quiet, "bnsp": cells.quiet, "state": cells.state}
_NOBODY = "Belum ada juri"
_ADVICE = "Tambahkan juri per sektor; juri yang punya kepentingan atas suatu produk ditandai."


class JuryTab(SessionTab):
    """The jurors in their order, and below them who has an interest in what."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._jury = Jury((), ())
        self.deeds = JuryDeeds(desk, self)
        self.add = button("Tambah &juri …", self._add, sign="plus")
        self.change = button("U&bah …", self._change, sign="edit")
        self.strike = button("&Coret …", self._strike, sign="ban")
        self.remove = button("&Hapus", self._remove, sign="trash")
        self.invite = button("Cetak &undangan", self._invite, sign="printer")
        self.first = primary("Tambah juri …", self._add, sign="plus")
        self.table = ListTable("Juri", _LOOKS)
        tools = (self.add, self.change, self.strike, self.remove, self.invite)
        self.listed = ListedRows(tools, self.table, EmptyState(_NOBODY, _ADVICE, (self.first,)))
        self.papers = SessionPapers(desk, self.listed.told)
        self.conflicts = ConflictList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.listed, 1)
        column.addWidget(self.conflicts)
        self.table.opened.connect(self._change)
        self.table.deleted.connect(self._remove)
        self.table.current.connect(self._show_current)

    @override
    def show_session(self, line: SessionLine) -> None:
        if self.deeds.line is None or self.deeds.line.id != line.id:
            self.listed.told.say("good", "")
        self.deeds.line = line
        self._jury = self._desk.ask(lambda session: read(session, line))
        self.deeds.lines = self._jury.lines
        self.table.show_list(StillList(COLUMNS, self._jury.rows))
        lines = self._jury.lines
        struck = sum(each.struck for each in lines)
        self.listed.show_counts(
            count_of(len(lines), "juri"), f"{struck} dicoret" if struck else "", empty=not lines
        )
        self.invite.setEnabled(len(lines) > struck)
        closed = why_locked(line, "Susunan juri", "juror", "+")
        self.listed.note.say(closed)
        for each in (self.add, self.first):
            each.setEnabled(not closed)
        self._show_current()

    def _show_current(self) -> None:
        """Suit the tools to the juror one is at, and show the conflicts, those of the juror first."""
        line, juror = self.deeds.line, self._juror()
        if line is None:
            return
        closed = why_locked(line, "Susunan juri", "juror")
        self.change.setEnabled(juror is not None and not closed)
        self.remove.setEnabled(juror is not None and not closed and not juror.scores)
        struck = juror is not None and juror.struck
        self.strike.setText(" &Pulihkan" if struck else " &Coret …")
        unstrikable = why_locked(line, "Pencoretan", "juror", "~", "struck")
        self.strike.setEnabled(juror is not None and not unstrikable)
        self.strike.setToolTip(unstrikable)
        self.conflicts.show_conflicts(self._jury.conflicts, juror.id if juror else "")

    def _juror(self) -> JurorLine | None:
        key = self.table.current_key()
        return next((line for line in self._jury.lines if line.id == key), None)

    @override
    def commands(self) -> Sequence[Command]:
        found = (
            (self.add, Command("Tambah juri …", self._add, "Ctrl+Shift+N", "plus", "kurator")),
            (self.invite, Command("Cetak undangan juri", self._invite, "", "printer", "surat pdf")),
            (self.change, Command("Naikkan urutan juri", lambda: self._move(-1), "Alt+Up", "arrow-up")),
            (self.change, Command("Turunkan urutan juri", lambda: self._move(1), "Alt+Down", "arrow-down")),
        )
        return tuple(command for tool, command in found if tool.isEnabled())

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.listed,)

    @override
    def enter(self) -> None:
        (self.table if self._jury.lines else self.first).setFocus()

    def _add(self) -> None:
        key = self.deeds.add()
        if key:
            self.table.setFocus()
            self.table.choose([key], key)

    def _change(self) -> None:
        juror = self._juror()
        if juror is not None and self.change.isEnabled():
            self.deeds.change(juror)

    def _strike(self) -> None:
        juror = self._juror()
        if juror is not None and self.strike.isEnabled():
            self.deeds.strike_or_restore(juror)

    def _remove(self) -> None:
        juror = self._juror()
        if juror is not None and self.remove.isEnabled():
            self.deeds.remove(juror)

    def _invite(self) -> None:
        if self.deeds.line is not None:
            self.papers.invite_jurors(self.deeds.line)

    def _move(self, step: int) -> None:
        juror = self._juror()
        if juror is not None:
            self.deeds.move(juror, step)
