"""A store on a server: PostgreSQL, used by several PCs at once."""

from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError

from depok_desk.errors import UserError
from depok_desk.store.sqlite import APPLICATION_ID, BUSY_SECONDS

READING = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""How a server is read: one state of all tables, and no way to write."""

_DEEDS = APPLICATION_ID + 1
"""The advisory lock that a deed holds; migrations hold the one before."""


def server_url(location: str | Path) -> URL | None:
    """The URL of a database server, or None for a file; a file's name is never read as a URL.

    Raises:
        UserError: it is the address of something else; a password in it is not repeated.
    """
    if isinstance(location, Path) or "://" not in location:
        return None
    try:
        url = make_url(location)
    except ArgumentError as error:
        raise UserError(
            "Alamat penyimpanan tidak dapat dipahami; tulis seperti postgresql+psycopg://nama@server/kantor."
        ) from error
    if url.get_backend_name() != "postgresql":
        raise UserError(
            f"{url.render_as_string()}: hanya berkas .depok atau server postgresql+psycopg:// "
            "yang dapat dibuka."
        )
    return url.set(drivername="postgresql+psycopg")


def server_engine(url: URL) -> Engine:
    """An engine on a server; nobody waits for long, neither for its answer nor for another's deed."""
    patience = {"connect_timeout": BUSY_SECONDS, "options": f"-c lock_timeout={BUSY_SECONDS}s"}
    return create_engine(url, connect_args={key: patience[key] for key in patience if key not in url.query})


def await_turn(connection: Connection) -> None:
    """Wait until nobody else carries out a deed, so that what this one reads stays true until its end."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_DEEDS})")
