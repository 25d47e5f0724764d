"""The life of a record on one page, and what its cards may say."""

from datetime import UTC, date, datetime

import pytest

from depok_desk.errors import UserError
from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.region import District, Ward
from depok_desk.services.attachments import attach
from depok_desk.services.custom_fields import define
from depok_desk.services.profile_cards import catalogue_facts, consented, pictures_of, profile_facts
from depok_desk.services.profiles import KINDS, story
from depok_desk.services.registering import change_record
from drawn_photos import jpeg
from office_records import MONDAY, firm, judged, prepare

CONTACTS = {"phone": "6281234567890", "address": "Jl. Melati 5", "instagram": "abonjaya"}


@pytest.fixture
def abon(store):
    """The id of a firm with a past; entered on the day of the meeting."""
    prepare(store)
    with store.deed(
        "Impor daftar 2025", operator="ani", at=datetime(2026, 1, 26, 3, 0, tzinfo=UTC)
    ) as session:
        one = firm(1, "Abon Jaya", owner="Asep", nib="1234567890123", established=2015, **CONTACTS)
        one.status_on, one.status_reason = date(2025, 3, 4), "Lulus kurasi"
        cinere = session.query(District).filter_by(name="Cinere").one()
        one.district, one.ward = (
            cinere,
            session.query(Ward).filter_by(district_id=cinere.id, name="Gandul").one(),
        )
        judged(session, one)
        community = Community(name="Forum Kuliner")
        session.add_all(
            [
                Licence(
                    ikm=one,
                    kind="pirt",
                    number="20632-29",
                    issued_on=date(2024, 5, 1),
                    expires_on=date(2026, 3, 1),
                ),
                Licence(ikm=one, kind="merek", number="IDM1", expires_on=date(2025, 6, 1)),
                community,
            ]
        )
        session.flush()
        session.add(
            Membership(community_id=community.id, ikm_id=one.id, role="ketua", since=2019, until=2024)
        )
    return one.id


def told(store, ikm, kinds=(), on=MONDAY):
    with store.read() as session:
        return story(session, Ikm, ikm, on, kinds)


def test_the_newest_comes_first_and_what_is_to_come_before_it(store, abon):
    assert [event.text for event in told(store, abon)] == [
        "P-IRT 20632-29 akan habis berlaku",
        "Impor daftar 2025",
        "Abon Sapi dikurasi",
        "Merek IDM1 habis berlaku",
        "Status menjadi Binaan",
        "P-IRT terbit",
        "Keluar dari Forum Kuliner",
        "Bergabung dengan Forum Kuliner",
        "Usaha berdiri",
        "Merek terbit",
    ]


def test_only_some_kinds_may_be_told(store, abon):
    assert [event.text for event in told(store, abon, ("curation",))] == ["Abon Sapi dikurasi"]
    assert {event.kind for event in told(store, abon)} <= set(KINDS)


@pytest.mark.parametrize(
    ("on", "told_of"),
    [
        (date(2025, 6, 1), ("akan habis", "273 hari lagi", False)),
        (date(2025, 12, 1), ("akan habis", "90 hari lagi", True)),
        (date(2026, 3, 1), ("akan habis", "0 hari lagi", True)),
        (date(2026, 3, 2), ("habis", "perlu diperpanjang", True)),
    ],
)
def test_an_ending_licence_warns_in_time(store, abon, on, told_of):
    text, remark, urgent = told_of
    (ending,) = (event for event in told(store, abon, ("licence",), on) if event.on == date(2026, 3, 1))
    assert ending.text == f"P-IRT 20632-29 {text} berlaku"
    assert (ending.remark, ending.urgent) == (remark, urgent)


def test_what_happened_leads_to_where_it_stands(store, abon):
    leads = {event.kind: event.page for event in told(store, abon) if event.page}
    assert leads == {"curation": "kurasi", "community": "komunitas", "change": "riwayat"}


def test_photos_of_one_day_are_one_event(store, abon):
    with store.deed("Foto", at=datetime(2026, 1, 27, 3, 0, tzinfo=UTC)) as session:
        for name, colour in (("toko.jpg", "tan"), ("bazar.jpg", "teal")):
            attach(session, store.shelf, "ikm", abon, (name, jpeg((90, 60), colour=colour)), role="photo")
        attach(session, store.shelf, "ikm", abon, ("izin.pdf", b"%PDF-1.7 izin"))
    files = {event.text: event.remark for event in told(store, abon, ("file",))}
    assert files == {"2 foto ditambahkan": "toko.jpg, bazar.jpg", "PDF ditambahkan": "izin.pdf"}


