"""Two fictional firms that are one, with all that hangs on firms, and making them one."""

from datetime import UTC, datetime

from sqlalchemy import select

from depok_desk.model.attachment import Attachment
from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.region import Ward
from depok_desk.services.merging import merge, plan_merge
from office_records import firm, judged, prepare

AT = datetime(2026, 1, 26, 3, 0, tzinfo=UTC)
KEPT = {
    "owner": "Siti Aminah",
    "phone": "6281234567890",
    "nib": "9120001234567",
    "address": "Jl. Nusantara 1",
}
OTHER = {"owner": "Siti Aminah", "phone": "6281299998888", "brand": "Abon Mbak Siti", "notes": "Buka pagi."}


def two_firms(store):
    """A store with both of them."""
    prepare(store)
    with store.deed("Isi register") as session:
        fill(session)
    return store


def fill(session):
    ward = session.scalars(select(Ward).where(Ward.name == "Beji")).one()
    kept = firm(1, "Abon Jaya", ward_id=ward.id, district_id=ward.district_id, **KEPT)
    other = firm(2, "UD Abon Jaya", **OTHER)
    group = Community(name="Kuliner Beji")
    session.add_all([kept, other, group])
    session.flush()
    for one, since, turnover in ((kept, None, 100), (other, 2021, 250)):
        session.add_all(
            [
                Membership(community_id=group.id, ikm_id=one.id, since=since),
                Licence(ikm_id=one.id, kind="halal", number="ID 00110000012345678"),
                YearFigures(ikm_id=one.id, year=2025, turnover=turnover),
                Product(ikm_id=one.id, name="Abon Sapi"),
            ]
        )
    session.add(YearFigures(ikm_id=other.id, year=2024, turnover=80))
    session.add(Licence(ikm_id=other.id, kind="pirt", number="2063276010123-29"))
    judged(session, other, product="Abon Ayam")
    attach(session, kept, "depan.jpg", 0)
    attach(session, other, "papan.jpg", 0)
    session.flush()


def attach(session, ikm, name, position):
    session.add(
        Attachment(
            owner_table="ikm", owner_id=ikm.id, role="photo", name=name, media="image/jpeg",
            sha256=name.ljust(64, "0"), size=10, position=position,
        )
    )  # fmt: skip


def keys(session):
    return [session.scalars(select(Ikm.id).where(Ikm.serial == serial)).one() for serial in (1, 2)]


def planned(session, choices=None):
    keep, other = keys(session)
    return plan_merge(session, Ikm, keep, other, choices)


def merged(store, choices=None):
    with store.deed("Gabungkan 2 IKM", at=AT) as session:
        merge(session, planned(session, choices))


def both(session):
    return [session.get_one(Ikm, key) for key in keys(session)]


def held(store, model, owner, *columns):
    with store.read() as session:
        kept = keys(session)[0]
        rows = session.execute(select(*columns).where(owner == kept)).all()
        return sorted((tuple(row) for row in rows), key=str)
