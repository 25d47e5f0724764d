"""Where a juror has an interest in a product that is judged: an own firm, a community, a name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm
from depok_desk.model.jury import Juror
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.jury import judges, jurors_of
from depok_desk.services.judging.sessions import first_day, sitting_of
from depok_desk.words import folded


@dataclass(frozen=True)
class Conflict:
    """A juror who has an interest in a candidate; what is not `certain` is only a doubt."""

    juror_id: str
    candidate_id: str
    kind: str
    sentence: str
    certain: bool = True


@dataclass(frozen=True)
class _Judged:
    """A candidate with what may tie a juror to it; `communities` are keys with their names."""

    id: str
    ikm_id: str
    ikm: str
    owner: str
    sector: str
    communities: Mapping[str, str]


def conflicts(session: Session, session_id: str) -> list[Conflict]:
    """Every conflict of interest of a session, by jurors in their order, then by queue.

    A juror's own firm, a community that the firm belonged to in the year of the session, and, only as a
    doubt, an owner of the same name. Struck jurors and sectors a juror does not judge are left out.
    """
    day = first_day(sitting_of(session, session_id))
    judged = _judged(session, session_id, day)
    return [
        conflict
        for juror in jurors_of(session, session_id)
        for each in judged
        if judges(juror, each.sector)
        for conflict in _between(juror, each)
    ]


def interests(session: Session, session_id: str) -> dict[str, dict[str, str]]:
    """What interest each juror has in which candidate, in sentences: juror -> candidate -> words."""
    told: dict[str, dict[str, str]] = {}
    for conflict in conflicts(session, session_id):
        own = told.setdefault(conflict.juror_id, {})
        own[conflict.candidate_id] = f"{own.get(conflict.candidate_id, '')} {conflict.sentence}".strip()
    return told


def _between(juror: Juror, judged: _Judged) -> Iterator[Conflict]:
    pair = juror.id, judged.id
    if juror.ikm_id == judged.ikm_id:
        yield Conflict(*pair, "usaha sendiri", f"{judged.ikm} adalah usaha {juror.name} sendiri.")
    community = judged.communities.get(juror.community_id or "")
    if community:
        said = f"{juror.name} dan {judged.ikm} sama-sama anggota {community}."
        yield Conflict(*pair, "komunitas", said)
    if juror.ikm_id != judged.ikm_id and _bare(juror.name) and _bare(juror.name) == _bare(judged.owner):
        said = f"Pemilik {judged.ikm} bernama sama dengan juri {juror.name}; periksa apakah orangnya sama."
        yield Conflict(*pair, "nama", said, certain=False)


def _bare(name: str) -> str:
    """A name without the degrees behind the first comma."""
    return folded(name.split(",", maxsplit=1)[0])


def _judged(session: Session, session_id: str, day: date) -> list[_Judged]:
    found = session.execute(
        select(Candidate.id, Ikm.id, Ikm.name, Ikm.owner, JUDGED_SECTOR)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .where(Candidate.session_id == session_id, Candidate.archived_at.is_(None))
        .order_by(Candidate.queue_number, Candidate.id)
    ).all()
    belonging = _communities(session, session_id, day.year)
    return [_Judged(*row[:3], row[3] or "", row[4], belonging.get(row[1], {})) for row in found]


def _communities(session: Session, session_id: str, year: int) -> Mapping[str, dict[str, str]]:
    """Firm -> the communities it belonged to in a year, with their names."""
    members = session.execute(
        select(Membership.ikm_id, Community.id, Community.name, Membership.since, Membership.until)
        .join(Community, Community.id == Membership.community_id)
        .join(Candidate, Candidate.ikm_id == Membership.ikm_id)
        .where(Candidate.session_id == session_id, Membership.archived_at.is_(None))
    )
    belonging: dict[str, dict[str, str]] = {}
    for ikm_id, key, name, since, until in members:
        if (since or year) <= year <= (until or year):
            belonging.setdefault(ikm_id, {})[key] = name
    return belonging
