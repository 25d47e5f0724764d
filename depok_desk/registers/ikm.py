"""The register of small and medium industries."""

from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import InstrumentedAttribute

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.fields import field_of
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.licences import LICENCE_NUMBERS
from depok_desk.model.kinds.text import TEXT
from depok_desk.model.region import District, Ward
from depok_desk.registers.day_of import DayOf
from depok_desk.registers.register import Column, Register, column, entries, lookup, target, targets
from depok_desk.registers.target import Target


def _latest(key: str, attribute: InstrumentedAttribute[Any], *, shown: bool = True) -> Column:
    """A field of the IKM's latest outcome."""
    newest = (
        select(attribute)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.ikm_id == Ikm.id, Outcome.archived_at.is_(None))
        .order_by(Outcome.decided_on.desc().nulls_last(), Outcome.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    declared = field_of(attribute)
    return Column(key, declared.label, declared.kind, newest, declared.width, shown=shown)


def _last_year(key: str, attribute: InstrumentedAttribute[Any]) -> Column:
    """A field of the IKM's newest yearly figures."""
    newest = (
        select(attribute)
        .where(YearFigures.ikm_id == Ikm.id, YearFigures.archived_at.is_(None))
        .order_by(YearFigures.year.desc())
        .limit(1)
        .scalar_subquery()
    )
    declared = field_of(attribute)
    return Column(key, declared.label, declared.kind, newest, declared.width, shown=False)


def _licences() -> ColumnElement[Any]:
    """How many licences it has, the NIB among them."""
    others = (
        select(func.count()).where(Licence.ikm_id == Ikm.id, Licence.archived_at.is_(None)).scalar_subquery()
    )
    return others + case((Ikm.nib.is_(None), 0), else_=1)


_licence_expiry = (
    select(func.min(Licence.expires_on))
    .where(Licence.ikm_id == Ikm.id, Licence.archived_at.is_(None))
    .scalar_subquery()
)

_certificate = (
    select(func.max(Certificate.number))
    .join(Outcome, Outcome.id == Certificate.outcome_id)
    .join(Candidate, Candidate.id == Outcome.candidate_id)
    .where(Candidate.ikm_id == Ikm.id, Certificate.status == "berlaku", Certificate.archived_at.is_(None))
    .scalar_subquery()
)

_first_product = (
    select(Product.name)
    .where(Product.ikm_id == Ikm.id, Product.archived_at.is_(None))
    .order_by(Product.created_at, Product.id)
    .limit(1)
    .scalar_subquery()
)

_LATER = (
    Ikm.brand, Ikm.main_product, Ikm.status, Ikm.established, Ikm.npwp, Ikm.kbli, Ikm.owner_gender,
    Ikm.owner_birth_date, Ikm.address, Ikm.rt, Ikm.rw, Ikm.postcode, Ikm.whatsapp, Ikm.email, Ikm.instagram,
    Ikm.marketplace, Ikm.consent, Ikm.notes,
)  # fmt: skip

_WORKBOOK_LATER = ("kbli_edition", "status_on", "status_reason", "consent", "consent_on")

IKM = Register(
    key="ikm",
    title="IKM",
    one="IKM",
    icon="building-store",
    model=Ikm,
    columns=(
        column(Ikm.name),
        column(Ikm.owner),
        column(Ikm.sector),
        lookup("district", District.name, District.id == Ikm.district_id, width=14),
        _latest("grade", Outcome.grade),
        _latest("score", Outcome.total),
        Column("licences", "Legalitas", COUNT, _licences(), 9),
        Column("licence_expiry", "Legalitas habis", DATE, _licence_expiry, 13, shown=False),
        lookup("ward", Ward.name, Ward.id == Ikm.ward_id, width=16, shown=False),
        column(Ikm.phone, shown=False),
        Column("product", "Produk", TEXT(200), _first_product, 24, shown=False),
        _latest("curated_on", Outcome.decided_on, shown=False),
        _latest("decision", Outcome.decision, shown=False),
        Column("certificate", "Sertifikat", TEXT(160), _certificate, 26, shown=False),
        column(Ikm.nib, shown=False),
        column(Ikm.owner_nik, shown=False),
        *(column(attribute, shown=False) for attribute in _LATER),
        _last_year("workers_male", YearFigures.workers_male),
        _last_year("workers_female", YearFigures.workers_female),
        _last_year("turnover", YearFigures.turnover),
        Column("number", "Nomor register", TEXT(12), Ikm.number.expression, 11, shown=False),
        Column("updated_at", "Diperbarui", DATE, DayOf(Ikm.updated_at), 12, shown=False),
    ),
    search=(Ikm.number, Ikm.name, Ikm.brand, Ikm.owner, Ikm.main_product, Ikm.nib, Ikm.phone),
    sort="name",
    targets=(
        *targets(Ikm, without=_WORKBOOK_LATER),
        Target("rt_rw", "RT/RW", TEXT(20), ("RT / RW", "RT-RW")),
        target(field_of(Product.name), "product", "product"),
        target(field_of(Product.unit_price), "unit_price", "product"),
        *targets(
            YearFigures, group="year",
            only=(
                "workers_male", "workers_female", "investment", "turnover", "output_value", "materials_value",
            ),
        ),
        target(field_of(Outcome.total), "score", "outcome"),
        target(field_of(Outcome.grade), "grade", "outcome"),
        target(field_of(Outcome.decision), "decision", "outcome"),
        target(field_of(Outcome.decided_on), "curated_on", "outcome"),
        *(
            Target(kind, label, numbers, headings, group="licence")
            for kind, (label, numbers, headings) in LICENCE_NUMBERS.items()
        ),
    ),
    entries=entries(Ikm),
)  # fmt: skip
