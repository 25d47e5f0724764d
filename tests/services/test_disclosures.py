"""Who saw or took personal data unmasked is noted, and stays noted."""

import pytest
from sqlalchemy import select

from depok_desk.model.disclosure import Disclosure
from depok_desk.services.disclosures import disclose
from depok_desk.store.undo import undoable


def test_who_saw_what_is_noted_and_cannot_be_undone(store):
    with store.deed("Perlihatkan NIK Abon Jaya", operator="Ani", undoable=False) as session:
        disclose(session, "NIK Abon Jaya", subject_id="0" * 32)
    with store.deed("Ekspor IKM tanpa samaran", undoable=False) as session:
        disclose(session, "Ekspor IKM ke daftar.xlsx", 296)
    with store.read() as session:
        noted = session.scalars(select(Disclosure).order_by(Disclosure.id)).all()
        assert [(each.operator, each.row_count, each.what) for each in noted] == [
            ("Ani", 1, "NIK Abon Jaya"),
            (None, 296, "Ekspor IKM ke daftar.xlsx"),
        ]
        assert undoable(session) is None


def test_nothing_is_shown_where_nothing_can_be_noted(store):
    with store.read() as session, pytest.raises(RuntimeError, match="only reads"):
        disclose(session, "NIK Abon Jaya")
