"""A firm whose photos, files and life are shown."""

import pytest

from depok_desk.gui.desk import Desk
from depok_desk.model.ikm import Product
from depok_desk.services.attachments import attach
from office_records import firm


@pytest.fixture
def abon(desk: Desk) -> str:
    """The id of a firm with one product; the store holds nothing else."""

    def write(session):
        one = firm(1, "Abon Jaya")
        session.add_all([one, Product(ikm=one, name="Abon Sapi")])
        session.flush()
        return one.id

    return desk.do("Catat", write, tell=False)


@pytest.fixture
def give(desk: Desk, abon: str):
    """Attaches something to the firm at once: `give("izin.pdf", content, "file")`."""

    def giving(name, content, role="file"):
        shelf = desk.store.shelf
        return desk.do(
            name,
            lambda session: attach(session, shelf, "ikm", abon, (name, content), role=role).id,
            tell=False,
        )

    return giving
