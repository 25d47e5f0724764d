"""Prints the minutes of a curation (berita acara)."""

from collections.abc import Mapping

from depok_desk.documents.minutes_paper import minutes_paper
from depok_desk.documents.office_press import print_papers
from depok_desk.documents.paper import PaperName
from depok_desk.model.judging_facts import MinutesFacts


def minutes(
    facts: MinutesFacts, *, paper: PaperName = "A4", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """The minutes as a PDF; equal facts give equal bytes."""
    return print_papers([minutes_paper(facts)], paper=paper, pictures=pictures)
