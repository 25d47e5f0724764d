"""What a workbook of marks comes to, reckoned with fractions and without the program."""

from collections import defaultdict
from fractions import Fraction
from pathlib import Path

from python_calamine import CalamineWorkbook

CRITERIA = (
    "Legalitas",
    "Kualitas",
    "Desain & Inovasi",
    "Kemasan & Label",
    "Kapasitas",
    "Harga & Daya Jual",
    "Ramah Lingkungan",
)
WEIGHTS = {
    "kuliner": (20, 25, 10, 20, 10, 10, 5),
    "fesyen": (10, 25, 25, 10, 10, 15, 5),
    "kriya": (10, 25, 30, 10, 10, 10, 5),
}


def sheets_of(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every juror's sheet as rows by heading."""
    book = CalamineWorkbook.from_path(str(path))
    found: dict[str, list[dict[str, object]]] = {}
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python()
        top = next(at for at, row in enumerate(rows) if "Nama Usaha" in row)
        headings = list(map(str, rows[top]))
        found[name] = [dict(zip(headings, row, strict=True)) for row in rows[top + 1 :]]
    return found


def marks_of(path: Path) -> dict[tuple[str, str], dict[str, list[int]]]:
    """By firm and product: criterion -> the marks there are."""
    marks: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: {each: [] for each in CRITERIA})
    for rows in sheets_of(path).values():
        for row in rows:
            given = marks[str(row["Nama Usaha"]), str(row["Produk"])]
            for criterion in CRITERIA:
                if row[criterion] != "":
                    given[criterion].append(int(float(str(row[criterion]))))
    return dict(marks)


def total(marks: dict[str, list[int]], sector: str, aggregation: str) -> Fraction:
    """The exact total in points of 100."""
    whole = Fraction(0)
    for criterion, weight in zip(CRITERIA, WEIGHTS[sector], strict=True):
        whole += Fraction(weight, 5) * _one(sorted(marks[criterion]), aggregation)
    return whole


def rounded(value: Fraction, rounding: str, places: int) -> Fraction:
    """The value with so many decimals."""
    step = Fraction(1, 10**places)
    count, rest = divmod(value, step)
    over = 2 * rest > step or (2 * rest == step and (rounding == "setengah ke atas" or count % 2 == 1))
    return (count + (over and rounding != "ke bawah")) * step


def grade(value: Fraction) -> str:
    """The grade of a rounded total."""
    return "A" if value >= 85 else "B" if value >= 70 else "C" if value >= 55 else "D"


def _one(marks: list[int], aggregation: str) -> Fraction:
    count = len(marks)
    if aggregation == "median":
        return Fraction(marks[(count - 1) // 2] + marks[count // 2], 2)
    if aggregation == "terpangkas" and count >= 3:
        return Fraction(sum(marks) - marks[0] - marks[-1], count - 2)
    return Fraction(sum(marks), count)
