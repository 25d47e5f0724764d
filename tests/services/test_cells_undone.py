"""Undoing edited cells restores what was stored, also where several edits met in one cell."""

import pytest
from sqlalchemy import select

from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.cell_editing import carry_out, plan_edits
from depok_desk.services.row_editing import Edit
from depok_desk.store.undo import plan_undo, undo
from office_records import MONDAY, firm

TWO_NUMBERS = "0812-3456-7890 / 021-7520000"
TWO_OTHERS = "0813-1111-2222 / 0813-3333-4444"


@pytest.fixture
def office(store):
    with store.deed("Tambah IKM") as session:
        session.add(firm(1, "Abon Jaya", brand="Jaya", notes="Buka pagi."))
    return store


def stored(store):
    with store.read() as session:
        return session.execute(select(Ikm.brand, Ikm.phone, Ikm.whatsapp, Ikm.notes)).one()


def edit(store, *edits):
    with store.deed("Tempel") as session:
        row = session.scalars(select(Ikm.id)).one()
        carry_out(session, plan_edits(session, IKM, [Edit(row, *each) for each in edits], MONDAY))


@pytest.mark.parametrize(
    ("edits", "notes"),
    [
        ((("phone", TWO_NUMBERS), ("whatsapp", TWO_OTHERS)), 3),
        ((("brand", "Satu"), ("brand", "Dua")), 1),
        ((("brand", "Satu"), ("brand", "Jaya")), 1),
    ],
    ids=["two notes left over", "edited twice", "edited to and fro"],
)
def test_several_edits_are_undone_to_what_was_stored_before_them(office, edits, notes):
    before = stored(office)
    edit(office, ("owner", "Dewi"), *edits)
    assert len(stored(office).notes.splitlines()) == notes
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert stored(office) == before
