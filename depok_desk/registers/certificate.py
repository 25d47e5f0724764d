"""The register of certificates: the book of what was issued."""

from sqlalchemy import select

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.register import Register, column, lookup

_of_outcome = Outcome.id == Certificate.outcome_id
_candidate_id = select(Outcome.candidate_id).where(_of_outcome).scalar_subquery()
_ikm_id = select(Candidate.ikm_id).where(Candidate.id == _candidate_id).scalar_subquery()
_product_id = select(Candidate.product_id).where(Candidate.id == _candidate_id).scalar_subquery()
_session_id = select(Candidate.session_id).where(Candidate.id == _candidate_id).scalar_subquery()

CERTIFICATES = Register(
    key="sertifikat",
    title="Sertifikat",
    one="sertifikat",
    icon="certificate",
    model=Certificate,
    columns=(
        column(Certificate.number),
        lookup("name", Ikm.name, Ikm.id == _ikm_id),
        lookup("product", Product.name, Product.id == _product_id, label="Produk"),
        lookup("sector", Ikm.sector, Ikm.id == _ikm_id),
        lookup("grade", Outcome.grade, _of_outcome),
        column(Certificate.issued_on),
        column(Certificate.status),
        lookup("score", Outcome.total, _of_outcome, shown=False),
        lookup(
            "session", CurationSession.title, CurationSession.id == _session_id, label="Sesi", shown=False
        ),
        column(Certificate.valid_until, shown=False),
    ),
    search=(Certificate.number, Certificate.code),
    sort="number",
)
