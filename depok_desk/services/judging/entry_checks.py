"""Whether a juror may give certain marks now: told in a sentence that names juror, product and criterion."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.jury import Juror
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.kinds.judging_choices import STANDING
from depok_desk.model.rubric import Criterion
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.jury import judges, sectors_of
from depok_desk.services.judging.marks import CellKey, Mark, off_scale
from depok_desk.services.judging.scheme import Scale
from depok_desk.store.bulk import chunks
from depok_desk.words import list_words

PHASE = "penilaian"
"""The phase in which marks and advice are given."""


class _Candidate(NamedTuple):
    id: str
    session_id: str
    product: str
    firm: str
    sector: str
    standing: str | None
    rubric_id: str | None


class _Criterion(NamedTuple):
    id: str
    name: str
    rubric_id: str
    scale: str


@dataclass(frozen=True)
class _Known:
    """What the store knows of all that the marks name."""

    juror: Juror
    title: str
    candidates: Mapping[str, _Candidate]
    criteria: Mapping[str, _Criterion]


def check_marks(session: Session, juror_id: str, marks: Mapping[CellKey, Mark]) -> None:
    """Let pass only marks that this juror may give to these candidates now.

    Raises:
        UserError: the session is not being judged, the juror is struck or does not judge the sector, the
            candidate does not take part, the criterion is another rubric's, or the mark is off its scale.
    """
    known = _known(session, juror_id, marks)
    for (candidate_id, criterion_id), mark in marks.items():
        candidate = _candidate(known, candidate_id)
        criterion = _criterion(known, candidate, criterion_id)
        fault = off_scale(mark, Scale.of(criterion.scale)) if isinstance(mark, Decimal) else ""
        if fault:
            raise UserError(f"Nilai {known.juror.name} untuk {_called(candidate)}, {criterion.name}: {fault}")


def check_advice(session: Session, juror_id: str, cells: Collection[tuple[str, str | None]]) -> None:
    """Let pass only advice that this juror may give now; where the criterion is None, it is about the whole.

    Raises:
        UserError: for the reasons for which `check_marks` refuses a mark.
    """
    known = _known(session, juror_id, [(candidate, criterion or "") for candidate, criterion in cells])
    for candidate_id, criterion_id in cells:
        candidate = _candidate(known, candidate_id)
        if criterion_id is not None:
            _criterion(known, candidate, criterion_id)


def _known(session: Session, juror_id: str, cells: Iterable[CellKey]) -> _Known:
    juror, title = _juror(session, juror_id)
    keys = list(cells)
    candidates = _candidates(session, sorted({candidate for candidate, _ in keys}))
    criteria = _criteria(session, sorted({criterion for _, criterion in keys if criterion}))
    return _Known(juror, title, candidates, criteria)


def _juror(session: Session, juror_id: str) -> tuple[Juror, str]:
    """The juror, who may give marks now, and the title of the session."""
    row = session.execute(
        select(Juror, CurationSession.title, CurationSession.phase)
        .join(CurationSession, CurationSession.id == Juror.session_id)
        .where(Juror.id == juror_id, Juror.archived_at.is_(None))
    ).one_or_none()
    if row is None:
        raise UserError("Juri ini sudah tidak ada dalam sesi; kembali ke daftar juri lalu pilih lagi.")
    juror, title, phase = row
    if phase != PHASE:
        raise UserError(
            f"Sesi “{title}” sedang dalam tahap {phase}; nilai {juror.name} hanya dapat diisi "
            f"dalam tahap {PHASE}."
        )
    if juror.struck:
        raise UserError(
            f"{juror.name} sudah dicoret dari juri sesi “{title}”; nilainya tidak diubah lagi. "
            "Batalkan pencoretannya dahulu bila juri ini tetap menilai."
        )
    return juror, title


def _candidates(session: Session, ids: list[str]) -> dict[str, _Candidate]:
    asked = and_(
        SessionRubric.session_id == Candidate.session_id,
        SessionRubric.sector == JUDGED_SECTOR,
        SessionRubric.archived_at.is_(None),
    )
    wanted = (
        select(
            *(Candidate.id, Candidate.session_id, Product.name, Ikm.name, JUDGED_SECTOR),
            *(Candidate.standing, SessionRubric.rubric_id),
        )
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .outerjoin(SessionRubric, asked)
        .where(Candidate.archived_at.is_(None))
    )
    rows = (row for some in chunks(ids) for row in session.execute(wanted.where(Candidate.id.in_(some))))
    return {row[0]: _Candidate(*row) for row in rows}


def _criteria(session: Session, ids: list[str]) -> dict[str, _Criterion]:
    wanted = select(Criterion.id, Criterion.name, Criterion.rubric_id, Criterion.scale)
    rows = (row for some in chunks(ids) for row in session.execute(wanted.where(Criterion.id.in_(some))))
    return {row[0]: _Criterion(*row) for row in rows}


def _candidate(known: _Known, candidate_id: str) -> _Candidate:
    """The candidate, who takes part and is judged by this juror."""
    juror, candidate = known.juror, known.candidates.get(candidate_id)
    if candidate is None or candidate.session_id != juror.session_id:
        raise UserError(
            f"Peserta yang dinilai {juror.name} sudah tidak ada dalam sesi “{known.title}”; "
            "muat ulang halaman ini."
        )
    if candidate.standing:
        said = STANDING.show(candidate.standing).casefold()
        raise UserError(
            f"{_called(candidate)} tidak ikut dinilai ({said}); nilai dari {juror.name} tidak disimpan."
        )
    if not judges(juror, candidate.sector):
        own = list_words([SECTOR.show(each) for each in sectors_of(juror)])
        raise UserError(
            f"{juror.name} menilai sektor {own}, sedangkan {_called(candidate)} bersektor "
            f"{SECTOR.show(candidate.sector)}; ubah sektor juri ini dahulu bila ia ikut menilainya."
        )
    return candidate


def _criterion(known: _Known, candidate: _Candidate, criterion_id: str) -> _Criterion:
    """The criterion, which the rubric of the candidate's sector asks for."""
    juror, sector, called = known.juror, SECTOR.show(candidate.sector), _called(candidate)
    if candidate.rubric_id is None:
        raise UserError(
            f"Sektor {sector} belum memiliki rubrik dalam sesi “{known.title}”, sehingga {juror.name} "
            f"belum dapat menilai {called}; pilih rubriknya dahulu."
        )
    criterion = known.criteria.get(criterion_id)
    if criterion is None or criterion.rubric_id != candidate.rubric_id:
        named = f"Kriteria {criterion.name}" if criterion else "Kriteria itu"
        raise UserError(
            f"{named} tidak ada dalam rubrik sektor {sector}; nilai {juror.name} untuk {called} "
            "tidak disimpan."
        )
    return criterion


def _called(candidate: _Candidate) -> str:
    return f"{candidate.product} ({candidate.firm})"
