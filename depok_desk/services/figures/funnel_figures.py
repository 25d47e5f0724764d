"""Figures of the way of products through the sessions of curation, step by step."""

from datetime import date

from sqlalchemy import ColumnElement, and_, func, join, or_, select

from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.jury import Score
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import column
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.figures.ikm_figures import columns

_BEYOND_CHECK = ("penilaian", "pleno", "ditetapkan")
_TAKES_PART = Candidate.standing.is_(None)
_DECIDED = Outcome.id.is_not(None)
_CELLS = (
    column(Ikm.name),
    *columns("sector"),
    column(CurationSession.title, key="session"),
    column(Candidate.standing),
    column(Outcome.decision),
)


def _candidates(*where: ColumnElement[bool]) -> Counted:
    """Candidates of all sessions; neither they nor the sessions in the bin."""
    sat = join(Candidate, CurationSession, Candidate.session_id == CurationSession.id)
    named = sat.join(Ikm, Candidate.ikm_id == Ikm.id).join(Product, Candidate.product_id == Product.id)
    decided = and_(Outcome.candidate_id == Candidate.id, Outcome.archived_at.is_(None))
    present = (Candidate.archived_at.is_(None), CurationSession.archived_at.is_(None))
    by = {
        "session": Candidate.session_id,
        "sector": func.coalesce(Candidate.sector, Ikm.sector),
        "grade": Outcome.grade,
    }
    source = named.outerjoin(Outcome, decided)
    where = (*present, *where)
    return Counted(IKM, source, Candidate.id, Product.name, where, by, _CELLS, opens=Ikm.id)


def _registered(on: date) -> Counted:
    del on
    return _candidates()


def _checked(on: date) -> Counted:
    """Those that were let through to the jury."""
    del on
    return _candidates(or_(_DECIDED, and_(_TAKES_PART, CurationSession.phase.in_(_BEYOND_CHECK))))


def _scored(on: date) -> Counted:
    """Those of whom there is at least one mark, or a result."""
    del on
    marked = select(Score.candidate_id).where(Score.archived_at.is_(None), Score.mark.is_not(None))
    let_through = and_(_TAKES_PART, CurationSession.phase.in_(_BEYOND_CHECK))
    return _candidates(or_(_DECIDED, and_(let_through, Candidate.id.in_(marked))))


def _passed(on: date) -> Counted:
    del on
    return _candidates(Outcome.decision == "lulus")


REGISTERED = Figure("funnel_registered", "Peserta kurasi terdaftar", "produk", Dated.JOURNAL, _registered)
CHECKED = Figure("funnel_checked", "Peserta lolos pemeriksaan berkas", "produk", Dated.JOURNAL, _checked)
SCORED = Figure("funnel_scored", "Peserta yang dinilai juri", "produk", Dated.JOURNAL, _scored)
PASSED = Figure("funnel_passed", "Peserta lulus kurasi", "produk", Dated.JOURNAL, _passed)
