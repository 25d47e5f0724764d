"""The workbooks that were imported lately."""

from pathlib import Path

from depok_desk.gui.memory import Memory

KEPT = 5
_KEY = "import/recent"


class RecentFiles:
    """The newest files first; without a memory they are forgotten with the window."""

    def __init__(self, memory: Memory | None) -> None:
        self._memory = memory
        known = memory.text(_KEY) if memory else ""
        self._paths = [Path(line) for line in known.splitlines() if line]

    @property
    def paths(self) -> list[Path]:
        """Those that are still there."""
        return [path for path in self._paths if path.is_file()]

    def add(self, path: Path) -> None:
        """Remember a file as the newest one."""
        file = path.absolute()
        self._paths = [file, *(each for each in self._paths if each != file)][:KEPT]
        if self._memory:
            self._memory.keep(_KEY, "\n".join(map(str, self._paths)))