def test_what_was_entered_in_added_fields_is_told(store, abon):
    with store.deed("Isian") as session:
        define(session, "ikm", {"label": "Pendamping", "kind": "text"})
    with store.deed("Catat pendamping") as session:
        change_record(session, Ikm, abon, {}, {"custom:pendamping": "Bu Ani"})
    assert "Catat pendamping" in [event.text for event in told(store, abon, ("change",))]


def test_a_community_has_a_life_too(store, abon):
    with store.read() as session:
        one = session.query(Community).one()
        found = story(session, Community, one.id, MONDAY)
    assert ("Abon Jaya bergabung", "ketua", "tahun 2019") in {(e.text, e.remark, e.when) for e in found}


def consent(store, ikm, text):
    with store.deed("Catat persetujuan") as session:
        session.get(Ikm, ikm).consent = text


def card(store, ikm):
    with store.read() as session:
        (one,) = profile_facts(session, [ikm], MONDAY)
    return one


def test_a_card_tells_what_the_register_knows(store, abon):
    one = card(store, abon)
    assert one.name == "Abon Jaya"
    assert one.plate == ("IKM-00001", "Kuliner", "Binaan")
    assert dict(one.lines)["Alamat"] == "Kelurahan Gandul, Kecamatan Cinere, Kota Depok"
    assert [(each.kind, each.lapsed) for each in one.licences] == [
        ("NIB", False),
        ("Merek", True),
        ("P-IRT", False),
    ]
    assert [(each.product, each.result) for each in one.judgings] == [
        ("Abon Sapi", "Lulus · 82,50 · grade B")
    ]
    assert one.communities == ("Forum Kuliner (ketua, 2019–2024)",)
    assert one.head[-1] == "DINAS PERDAGANGAN DAN PERINDUSTRIAN"


def test_contacts_and_the_street_need_consent(store, abon):
    assert card(store, abon).contacts == ()
    consent(store, abon, "data, kontak")
    one = card(store, abon)
    assert dict(one.contacts)["Telepon"] == "0812-3456-7890"
    assert dict(one.lines)["Alamat"].startswith("Jl. Melati 5, ")


def test_a_catalogue_needs_consent_for_photos_and_contacts(store, abon):
    with store.deed("Foto") as session:
        product = session.query(Product).one()
        product.unit_price, product.unit = 45_000, "250 g"
        attach(session, store.shelf, "product", product.id, ("abon.jpg", jpeg()), role="photo")

    def entry():
        with store.read() as session:
            (one,) = catalogue_facts(session, [abon], MONDAY).entries
        return one

    shy = entry()
    assert (shy.photo, shy.contacts, shy.products[0].photo) == ("", (), "")
    assert shy.products[0].price == "Rp45.000 per 250 g"
    assert shy.plate == ("Kuliner", "Terkurasi, grade B")
    consent(store, abon, "hanya foto")
    assert (bool(entry().photo), entry().contacts) == (True, ())
    consent(store, abon, "data; Foto, kontak")
    willing = entry()
    assert willing.photo == willing.products[0].photo != ""
    assert willing.contacts
    assert set(pictures_of(store.shelf, [willing])) == {willing.photo}
    store.shelf.discard(willing.photo)
    assert pictures_of(store.shelf, [willing]) == {}


@pytest.mark.parametrize(
    ("said", "yes"),
    [
        (None, False),
        ("", False),
        ("data, foto", True),
        ("Foto", True),
        ("tanpa foto", False),
        ("fotokopi", False),
    ],
)
def test_consent_is_what_was_said(said, yes):
    assert consented(firm(1, "Abon", consent=said), "foto") is yes


def test_nobody_to_print_is_refused(store):
    with store.read() as session:
        with pytest.raises(UserError, match="Tidak ada IKM untuk dicetak"):
            profile_facts(session, ["0" * 32], MONDAY)
        with pytest.raises(UserError, match="Tidak ada IKM untuk katalog"):
            catalogue_facts(session, [], MONDAY)
