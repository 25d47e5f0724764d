"""All that Beranda shows, read in one go off the main thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.model.journal import Deed
from depok_desk.services.attention import Concern, concerns, copy_concern
from depok_desk.services.first_steps import FirstStep, first_steps, is_hidden, is_untouched
from depok_desk.services.history import DeedLine, deeds
from depok_desk.services.overview import Overview, overview
from depok_desk.services.safekeeping import kept_copies, own_file
from depok_desk.services.samples_removal import sample_deed

DEEDS_SHOWN = 3


@dataclass(frozen=True)
class Seen:
    """The figures, what wants attention, the first steps (none if they are put away), and what was done."""

    today: date
    figures: Overview
    concerns: Sequence[Concern]
    steps: Sequence[FirstStep]
    deeds: Sequence[DeedLine]
    has_samples: bool
    is_untouched: bool


def look(session: Session, location: str, now: datetime) -> Seen:
    """Look around in the store that lies at `location`; `now` is local time."""
    today = now.date()
    figures = overview(session, today)
    steps = first_steps(session)
    copies = kept_copies(location)
    begun = session.scalar(select(func.min(Deed.at))) or now
    untold = own_file(location) is None
    about_copies = () if untold else copy_concern(copies[0].at if copies else None, begun, now)
    return Seen(
        today,
        figures,
        [*concerns(session, figures, today), *about_copies],
        () if is_hidden(session) or all(step.done for step in steps) else steps,
        deeds(session, DEEDS_SHOWN),
        sample_deed(session) is not None,
        is_untouched(session),
    )
