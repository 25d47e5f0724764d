"""Sets what the marks of a rubric mean, for the back of a score sheet."""

from collections.abc import Sequence

from depok_desk import words
from depok_desk.documents.blocks import Heading, Paragraph, Table, TableColumn, TableRow
from depok_desk.documents.method_words import method_label, scale_words
from depok_desk.documents.pieces import Piece
from depok_desk.documents.setting import Frame, set_heading, set_paragraph
from depok_desk.documents.tables import set_table
from depok_desk.model.judging_facts import CriterionFacts, ScoreSheetFacts


def level_pieces(frame: Frame, sheet: ScoreSheetFacts) -> list[Piece]:
    """A heading and a table of the levels of every criterion; nothing where no level has words."""
    known = [one for one in sheet.criteria if one.levels]
    if not known:
        return []
    said = f"Rubrik: {method_label(sheet.rubric, sheet.edition, sample=sheet.sample)}."
    return [
        *set_heading(frame, Heading("Arti nilai")),
        *set_paragraph(frame, Paragraph((said,), quiet=True, keep=True)),
        *set_table(frame, _table(known)),
    ]


def _table(criteria: Sequence[CriterionFacts]) -> Table:
    marks = {tuple(mark for mark, _ in one.levels) for one in criteria}
    count = max(len(one.levels) for one in criteria)
    same = next(iter(marks)) if len(marks) == 1 else ()
    labels = [str(same[place]) if same else f"Tingkat {place + 1}" for place in range(count)]
    columns = [TableColumn("Kriteria", 20), *(TableColumn(label, 80 / count) for label in labels)]
    rows = [TableRow((_named(one), *_texts(one, count, marked=not same))) for one in criteria]
    return Table(columns, rows, size=8)


def _named(one: CriterionFacts) -> str:
    weight = "di luar nilai akhir" if one.independent else f"bobot {words.number(one.weight)}"
    return "\n".join(filter(None, (one.name, f"{weight}, skala {scale_words(one.scale)}", one.hint)))


def _texts(one: CriterionFacts, count: int, *, marked: bool) -> list[str]:
    texts = [f"{mark}: {text}" if marked else text for mark, text in one.levels]
    return texts + [""] * (count - len(texts))
