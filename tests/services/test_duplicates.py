"""Firms that are in the register twice: found while typing, listed as pairs, told apart for good."""

from concurrent.futures import CancelledError

import pytest
from sqlalchemy import select

from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.model.region import Ward
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.services.duplicates import alike, not_twins, pairs
from depok_desk.store.undo import plan_undo, undo
from office_records import firm, prepare

NIB = "9120001234567"
NIK = "3276014503850001"


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Isi register") as session:
        beji, tugu = (ward(session, name) for name in ("Beji", "Tugu"))
        session.add_all(
            [
                firm(1, "Abon Jaya", owner="Siti Aminah", ward_id=beji, nib=NIB, phone="6281234567890"),
                firm(2, "UD Abon Jaya", owner="Hj. Siti Aminah, S.E.", ward_id=beji),
                firm(3, "Abon Jaya", owner="Budi Santoso", ward_id=tugu, owner_nik=NIK),
                firm(4, "Tenun", owner="Rina Wulandari", ward_id=beji),
                firm(5, "Tenun", owner="Joko Susilo", ward_id=beji),
            ]
        )
    return store


def ward(session, name):
    return session.scalars(select(Ward.id).where(Ward.name == name)).first()


def key(number):
    return lambda session: session.scalars(select(Ikm.id).where(Ikm.serial == number)).one()


def id_of(store, number):
    with store.read() as session:
        return key(number)(session)


def typed(store, *, in_ward="", **said):
    with store.read() as session:
        if in_ward:
            said["ward_id"] = ward(session, in_ward)
        return alike(session, **said)


def found(store, register=IKM):
    with store.read() as session:
        return pairs(session, register)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": "Abon Sapi Jaya Makmur", "nib": NIB}, "NIB sama"),
        ({"name": "Abon Jaya", "nik": NIK}, "NIK pemilik sama"),
        ({"name": "Abon Jaya Depok", "phone": "6281234567890"}, "nomor telepon sama"),
        ({"name": "Abon Djaya", "owner": "Siti Aminah", "in_ward": "Beji"}, "pemilik sama"),
        ({"name": "abonjaya", "owner": "siti aminh", "in_ward": "Beji"}, "nama mirip"),
        ({"name": "Abon Jaya", "owner": "Siti Aminah"}, "kelurahan tidak tertulis"),
    ],
)
def test_a_firm_being_typed_is_found(office, said, why):
    best = typed(office, **said)[0]
    assert best.caption in {"Abon Jaya", "UD Abon Jaya"}
    assert why in best.why
    assert best.score >= 70


def test_what_is_found_says_number_owner_and_ward(office):
    assert typed(office, name="Abon", nib=NIB)[0].detail == "IKM-00001 · Siti Aminah · Beji"


@pytest.mark.parametrize(
    "said",
    [
        {"name": "abon jaya"},
        {"name": "Tenun", "owner": "Dewi Lestari", "in_ward": "Beji"},
        {"name": "UD ABON JAYA", "owner": "Siti Aminah", "in_ward": "Cinere"},
    ],
)
def test_a_name_alone_is_told_as_no_more_than_that(office, said):
    found = typed(office, **said)
    assert found
    assert {each.why for each in found} == {"nama sama"}
    assert all(each.namesake for each in found)


@pytest.mark.parametrize("said", [{"name": "Abon"}, {"name": "", "owner": ""}, {"name": "Ten"}, {}])
def test_a_part_of_a_name_or_nothing_is_no_likeness(office, said):
    assert typed(office, **said) == []


def test_of_a_name_that_many_have_a_few_are_told(office):
    with office.deed("Tenun di mana-mana") as session:
        session.add_all([firm(number, "Tenun") for number in range(10, 127)])
    assert len(typed(office, name="tenun")) == 5
    assert len(found(office)) == 1


def test_neither_itself_nor_the_bin_nor_what_was_told_apart_is_found(office):
    one, other = id_of(office, 1), id_of(office, 2)
    asked = {"name": "Abon Jaya", "owner": "Siti Aminah", "in_ward": "Beji", "not_id": one}
    assert [each.id for each in typed(office, **asked)] == [other]
    with office.deed("Bukan duplikat") as session:
        not_twins(session, other, one)
    assert other not in [each.id for each in typed(office, **asked)]


def test_pairs_of_a_register_say_why(office):
    (pair,) = found(office)
    assert {pair.first, pair.second} == {id_of(office, 1), id_of(office, 2)}
    assert pair.why == "nama sama, pemilik sama, di kelurahan yang sama"
    assert pair.sure


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({}, "nama dan sektor sama, pemilik tidak tertulis"),
        ({"owner": "Dewi", "in_ward": "Tugu"}, "nama dan sektor sama, di kecamatan yang sama"),
        ({"owner": "Dewi", "in_ward": "Beji"}, None),
        ({"sector": "kriya"}, None),
        ({"nib": "9120007654321"}, None),
    ],
)
def test_namesakes_of_one_sector_may_be_a_pair(office, other, why):
    with office.deed("Tambah") as session:
        tugu = ward(session, "Tugu")
        said = dict(other)
        if "in_ward" in said:
            said["ward_id"] = ward(session, said.pop("in_ward"))
        session.add(firm(6, "Rajut Ceria", owner="Budi", ward_id=tugu, nib="9120001111111"))
        session.add(firm(7, "rajut ceria", **said))
    told = [pair for pair in found(office) if pair.first == id_of(office, 6)]
    assert [(pair.why, pair.sure) for pair in told] == ([(why, False)] if why else [])


def test_what_is_no_pair_is_remembered_until_that_is_undone(office):
    (pair,) = found(office)
    with office.deed("Bukan duplikat") as session:
        not_twins(session, pair.second, pair.first)
        not_twins(session, pair.first, pair.second)
    assert found(office) == []
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert found(office) == [pair]


def test_communities_are_compared_by_name(store):
    prepare(store)
    with store.deed("Isi") as session:
        names = ("Batik Depok Asri", "Batik Depok Asry", "Rajut Depok", "Kelompok 1", "Kelompok 2")
        session.add_all([Community(name=name) for name in names])
    (pair,) = found(store, COMMUNITIES)
    assert pair.why == "nama mirip"


def test_looking_for_pairs_can_be_stopped(office):
    def stop(done, total, text):
        raise CancelledError

    with office.read() as session, pytest.raises(CancelledError):
        pairs(session, IKM, stop)
