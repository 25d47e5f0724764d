"""Undo and redo of any deed, also an old one, with conflicts named and nothing overwritten."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.journal import Deed
from depok_desk.store.bulk import add_rows
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_redo, plan_undo, redo, redoable, refuse_conflicts, undo, undoable


def add_firm(store, name="Abon Jaya", serial=1, **values):
    with store.deed(f"Tambah {name}") as session:
        one = Ikm(
            serial=serial, number=f"IKM-{serial:05}", name=name, sector="kuliner", status="binaan", **values
        )
        session.add(one)
    return one.id


def change(store, row_id, label="Ubah", **values):
    with store.deed(label) as session:
        one = session.get_one(Ikm, row_id)
        for key, value in values.items():
            setattr(one, key, value)


def turn_back(store, deed_id=None, *, force=False):
    with store.deed("Urungkan") as session:
        turning = plan_undo(session, deed_id)
        if not force:
            refuse_conflicts(turning)
        undo(session, turning)
        return turning


def turn_again(store):
    with store.deed("Ulangi") as session:
        turning = plan_redo(session)
        refuse_conflicts(turning)
        redo(session, turning)


def deed_labelled(store, label):
    with store.read() as session:
        return session.scalars(select(Deed.id).where(Deed.label == label)).one()


def snapshot(store):
    with store.read() as session:
        rows = session.scalars(select(Ikm).order_by(Ikm.id))
        return [(one.id, one.name, one.owner, one.phone, one.notes, one.created_at) for one in rows]


def test_undo_takes_the_last_deed_back_and_redo_returns_it(store):
    row_id = add_firm(store)
    change(store, row_id, name="Abon Sejahtera")
    turn_back(store)
    assert snapshot(store)[0][1] == "Abon Jaya"
    turn_again(store)
    assert snapshot(store)[0][1] == "Abon Sejahtera"


def test_undo_goes_back_step_by_step_and_redo_forward(store):
    row_id = add_firm(store)
    for name in ("Satu", "Dua", "Tiga"):
        change(store, row_id, name=name)
    seen = []
    for _ in range(3):
        turn_back(store)
        seen.append(snapshot(store)[0][1])
    assert seen == ["Dua", "Satu", "Abon Jaya"]
    turn_back(store)
    assert snapshot(store) == []
    for name in ("Abon Jaya", "Satu", "Dua", "Tiga"):
        turn_again(store)
        assert snapshot(store)[0][1] == name


def test_an_old_deed_is_undone_beside_newer_ones(store):
    row_id = add_firm(store)
    change(store, row_id, label="Ganti pemilik", owner="Asep")
    change(store, row_id, label="Ganti nama", name="Abon Asep")
    turn_back(store, deed_labelled(store, "Ganti pemilik"))
    assert snapshot(store)[0][1:3] == ("Abon Asep", None)


def test_what_was_changed_since_is_named_and_kept(store):
    row_id = add_firm(store)
    change(store, row_id, label="Pertama", name="Satu", owner="Asep")
    change(store, row_id, label="Kedua", name="Dua")
    with pytest.raises(UserError, match=r"IKM “Dua”: Nama usaha kini “Dua”, bukan “Satu” lagi"):
        turn_back(store, deed_labelled(store, "Pertama"))
    assert snapshot(store)[0][1:3] == ("Dua", "Asep")
    turning = turn_back(store, deed_labelled(store, "Pertama"), force=True)
    assert [conflict.column for conflict in turning.conflicts] == ["name"]
    assert snapshot(store)[0][1:3] == ("Dua", None)


def test_a_phone_in_a_conflict_is_masked(store):
    row_id = add_firm(store)
    change(store, row_id, label="Pertama", phone="628123456789")
    change(store, row_id, label="Kedua", phone="628987654321")
    with store.read() as session:
        (conflict,) = plan_undo(session, deed_labelled(store, "Pertama")).conflicts
    assert "4321" in conflict.sentence or "•" in conflict.sentence
    assert "628987654321" not in conflict.sentence
    assert "0898-7654-321" not in conflict.sentence


def test_a_firm_that_others_refer_to_is_not_removed(store):
    row_id = add_firm(store)
    with store.deed("Tambah produk") as session:
        session.add(Product(ikm_id=row_id, name="Abon Sapi"))
    with pytest.raises(UserError, match="masih dipakai oleh Produk"):
        turn_back(store, deed_labelled(store, "Tambah Abon Jaya"))


def test_undoing_twice_is_refused(store):
    row_id = add_firm(store)
    change(store, row_id, label="Ganti nama", name="Satu")
    deed_id = deed_labelled(store, "Ganti nama")
    turn_back(store, deed_id)
    with pytest.raises(UserError, match="sudah diurungkan"):
        turn_back(store, deed_id)


def test_redo_is_offered_only_until_something_new_is_done(store):
    row_id = add_firm(store)
    change(store, row_id, name="Satu")
    turn_back(store)
    with store.read() as session:
        assert redoable(session) is not None
    change(store, row_id, owner="Asep")
    with store.read() as session:
        assert redoable(session) is None
    with pytest.raises(UserError, match="Tidak ada perubahan yang dapat diulangi"):
        turn_again(store)


def test_nothing_to_undo_is_said(store):
    with pytest.raises(UserError, match="Tidak ada perubahan yang dapat diurungkan"):
        turn_back(store)


def test_what_has_left_the_program_is_not_offered(store):
    add_firm(store)
    with store.deed("Perlihatkan NIK", undoable=False) as session:
        session.scalars(select(Ikm)).one().notes = "dilihat"
    with store.read() as session:
        deed = undoable(session)
        assert deed is not None
        assert deed.label == "Tambah Abon Jaya"


def test_a_large_import_is_undone_after_a_restart_and_comes_back_equal(store_location):
    store = Store.open(store_location)
    with store.deed("Impor besar") as session:
        ids = add_rows(
            session,
            Ikm,
            [
                {
                    "serial": n,
                    "number": f"IKM-{n:05}",
                    "name": f"Usaha {n}",
                    "sector": "kriya",
                    "status": "binaan",
                }
                for n in range(1, 10_001)
            ],
        )
        add_rows(session, Product, [{"ikm_id": each, "name": "Produk"} for each in ids])
    before = snapshot(store)
    store.close()
    store = Store.open(store_location)
    turn_back(store)
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(Ikm)) == 0
        assert session.scalar(select(func.count()).select_from(Product)) == 0
    turn_again(store)
    assert [row[:5] for row in snapshot(store)] == [row[:5] for row in before]
    store.close()


steps = st.lists(
    st.tuples(st.sampled_from(["name", "owner", "notes"]), st.sampled_from(["Satu", "Dua", "Tiga", "Empat"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_undoing_everything_returns_to_the_start_and_redoing_to_the_end(
    sqlite_location, tmp_path_factory, steps
):
    copy = tmp_path_factory.mktemp("langkah") / "uji.depok"
    copy.write_bytes(sqlite_location.read_bytes())
    store = Store.open(copy)
    row_id = add_firm(store)
    states = [snapshot(store)]
    for key, value in steps:
        change(store, row_id, **{key: value})
        if snapshot(store) != states[-1]:
            states.append(snapshot(store))
    for state in reversed(states[:-1]):
        turn_back(store)
        assert snapshot(store) == state
    for state in states[1:]:
        turn_again(store)
        assert snapshot(store) == state
    store.close()


def test_the_order_of_deeds_holds_though_a_clock_ran_ahead(store):
    row_id = add_firm(store)
    with store.deed("Jam setahun di depan") as session:
        doing = session.info["doing"]
        doing.id = f"{int(doing.id[:12], 16) + 365 * 86_400_000:012x}{doing.id[12:]}"
        session.get_one(Ikm, row_id).name = "Satu"
    change(store, row_id, label="Jam yang benar", name="Dua")
    turn_back(store)
    assert snapshot(store)[0][1] == "Satu"
    change(store, row_id, label="Lagi", name="Tiga")
    with store.read() as session:
        newest = undoable(session)
        assert newest is not None
        assert newest.label == "Lagi"
        assert redoable(session) is None
