import shutil
from datetime import UTC, datetime

import pytest

from depok_desk.services.office import open_office
from office_records import prepare


@pytest.fixture
def office(store):
    """A store of either kind as an office has it on the first day."""
    return prepare(store)


@pytest.fixture(scope="module")
def empty_office(migrated_file, tmp_path_factory):
    """A store for tests that only plan: it never changes."""
    location = shutil.copy(migrated_file, tmp_path_factory.mktemp("kantor") / "kantor.depok")
    opened = open_office(location, at=datetime(2026, 1, 26, tzinfo=UTC))
    yield opened
    opened.close()
