"""What a deed did is told record by record, in the labels of the forms and with personal values masked."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm
from depok_desk.services.attachments import attach
from depok_desk.services.deed_changes import CellChange, RecordChange, record_changes, touched_tables
from depok_desk.services.deed_views import DeedView, deed_ids, deeds_by_id, viewed_deeds
from depok_desk.store.journal import doing
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_undo, undo
from judged_products import open_office_with


@pytest.fixture
def office(store: Store) -> Store:
    with store.deed("Muat contoh", operator="Siti") as session:
        open_office_with(session)
    return store


def change(office: Store, **values: object) -> str:
    with office.deed("Ubah Abon Jaya", operator="Budi") as session:
        ikm = session.scalars(select(Ikm).where(Ikm.name == "Abon Jaya")).one()
        for key, value in values.items():
            setattr(ikm, key, value)
        return doing(session).id


def told(office: Store, deed_id: str) -> list[RecordChange]:
    with office.read() as session:
        return record_changes(session, deed_id)


def test_a_change_is_told_by_its_label(office: Store):
    (record,) = told(office, change(office, owner="Ani"))
    assert (record.caption, record.verb) == ("IKM “Abon Jaya”", "diubah")
    assert record.cells == (CellChange("Nama pemilik", "Siti", "Ani"),)


def test_personal_values_are_masked(office: Store):
    (record,) = told(office, change(office, owner_nik="3276010101900005"))
    assert record.cells == (CellChange("NIK", "", "3276••••••••0005"),)


def test_a_file_is_told_without_the_key_of_its_owner(office: Store):
    with office.deed("Lampirkan") as session:
        ikm = session.scalars(select(Ikm).where(Ikm.name == "Abon Jaya")).one()
        attach(session, office.shelf, "ikm", ikm.id, ("izin.txt", b"Isi izin"))
        deed = doing(session).id
    (record,) = told(office, deed)
    assert record.caption == "Lampiran “izin.txt”"
    assert ikm.id not in {cell.new for cell in record.cells}


def test_going_to_the_bin_is_told_with_its_day(office: Store):
    (record,) = told(office, change(office, archived_at=datetime(2026, 1, 26, 3, tzinfo=UTC)))
    assert record.cells == (CellChange("Dipindahkan ke sampah", "", "26 Januari 2026"),)


def test_a_removed_record_is_told_as_it_was_with_the_names_it_referred_to(office: Store):
    with office.deed("Hapus peserta") as session:
        found = select(Candidate).join(Ikm).where(Ikm.name == "Lampion Pelangi")
        candidate = session.scalars(found).one()
        if candidate.outcome:
            session.delete(candidate.outcome)
        session.flush()
        session.delete(candidate)
        deed_id = doing(session).id
    gone = next(each for each in told(office, deed_id) if "eserta" in each.caption)
    assert gone.verb == "dihapus"
    assert CellChange("IKM", "Lampion Pelangi", "") in gone.cells


def test_large_deeds_are_read_in_portions_without_gaps(office: Store):
    with office.read() as session:
        (oldest,) = deed_ids(session, DeedView())
        whole = record_changes(session, oldest)
        parts = [
            each
            for start in range(0, len(whole), 4)
            for each in record_changes(session, oldest, start=start, limit=4)
        ]
        counted = touched_tables(session, oldest)
    assert parts == whole
    assert sum(number for _, number in counted) == len(whole)
    assert ("IKM", 5) in counted


def test_deeds_are_found_by_word_and_state(office: Store):
    renamed = change(office, owner="Ani")
    with office.deed("Urungkan", operator="Siti") as session:
        undo(session, plan_undo(session, renamed))
    with office.read() as session:

        def labels(typed: str = "", state: str = "") -> list[str]:
            return [line.label for line in viewed_deeds(session, DeedView(typed, state), 10)]

        assert labels() == ["Urungkan: Ubah Abon Jaya", "Ubah Abon Jaya", "Muat contoh"]
        assert labels("abon BUDI") == ["Ubah Abon Jaya"]
        assert labels(state="undone") == ["Ubah Abon Jaya"]
        assert labels(state="turning") == ["Urungkan: Ubah Abon Jaya"]
        assert labels(state="undoable") == ["Muat contoh"]
        assert labels("100%") == []
        ids = deed_ids(session, DeedView())
        assert {line.id for line in deeds_by_id(session, ids)} == set(ids)
