"""How much two records look like the same firm or group, and why."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from depok_desk.words import folded

DUPLICATE = 70
"""From this score on, two records are shown side by side as possible duplicates."""

WEAK = 75
"""Below this score two records stay apart unless the user decides otherwise."""

_ALIKE = 88
_RATHER_ALIKE = 75
_KINDRED = 85
_SLIPS = 2
"""So many digits of a number may differ by a slip of the hand."""

_TITLES = frozenset(
    {
        "h", "hj", "haji", "hajjah", "ibu", "bu", "bapak", "bpk", "bp", "pak", "sdr", "sdri", "ny", "tn",
        "dr", "drs", "dra", "ir", "kh", "prof", "ustadz", "ustaz",
    }
)  # fmt: skip
_LEGAL_FORMS = frozenset({"ud", "cv", "pt", "pd", "fa", "kub", "tbk", "ikm", "umkm"})
_words = re.compile(r"[^\W_]+").findall
_digits = re.compile(r"\d+").findall


class Firm(NamedTuple):
    """What of a record says who it is; empty texts are unknown.

    `name` and `owner` are in the form in which spelling does not matter; `figures` are the digits in the
    name, which tell `Cabang 1` from `Cabang 2`. `name_is_key` says that names of such records are unique.
    """

    name: str
    owner: str = ""
    ward: str = ""
    nib: str = ""
    nik: str = ""
    phone: str = ""
    address: str = ""
    figures: str = ""
    name_is_key: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two records are, from 0 to 100, and why; `certain` ones need nobody's decision."""

    score: int
    reasons: tuple[str, ...]
    certain: bool = False


NONE = Likeness(0, ())


def name_key(text: str) -> str:
    """The name of a firm without case, signs and legal form."""
    parts = _words(folded(text))
    if not _LEGAL_FORMS.isdisjoint(parts):
        parts = [part for part in parts if part not in _LEGAL_FORMS] or parts
    return " ".join(parts)


@lru_cache(maxsize=8192)
def owner_key(text: str) -> str:
    """The name of a person without case, signs, titles and degrees."""
    parts = _words(folded(text).partition(",")[0])
    return " ".join([part for part in parts if part not in _TITLES] or parts)


def figures(key: str) -> str:
    """The digits in a name."""
    return " ".join(_digits(key))


def compare(one: Firm, other: Firm) -> Likeness:
    """How alike two records are.

    Rules of the office: same NIB, or same NIK, or same phone and similar name, or similar name and owner
    within a ward, unless the NIK say that the owners are two. A name alone is no key unless it is unique.
    """
    if one.name_is_key:
        return Likeness(100, ("nama sama",), certain=True) if one.name == other.name else NONE
    name, owner = _ratio(one.name, other.name), _ratio(one.owner, other.owner)
    for same, what in (
        (_same(one.nib, other.nib), "NIB sama"),
        (_same(one.nik, other.nik), "NIK pemilik sama"),
    ):
        if same:
            kin = _are_kin(one, other)
            return Likeness(100 if kin else DUPLICATE, (what, *_names(name, owner)), certain=kin)
    if _contradict(one.nik, other.nik) or one.figures != other.figures:
        return NONE
    return max(
        _by_owner(one, other, name, owner),
        _by_phone(one, other, name, owner),
        _by_place(one, other, name),
        key=lambda likeness: likeness.score,
    )


def _are_kin(one: Firm, other: Firm) -> bool:
    """Whether two names may be one firm's: branches and other firms of an owner share his numbers, too."""
    if not one.name or not other.name:
        return True
    return one.figures == other.figures and fuzz.token_set_ratio(one.name, other.name) >= _KINDRED


def _by_owner(one: Firm, other: Firm, name: float, owner: float) -> Likeness:
    """Similar name and owner within a ward, or where the ward is not known."""
    if min(name, owner) < _ALIKE or (one.ward and other.ward and one.ward != other.ward):
        return NONE
    certain = name == owner == 100 and one.ward == other.ward
    score = round(min(name, owner) * 0.95) - (0 if one.ward == other.ward else 10)
    place = "di kelurahan yang sama" if one.ward and other.ward else "kelurahan tidak tertulis"
    return Likeness(score, (*_names(name, owner), place), certain)


def _by_phone(one: Firm, other: Firm, name: float, owner: float) -> Likeness:
    if not _same(one.phone, other.phone) or name < _RATHER_ALIKE:
        return NONE
    return Likeness(90 if owner >= _ALIKE else 80, ("nomor telepon sama", *_names(name, owner)))


def _by_place(one: Firm, other: Firm, name: float) -> Likeness:
    """The same name at the same address, where an owner is not written."""
    if name < 100 or (one.owner and other.owner) or one.ward != other.ward:
        return NONE
    if not _same(one.address, other.address):
        return NONE
    return Likeness(80, ("nama sama", "alamat sama"), certain=one.owner == other.owner)


def _names(name: float, owner: float) -> tuple[str, ...]:
    told = (("nama", name), ("pemilik", owner))
    return tuple(
        f"{what} {'sama' if ratio == 100 else 'mirip'}" for what, ratio in told if ratio >= _RATHER_ALIKE
    )


def _ratio(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    return 100.0 if one == other else min(fuzz.token_sort_ratio(one, other), 99.0)


def _same(one: str, other: str) -> bool:
    return one != "" and one == other


def _contradict(one: str, other: str) -> bool:
    """Whether two numbers are both known and too different for a slip of the hand."""
    if not one or not other or one == other:
        return False
    return sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other)) > _SLIPS
