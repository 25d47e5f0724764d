"""A small office with judged products, for tests of the pages about curation."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.services.office import add_institutions
from depok_desk.services.samples import add_officials

TITLE = "Kurasi IKM Tahun 2025"
DAY = date(2025, 12, 1)
FIRMS = (
    ("Abon Jaya", "kuliner", "81.40"),
    ("Batik Belimbing", "fesyen", "93.05"),
    ("Gerabah Kreasi", "kriya", "79.00"),
    ("Keripik Barokah", "kuliner", "66.25"),
    ("Lampion Pelangi", "kriya", "54.10"),
)
"""Three of them pass at 70, one is to be mended, one fails."""


def open_office_with(session: Session, *, signed: bool = True) -> None:
    """The two institutions, with officials who sign unless told otherwise, and one judged session."""
    add_institutions(session, 2026)
    session.flush()
    if signed:
        add_officials(session)
    judge(session)


def judge(
    session: Session, title: str = TITLE, firms: Sequence[tuple[str, str, str]] = FIRMS, on: date = DAY
) -> str:
    """Take a list of results with a product of each firm as a session; returns the session's key."""
    curation = CurationSession(
        title=title, phase="ditetapkan", pass_mark=Decimal(70), place="Balai Kota", source="daftar-hasil.xlsx"
    )
    session.add(curation)
    for name, sector, score in firms:
        serial = _next_serial(session)
        ikm = Ikm(
            number=f"IKM-{serial:05}", serial=serial, name=name, sector=sector, owner="Siti", status="binaan"
        )
        product = Product(ikm_id=ikm.id, name=f"Produk {name}")
        candidate = Candidate(session_id=curation.id, ikm_id=ikm.id, product_id=product.id)
        for row in (ikm, product, candidate, _outcome(candidate.id, Decimal(score), on)):
            session.add(row)
            session.flush()
    return curation.id


def _next_serial(session: Session) -> int:
    return session.query(Ikm).count() + 1


def _outcome(candidate_id: str, total: Decimal, on: date) -> Outcome:
    decision = "lulus" if total >= 70 else "perbaikan" if total >= 55 else "tidak lulus"
    grade = "A" if total >= 85 else "B" if total >= 70 else "C" if total >= 55 else "D"
    return Outcome(candidate_id=candidate_id, total=total, grade=grade, decision=decision, decided_on=on)
