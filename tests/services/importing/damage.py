"""True records of firms, and the ways in which workbooks write and damage them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from depok_desk.model.kinds.kind import CellValue
from depok_desk.words import MONTHS

PLACES = {
    ("Gandul", "Cinere"): "32.76.09.1002",
    ("Mekarjaya", "Sukmajaya"): "32.76.05.1004",
    ("Curug", "Bojongsari"): "32.76.11.1005",
    ("Curug", "Cimanggis"): "32.76.02.1008",
    ("Sawangan", "Sawangan"): "32.76.03.1010",
}
SECTORS = {
    "fesyen": ("Fesyen", "FASHION", "busana", "Konveksi", " sandang "),
    "kriya": ("kriya", "CRAFT", "Kerajinan tangan", "Handicraft"),
    "kuliner": ("KULINER", "Makanan & Minuman", "F&B", "Kulier", "pangan"),
}
UNKNOWN = ("", "-", "tidak ada", "belum ada", "n/a", "#N/A", "Tak Terdefinisi", " ", "\xa0")


@dataclass(frozen=True)
class Written:
    """A cell, and what may be stored of it: the truth, or nothing when the cell is `lost`."""

    cell: CellValue
    truth: Any
    lost: bool = False


def whole(*forms: CellValue, truth: Any) -> st.SearchStrategy[Written]:
    return st.sampled_from([Written(form, truth) for form in forms])


def lost(*forms: CellValue, truth: Any) -> st.SearchStrategy[Written]:
    return st.sampled_from([Written(form, truth, lost=True) for form in forms])


def unknown() -> st.SearchStrategy[Written]:
    return st.sampled_from([Written(form, None) for form in UNKNOWN])


@st.composite
def nik(draw: st.DrawFn, number: int) -> Written:
    truth = f"3276{draw(st.integers(1, 11)):02}{draw(st.integers(1, 28)):02}07{number:02}{number + 1:04}"
    forms = (truth, f" {truth}\xa0", f"{truth[:6]}.{truth[6:12]}.{truth[12:]}", f"'{truth}")
    spoilt = (float(truth), int(truth), "3,28E+15", "3.27604E+15", truth[:-1], truth + "1")
    return draw(whole(*forms, truth=truth) | lost(*spoilt, truth=truth) | unknown())


@st.composite
def nib(draw: st.DrawFn, number: int) -> Written:
    truth = f"{draw(st.sampled_from(['9', '0', '00']))}{number + 1}20000{number + 1}00000"[:13].ljust(13, "7")
    forms = (truth, f"{truth[:4]} {truth[4:]}", float(truth), truth.lstrip("0"))
    return draw(whole(*forms, truth=truth) | lost("9,12E+12", truth[:9], truth=truth) | unknown())


@st.composite
def phone(draw: st.DrawFn, number: int) -> Written:
    local = f"8{120_000_000 + number * 7919}"
    truth = f"62{local}"
    forms: tuple[CellValue, ...] = (
        f"0{local}", f"+62 {local[:3]}-{local[3:7]}-{local[7:]}", truth, f"0{local[:3]} {local[3:]} ",
        float(local), f"0{local} / 021-7607116", f"0{local}\n08111222333",
    )  # fmt: skip
    return draw(whole(*forms, truth=truth) | lost("8,13E+11", "8.13E+11", "0812", truth=truth) | unknown())


@st.composite
def curated_on(draw: st.DrawFn) -> Written:
    day = draw(st.dates(date(2019, 1, 1), date(2025, 12, 31)))
    month = MONTHS[day.month - 1]
    forms: tuple[CellValue, ...] = (
        day, f"{day.day} {month} {day.year}", f"{day.day} {month[:3].lower()} {day.year}", day.isoformat(),
        f"{day.day:02}-{day.month:02}-{day.year}", f"{day.day}/{day.month}/{day.year}",
        float((day - date(1899, 12, 30)).days),
    )  # fmt: skip
    return draw(whole(*forms, truth=day) | lost(f"{month} ({day.year})", "31-31-2025", truth=day) | unknown())


@st.composite
def turnover(draw: st.DrawFn) -> Written:
    """An amount under a heading in thousands."""
    thousands = draw(st.integers(1, 999)) * 1000
    commas, truth = f"{thousands:,}", thousands * 1000
    dots = commas.replace(",", ".")
    forms = (float(thousands), commas, dots, f" {commas} ", f"Rp {dots}", f"Rp{dots},00")
    return draw(whole(*forms, truth=truth) | lost("banyak", "12..5", truth=truth) | unknown())


@st.composite
def score(draw: st.DrawFn) -> Written:
    truth = Decimal(draw(st.integers(0, 10_000))) / 100
    forms = (float(truth), str(truth), str(truth).replace(".", ","))
    return draw(whole(*forms, truth=truth) | lost("8I,5", "178", "-5", truth=truth) | unknown())


@st.composite
def place(draw: st.DrawFn) -> tuple[str, str, str]:
    """How ward and district are written, and the ward's code."""
    (ward, district), code = draw(st.sampled_from(list(PLACES.items())))
    dress = draw(st.sampled_from(["{}", " {} ", "Kel. {}", "Kelurahan {}"]))
    shout = draw(st.sampled_from([str, str.upper, str.lower]))
    return shout(dress.format(ward)), shout(district), code


@st.composite
def firm(draw: st.DrawFn, number: int) -> dict[str, Written]:
    """One firm as a row writes it; its name tells it from all others."""
    name = f"{draw(st.sampled_from(['Batik', 'Keripik', 'Anyaman']))} {_letters(number)}"
    ward, district, code = draw(place())
    sector = draw(st.sampled_from(list(SECTORS)))
    workers = draw(st.integers(0, 40))
    return {
        "name": draw(whole(name, f" {name}\xa0", name.upper(), name.replace(" ", "  "), truth=name)),
        "owner": draw(whole(f"Siti {_letters(number)}, S.E.", truth=f"Siti {_letters(number)}, S.E.")),
        "owner_nik": draw(nik(number)),
        "nib": draw(nib(number)),
        "phone": draw(phone(number)),
        "sector": draw(whole(*SECTORS[sector], truth=sector)),
        "ward": Written(ward, code),
        "district": Written(district, code[:8]),
        "workers_male": draw(
            whole(float(workers), str(workers), f"{workers} orang", truth=workers) | unknown()
        ),
        "turnover": draw(turnover()),
        "curated_on": draw(curated_on()),
        "score": draw(score()),
    }


def _letters(number: int) -> str:
    """A name for each number that is unlike all others."""
    return ("Melati", "Sukaria", "Widuri", "Cendana", "Bahagia", "Pertiwi", "Gemuruh", "Nusa")[number]
