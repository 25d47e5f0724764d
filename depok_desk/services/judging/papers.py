"""The papers a candidate must show: what the register says of them, what was found when they were checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.kinds.judging_choices import PAPER_STATE
from depok_desk.model.kinds.office_choices import LICENCE_KIND
from depok_desk.model.rubric import Requirement
from depok_desk.model.session_course import PaperCheck, SessionRubric
from depok_desk.services.judging.candidates import candidate_of
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.sessions import first_day, sitting_of
from depok_desk.words import choice_words, long_date

MET = frozenset({"ada", "dikecualikan"})
"""The states in which a requirement is met."""


@dataclass(frozen=True)
class PaperCell:
    """One requirement of one candidate.

    `state` and `note` are what was found when it was checked, empty while it was not. `proposed` is the state
    that follows from the register on the session's first day, `told` says by which paper.
    """

    requirement_id: str
    name: str
    gate: bool
    exemptible: bool
    state: str
    note: str
    proposed: str
    told: str

    @property
    def met(self) -> bool:
        """Whether the requirement is met: as checked, or while it was not, as the register says."""
        return (self.state or self.proposed) in MET


@dataclass(frozen=True)
class PaperRow:
    """One candidate with all that its rubric requires; `sector` is a key."""

    candidate_id: str
    queue: int | None
    ikm: str
    product: str
    sector: str
    standing: str
    cells: tuple[PaperCell, ...]

    @property
    def unchecked(self) -> int:
        """How many requirements nobody has looked at."""
        return sum(not cell.state for cell in self.cells)


@dataclass(frozen=True)
class _Holder:
    """A candidate with the papers of its firm."""

    product_id: str
    nib: str | None
    licences: Sequence[Licence]


def paper_table(session: Session, session_id: str) -> list[PaperRow]:
    """What every candidate of a session must show, in the order of the queue."""
    day = first_day(sitting_of(session, session_id))
    required = _required(session, session_id)
    checks = _checks(session, session_id)
    licences = _licences(session, session_id)
    found = session.execute(
        select(Candidate, Ikm.name, Product.name, JUDGED_SECTOR, Ikm.nib)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(Candidate.session_id == session_id, Candidate.archived_at.is_(None))
        .order_by(Candidate.queue_number.nulls_last(), Candidate.id)
    )
    table: list[PaperRow] = []
    for row, ikm, product, sector, nib in found:
        holder = _Holder(row.product_id, nib, licences.get(row.ikm_id, ()))
        cells = tuple(
            _cell(each, checks.get((row.id, each.id)), holder, day) for each in required.get(sector, ())
        )
        said = row.queue_number, ikm, product, sector, row.standing or ""
        table.append(PaperRow(row.id, *said, cells))
    return table


def gates_met(session: Session, session_id: str) -> Mapping[str, Mapping[str, bool]]:
    """Candidate -> requirement -> whether it is met, requirements that hinder nothing included."""
    return {
        row.candidate_id: {cell.requirement_id: cell.met for cell in row.cells}
        for row in paper_table(session, session_id)
    }


def accept_proposals(session: Session, session_id: str) -> int:
    """Enter what the register says wherever nobody has looked yet; returns how many checks were entered."""
    added = 0
    for row in paper_table(session, session_id):
        for cell in row.cells:
            if not cell.state:
                told = cell.told[:300] or None
                session.add(_check(row.candidate_id, cell.requirement_id, cell.proposed, told))
                added += 1
    session.flush()
    return added


def set_paper(
    session: Session, candidate_id: str, requirement_id: str, state: str | None, note: str | None = None
) -> None:
    """Say what was found of a required paper; None makes it unchecked again.

    Raises:
        UserError: an exemption has no reason or is not allowed, or the phase does not allow it.
    """
    row = candidate_of(session, candidate_id)
    requirement = session.get_one(Requirement, requirement_id)
    wording = (note or "").strip() or None
    _refuse_state(requirement, state, wording)
    check = session.scalars(
        select(PaperCheck).where(
            PaperCheck.candidate_id == row.id, PaperCheck.requirement_id == requirement_id
        )
    ).first()
    if state is None:
        if check is not None:
            session.delete(check)
    elif check is None:
        session.add(_check(row.id, requirement_id, state, wording))
    else:
        check.state, check.note, check.archived_at = state, wording, None
    session.flush()


def _refuse_state(requirement: Requirement, state: str | None, note: str | None) -> None:
    if state is not None and state not in PAPER_STATE.options:
        raise UserError(f"“{state}” bukan keadaan berkas; pilih {choice_words(list(PAPER_STATE.options))}.")
    if state != "dikecualikan":
        return
    if not requirement.exemptible:
        raise UserError(f"Syarat {requirement.name} tidak boleh dikecualikan menurut rubriknya.")
    if not note:
        raise UserError(f"Tulis alasan mengapa syarat {requirement.name} dikecualikan.")


def _check(candidate_id: str, requirement_id: str, state: str, note: str | None) -> PaperCheck:
    return PaperCheck(candidate_id=candidate_id, requirement_id=requirement_id, state=state, note=note)


def _cell(requirement: Requirement, check: PaperCheck | None, holder: _Holder, day: date) -> PaperCell:
    proposed, told = _proposal(requirement, holder, day)
    state, note = (check.state, check.note or "") if check else ("", "")
    named = requirement.id, requirement.name, requirement.gate, requirement.exemptible
    return PaperCell(*named, state, note, proposed, told)


def _proposal(requirement: Requirement, holder: _Holder, day: date) -> tuple[str, str]:
    """The state that the register proposes, and by which paper; of papers that do not hold, the first."""
    flaws: list[str] = []
    for kind in requirement.papers.split("|"):
        for holds, told in _papers(kind, holder, day):
            if holds:
                return "ada", told
            flaws.append(told)
    return "tidak ada", flaws[0] if flaws else ""


def _papers(kind: str, holder: _Holder, day: date) -> Iterator[tuple[bool, str]]:
    """Every paper of a kind that a candidate has: whether it holds on the day, and in words."""
    if kind == "nib":
        if holder.nib:
            yield True, f"NIB {holder.nib}"
        return
    for licence in holder.licences:
        if licence.kind == kind and licence.product_id in {None, holder.product_id}:
            flaw = _flaw(licence, day)
            called = f"{LICENCE_KIND.show(kind)} {licence.number or ''}".strip()
            yield not flaw, f"{called} {flaw}".strip()


def _flaw(licence: Licence, day: date) -> str:
    """Why a licence does not hold on a day; empty if it does."""
    if licence.expires_on and licence.expires_on < day:
        return f"habis {long_date(licence.expires_on)}"
    if licence.issued_on and licence.issued_on > day:
        return f"baru terbit {long_date(licence.issued_on)}"
    return {"habis": "sudah habis", "proses": "masih dalam proses"}.get(
        licence.status or "", f"berstatus {licence.status}" if licence.status not in {None, "berlaku"} else ""
    )


def _required(session: Session, session_id: str) -> Mapping[str, list[Requirement]]:
    found = session.execute(
        select(SessionRubric.sector, Requirement)
        .join(Requirement, Requirement.rubric_id == SessionRubric.rubric_id)
        .where(SessionRubric.session_id == session_id, Requirement.archived_at.is_(None))
        .order_by(SessionRubric.sector, Requirement.position)
    )
    required: dict[str, list[Requirement]] = {}
    for sector, requirement in found:
        required.setdefault(sector, []).append(requirement)
    return required


def _checks(session: Session, session_id: str) -> Mapping[tuple[str, str], PaperCheck]:
    found = session.scalars(
        select(PaperCheck)
        .join(Candidate, Candidate.id == PaperCheck.candidate_id)
        .where(Candidate.session_id == session_id, PaperCheck.archived_at.is_(None))
    )
    return {(check.candidate_id, check.requirement_id): check for check in found}


def _licences(session: Session, session_id: str) -> Mapping[str, list[Licence]]:
    wanted = (
        select(Licence)
        .where(
            Licence.ikm_id.in_(select(Candidate.ikm_id).where(Candidate.session_id == session_id)),
            Licence.archived_at.is_(None),
        )
        .order_by(Licence.expires_on.desc().nulls_first(), Licence.id)
    )
    held: dict[str, list[Licence]] = {}
    for licence in session.scalars(wanted):
        held.setdefault(licence.ikm_id, []).append(licence)
    return held
