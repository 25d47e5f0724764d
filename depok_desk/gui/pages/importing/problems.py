"""The cells that are amiss, as lines of a table, and what mends them."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.widgets.figures import Figure
from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.choices import Choices, answer_key
from depok_desk.services.importing.grid import column_letter, text_of
from depok_desk.services.importing.plan import Action, PlannedRow, Problem
from depok_desk.services.importing.questions import shown_value

ALL = "semua"
MENDED = "beres"
SIGNS = {Severity.ERROR: "Kesalahan", Severity.WARNING: "Peringatan", None: "Diperbaiki"}


Place = tuple[str, int, str]
"""Which cell something stands in: sheet, row number, target."""


@dataclass(frozen=True, slots=True)
class Line:
    """One cell that is amiss, or was so until the user mended it (then without `severity`).

    `name` and `owner` are those of its row; `edited` tells that the user replaced what the workbook says.
    """

    sheet: str
    row: int
    key: str
    label: str
    column: str
    text: str
    severity: Severity | None
    sentence: str
    suggestion: str = ""
    edited: bool = False
    name: str = ""
    owner: str = ""

    @property
    def place(self) -> Place:
        """Which cell it is."""
        return self.sheet, self.row, self.key


@dataclass(frozen=True, slots=True)
class Offer:
    """The suggestions of one target, which can be taken all at once."""

    key: str
    label: str
    count: int


def lines_of(case: Case) -> list[Line]:
    """All cells that are amiss or were mended, in the order of the workbook."""
    problems = case.plan.problems if case.plan else ()
    lines = [_line(case, problem) for problem in problems]
    known = {line.place for line in lines}
    lines += [line for line in _mended(case) if line.place not in known]
    sheets = {found.name: place for place, found in enumerate(case.understood.sheets)}
    keys = {key: place for place, key in enumerate(case.targets)}
    rows = case.rows
    return [
        _named(line, rows.get((line.sheet, line.row)))
        for line in sorted(
            lines, key=lambda line: (sheets.get(line.sheet, 0), line.row, keys.get(line.key, 0))
        )
    ]


def filtered(lines: Sequence[Line], kind: str, kept: Collection[Place] = ()) -> list[Line]:
    """The lines of one kind, and those at the places in `kept`: what is being mended stays in sight."""
    wanted = "None" if kind == MENDED else kind
    return [line for line in lines if kind == ALL or str(line.severity) == wanted or line.place in kept]


def first_kind(lines: Sequence[Line]) -> str:
    """The filter to begin with: what is damaged, if anything is."""
    return str(Severity.ERROR) if any(line.severity is Severity.ERROR for line in lines) else ALL


def kinds(lines: Sequence[Line]) -> list[Figure]:
    """The filters, with how many lines each has."""
    counts = Counter(line.severity for line in lines)
    figures = [
        Figure(ALL, words.number(len(lines)), "Semua"),
        Figure(str(Severity.ERROR), words.number(counts[Severity.ERROR]), "Kesalahan", "danger", apart=True),
        Figure(str(Severity.WARNING), words.number(counts[Severity.WARNING]), "Peringatan", "warning"),
    ]
    tone = "good" if counts[None] else "quiet"
    return [*figures, Figure(MENDED, words.number(counts[None]), "Diperbaiki", tone, apart=True)]


def left_empty(case: Case) -> str:
    """How many cells of imported rows hold nothing that can be stored; empty if all can."""
    rows, stored = case.rows, {Action.NEW, Action.CHANGE}
    problems = case.plan.problems if case.plan else ()
    damaged = [each for each in problems if each.severity is Severity.ERROR and text_of(each.raw)]
    count = sum((row := rows.get(_place(each)[:2])) is not None and row.action in stored for each in damaged)
    return f"{words.count_of(count, 'isian')} dibiarkan kosong" if count else ""


def offers_of(case: Case) -> list[Offer]:
    """The suggestions that can be taken together, most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for problem in _with_suggestion(case):
        counts[problem.key, problem.label] = counts.get((problem.key, problem.label), 0) + 1
    offers = [Offer(key, label, count) for (key, label), count in counts.items()]
    return sorted(offers, key=lambda offer: -offer.count)


