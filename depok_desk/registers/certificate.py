"""The register of certificates: the book of what was issued."""

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.register import Register, column, lookup

_attested = Outcome.id == Certificate.outcome_id
_judged = (Candidate.id == Outcome.candidate_id, _attested)
_name = lookup("name", Ikm.name, Ikm.id == Candidate.ikm_id, *_judged)
_product = lookup("product", Product.name, Product.id == Candidate.product_id, *_judged, label="Produk")
_session = lookup(
    "session",
    CurationSession.title,
    CurationSession.id == Candidate.session_id,
    *_judged,
    label="Sesi",
    shown=False,
)

CERTIFICATES = Register(
    key="sertifikat",
    title="Sertifikat",
    one="sertifikat",
    icon="certificate",
    model=Certificate,
    columns=(
        column(Certificate.number),
        _name,
        _product,
        lookup("sector", Ikm.sector, Ikm.id == Candidate.ikm_id, *_judged),
        lookup("grade", Outcome.grade, _attested),
        column(Certificate.issued_on),
        column(Certificate.status),
        lookup("score", Outcome.total, _attested, shown=False),
        _session,
        column(Certificate.valid_until, shown=False),
    ),
    search=(Certificate.number, Certificate.code, _name.value, _product.value, _session.value),
    sort="number",
)
