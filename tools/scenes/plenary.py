"""What comes after the marks: the plenary, its rulings, minutes, coaching, letters."""

from datetime import timedelta
from decimal import Decimal
from typing import TypeVar

from sqlalchemy.orm import Session

from depok_desk.gui.app import Application
from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.follow_up.step_question import DayDialog, PlanDialog, StepDialog
from depok_desk.gui.pages.curation.follow_up.tab import AGAIN, COACHING, LETTERS, FollowUpTab
from depok_desk.gui.pages.curation.minutes.printing import ATTENDANCE
from depok_desk.gui.pages.curation.minutes.tab import MinutesTab
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.plenary.ruling_question import RulingDialog
from depok_desk.gui.pages.curation.plenary.tab import PlenaryTab
from depok_desk.gui.pages.curation.plenary.wide_view import WideDialog
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.services.curation_sessions import session_lines
from depok_desk.services.judging.coaching import proposals
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.deciding import plenary_lines, rule, undecided
from depok_desk.services.judging.follow_up import add_step
from depok_desk.services.judging.marks import ABSTAIN, CellKey, Mark
from depok_desk.services.judging.reading import session_groups
from depok_desk.services.judging.scoring import put_marks
from tools.scenes.curation import DAY, TITLE, judged_session
from tools.scenes.going import Arrange, shown_page
from tools.showing import Scene, settle

T = TypeVar("T", bound=SessionTab)

_WHY = "Kemasan baru sudah dilihat juri dalam pleno; label gizinya kini lengkap."
_STRENGTH = (5, 4, 4, 3, 5, 2)
"""What the candidates of a sector are given, one after the other, but for the moods of jurors."""


def decided_session(session: Session, phase: str = "pleno", *, whole: bool = False) -> str:
    """A session with all marks but two, a juror who abstains once and one ruling, in or past the plenary.

    Returns its key; `whole` leaves no mark out.
    """
    key = judged_session(session, "penilaian")
    left_out = 0
    for _, entries in session_groups(session, key):
        for place, entry in enumerate(entries):
            left_out += _mark(session, key, entry.id, _STRENGTH[place % 6], whole=whole or place != 1)
    go_on(session, key, DAY, left_out)
    last = [line for line in plenary_lines(session, key) if line.counted_decision == "tidak lulus"]
    for line in last[:1]:
        rule(session, line.candidate_id, decision="perbaikan", grade="C", why=_WHY)
    if phase == "ditetapkan":
        if undecided(plenary_lines(session, key)):
            raise LookupError("a decided session leaves no mark out")
        go_on(session, key, DAY)
    return key


def _mark(session: Session, key: str, candidate: str, strength: int, *, whole: bool) -> int:
    """Mark one candidate, one juror a step stricter; returns how many cells were left out."""
    left_out = 0
    for scheme, entries in session_groups(session, key):
        for entry in entries:
            if entry.id != candidate:
                continue
            for row, juror in enumerate(entry.jurors):
                cells: dict[CellKey, Mark] = {}
                for column, criterion in enumerate(scheme.criteria):
                    mark = max(1, min(5, strength - (row + column) % 2))
                    cells[candidate, criterion.id] = Decimal(mark)
                if not whole and row == 1:
                    left_out += 1
                    del cells[candidate, scheme.criteria[0].id]
                    cells[candidate, scheme.criteria[1].id] = ABSTAIN
                put_marks(session, juror, cells, "ketik")
    return left_out


def deciding(application: Application, tab: str, kind: type[T], phase: str = "pleno") -> T:
    """Open a tab of a session in or past its plenary.

    Raises:
        TypeError: another one is shown.
    """
    whole = phase == "ditetapkan"
    key = application.desk.do(
        "Buka sesi", lambda session: decided_session(session, phase, whole=whole), tell=False, undoable=False
    )
    application.window.go(Place("kurasi", f"{key}/{tab}"))
    settle(application)
    shown = shown_page(application, CurationPage).view.tabs.tab
    if not isinstance(shown, kind):
        raise TypeError(f"{type(shown).__name__} is shown, not {kind.__name__}")
    return shown


