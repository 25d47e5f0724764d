"""What the form of a record shows besides its own fields: lists of what belongs to it."""

from sqlalchemy.orm import Session

from depok_desk.gui.forms.part import Part, Reading
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.model.base import Record
from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.kinds.clock import today
from depok_desk.services import belongings
from depok_desk.services.licence_rows import licence_advice, licence_rows
from depok_desk.services.year_rows import scales, year_rows

HISTORY = Reading(
    "Riwayat perubahan",
    (
        ListColumn("at", "Kapan", 16),
        ListColumn("by", "Oleh", 12),
        ListColumn("what", "Isian", 18),
        ListColumn("old", "Sebelum", 22),
        ListColumn("new", "Sesudah", 22),
        ListColumn("deed", "Perubahan", 26),
    ),
    belongings.changes,
    "Belum ada perubahan yang tercatat.",
)


def _scales(session: Session, owner: str) -> str:
    """How big the firm is, by every set of rules that can say so."""
    found = scales(session, owner)
    return f"Skala usaha: {'; '.join(found)}." if found else ""


def _no_licence(session: Session, owner: str) -> str:
    """The NIB stands among the firm's own fields, and counts as a licence elsewhere."""
    one = session.get(Ikm, owner)
    return "Belum ada legalitas selain NIB." if one and one.nib else "Belum ada legalitas."


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
            advice=licence_advice,
            shown=(
                ListColumn("kind", "Jenis", 11),
                ListColumn("number", "Nomor", 24),
                ListColumn("product", "Produk", 14),
                ListColumn("issued_on", "Terbit", 13),
                ListColumn("expires_on", "Berlaku sampai", 14),
                ListColumn("standing", "Keadaan", 20),
            ),
            texts=lambda session, owner: licence_rows(session, owner, today()),
            nothing=_no_licence,
        ),
        Part(
            "Data tahunan",
            YearFigures,
            "ikm_id",
            ("year",),
            shown=(
                ListColumn("year", "Tahun", 7),
                ListColumn("workers_male", "Pekerja L", 9, right=True),
                ListColumn("workers_female", "Pekerja P", 9, right=True),
                ListColumn("investment", "Nilai investasi", 16, right=True),
                ListColumn("output_value", "Nilai produksi", 16, right=True),
                ListColumn("turnover", "Omzet", 16, right=True),
                ListColumn("growth", "Omzet naik/turun", 14),
            ),
            texts=year_rows,
            remark=_scales,
        ),
        Part(
            "Komunitas",
            Membership,
            "ikm_id",
            ("community_id",),
            shown=(ListColumn("name", "Komunitas", 34), *_PERIOD),
            texts=belongings.memberships,
        ),
    )
}
"""What is entered within a register's form."""

READINGS: dict[type[Record], tuple[Reading, ...]] = {
    Ikm: (
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
