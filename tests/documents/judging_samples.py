"""Fictional judgings that the document tests print."""

from datetime import date
from decimal import Decimal
from typing import Any

from certificate_samples import HEAD_OF_OFFICE

from depok_desk.model.judging_facts import (
    CoachingFacts,
    CriterionAdvice,
    CriterionFacts,
    FeedbackFacts,
    FormerResult,
    JurorFacts,
    MarkRow,
    MethodFacts,
    MinutesFacts,
    RequirementFacts,
    ResultFacts,
    ScoreSheetFacts,
    ScoreSheetsFacts,
    SectorFacts,
    SheetRow,
)
from depok_desk.model.letter_facts import HeadFacts

MONDAY = date(2026, 1, 26)
KOP = HeadFacts(
    ("PEMERINTAH KOTA DEPOK", "DINAS PERDAGANGAN DAN PERINDUSTRIAN"),
    ("Jalan Contoh Raya Nomor 54, Kota Depok", "Telepon (021) 7700000 · surat@contoh.example"),
)
LEVELS = tuple((mark, f"arti nilai {mark} dalam satu kalimat yang jelas bagi juri") for mark in range(1, 6))
NAMES = (
    ("Legalitas", 20),
    ("Kualitas rasa dan keamanan", 25),
    ("Desain & inovasi", 10),
    ("Kemasan & label", 20),
    ("Kapasitas produksi", 10),
    ("Harga & daya jual", 10),
    ("Ramah lingkungan", 5),
)
CRITERIA = tuple(CriterionFacts(name, Decimal(weight), "1-5", levels=LEVELS) for name, weight in NAMES)
METHOD = MethodFacts(
    sectors=("Kuliner",),
    rubric="Kurasi produk kuliner",
    edition=2,
    criteria=CRITERIA,
    pass_mark=Decimal(70),
    bands=(("A", Decimal(85)), ("B", Decimal(70)), ("C", Decimal(55))),
    sample=True,
    tie_rules=("bobot", "sebaran", "urutan"),
    spread_limit=Decimal(20),
    requirements=(
        RequirementFacts("NIB"),
        RequirementFacts("Izin edar", exemptible=True),
        RequirementFacts("Sertifikat halal", blocks=False),
    ),
)
JURORS = (
    JurorFacts("Chef Contoh Pratama", "Asosiasi Jasa Boga <Depok> & Rekan", "Ketua", "Kuliner"),
    JurorFacts("Dr. Contoh Wulandari, S.T.P.", "Laboratorium Pangan Contoh", "Anggota", "Semua sektor"),
    JurorFacts("Rina Contoh", "Federasi Kemasan Contoh", "Anggota", "Semua sektor"),
    JurorFacts(
        "Budi Contoh", "", "Anggota", "Kuliner", struck=True, struck_why="Pemilik salah satu usaha peserta"
    ),
)


def result(place: int, **others: Any) -> ResultFacts:
    """A product in that place; every seventh is overridden."""
    total = Decimal("95.00") - Decimal(place * 7 % 400) / 10
    passed = total >= 70
    rows = tuple(
        MarkRow(juror.name, tuple(str(1 + (place + n + k) % 5) for k in range(7)), total - n)
        for n, juror in enumerate(JURORS[:3])
    )
    usual: dict[str, Any] = {
        "product": f"Dodol Belimbing {place}",
        "firm": f"Dapur <Sari> & Rekan {place}",
        "queue": place,
        "rank": place,
        "total": total,
        "grade": "A" if total >= 85 else "B" if passed else "C",
        "decision": "Lulus" if passed else "Perbaikan",
        "rows": rows,
        "together": MarkRow("Gabungan", tuple(f"{2 + k / 3:.2f}".replace(".", ",") for k in range(7)), total),
    }
    return ResultFacts(**{**usual, **others})


OVERRIDDEN = result(
    2,
    decision="Perbaikan",
    counted_decision="Lulus",
    counted_grade="A",
    grade="B",
    reason="Label belum memuat tanggal kedaluwarsa.",
)


