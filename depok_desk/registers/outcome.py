"""The register of curation results: every product that was judged, session by session."""

from sqlalchemy import func, select

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.kinds.text import TEXT
from depok_desk.registers.register import Column, Register, column, lookup

_judged = Candidate.id == Outcome.candidate_id
_name = lookup("name", Ikm.name, Ikm.id == Candidate.ikm_id, _judged)
_product = lookup("product", Product.name, Product.id == Candidate.product_id, _judged, label="Produk")
_session = lookup(
    "session",
    CurationSession.title,
    CurationSession.id == Candidate.session_id,
    _judged,
    label="Sesi",
    shown=False,
)
_certificate = (
    select(func.max(Certificate.number))
    .where(
        Certificate.outcome_id == Outcome.id,
        Certificate.status == "berlaku",
        Certificate.archived_at.is_(None),
    )
    .scalar_subquery()
)

OUTCOMES = Register(
    key="hasil",
    title="Hasil kurasi",
    one="hasil kurasi",
    icon="clipboard-check",
    model=Outcome,
    columns=(
        _name,
        _product,
        lookup("sector", Ikm.sector, Ikm.id == Candidate.ikm_id, _judged),
        column(Outcome.total, key="score"),
        column(Outcome.grade),
        column(Outcome.decision),
        column(Outcome.decided_on),
        Column("certificate", "Sertifikat", TEXT(160), _certificate, 28),
        _session,
    ),
    search=(_name.value, _product.value, _session.value, _certificate),
    sort="name",
)
