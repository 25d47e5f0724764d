"""All sheets of one session as the tab holds them while they are filled."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.pages.curation.scoring.sheet import Sheet
from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Advice
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.conflicts import interests
from depok_desk.services.judging.marks import CellKey, Mark, kept_mark
from depok_desk.services.judging.reading import Group, SessionJuror, session_groups, session_jurors
from depok_desk.services.judging.scheme import Entry, Scheme

AdviceKey = tuple[str, str, str | None]
"""The keys of a juror, a candidate and a criterion; None is the product as a whole."""


@dataclass(frozen=True)
class Progress:
    """How many cells are filled, of how many."""

    filled: int
    size: int

    @property
    def missing(self) -> int:
        """How many cells are empty."""
        return self.size - self.filled

    @property
    def whole(self) -> bool:
        """Whether there are cells, and none of them is empty."""
        return self.size > 0 and not self.missing


@dataclass(frozen=True)
class SessionSheets:
    """The groups of a session by sector, its jurors, their marks (which are written into), advice, conflicts.

    `conflicts` are sentences by juror, then by candidate.
    """

    groups: Mapping[str, tuple[Scheme, tuple[Entry, ...]]]
    jurors: tuple[SessionJuror, ...]
    struck: tuple[str, ...]
    marks: Mapping[str, dict[CellKey, Mark]]
    advice: dict[AdviceKey, str]
    conflicts: Mapping[str, Mapping[str, str]]

    def jurors_of(self, sector: str) -> list[SessionJuror]:
        """Those who judge a sector."""
        return [juror for juror in self.jurors if not juror.sectors or sector in juror.sectors]

    def sheet(self, juror_id: str, sector: str) -> Sheet:
        """What a juror gives the products of a sector."""
        scheme, entries = self.groups[sector]
        return Sheet(scheme, entries, self.marks[juror_id])

    def progress(self, juror_id: str, sector: str) -> Progress:
        """How far a juror has come with a sector."""
        scheme, entries = self.groups[sector]
        marks = self.marks[juror_id]
        filled = sum(
            marks.get((entry.id, rule.id)) is not None for entry in entries for rule in scheme.criteria
        )
        return Progress(filled, len(entries) * len(scheme.criteria))

    def open_sectors(self, juror: SessionJuror) -> list[str]:
        """The sectors in which a juror still has empty cells."""
        judged = (sector for sector in self.groups if not juror.sectors or sector in juror.sectors)
        return [sector for sector in judged if not self.progress(juror.id, sector).whole]

    def progress_of(self, sector: str) -> Progress:
        """How far all jurors together have come with a sector."""
        parts = [self.progress(juror.id, sector) for juror in self.jurors_of(sector)]
        return Progress(sum(part.filled for part in parts), sum(part.size for part in parts))


def read_sheets(session: Session, line: SessionLine) -> SessionSheets:
    """Read all sheets of a session."""
    found = [group for group in session_groups(session, line.id) if group[1]]
    jurors = session_jurors(session, line.id)
    counting = tuple(juror for juror in jurors if not juror.struck)
    return SessionSheets(
        groups={
            scheme.sector: (scheme, tuple(entries)) for scheme, entries in sorted(found, key=_first_queue)
        },
        jurors=counting,
        struck=tuple(juror.name for juror in jurors if juror.struck),
        marks=_marks(counting, found),
        advice=_advice(session, line.id),
        conflicts=interests(session, line.id),
    )


def _first_queue(group: Group) -> float:
    """The queue number with which a group begins."""
    first = group[1][0].queue
    return inf if first is None else first


def _marks(jurors: tuple[SessionJuror, ...], groups: list[Group]) -> dict[str, dict[CellKey, Mark]]:
    marks: dict[str, dict[CellKey, Mark]] = {juror.id: {} for juror in jurors}
    for _, entries in groups:
        for entry in entries:
            for (juror, criterion), mark in entry.marks.items():
                marks[juror][entry.id, criterion] = kept_mark(mark, abstains=mark is None)
    return marks


def _advice(session: Session, session_id: str) -> dict[AdviceKey, str]:
    rows = session.execute(
        select(Advice.juror_id, Advice.candidate_id, Advice.criterion_id, Advice.wording)
        .join(Candidate, Candidate.id == Advice.candidate_id)
        .where(Candidate.session_id == session_id, Advice.archived_at.is_(None))
    )
    return {(row[0] or "", row[1], row[2]): row[3] for row in rows}
