"""The records one opened last, from one day to the next."""

from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place

KEPT = 6
_KEY = "window/visited"
_REGISTERS = {"ikm": "ikm", "komunitas": "komunitas", "sertifikat": "sertifikat"}
"""Pages whose places are records, and their registers."""


class Visited:
    """Remembers places that are records, the last one first."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def note(self, place: Place) -> None:
        """Remember a place; one without a record is passed over."""
        if place.record and place.page in _REGISTERS:
            here = f"{place.page}:{place.record}"
            kept = [each for each in self._kept() if each != here]
            self._memory.keep(_KEY, " ".join([here, *kept][:KEPT]))

    def records(self) -> list[tuple[str, str]]:
        """Register and id of what was opened; some may be gone by now."""
        pairs = (each.partition(":") for each in self._kept())
        return [(_REGISTERS[page], record) for page, _, record in pairs if page in _REGISTERS]

    def _kept(self) -> list[str]:
        return self._memory.text(_KEY).split()
