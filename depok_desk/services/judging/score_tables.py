"""Score sheets in a workbook: one per juror, with a row per product and a column per criterion."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from depok_desk.errors import UserError
from depok_desk.model.fields import field_of
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.kinds.counts import SCORE
from depok_desk.model.kinds.kind import CellValue
from depok_desk.model.kinds.text import LONG_TEXT
from depok_desk.registers.target import Target
from depok_desk.services.importing.grid import Row, is_number, text_of
from depok_desk.services.importing.headings import Vocabulary, is_numbering
from depok_desk.services.importing.tables import SourceColumn, Table, TableState, find_table
from depok_desk.services.judging.rubric_draft import CriterionDraft, RubricDraft, parts
from depok_desk.services.judging.score_boxes import unboxed
from depok_desk.services.judging.score_names import is_nobodys, juror_of
from depok_desk.services.workbook_reading import Sheet, Workbook
from depok_desk.words import folded, list_words

_FIRM, _PRODUCT, _OWNER, _ADVICE = "name", "product", "owner", "advice"
_ADVICE_HEADINGS = (
    "Catatan", "Saran", "Komentar", "Masukan juri", "Masukan kurator", "Catatan juri", "Catatan kurator",
    "Saran perbaikan", "Rekomendasi", "Umpan balik", "Saran & masukan", "Keterangan", "Kritik & saran",
)  # fmt: skip
_SUMMARIES = ("rekap", "ringkas", "total", "hasil", "gabung", "rata", "peringkat", "ranking")
"""How sheets begin that sum up what jurors gave."""

_SUMS = ("total", "jumlah", "rata", "akhir", "grade", "rank", "peringkat", "hp", "telepon", "nib")
"""Words in headings of columns that hold numbers, but no marks."""

_sums_up = re.compile(
    r"(sub\s*-?\s*|grand\s*)?(total|jumlah|jml|rata\s*-?\s*rata|rerata|bobot"
    r"|(nilai|skor)\s+(maks\w*|min\w*|tertinggi|terendah|rata))\b",
    re.IGNORECASE,
).match
_numbered = re.compile(r"^\s*(?:[A-Za-z]?\d{1,2}\s*[.):-]|[A-Za-z]\s*[.)]|[KC]\d{1,2}\s)\s*(?=\D)")
_weighted = re.compile(r"[\s:,-]*\(?\s*(?:bobot\s*)?\d{1,3}(?:[.,]\d+)?\s*%\s*\)?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class ScoreRow:
    """One product on a juror's sheet; `number` is the row as Excel shows it, `cells` are from column A on."""

    number: int
    firm: str
    product: str
    owner: str
    advice: str
    cells: Row


@dataclass(frozen=True)
class ScoreTable:
    """A sheet, and the juror who has filled it."""

    sheet: str
    juror: str
    rows: tuple[ScoreRow, ...]
    columns: tuple[SourceColumn, ...]


@dataclass(frozen=True)
class ReadScores:
    """The score sheets of a workbook; `told` are sentences about what was left out or is not understood."""

    tables: tuple[ScoreTable, ...]
    told: tuple[str, ...]


def read_score_tables(workbook: Workbook, rubrics: Sequence[RubricDraft]) -> ReadScores:
    """Find the jurors' sheets by the names of the criteria; other sheets are told.

    Raises:
        UserError: there is no score sheet, or two columns of one would both be the same criterion.
    """
    targets = _targets(rubrics)
    tables: list[ScoreTable] = []
    told: list[str] = []
    names = {sheet.name.strip() for sheet in workbook.sheets}
    for sheet in workbook.sheets:
        table, sentences = _read(sheet, names, targets, rubrics)
        if table:
            tables.append(table)
        told += sentences
    if not tables:
        names = list_words([each.name for rubric in rubrics[:1] for each in rubric.criteria])
        raise UserError(
            f"“{workbook.name}” tidak berisi lembar penilaian. Setiap lembar perlu kolom Nama Usaha, Produk, "
            f"dan kriteria rubrik, misalnya {names}."
        )
    return ReadScores(tuple(tables), tuple(told))


def criterion_columns(table: ScoreTable, rubric: RubricDraft) -> dict[str, SourceColumn]:
    """Which column holds which criterion of a rubric, by the criterion's name; some may have none.

    Raises:
        UserError: two columns would both be the same criterion.
    """
    vocabulary = Vocabulary(_criteria(rubric))
    found: dict[str, SourceColumn] = {}
    for column in table.columns:
        name = vocabulary.best(column.parts) if column.parts else None
        if name is not None and name in found:
            raise UserError(
                f"Lembar “{table.sheet}”: kolom {found[name].letter} (“{found[name].heading}”) dan "
                f"{column.letter} (“{column.heading}”) sama-sama dibaca sebagai kriteria {name}; "
                "sisakan satu kolom untuk kriteria itu."
            )
        if name is not None:
            found[name] = column
    return found


