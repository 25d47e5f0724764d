"""The jury of a session as rows of a table, and its conflicts of interest in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.model.kinds.judging_choices import JUROR_ROLE
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.conflicts import Conflict, conflicts
from depok_desk.services.judging.jury import JurorLine, juror_lines
from depok_desk.words import number, short_date

COLUMNS = (
    ListColumn("position", "No.", 4, right=True),
    ListColumn("juror", "Nama juri", 24),
    ListColumn("office", "Jabatan atau asal", 22),
    ListColumn("role", "Peran", 9),
    ListColumn("sectors", "Sektor", 15),
    ListColumn("bnsp", "Sertifikat BNSP", 24),
    ListColumn("scores", "Nilai", 6, right=True),
    ListColumn("conflicts", "Benturan", 12),
    ListColumn("state", "Keadaan", 12),
)


@dataclass(frozen=True)
class Jury:
    """The jurors of a session with their conflicts."""

    lines: Sequence[JurorLine]
    conflicts: Sequence[Conflict]

    @property
    def rows(self) -> list[Row]:
        """What the table shows."""
        found = Counter(each.juror_id for each in self.conflicts)
        return [_row(line, found[line.id]) for line in self.lines]


def read(session: Session, line: SessionLine) -> Jury:
    """The jury of a session as it is now."""
    return Jury(juror_lines(session, line.id), conflicts(session, line.id))


def _row(line: JurorLine, conflicts_found: int) -> Row:
    details = line.details
    return (
        line.id,
        str(line.position),
        details.name,
        details.office or "",
        JUROR_ROLE.show(details.role),
        line.sectors,
        bnsp_words(line),
        number(line.scores) if line.scores else "",
        f"{number(conflicts_found)} produk" if conflicts_found else "",
        "dicoret" if line.struck else "",
    )


def bnsp_words(line: JurorLine) -> str:
    """The juror's certificate and until when it holds; “habis” where that is before the session."""
    if line.told:
        return f"habis {short_date(line.details.bnsp_until)}" if line.details.bnsp_until else line.told
    until = f" s.d. {short_date(line.details.bnsp_until)}" if line.details.bnsp_until else ""
    return f"{line.details.bnsp_number or ''}{until}".strip()
