"""Which rows of a workbook repeat each other, and which records of the store they are."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.registers.register import Register
from depok_desk.services.importing.choices import Choices, Decision
from depok_desk.services.importing.identity import Identity
from depok_desk.services.importing.likeness import DUPLICATE, WEAK, Firm, Likeness
from depok_desk.services.importing.lookup import Lookup, Match
from depok_desk.services.importing.packed import Packer
from depok_desk.services.importing.plan import Duplicate
from depok_desk.services.importing.progress import Step
from depok_desk.services.importing.row_reading import ReadRow

_STEP = 2_000
_JOINING = frozenset({Decision.COMPLETE, Decision.UPDATE})


@dataclass(slots=True)
class Fate:
    """What is known about a row: the stored record it is (`record_id`), or why it is no record of its own.

    `merged` rows are part of an earlier one; `separate` rows are kept apart from their likes by the
    user's word; one that `completes` its record only fills what is empty there.
    """

    row: ReadRow
    record_id: str = ""
    skipped: str = ""
    merged: bool = False
    separate: bool = False
    completes: bool = False


@dataclass
class Matching:
    """The fates of all rows, in order, and the duplicates found on the way."""

    fates: deque[Fate]
    duplicates: list[Duplicate] = field(default_factory=list[Duplicate])


def match_rows(
    session: Session, register: Register, rows: Sequence[ReadRow], choices: Choices, step: Step
) -> Matching:
    """Find what rows repeat in the file, then which stored records they are.

    The later of two rows is the duplicate. A stored record is taken by one row at most.
    """
    matcher = _Matcher(Identity(register), rows, choices, step)
    matcher.match_within_file()
    stored = _stored(session, register, matcher.identity)
    if stored.ids:
        matcher.match_with(stored)
    return matcher.matching


class _Matcher:
    """Decides, row by row, what is the same as what."""

    def __init__(self, identity: Identity, rows: Sequence[ReadRow], choices: Choices, step: Step) -> None:
        self.identity = identity
        self.matching = Matching(deque(Fate(row, skipped=row.failure) for row in rows))
        self._choices = choices
        self._step = step

    def match_within_file(self) -> None:
        """Settle rows that repeat an earlier one."""
        lookup = Lookup()
        firsts: list[Fate] = []
        for fate in self._open_fates("Mencari baris ganda di dalam berkas"):
            firm = self.identity.firm(fate.row.values.unpacked())
            match = _likely(lookup.meet(firm))
            first = firsts[match.place] if match else fate
            if match:
                brings = not first.row.values.keys() >= fate.row.values.keys()
                if self._settle(fate, match.likeness, first.row, brings=brings) in _JOINING:
                    self._join(first.row, fate)
            firsts.append(fate if fate.separate else first)

    def match_with(self, stored: "_StoredRecords") -> None:
        """Find each row among the records of the store."""
        taken: set[int] = set()
        for fate in self._open_fates("Mencocokkan dengan isi register"):
            firm = self.identity.firm(fate.row.values.unpacked())
            equals = stored.equals.get(firm, ())
            place = next((each for each in equals if each not in taken), None)
            if place is None:
                place = self._recognise(fate, firm, stored, taken)
            if place is not None:
                taken.add(place)
                fate.record_id = stored.ids[place]

    def _open_fates(self, doing: str) -> Iterator[Fate]:
        """The fates of rows that are not skipped."""
        for at, fate in enumerate(self.matching.fates):
            if at % _STEP == 0:
                self._step(at, len(self.matching.fates), doing)
            if not fate.skipped:
                yield fate

    def _join(self, first: ReadRow, later: Fate) -> None:
        """Put what a later row says into an earlier one, over it or only where that says nothing."""
        here, there = first.values, later.row.values
        joined = {**there, **here} if later.completes else {**here, **there}
        first.values = Packer().pack(joined)
        first.extra += later.row.extra

    def _recognise(self, fate: Fate, firm: Firm, stored: "_StoredRecords", taken: set[int]) -> int | None:
        """The place of the stored record that a row is; None when it is new or skipped."""
        found = stored.lookup.alike(firm)
        for match in found:
            if match.likeness.certain and match.place not in taken:
                return match.place
        doubtful = _likely(found)
        if doubtful is None or fate.separate:
            return None
        place = doubtful.place
        brings = _brings(firm, stored.lookup.firm(place))
        decision = self._settle(fate, doubtful.likeness, None, stored.ids[place], brings=brings)
        return place if decision in _JOINING and place not in taken else None

    def _settle(
        self,
        fate: Fate,
        likeness: Likeness,
        first: ReadRow | None,
        stored: str | None = None,
        *,
        brings: bool,
    ) -> Decision:
        """List a duplicate of an earlier row or a stored record, and do with it what was decided."""
        row = fate.row
        decision = self._choices.decide(row.sheet, row.row, weak=likeness.score < WEAK, brings=brings)
        fate.completes = decision is Decision.COMPLETE
        sheet, number, said = (first.sheet, first.row, first.values) if first else ("", None, None)
        score, reasons = likeness.score, likeness.reasons
        self.matching.duplicates.append(
            Duplicate(row.sheet, row.row, sheet, number, stored, score, reasons, decision, said)
        )
        other = _place_of(first, row.sheet) if first else "yang sudah ada di register"
        because = ", ".join(likeness.reasons)
        if decision is Decision.SEPARATE:
            fate.separate = True
        elif decision is Decision.SKIP:
            fate.skipped = f"Diduga sama dengan {other}: {because}."
        elif first:
            fate.skipped, fate.merged = f"Digabung ke {other}: {because}.", True
        return decision


def _place_of(row: ReadRow, sheet: str) -> str:
    return f"baris {row.row}" + (f" lembar {row.sheet}" if row.sheet != sheet else "")


def _brings(here: Firm, there: Firm) -> bool:
    """Whether one record says something of who it is that the other does not, such as a NIK or a phone."""
    return any(own and not other for own, other in zip(here, there, strict=True))


def _likely(found: list[Match]) -> Match | None:
    return found[0] if found and found[0].likeness.score >= DUPLICATE else None


@dataclass
class _StoredRecords:
    """The records of a register: ids by place in the lookup, and places by what they say of themselves."""

    ids: list[str] = field(default_factory=list[str])
    equals: dict[Firm, list[int]] = field(default_factory=dict[Firm, list[int]])
    lookup: Lookup = field(default_factory=Lookup)


def _stored(session: Session, register: Register, identity: Identity) -> _StoredRecords:
    """The records of a register; where names are unique, those in the bin too."""
    table = register.model.__table__
    wanted = select(table.c.id, *(table.c[name] for name in identity.columns)).order_by(table.c.id)
    if not identity.name_is_key:
        wanted = wanted.where(table.c.archived_at.is_(None))
    stored = _StoredRecords()
    for place, row in enumerate(session.execute(wanted).mappings()):
        firm = identity.firm({name: row[name] for name in identity.columns})
        stored.ids.append(row["id"])
        stored.lookup.add(firm)
        stored.equals.setdefault(firm, []).append(place)
    return stored
