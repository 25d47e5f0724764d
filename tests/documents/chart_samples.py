"""Charts of every kind, with fictional numbers."""

from datetime import date
from decimal import Decimal
from typing import Any

from depok_desk.model.chart_facts import (
    SUPPRESSED,
    About,
    Bars,
    Chart,
    DistrictMap,
    Donut,
    Funnel,
    HeatTable,
    Line,
    Name,
    Part,
    Series,
)

DISTRICTS = {
    "32.76.01": "Pancoran Mas", "32.76.02": "Cimanggis", "32.76.03": "Sawangan", "32.76.04": "Limo",
    "32.76.05": "Sukmajaya", "32.76.06": "Beji", "32.76.07": "Cipayung", "32.76.08": "Cilodong",
    "32.76.09": "Cinere", "32.76.10": "Tapos", "32.76.11": "Bojongsari",
}  # fmt: skip
COUNTS = (34, 31, 28, 17, 41, 36, 24, 22, 15, 29, 19)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def about(title: str = "Kuliner memimpin", **others: Any) -> About:
    usual: dict[str, Any] = {
        "measure": "jumlah IKM terkurasi",
        "noun": "IKM",
        "as_of": date(2026, 1, 26),
        "source": "register IKM",
    }
    return About(title=title, **{**usual, **others})


def parts(*values: Any) -> tuple[Part, ...]:
    return tuple(Part(f"k{place}", f"Kategori {place}", value) for place, value in enumerate(values))


def names(words: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(Name(word.lower(), word) for word in words)


def district_map(values: Any = COUNTS, **others: Any) -> DistrictMap:
    pairs = zip(DISTRICTS.items(), values, strict=True)
    return DistrictMap(about("Sebaran", **others), tuple(Part(*one, value) for one, value in pairs))


def every_kind() -> dict[str, Chart]:
    sectors = names(("kuliner", "fesyen", "kriya"))
    years = (Series("2025", "2025", (121, 66, 52)), Series("2026", "2026", (154, 80, 62)))
    by_sector = (
        Series("kuliner", "kuliner", tuple(count // 2 for count in COUNTS), "kuliner"),
        Series("fesyen", "fesyen", tuple(1 if count < 20 else count // 3 for count in COUNTS), "fesyen"),
        Series("kriya", "kriya", (*COUNTS[:9], SUPPRESSED, None), "kriya"),
    )
    turnover = about("Omzet kegiatan", measure="omzet", noun="", wording="rupiah")
    months = (
        Series("2024", "tahun 2024", (12, 18, 9, None, 22, 31, 28, 26, 24, 25, 20, 14)),
        Series("2025", "tahun 2025", (15, 17, 21, 19, 41, 48, 44, 38, 36, 30, None, 22)),
    )
    growth = about("Pertumbuhan", measure="perubahan", signed=True)
    return {
        "plain": Bars.plain(about(), parts(154, 80, 62)),
        "grouped": Bars(about(), sectors, years),
        "stacked": Bars(about(), names(tuple(DISTRICTS.values())), by_sector, stacked=True),
        "growth": Bars.plain(growth, parts(4, Decimal("-5.5"), 0, None, Decimal("7.5"))),
        "rupiah": Bars.plain(turnover, parts(1_250_000_000_000, 0, SUPPRESSED, 450_250_000_001)),
        "one": Bars.plain(about(), parts(7)),
        "zeros": Bars.plain(about(), parts(0, 0, 0)),
        "line": Line(about("Pendaftaran"), names(MONTHS), months),
        "donut": Donut(about(), parts(246, 69, 26)),
        "funnel": Funnel(about(), parts(388, 351, 341, 246)),
        "heat": HeatTable(about(), names(tuple(DISTRICTS.values())), by_sector),
        "map": district_map(),
        "holes": district_map((0, None, SUPPRESSED, *COUNTS[3:])),
        "rich": district_map(tuple(c * 1_234_567_891 for c in COUNTS), noun="", wording="rupiah"),
    }
