"""Writes the minutes of a curation as a Word file, with the numbers of the printed ones."""

from collections.abc import Mapping

from depok_desk.documents.minutes_paper import minutes_paper
from depok_desk.documents.paper import PaperName
from depok_desk.documents.word_press import word_file
from depok_desk.model.judging_facts import MinutesFacts


def word_minutes(
    facts: MinutesFacts, *, paper: PaperName = "A4", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """The minutes as an editable Word file (docx); equal facts give equal bytes."""
    return word_file(minutes_paper(facts), size=paper, pictures=pictures)
