"""The candidates of a session as rows of a table, with how far each of them is."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy.orm import Session

from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.kinds.judging_choices import STANDING
from depok_desk.model.locks import PHASES
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.candidates import CandidateLine, candidate_lines
from depok_desk.services.judging.papers import PaperRow, paper_table
from depok_desk.services.judging.reading import session_result
from depok_desk.services.judging.scheme import Judged
from depok_desk.words import list_words, score, short_date

COLUMNS = (
    ListColumn("queue", "No.", 4, right=True),
    ListColumn("product", "Produk", 22),
    ListColumn("ikm", "IKM", 22),
    ListColumn("sector", "Sektor", 10),
    ListColumn("slot", "Waktu", 16),
    ListColumn("papers", "Berkas", 24),
    ListColumn("marks", "Nilai", 14),
    ListColumn("standing", "Kedudukan", 16),
)
_JUDGED = PHASES[PHASES.index("penilaian") :]


def read(session: Session, line: SessionLine) -> tuple[list[CandidateLine], list[Row]]:
    """The candidates in the order of the queue, and what the table shows of them."""
    lines = candidate_lines(session, line.id)
    papers = {row.candidate_id: paper_words(row) for row in paper_table(session, line.id)}
    marks = _marks(session, line)
    return lines, [_row(each, papers.get(each.id, ""), marks.get(each.id, "")) for each in lines]


def _row(line: CandidateLine, papers: str, marks: str) -> Row:
    return (
        line.id,
        str(line.queue or ""),
        line.product,
        line.ikm,
        SECTOR.show(line.sector),
        slot_words(line),
        papers,
        marks,
        STANDING.show(line.standing),
    )


def slot_words(line: CandidateLine) -> str:
    """When a candidate is judged, `26-01-2026 09.15`; empty while that is open."""
    return f"{short_date(line.slot_on)} {line.slot_at}" if line.slot_on else ""


def paper_words(row: PaperRow) -> str:
    """What is lacking of the papers, else how many nobody has looked at, else that all is there.

    What a requirement says in brackets stands in the tab of papers only.
    """
    if not row.cells:
        return "tanpa syarat"
    lacking = [cell.name.partition(" (")[0] for cell in row.cells if not cell.met]
    if lacking:
        return f"kurang {list_words(lacking)}"
    return f"{row.unchecked} syarat belum diperiksa" if row.unchecked else "lengkap"


def _marks(session: Session, line: SessionLine) -> dict[str, str]:
    """Candidate -> how many cells are still empty, else the total; nothing before the jury is at work."""
    if line.phase not in _JUDGED:
        return {}
    return {each.entry.id: _mark_words(each) for each in session_result(session, line.id).judged}


def _mark_words(judged: Judged) -> str:
    if judged.missing:
        return f"{len(judged.missing)} belum diisi"
    return score(judged.total) if judged.total is not None else ""


def division(lines: Sequence[CandidateLine]) -> str:
    """How the candidates are divided: “Kuliner 8 · Kriya 4 · 1 tidak ikut”."""
    taking_part = Counter(SECTOR.show(line.sector) or "tanpa sektor" for line in lines if not line.standing)
    out = sum(bool(line.standing) for line in lines)
    parts = [f"{sector} {number}" for sector, number in sorted(taking_part.items())]
    return " · ".join([*parts, *([f"{out} tidak ikut"] if out else [])])
