"""Whom of the register a session may take up: each IKM with the product that would be judged."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.ikm import IKM
from depok_desk.services.judging.candidates import Choice
from depok_desk.services.listing import View, all_ids
from depok_desk.store.bulk import chunks


@dataclass(frozen=True)
class Offer:
    """One product of a firm; `curated` if it was decided before, `taken` if it is in this session already."""

    id: str
    name: str
    curated: bool
    taken: bool


@dataclass(frozen=True)
class Pick:
    """One firm that may be taken up with one or several of its products.

    `chosen` is the key of the product that is proposed. A firm without products can be taken up with a new
    one named `make`. `why` says why nothing of the firm can be taken up; empty if something can.
    """

    ikm_id: str
    number: str
    ikm: str
    sector: str
    offers: tuple[Offer, ...]
    chosen: str = ""
    make: str = ""
    why: str = ""

    @property
    def choice(self) -> Choice | None:
        """What is proposed to be entered; None if nothing can be."""
        return None if self.why else Choice(self.ikm_id, self.chosen, self.make)


def pickable(
    session: Session, session_id: str, view: View | None = None, ids: Sequence[str] | None = None
) -> list[Pick]:
    """The firms of a view of the register, or those named by `ids`, with what can be taken up of each.

    Proposed is the only product left, or else the newest one that was never decided.
    """
    wanted = list(ids) if ids is not None else all_ids(session, IKM, view or View())
    offers = _offers(session, session_id, wanted)
    found: dict[str, Pick] = {}
    for chunk in chunks(wanted):
        rows = session.scalars(select(Ikm).where(Ikm.id.in_(chunk)))
        found |= {ikm.id: _pick(ikm, offers.get(ikm.id, ())) for ikm in rows}
    return [found[key] for key in wanted if key in found]


def _pick(ikm: Ikm, offers: Sequence[Offer]) -> Pick:
    left = [offer for offer in offers if not offer.taken]
    fresh = [offer for offer in left if not offer.curated]
    chosen = (fresh or left)[-1].id if left else ""
    make = "" if offers else (ikm.main_product or "").strip()
    why = _why(ikm, offers, chosen or make)
    return Pick(ikm.id, ikm.number, ikm.name, ikm.sector, tuple(offers), chosen, make, why)


def _why(ikm: Ikm, offers: Sequence[Offer], proposed: str) -> str:
    if ikm.archived_at is not None:
        return "Ada di sampah; pulihkan dahulu."
    if proposed:
        return ""
    if offers:
        return "Semua produknya sudah terdaftar dalam sesi ini."
    return "Belum punya produk; isi Produk unggulan atau tambahkan produknya."


def _offers(session: Session, session_id: str, ids: Sequence[str]) -> dict[str, list[Offer]]:
    """Firm -> its products, the oldest first."""
    taken = set(session.scalars(select(Candidate.product_id).where(Candidate.session_id == session_id)))
    offers: dict[str, list[Offer]] = {}
    for chunk in chunks(ids):
        decided = set(session.scalars(_decided().where(Candidate.ikm_id.in_(chunk))))
        found = session.execute(
            select(Product.ikm_id, Product.id, Product.name)
            .where(Product.ikm_id.in_(chunk), Product.archived_at.is_(None))
            .order_by(Product.created_at, Product.id)
        )
        for ikm_id, key, name in found:
            offers.setdefault(ikm_id, []).append(Offer(key, name, key in decided, key in taken))
    return offers


def _decided() -> Select[str]:
    """The products that a session has decided about."""
    return (
        select(Candidate.product_id)
        .join(Outcome, Outcome.candidate_id == Candidate.id)
        .where(Outcome.archived_at.is_(None), Candidate.archived_at.is_(None))
    )
