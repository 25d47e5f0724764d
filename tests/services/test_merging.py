"""Two firms that are one: nothing filled is lost, all that hangs on them goes along, undo restores all."""

import shutil
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.attachment import Attachment
from depok_desk.model.base import Base
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate
from depok_desk.model.custom import CustomValue
from depok_desk.model.fields import fields_of
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.region import District, Ward
from depok_desk.model.tables import RECORDS
from depok_desk.registers.all import REGISTERS
from depok_desk.registers.ikm import IKM
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.custom_fields import define
from depok_desk.services.duplicates import pairs
from depok_desk.services.exporting import prepare_export
from depok_desk.services.listing import View
from depok_desk.services.merging import merge, plan_merge
from depok_desk.services.merging_parts import BELONGINGS
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from office_records import MONDAY, firm, judged, official, prepare

AT = datetime(2026, 1, 26, 3, 0, tzinfo=UTC)
KEPT = {
    "owner": "Siti Aminah",
    "phone": "6281234567890",
    "nib": "9120001234567",
    "address": "Jl. Nusantara 1",
}
OTHER = {"owner": "Siti Aminah", "phone": "6281299998888", "brand": "Abon Mbak Siti", "notes": "Buka pagi."}


@pytest.fixture
def office(store):
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


def everything(store):
    """All rows of the office, without what the store notes itself."""
    with store.read() as session:
        return {
            model.__tablename__: sorted(
                str({k: v for k, v in row.items() if k not in {"updated_at", "version"}})
                for row in session.execute(select(model.__table__)).mappings()
            )
            for model in RECORDS
        }


def exports(store, tmp_path):
    with store.read() as session:
        return [
            prepare_export(session, register, tmp_path / f"x.{ending}", View(), at=AT).content
            for register in REGISTERS
            for ending in ("csv", "json")
        ]


def test_empty_fields_are_filled_and_others_stay(office):
    merged(office)
    with office.read() as session:
        kept, _ = both(session)
        assert (kept.name, kept.brand, kept.nib) == ("Abon Jaya", "Abon Mbak Siti", "9120001234567")


def test_what_was_not_chosen_stands_in_the_notes(office):
    merged(office)
    with office.read() as session:
        kept, other = both(session)
        assert kept.notes == (
            "Buka pagi.\nDigabung dengan IKM-00002 UD Abon Jaya pada 26 Januari 2026. "
            "Nilai lain: Nama usaha: UD Abon Jaya; Data tahunan 2025, Omzet: Rp250."
        )
        assert other.notes == "Buka pagi.\nDigabung ke IKM-00001 Abon Jaya pada 26 Januari 2026."
        assert other.archived_at is not None


def test_the_clerk_chooses_field_by_field(office):
    merged(office, {"name": True})
    with office.read() as session:
        kept, _ = both(session)
        assert kept.name == "UD Abon Jaya"
        assert "Nama usaha: Abon Jaya" in (kept.notes or "")


def test_the_newer_telephone_number_is_proposed_and_stays_out_of_the_notes(office):
    with office.deed("Ubah", at=datetime(2027, 1, 1, tzinfo=UTC)) as session:
        both(session)[1].brand = "Abon Bu Siti"
    with office.read() as session:
        phone = next(each for each in planned(session).fields if each.key == "phone")
        assert phone.takes_other
        assert "•" in phone.kept_text
        assert phone.left_over == ""


def test_licences_and_memberships_are_not_doubled(office):
    merged(office)
    assert held(office, Licence, Licence.ikm_id, Licence.kind) == [("halal",), ("pirt",)]
    assert held(office, Membership, Membership.ikm_id, Membership.since) == [(2021,)]
    assert held(office, Product, Product.ikm_id, Product.name) == [("Abon Ayam",), ("Abon Sapi",)]


def test_a_year_that_both_have_is_shown_and_chosen(office):
    with office.read() as session:
        (year,) = [part for part in planned(session).parts if part.model is YearFigures and part.into]
    assert [(each.label, each.kept_text, each.other_text) for each in year.differing] == [
        ("Omzet", "Rp100", "Rp250")
    ]
    merged(office, {year.key: True})
    assert held(office, YearFigures, YearFigures.ikm_id, YearFigures.year, YearFigures.turnover) == [
        (2024, 80),
        (2025, 250),
    ]


def test_candidates_and_photos_go_along(office):
    merged(office)
    assert len(held(office, Candidate, Candidate.ikm_id, Candidate.id)) == 1
    photos = held(office, Attachment, Attachment.owner_id, Attachment.name, Attachment.position)
    assert photos == [("depan.jpg", 0), ("papan.jpg", 1)]


def test_a_certificate_keeps_what_it_attests(office):
    with office.deed("Terbitkan") as session:
        for place, kind in (("Kepala Dinas", "dinas"), ("Ketua", "dekranasda")):
            official(session, kind, "Dra. Ratna", place)
        issue(session, plan_issue(session, on=MONDAY))
    with office.read() as session:
        before = session.scalars(select(Certificate.facts)).all()
    merged(office)
    with office.read() as session:
        assert before
        assert session.scalars(select(Certificate.facts)).all() == before


def test_fields_of_the_offices_own_go_along(office):
    with office.deed("Isian") as session:
        mentor, cluster = (
            define(session, "ikm", {"label": label, "kind": "text"}).id for label in ("Pendamping", "Klaster")
        )
        kept, other = (row.id for row in both(session))
        for field, owner, wording in (
            (mentor, kept, "Bu Ani"),
            (mentor, other, "Pak Edi"),
            (cluster, other, "Timur"),
        ):
            session.add(CustomValue(field_id=field, owner_id=owner, wording=wording))
    merged(office)
    assert held(office, CustomValue, CustomValue.owner_id, CustomValue.wording) == [("Bu Ani",), ("Timur",)]
    with office.read() as session:
        assert "Pendamping: Pak Edi" in (both(session)[0].notes or "")


