"""One certificate as the page shows it beside its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.gui.widgets.timeline import Moment
from depok_desk.model.certificate import Certificate, PrintLog
from depok_desk.model.facts import CertificateFacts
from depok_desk.services.certificates import facts_of
from depok_desk.store.bulk import chunks


@dataclass(frozen=True)
class Sight:
    """A certificate's frozen facts, its state, and the log of its prints in words, newest first."""

    id: str
    facts: CertificateFacts
    status: str
    life: tuple[Moment, ...]

    @property
    def stamp(self) -> str:
        """The word printed across a certificate that is no longer in force."""
        return "" if self.status == "berlaku" else self.status.capitalize()

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Labels and texts beside the picture."""
        facts = self.facts
        score = f"{words.score(facts.score)} ({facts.grade})" if facts.score is not None else facts.grade
        until = words.long_date(facts.valid_until) if facts.valid_until else ""
        known = (
            ("Nomor", facts.number),
            ("Produk", facts.product),
            ("Nilai", score),
            ("Sesi", facts.session),
            ("Terbit", words.long_date(facts.issued_on) if facts.issued_on else ""),
            ("Sampai", until),
            ("Kode", facts.code),
        )
        return [(label, text) for label, text in known if text]


def sight(session: Session, certificate_id: str) -> Sight | None:
    """A certificate with its prints; None if it is not there."""
    found = session.get(Certificate, certificate_id)
    if found is None:
        return None
    facts = CertificateFacts.from_json(found.facts)
    prints = session.scalars(
        select(PrintLog).where(PrintLog.certificate_id == found.id).order_by(PrintLog.copy.desc())
    )
    issued = Moment("Diterbitkan", words.long_date(found.issued_on), marked=True)
    return Sight(found.id, facts, found.status, (*map(_printed, prints), issued))


def _printed(log: PrintLog) -> Moment:
    where = f" ke {log.target}" if log.target else ""
    return Moment(f"Cetakan ke-{log.copy}{where}", words.long_date(log.printed_on))


def chosen_papers(session: Session, ids: Sequence[str]) -> tuple[list[CertificateFacts], str]:
    """The facts of some certificates in the order of their numbers, and the word to stamp across them.

    Those no longer in force are left out unless nothing else was chosen; then they are stamped.
    """
    states = {key: status for chunk in chunks(ids) for key, status in session.execute(_states(chunk))}
    in_force = [key for key, status in states.items() if status == "berlaku"]
    stamp = "" if in_force else next(iter(states.values()), "").capitalize()
    return facts_of(session, ids=in_force or list(states)), stamp


def _states(ids: Sequence[str]) -> Select[str, str]:
    return select(Certificate.id, Certificate.status).where(Certificate.id.in_(ids))
