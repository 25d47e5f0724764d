"""What rows are marked by: for each register some rules, of which the first that holds gives the sign."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, literal

from depok_desk.model.kinds.counts import COUNT
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import Condition, Days, OneOf


@dataclass(frozen=True)
class RowRule:
    """Rows whose column meets a condition carry a sign (an icon in a tone of the palette) with its words.

    The text of `quiet` rows stands back.
    """

    column: str
    condition: Condition
    words: str
    icon: str
    tone: str
    quiet: bool = False


_SOON = ("alert-triangle", "warning")

_RULES: Mapping[str, tuple[RowRule, ...]] = {
    "ikm": (
        RowRule("status", OneOf(("nonaktif",)), "IKM ini nonaktif", "ban", "quiet", quiet=True),
        RowRule("status", OneOf(("pindah",)), "IKM ini pindah dari Depok", "ban", "quiet", quiet=True),
        RowRule("status", OneOf(("tutup",)), "IKM ini sudah tutup", "ban", "quiet", quiet=True),
        RowRule("licence_expiry", Days(None, -1), "Ada legalitas yang sudah habis", "alert-circle", "danger"),
        RowRule("licence_expiry", Days(0, 90), "Ada legalitas yang habis dalam 90 hari", *_SOON),
    ),
    "komunitas": (
        RowRule("status", OneOf(("nonaktif",)), "Komunitas ini nonaktif", "ban", "quiet", quiet=True),
    ),
    "sertifikat": (
        RowRule("status", OneOf(("dicabut",)), "Sertifikat ini dicabut", "ban", "danger", quiet=True),
        RowRule("status", OneOf(("diganti",)), "Sertifikat ini sudah diganti", "ban", "quiet", quiet=True),
        RowRule("valid_until", Days(None, -1), "Masa berlakunya sudah lewat", "alert-circle", "danger"),
        RowRule("valid_until", Days(0, 90), "Masa berlakunya habis dalam 90 hari", *_SOON),
    ),
}  # fmt: skip


def rules_of(register: Register) -> Sequence[RowRule]:
    """The rules of a register, as far as it has their columns; those that weigh most first."""
    return [rule for rule in _RULES.get(register.key, ()) if register.column(rule.column)]


def rule_column(rules: Sequence[RowRule], register: Register, today: date) -> Column:
    """A column that holds the place among `rules` of the one that a row is marked by; empty if by none."""
    cases = [
        (rule.condition.sql(column.value, today), literal(place, literal_execute=True))
        for place, rule in enumerate(rules)
        if (column := register.column(rule.column))
    ]
    return Column("row_rule", "Tanda", COUNT, case(*cases, else_=None))
