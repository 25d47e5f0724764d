"""Score sheets for jurors as a PDF: issued with their codes, saved, and opened to be printed."""

from collections.abc import Callable
from pathlib import Path

from depok_desk import paths
from depok_desk.errors import UserError
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.desk import Desk
from depok_desk.model.judging_facts import ScoreSheetsFacts
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.sheet_facts import issued_sheet_facts

Saved = Callable[[int, Path], None]
"""Is told how many sheets were saved, and where."""


def save_sheets(desk: Desk, line: SessionLine, saved: Saved, refused: Callable[[str], None]) -> None:
    """Issue the sheets that the jury of a session needs now, and save them as one PDF."""

    def failed(error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        refused(error.sentence)

    try:
        facts = desk.do(
            f"Cetak lembar penilaian: {line.title}",
            lambda session: issued_sheet_facts(session, line.id, today()),
            tell=False,
            undoable=False,
        )
    except UserError as error:
        refused(error.sentence)
        return
    desk.work(
        "Menyusun lembar penilaian",
        lambda _: _write(facts),
        lambda path: saved(len(facts.sheets), path),
        failed,
    )


def _write(facts: ScoreSheetsFacts) -> Path:
    from depok_desk.documents.score_sheets import score_sheets

    folder = paths.documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / safe_name(f"Lembar penilaian {facts.session}.pdf")
    write_atomically(path, score_sheets(facts))
    return path
