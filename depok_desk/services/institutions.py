"""The institutions that issue papers, as the settings list them."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from depok_desk.model.institution import Institution
from depok_desk.model.kinds.office_choices import INSTITUTION_KIND


@dataclass(frozen=True)
class InstitutionLine:
    """One institution; `letterhead` is the id of its letterhead, empty while it has none."""

    id: str
    name: str
    kind: str
    letterhead: str


def institution_lines(session: Session) -> list[InstitutionLine]:
    """All institutions, the office and the craft council first."""
    found = session.scalars(
        select(Institution)
        .where(Institution.archived_at.is_(None))
        .options(joinedload(Institution.letterhead))
        .order_by(Institution.kind.not_in(("dinas", "dekranasda")), Institution.created_at, Institution.id)
    )
    return [
        InstitutionLine(
            one.id, one.name, INSTITUTION_KIND.show(one.kind), one.letterhead.id if one.letterhead else ""
        )
        for one in found
    ]
