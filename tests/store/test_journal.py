"""Every write is part of a deed and stands in the journal with old and new value."""

import json

import pytest
from sqlalchemy import insert, select

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.journal import Change, Deed
from depok_desk.store.bulk import CellChange, add_rows, change_rows
from depok_desk.store.opening import Store


def firm(serial=1, **values):
    return Ikm(
        serial=serial,
        number=f"IKM-{serial:05}",
        **{"name": "Abon Jaya", "sector": "kuliner", "status": "binaan", **values},
    )


def changes(store: Store):
    with store.read() as session:
        return list(session.scalars(select(Change).order_by(Change.seq)))


def test_adding_a_firm_is_a_deed_with_its_cells(store):
    with store.deed("Tambah IKM", operator="Ani") as session:
        session.add(firm(owner="Asep"))
    with store.read() as session:
        deed = session.scalars(select(Deed)).one()
    (change,) = changes(store)
    assert (deed.label, deed.operator, deed.row_count, deed.kind) == ("Tambah IKM", "Ani", 1, "do")
    cells = json.loads(change.cells)
    assert (change.op, change.table_name) == ("+", "ikm")
    assert cells["name"] == "Abon Jaya"
    assert cells["owner"] == "Asep"
    assert "phone" not in cells
    assert not {"created_at", "version"} & set(cells)


def test_changing_a_cell_records_old_and_new_only(store):
    with store.deed("Tambah IKM") as session:
        session.add(one := firm())
    with store.deed("Ubah IKM") as session:
        session.get_one(Ikm, one.id).name = "Abon Sejahtera"
    assert json.loads(changes(store)[-1].cells) == {"name": ["Abon Jaya", "Abon Sejahtera"]}


def test_saving_without_a_change_is_no_deed(store):
    with store.deed("Tambah IKM") as session:
        session.add(one := firm())
    with store.deed("Ubah IKM") as session:
        session.get_one(Ikm, one.id).name = "Abon Jaya"
    with store.read() as session:
        assert [deed.label for deed in session.scalars(select(Deed))] == ["Tambah IKM"]


def test_a_failing_deed_leaves_nothing(store):
    with (
        pytest.raises(UserError, match="sudah dipakai data lain"),
        store.deed("Tambah IKM dua kali") as session,
    ):
        session.add_all([firm(), firm()])
    assert changes(store) == []
    with store.read() as session:
        assert session.scalars(select(Ikm)).all() == []


def test_many_rows_at_once_are_journalled_too(store):
    with store.deed("Impor") as session:
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
                for n in range(1, 1201)
            ],
        )
        change_rows(session, Ikm, [CellChange(ids[0], {"owner": (None, "Sri")})])
    with store.read() as session:
        assert session.scalars(select(Deed)).one().row_count == 1201
        assert session.get_one(Ikm, ids[0]).owner == "Sri"
        assert session.get_one(Ikm, ids[0]).version == 2
    assert [change.op for change in changes(store)].count("+") == 1200


def test_no_write_gets_past_the_journal(store):
    with store.deed("Lewat belakang") as session, pytest.raises(RuntimeError, match=r"store\.bulk"):
        session.execute(insert(Product).values(id="x", ikm_id="y", name="z"))
    with store.read() as session:
        session.add(firm())
        with pytest.raises(RuntimeError, match="only reads"):
            session.flush()


def test_two_clerks_on_one_firm_are_told(store):
    with store.deed("Tambah IKM") as session:
        session.add(one := firm())
    with pytest.raises(UserError, match="diubah orang lain"), store.deed("Ubah oleh Budi") as session:
        change_beneath(session, one.id)


def change_beneath(session, row_id):
    """Change a firm that someone else has changed after it was read."""
    mine = session.get_one(Ikm, row_id)
    session.connection().exec_driver_sql("UPDATE ikm SET version = 99")
    mine.name = "Abon Budi"
    session.flush()
