"""Rules that look at several fields of a record at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from depok_desk import words
from depok_desk.model.kinds.identity import nik_birth

_BILLION = 10**9
_NO_PIRT = ("beku", "frozen", "steril", "pasteurisasi", "kaleng", "daging", "susu", "mp-asi", "mpasi")


class Scale(StrEnum):
    """How big a business is, in the words of the regulations."""

    MICRO = "mikro"
    SMALL = "kecil"
    MEDIUM = "menengah"
    LARGE = "besar"


@dataclass(frozen=True, slots=True)
class BusinessFigures:
    """What the scale of a business is judged by, None where not known; money in rupiah.

    `investment` is without land and buildings, `turnover` is of one year.
    """

    workers: int | None = None
    investment: int | None = None
    turnover: int | None = None


@dataclass(frozen=True)
class ScaleRule:
    """A named set of rules for the scale; `source` is printed under every table that uses it."""

    key: str
    label: str
    source: str
    judge: Callable[[BusinessFigures], Scale | None]


def nik_contradictions(nik: str | None, birth_date: date | None, gender: str | None) -> list[str]:
    """Sentences about what a NIK says otherwise than the birth date and the gender (`L`, `P`) beside it.

    They are warnings: a NIK stays valid when it was given with a wrong birth date.
    """
    born = nik_birth(nik) if nik else None
    if not nik or not born:
        return []
    found: list[str] = []
    if birth_date and born != (birth_date.day, birth_date.month, birth_date.year % 100):
        found.append(
            f"Tanggal lahir {words.long_date(birth_date)} berbeda dengan yang tercatat di dalam NIK;"
            " cocokkan dengan KTP."
        )
    if gender and gender != ("P" if int(nik[6:8]) > 40 else "L"):
        found.append("Jenis kelamin berbeda dengan yang tercatat di dalam NIK; cocokkan dengan KTP.")
    return found


def pirt_expiry_year(number: str) -> int | None:
    """The year in which a P-IRT number ends, its last two digits; None for the old form of 12 digits.

    Source: Peraturan BPOM 22/2018; a number is valid for five years.
    """
    digits = "".join(sign for sign in number if sign.isdecimal())
    return 2000 + int(digits[-2:]) if len(digits) >= 15 else None


def pirt_doubt(product: str) -> str:
    """A sentence when a product's name suggests that P-IRT does not cover it; empty otherwise.

    Source: Peraturan BPOM 22/2018: no frozen, sterilised or chilled animal food.
    """
    name = words.folded(product)
    if not any(word in name for word in _NO_PIRT):
        return ""
    return "Pangan beku, steril, atau olahan hewani biasanya tidak dapat memakai P-IRT; periksa izin BPOM MD."


def _stepped(value: int | None, *limits: tuple[int, Scale]) -> Scale | None:
    """The scale whose upper limit (inclusive) the value does not exceed; large above all limits."""
    if value is None:
        return None
    return next((scale for limit, scale in limits if value <= limit), Scale.LARGE)


def _by_capital(figures: BusinessFigures) -> Scale | None:
    return _stepped(
        figures.investment,
        (_BILLION, Scale.MICRO),
        (5 * _BILLION, Scale.SMALL),
        (10 * _BILLION, Scale.MEDIUM),
    )


def _by_turnover(figures: BusinessFigures) -> Scale | None:
    return _stepped(
        figures.turnover,
        (2 * _BILLION, Scale.MICRO),
        (15 * _BILLION, Scale.SMALL),
        (50 * _BILLION, Scale.MEDIUM),
    )


def _by_industry(figures: BusinessFigures) -> Scale | None:
    workers, investment = figures.workers, figures.investment
    if workers is None or investment is None:
        return None
    if workers < 20:
        return Scale.SMALL if investment < _BILLION else Scale.MEDIUM
    return Scale.MEDIUM if investment <= 15 * _BILLION else Scale.LARGE


def _by_workers(figures: BusinessFigures) -> Scale | None:
    return _stepped(figures.workers, (4, Scale.MICRO), (19, Scale.SMALL), (99, Scale.MEDIUM))


SCALE_RULES = (
    ScaleRule("pp7_modal", "PP 7/2021, modal usaha", "PP 7/2021 Pasal 35 (modal usaha)", _by_capital),
    ScaleRule(
        "pp7_penjualan", "PP 7/2021, penjualan tahunan", "PP 7/2021 Pasal 35 (hasil penjualan)", _by_turnover
    ),
    ScaleRule(
        "permenperin64",
        "Permenperin 64/2016",
        "Permenperin 64/2016 (tenaga kerja dan investasi)",
        _by_industry,
    ),
    ScaleRule("bps", "BPS", "BPS, Industri Mikro dan Kecil (tenaga kerja)", _by_workers),
)
"""The rule sets an office may report by; they disagree, so the one used is always named."""