def _plenary(row: int = 0, phase: str = "pleno") -> Arrange:
    def arrange(application: Application) -> None:
        tab = deciding(application, "pleno", PlenaryTab, phase)
        tab.table.selectRow(row)

    return arrange


def _rule(application: Application) -> None:
    tab = deciding(application, "pleno", PlenaryTab)
    tab.table.selectRow(4)
    tab.head.rule.click()


def _rule_wrongly(application: Application) -> None:
    """To pass with the grade of those that failed, and without a reason."""
    tab = deciding(application, "pleno", PlenaryTab)
    tab.table.selectRow(4)
    if tab.case is None:
        raise LookupError("nobody is chosen")
    dialog = RulingDialog(application.window, tab.case)
    dialog.decision.show_text("lulus")
    dialog.grade.show_text("D")
    dialog.keep.click()
    dialog.exec()


def _widen(application: Application) -> None:
    tab = deciding(application, "pleno", PlenaryTab)
    tab.table.selectRow(3)
    tab.head.widen.click()


def _minutes(phase: str = "pleno") -> Arrange:
    return lambda application: deciding(application, "berita-acara", MinutesTab, phase)


def _attendance(application: Application) -> None:
    tab = deciding(application, "berita-acara", MinutesTab)
    tab.which.choose(ATTENDANCE[0])
    tab.which.picked.emit(ATTENDANCE[0])


def _unprinted_minutes(application: Application) -> None:
    """Printing, on a PC that has no printer."""
    deciding(application, "berita-acara", MinutesTab, "ditetapkan").print.click()


def _follow_up(place: int) -> Arrange:
    return lambda application: _following(application, place)


def _following(application: Application, place: int = COACHING) -> FollowUpTab:
    """A list of what is to follow; most of the coaching is planned, one step late, one done."""
    tab = deciding(application, "tindak-lanjut", FollowUpTab, "ditetapkan")
    application.desk.do("Rencanakan", _coach, tell=False)
    settle(application)
    tab.turn(place)
    return tab


def _coach(session: Session) -> None:
    sitting = next(line for line in session_lines(session) if line.title == TITLE)
    planned = [each for each in proposals(session, sitting.id) if each.steps][:-1]
    days = (DAY, DAY + timedelta(days=900), None)
    for place, each in enumerate(planned):
        for what in each.steps:
            add_step(session, each.candidate_id, what, person="Bidang Industri", due_on=days[place % 3])


def _refuse_day(application: Application) -> None:
    """A due date that is none."""
    tab = _following(application)
    tab.enter()
    tab.coaching.table.setCurrentIndex(tab.coaching.table.rows.index(1, 4))
    tab.coaching.table.edit_cell("lusa depan")
    tab.coaching.table.typing.typed.emit("lusa depan", Step.DOWN)


SCENES = (
    Scene("pleno", _plenary(3)),
    Scene("pleno-belum", _plenary()),
    Scene("pleno-ditetapkan", _plenary(2, "ditetapkan")),
    Scene("pleno-putusan", _rule, shows=RulingDialog),
    Scene("pleno-putusan-salah", _rule_wrongly, shows=RulingDialog),
    Scene("pleno-layar-lebar", _widen, shows=WideDialog),
    Scene("berita-acara", _minutes("ditetapkan")),
    Scene("berita-acara-draf", _minutes()),
    Scene("berita-acara-daftar-hadir", _attendance),
    Scene("berita-acara-tanpa-printer", _unprinted_minutes),
    Scene("tindak-lanjut", _follow_up(COACHING)),
    Scene("tindak-lanjut-salah", _refuse_day),
    Scene("tindak-lanjut-rencana", lambda each: _following(each).coaching.plan.click(), shows=PlanDialog),
    Scene("tindak-lanjut-tambah", lambda each: _following(each).coaching.add.click(), shows=StepDialog),
    Scene("tindak-lanjut-ulang", _follow_up(AGAIN)),
    Scene("tindak-lanjut-tanggal", lambda each: _following(each, AGAIN).again.date.click(), shows=DayDialog),
    Scene("tindak-lanjut-surat", _follow_up(LETTERS)),
)
