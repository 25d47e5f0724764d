"""One session with a row of every kind, and every kind of write that may be tried on it, in any phase."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import update

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.community import Community
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.jury import Advice, Juror, Score, ScoreSheet, SecondEntry
from depok_desk.model.locks import PHASES
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.model.session_course import CoachingStep, PaperCheck, PhaseChange, Ruling, SessionRubric
from depok_desk.store.bulk import table_of
from judging_office import judging_session, new_firm, new_product

DAY = date(2026, 2, 2)

D, V, N, L, T = PHASES
"""Pendaftaran, verifikasi, penilaian, pleno, ditetapkan."""

BEFORE_PLENARY, OPEN, ALWAYS = {D, V, N}, {D, V, N, L}, {D, V, N, L, T}


@dataclass(frozen=True)
class Write:
    """One write: `op` as in the journal, and the phases in which the office may do it."""

    model: type[Record]
    op: str
    allowed: set[str]
    column: str = ""
    value: Any = None

    @property
    def name(self) -> str:
        """What a failing test calls it."""
        return f"{self.model.__tablename__} {self.op} {self.column}".strip()


@dataclass(frozen=True)
class Office:
    """`rows` holds one row of each kind, `spare` the cells of one more, `writes` all that is tried."""

    session_id: str
    rows: dict[type[Record], str]
    spare: dict[type[Record], dict[str, Any]]
    writes: tuple[Write, ...]


def locked_office(session, phase):
    """Make a session in a phase, which this one deed may do as it likes."""
    made = judging_session(session, "pendaftaran", candidates=3, jurors=3)
    group = Community(name="Kuliner Uji")
    other = new_firm(session, "Usaha Lain")
    product = new_product(session, other, "Produk Lain")
    session.add(group)
    session.flush()
    kept, free, third = made.candidates
    spare = _spare(made, free, product)
    rows: dict[type[Record], str] = {
        CurationSession: made.session_id,
        Candidate: third,
        Juror: made.jurors[2],
    }
    for model, cells in spare.items():
        if model not in rows:
            rows[model] = _kept(session, model, cells, kept)
    step = PhaseChange(
        session_id=made.session_id, from_phase="pendaftaran", to_phase="verifikasi", changed_on=DAY
    )
    session.add(step)
    session.get_one(CurationSession, made.session_id).phase = phase
    session.flush()
    return Office(
        made.session_id, {**rows, PhaseChange: step.id}, spare, _writes(made, other, product, group)
    )


def _spare(made, free, product) -> dict[type[Record], dict[str, Any]]:
    """The cells of one more row of each kind, of a candidate that has none yet."""
    cell = {"candidate_id": free, "juror_id": made.jurors[0], "criterion_id": made.criteria[0]}
    return {
        SessionRubric: {"session_id": made.session_id, "sector": "kriya", "rubric_id": made.rubric_id},
        Candidate: {"session_id": made.session_id, "ikm_id": product.ikm_id, "product_id": product.id},
        PaperCheck: {"candidate_id": free, "requirement_id": made.requirements[0], "state": "ada"},
        Juror: {
            "session_id": made.session_id, "position": 9, "name": "Juri Baru", "role": "anggota",
            "struck": False,
        },
        ScoreSheet: {
            "session_id": made.session_id, "juror_id": made.jurors[1], "rubric_id": made.rubric_id,
            "code": "B2", "rows": free,
        },
        Score: {**cell, "mark": Decimal(3), "abstains": False, "way": "ketik"},
        SecondEntry: {**cell, "mark": Decimal(3), "abstains": False},
        Advice: {"candidate_id": free, "juror_id": made.jurors[0], "wording": "Rapikan label."},
        PhoneMark: {
            **cell, "message_id": "p-2", "sequence": 2, "subject": "nilai",
            "mark": Decimal(3), "abstains": False, "state": "menunggu",
        },
        Ruling: {"candidate_id": free, "decision": "lulus", "grade": "B", "reason": "sepakat"},
        Outcome: {"candidate_id": free, "total": Decimal(72), "grade": "B", "decision": "lulus"},
        CoachingStep: {"candidate_id": free, "what": "Pelatihan kemasan"},
    }  # fmt: skip


def _kept(session, model, cells, candidate):
    """A row like the spare one, but of another candidate, sheet or sector."""
    changed = {"candidate_id": candidate} if "candidate_id" in cells else {"sector": "fesyen", "code": "A1"}
    changed["message_id"] = "p-1"
    row = model(**{**cells, **{key: value for key, value in changed.items() if key in cells}})
    session.add(row)
    session.flush()
    return row.id


def _writes(made, other, product, group):
    whole = (
        (SessionRubric, {D, V}, {D, V}), (Candidate, {D}, {D}), (PaperCheck, {V}, {D, V}),
        (Juror, BEFORE_PLENARY, BEFORE_PLENARY), (ScoreSheet, {V, N}, BEFORE_PLENARY), (Score, {N}, {N}),
        (SecondEntry, {N}, {N}), (Advice, {N, L}, {N, L}), (PhoneMark, {N}, {N}), (Ruling, {L}, {L}),
        (Outcome, {L}, OPEN), (CoachingStep, {L, T}, {L, T}),
    )  # fmt: skip
    cells = (
        (CurationSession, "title", "Judul Lain", OPEN), (CurationSession, "place", "Aula Lain", OPEN),
        (CurationSession, "starts_on", DAY, OPEN), (CurationSession, "opens_at", "08.00", BEFORE_PLENARY),
        (CurationSession, "slot_minutes", 20, BEFORE_PLENARY),
        (CurationSession, "pass_mark", Decimal(60), {D, V}),
        (CurationSession, "source", "daftar.xlsx", set()), (CurationSession, "notes", "Catatan", ALWAYS),
        (SessionRubric, "sector", "kriya", {D, V}),
        (Candidate, "sector", "kriya", {D, V}), (Candidate, "queue_number", 7, {D, V}),
        (Candidate, "slot_on", DAY, BEFORE_PLENARY),
        (Candidate, "slot_at", "13.00", BEFORE_PLENARY), (Candidate, "standing", "mundur", BEFORE_PLENARY),
        (Candidate, "notes", "Catatan", ALWAYS), (Candidate, "ikm_id", other.id, ALWAYS),
        (Candidate, "product_id", product.id, ALWAYS),
        (PaperCheck, "state", "tidak ada", {V}), (PaperCheck, "note", "hilang", {V}),
        (Juror, "name", "Nama Lain", BEFORE_PLENARY), (Juror, "sectors", "kuliner", BEFORE_PLENARY),
        (Juror, "struck", True, {N, L}), (Juror, "struck_why", "sakit", {N, L}),
        (Juror, "ikm_id", other.id, ALWAYS), (Juror, "community_id", group.id, ALWAYS),
        (ScoreSheet, "rows", "x", {V, N}), (Score, "mark", Decimal(1), {N}), (Score, "abstains", True, {N}),
        (Score, "candidate_id", made.candidates[2], set()), (SecondEntry, "mark", Decimal(1), {N}),
        (Advice, "wording", "Lain", {N, L}), (PhoneMark, "state", "ditolak", {N}),
        (Ruling, "grade", "A", {L}), (Ruling, "reason", "lain", {L}),
        (Outcome, "total", Decimal(99), {L}), (Outcome, "grade", "A", {L}),
        (Outcome, "decision", "perbaikan", {L}), (Outcome, "facts", "{}", {L}),
        (Outcome, "recurate_by", DAY, {L, T}), (Outcome, "candidate_id", made.candidates[2], set()),
        (CoachingStep, "done_on", DAY, {L, T}), (CoachingStep, "what", "Lain", {L, T}),
        (PhaseChange, "reason", "lain", set()),
    )  # fmt: skip
    return (
        *(Write(model, "+", adding) for model, adding, _ in whole),
        *(Write(model, "-", removing) for model, _, removing in whole),
        Write(PhaseChange, "-", set()),
        *(Write(model, "~", allowed, column, value) for model, column, value, allowed in cells),
    )


def refused(store, act):
    """The sentence that refuses what is tried; empty if it passes. Nothing of it stays."""
    try:
        with store.deed("Dicoba") as session:
            act(session)
            session.flush()
            session.doing.finish(session.connection())
            session.rollback()
    except UserError as error:
        return str(error)
    return ""


def put_phase(store, session_id, phase):
    """Set the phase past every gate, as no part of the program can."""
    table = table_of(CurationSession.__tablename__)
    with store.deed("Tahap") as session:
        session.connection().execute(update(table).where(table.c.id == session_id).values(phase=phase))
