"""What every test may ask for: a store of either kind, a fixed day, an office that is not the real one."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from depok_desk.store.opening import Store
    from postgres_server import Server

pytest_plugins = ["guards"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CI = bool(os.environ.get("CI"))
settings.register_profile(
    "office", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("office"), derandomize=True, database=None)
settings.load_profile("ci" if CI else "office")


@pytest.fixture
def today() -> date:
    """The day of the yearly meeting: a Monday."""
    return date(2026, 1, 26)


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder of the test's own, so that no test sees or touches the real one."""
    home = tmp_path_factory.mktemp("rumah")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("APPDATA", str(home / "AppData"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "AppData"))
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(home / "Documents"))
    return home


@pytest.fixture(scope="session")
def postgres_server() -> "Iterator[Server]":
    """A PostgreSQL server for this run; without one its tests are skipped, except in CI."""
    import postgres_server

    programs = postgres_server.programs()
    if programs is None:
        absent = "PostgreSQL server programs (initdb, postgres) are not installed"
        pytest.fail(absent) if CI else pytest.skip(absent)
    with postgres_server.running(programs) as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: "Server") -> Iterator[str]:
    """The address of an empty database of the test's own."""
    with postgres_server.database() as name:
        yield postgres_server.url(name)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store as the migrations leave it, to be copied."""
    from depok_desk.store.opening import Store

    location = tmp_path_factory.mktemp("templat") / "kosong.depok"
    Store.open(location).close()
    return location


@pytest.fixture(scope="session")
def migrated_database(postgres_server: "Server") -> Iterator[str]:
    """The name of an empty database as the migrations leave it, to be copied."""
    from depok_desk.store.opening import Store

    with postgres_server.database() as name:
        Store.open(postgres_server.url(name)).close()
        yield name


@pytest.fixture
def sqlite_location(migrated_file: Path, tmp_path: Path) -> Path:
    """An empty store file of the test's own."""
    return Path(shutil.copy(migrated_file, tmp_path / "uji.depok"))


@pytest.fixture(params=["sqlite", "postgres"])
def store_location(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where an empty store of the test's own lies: a file, then a database."""
    if request.param == "sqlite":
        yield str(request.getfixturevalue("sqlite_location"))
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.database(request.getfixturevalue("migrated_database")) as name:
        yield server.url(name)


@pytest.fixture
def store(store_location: str) -> "Iterator[Store]":
    """An empty store, open, on SQLite and then on PostgreSQL."""
    from depok_desk.store.opening import Store

    opened = Store.open(store_location)
    yield opened
    opened.close()
