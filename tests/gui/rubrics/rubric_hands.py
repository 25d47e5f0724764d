"""What is done to rubrics in the window, for its tests."""

from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from depok_desk.gui.turning import undo
from depok_desk.gui.widgets.editor import put_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.model.curation import CurationSession
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.rubric_draft import CriterionDraft
from depok_desk.services.judging.rubric_lines import rubric_states


def key_of(part: RubricsPart, sector: str) -> str:
    states = part.editor.held.desk.ask(rubric_states)
    return next(state.draft.id for state in states if state.draft.sector == sector)


def first(part: RubricsPart) -> CriterionDraft:
    return part.editor.held.draft.criteria[0]


def titles(part: RubricsPart) -> list[str]:
    rows = part.list.table.rows
    return [rows.text(row, 0) for row in range(rows.rowCount())]


def turned_back(qtbot: QtBot, part: RubricsPart, desk: Desk) -> None:
    with qtbot.waitSignal(desk.turned):
        undo(desk, part)


def pick(field: FormField, key: str) -> None:
    """Choose something from a list of choices."""
    put_text(field.editor, key)
    field.leave()


def type_weight(qtbot: QtBot, part: RubricsPart, keys: str) -> None:
    """Type a weight into the first row, as in Excel."""
    table = part.editor.criteria.table
    table.setCurrentIndex(table.rows.index(0, 2))
    table.setFocus()
    for key in keys:
        qtbot.keyClick(table.hands.typing.editor or table, key)
    qtbot.keyClick(table.hands.typing.editor or table, Qt.Key.Key_Return)


def judge_by(desk: Desk, rubric: str) -> None:
    def judge(session: Session) -> None:
        made = CurationSession(title="Kurasi 2026", phase="penilaian", pass_mark=Decimal(70))
        session.add(made)
        session.flush()
        session.add(SessionRubric(session_id=made.id, sector="kuliner", rubric_id=rubric))

    desk.do("Sesi baru", judge)
