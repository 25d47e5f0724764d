"""An office's store has from the first day what every office needs, and only once."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.institution import Institution, NumberBook, Official
from depok_desk.model.journal import Deed
from depok_desk.model.region import District, Ward
from depok_desk.services.office import open_office
from depok_desk.store.undo import undoable

AT = datetime(2026, 1, 26, 2, 0, tzinfo=UTC)


def test_the_regions_and_the_two_institutions_are_there(store_location):
    office = open_office(store_location, at=AT)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(District)) == 11
        assert session.scalar(select(func.count()).select_from(Ward)) == 63
        assert set(session.scalars(select(Institution.kind))) == {"dinas", "dekranasda"}
        assert {book.year for book in session.scalars(select(NumberBook))} == {2026}
        assert all(each.letterhead for each in session.scalars(select(Institution)))
        assert session.scalars(select(Official)).all() == []
    office.close()


def test_a_curug_lies_in_two_districts(store_location):
    office = open_office(store_location, at=AT)
    with office.read() as session:
        curug = session.scalars(select(Ward).where(Ward.name == "Curug")).all()
        assert sorted(ward.district.name for ward in curug) == ["Bojongsari", "Cimanggis"]
    office.close()


def test_opening_again_adds_nothing_and_nothing_can_be_undone(store_location):
    for _ in range(2):
        open_office(store_location, at=AT).close()
    office = open_office(store_location, at=AT)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Deed)) == 1
        assert undoable(session) is None
    office.close()


def test_a_store_that_cannot_be_opened_is_told(tmp_path):
    with pytest.raises(UserError, match="adalah folder"):
        open_office(tmp_path, at=AT)
