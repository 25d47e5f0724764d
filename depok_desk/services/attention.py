"""What wants to be done in the office: what has expired, what is missing, what nobody has touched."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.model.curation import CurationSession
from depok_desk.model.institution import Institution, NumberBook, Official
from depok_desk.model.session_course import CoachingStep
from depok_desk.services.certificates import due_counts
from depok_desk.services.conditions import Where
from depok_desk.services.judging.follow_up import due_again
from depok_desk.services.judging.scoring import missing_scores
from depok_desk.services.numbering import CURATION
from depok_desk.services.overview import EXPIRED, EXPIRING, SOON, STALE, WITHOUT_NIB, Overview

ISSUERS = ("dinas", "dekranasda")
"""The kinds of institution that sign certificates."""


@dataclass(frozen=True)
class Concern:
    """One thing that wants attention: how many, in which words, and how pressing it is.

    `where` keeps the list of IKM to those meant; it is empty where the way leads elsewhere, by `key`.
    """

    key: str
    count: int
    words: str
    urgent: bool = False
    where: Where = ()


def concerns(session: Session, seen: Overview, on: date) -> list[Concern]:
    """All that wants attention on a day, the most pressing first; what is in order is left out."""
    found = (
        Concern("expired", seen.expired, "IKM punya legalitas yang sudah habis", urgent=True, where=EXPIRED),
        *_official_concerns(session, on),
        *_judging_concerns(session, on),
        Concern("due", sum(due_counts(session).values()), "hasil lulus kurasi belum bersertifikat"),
        Concern(
            "expiring", seen.expiring, f"IKM punya legalitas yang habis dalam {SOON} hari", where=EXPIRING
        ),
        Concern("without_nib", seen.without_nib, "IKM belum punya NIB", where=WITHOUT_NIB),
        Concern("stale", seen.stale, "IKM tidak diperbarui lebih dari setahun", where=STALE),
    )
    return [concern for concern in found if concern.count]


def _judging_concerns(session: Session, on: date) -> Sequence[Concern]:
    """Marks that sessions under way still wait for, coaching past its day, products to be judged again."""
    under_way = select(CurationSession.id).where(
        CurationSession.phase == "penilaian",
        CurationSession.source.is_(None),
        CurationSession.archived_at.is_(None),
    )
    missing = sum(missing_scores(session, key) for key in session.scalars(under_way))
    late = select(func.count()).where(
        CoachingStep.archived_at.is_(None), CoachingStep.done_on.is_(None), CoachingStep.due_on < on
    )
    return (
        Concern("coaching", session.scalar(late) or 0, "langkah pembinaan melewati batas waktu", urgent=True),
        Concern("again", due_again(session, on), "produk sudah waktunya dikurasi ulang"),
        Concern("judging", missing, "nilai kurasi belum diisi juri"),
    )


def copy_concern(newest: datetime | None, begun: datetime, now: datetime) -> Sequence[Concern]:
    """What is to be said of the newest copy of a store begun at a moment: nothing within a day."""
    days = (now - (newest or begun)).days
    if newest is None and days:
        return (Concern("copy", 0, "Belum ada cadangan data kantor", urgent=True),)
    return (Concern("copy", 0, f"Cadangan terakhir sudah {days} hari", urgent=days > 7),) if days else ()


def _official_concerns(session: Session, on: date) -> Sequence[Concern]:
    """Issuers without anybody to sign, officials without a term, and no number book for the year."""
    unsigned = select(func.count()).where(
        Institution.kind.in_(ISSUERS),
        Institution.archived_at.is_(None),
        Institution.id.not_in(select(Official.institution_id).where(Official.archived_at.is_(None))),
    )
    termless = select(func.count()).where(Official.archived_at.is_(None), Official.from_date.is_(None))
    books = select(func.count()).where(
        NumberBook.kind == CURATION, NumberBook.archived_at.is_(None), NumberBook.year == on.year
    )
    return (
        Concern("unsigned", session.scalar(unsigned) or 0, "instansi penerbit belum punya pejabat"),
        Concern("termless", session.scalar(termless) or 0, "pejabat belum punya masa jabatan"),
        Concern("book", 0 if session.scalar(books) else 1, f"buku nomor tahun {on.year} belum dibuat"),
    )
