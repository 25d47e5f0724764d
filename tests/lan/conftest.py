"""What tests of the jurors' page share: an office that listens, phones that speak to it, a browser."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from depok_desk.lan.application import JurorsPage
from depok_desk.lan.door import Door
from depok_desk.store.opening import Store
from judging_office import Judging, judging_session

HOST = "192.168.1.7:8642"


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Phone:
    """A juror's phone that writes what the page writes."""

    client: Client
    name: str = "a1b2c3d4e5f6"
    token: str = ""
    sequence: int = 0

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        told = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return self.client.open(
            path, method=method, base_url=f"http://{HOST}", json=body, headers={**told, **headers}
        )

    def enter(self, number: int, pin: str) -> Any:
        answer = self.ask("POST", "/api/masuk", {"juri": number, "pin": pin})
        if answer.status_code == 200:
            self.token = answer.json["tanda"]
        return answer

    def message(self, candidate: str, criterion: str | None, **said: Any) -> dict[str, Any]:
        self.sequence += 1
        key = f"{self.name}-{self.sequence}"
        return {"id": key, "urut": self.sequence, "peserta": candidate, "kriteria": criterion, **said}

    def send(self, *messages: dict[str, Any]) -> Any:
        return self.ask("POST", "/api/nilai", {"kiriman": list(messages)})


@dataclass
class Office:
    """A session that is judged, and the page of its jurors; `pins` are those of the jurors in order."""

    store: Store
    made: Judging
    door: Door
    page: JurorsPage
    clock: Clock
    pins: list[str]
    told: list[str] = field(default_factory=list)

    def phone(self, juror: int = 0, name: str = "a1b2c3d4e5f6") -> Phone:
        phone = Phone(Client(self.page), name)
        assert phone.enter(juror + 1, self.pins[juror]).status_code == 200
        return phone


@pytest.fixture
def office(store: Store) -> Office:
    """Four products, three jurors, a page that answers without a network."""
    with store.deed("Membuka sesi") as session:
        made = judging_session(session)
    clock, told = Clock(), list[str]()
    door = Door(clock)
    pins = [door.issue(juror)[1] for juror in made.jurors]
    page = JurorsPage(store, door, frozenset({HOST}), lambda: told.append("ada kiriman"))
    return Office(store, made, door, page, clock, pins, told)


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Debian's Chromium; without it its tests are skipped, except in CI."""
    found = shutil.which("chromium")
    if found is None:
        absent = "Chromium is not installed (tools/chromium.sh)"
        pytest.fail(absent) if os.environ.get("CI") else pytest.skip(absent)
    return Path(found)
