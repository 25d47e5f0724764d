"""What a database refuses is said in the office's words, the same on a file and on a server."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from depok_desk.errors import UserError
from depok_desk.model.ikm import Product
from depok_desk.store.faults import sentence_for
from depok_desk.store.opening import Store
from office_records import firm


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (lambda: [firm(1, "Abon Jaya"), firm(1, "Batik")], r"Nomor( urut)? pada IKM sudah dipakai data lain"),
        (lambda: [firm(1, "Abon Jaya", sector=None)], "Sektor pada IKM belum diisi"),
        (lambda: [Product(ikm_id="0" * 32, name="Abon")], "ada data lain yang terkait dengannya"),
    ],
    ids=["twice", "empty", "reference"],
)
def test_a_broken_rule_names_the_field_and_stores_nothing(store, rows, rule):
    with pytest.raises(UserError, match=rule) as told, store.deed("Catat") as session:
        session.add_all(rows())
    assert told.value.sentence.startswith("Perubahan ditolak: ")
    assert "constraint" not in told.value.sentence.casefold()
    with store.read() as session:
        assert session.execute(text("SELECT count(*) FROM ikm")).scalar() == 0


def test_a_password_in_an_address_is_not_repeated():
    with pytest.raises(UserError) as told:
        Store.open("mysql://ani:rahasia@server/kantor")
    assert "rahasia" not in told.value.sentence


def test_what_nobody_foresaw_is_a_bug():
    engine = create_engine("sqlite://")
    with engine.connect() as connection, pytest.raises(OperationalError) as raised:
        connection.execute(text("SELECT * FROM tiada"))
    engine.dispose()
    with pytest.raises(OperationalError):
        sentence_for(raised.value, "kantor.depok")
