"""The facts of the minutes of a session: jury, method, results per sector, what is to be noted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.judging_facts import JurorFacts, MarkRow, MinutesFacts, ResultFacts, SectorFacts
from depok_desk.model.jury import Juror
from depok_desk.model.kinds.choices import DECISION, SECTOR
from depok_desk.model.kinds.judging_choices import JUROR_ROLE, STANDING
from depok_desk.services.judging.deciding import PlenaryLine, plenary_lines
from depok_desk.services.judging.judged_sector import judged_sector
from depok_desk.services.judging.jury import jurors_of, sectors_of
from depok_desk.services.judging.marks import ABSTAIN, mark_in, mark_words, shown_mark
from depok_desk.services.judging.method_facts import method_facts
from depok_desk.services.judging.paper_sessions import candidates_of, paper_session
from depok_desk.services.judging.reading import session_schemes
from depok_desk.services.judging.scheme import Cell, Judged, Scheme

ABSTAINED = "A"
DECIDED = "ditetapkan"

Names = Mapping[str, str]
"""What jurors are called, by key."""


def minutes_facts(session: Session, session_id: str, on: date) -> MinutesFacts:
    """The minutes as things stand; a draft until the session is decided, whose day they then carry.

    Raises:
        UserError: the session is gone, or was taken from an office's list.
    """
    day = _decided_on(session, session_id) or on
    held = paper_session(session, session_id, day)
    sitting = held.sitting
    schemes = session_schemes(session, session_id)
    methods = method_facts(session, list(schemes.values()))
    jurors = jurors_of(session, session_id)
    return MinutesFacts(
        head=held.head,
        session=sitting.title,
        on=day,
        organiser=held.organiser,
        held=held.held,
        place=held.place,
        number=sitting.number or "",
        draft=sitting.phase != DECIDED,
        jurors=tuple(map(_juror, jurors)),
        methods=tuple(methods.values()),
        sectors=tuple(_sectors(session, session_id, schemes, {one.id: one.name for one in jurors})),
        signatories=held.signatories,
    )


def _decided_on(session: Session, session_id: str) -> date | None:
    """The day the session was decided; while it is not, there are no outcomes."""
    wanted = select(func.max(Outcome.decided_on)).join(Candidate, Candidate.id == Outcome.candidate_id)
    return session.scalar(wanted.where(Candidate.session_id == session_id))


def _juror(juror: Juror) -> JurorFacts:
    sectors = words.list_words([SECTOR.show(each) for each in sectors_of(juror)])
    return JurorFacts(
        juror.name,
        juror.office or "",
        JUROR_ROLE.show(juror.role),
        sectors or "Semua sektor",
        juror.struck,
        juror.struck_why or "",
    )


def _sectors(
    session: Session, session_id: str, schemes: Mapping[str, Scheme], names: Names
) -> Iterator[SectorFacts]:
    """Every sector with candidates, in the order of the schemes; who took no part stands last."""
    keys = list(dict.fromkeys(one.id for one in schemes.values()))
    lines = plenary_lines(session, session_id)
    absent = [one for one in candidates_of(session, session_id) if one.standing]
    for sector, scheme in schemes.items():
        here = sorted((one for one in lines if one.scheme.sector == sector), key=_place)
        shared = Counter(one.judged.sector_rank for one in here)
        results = [_result(one, names, tied=shared[one.judged.sector_rank] > 1) for one in here]
        results += [_absent(one) for one in absent if judged_sector(one) == sector]
        if results:
            yield SectorFacts(SECTOR.show(sector), keys.index(scheme.id), tuple(results))


def _place(line: PlenaryLine) -> tuple[bool, int, int]:
    """By rank in the sector, then by queue number; those without a total last."""
    rank = line.judged.sector_rank
    return rank is None, rank or 0, line.judged.entry.queue or 0


def _absent(candidate: Candidate) -> ResultFacts:
    standing = STANDING.show(candidate.standing)
    return ResultFacts(candidate.product.name, candidate.ikm.name, candidate.queue_number, standing=standing)


def _result(line: PlenaryLine, names: Names, *, tied: bool) -> ResultFacts:
    judged, entry = line.judged, line.judged.entry
    return ResultFacts(
        product=entry.product,
        firm=entry.name,
        queue=entry.queue,
        rank=judged.sector_rank,
        tied=tied and judged.sector_rank is not None,
        total=judged.total,
        grade=line.grade,
        decision=DECISION.show(line.decision),
        counted_grade=line.counted_grade,
        counted_decision=DECISION.show(line.counted_decision),
        reason=line.reason,
        notes=tuple(_notes(line.scheme, judged, names)),
        spread=judged.spread if judged.wide else None,
        rows=tuple(_marks(line.scheme, judged, key, names) for key in entry.jurors),
        together=_together(judged),
    )


def _marks(scheme: Scheme, judged: Judged, juror: str, names: Names) -> MarkRow:
    given = (mark_in(judged.entry.marks, (juror, rule.id)) for rule in scheme.criteria)
    told = tuple(ABSTAINED if mark is ABSTAIN else mark_words(mark) for mark in given)
    return MarkRow(names[juror], told, judged.juror_totals.get(juror))


def _together(judged: Judged) -> MarkRow:
    marks = tuple("" if part.mark is None else shown_mark(part.mark) for part in judged.parts)
    return MarkRow("Gabungan", marks, judged.total)


def _notes(scheme: Scheme, judged: Judged, names: Names) -> Iterator[str]:
    """What hinders passing, which marks are missing, and who abstained."""
    yield from (f"{hindrance.rstrip('.')}." for hindrance in judged.hindrances)
    for said, cells in (("belum memberi nilai", judged.missing), ("abstain", judged.abstained)):
        for juror, criteria in _by_juror(scheme, cells):
            yield f"{names[juror]} {said} pada {criteria}."


def _by_juror(scheme: Scheme, cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    called = {rule.id: rule.name for rule in scheme.criteria}
    for juror, group in groupby(sorted(cells, key=lambda cell: cell[0]), lambda cell: cell[0]):
        wanted = {criterion for _, criterion in group}
        everything = len(wanted) == len(called)
        named = [name for key, name in called.items() if key in wanted]
        yield juror, "semua kriteria" if everything else words.list_words(named)
