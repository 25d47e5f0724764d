"""Where one has been: the way back and forward."""

from depok_desk.gui.page import Place

KEPT = 100


class Travel:
    """A list of places with one of them current."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._now = -1

    @property
    def can_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._now > 0

    @property
    def can_forward(self) -> bool:
        """Whether one has come back from somewhere."""
        return self._now + 1 < len(self._places)

    @property
    def here(self) -> Place | None:
        """Where one is; nowhere at the start."""
        return self._places[self._now] if self._places else None

    def visit(self, place: Place) -> None:
        """Go somewhere new; what lay ahead is forgotten."""
        if self._now >= 0 and self._places[self._now] == place:
            return
        self._places = [*self._places[: self._now + 1], place][-KEPT:]
        self._now = len(self._places) - 1

    def back(self) -> Place:
        """Go to the place before."""
        self._now = max(self._now - 1, 0)
        return self._places[self._now]

    def forward(self) -> Place:
        """Go to the place one came back from."""
        self._now = min(self._now + 1, len(self._places) - 1)
        return self._places[self._now]
