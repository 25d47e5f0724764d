"""What the form of a session offers to choose from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.field import FormField
from depok_desk.model.curation import CurationSession
from depok_desk.model.jury import Juror
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.rubric import Rubric
from depok_desk.services.judging.rubrics import rubric_for, samples_missing, shipped_rubrics
from depok_desk.words import month_year

Offered = Sequence[tuple[str, str]]
"""Keys with their words."""


@dataclass(frozen=True)
class SessionChoices:
    """Titles that are taken, rubrics and the usual one by sector, the sessions that have a jury.

    `samples` tells whether there are samples of rubrics that were never added.
    """

    titles: frozenset[str]
    rubrics: Mapping[str, Offered]
    usual: Mapping[str, str]
    juries: Offered
    samples: bool = False


def session_choices(session: Session, without: str = "") -> SessionChoices:
    """What there is to choose from for a session; `without` is the session itself, if it is stored."""
    titles = session.execute(select(CurationSession.title).where(CurationSession.id != without))
    found = session.scalars(
        select(Rubric)
        .where(Rubric.archived_at.is_(None))
        .order_by(Rubric.sample, Rubric.name, Rubric.edition)
    ).all()
    usual = {sector: rubric_for(session, sector) for sector in SECTOR.options}
    return SessionChoices(
        frozenset(titles.scalars()),
        {sector: _fitting(found, sector) for sector in SECTOR.options},
        {sector: rubric.id for sector, rubric in usual.items() if rubric},
        _juries(session, without),
        samples_missing(session),
    )


def proposed_title(today: date, taken: Collection[str]) -> str:
    """“Kurasi IKM Januari 2026”; numbered where there is one of that name."""
    first = f"Kurasi IKM {month_year(today)}"
    others = (f"{first} ({number})" for number in range(2, len(taken) + 3))
    return next(title for title in (first, *others) if title not in taken)


def load_samples(session: Session) -> None:
    """Add the samples of rubrics that were never added."""
    shipped_rubrics(session)


def put_choices(field: FormField, choices: Offered) -> None:
    """Offer these in a field that chooses one of several words."""
    if isinstance(field.editor, Choice):
        field.editor.offer(choices)


def _fitting(rubrics: Sequence[Rubric], sector: str) -> Offered:
    """The rubrics for a sector: those of its own before those for all."""
    fitting = [each for each in rubrics if each.sector in {sector, None}]
    return [(each.id, each.caption()) for each in sorted(fitting, key=lambda each: each.sector is None)]


def _juries(session: Session, without: str) -> Offered:
    found = session.execute(
        select(CurationSession.id, CurationSession.title)
        .where(
            CurationSession.id != without,
            CurationSession.archived_at.is_(None),
            CurationSession.id.in_(select(Juror.session_id).where(Juror.archived_at.is_(None))),
        )
        .order_by(CurationSession.starts_on.desc().nulls_last(), CurationSession.created_at.desc())
    )
    return [(key, title) for key, title in found]
