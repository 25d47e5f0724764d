"""The filters that come with the program, register by register."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from depok_desk.registers.register import Register
from depok_desk.services.conditions import Days, OneOf, Where
from depok_desk.services.listing import View
from depok_desk.services.looking import Looking

_YEAR = 365
_GONE = ("nonaktif", "pindah", "tutup")
_UNCERTIFIED: Where = (("decision", OneOf(("lulus",))), ("certificate", OneOf((None,))))


@dataclass(frozen=True)
class ShippedFilter:
    """A filter by its name; `beside` are columns put behind the usual ones, `sort` is its order."""

    name: str
    where: Where
    beside: tuple[str, ...] = ()
    sort: str = ""
    descending: bool = False

    def applied(self, register: Register, first: Looking) -> Looking:
        """The way of looking that it is, on top of the register's usual one."""
        usual = [column.key for column in first.columns if column.key not in self.beside]
        view = View(where=self.where, sort=self.sort or register.sort, descending=self.descending)
        return replace(first.with_columns(register, [*usual, *self.beside]), view=view)


def _by_day(name: str, column: str, days: Days) -> ShippedFilter:
    """By the days of a column, which is shown, the earliest first."""
    return ShippedFilter(name, ((column, days),), (column,), column)


SHIPPED: Mapping[str, tuple[ShippedFilter, ...]] = {
    "ikm": (
        _by_day("Legalitas habis 90 hari", "licence_expiry", Days(None, 90)),
        _by_day("Legalitas sudah habis", "licence_expiry", Days(None, -1)),
        ShippedFilter("Belum punya NIB", (("nib", OneOf((None,))),), ("nib",)),
        ShippedFilter("Fesyen grade A", (("sector", OneOf(("fesyen",))), ("grade", OneOf(("A",))))),
        ShippedFilter("Belum pernah dikurasi", (("decision", OneOf((None,))),), ("decision",)),
        ShippedFilter(
            "Lulus kurasi, belum bersertifikat",
            _UNCERTIFIED,
            ("curated_on", "certificate"),
            "curated_on",
        ),
        _by_day("Data belum diperbarui 12 bulan", "updated_at", Days(None, -_YEAR - 1)),
        ShippedFilter("Tanpa nomor telepon", (("phone", OneOf((None,))),), ("phone", "whatsapp")),
        ShippedFilter("Nonaktif, pindah, atau tutup", (("status", OneOf(_GONE)),), ("status",)),
    ),
    "komunitas": (
        ShippedFilter("Belum ada anggota", (("members", OneOf((0,))),)),
        ShippedFilter("Belum ada ketua", (("chair", OneOf((None,))),)),
        _by_day("Data belum diperbarui 12 bulan", "updated_at", Days(None, -_YEAR - 1)),
    ),
    "sertifikat": (
        ShippedFilter("Berlaku", (("status", OneOf(("berlaku",))),)),
        _by_day("Habis masa berlakunya 90 hari", "valid_until", Days(None, 90)),
        ShippedFilter("Dicabut atau diganti", (("status", OneOf(("dicabut", "diganti"))),)),
    ),
    "hasil": (
        ShippedFilter("Lulus, belum bersertifikat", _UNCERTIFIED),
        ShippedFilter("Perlu perbaikan", (("decision", OneOf(("perbaikan",))),)),
    ),
}  # fmt: skip
"""Register key -> its filters, in the order of the menu."""