def _read(
    sheet: Sheet, names: Collection[str], targets: Sequence[Target], rubrics: Sequence[RubricDraft]
) -> tuple[ScoreTable | None, list[str]]:
    """A juror's sheet, and what is to be said of it; `names` are those of all sheets."""
    if sheet.hidden:
        return None, [f"Lembar “{sheet.name}” tersembunyi dan dilewati."]
    if folded(sheet.name).startswith(_SUMMARIES):
        return None, [f"Lembar “{sheet.name}” dilewati karena namanya menyebut rekap, bukan juri."]
    table = find_table(unboxed(_bare(sheet)), targets)
    vocabulary = Vocabulary(targets)
    places = {
        key: column.index
        for column in reversed(table.columns)
        if column.parts and (key := vocabulary.best(column.parts))
    }
    if table.state is not TableState.REGISTER or not places.keys() & _criterion_names(rubrics):
        empty = table.state is TableState.EMPTY
        return None, [] if empty else [f"Lembar “{sheet.name}” dilewati karena bukan lembar penilaian."]
    own = sheet.name.strip()
    juror = juror_of(sheet, min(table.heading_rows, default=1) - 1, names)
    sentences = (_whose(own, juror), _unknown(own, table, places))
    return ScoreTable(own, juror, tuple(_rows(table, places)), table.columns), [*filter(None, sentences)]


def _whose(sheet: str, juror: str) -> str:
    """A sentence where the juror is not called as the sheet, or the sheet not as a person."""
    if juror != sheet:
        return f"Lembar “{sheet}” dibaca sebagai lembar juri {juror}."
    if is_nobodys(sheet):
        return f"Lembar “{sheet}” tidak menyebut nama juri, jadi jurinya tercatat sebagai “{sheet}”."
    return ""


def _rows(table: Table, places: Mapping[str, int]) -> Iterator[ScoreRow]:
    for row in table.rows:
        said = {
            key: text_of(row.cells[places[key]]) if key in places else ""
            for key in (_FIRM, _PRODUCT, _OWNER, _ADVICE)
        }
        whole = said[_FIRM] and said[_PRODUCT]
        if whole or not _sums_up(said[_FIRM] or said[_PRODUCT] or "Jumlah"):
            yield ScoreRow(row.number, said[_FIRM], said[_PRODUCT], said[_OWNER], said[_ADVICE], row.cells)


def _unknown(name: str, table: Table, places: Mapping[str, int]) -> str:
    """A sentence about columns that hold marks, as it seems, but are no criterion."""
    known = set(places.values())
    strange = [
        f"{column.letter} “{column.heading}”"
        for column in table.columns
        if column.index not in known
        and column.heading
        and not _is_sum(column.heading)
        and any(map(is_number, column.samples))
    ]
    if not strange:
        return ""
    return f"Lembar “{name}”: kolom {list_words(strange)} bukan kriteria rubrik dan tidak diambil."


def _is_sum(heading: str) -> bool:
    """Whether a column is the running number, or counts together what the program counts itself."""
    words = folded(heading)
    return is_numbering(heading) or any(word in words for word in _SUMS)


def _targets(rubrics: Sequence[RubricDraft]) -> list[Target]:
    """Everything that a column of a score sheet can be, each criterion once."""
    firm, product, owner = (field_of(each) for each in (Ikm.name, Product.name, Ikm.owner))
    people = [
        Target(_FIRM, firm.label, firm.kind, (*firm.headings, "Nama peserta"), required=True),
        Target(_PRODUCT, product.label, product.kind, product.headings, required=True),
        Target(_OWNER, owner.label, owner.kind, owner.headings),
        Target(_ADVICE, "Masukan", LONG_TEXT, _ADVICE_HEADINGS),
    ]
    merged: dict[str, Target] = {}
    for rubric in rubrics:
        for each in _criteria(rubric):
            present = merged.get(each.key, each)
            merged[each.key] = replace(present, headings=(*present.headings, *each.headings))
    return [*people, *merged.values()]


def _criteria(rubric: RubricDraft) -> list[Target]:
    """The criteria of a rubric, also with the word for a mark before them."""
    return [Target(each.name, each.name, SCORE, tuple(_spellings(each))) for each in rubric.criteria]


def _spellings(criterion: CriterionDraft) -> Iterator[str]:
    for name in (criterion.name, *parts(criterion.headings)):
        yield from (name, f"Nilai {name}", f"Skor {name}", f"Aspek {name}", f"Kriteria {name}")


def _bare(sheet: Sheet) -> Sheet:
    """The sheet without numbering before and weights behind its headings: in rows that hold no number."""
    rows = [row if any(map(is_number, row)) else [_bare_cell(cell) for cell in row] for row in sheet.rows]
    return replace(sheet, rows=rows)


def _bare_cell(cell: CellValue) -> CellValue:
    return _weighted.sub("", _numbered.sub("", cell)) if isinstance(cell, str) else cell


def _criterion_names(rubrics: Sequence[RubricDraft]) -> set[str]:
    return {each.name for rubric in rubrics for each in rubric.criteria}
