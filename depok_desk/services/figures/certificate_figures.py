"""Figures of certificates as they stood."""

from datetime import date

from sqlalchemy import ColumnElement, Integer, cast, extract, join

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.ikm import Ikm
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.register import column
from depok_desk.services.conditions import Where
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.overview import IN_FORCE

_CELLS = (
    column(Ikm.name),
    column(Ikm.sector),
    column(Outcome.grade),
    column(Certificate.issued_on),
    column(Certificate.status),
)


def _certificates(*where: ColumnElement[bool], shown: Where) -> Counted:
    attested = join(Certificate, Outcome, Certificate.outcome_id == Outcome.id)
    judged = attested.join(Candidate, Outcome.candidate_id == Candidate.id)
    by = {
        "standing": Certificate.status,
        "year": cast(extract("year", Certificate.issued_on), Integer),
        "sector": Ikm.sector,
        "grade": Outcome.grade,
    }
    present = (Certificate.archived_at.is_(None), *where)
    source = judged.join(Ikm, Candidate.ikm_id == Ikm.id)
    return Counted(CERTIFICATES, source, Certificate.id, Certificate.number, present, by, _CELLS, shown=shown)


def _in_force(on: date) -> Counted:
    del on
    return _certificates(Certificate.status == "berlaku", shown=IN_FORCE)


def _issued(on: date) -> Counted:
    del on
    return _certificates(shown=())


IN_FORCE_NOW = Figure("certificates", "Sertifikat yang berlaku", "sertifikat", Dated.JOURNAL, _in_force)
ISSUED = Figure("certificates_issued", "Sertifikat yang pernah terbit", "sertifikat", Dated.JOURNAL, _issued)
