"""Storing what is keyed in the tab Penilaian, one change each, without telling of every one."""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.services.judging.marks import CellKey, Mark
from depok_desk.services.judging.scoring import advise, put_marks

T = TypeVar("T")


class ScoreDesk:
    """The gate for marks and advice; `own` while one of its changes is told to the window.

    What it stores is shown already, so that nothing needs to be read anew because of it.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.own = False

    def put(self, label: str, juror_id: str, marks: Mapping[CellKey, Mark], way: str = "ketik") -> None:
        """Keep marks of a juror as one change.

        Raises:
            UserError: they may not be given now.
        """
        self.quietly(label, lambda session: put_marks(session, juror_id, marks, way))

    def advise(self, label: str, juror_id: str, place: tuple[str, str | None], words: str) -> None:
        """Keep what a juror advises about a criterion of a product; None is the product as a whole.

        Raises:
            UserError: it may not be given now.
        """
        self.quietly(label, lambda session: advise(session, juror_id, {place: words}))

    def quietly(self, label: str, deed: Callable[[Session], T]) -> T:
        """Carry out a change of one's own."""
        with self._own():
            return self.desk.do(label, deed, tell=False)

    @contextmanager
    def _own(self) -> Generator[None]:
        self.own = True
        try:
            yield
        finally:
            self.own = False
