"""Rubrics in the store: which one judges a sector, which are in use, how they change."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.model.ids import new_id
from depok_desk.model.rubric import Criterion, Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.paths import resources
from depok_desk.services.judging.rubric_draft import RubricDraft, draft_of
from depok_desk.services.judging.rubric_faults import faults
from depok_desk.services.judging.rubric_files import rubric_from_json
from depok_desk.services.judging.rubric_storing import lasting_key, store_rubric
from depok_desk.services.judging.scheme import Scheme
from depok_desk.store.journal import doing
from depok_desk.store.rubric_gate import rubrics_in_use, used_sentence

SAMPLES = ("kuliner", "fesyen", "kriya")
"""The sectors for which a sample ships, by the name of its file."""

WHOLE = (selectinload(Rubric.criteria).selectinload(Criterion.levels), selectinload(Rubric.requirements))
"""Read a rubric with all that belongs to it, in few questions."""

_SAMPLE_MARK = " (contoh)"
_GONE = "Rubrik ini sudah tidak ada; kembali ke daftar lalu muat ulang."


def scheme_of(rubric: Rubric) -> Scheme:
    """The rules of a rubric as judging needs them."""
    return draft_of(rubric).scheme()


def rubric_for(session: Session, sector: str) -> Rubric | None:
    """By what products of a sector are judged when nothing else is said; None if there is none that could.

    The office's own rubrics come before samples, those of the sector before those for all, the newest first;
    one that has faults is passed over.
    """
    found = session.scalars(
        select(Rubric)
        .where(Rubric.archived_at.is_(None), (Rubric.sector == sector) | Rubric.sector.is_(None))
        .order_by(Rubric.sample, Rubric.sector.is_(None), Rubric.created_at.desc(), Rubric.edition.desc())
        .options(*WHOLE)
    )
    return next((rubric for rubric in found if not faults(scheme_of(rubric))), None)


def used(session: Session, rubric_id: str) -> bool:
    """Whether a rubric can no longer change: it is judged by, or a mark or printed sheet refers to it."""
    return bool(rubrics_in_use(session.connection(), [rubric_id]))


def missing_samples(session: Session) -> list[RubricDraft]:
    """The samples that were never added to this store, under the keys they will have in it."""
    families = [_family(sector) for sector in SAMPLES]
    present = set(session.scalars(select(Rubric.family).where(Rubric.family.in_(families))))
    return [_shipped(sector) for sector in SAMPLES if _family(sector) not in present]


def bring_in_samples(session: Session, keys: Collection[str]) -> None:
    """Add those of these rubrics that are samples and were never added."""
    for draft in missing_samples(session):
        if draft.id in keys:
            store_rubric(session, draft)


def shipped_rubrics(session: Session) -> list[Rubric]:
    """The samples that are not in the bin, in the order of `SAMPLES`; those never added come in first."""
    for draft in missing_samples(session):
        store_rubric(session, draft)
    families = [_family(sector) for sector in SAMPLES]
    found = session.scalars(
        select(Rubric)
        .where(Rubric.family.in_(families), Rubric.sample, Rubric.archived_at.is_(None))
        .options(*WHOLE)
    )
    return sorted(found, key=lambda rubric: families.index(rubric.family))


def save_rubric(session: Session, draft: RubricDraft) -> Rubric:
    """Store a rubric as it is to be, also while something is still wrong with it.

    Raises:
        UserError: it is in use, and so never changes again; or a checked paper would lose its requirement.
    """
    present = session.get(Rubric, draft.id)
    if present is not None and draft_of(present) == draft:
        return present
    if used(session, draft.id):
        raise UserError(used_sentence(draft.name, draft.edition))
    return store_rubric(session, draft)


def new_edition(session: Session, rubric_id: str) -> Rubric:
    """The next edition of a rubric, at first equal to this one; the office's own, also of a sample."""
    draft = draft_of(_rubric(session, rubric_id))
    changes = {"edition": _last_edition(session, draft.family) + 1}
    return store_rubric(session, _own(draft).rekeyed(**changes))


def copy_rubric(session: Session, rubric_id: str) -> Rubric:
    """A rubric of the office's own that begins as a copy of this one, in its first edition."""
    draft = _own(draft_of(_rubric(session, rubric_id)))
    return store_rubric(
        session, draft.rekeyed(family=new_id(), edition=1, name=f"Salinan {draft.name}"[:120])
    )


def new_rubric(session: Session, name: str) -> Rubric:
    """A rubric without criteria."""
    return store_rubric(session, RubricDraft(family=new_id(), name=name))


def take_in(session: Session, draft: RubricDraft) -> Rubric:
    """Store a rubric that came in a file; as the next edition where its edition is taken by another one.

    Raises:
        UserError: the very same is there already.
    """
    editions = session.scalars(select(Rubric).where(Rubric.family == draft.family).options(*WHOLE)).all()
    for present in editions:
        if draft_of(present).alike(draft):
            where = "di sampah" if present.archived_at else "dalam daftar"
            raise UserError(f"Rubrik dalam berkas ini sudah ada {where}: {present.caption()}.")
    taken = {present.edition for present in editions}
    edition = max(taken) + 1 if draft.edition in taken else draft.edition
    return store_rubric(session, draft.rekeyed(edition=edition))


def delete_rubric(session: Session, rubric_id: str) -> None:
    """Put a rubric that no session uses into the bin.

    Raises:
        UserError: a session uses it.
    """
    rubric = _rubric(session, rubric_id)
    sessions = session.scalars(
        select(CurationSession.title)
        .join(SessionRubric, SessionRubric.session_id == CurationSession.id)
        .where(SessionRubric.rubric_id == rubric_id)
        .order_by(CurationSession.title)
    ).all()
    if sessions:
        raise UserError(
            f"{rubric.caption()} tidak dapat dihapus karena dipakai sesi “{sessions[0]}”; "
            "pilih rubrik lain di sesi itu lebih dulu."
        )
    if used(session, rubric_id):
        raise UserError(f"{rubric.caption()} tidak dapat dihapus karena sudah ada nilai yang memakainya.")
    rubric.archived_at = doing(session).at


def bring_back_rubric(session: Session, rubric_id: str) -> None:
    """Take a rubric out of the bin."""
    _rubric(session, rubric_id).archived_at = None


def _rubric(session: Session, rubric_id: str) -> Rubric:
    rubric = session.get(Rubric, rubric_id)
    if rubric is None:
        raise UserError(_GONE)
    return rubric


def _own(draft: RubricDraft) -> RubricDraft:
    """The same as the office's own: what says that it is a sample falls away."""
    if not draft.sample:
        return draft
    return replace(draft, sample=False, name=draft.name.removesuffix(_SAMPLE_MARK), notes=None)


def _last_edition(session: Session, family: str) -> int:
    return session.scalar(select(func.max(Rubric.edition)).where(Rubric.family == family)) or 0


def _family(sector: str) -> str:
    return f"contoh-{sector}"


def _shipped(sector: str) -> RubricDraft:
    """A sample, with the same keys in every office, so that two stores that are brought together agree."""
    draft = rubric_from_json((resources() / "rubrik" / f"{sector}.json").read_text(encoding="utf-8"))
    here = (draft.family, draft.edition)
    return replace(
        draft,
        id=lasting_key(*here),
        criteria=tuple(replace(each, id=lasting_key(*here, each.name)) for each in draft.criteria),
        requirements=tuple(replace(each, id=lasting_key(*here, each.name)) for each in draft.requirements),
    )
