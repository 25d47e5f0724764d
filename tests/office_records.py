"""Fictional records of an office, made in the fewest words."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select

from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.institution import Institution, Official
from depok_desk.services.office import add_institutions, add_regions

MONDAY = date(2026, 1, 26)


def prepare(store, year=2026):
    """Regions, institutions, letterheads and number books, as an office has them from the first day."""
    with store.deed("Menyiapkan penyimpanan baru", undoable=False) as session:
        add_regions(session)
        add_institutions(session, year)
    return store


def firm(serial, name, **values):
    """One IKM; what is not said is usual."""
    usual = {"sector": "kuliner", "status": "binaan"}
    return Ikm(serial=serial, number=f"IKM-{serial:05}", name=name, **{**usual, **values})


def judged(
    session, ikm, product="Abon Sapi", total="82.50", decision="lulus", *, title="Kurasi 2026", **values
):
    """The outcome of one product of a firm in a session, which is made if new."""
    sitting = session.scalars(select(CurationSession).where(CurationSession.title == title)).first()
    if sitting is None:
        sitting = CurationSession(
            title=title, phase="ditetapkan", pass_mark=Decimal(70), place="Balai Kota", source="hasil.xlsx"
        )
        session.add(sitting)
    goods = Product(ikm=ikm, name=product)
    candidate = Candidate(session=sitting, ikm=ikm, product=goods)
    usual = {"grade": "B", "decided_on": date(2026, 1, 20)}
    outcome = Outcome(candidate=candidate, total=Decimal(total), decision=decision, **{**usual, **values})
    session.add_all([goods, candidate, outcome])
    session.flush()
    return outcome


def office_named(session, kind):
    """The institution of a kind."""
    return session.scalars(select(Institution).where(Institution.kind == kind)).one()


def official(session, kind, name, position, variant="definitif", **values):
    """An official of the institution of a kind."""
    institution = office_named(session, kind)
    session.add(
        Official(institution_id=institution.id, name=name, position=position, variant=variant, **values)
    )
    session.flush()
