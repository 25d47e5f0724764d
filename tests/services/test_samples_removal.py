"""Sample data comes and goes without a trace, and takes nothing of the office's own with it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community
from depok_desk.model.custom import CustomValue
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.institution import Official
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.custom_fields import define
from depok_desk.services.office import open_office
from depok_desk.services.registering import change_record, new_record
from depok_desk.services.samples import LABEL, TODAY, load_samples
from depok_desk.services.samples_removal import REMOVAL, plan_removal, remove_samples, sample_deed
from depok_desk.store.undo import plan_undo, undo

OWN = {"name": "Usaha Kami Sendiri", "sector": "kuliner", "status": "binaan"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    location = tmp_path_factory.mktemp("contoh") / "kantor.depok"
    store = open_office(location, at=datetime(2026, 1, 26, tzinfo=UTC))
    with store.deed(LABEL) as session:
        load_samples(session)
    store.close()
    return location


@pytest.fixture
def office(loaded, tmp_path):
    """An office with the sample data and one firm of its own."""
    (tmp_path / "kantor.depok").write_bytes(loaded.read_bytes())
    store = open_office(tmp_path / "kantor.depok", at=datetime(2026, 1, 26, tzinfo=UTC))
    with store.deed("Tambah IKM") as session:
        new_record(session, Ikm, OWN)
    yield store
    store.close()


def rows(store, model):
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model))


def remove(store, *, with_changed=False):
    with store.deed(REMOVAL) as session:
        return remove_samples(session, plan_removal(session), with_changed=with_changed)


def test_samples_go_and_what_is_the_offices_own_stays(office):
    with office.read() as session:
        assert sample_deed(session) is not None
        assert plan_removal(session).changed == []
    remove(office)
    assert (rows(office, Ikm), rows(office, Community), rows(office, Official)) == (1, 0, 0)
    with office.read() as session:
        assert sample_deed(session) is None
        with pytest.raises(UserError, match="tidak sedang dimuat"):
            plan_removal(session)


def test_removing_samples_can_be_undone(office):
    remove(office)
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert (rows(office, Ikm), rows(office, Community)) == (297, 17)
    with office.read() as session:
        assert sample_deed(session) is not None


@pytest.mark.parametrize(("with_changed", "left"), [(False, 2), (True, 1)])
def test_a_sample_that_was_changed_is_told_and_goes_only_if_wanted(office, with_changed, left):
    with office.deed("Ubah") as session:
        changed = session.scalars(select(Ikm).order_by(Ikm.serial).limit(1)).one()
        changed.owner = "Pemilik Baru"
        session.add(Product(ikm_id=changed.id, name="Produk Kami"))
    with office.read() as session:
        told = plan_removal(session)
    assert any(changed.name in sentence for sentence in told.changed)
    remove(office, with_changed=with_changed)
    assert rows(office, Ikm) == left


@pytest.mark.parametrize(("with_changed", "left"), [(False, 2), (True, 1)])
def test_a_sample_in_whose_added_field_something_was_entered_is_one_of_the_changed(
    office, with_changed, left
):
    with office.deed("Isian") as session:
        define(session, "ikm", {"label": "Pendamping", "kind": "text"})
        sample = session.scalars(select(Ikm).order_by(Ikm.serial).limit(1)).one()
        change_record(session, Ikm, sample.id, {}, {"custom:pendamping": "Bu Ani"})
    remove(office, with_changed=with_changed)
    assert (rows(office, Ikm), rows(office, CustomValue)) == (left, left - 1)


def test_what_an_official_certificate_rests_on_stays(office):
    with office.deed("Terbitkan") as session:
        issued = issue(session, plan_issue(session, on=TODAY))
    with office.read() as session:
        assert plan_removal(session).kept > len(issued)
    remove(office, with_changed=True)
    assert rows(office, Certificate) == len(issued)
    assert rows(office, Ikm) < 297
