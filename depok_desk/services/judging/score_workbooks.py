"""Taking a workbook of score sheets into a session: first a plan one can look at, then exactly that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.rubric import Rubric
from depok_desk.services.importing.grid import text_of
from depok_desk.services.importing.likeness import owner_key
from depok_desk.services.importing.tables import SourceColumn
from depok_desk.services.judging.entry_checks import PHASE
from depok_desk.services.judging.marks import Mark, read_mark
from depok_desk.services.judging.rubric_draft import RubricDraft, draft_of
from depok_desk.services.judging.rubrics import missing_samples, rubric_for
from depok_desk.services.judging.scheme import Scale
from depok_desk.services.judging.score_agreement import Product, contradictions, refuse_grade
from depok_desk.services.judging.score_jurors import jurors_of_sheets
from depok_desk.services.judging.score_matching import (
    Meant,
    Pool,
    RegisterPool,
    SessionPool,
    is_close,
    meant,
)
from depok_desk.services.judging.score_tables import (
    ScoreRow,
    ScoreTable,
    criterion_columns,
    read_score_tables,
)
from depok_desk.services.judging.session_titles import session_called
from depok_desk.services.judging.sessions import rubrics_of
from depok_desk.services.workbook_reading import Workbook
from depok_desk.words import count_of, folded, list_words


@dataclass(frozen=True)
class Problem:
    """A cell that is no mark, or a row that says a second time what was said: it is left out.

    `row` counts from 1, `column` is the letter; both as Excel shows them.
    """

    sheet: str
    row: int
    column: str
    value: str
    message: str

    @property
    def sentence(self) -> str:
        """The place and what is wrong there."""
        return f"{self.sheet} {self.column}{self.row}: {self.message}"


@dataclass(frozen=True)
class PlannedSheet:
    """What one juror gives: marks by product and criterion (its name), advice by product.

    `juror_id` is empty for one who comes with the sheet. `sectors` are those of the products on it.
    """

    juror: str
    juror_id: str
    sectors: frozenset[str]
    marks: Mapping[tuple[Product, str], Mark]
    advice: Mapping[Product, str]


@dataclass(frozen=True)
class ScorePlan:
    """Everything that an import of score sheets would do.

    `session_id` is empty where the session is made. `products` are in the order of the sheets. `told` are
    sentences about what was not taken as it stands, `problems` what was left out.
    """

    title: str
    session_id: str
    products: Mapping[Product, Meant]
    sheets: tuple[PlannedSheet, ...]
    problems: tuple[Problem, ...]
    told: tuple[str, ...]

    @property
    def scores(self) -> int:
        """How many cells are filled, abstentions too."""
        return sum(len(sheet.marks) for sheet in self.sheets)


def plan_scores(session: Session, workbook: Workbook, title: str) -> ScorePlan:
    """Work out what the score sheets of a workbook would give a session, which is made if it is new.

    Raises:
        UserError: there is no score sheet, the session is not being judged, a sheet is no juror's, or firms
            are not known, or one juror gives one product two marks; then all of these are named, because
            half a jury would be wrong.
    """
    title = title.strip()
    if not title:
        raise UserError("Judul sesi kosong; tulis judulnya, misalnya “Kurasi IKM Triwulan I 2026”.")
    sitting = _sitting(session, title)
    rubrics = _rubrics(session, sitting)
    pool = SessionPool(session, sitting.id) if sitting else RegisterPool(session)
    read = read_score_tables(workbook, list(rubrics.values()))
    jurors = jurors_of_sheets(session, sitting, read.tables)
    planner = _Planner(pool, rubrics, list(read.told))
    sheets = planner.together([planner.sheet(table, jurors[table.sheet]) for table in read.tables])
    if planner.refused:
        raise UserError(_refusal(workbook.name, planner.refused, sitting))
    if planner.twice:
        raise UserError(_contradiction(workbook.name, planner.twice))
    told = tuple(dict.fromkeys(planner.told))
    title, key = (sitting.title, sitting.id) if sitting else (title, "")
    return ScorePlan(title, key, planner.products, sheets, tuple(planner.problems), told)


@dataclass
class _Planner:
    """Reads sheet after sheet, and keeps what was found on the way."""

    pool: Pool
    rubrics: Mapping[str, RubricDraft]
    told: list[str]
    products: dict[Product, Meant] = field(default_factory=dict[Product, Meant])
    problems: list[Problem] = field(default_factory=list[Problem])
    refused: list[str] = field(default_factory=list[str])
    twice: list[str] = field(default_factory=list[str])
    _known: dict[tuple[str, str, str], Meant | None] = field(
        default_factory=dict[tuple[str, str, str], Meant | None]
    )

    def sheet(self, table: ScoreTable, juror_id: str) -> PlannedSheet:
        """What the sheet of one juror gives."""
        columns = {sector: criterion_columns(table, rubric) for sector, rubric in self.rubrics.items()}
        marks: dict[tuple[Product, str], Mark] = {}
        advice: dict[Product, str] = {}
        seen: dict[Product, int] = {}
        for row in table.rows:
            found = self._meant(table.sheet, row)
            if found is None:
                continue
            product, sector = _key(found), found.firm.sector
            self.products.setdefault(product, found)
            read = self._marks(table, row, self.rubrics[sector], columns[sector])
            given = {(product, criterion): mark for criterion, mark in read}
            if seen.setdefault(product, row.number) != row.number:
                self._repeat(table.sheet, row, seen[product], contradictions(marks, given).get(product))
            marks |= given
            if row.advice:
                advice[product] = row.advice
        sectors = frozenset(self.products[product].firm.sector for product in seen)
        self.told += _absent(table.sheet, [(self.rubrics[each], columns[each]) for each in sorted(sectors)])
        return PlannedSheet(table.juror, juror_id, sectors, marks, advice)

    def together(self, sheets: Sequence[PlannedSheet]) -> tuple[PlannedSheet, ...]:
        """One sheet for each juror, however many there were."""
        found: dict[str, PlannedSheet] = {}
        for sheet in sheets:
            key = sheet.juror_id or owner_key(sheet.juror)
            first = found.setdefault(key, sheet)
            if first is not sheet:
                for product, said in contradictions(first.marks, sheet.marks).items():
                    called = self.products[product].product.name
                    self.twice.append(f"{called} di dua lembar {first.juror} ({list_words(said)})")
                found[key] = replace(
                    first,
                    sectors=first.sectors | sheet.sectors,
                    marks={**first.marks, **sheet.marks},
                    advice={**first.advice, **sheet.advice},
                )
        return tuple(found.values())

    def _meant(self, sheet: str, row: ScoreRow) -> Meant | None:
        names = row.firm, row.product, row.owner
        if names not in self._known:
            self._known[names] = self._look(sheet, row)
        return self._known[names]

    def _look(self, sheet: str, row: ScoreRow) -> Meant | None:
        try:
            found = meant(self.pool, row.firm, row.product, row.owner)
        except UserError as error:
            self.refused.append(f"{sheet} baris {row.number}: {error}")
            return None
        if found.firm.sector not in self.rubrics:
            sector = SECTOR.show(found.firm.sector) or "kosong"
            self.refused.append(
                f"{sheet} baris {row.number}: sektor {found.firm.name} ({sector}) belum memiliki rubrik"
            )
            return None
        found = self._planned(found)
        if found.told:
            self.told.append(found.told)
        return found

    def _planned(self, found: Meant) -> Meant:
        """A product that is new already comes with another sheet, perhaps spelt a little otherwise."""
        if found.product.id:
            return found
        same_firm = (each for each in self.products.values() if each.firm.id == found.firm.id)
        return next((each for each in same_firm if is_close(each.product.name, found.product.name)), found)

    def _marks(
        self, table: ScoreTable, row: ScoreRow, rubric: RubricDraft, columns: Mapping[str, SourceColumn]
    ) -> Iterator[tuple[str, Mark]]:
        for criterion in rubric.criteria:
            column = columns.get(criterion.name)
            cell = row.cells[column.index] if column else None
            try:
                mark = read_mark(cell, Scale.of(criterion.scale))
                refuse_grade(cell, columns.values())
            except UserError as error:
                letter, said = column.letter if column else "", f"{criterion.name}: {error}"
                self.problems.append(Problem(table.sheet, row.number, letter, text_of(cell), said))
                continue
            if mark is not None:
                yield criterion.name, mark

    def _repeat(self, sheet: str, row: ScoreRow, first: int, contradicted: Sequence[str] | None) -> None:
        called = row.product or row.firm
        if contradicted:
            said = f"{called} di {sheet} baris {first} dan {row.number} ({list_words(contradicted)})"
            self.twice.append(said)
        else:
            said = f"{called} juga dinilai di baris {first}, tanpa pertentangan."
            self.problems.append(Problem(sheet, row.number, "", row.firm, said))


def _key(found: Meant) -> Product:
    return found.firm.id, found.product.id or folded(found.product.name)


def _absent(sheet: str, used: Sequence[tuple[RubricDraft, Mapping[str, SourceColumn]]]) -> list[str]:
    """A sentence about criteria that have no column."""
    names = [each.name for rubric, columns in used for each in rubric.criteria if each.name not in columns]
    if not names:
        return []
    absent = list_words(list(dict.fromkeys(names)))
    return [f"Lembar “{sheet}” tidak memiliki kolom {absent}; nilainya tetap kosong."]


def _sitting(session: Session, title: str) -> CurationSession | None:
    """The session of this title, which is being judged; None if it is new."""
    found = session_called(session, title)
    if found is None:
        return None
    title = found.title
    if found.archived_at is not None:
        raise UserError(f"Sesi “{title}” ada di sampah; kembalikan dahulu atau pakai judul lain.")
    if found.source is not None:
        raise UserError(
            f"Hasil sesi “{title}” diambil dari daftar, jadi tidak menerima lembar nilai; pakai judul lain."
        )
    if found.phase != PHASE:
        raise UserError(
            f"Sesi “{title}” sedang dalam tahap {found.phase}; nilai hanya dapat dimasukkan dalam tahap "
            f"{PHASE}."
        )
    return found


def _rubrics(session: Session, sitting: CurationSession | None) -> dict[str, RubricDraft]:
    """By what each sector is judged, or would be: as `new_session` chooses, samples included."""
    if sitting:
        chosen = rubrics_of(session, sitting.id).items()
        return {sector: draft_of(session.get_one(Rubric, key)) for sector, key in chosen}
    rubrics = {draft.sector: draft for draft in missing_samples(session) if draft.sector}
    present = {sector: rubric_for(session, sector) for sector in SECTOR.options}
    return rubrics | {sector: draft_of(rubric) for sector, rubric in present.items() if rubric}


def _refusal(name: str, refused: Sequence[str], sitting: CurationSession | None) -> str:
    where = "daftar peserta sesi" if sitting else "register IKM"
    return (
        f"Lembar nilai “{name}” belum dimasukkan, karena {count_of(len(refused), 'nama')} tidak dapat "
        f"dipastikan dalam {where}: {'; '.join(refused)}. Betulkan namanya atau daftarkan dahulu, lalu "
        "ulangi."
    )


def _contradiction(name: str, twice: Sequence[str]) -> str:
    return (
        f"Lembar nilai “{name}” belum dimasukkan, karena satu juri memberi satu produk dua nilai yang "
        f"berbeda: {'; '.join(twice)}. Sisakan satu nilai, lalu ulangi."
    )
