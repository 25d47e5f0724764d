"""Who may write what in which phase of a session of curation, as a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from depok_desk.model.kinds.office_choices import SESSION_PHASE

PHASES = tuple(SESSION_PHASE.options)
"""The phases in their order, from registration to the decision."""

Phases = frozenset[str]

NEVER: Phases = frozenset()
ALWAYS: Phases = frozenset(PHASES)
REGISTERING = frozenset({"pendaftaran"})
CHECKING = frozenset({"verifikasi"})
PREPARING = REGISTERING | CHECKING
JUDGING = frozenset({"penilaian"})
DECIDING = frozenset({"pleno"})
BEFORE_PLENARY = PREPARING | JUDGING
OPEN = BEFORE_PLENARY | DECIDING
AFTERWARDS = frozenset({"pleno", "ditetapkan"})

SESSION = "curation_session"


@dataclass(frozen=True)
class Lock:
    """In which phases rows of a table may be added, removed and changed.

    `parent` is the column that leads towards the session, `above` the table it names. `columns` are those
    that may be changed in other phases than the rest. What merging two firms moves is always free.
    """

    parent: str
    above: str
    adding: Phases
    removing: Phases
    changing: Phases
    columns: Mapping[str, Phases] = field(default_factory=dict[str, Phases])

    def phases(self, op: str, column: str = "") -> Phases:
        """When a row may be added (`+`), removed (`-`), or changed in a column (`~`)."""
        if op == "~":
            return self.columns.get(column, self.changing)
        return self.adding if op == "+" else self.removing


def _of(parent: str, above: str, phases: Phases, removing: Phases | None = None, **columns: Phases) -> Lock:
    """A table that is written in the same phases whatever is done, but for some columns."""
    return Lock(parent, above, phases, phases if removing is None else removing, phases, columns)


def _of_candidate(phases: Phases, removing: Phases | None = None, **columns: Phases) -> Lock:
    return _of("candidate_id", "candidate", phases, removing, candidate_id=NEVER, **columns)


def _of_session(phases: Phases, removing: Phases | None = None, **columns: Phases) -> Lock:
    return _of("session_id", SESSION, phases, removing, session_id=NEVER, **columns)


LOCKS: Mapping[str, Lock] = {
    SESSION: Lock(
        "id",
        SESSION,
        adding=ALWAYS,
        removing=BEFORE_PLENARY,
        changing=OPEN,
        columns={
            "opens_at": BEFORE_PLENARY,
            "slot_minutes": BEFORE_PLENARY,
            "archived_at": BEFORE_PLENARY,
            "pass_mark": PREPARING,
            "source": NEVER,
            "notes": ALWAYS,
            "phase": ALWAYS,
        },
    ),
    "session_rubric": _of_session(PREPARING),
    "candidate": _of_session(
        REGISTERING,
        ikm_id=ALWAYS,
        product_id=ALWAYS,
        notes=ALWAYS,
        sector=PREPARING,
        queue_number=PREPARING,
        slot_on=BEFORE_PLENARY,
        slot_at=BEFORE_PLENARY,
        standing=BEFORE_PLENARY,
    ),
    "paper_check": _of_candidate(CHECKING, REGISTERING | CHECKING),
    "juror": _of_session(
        BEFORE_PLENARY,
        ikm_id=ALWAYS,
        community_id=ALWAYS,
        struck=JUDGING | DECIDING,
        struck_why=JUDGING | DECIDING,
    ),
    "score_sheet": _of_session(CHECKING | JUDGING, BEFORE_PLENARY),
    "score": _of_candidate(JUDGING),
    "second_entry": _of_candidate(JUDGING),
    "advice": _of_candidate(JUDGING | DECIDING),
    "phone_mark": _of_candidate(JUDGING),
    "ruling": _of_candidate(DECIDING),
    "outcome": _of_candidate(DECIDING, OPEN, recurate_by=AFTERWARDS),
    "coaching_step": _of_candidate(AFTERWARDS),
    "phase_change": Lock("session_id", SESSION, adding=ALWAYS, removing=NEVER, changing=NEVER),
}
"""Table -> when it is written; a session that was taken from an office's list is free in all of them.

Removing is wider where it takes along what belongs to a later phase: a candidate goes with the papers that
were checked, a juror with printed sheets, and a decision once its session was opened again. The `phase`
itself changes only where the same deed adds a row to `phase_change` that says so.
"""


def step_refusal(title: str, phase: str, before: str, after: str, why: str) -> str:
    """The sentence that refuses a change of phase of a session that is in `phase`; empty if it may be.

    A session goes on by one phase, or back with a reason.
    """
    if before != phase or before == after:
        return f"Sesi “{title}” kini pada tahap {phase}; muat ulang sebelum mengganti tahapnya."
    steps = PHASES.index(after) - PHASES.index(before)
    if steps > 1:
        return f"Sesi “{title}” tidak dapat melompat dari tahap {before} ke {after}; lanjutkan satu per satu."
    if steps < 0 and not why.strip():
        return f"Tahap sesi “{title}” hanya dibuka kembali dengan alasan; tulis alasannya."
    return ""


def refusal(what: str, op: str, title: str, phase: str, allowed: Phases) -> str:
    """The sentence that refuses to write `what` (`Nilai`) of a session in `phase`, with the way out."""
    place = PHASES.index(phase)
    done = {"+": "ditambah", "-": "dihapus"}.get(op, "diubah")
    before = [each for each in PHASES[:place] if each in allowed]
    if not allowed:
        return f"{what} sesi “{title}” tetap seperti saat dicatat, dan tidak dapat {done}."
    if before:
        return (
            f"{what} tidak dapat {done}: sesi “{title}” sudah pada tahap {phase}. Buka kembali tahap "
            f"{before[-1]} bila perlu; alasannya akan dicatat."
        )
    later = next(each for each in PHASES if each in allowed)
    return (
        f"{what} belum dapat {done}: sesi “{title}” baru pada tahap {phase}. "
        f"Lanjutkan sesi sampai tahap {later} dahulu."
    )
