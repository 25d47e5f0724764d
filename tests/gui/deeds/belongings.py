"""Deeds of a clerk who keeps what belongs to a firm: products, licences, years, memberships, files."""

from datetime import date

from depok_desk.model.attachment import Attachment
from depok_desk.model.community import Membership
from depok_desk.model.ikm import Licence, Product, YearFigures
from tests.gui.deeds.deed import Clerk, Deed, Theme

NAME = "Abon Mandiri"
HERE = "Ctrl+K “abon mandiri” Enter"


def _licence(clerk: Clerk, number: str) -> Licence:
    found = clerk.belonging(Licence, NAME, number=number)
    assert found is not None
    return found


def _file(clerk: Clerk, name: str) -> Attachment | None:
    return clerk.one(Attachment, owner_id=clerk.firm(NAME).id, name=name)


BELONGINGS = Theme(
    "Produk, legalitas, data tahunan, komunitas, lampiran",
    "di formulir IKM",
    (
        Deed(
            "Tambah produk",
            "Alt+2 Alt+T “Abon Ikan” Enter",
            lambda clerk: clerk.belonging(Product, NAME, name="Abon Ikan"),
            HERE,
        ),
        Deed(
            "Ubah produk",
            "Alt+2 Enter End “ Pedas” Enter",
            lambda clerk: clerk.belonging(Product, NAME, name="Abon Khas Depok Pedas"),
            HERE,
        ),
        Deed(
            "Hapus produk",
            "Alt+2 Delete",
            lambda clerk: clerk.belonging(Product, NAME, name="Abon Khas Depok") is None,
            HERE,
        ),
        Deed(
            "Tambah legalitas",
            "Alt+3 Alt+T “p-irt” Tab “2053276010001-30” Enter",
            lambda clerk: _licence(clerk, "2053276010001-30"),
            HERE,
        ),
        Deed(
            "Perpanjang legalitas",
            "Alt+3 Enter Alt+E Ctrl+A “31/12/2030” Enter",
            lambda clerk: _licence(clerk, "2053276010001-30").expires_on == date(2030, 12, 31),
            f"{HERE} Alt+3 Alt+T “p-irt” Tab “2053276010001-30” Enter Esc {HERE}",
        ),
        Deed(
            "Isi data tahunan",
            "Alt+4 Alt+T “2019” Tab “3” Enter",
            lambda clerk: clerk.belonging(YearFigures, NAME, year=2019, workers_male=3),
            HERE,
        ),
        Deed(
            "Catat anggota komunitas",
            "Alt+5 Alt+T “paguyuban” Tab “anggota” Enter",
            lambda clerk: clerk.belonging(Membership, NAME, role="anggota"),
            HERE,
        ),
        Deed(
            "Lampirkan berkas", "Alt+7 Enter “surat.pdf” Enter", lambda clerk: _file(clerk, "surat.pdf"), HERE
        ),
        Deed("Lampirkan foto", "Alt+7 Enter “foto.jpg” Enter", lambda clerk: _file(clerk, "foto.jpg"), HERE),
        Deed("Baca perjalanan IKM", "Alt+8", lambda clerk: clerk.tab == "Perjalanan", HERE),
        Deed(
            "Lihat siapa mengubah apa",
            "Alt+9",
            lambda clerk: clerk.tab == "Riwayat perubahan",
            f"{HERE} Alt+M “Baru” Enter",
        ),
    ),
)
