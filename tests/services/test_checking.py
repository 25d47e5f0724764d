"""Whether the store is sound: every fault that is planted is found and named."""

import pytest
from sqlalchemy import select

from depok_desk.model.ikm import Ikm, Product
from depok_desk.services.attachments import attach
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.checking import findings
from depok_desk.store.bulk import CellChange, add_rows, change_rows
from depok_desk.store.undo import plan_undo, undo
from office_records import MONDAY, firm, judged, prepare


@pytest.fixture
def office(store):
    """Two certificates issued, a firm changed, another one added and taken back."""
    prepare(store)
    with store.deed("Isi") as session:
        abon, batik = firm(1, "Abon Jaya", owner="Asep"), firm(2, "Batik Gong")
        session.add_all([abon, batik])
        judged(session, abon, "Abon Sapi", "82.5")
        judged(session, batik, "Kain", "71")
    with store.deed("Terbitkan") as session:
        issue(session, plan_issue(session, on=MONDAY))
    with store.deed("Ubah") as session:
        row_id = session.scalars(select(Ikm.id).where(Ikm.name == "Batik Gong")).one()
        change_rows(session, Ikm, [CellChange(row_id, {"owner": (None, "Dewi")})])
        session.get_one(Ikm, row_id).archived_at = session.info["doing"].at
    with store.deed("Salah ketik") as session:
        add_rows(
            session,
            Ikm,
            [{"serial": 3, "number": "IKM-00003", "name": "Sal", "sector": "kriya", "status": "binaan"}],
        )
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    return store


def plant(office, *statements):
    """Do something behind the journal's back."""
    with office.deed("Lewat belakang") as session:
        for statement in statements:
            session.connection().exec_driver_sql(statement)


def found(office):
    with office.read() as session:
        return findings(session, office.shelf)


def test_a_sound_store_has_no_findings(office):
    assert found(office) == []


def test_a_file_whose_bytes_are_lost_is_found(store):
    with store.deed("Lampirkan") as session:
        session.add(one := firm(1, "Abon Jaya"))
        session.flush()
        kept = attach(session, store.shelf, "ikm", one.id, ("izin.pdf", b"%PDF-1.7 izin"))
    store.shelf.discard(kept.sha256)
    assert found(store) == ["Lampiran “izin.pdf”: isinya tidak ada."]


def test_an_empty_store_has_no_findings(store):
    assert found(store) == []


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        (
            "UPDATE ikm SET owner = 'Budi' WHERE name = 'Abon Jaya'",
            "IKM “Abon Jaya” berbeda dari riwayatnya: Nama pemilik.",
        ),
        (
            "UPDATE ikm SET brand = 'Palsu' WHERE name = 'Abon Jaya'",
            "IKM “Abon Jaya” berbeda dari riwayatnya: Merek dagang.",
        ),
        (
            "UPDATE outcome SET total = 9900 WHERE total = 8250",
            "satu hasil kurasi berbeda dari riwayatnya: Nilai.",
        ),
        (
            "DELETE FROM change WHERE row_id IN (SELECT id FROM ikm WHERE name = 'Abon Jaya')",
            "IKM: 2 baris tersimpan, tetapi riwayat mencatat 1.",
        ),
        (
            "DELETE FROM change WHERE deed_id IN (SELECT id FROM deed WHERE label = 'Ubah')",
            "Riwayat “Ubah” tidak lengkap.",
        ),
        (
            "UPDATE number_book SET last = 7 WHERE last = 2",
            "Buku nomor Sertifikat kurasi 2026: nomor terakhir 7, tetapi yang tertinggi 2.",
        ),
        (
            "UPDATE issued_number SET sequence = 4 WHERE sequence = 2",
            "Buku nomor Sertifikat kurasi 2026: nomor urut 2 hilang.",
        ),
        (
            "UPDATE issued_number SET text = 'lain' WHERE sequence = 1",
            "Sertifikat 500.9/001/KURASI/I/2026: nomornya berbeda dari buku nomor.",
        ),
        (
            "UPDATE certificate SET facts = '{}' WHERE number LIKE '%%/002/%%'",
            "Sertifikat 500.9/002/KURASI/I/2026: nomor pada faktanya berbeda.",
        ),
    ],
)
def test_a_planted_fault_is_named(office, statement, finding):
    plant(office, statement.replace("%%", "%") if office.path else statement)
    assert finding in found(office)


def test_a_row_that_vanished_is_named(office):
    plant(office, "DELETE FROM certificate WHERE number = '500.9/001/KURASI/I/2026'")
    assert "Sertifikat “500.9/001/KURASI/I/2026” hilang tanpa catatan dalam riwayat." in found(office)


def test_a_broken_reference_in_a_file_is_named(sqlite_location):
    from depok_desk.store import driver
    from depok_desk.store.opening import Store

    office = Store.open(sqlite_location)
    with office.deed("Isi") as session:
        session.add(one := firm(1, "Abon Jaya"))
        session.flush()
        session.add(Product(ikm_id=one.id, name="Abon"))
    other = driver.connect(str(sqlite_location))
    other.execute("PRAGMA foreign_keys=OFF")
    other.execute("DELETE FROM ikm")
    other.close()
    assert "Rujukan putus: Produk ke IKM." in found(office)
    office.close()
