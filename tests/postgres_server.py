"""A throw-away PostgreSQL server for one test run."""

import getpass
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=",
    "max_connections=40",
)
PATIENCE = 30.0


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`, newest first, or None where no server is installed."""
    known = shutil.which("initdb")
    if known:
        return Path(known).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@dataclass(frozen=True)
class Server:
    """A running server, reached over a socket in its own folder."""

    folder: Path
    user: str
    names: Iterator[int]

    def url(self, database: str) -> str:
        """The address the program is given for a database."""
        return f"postgresql+psycopg://{self.user}@/{database}?host={self.folder}"

    @contextmanager
    def database(self, template: str = "template0") -> Generator[str]:
        """A database that lives for one test, copied from a template; its name is given."""
        name = f"uji_{next(self.names)}"
        self.carry_out("CREATE DATABASE {} TEMPLATE {}", name, template)
        try:
            yield name
        finally:
            self.carry_out("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def carry_out(self, statement: LiteralString, *names: str) -> None:
        """Carry out one statement on the server as such, `{}` standing for names."""
        command = sql.SQL(statement).format(*map(sql.Identifier, names))
        with self.connect() as connection:
            connection.execute(command)

    def connect(self) -> psycopg.Connection:
        """A connection to the server as such."""
        return psycopg.connect(
            host=str(self.folder), user=self.user, dbname="postgres", autocommit=True, connect_timeout=5
        )


@contextmanager
def running(folder_of_programs: Path) -> Generator[Server]:
    """Start a server on an empty folder; stop it and remove the folder at the end.

    The server refuses to run as root, so root lends it the name of another user; it ends with this process.
    """
    folder = Path(tempfile.mkdtemp(prefix="depok-pg-"))
    become = _another_user(folder) if os.geteuid() == 0 else []
    user = getpass.getuser()
    options = f"--username {user} --auth trust --encoding UTF8 --locale C --no-sync".split()
    subprocess.run(
        [*become, folder_of_programs / "initdb", "--pgdata", folder / "isi", *options],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=folder,
    )
    settings = [word for setting in (*FAST, f"unix_socket_directories={folder}") for word in ("-c", setting)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*become, folder_of_programs / "postgres", "-D", folder / "isi", *settings],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
    server = Server(folder, user, count(1))
    try:
        _wait_for(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        shutil.rmtree(folder)


def _another_user(folder: Path) -> list[str]:
    """Words before a command that make it run as the folder's new owner, and end with this process."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    owner = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    folder.chmod(0o755)
    become = f"--reuid={owner.pw_uid} --regid={owner.pw_gid} --clear-groups"
    return ["setpriv", *become.split(), "--pdeathsig=INT", "--"]


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Return when the server answers."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            server.connect().close()
        except psycopg.OperationalError:
            ended = process.poll() is not None
            if ended or time.monotonic() > until:
                raise RuntimeError((server.folder / "log").read_text(errors="replace")) from None
            time.sleep(0.05)
        else:
            return