def take_all(case: Case, key: str) -> Choices:
    """The choices with every suggestion for a target taken."""
    return _taken(case, [problem for problem in _with_suggestion(case) if problem.key == key])


def take(case: Case, line: Line) -> Choices:
    """The choices with the suggestion for one cell taken."""
    return _taken(case, [problem for problem in _with_suggestion(case) if _place(problem) == line.place])


def give_back(choices: Choices, line: Line) -> Choices:
    """The choices with a mended cell as it stood in the workbook."""
    return replace(choices, edits={at: cell for at, cell in choices.edits.items() if at != line.place})


def _line(case: Case, problem: Problem) -> Line:
    return Line(
        *_place(problem),
        problem.label,
        problem.column,
        text_of(problem.raw),
        problem.severity,
        f"{problem.message}{_result(case, problem)}",
        _suggested(case, problem),
        edited=_place(problem) in case.choices.edits,
    )


def _result(case: Case, problem: Problem) -> str:
    """What a doubtful cell becomes without being asked about, where that is not what it says."""
    row, target = case.rows.get((problem.sheet, problem.row)), case.targets.get(problem.key)
    value = row.values.get(problem.key) if row else None
    if problem.severity is not Severity.WARNING or target is None or value is None:
        return ""
    shown = shown_value(target, value)
    return f" Menjadi “{shown}”." if shown != text_of(problem.raw) else ""


def _named(line: Line, row: PlannedRow | None) -> Line:
    if row is None:
        return line
    name, owner = (str(row.values.get(key) or "") for key in ("name", "owner"))
    return replace(line, name=name, owner=owner)


def _place(problem: Problem) -> Place:
    return problem.sheet, problem.row, problem.key


def _suggested(case: Case, problem: Problem) -> str:
    target = case.targets.get(problem.key)
    return shown_value(target, problem.suggestion) if target and problem.suggestion is not None else ""


def _with_suggestion(case: Case) -> Iterator[Problem]:
    problems = case.plan.problems if case.plan else ()
    return (problem for problem in problems if _suggested(case, problem))


def _taken(case: Case, problems: Sequence[Problem]) -> Choices:
    """The choices with these suggestions: odd values are answered for all their rows, others mended."""
    asked = {answer_key(each.key, each.text) for each in case.asked}
    answers, edits = dict(case.choices.answers), dict(case.choices.edits)
    for problem in problems:
        odd = answer_key(problem.key, problem.raw)
        if odd in asked:
            answers[odd] = problem.suggestion
        else:
            edits[_place(problem)] = _suggested(case, problem)
    return replace(case.choices, answers=answers, edits=edits)


def _mended(case: Case) -> Iterator[Line]:
    raw = _RawCells(case)
    for (sheet, row, key), cell in case.choices.edits.items():
        if key in case.targets:
            letter, before = raw.at(sheet, row, key)
            sentence = f"Sudah diperbaiki; di berkas tertulis “{before}”." if before else "Sudah diisi."
            label = case.targets[key].label
            yield Line(sheet, row, key, label, letter, text_of(cell), None, sentence, edited=True)


class _RawCells:
    """Looks up what stands in the workbook itself."""

    def __init__(self, case: Case) -> None:
        self._sheets = {sheet.name: sheet for sheet in case.workbook.sheets}
        self._places: Mapping[str, Mapping[str | None, int]] = {
            found.name: {match.key: match.column for match in case.mapping(found).columns}
            for found in case.lists
        }

    def at(self, sheet: str, row: int, key: str) -> tuple[str, str]:
        """The letter of the column of a target, and the text of its cell in a row; empty without one."""
        place = self._places.get(sheet, {}).get(key)
        if place is None:
            return "", ""
        return column_letter(place), text_of(self._sheets[sheet].rows[row - 1][place])
