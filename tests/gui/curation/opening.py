"""How tests of the page Kurasi call for a session that is shown."""

from typing import Protocol

from depok_desk.gui.pages.curation.page import CurationPage
from judging_office import Judging

Opened = tuple[CurationPage, Judging]
"""The page, and the keys of the session it shows."""


class OpenSession(Protocol):
    """Opens a session in a phase at a tab: `open_session("penilaian", "juri", candidates=2)`."""

    def __call__(self, phase: str, tab: str, candidates: int = 4, jurors: int = 3) -> Opened:
        """The page with the session."""
        ...


def press(page: CurationPage, keys: str) -> None:
    """Do what these keys call on the page as it is shown."""
    next(command for command in page.commands() if command.keys == keys).does()
