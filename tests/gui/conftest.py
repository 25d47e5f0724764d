"""What tests of the window share: a dressed application, a desk over a real store, lists that count."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from depok_desk.gui.collecting import Collecting
from depok_desk.gui.desk import Desk
from depok_desk.gui.language import speak_indonesian
from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import dress
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.store.opening import Store
from tools.pictures import make_stores
from tools.showing import PLATFORM


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application has a screen as large as the office's, but shows nothing."""
    return ["depok-desk", *PLATFORM]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application as people see it, in light colours."""
    dress(qapp, scheme=Qt.ColorScheme.Light)
    speak_indonesian(qapp)
    return qapp


@pytest.fixture(autouse=True)
def collecting(qapp: QApplication) -> Iterator[Collecting]:
    """What is no longer referred to is collected on the main thread only, as in the program."""
    made = Collecting()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sample stores: `contoh` where all is done, `dinilai` where certificates are due."""
    folder = tmp_path_factory.mktemp("panggung")
    make_stores(folder)
    return folder


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """What a window remembers, on its first day."""
    return Memory(tmp_path / "jendela.ini")


@pytest.fixture
def desk(sqlite_location: Path, dressed: QApplication) -> Iterator[Desk]:
    """A desk over an empty store file."""
    store = Store.open(sqlite_location)
    made = Desk(lambda: store, "petugas")
    yield made
    made.close()
    store.close()


@dataclass
class NumberedList:
    """`count` rows, remembering what was read of them."""

    count: int
    missing: frozenset[int] = frozenset()
    columns: Sequence[ListColumn] = (
        ListColumn("name", "Nama usaha", 20, sortable=True),
        ListColumn("score", "Nilai", 6, right=True, sortable=True),
    )
    read: list[list[str]] = field(default_factory=list)

    def row(self, number: int) -> tuple[str, ...]:
        return (f"id-{number}", f"Usaha {number}", f"{number},00")

    def first(self, limit: int) -> list[tuple[str, ...]]:
        return [self.row(number) for number in range(min(limit, self.count))]

    def ids(self) -> list[str]:
        return [f"id-{number}" for number in range(self.count)]

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        if wanted():
            then(self.ids())

    def rows(self, ids: Sequence[str]) -> list[tuple[str, ...]]:
        self.read.append(list(ids))
        numbers = [int(key.removeprefix("id-")) for key in ids]
        return [self.row(number) for number in numbers if number not in self.missing]


@pytest.fixture
def numbered() -> type[NumberedList]:
    """Makes lists of numbered rows."""
    return NumberedList
