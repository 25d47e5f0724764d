"""The server of the jurors' page: it exists only while it is switched on, at one chosen address."""

import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any, Self, cast

import waitress.server
import waitress.wasyncore

from depok_desk.errors import UserError
from depok_desk.lan.addresses import in_office
from depok_desk.lan.application import LARGEST, JurorsPage, OpenStore
from depok_desk.lan.door import Door

PORTS = range(8642, 8652)
"""Where a free port is looked for unless one is named."""

_create_server = cast("Any", waitress.server.create_server)  # waitress has no annotations
_wasyncore = cast("Any", waitress.wasyncore)

_LIMITS = {
    "threads": 4,
    "connection_limit": 60,
    "channel_timeout": 20,
    "cleanup_interval": 5,
    "max_request_body_size": LARGEST,
    "max_request_header_size": 8 * 1024,
    "expose_tracebacks": False,
    "ident": "",
}
_TICK = 0.25
"""Seconds until a switched off server has noticed it, at most."""


class Serving:
    """The page, listening; `door` knows who may come in, `url` is what the phones open."""

    def __init__(
        self, listening: socket.socket, store: OpenStore, told: Callable[[], None] = lambda: None
    ) -> None:
        self.address, self.port = listening.getsockname()
        self.door = Door()
        self._over = Event()
        page = JurorsPage(store, self.door, frozenset({f"{self.address}:{self.port}"}), told)
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a phone that waits is no fault
        self._map: dict[int, Any] = {}
        self._server = _create_server(page, map=self._map, sockets=[listening], **_LIMITS)
        self._thread = Thread(target=self._run, name="ponsel", daemon=True)

    @classmethod
    def start(
        cls, store: OpenStore, address: str, port: int = 0, told: Callable[[], None] = lambda: None
    ) -> Self:
        """Listen at an address of this PC; without a port, at the first free one of `PORTS`.

        `told` is called, from another thread, whenever something has come.

        Raises:
            UserError: the address is not one of a private network, or cannot be listened at.
        """
        if not in_office(address):
            raise UserError(f"{address} bukan alamat jaringan kantor; pilih alamat lain dari daftar.")
        made = cls(_listening(address, [port] if port else PORTS), store, told)
        made._thread.start()
        return made

    @property
    def url(self) -> str:
        """The address as it is typed on a phone."""
        return f"http://{self.address}:{self.port}"

    @property
    def running(self) -> bool:
        """Whether it listens."""
        return self._thread.is_alive() and not self._over.is_set()

    def stop(self) -> None:
        """Listen no more; what is being answered is finished first."""
        self._over.set()
        if self._thread.is_alive():
            with suppress(OSError):  # it noticed by itself
                self._server.pull_trigger()
            self._thread.join()

    def _run(self) -> None:
        while not self._over.is_set():
            _wasyncore.loop(timeout=_TICK, map=self._map, count=1)
        self._server.task_dispatcher.shutdown()
        self._server.close()
        _wasyncore.close_all(self._map)


def _listening(address: str, ports: "range | list[int]") -> socket.socket:
    """A socket at the first of these ports that is free, for this program alone."""
    reason = ""
    for port in ports:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform == "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((address, port))
        except OSError as error:
            made.close()
            reason = error.strerror or str(error)
        else:
            return made
    raise UserError(
        f"Halaman ponsel tidak dapat dibuka di {address} ({reason}); periksa sambungan Wi-Fi PC ini, "
        "atau pilih alamat lain."
    )
