"""The register of curation results: every product that was judged, session by session."""

from sqlalchemy import select

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.register import Register, column, lookup

_candidate = Candidate.id == Outcome.candidate_id
_ikm_id = select(Candidate.ikm_id).where(_candidate).scalar_subquery()
_product_id = select(Candidate.product_id).where(_candidate).scalar_subquery()
_session_id = select(Candidate.session_id).where(_candidate).scalar_subquery()

OUTCOMES = Register(
    key="hasil",
    title="Hasil kurasi",
    one="hasil kurasi",
    icon="clipboard-check",
    model=Outcome,
    columns=(
        lookup("name", Ikm.name, Ikm.id == _ikm_id),
        lookup("product", Product.name, Product.id == _product_id, label="Produk"),
        lookup("sector", Ikm.sector, Ikm.id == _ikm_id),
        column(Outcome.total, key="score"),
        column(Outcome.grade),
        column(Outcome.decision),
        column(Outcome.decided_on),
        lookup("certificate", Certificate.number, Certificate.outcome_id == Outcome.id, label="Sertifikat"),
        lookup(
            "session", CurationSession.title, CurationSession.id == _session_id, label="Sesi", shown=False
        ),
    ),
    search=(),
    sort="name",
)
