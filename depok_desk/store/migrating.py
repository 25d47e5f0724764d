"""Bringing a store up to this program's schema, with a copy made first."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from depok_desk.errors import UserError
from depok_desk.store.sqlite import (
    APPLICATION_ID,
    read_header,
    remove_store,
    set_foreign_keys,
    sqlite_engine,
    stamp,
)

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA = 4
"""The schema this program writes: the number of the newest migration."""

_SCRIPTS = Path(__file__).resolve().parent / "migrations"


def revision(schema: int) -> str:
    """The name of the migration that leads to a schema."""
    return f"{schema:04d}"


def server_schema(engine: Engine) -> int:
    """The schema of a store on a server; 0 where there is none yet."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return 0
        return int(
            connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none() or 0
        )


def refuse_newer(schema: int, location: str) -> None:
    """Do not touch what a newer program has written.

    Raises:
        UserError: the schema is newer than this program's.
    """
    if schema > SCHEMA:
        raise UserError(
            f"{location} dibuat oleh Depok Desk yang lebih baru (skema {schema}, program ini {SCHEMA}); "
            "perbarui program ini untuk membukanya."
        )


def bring_up_to_date(engine: Engine, path: Path | None) -> None:
    """Migrate where needed; a store that is up to date costs one look at its header.

    Raises:
        UserError: the copy that must come first could not be made.
    """
    schema = read_header(path).schema if path else server_schema(engine)
    if schema == SCHEMA:
        return
    if path:
        _copy_first(path, schema)
    with engine.execution_options(writes=True).connect() as connection:
        _migrate(connection, file=path is not None)


def create_store(path: Path) -> None:
    """Make a new store file under another name and give it its own when it is whole.

    So a power cut on the first day leaves either no store or one whose header says what it is, never a file
    whose every page still lies in the log.
    """
    part = path.with_name(f".{path.name}.baru")
    remove_store(part)
    engine = sqlite_engine(part)
    try:
        with engine.execution_options(writes=True).connect() as connection:
            _migrate(connection, file=True)
        engine.dispose()
        if not path.exists():
            part.replace(path)
    finally:
        engine.dispose()
        remove_store(part)


def _copy_first(path: Path, schema: int) -> None:
    from depok_desk.store.copies import copy_into

    target = path.with_name(f"{path.stem} sebelum skema {SCHEMA} (skema {schema}){path.suffix}")
    if not target.exists():
        copy_into(path, target)


def _migrate(connection: Connection, *, file: bool) -> None:
    """Run the migrations in one transaction, foreign keys off so that rebuilt tables keep their children.

    Of two programs that open the same old server, one migrates while the other waits.
    """
    from alembic import command

    if file:
        connection.exec_driver_sql("COMMIT")
        set_foreign_keys(connection, on=False)
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
    config = _config(connection)
    command.upgrade(config, "head")
    if file:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise UserError(
                "Penyimpanan tidak dapat diperbarui: ada rujukan yang putus; data lama tidak diubah."
            )
        stamp(connection, SCHEMA)
    connection.commit()
    if file:
        connection.exec_driver_sql("COMMIT")
        set_foreign_keys(connection, on=True)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
