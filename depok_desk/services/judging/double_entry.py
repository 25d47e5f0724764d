"""Keying paper sheets twice: what the two entries say differently, and which of them is right."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Score, SecondEntry
from depok_desk.services.judging.entry_checks import check_marks
from depok_desk.services.judging.jury import jurors_of
from depok_desk.services.judging.mark_rows import write_marks
from depok_desk.services.judging.marks import CellKey, Mark, kept_mark, mark_in
from depok_desk.services.judging.reading import session_groups
from depok_desk.services.judging.scheme import Entry, Scheme

WAY = "kertas"
"""How a mark came in that was compared with its sheet."""


@dataclass(frozen=True)
class Difference:
    """One cell of a juror's sheet of which the two entries say different things; None: nothing keyed."""

    juror_id: str
    juror: str
    candidate_id: str
    queue: int | None
    firm: str
    product: str
    criterion_id: str
    criterion: str
    first: Mark
    second: Mark

    @property
    def cell(self) -> CellKey:
        """The keys of the cell."""
        return self.candidate_id, self.criterion_id


def put_second(session: Session, juror_id: str, marks: Mapping[CellKey, Mark]) -> int:
    """Keep what was keyed the second time, apart from the marks; returns how many cells are new or other.

    Raises:
        UserError: one of them may not be given (see `entry_checks.check_marks`); then none is kept.
    """
    check_marks(session, juror_id, marks)
    return write_marks(session, SecondEntry, juror_id, marks)


def differences(
    session: Session, session_id: str, finished: Collection[tuple[str, str]] = ()
) -> list[Difference]:
    """Where the two entries differ, by juror, queue and criterion.

    A row of a sheet is compared once the second entry holds something of it. Rows of which the second keying
    is `finished`, as juror and candidate, are compared even if it holds nothing. One and the same mark is no
    difference however it was written; a mark against an empty cell is one.
    """
    second = _second(session, session_id)
    compared = second.keys() | set(finished)
    names = {juror.id: juror.name for juror in jurors_of(session, session_id)}
    rows = [
        (scheme, entry, juror)
        for scheme, entries in session_groups(session, session_id)
        for entry in entries
        for juror in entry.jurors
        if (juror, entry.id) in compared
    ]
    order = {juror: place for place, juror in enumerate(names)}
    rows.sort(key=lambda row: (order[row[2]], row[1].queue is None, row[1].queue or 0, row[1].id))
    return [
        difference
        for scheme, entry, juror in rows
        for difference in _in_row(scheme, entry, (juror, names[juror]), second.get((juror, entry.id), {}))
    ]


def resolve(session: Session, juror_id: str, marks: Mapping[CellKey, Mark]) -> int:
    """Keep what is right in these cells, be it the first entry, the second, or something else.

    Both entries say so afterwards, so that the cells no longer differ. Returns how many marks are other than
    before.

    Raises:
        UserError: one of them may not be given (see `entry_checks.check_marks`); then none is kept.
    """
    check_marks(session, juror_id, marks)
    write_marks(session, SecondEntry, juror_id, marks)
    return write_marks(session, Score, juror_id, marks, way=WAY)


def _in_row(
    scheme: Scheme, entry: Entry, juror: tuple[str, str], second: Mapping[str, Mark]
) -> Iterator[Difference]:
    for rule in scheme.criteria:
        one, other = mark_in(entry.marks, (juror[0], rule.id)), second.get(rule.id)
        if one != other:
            yield Difference(
                juror_id=juror[0],
                juror=juror[1],
                candidate_id=entry.id,
                queue=entry.queue,
                firm=entry.name,
                product=entry.product,
                criterion_id=rule.id,
                criterion=rule.name,
                first=one,
                second=other,
            )


def _second(session: Session, session_id: str) -> dict[tuple[str, str], dict[str, Mark]]:
    """What was keyed the second time: juror and candidate -> criterion -> mark."""
    rows = session.execute(
        select(
            *(SecondEntry.juror_id, SecondEntry.candidate_id, SecondEntry.criterion_id),
            *(SecondEntry.mark, SecondEntry.abstains),
        )
        .join(Candidate, Candidate.id == SecondEntry.candidate_id)
        .where(Candidate.session_id == session_id)
    )
    second: dict[tuple[str, str], dict[str, Mark]] = {}
    for juror, candidate, criterion, mark, abstains in rows:
        second.setdefault((juror, candidate), {})[criterion] = kept_mark(mark, abstains=abstains)
    return second
