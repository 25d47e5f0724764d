"""Fictional facts that the document tests print."""

from datetime import date
from decimal import Decimal

from depok_desk.model.facts import CertificateFacts, Signatory

HEAD_OF_OFFICE = Signatory(
    ("Kepala Dinas Perdagangan", "dan Perindustrian Kota Depok"),
    "Rahmat Contoh, S.E., M.M.",
    "Pembina Utama Muda",
    "197001011995031001",
)
CHAIR_OF_COUNCIL = Signatory(("Ketua Dewan Kerajinan Nasional", "Daerah Kota Depok"), "Hj. Lestari Contoh")

SAMPLE = CertificateFacts(
    number="500.9/127/KURASI/I/2026",
    ikm="Dapur Belimbing Sari",
    head=("PEMERINTAH KOTA DEPOK", "DINAS PERDAGANGAN DAN PERINDUSTRIAN"),
    partner="Dewan Kerajinan Nasional Daerah Kota Depok",
    owner="Siti Rahmawati Lestari, S.E.",
    ward="Pondok Cina",
    district="Beji",
    product="Dodol Belimbing Original",
    sector="kuliner",
    decision="Lulus",
    grade="A",
    score=Decimal("88.25"),
    session="Sesi Kurasi I Tahun 2026",
    session_dates=(date(2026, 1, 26),),
    issued_on=date(2026, 1, 26),
    valid_until=date(2028, 1, 26),
    signatories=(HEAD_OF_OFFICE, CHAIR_OF_COUNCIL),
    code="K7RM-4T2Q",
    qr="DEPOK1:" + "K7RM4T2Q" * 18,
)
