"""Any record of the office is found by what people remember of it, on both kinds of store."""

import pytest
from sqlalchemy import select

from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.region import District
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.finding import Rank, find, records
from office_records import firm, judged, prepare

NIK = "3276010101800001"


@pytest.fixture
def office(store):
    """Four firms, one of them with a product, a licence and a certificate, and a community."""
    prepare(store)
    with store.deed("Isi") as session:
        cinere = session.scalars(select(District.id).where(District.name == "Cinere")).one()
        dapur = firm(
            12,
            "Dapur Utama Jaya",
            owner="Asep Ridwan",
            owner_nik=NIK,
            nib="1234567890123",
            phone="6281234567890",
            district_id=cinere,
        )
        session.add_all([dapur, firm(2, "Batik Dapur"), firm(3, "Batik Asri", sector="fesyen")])
        gone = firm(4, "Dapur Lama")
        session.add_all([gone, Community(name="Kuliner Cinere", chair="Dewi")])
        session.flush()
        gone.archived_at = session.info["doing"].at
        session.add(Licence(ikm_id=dapur.id, kind="pirt", number="2063276010001-26"))
        judged(session, dapur, "Abon Sapi")
    with store.deed("Terbit") as session:
        issue(session, plan_issue(session, on=session.info["doing"].at.date()))
    return store


def found(office, typed, limit=6):
    with office.read() as session:
        return find(session, typed, limit)


def captions(office, typed):
    return [each.caption for each in found(office, typed)]


def test_nothing_typed_finds_nothing(office):
    assert found(office, " ") == []


def test_a_firm_is_told_with_its_district_sector_and_number(office):
    first = found(office, "dapur utama")[0]
    assert (first.register, first.caption, first.detail) == (
        "ikm",
        "Dapur Utama Jaya",
        "Cinere · Kuliner · IKM-00012",
    )
    assert first.matched == ""


def test_names_that_begin_so_come_before_those_that_only_hold_the_words(office):
    firms = [each.caption for each in found(office, "dapur") if each.register == "ikm"]
    assert firms == ["Dapur Utama Jaya", "Batik Dapur"]


@pytest.mark.parametrize("typed", ["IKM-00012", "ikm-00012", "12", "00012", "1234567890123", NIK])
def test_an_exact_number_comes_first(office, typed):
    first = found(office, typed)[0]
    assert (first.caption, first.rank) == ("Dapur Utama Jaya", Rank.NUMBER)


def test_certificates_and_results_are_found_by_number_and_by_firm(office):
    by_firm = {each.register: each for each in found(office, "dapur utama jaya")}
    assert set(by_firm) == {"ikm", "sertifikat", "hasil"}
    certificate = by_firm["sertifikat"]
    assert certificate.detail.startswith("Dapur Utama Jaya · Abon Sapi")
    first = found(office, certificate.caption)[0]
    assert (first.register, first.id, first.rank) == ("sertifikat", certificate.id, Rank.NUMBER)


@pytest.mark.parametrize(
    ("typed", "matched"),
    [
        ("ridwan", "Nama pemilik: Asep Ridwan"),
        ("abon sapi", "Produk: Abon Sapi"),
        ("2063276010001", "P-IRT: 2063276010001-26"),
    ],
)
def test_a_firm_found_by_something_else_says_by_what(office, typed, matched):
    told = next(each for each in found(office, typed) if each.register == "ikm")
    assert (told.caption, told.matched) == ("Dapur Utama Jaya", matched)


@pytest.mark.parametrize("typed", [NIK, "081234567890", "0812-3456-7890"])
def test_personal_numbers_are_searched_but_never_told(office, typed):
    (first,) = found(office, typed)
    said = f"{first.caption} {first.detail} {first.matched}"
    assert first.caption == "Dapur Utama Jaya"
    assert NIK not in said
    assert "81234567890" not in said.replace("-", "")


def test_several_words_in_any_order_lead_to_one(office):
    assert captions(office, "jaya ridwan utama dapur") == ["Dapur Utama Jaya"]


@pytest.mark.parametrize("typed", ["dpaur utma", "kulinr cinre", "btaik"])
def test_a_slip_is_forgiven_where_nothing_fits_exactly(office, typed):
    assert found(office, typed)
    assert {each.rank for each in found(office, typed)} == {Rank.SIMILAR}


def test_what_is_in_the_bin_is_not_offered(office):
    assert captions(office, "dapur lama") == []
    assert "Dapur Lama" not in captions(office, "4")


def test_of_each_register_only_so_many_are_told(office):
    with office.deed("Isi") as session:
        session.add_all(firm(number, f"Warung {number}") for number in range(20, 30))
    assert len(found(office, "warung", limit=4)) == 4


def test_records_visited_before_are_told_in_their_order(office):
    with office.read() as session:
        ids = {one.name: one.id for one in session.scalars(select(Ikm))}
        wanted = [("ikm", ids[name]) for name in ("Batik Asri", "Dapur Lama", "Batik Dapur")]
        told = records(session, [*wanted, ("ikm", "tiada")])
    assert [each.caption for each in told] == ["Batik Asri", "Batik Dapur"]
