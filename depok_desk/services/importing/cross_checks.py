"""What the values of one row say about each other; only warnings, because all of it can be true."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from depok_desk import words
from depok_desk.model.kinds.identity import nik_birth
from depok_desk.model.kinds.kind import Stored

BANDS = (("A", 85), ("B", 70), ("C", 55), ("D", 0))
"""Grades and the scores from which they are given: a sample, not a rule."""

PASS_MARK = Decimal(70)
"""From this score on a product passes, in sessions that are made from a list: a sample, not a rule."""

Values = Mapping[str, Stored]


@dataclass(frozen=True)
class CrossCheck:
    """A rule over several values: `key` is the one it speaks of, `needs` are all that must be known."""

    key: str
    needs: tuple[str, ...]
    doubt: Callable[[Values], str]


def applicable(keys: frozenset[str | None]) -> tuple[CrossCheck, ...]:
    """The rules for a list that has columns for these targets."""
    return tuple(check for check in CHECKS if keys.issuperset(check.needs))


def doubts(values: Values, checks: tuple[CrossCheck, ...]) -> Iterator[tuple[str, str]]:
    """The key and a full sentence for each doubt about a row."""
    for check in checks:
        if all(need in values for need in check.needs):
            sentence = check.doubt(values)
            if sentence:
                yield check.key, sentence


def _birth_date(values: Values) -> str:
    born, written = values["owner_birth_date"], nik_birth(str(values["owner_nik"]))
    if not isinstance(born, date) or written in {None, (born.day, born.month, born.year % 100)}:
        return ""
    return (
        f"Tanggal lahir {words.long_date(born)} berbeda dari yang tertulis di dalam NIK; cocokkan dengan KTP."
    )


def _gender(values: Values) -> str:
    woman = int(str(values["owner_nik"])[6:8]) > 40
    if woman == (values["owner_gender"] == "P"):
        return ""
    return "Jenis kelamin berbeda dari yang tersirat di dalam NIK; cocokkan dengan KTP."


def _grade(values: Values) -> str:
    score, grade = values["score"], values["grade"]
    if not isinstance(score, Decimal):
        return ""
    fitting = next(band for band, least in BANDS if score >= least)
    if grade == fitting:
        return ""
    return (
        f"Grade {grade} tidak sesuai nilai {words.score(score)} yang lazimnya {fitting}; keduanya disimpan."
    )


def _decision(values: Values) -> str:
    score, decision = values["score"], values["decision"]
    if not isinstance(score, Decimal) or (score >= PASS_MARK) == (decision == "lulus"):
        return ""
    return (
        f"Keputusan {decision} tidak sesuai nilai {words.score(score)} dengan batas lulus "
        f"{words.score(PASS_MARK)}; keputusan pada daftar yang disimpan."
    )


def _without_result(values: Values) -> str:
    if not values.keys().isdisjoint({"score", "grade", "decision"}):
        return ""
    return (
        "Tanggal kurasi tidak disimpan karena nilai, grade, dan keputusannya kosong; "
        "lengkapi hasilnya, atau kosongkan tanggalnya."
    )


CHECKS = (
    CrossCheck("owner_birth_date", ("owner_nik", "owner_birth_date"), _birth_date),
    CrossCheck("owner_gender", ("owner_nik", "owner_gender"), _gender),
    CrossCheck("grade", ("score", "grade"), _grade),
    CrossCheck("decision", ("score", "decision"), _decision),
    CrossCheck("curated_on", ("curated_on",), _without_result),
)
