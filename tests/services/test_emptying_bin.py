"""Deleting for good what lies in the bin: all that hangs on it goes, certificates keep theirs."""

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.attachment import Attachment
from depok_desk.model.base import Base
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.custom import CustomValue
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.journal import Deed
from depok_desk.services.attachments import attach
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.custom_fields import define
from depok_desk.services.emptying_bin import discard_unused, empty, plan_emptying
from depok_desk.services.finding import find
from depok_desk.services.registering import move_to_bin, restore
from depok_desk.store.undo import plan_undo
from office_records import MONDAY, firm, judged, official, prepare


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Isi register") as session:
        fill(session, store.shelf)
    return store


def fill(session, shelf):
    group = Community(name="Kuliner Beji")
    firms = [firm(1, "Abon Jaya"), firm(2, "Batik Asri"), firm(3, "Sambal Pawon")]
    session.add_all([group, *firms])
    session.flush()
    abon, batik, sambal = firms
    good = Product(ikm_id=abon.id, name="Abon Sapi")
    session.add_all(
        [
            good,
            Licence(ikm_id=abon.id, kind="halal", number="ID 00110000012345678"),
            Membership(community_id=group.id, ikm_id=abon.id),
        ]
    )
    session.flush()
    attach(session, shelf, "product", good.id, ("foto.txt", b"hanya Abon"))
    for one in (abon, batik):
        attach(session, shelf, "ikm", one.id, ("surat.txt", b"dipakai bersama"))
    own = define(session, "ikm", {"label": "Pendamping", "kind": "text"})
    session.add(CustomValue(field_id=own.id, owner_id=abon.id, wording="Bu Ani"))
    judged(session, sambal, product="Sambal Roa")
    session.flush()


def one(session, name):
    return session.scalars(select(Ikm).where(Ikm.name == name)).one()


def throw(store, *names):
    with store.deed("Ke sampah") as session:
        ids = [one(session, name).id for name in names]
        move_to_bin(session, Ikm, ids)
    return ids


def planned(store, ids):
    with store.read() as session:
        return plan_emptying(session, Ikm, ids)


def emptied(store, ids):
    plan = planned(store, ids)
    with store.deed("Hapus selamanya") as session:
        keys = empty(session, plan)
    with store.read() as session:
        return discard_unused(session, store.shelf, keys)


def certify(store):
    with store.deed("Terbitkan") as session:
        for place, kind in (("Kepala Dinas", "dinas"), ("Ketua", "dekranasda")):
            official(session, kind, "Dra. Ratna", place)
        issue(session, plan_issue(session, on=MONDAY))


def names(store):
    with store.read() as session:
        return sorted(session.scalars(select(Ikm.name)))


def test_what_goes_along_is_said_by_kind_and_number(office):
    plan = planned(office, throw(office, "Abon Jaya"))
    assert sorted(plan.along.replace(", dan ", ", ").split(", ")) == [
        "1 keanggotaan", "1 legalitas", "1 nilai isian tambahan", "1 produk", "2 lampiran",
    ]  # fmt: skip
    assert plan.staying == ""


def test_nothing_that_refers_to_a_deleted_record_is_left(office):
    gone = throw(office, "Abon Jaya")
    emptied(office, gone)
    assert names(office) == ["Batik Asri", "Sambal Pawon"]
    with office.read() as session:
        for model in (Licence, Membership, CustomValue):
            assert session.scalars(select(model)).all() == []
        for table in Base.metadata.tables.values():
            for column in (each for each in table.c if each.name in {"ikm_id", "owner_id"}):
                assert not set(gone) & set(session.scalars(select(column)))
        assert [group.name for group in session.scalars(select(Community))] == ["Kuliner Beji"]


def test_only_files_that_nothing_uses_leave_the_shelf(office):
    with office.read() as session:
        shared = session.scalars(select(Attachment.sha256).where(Attachment.name == "surat.txt")).first()
    assert emptied(office, throw(office, "Abon Jaya")) == 1
    assert list(office.shelf.keys()) == [shared]


def test_it_stands_in_the_journal_and_cannot_be_undone(office):
    emptied(office, throw(office, "Abon Jaya"))
    with office.read() as session:
        newest = session.scalars(select(Deed).order_by(Deed.id.desc())).first()
        assert (newest.label, newest.undoable) == ("Hapus selamanya", False)
        with pytest.raises(UserError, match="“Hapus selamanya” tidak dapat diurungkan"):
            plan_undo(session, newest.id)


def test_an_earlier_change_of_it_says_that_it_is_gone(office):
    emptied(office, throw(office, "Abon Jaya"))
    with office.read() as session:
        thrown = session.scalars(select(Deed.id).where(Deed.label == "Ke sampah")).one()
        assert [each.why for each in plan_undo(session, thrown).conflicts] == ["sudah tidak ada"]


def test_what_certificates_rest_on_stays_in_the_bin(office):
    certify(office)
    ids = throw(office, "Sambal Pawon", "Batik Asri")
    plan = planned(office, ids)
    assert plan.staying == (
        "Sambal Pawon tetap di sampah, karena sertifikat yang sudah terbit memerlukannya."
    )
    emptied(office, ids)
    assert names(office) == ["Abon Jaya", "Sambal Pawon"]
    with office.read() as session:
        assert session.scalars(select(Certificate)).one().outcome.candidate.ikm.name == "Sambal Pawon"
        with pytest.raises(UserError, match=r"Sambal Pawon tetap di sampah"):
            plan_emptying(session, Ikm, ids[:1])


def test_what_is_in_the_list_is_never_deleted(office):
    ids = throw(office, "Abon Jaya")
    plan = planned(office, ids)
    with office.deed("Kembalikan") as session:
        restore(session, Ikm, ids)
    with pytest.raises(UserError, match="sudah tidak ada di sampah"), office.deed("Hapus") as session:
        empty(session, plan)
    assert "Abon Jaya" in names(office)


def test_what_was_added_since_it_was_looked_at_is_not_deleted_unseen(office):
    ids = throw(office, "Batik Asri")
    plan = planned(office, ids)
    with office.deed("Tambah produk") as session:
        session.add(Product(ikm_id=ids[0], name="Kain"))
    with pytest.raises(UserError, match="baru saja berubah"), office.deed("Hapus") as session:
        empty(session, plan)


def test_it_is_found_no_more(office):
    emptied(office, throw(office, "Abon Jaya"))
    with office.read() as session:
        assert [found.caption for found in find(session, "Abon Sapi")] == []
