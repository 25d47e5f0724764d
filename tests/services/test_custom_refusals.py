"""What cannot be done with a field of the office's own is refused in words, and nothing is stored."""

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.custom import CustomField
from depok_desk.services.custom_fields import define, move_field, remove_field


def add_field(store, kind):
    with store.deed("Tambah isian") as session:
        return define(session, "ikm", {"label": "Pendamping", "kind": kind}).id


def test_a_field_in_the_bin_is_not_moved(store):
    own = add_field(store, "text")
    with store.deed("Hapus isian") as session:
        remove_field(session, own)
    with pytest.raises(UserError, match="sudah tidak ada"), store.deed("Geser") as session:
        move_field(session, own, 1)


@pytest.mark.parametrize("kind", ["peta", "", None])
def test_a_kind_that_there_is_not_is_refused(store, kind):
    with pytest.raises(UserError, match="Jenis isian"):
        add_field(store, kind)
    with store.read() as session:
        assert session.scalars(select(CustomField)).all() == []
