"""What is done with a session as a whole: opened, changed, deleted, brought on, opened again."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.pages.curation.new_session import AskedSession, SessionDialog, StoredSession
from depok_desk.gui.pages.curation.phase_bar_questions import OnwardDialog, ReopenDialog
from depok_desk.gui.pages.curation.phase_bar_words import DETAILS, NEXT, WORKED_AT
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging import phases
from depok_desk.services.judging.hindrances import hindrances
from depok_desk.services.judging.jury import copy_jury
from depok_desk.services.judging.sessions import delete_session, details_of, edit_session, new_session


def open_session(desk: Desk, parent: QWidget) -> str:
    """Ask for a new session and enter it; returns its key, empty if none was wanted."""
    asked = SessionDialog.ask(parent, desk)
    if asked is None:
        return ""
    return desk.do(f"Buat sesi {asked.details.title}", lambda session: _enter(session, asked))


def change_session(desk: Desk, parent: QWidget, line: SessionLine) -> None:
    """Ask what is to be said of a session now, and store it."""
    present = desk.ask(lambda session: details_of(session, line.id))
    locked = why_locked(line, "Rubrik", "session_rubric")
    asked = SessionDialog.ask(parent, desk, StoredSession(line.id, present, locked))
    if asked is not None and asked.details != present:
        desk.do(f"Ubah sesi {line.title}", lambda session: edit_session(session, line.id, asked.details))


def remove_session(desk: Desk, line: SessionLine) -> None:
    """Delete a session; that can be undone."""
    desk.do(f"Hapus sesi {line.title}", lambda session: delete_session(session, line.id))


def bring_on(desk: Desk, parent: QWidget, line: SessionLine, tabs: Mapping[str, str]) -> str:
    """Ask whether to go on to the next phase, and do so.

    `tabs` are those that can be turned to: key -> word. Returns the key of the one where the work goes on, or
    where first something is to be mended (`rincian` is the form of the session); empty to stay.
    """
    found = desk.ask(lambda session: hindrances(session, line.id))
    ways = {**tabs, DETAILS: "rincian sesi"}
    onward = OnwardDialog.ask(parent, line.phase, found, ways)
    if onward is None or onward.tab:
        return onward.tab if onward else ""
    words = NEXT[line.phase].replace("&", "")
    desk.do(
        f"{words}: {line.title}",
        lambda session: _go_on(session, line.id, onward.missing),
        tell=False,
        undoable=False,
    )
    return WORKED_AT[line.phase]


def open_again(desk: Desk, parent: QWidget, line: SessionLine, phase: str = "") -> None:
    """Ask which earlier phase is opened again and why, and do so."""
    from depok_desk.services.judging import course

    asked = ReopenDialog.ask(parent, phases.earlier_phases(line.phase), phase)
    if asked is not None:
        desk.do(
            f"Buka kembali {asked.phase}: {line.title}",
            lambda session: course.reopen(session, line.id, asked.phase, asked.why, today()),
            tell=False,
            undoable=False,
        )


def _enter(session: Session, asked: AskedSession) -> str:
    session_id = new_session(session, asked.details)
    if asked.jury_from:
        copy_jury(session, session_id, asked.jury_from)
    return session_id


def _go_on(session: Session, session_id: str, missing: int) -> None:
    from depok_desk.services.judging import course

    course.go_on(session, session_id, today(), missing)
