"""What the form of a record shows besides its own fields: lists of what belongs to it."""

from depok_desk.gui.forms.part import Part, Reading
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.model.base import Record
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.services import belongings

HISTORY = Reading(
    "Riwayat",
    (
        ListColumn("at", "Kapan", 16),
        ListColumn("by", "Oleh", 12),
        ListColumn("what", "Isian", 18),
        ListColumn("old", "Sebelum", 22),
        ListColumn("new", "Sesudah", 22),
        ListColumn("deed", "Perbuatan", 26),
    ),
    belongings.changes,
    "Belum ada perubahan yang tercatat.",
)

_PERIOD = (ListColumn("role", "Jabatan", 16), ListColumn("period", "Masa", 16))

PARTS: dict[type[Record], tuple[Part, ...]] = {
    Ikm: (
        Part("Produk", Product, "ikm_id", ("name", "unit_price", "unit", "capacity_month")),
        Part(
            "Legalitas",
            Licence,
            "ikm_id",
            ("kind", "number", "issued_on", "expires_on", "status"),
            ("product_id",),
        ),
        Part(
            "Data tahunan",
            YearFigures,
            "ikm_id",
            ("year", "workers_male", "workers_female", "investment", "turnover", "output_value"),
        ),
    )
}
"""What is entered within a register's form."""

READINGS: dict[type[Record], tuple[Reading, ...]] = {
    Ikm: (
        Reading(
            "Komunitas",
            (ListColumn("name", "Komunitas", 34), *_PERIOD),
            belongings.communities,
            "Belum tercatat di komunitas mana pun.",
            "komunitas",
        ),
        Reading(
            "Kurasi",
            (
                ListColumn("session", "Sesi", 24),
                ListColumn("product", "Produk", 24),
                ListColumn("score", "Nilai", 8, right=True),
                ListColumn("grade", "Grade", 7),
                ListColumn("decision", "Keputusan", 12),
                ListColumn("day", "Tanggal", 12),
                ListColumn("certificate", "Sertifikat", 26),
            ),
            belongings.judgings,
            "Belum pernah dikurasi.",
        ),
    ),
    Community: (
        Reading(
            "Anggota",
            (ListColumn("name", "Nama usaha", 30), *_PERIOD, ListColumn("sector", "Sektor", 12)),
            belongings.members,
            "Belum ada anggota; daftar anggota dapat diimpor dari Excel.",
            "ikm",
        ),
    ),
}
"""What is only read there."""
