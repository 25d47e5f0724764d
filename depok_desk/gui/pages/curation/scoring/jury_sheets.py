"""The sheets of all jurors by one rubric, as a workbook has them, and their summary."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.scoring import wording
from depok_desk.gui.pages.curation.scoring.score_desk import ScoreDesk
from depok_desk.gui.pages.curation.scoring.scoring_bar import ScoringBar
from depok_desk.gui.pages.curation.scoring.session_sheets import SessionSheets
from depok_desk.gui.pages.curation.scoring.sheet_foot import SheetFoot
from depok_desk.gui.pages.curation.scoring.sheet_view import SheetView
from depok_desk.gui.pages.curation.scoring.state_notice import StateNotice
from depok_desk.gui.pages.curation.scoring.summary import SummaryView
from depok_desk.gui.panes import enter
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.marks import CellKey, Mark
from depok_desk.services.judging.reading import SessionJuror

_WAY = "kurasi/penilaian/arah"


class JurySheets(QWidget):
    """Shows one sheet at a time; `juror` is the one whose it is, None at the summary."""

    def __init__(self, store: ScoreDesk, memory: Memory) -> None:
        super().__init__()
        self._store = store
        self._memory = memory
        self._session_id, self._shown = "", ("", "")
        self.held: SessionSheets | None = None
        self.juror: SessionJuror | None = None
        self.bar = ScoringBar()
        self.notice = StateNotice()
        self.view = SheetView(self._put)
        self.summary = SummaryView(store.desk)
        self.foot = SheetFoot()
        self.body = Stack(self.view, self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self.bar, 0), (self.notice, 0), (self.body, 1), (self.foot, 0)):
            column.addWidget(part, share)
        self.view.ways.choose(memory.text(_WAY, "kanan"))
        self._take_way()
        self._connect()

    def _connect(self) -> None:
        self.bar.rubric.connect(self.show_rubric)
        self.view.ways.picked.connect(self._take_way)
        self.view.ways.picked.connect(self.view.table.setFocus)
        self.bar.next_empty.connect(self.jump)
        self.foot.picked.connect(self._show_sheet)
        self.view.advised.connect(self._advise)
        self.view.hands.keeping.kept.connect(self._tell_kept)
        self.view.hands.ended.connect(self._tell_end)

    @property
    def sector(self) -> str:
        """The sector whose rubric is shown."""
        return self.bar.rubrics.key()

    def show_session(self, line: SessionLine, held: SessionSheets) -> None:
        """Show the sheets of a session as they are now; in another phase than scoring they are only read."""
        self._session_id, self.held = line.id, held
        self.bar.show_rubrics([(sector, wording.rubric_words(held, sector)) for sector in held.groups])
        locked = wording.lock(line)
        self.notice.tell(wording.hindrance(line, held) or locked, wording.struck_words(held))
        self.view.lock(locked.sentence if locked else "")
        self.view.ways.setHidden(locked is not None)
        self.bar.lock(locked=locked is not None or not held.groups or not held.jurors)
        self.show_rubric()

    def show_rubric(self) -> None:
        """Show the sheets by the chosen rubric."""
        held, sector = self.held, self.sector
        jurors = held.jurors_of(sector) if held and sector else []
        self.body.setVisible(bool(jurors))
        self.foot.setVisible(bool(jurors))
        if held and jurors:
            tabs = [wording.foot_tab(juror, held.progress(juror.id, sector)) for juror in jurors]
            self.foot.show_tabs([*tabs, wording.summary_tab()], self.foot.key)
            self._show_sheet()

    def _show_sheet(self) -> None:
        held, sector = self.held, self.sector
        if held is None or not sector:
            return
        if (self.foot.key, sector) != self._shown:
            self.settle()
            self._shown = self.foot.key, sector
        jurors = {juror.id: juror for juror in held.jurors_of(sector)}
        juror = self.juror = jurors.get(self.foot.key)
        had_focus = self.body.isAncestorOf(self.focusWidget() or self)
        if juror is None:
            self.summary.show_sector(self._session_id, sector)
            self.foot.told.setText(wording.progress_words(held.progress_of(sector)))
        else:
            self._show_marks(held, juror)
        self.body.setCurrentWidget(self.view if juror else self.summary)
        self.bar.jump.setEnabled(juror is not None)
        if had_focus:
            self.enter()

    def _show_marks(self, held: SessionSheets, juror: SessionJuror) -> None:
        self.view.show_sheet(
            f"{juror.id}/{self.sector}",
            held.sheet(juror.id, self.sector),
            held.conflicts.get(juror.id, {}),
            lambda candidate, criterion: held.advice.get((juror.id, candidate, criterion), ""),
        )
        self.view.table.setAccessibleName(f"Nilai dari {juror.name}")
        self.foot.told.setText(wording.progress_words(held.progress(juror.id, self.sector)))

    def settle(self) -> None:
        """Keep what is being typed before something else is shown; what was refused is dropped."""
        if not self.view.hands.settle():
            self.view.hands.leave()
        self.view.side.settle()

    def _put(self, marks: Mapping[CellKey, Mark]) -> None:
        if self.held is not None and self.juror is not None:
            self._store.put(wording.label_of(self.held, self.juror, marks), self.juror.id, marks)
            self.held.marks[self.juror.id].update(marks)

    def _advise(self, candidate: str, criterion: str, words: str) -> None:
        held, juror, place = self.held, self.juror, (candidate, criterion or None)
        if held is None or juror is None:
            return
        try:
            self._store.advise(wording.advice_label(held, juror, candidate), juror.id, place, words)
        except UserError as error:
            self.view.side.refuse(whole=not criterion, sentence=error.sentence)
            return
        held.advice[juror.id, *place] = words.strip()
        self.foot.told.setText("✓ Masukan tersimpan")

    def jump(self) -> None:
        """Go to the next empty cell of the sheet; say so where there is none."""
        if self.juror is not None:
            self.view.table.setFocus()
            if not self.view.next_empty():
                self._tell_end()

    def _tell_kept(self) -> None:
        if self.held is not None and self.juror is not None:
            progress = self.held.progress(self.juror.id, self.sector)
            self.foot.show_tab(wording.foot_tab(self.juror, progress))
            self.foot.told.setText(f"✓ Tersimpan · {wording.progress_words(progress)}")
            self.bar.reword(self.sector, wording.rubric_words(self.held, self.sector))

    def _tell_end(self) -> None:
        if self.held is not None and self.juror is not None:
            progress = self.held.progress(self.juror.id, self.sector)
            self.foot.told.setText(wording.end_words(progress, self.held.open_sectors(self.juror)))

    def _take_way(self) -> None:
        self._memory.keep(_WAY, self.view.ways.key())
        self.view.hands.across = self.view.ways.key() == "kanan"

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        if self.juror is None:
            return (self.bar, self.notice, *self.summary.panes(), self.foot)
        return (self.bar, self.notice, self.view.table, self.view.side, self.foot)

    def enter(self) -> None:
        """Put the cursor where the work begins."""
        if self.body.isHidden():
            enter(self.notice)
        else:
            (self.summary.table if self.juror is None else self.view.table).setFocus()
