"""Two firms that are one: nothing filled is lost, all that hangs on them goes along, undo restores all."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.attachment import Attachment
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate
from depok_desk.model.custom import CustomValue
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.journal import Deed
from depok_desk.model.region import District, Ward
from depok_desk.registers.ikm import IKM
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.custom_fields import define
from depok_desk.services.duplicates import pairs
from depok_desk.services.merging import merge, plan_merge
from depok_desk.store.undo import plan_undo
from office_records import MONDAY, firm, official
from twin_firms import KEPT, both, held, keys, merged, planned, two_firms


@pytest.fixture
def office(store):
    return two_firms(store)


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


def test_a_firm_is_not_merged_with_itself(office):
    with office.read() as session:
        keep, _ = keys(session)
    with pytest.raises(UserError, match="dirinya sendiri"), office.read() as session:
        plan_merge(session, Ikm, keep, keep)


def test_what_moved_on_since_is_told_without_its_key(office):
    merged(office)
    with office.deed("Tambah") as session:
        session.add(third := firm(3, "CV Abon Jaya"))
        session.flush()
        merge(session, plan_merge(session, Ikm, third.id, keys(session)[0]))
    with office.read() as session:
        first = session.scalars(select(Deed.id).where(Deed.label == "Gabungkan 2 IKM")).one()
        said = [each.sentence for each in plan_undo(session, first).conflicts]
        moved = "Lampiran “papan.jpg”: Pemilik lampiran sudah berubah sejak itu."
        assert moved in said
        assert not any(key in sentence for sentence in said for key in (*keys(session), third.id))


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
