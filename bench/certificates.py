"""Making certificates."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab.rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.measuring import Measurement, Work
from bench.register_rows import rows
from depok_desk.documents.certificates import render_certificates
from depok_desk.documents.ornament import certificate_art
from depok_desk.documents.symbol import qr_symbol
from depok_desk.model.facts import CertificateFacts, Signatory
from depok_desk.paths import resources

CERTIFICATES = 296
FONTS = ("Cinzel-SemiBold", "EBGaramond-Italic", "EBGaramond-SemiBold", "PlusJakartaSans-Regular")
POSITION = ("Kepala Dinas Perdagangan", "dan Perindustrian Kota Depok")
SIGNATORY = Signatory(POSITION, "Dra. Contoh Pejabat, M.Si.", "Pembina Utama Muda", "197001011995032001")


def facts(count: int) -> Iterator[CertificateFacts]:
    """So many certificates, each of another firm, with a check text of 150 bytes."""
    for number, cells in enumerate(rows(count), 1):
        firm, _, sector, owner = (str(cell) for cell in cells[:4])
        yield CertificateFacts(
            number=f"{number:03}/KURASI/I/2026",
            ikm=firm,
            head=("Pemerintah Kota Depok", "Dinas Perdagangan dan Perindustrian"),
            owner=owner,
            district=str(cells[12]),
            product=str(cells[19]),
            sector=sector,
            grade="A",
            session="Kurasi IKM Kota Depok 2026",
            session_dates=(date(2026, 1, 20), date(2026, 1, 21)),
            issued_on=date(2026, 1, 26),
            signatories=(SIGNATORY,),
            code="K7RM-4T2Q",
            qr=f"{number:06}:{'K7RM-4T2Q.' * 15}"[:150],
        )


def make(_: Path) -> tuple[Work, Work]:
    """296 certificates into one PDF in memory."""
    certificates = list(facts(CERTIFICATES))
    for name in FONTS:
        registerFont(TTFont(name, str(resources() / "fonts" / f"{name}.ttf")))
    return lambda: render_certificates(certificates), lambda: bare_pdf(certificates)


def bare_pdf(certificates: list[CertificateFacts]) -> bytes:
    """The same ornament, QR symbol and number of words, drawn with reportlab used well and no layout."""
    out = BytesIO()
    reportlab.rl_config.useA85 = 0
    width, height = landscape(A4)
    canvas: Any = Canvas(out, pagesize=(width, height), invariant=1, pageCompression=1)
    canvas.beginForm("art")
    canvas._code.append(certificate_art(width, height))
    canvas.endForm()
    for one in certificates:
        canvas.doForm("art")
        for place, words in enumerate(words_of(one)):
            canvas.setFont(FONTS[place % len(FONTS)], 12)
            canvas.drawCentredString(width / 2, height - 90 - 22 * place, words)
        canvas._code.append(qr_symbol(one.qr, 80, 110, 71))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def words_of(one: CertificateFacts) -> tuple[str, ...]:
    """The lines of a certificate, as they are."""
    return (
        *one.head,
        one.title,
        one.number,
        "diberikan kepada",
        one.ikm,
        one.owner,
        f"{one.product}, {one.sector}",
        f"yang dinyatakan lulus dengan peringkat {one.grade}",
        f"{one.session} pada tanggal 20 sampai dengan 21 Januari 2026",
        "Depok, 26 Januari 2026",
        *POSITION,
        SIGNATORY.name,
        SIGNATORY.rank,
        f"Kode pemeriksaan, bukan tanda tangan elektronik: {one.code}",
    )


MAKING = Measurement(
    "make-certificates", f"{CERTIFICATES} certificates", "reportlab's canvas, used well", 2.0, make
)
