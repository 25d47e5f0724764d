"""The papers of a session by their facts: what they are called, and how they are drawn."""

from typing import get_args

from depok_desk.documents.paper import PaperName
from depok_desk.gui.pages.curation.minutes.paper_out import Paper
from depok_desk.model.judging_facts import MinutesFacts
from depok_desk.model.letter_facts import AttendanceFacts
from depok_desk.services.letter_heads import head_pictures
from depok_desk.store.shelf import Shelf

MINUTES = ("berita-acara", "Berita acara")
ATTENDANCE = ("daftar-hadir", "Daftar hadir")


def paper_of(facts: MinutesFacts | AttendanceFacts, size: str, shelf: Shelf) -> Paper:
    """A paper as a PDF, drawn when it is asked for."""
    if isinstance(facts, MinutesFacts):
        return Paper("berita acara", f"Berita acara {facts.session}", lambda: _minutes(facts, size, shelf))
    return Paper("daftar hadir", f"Daftar hadir {facts.occasion}", lambda: _attendance(facts, size, shelf))


def word_of(facts: MinutesFacts, size: str, shelf: Shelf) -> Paper:
    """The minutes as an editable Word file with the same numbers."""
    return Paper("berita acara", f"Berita acara {facts.session}", lambda: _word(facts, size, shelf))


def _minutes(facts: MinutesFacts, size: str, shelf: Shelf) -> bytes:
    from depok_desk.documents.minutes import minutes

    return minutes(facts, paper=sheet(size), pictures=head_pictures(shelf, facts.head))


def _attendance(facts: AttendanceFacts, size: str, shelf: Shelf) -> bytes:
    from depok_desk.documents.attendance import attendance

    return attendance(facts, paper=sheet(size), pictures=head_pictures(shelf, facts.head))


def _word(facts: MinutesFacts, size: str, shelf: Shelf) -> bytes:
    from depok_desk.documents.word_minutes import word_minutes

    return word_minutes(facts, paper=sheet(size), pictures=head_pictures(shelf, facts.head))


def sheet(size: str) -> PaperName:
    """The size of paper of that name; A4 if there is none."""
    found: dict[str, PaperName] = {name: name for name in get_args(PaperName)}
    return found.get(size, "A4")
