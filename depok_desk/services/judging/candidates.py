"""The candidates of a session: entered, put in an order, given their times, and taken out again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.jury import Advice, Score, SecondEntry
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.kinds.judging_choices import STANDING
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.model.session_course import CoachingStep, PaperCheck, Ruling
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.sessions import sitting_of
from depok_desk.services.judging.slots import SlotPlan, laid
from depok_desk.words import folded


@dataclass(frozen=True)
class Choice:
    """One product to be judged: a stored one, or a new one of this name."""

    ikm_id: str
    product_id: str = ""
    product_name: str = ""


@dataclass(frozen=True)
class CandidateLine:
    """One candidate as a table shows it; `sector` is a key, `standing` empty for who takes part."""

    id: str
    queue: int | None
    ikm_id: str
    number: str
    ikm: str
    product: str
    sector: str
    slot_on: date | None
    slot_at: str
    standing: str
    notes: str


def candidate_lines(session: Session, session_id: str) -> list[CandidateLine]:
    """The candidates of a session in the order of the queue."""
    found = session.execute(
        select(Candidate, Ikm.number, Ikm.name, Product.name, JUDGED_SECTOR)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(Candidate.session_id == session_id, Candidate.archived_at.is_(None))
        .order_by(Candidate.queue_number.nulls_last(), Candidate.id)
    )
    return [_line(*row) for row in found]


def _line(row: Candidate, number: str, ikm: str, product: str, sector: str) -> CandidateLine:
    return CandidateLine(
        id=row.id,
        queue=row.queue_number,
        ikm_id=row.ikm_id,
        number=number,
        ikm=ikm,
        product=product,
        sector=sector,
        slot_on=row.slot_on,
        slot_at=row.slot_at or "",
        standing=row.standing or "",
        notes=row.notes or "",
    )


def add_candidates(session: Session, session_id: str, choices: Iterable[Choice]) -> list[str]:
    """Enter products at the end of the queue, making those that are new; returns the candidates' keys.

    Raises:
        UserError: a product is in the session already or has no name, or registration is over.
    """
    sitting_of(session, session_id)
    queue = _highest(session, session_id)
    present = set(session.scalars(select(Candidate.product_id).where(Candidate.session_id == session_id)))
    added: list[str] = []
    for choice in choices:
        product = _product(session, choice)
        if product.id in present:
            raise UserError(f"Produk “{product.name}” sudah terdaftar dalam sesi ini; pilih produk lain.")
        present.add(product.id)
        place = queue + len(added) + 1
        row = Candidate(
            session_id=session_id, ikm_id=choice.ikm_id, product_id=product.id, queue_number=place
        )
        session.add(row)
        added.append(row.id)
    session.flush()
    return added


def _product(session: Session, choice: Choice) -> Product:
    if choice.product_id:
        product = session.get(Product, choice.product_id)
        if product is None or product.ikm_id != choice.ikm_id or product.archived_at:
            raise UserError("Produk yang dipilih sudah tidak ada pada IKM ini; pilih lagi produknya.")
        return product
    name = choice.product_name.strip()
    if not name:
        raise UserError("Produk yang dikurasi wajib dipilih atau diberi nama.")
    product = Product(ikm_id=choice.ikm_id, name=name)
    session.add(product)
    session.flush()
    return product


def remove_candidates(session: Session, ids: Sequence[str]) -> int:
    """Take candidates out of their session and close the gaps in its queue; returns how many went.

    Raises:
        UserError: registration is over; withdraw them instead.
    """
    rows = [candidate_of(session, key) for key in ids]
    _refuse_judged(session, rows)
    for check in session.scalars(select(PaperCheck).where(PaperCheck.candidate_id.in_(ids))):
        session.delete(check)
    session.flush()
    sessions = {row.session_id for row in rows}
    for row in rows:
        session.delete(row)
    session.flush()
    for session_id in sessions:
        _number(session, in_queue(session, session_id))
    return len(rows)


def _refuse_judged(session: Session, rows: Sequence[Candidate]) -> None:
    """Candidates with marks, advice or a decision stay, also when registration was opened again."""
    ids = [row.id for row in rows]
    for model in (Score, SecondEntry, Advice, PhoneMark, Ruling, Outcome, CoachingStep):
        found = session.scalars(
            select(model.candidate_id).where(model.candidate_id.in_(ids)).limit(1)
        ).first()
        if found:
            named = next(row for row in rows if row.id == found)
            raise UserError(
                f"{named.product.name} sudah dinilai dalam sesi ini, jadi tidak dapat dikeluarkan; "
                "nyatakan mengundurkan diri saja."
            )


def set_standing(session: Session, candidate_id: str, standing: str | None, note: str | None = None) -> None:
    """Say that a candidate withdrew, is absent or was turned down; None lets it take part again.

    Raises:
        UserError: it is no such standing, or the phase does not allow it.
    """
    if standing is not None and standing not in STANDING.options:
        raise UserError(f"“{standing}” bukan kedudukan peserta yang dikenal.")
    row = candidate_of(session, candidate_id)
    row.standing = standing
    if note is not None:
        row.notes = note.strip() or None
    session.flush()


def set_note(session: Session, candidate_id: str, note: str) -> None:
    """Note something about a candidate, in whatever phase."""
    candidate_of(session, candidate_id).notes = note.strip() or None
    session.flush()


def order_by_name(session: Session, session_id: str) -> None:
    """Number the queue by sector, then by the name of the firm."""
    names = {line.id: line for line in candidate_lines(session, session_id)}
    places = {sector: place for place, sector in enumerate(SECTOR.options)}
    queue = in_queue(session, session_id)
    _number(session, sorted(queue, key=lambda row: _by_name(names[row.id], places)))


def _by_name(line: CandidateLine, places: dict[str, int]) -> tuple[int, str, str, str]:
    return places.get(line.sector, len(places)), folded(line.ikm), folded(line.product), line.id


def draw_order(session: Session, session_id: str, seed: int) -> None:
    """Number the queue by lot; the same `seed` draws the same order from the same candidates."""
    queue = in_queue(session, session_id)
    _number(session, sorted(queue, key=lambda row: sha256(f"{seed}:{row.id}".encode()).digest()))


def move_candidate(session: Session, candidate_id: str, to: int) -> None:
    """Give a candidate another place in the queue, counted from 1; the others close up."""
    moved = candidate_of(session, candidate_id)
    queue = [row for row in in_queue(session, moved.session_id) if row is not moved]
    queue.insert(max(0, to - 1), moved)
    _number(session, queue)


def lay_slots(session: Session, session_id: str, plan: SlotPlan) -> int:
    """Give everyone who takes part a time in the order of the queue; returns for how many none was left."""
    sectors = {line.id: line.sector for line in candidate_lines(session, session_id)}
    queue = in_queue(session, session_id)
    taking_part = [row for row in queue if not row.standing]
    given = laid(plan, [sectors[row.id] for row in taking_part])
    for row in queue:
        row.slot_on = row.slot_at = None
    for row, slot in zip(taking_part, given, strict=True):
        if slot is not None:
            row.slot_on, row.slot_at = slot.on, slot.at
    session.flush()
    return given.count(None)


def slot_plan(session: Session, session_id: str) -> SlotPlan:
    """The plan that follows from what is said of a session.

    Raises:
        UserError: it has no day yet.
    """
    sitting = sitting_of(session, session_id)
    if sitting.starts_on is None:
        raise UserError(f"Sesi “{sitting.title}” belum punya tanggal; isi tanggalnya sebelum membagi waktu.")
    last = sitting.ends_on or sitting.starts_on
    return SlotPlan(sitting.starts_on, last, sitting.opens_at or "09.00", sitting.slot_minutes or 15)


def in_queue(session: Session, session_id: str) -> list[Candidate]:
    """The candidates themselves, in the order of the queue."""
    wanted = select(Candidate).where(Candidate.session_id == session_id, Candidate.archived_at.is_(None))
    return list(session.scalars(wanted.order_by(Candidate.queue_number.nulls_last(), Candidate.id)))


def candidate_of(session: Session, candidate_id: str) -> Candidate:
    """The candidate itself.

    Raises:
        UserError: it is gone.
    """
    row = session.get(Candidate, candidate_id)
    if row is None or row.archived_at is not None:
        raise UserError("Peserta ini sudah tidak ada dalam sesi; muat ulang daftar peserta.")
    return row


def _highest(session: Session, session_id: str) -> int:
    wanted = select(func.max(Candidate.queue_number)).where(Candidate.session_id == session_id)
    return session.scalar(wanted) or 0


def _number(session: Session, queue: Sequence[Candidate]) -> None:
    for place, row in enumerate(queue, 1):
        row.queue_number = place
    session.flush()
