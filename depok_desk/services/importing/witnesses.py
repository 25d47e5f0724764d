"""What the cells of a column say about its meaning, beside its heading."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.grid import text_of

Witness = Callable[[CellValue], bool]
"""Whether a filled cell could be a value of a target."""

_SECTOR = re.compile(
    r"fes[yh]en|fashion|busana|konveksi|sandang|pakaian|kri?ya|craft|kerajinan|handicraft|pangan|makanan"
    r"|minuman|kul[ie]n?[ie]r|f\s*&\s*b|lintas",
    re.IGNORECASE,
)
_MONTH = re.compile(r"jan|feb|mar|apr|me[iy]|jun|jul|ag[us]|aug|sep|o[kc]t|no[vp]|de[sc]", re.IGNORECASE)
_NUMERIC_DATE = re.compile(r"\s*(\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*")
_LICENCE_WORD = re.compile(
    r"v|√|✓|x|ya|ada|sudah|punya|proses|dalam proses|sedang.*|belum.*|tidak.*|terdaftar|pengajuan|aktif",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"((tidak|tdk|belum)\s+)?(lulus|lolos|layak|diterima)\b.*|perbaikan|revisi|gagal|ditolak", re.IGNORECASE
)
_UNKNOWN = frozenset(
    {"-", "--", "0", "n/a", "#n/a", "na", "nihil", "tidak ada", "belum ada", "tak terdefinisi"}
)


def testimony(key: str, samples: Sequence[CellValue]) -> float | None:
    """The share of `samples` that could be values of the target `key`.

    None when the target has no witness, or too few cells say anything.
    """
    witness = WITNESSES.get(key)
    telling = [cell for cell in samples if text_of(cell).casefold() not in _UNKNOWN]
    if witness is None or not telling:
        return None
    return sum(map(witness, telling)) / len(telling)


def distinct(samples: Sequence[CellValue]) -> int:
    """How many different values a column shows."""
    return len({text_of(cell).casefold() for cell in samples})


def _matches(pattern: str, cell: CellValue) -> bool:
    return re.fullmatch(pattern, text_of(cell), re.IGNORECASE) is not None


def _digits_between(least: int, most: int, cell: CellValue) -> bool:
    text = text_of(cell)
    if "E+" in text.upper():
        return True
    digits = sum(map(str.isdigit, text))
    return least <= digits <= most and digits * 2 > len(text)


def _is_phone(cell: CellValue) -> bool:
    text = text_of(cell).lstrip("'( ")
    return text.startswith(("0", "8", "+62", "62", "21")) and _digits_between(7, 30, cell)


def _is_nib(cell: CellValue) -> bool:
    return _digits_between(11, 14, cell) and not text_of(cell).startswith(("08", "+62"))


def _is_sector(cell: CellValue) -> bool:
    return _SECTOR.search(text_of(cell)) is not None


def _is_year(cell: CellValue) -> bool:
    text = text_of(cell)
    return _matches(r"(sejak |thn?\.? |tahun )?(19|20)\d\d", cell) or (isinstance(cell, date) and bool(text))


def _is_date(cell: CellValue) -> bool:
    if isinstance(cell, date):
        return True
    if isinstance(cell, int | float):
        return 20_000 < cell < 60_000  # serial numbers of Excel from 1954 to 2064
    text = text_of(cell)
    return _NUMERIC_DATE.fullmatch(text) is not None or (
        _MONTH.search(text) is not None and any(map(str.isdigit, text))
    )


def _is_score(cell: CellValue) -> bool:
    text = text_of(cell).replace(",", ".")
    return re.fullmatch(r"\d{1,3}(\.\d+)?", text) is not None and float(text) <= 100


def _is_amount(cell: CellValue) -> bool:
    text = text_of(cell)
    digits = sum(map(str.isdigit, text))
    return digits > 0 and sum(map(str.isalpha, text)) <= 4


def _is_licence(letters: str, least: int, cell: CellValue) -> bool:
    """Whether a cell holds a number that may begin with `letters`, or only says how far the licence is."""
    text = text_of(cell)
    bare = re.sub(r"[^A-Z0-9]", "", text.upper())
    number = re.fullmatch(rf"({letters})?\d{{{least},}}", bare)
    return number is not None or _LICENCE_WORD.fullmatch(text) is not None


def _is_decision(cell: CellValue) -> bool:
    return _DECISION.fullmatch(text_of(cell)) is not None


def _is_brand(cell: CellValue) -> bool:
    return _is_name(cell) and not _is_licence("IDM|D|J|R|V|M", 6, cell)


def _is_name(cell: CellValue) -> bool:
    return sum(map(str.isalpha, text_of(cell))) >= 2


WITNESSES: Mapping[str, Witness] = {
    "name": _is_name,
    "owner": _is_name,
    "address": _is_name,
    "ward": _is_name,
    "district": _is_name,
    "product": _is_name,
    "brand": _is_brand,
    "sector": _is_sector,
    "owner_nik": partial(_digits_between, 15, 17),
    "owner_gender": partial(_matches, r"l|p|lk|pr|l/p|laki.*|pria|perempuan|wanita"),
    "owner_birth_date": _is_date,
    "npwp": partial(_digits_between, 14, 22),
    "nib": _is_nib,
    "kbli": partial(_matches, r"\d{5}([ ,;/]+\d{5})*.*"),
    "rt_rw": partial(_matches, r"(rt\.?\s*)?\d{1,3}\s*[/\-. ]\s*(rw\.?\s*)?\d{1,3}"),
    "rt": partial(_matches, r"(rt\.?\s*)?\d{1,3}"),
    "rw": partial(_matches, r"(rw\.?\s*)?\d{1,3}"),
    "postcode": partial(_matches, r"\d{5}"),
    "phone": _is_phone,
    "whatsapp": _is_phone,
    "email": partial(_matches, r"\S+@\S+"),
    "established": _is_year,
    "year": _is_year,
    "workers_male": partial(_matches, r"\d{1,4}( orang)?"),
    "workers_female": partial(_matches, r"\d{1,4}( orang)?"),
    "investment": _is_amount,
    "turnover": _is_amount,
    "output_value": _is_amount,
    "materials_value": _is_amount,
    "score": _is_score,
    "grade": partial(_matches, r"((grade|kelas|nilai|kategori)\s*)?[a-d]"),
    "decision": _is_decision,
    "notes": lambda cell: not _is_decision(cell),
    "status": lambda cell: not _is_decision(cell),
    "curated_on": _is_date,
    "pirt": partial(_is_licence, "PIRT|SPPIRT", 10),
    "halal": partial(_is_licence, "ID|KH", 9),
    "merek": partial(_is_licence, "IDM|D|J|JID|DID|R|V|M", 6),
    "bpom": partial(_is_licence, "MD|ML|BPOM|BPOMRIMD|RIMD", 9),
}
"""For each target that its values betray: how one of them looks, damaged ones included."""

SELF_EVIDENT = frozenset({"owner_nik", "nib", "sector", "phone", "email", "grade", "rt_rw", "curated_on"})
"""Targets whose values are enough to propose them for a column without a heading."""
