"""A terminal for the batch commands: what was typed, what came back."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from depok_desk.cli.main import run


@dataclass(frozen=True)
class Said:
    """Exit status, the value of `--json`, and the sentences on stderr."""

    status: int
    value: Any
    sentences: str


class Terminal:
    """Types commands for one store; remembers the stores on which a window was asked for."""

    def __init__(self, store: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.store = store
        self.windows: list[str] = []
        self._capsys = capsys

    def type(self, command: str, *words: str | Path) -> Said:
        """Run a command with `--json` on the store."""
        status = run([command, *map(str, words), "--json", "--store", self.store], self._open_window)
        out, err = self._capsys.readouterr()
        return Said(status, json.loads(out) if out else None, err)

    def _open_window(self, store: str) -> int:
        self.windows.append(store)
        return 0


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store full of sample data and its papers, made once, to be copied."""
    folder = tmp_path_factory.mktemp("contoh")
    words = [
        "demo",
        "--store",
        str(folder / "kantor.depok"),
        "--out",
        str(folder / "keluaran"),
        "--no-window",
    ]
    assert run(words, lambda _store: 0) == 0
    return folder


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal on a store file that does not exist yet."""
    return Terminal(str(tmp_path / "kantor.depok"), capsys)


@pytest.fixture
def any_terminal(store_location: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal on an empty store of either kind."""
    return Terminal(store_location, capsys)