def test_the_ward_takes_its_district_along(office):
    with office.deed("Ubah") as session:
        tugu = session.scalars(select(Ward).where(Ward.name == "Tugu")).one()
        _, other = both(session)
        other.ward_id, other.district_id = tugu.id, tugu.district_id
    merged(office, {"ward_id": True, "district_id": False})
    with office.read() as session:
        kept, _ = both(session)
        assert kept.ward is not None
        assert kept.ward.name == "Tugu"
        assert kept.district_id == kept.ward.district_id


@pytest.mark.parametrize(
    ("mine", "choices", "place"),
    [
        ("Pancoran Mas", {}, ("Pancoran Mas", None)),
        ("Pancoran Mas", {"district_id": True}, ("Cimanggis", "Tugu")),
        ("Cimanggis", {}, ("Cimanggis", "Tugu")),
    ],
)
def test_a_ward_never_stands_in_the_other_district(office, mine, choices, place):
    with office.deed("Ubah") as session:
        tugu = session.scalars(select(Ward).where(Ward.name == "Tugu")).one()
        kept, other = both(session)
        kept.ward_id = None
        kept.district_id = session.scalars(select(District.id).where(District.name == mine)).one()
        other.ward_id, other.district_id = tugu.id, tugu.district_id
    merged(office, choices)
    with office.read() as session:
        kept, _ = both(session)
        assert kept.district is not None
        assert (kept.district.name, kept.ward and kept.ward.name) == place
        assert place[1] or "Kelurahan: Tugu" in (kept.notes or "")


def test_undo_restores_every_row_and_the_same_exports(office, tmp_path):
    rows, files = everything(office), exports(office, tmp_path)
    merged(office, {"name": True})
    assert exports(office, tmp_path) != files
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert everything(office) == rows
    assert exports(office, tmp_path) == files
    with office.deed("Ulangi") as session:
        redo(session, plan_redo(session))
    assert [row[0] for row in held(office, Ikm, Ikm.id, Ikm.name)] == ["UD Abon Jaya"]


def test_a_merged_pair_is_no_pair_any_more(office):
    with office.deed("Ubah") as session:
        both(session)[1].nib = KEPT["nib"]
    with office.read() as session:
        assert len(pairs(session, IKM)) == 1
    merged(office)
    with office.read() as session:
        assert pairs(session, IKM) == []


def test_a_record_changed_since_it_was_looked_at_is_not_merged(office):
    with office.read() as session:
        seen = planned(session)
    with office.deed("Ubah") as session:
        both(session)[1].brand = "Lain"
    with pytest.raises(UserError, match="baru saja diubah"), office.deed("Gabungkan") as session:
        merge(session, seen)


def test_what_is_in_the_bin_is_not_merged(office):
    merged(office)
    with pytest.raises(UserError, match="sudah tidak ada"), office.read() as session:
        planned(session)


def test_communities_keep_their_own_name_and_take_the_members(office):
    with office.deed("Isi") as session:
        ids = [session.scalars(select(Community.id)).one()]
        twin = Community(name="Kuliner  Beji.", chair="Bu Rina")
        session.add(twin)
        session.flush()
        session.add(Membership(community_id=twin.id, ikm_id=keys(session)[1], since=2023))
        ids.append(twin.id)
    with office.deed("Gabungkan") as session:
        merge(session, plan_merge(session, Community, ids[0], ids[1], {"name": True}))
    with office.read() as session:
        kept = session.get_one(Community, ids[0])
        assert (kept.name, kept.chair) == ("Kuliner Beji", "Bu Rina")
        assert len(kept.memberships) == 3


def test_every_kind_of_row_that_hangs_on_a_firm_is_thought_of():
    for model, belongings in BELONGINGS.items():
        hanging = {
            table.name
            for table in Base.metadata.tables.values()
            for key in table.foreign_keys
            if key.column.table is model.__table__
        }
        assert hanging | {"attachment"} == {each.model.__tablename__ for each in belongings}


@pytest.fixture(scope="module")
def template(tmp_path_factory, migrated_file):
    """A store with two firms that differ, to be copied for every example."""
    location = tmp_path_factory.mktemp("gabung") / "pasangan.depok"
    shutil.copy(migrated_file, location)
    store = Store.open(location)
    prepare(store)
    with store.deed("Isi register") as session:
        fill(session)
    yield store
    store.close()


TEXTS = ("name", "brand", "owner", "main_product", "marketplace", "instagram", "status_reason")
values = st.dictionaries(st.sampled_from(TEXTS), st.sampled_from(("Satu", "Dua", "Tiga")))


class RolledBackError(Exception):
    """Leaves the store as it was."""


@given(values, values, st.dictionaries(st.sampled_from(sorted(fields_of(Ikm))), st.booleans()))
def test_nothing_that_is_filled_is_lost(template, mine, theirs, choices):
    with suppress(RolledBackError), template.deed("Gabungkan") as session:
        kept, other = both(session)
        for row, said in ((kept, mine), (other, theirs)):
            for key, value in said.items():
                setattr(row, key, f"{value} {row.serial}")
        session.flush()
        before = [(key, getattr(row, key)) for row in (kept, other) for key in TEXTS]
        merge(session, planned(session, choices))
        notes = kept.notes or ""
        for key, value in before:
            assert not value or value == getattr(kept, key) or value in notes
        raise RolledBackError
