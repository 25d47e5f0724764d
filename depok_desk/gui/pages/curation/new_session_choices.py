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
from depok_desk.services.judging.rubric_draft import RubricDraft
from depok_desk.services.judging.rubrics import missing_samples
from depok_desk.services.judging.sessions import usual_rubrics
from depok_desk.words import month_year

Offered = Sequence[tuple[str, str]]
"""Keys with their words."""


@dataclass(frozen=True)
class SessionChoices:
    """Titles that are taken, rubrics and the usual one by sector, the sessions that have a jury.

    Among the rubrics are shipped samples that come into the store only when a session chooses them.
    """

    titles: frozenset[str]
    rubrics: Mapping[str, Offered]
    usual: Mapping[str, str]
    juries: Offered


def session_choices(session: Session, without: str = "") -> SessionChoices:
    """What there is to choose from for a session; `without` is the session itself, if it is stored."""
    titles = session.execute(select(CurationSession.title).where(CurationSession.id != without))
    found = session.scalars(
        select(Rubric)
        .where(Rubric.archived_at.is_(None))
        .order_by(Rubric.sample, Rubric.name, Rubric.edition)
    ).all()
    samples = missing_samples(session)
    return SessionChoices(
        frozenset(titles.scalars()),
        {sector: _fitting(found, samples, sector) for sector in SECTOR.options},
        {draft.sector: draft.id for draft in samples if draft.sector} | usual_rubrics(session),
        _juries(session, without),
    )


def proposed_title(today: date, taken: Collection[str]) -> str:
    """“Kurasi IKM Januari 2026”; numbered where there is one of that name."""
    first = f"Kurasi IKM {month_year(today)}"
    others = (f"{first} ({number})" for number in range(2, len(taken) + 3))
    return next(title for title in (first, *others) if title not in taken)


def put_choices(field: FormField, choices: Offered) -> None:
    """Offer these in a field that chooses one of several words."""
    if isinstance(field.editor, Choice):
        field.editor.offer(choices)


def _fitting(rubrics: Sequence[Rubric], samples: Sequence[RubricDraft], sector: str) -> Offered:
    """The rubrics for a sector: those of its own before those for all, samples that would come in last."""
    fitting = sorted(
        (each for each in rubrics if each.sector in {sector, None}), key=lambda each: each.sector is None
    )
    present = [(each.id, each.caption()) for each in fitting]
    return present + [(draft.id, draft.caption) for draft in samples if draft.sector == sector]


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
