"""A score sheet of paper as it is keyed: its rows, its juror, and both entries so far."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.pages.curation.scoring.session_sheets import Progress, SessionSheets
from depok_desk.gui.pages.curation.scoring.sheet import Sheet
from depok_desk.model.curation import CurationSession
from depok_desk.model.jury import SecondEntry
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.double_entry import Difference, differences
from depok_desk.services.judging.marks import CellKey, Mark, kept_mark
from depok_desk.services.judging.reading import SessionJuror
from depok_desk.services.judging.scheme import Entry, Scheme
from depok_desk.services.judging.sheets import PaperSheet, sheet_by_code


@dataclass(frozen=True)
class OpenedSheet:
    """One sheet of paper with its rows in the order of the paper; marks are written into both entries."""

    paper: PaperSheet
    juror: SessionJuror
    scheme: Scheme
    entries: tuple[Entry, ...]
    first: dict[CellKey, Mark]
    second: dict[CellKey, Mark]

    @property
    def gone(self) -> int:
        """How many rows of the paper no longer take part."""
        return len(self.paper.candidates) - len(self.entries)

    def sheet(self, *, second: bool) -> Sheet:
        """The rows with the marks of one of the entries, and none of the other's."""
        return Sheet(self.scheme, self.entries, self.second if second else self.first)

    def progress(self, *, second: bool) -> Progress:
        """How far one of the entries has come."""
        marks = self.second if second else self.first
        cells = [(entry.id, rule.id) for entry in self.entries for rule in self.scheme.criteria]
        return Progress(sum(marks.get(cell) is not None for cell in cells), len(cells))


def open_sheet(session: Session, line: SessionLine, held: SessionSheets, typed: str) -> OpenedSheet:
    """Find a sheet of a session by its code.

    Raises:
        UserError: there is none, it belongs to another session, or its juror or rubric no longer counts.
    """
    paper = sheet_by_code(session, typed)
    if paper.session_id != line.id:
        title = session.get_one(CurationSession, paper.session_id).title
        raise UserError(f"Lembar {paper.code} milik sesi “{title}”; buka sesi itu lalu ketik kodenya lagi.")
    juror = next((juror for juror in held.jurors if juror.id == paper.juror_id), None)
    if juror is None:
        raise UserError(
            f"Juri lembar {paper.code} sudah dicoret dari sesi ini; nilainya tidak dihitung lagi."
        )
    scheme = next((scheme for scheme, _ in held.groups.values() if scheme.id == paper.rubric_id), None)
    if scheme is None:
        raise UserError(
            f"Lembar {paper.code} dicetak untuk rubrik yang tidak dipakai lagi dalam sesi ini; cetak ulang "
            "lembarnya, atau ketik nilainya di lembar juri."
        )
    entries = {entry.id: entry for _, group in held.groups.values() for entry in group}
    return OpenedSheet(
        paper,
        juror,
        scheme,
        tuple(entries[key] for key in paper.candidates if key in entries),
        held.marks[juror.id],
        _second(session, juror.id),
    )


def differences_of(session: Session, opened: OpenedSheet) -> list[Difference]:
    """Where the two entries of a sheet say different things, in the order of the paper."""
    rows = {entry.id: place for place, entry in enumerate(opened.entries)}
    finished = [(opened.juror.id, candidate) for candidate in rows]
    found = differences(session, opened.paper.session_id, finished)
    own = [each for each in found if each.juror_id == opened.juror.id and each.candidate_id in rows]
    return sorted(own, key=lambda each: rows[each.candidate_id])


def _second(session: Session, juror_id: str) -> dict[CellKey, Mark]:
    rows = session.execute(
        select(
            *(SecondEntry.candidate_id, SecondEntry.criterion_id),
            *(SecondEntry.mark, SecondEntry.abstains),
        ).where(SecondEntry.juror_id == juror_id)
    )
    return {(row[0], row[1]): kept_mark(row[2], abstains=row[3]) for row in rows}
