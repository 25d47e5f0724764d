"""The marks of a session: sheets empty and filled, a refused mark, the summary, sheets of paper."""

from decimal import Decimal

from PySide6.QtGui import QGuiApplication
from sqlalchemy.orm import Session

from depok_desk.gui.app import Application
from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.scoring.paper.words import COMPARED, SECOND
from depok_desk.gui.pages.curation.scoring.tab import ScoringTab
from depok_desk.model.kinds.clock import today
from depok_desk.services.judging.double_entry import put_second
from depok_desk.services.judging.marks import CellKey, Mark
from depok_desk.services.judging.reading import session_groups
from depok_desk.services.judging.scheme import Scale, Scheme
from depok_desk.services.judging.scoring import put_marks
from depok_desk.services.judging.sheets import issue_sheets
from tools.scenes.curation import judged_session
from tools.scenes.going import Arrange, shown_page
from tools.showing import Scene, settle

_EVERY = 11
"""So often a cell is left empty, or keyed otherwise the second time."""

_BEGUN = 2
"""Products of each sector that the last juror has marked."""

_STRENGTH = (4, 3, 5, 2, 4, 3, 5)
"""What the products of a sector deserve, one after the other."""

_SIDES = (0, 1, 0, -1, 0)
"""How single criteria differ from that."""


def scoring(application: Application, phase: str = "penilaian") -> ScoringTab:
    """Open the sheets of a session in a phase.

    Raises:
        TypeError: another tab is shown.
    """
    key = application.desk.do(
        "Buka sesi", lambda session: judged_session(session, phase), tell=False, undoable=False
    )
    application.window.go(Place("kurasi", f"{key}/penilaian"))
    settle(application)
    tab = shown_page(application, CurationPage).view.tabs.tab
    if not isinstance(tab, ScoringTab):
        raise TypeError(f"{type(tab).__name__} is shown")
    return tab


def filled(application: Application) -> ScoringTab:
    """The same with nearly all marks of the first juror."""
    tab = scoring(application)
    juror, marks = _marks(tab)
    key = tab.line.id if tab.line else ""

    def put(session: Session) -> None:
        put_marks(session, juror, marks, "ketik")
        _let_others_mark(session, key, juror)

    application.desk.do("Isi", put, tell=False)
    settle(application)
    return tab


def _let_others_mark(session: Session, key: str, juror: str) -> None:
    """Put all marks of the other jurors, but for one who has only begun."""
    for scheme, entries in session_groups(session, key):
        for row, entry in enumerate(entries):
            at_work = entry.jurors if row < _BEGUN else entry.jurors[:-1]
            for mood, other in enumerate(at_work):
                if other != juror:
                    put_marks(session, other, _row(scheme, entry.id, row, mood), "ketik")


def _row(scheme: Scheme, candidate: str, row: int, mood: int) -> dict[CellKey, Mark]:
    """All marks of one juror for one candidate."""
    criteria = enumerate(scheme.criteria)
    return {(candidate, rule.id): likely(row, column, mood, rule.scale) for column, rule in criteria}


def likely(row: int, column: int, mood: int, scale: Scale) -> Decimal:
    """A mark such as jurors give: good and weak products, good and weak sides, and moods that differ."""
    mark = _STRENGTH[row % len(_STRENGTH)] + _SIDES[(column + row + mood) % len(_SIDES)] - mood % 2
    return Decimal(max(scale.lowest, min(scale.highest, mark)))


def _marks(tab: ScoringTab, sector: str = "") -> tuple[str, dict[CellKey, Mark]]:
    """A juror, and marks for all but a few cells of a sector, the one that is shown if none is named."""
    sheets = tab.sheets
    held = sheets.held
    if held is None or sheets.juror is None:
        raise LookupError("no sheet is shown")
    scheme, entries = held.groups[sector or sheets.sector]
    marks: dict[CellKey, Mark] = {
        (entry.id, rule.id): likely(row, column, 0, rule.scale)
        for row, entry in enumerate(entries)
        for column, rule in enumerate(scheme.criteria)
        if (row * len(scheme.criteria) + column) % _EVERY
    }
    return sheets.juror.id, marks


def _sheet(application: Application) -> None:
    tab = filled(application)
    tab.enter()
    tab.sheets.view.table.go_to(1, 2)


def _refused(application: Application) -> None:
    tab = filled(application)
    tab.jump()
    tab.sheets.view.hands.type_in("9")


def _summary(application: Application) -> None:
    filled(application).turn(-1)


def _locked(application: Application) -> None:
    scoring(application, "verifikasi")


def _paste(application: Application) -> None:
    """A block of Excel."""
    tab = filled(application)
    QGuiApplication.clipboard().setText("5\t4\t3\r\n2\t3\tabstain\r\n1\t2\t4\r\n")
    tab.enter()
    tab.sheets.view.hands.keeping.paste()


def _paper(step: int) -> Arrange:
    """A sheet of paper at a step of its keying."""

    def arrange(application: Application) -> None:
        tab = filled(application)
        juror, marks = _marks(tab)
        key = tab.line.id if tab.line else ""
        sheets = application.desk.do(
            "Cetak", lambda session: issue_sheets(session, key, today()), tell=False, undoable=False
        )
        other = {
            cell: Decimal(1) if not place % _EVERY else mark
            for place, (cell, mark) in enumerate(marks.items())
        }
        application.desk.do("Ketik", lambda session: put_second(session, juror, other), tell=False)
        settle(application)
        tab.by_code()
        rubric = tab.sheets.view.table.cells.entries[0].id
        tab.paper.open_code(
            next(each.code for each in sheets if each.juror_id == juror and rubric in each.candidates), step
        )

    return arrange


def _code(application: Application) -> None:
    """A code with a slip in it."""
    tab = scoring(application)
    tab.by_code()
    tab.paper.open_code("LP-22222X")


SCENES = (
    Scene("penilaian-kosong", lambda application: scoring(application).enter()),
    Scene("penilaian", _sheet),
    Scene("penilaian-ditolak", _refused),
    Scene("penilaian-ringkasan", _summary),
    Scene("penilaian-terkunci", _locked),
    Scene("penilaian-tempel", _paste, shows=PlanPreview),
    Scene("penilaian-kode", _code),
    Scene("penilaian-ketik-kedua", _paper(SECOND)),
    Scene("penilaian-perbedaan", _paper(COMPARED)),
)