def minutes_of(count: int = 12, **others: Any) -> MinutesFacts:
    """Minutes with that many products."""
    results = [result(place) for place in range(1, count + 1)]
    if count > 5:
        results[1] = OVERRIDDEN
        results[3] = result(4, spread=Decimal("24.50"), notes=("Rina Contoh abstain pada Ramah lingkungan.",))
        results[4] = result(5, standing="Tidak hadir", total=None, rank=None, grade="", decision="", rows=())
    usual: dict[str, Any] = {
        "head": KOP,
        "session": "Kurasi IKM Kota Depok Angkatan I Tahun 2026",
        "on": MONDAY,
        "organiser": "Dinas Perdagangan dan Perindustrian Kota Depok",
        "held": (MONDAY,),
        "place": "Aula Balai Kota Depok Lantai 2",
        "jurors": JURORS,
        "methods": (METHOD,),
        "sectors": (SectorFacts("Kuliner", 0, tuple(results)),),
        "signatories": (HEAD_OF_OFFICE,),
    }
    return MinutesFacts(**{**usual, **others})


def sheet_of(count: int, **others: Any) -> ScoreSheetFacts:
    """A score sheet with that many products."""
    rows = tuple(
        SheetRow(place, f"Dodol Belimbing {place}", f"Dapur <Sari> & Rekan {place}")
        for place in range(1, count + 1)
    )
    usual: dict[str, Any] = {
        "code": "K7RM-4T",
        "juror": JURORS[1].name,
        "rubric": METHOD.rubric,
        "edition": METHOD.edition,
        "criteria": CRITERIA,
        "rows": rows,
        "office": JURORS[1].office,
        "sectors": ("Kuliner",),
        "sample": True,
    }
    return ScoreSheetFacts(**{**usual, **others})


def sheets_of(*sheets: ScoreSheetFacts) -> ScoreSheetsFacts:
    """The score sheets of a session."""
    return ScoreSheetsFacts(
        KOP, "Kurasi IKM Kota Depok Angkatan I Tahun 2026", sheets, (MONDAY,), "Aula Balai Kota Depok"
    )


def feedback_of(**others: Any) -> FeedbackFacts:
    """A letter to a firm whose product is to be mended."""
    criteria = tuple(
        CriterionAdvice(
            name,
            "2,33 dari 5",
            "Label ada, tetapi belum memuat tanggal kedaluwarsa.",
            "Label memuat nama, komposisi, berat bersih, produsen, dan tanggal kedaluwarsa.",
            ("Gunakan tinta yang tahan minyak.", "Tambahkan cara penyimpanan.") if place == 1 else (),
        )
        for place, (name, _) in enumerate(NAMES[:4])
    )
    usual: dict[str, Any] = {
        "head": KOP,
        "recipient": ("Siti Rahmawati, S.E.", "Dapur <Belimbing> & Sari", "Kelurahan Pondok Cina, Beji"),
        "firm": "Dapur <Belimbing> & Sari",
        "product": "Dodol Belimbing Original",
        "session": "Kurasi IKM Kota Depok Angkatan I Tahun 2026",
        "decision": "perbaikan",
        "held": (MONDAY,),
        "on": date(2026, 2, 2),
        "total": Decimal("66.50"),
        "grade": "C",
        "strengths": ("Kualitas rasa dan keamanan (4,33 dari 5): rasa khas dan konsisten.",),
        "criteria": criteria,
        "general": ("Siapkan ukuran kemasan untuk oleh-oleh.",),
        "papers": ("Izin edar belum ada.",),
        "coaching": (
            CoachingFacts("Pendampingan label pangan", "Bidang Perindustrian", date(2026, 4, 30)),
            CoachingFacts("Mengurus izin edar"),
        ),
        "recurate_by": date(2026, 7, 27),
        "former": FormerResult("Kurasi IKM 2025", date(2025, 1, 20), Decimal("51.00"), "D", "Tidak lulus"),
        "signatories": (HEAD_OF_OFFICE,),
    }
    return FeedbackFacts(**{**usual, **others})
