"""Letters, feedback letters and attendance lists, as people read them."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from certificate_samples import CHAIR_OF_COUNCIL, HEAD_OF_OFFICE
from hypothesis import given
from hypothesis import strategies as st
from judging_samples import KOP, MONDAY, feedback_of
from PIL import Image
from pypdf import PdfReader

from depok_desk.documents.attendance import attendance
from depok_desk.documents.feedback import feedback_letters
from depok_desk.documents.letter import letters
from depok_desk.errors import UserError
from depok_desk.model.judging_facts import FormerResult
from depok_desk.model.letter_facts import AttendanceFacts, AttendanceGroup, AttendanceRow, LetterFacts

LETTER = LetterFacts(
    KOP,
    "Undangan kurasi produk IKM",
    ("Siti Rahmawati, S.E.", "Dapur <Belimbing> & Sari"),
    ("Dengan hormat,", "Kami mengundang Bapak/Ibu untuk mengikuti kurasi pada:"),
    on=date(2026, 1, 12),
    particulars=(
        ("Hari/tanggal", "Senin, 26 Januari 2026"),
        ("Waktu", "09.00 WIB s.d. selesai"),
        ("Tempat", ""),
    ),
    items_intro="Mohon membawa:",
    items=("contoh produk;", "salinan NIB."),
    closing=("Demikian disampaikan, atas perhatiannya diucapkan terima kasih.",),
    signatories=(HEAD_OF_OFFICE,),
    copies=("Ketua Dekranasda", "Arsip"),
)
LIST = AttendanceFacts(
    KOP,
    "Kurasi IKM Angkatan I Tahun 2026",
    (
        AttendanceGroup("Juri", (AttendanceRow("Rina Contoh", "Federasi Kemasan"),)),
        AttendanceGroup(
            "Peserta",
            tuple(AttendanceRow(f"Pemilik {n}", f"Usaha <{n}>", "", "L") for n in range(40)),
        ),
    ),
    (("Hari/tanggal", "Senin, 26 Januari 2026"),),
    spare=3,
)
LONG = "Kelompok Usaha Bersama Perempuan Pengolah Hasil Pertanian Melati Indah Sejahtera Makmur Abadi"


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def flat(content: bytes) -> str:
    return " ".join(" ".join(pages(content)).split())


def letter(**others: Any) -> bytes:
    return letters([replace(LETTER, **others)])


def feedback(**others: Any) -> str:
    return flat(feedback_letters([feedback_of(**others)]))


def test_a_letter_has_the_form_of_the_office():
    said = flat(letters([LETTER]))
    for text in (
        "Depok, 12 Januari 2026 Nomor :",
        "Sifat : Biasa Hal : Undangan kurasi produk IKM",
        "Yth. Siti Rahmawati, S.E. Dapur <Belimbing> & Sari",
        "Hari/tanggal : Senin, 26 Januari 2026 Waktu : 09.00 WIB s.d. selesai",
        "1. contoh produk; 2. salinan NIB.",
        "dan Perindustrian Kota Depok, Rahmat Contoh, S.E., M.M. Pembina Utama Muda NIP 19700101 199503",
        "Tembusan: 1. Ketua Dekranasda 2. Arsip",
        "Halaman 1 dari 1",
    ):
        assert text in said
    assert "Lampiran" not in said
    assert "Perihal" not in said


def test_attachments_and_a_number_stand_where_they_are_known():
    said = flat(letter(number="500.9/012/Disdagin/2026", attachments="1 (satu) berkas", copies=("Arsip",)))
    assert "Nomor : 500.9/012/Disdagin/2026 Sifat : Biasa Lampiran : 1 (satu) berkas" in said
    assert "Tembusan: – Arsip" in said


def test_without_officials_there_is_room_to_sign_and_to_write_a_name():
    said = flat(letter(signatories=(), on=None, copies=()))
    assert "NIP" not in said
    assert "Depok, ....." in said


def test_two_sign_side_by_side():
    said = flat(letter(signatories=(HEAD_OF_OFFICE, CHAIR_OF_COUNCIL)))
    assert "Rahmat Contoh" in said
    assert "Hj. Lestari Contoh" in said


def test_every_letter_begins_a_page_with_its_letterhead():
    printed = pages(letters([LETTER, replace(LETTER, recipient=("Budi",)), LETTER]))
    assert ["DINAS PERDAGANGAN" in text for text in printed] == [True] * 3
    assert "Yth. Budi" in " ".join(printed[1].split())


def test_the_logo_of_the_letterhead_is_in_the_file_once():
    out = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(out, "PNG")
    with_logo = replace(LETTER, head=replace(KOP, logos=("a", "b")))
    content = letters([with_logo, with_logo], pictures={"a": out.getvalue()})
    assert content.count(b"/Subtype/Image") == 2  # the picture and its mask
    assert letters([with_logo]).count(b"/Subtype/Image") == 0


def test_nothing_to_print_is_refused():
    with pytest.raises(UserError, match="Tidak ada surat"):
        letters([])
    with pytest.raises(UserError, match="Tidak ada surat umpan balik"):
        feedback_letters([])


@given(st.text(max_size=300), st.lists(st.text(max_size=80), max_size=6))
def test_any_words_can_be_printed(text: str, items: list[str]):
    letter(subject=text, recipient=(text,), opening=(text,), items=tuple(items), number=text)
    feedback(product=text, firm=text, strengths=tuple(items))


def test_everybody_is_on_the_list_once_and_numbered_through():
    printed = pages(attendance(LIST))
    said = " ".join(" ".join(printed).split())
    numbers = re.findall(r"(\d+) (?:Rina Contoh|Pemilik \d+) ", said)
    assert numbers == [str(n) for n in range(1, 42)]
    assert re.search(r"44\s+44\.", said)
    assert not re.search(r"45\s+45\.", said)
    assert all("Tanda tangan" in text for text in printed)
    assert "Usaha <7>" in said


def test_a_list_asks_for_telephones_only_where_wanted():
    assert "Nomor HP" in flat(attendance(LIST))
    assert "Nomor HP" not in flat(attendance(replace(LIST, phones=False)))


def test_signatures_are_staggered():
    content = PdfReader(BytesIO(attendance(LIST))).pages[0]
    found: dict[str, float] = {}

    def visit(text, _cm, matrix, _font, _size):
        if re.fullmatch(r"\d+\.", text.strip()):
            found[text.strip()] = matrix[4]

    content.extract_text(visitor_text=visit)
    assert found["1."] == found["3."] < found["2."] == found["4."]


@pytest.mark.parametrize("spare", range(12))
def test_the_signature_under_a_list_never_stands_on_a_page_alone(spare: int):
    printed = pages(attendance(replace(LIST, spare=spare, signatories=(HEAD_OF_OFFICE,), on=MONDAY)))
    (last,) = [text for text in printed if "NIP" in text]
    assert f"{41 + spare}." in last


def test_positions_have_a_column_where_they_are_known():
    assert "Jabatan" not in flat(attendance(LIST))
    group = AttendanceGroup("", (AttendanceRow("Budi", "Bappeda", "Kepala Bidang"),))
    said = flat(attendance(replace(LIST, groups=(group,), office_label="Instansi", spare=0)))
    assert "No. Nama Instansi Jabatan" in said
    assert "Kepala Bidang" in said


def test_feedback_is_whole():
    said = feedback()
    for text in (
        "Hal : Hasil kurasi produk Dodol Belimbing Original",
        "Terima kasih atas keikutsertaan Dapur <Belimbing> & Sari",
        "pada Senin, 26 Januari 2026.",
        "perlu perbaikan terlebih dahulu dengan grade C (cukup, dengan beberapa hal yang perlu dibenahi)",
        "nilai 66,50 dari 100",
        "naik kelas dari grade D menjadi grade C",
        "Gunakan tinta yang tahan minyak.",
        "2,33 dari 5",
        "Izin edar belum ada.",
        "Pendampingan label pangan Bidang Perindustrian 30 April 2026",
        "paling lambat Senin, 27 Juli 2026",
    ):
        assert text in said


def test_who_passed_is_congratulated():
    said = feedback(decision="lulus", grade="A", total=Decimal(91), former=None)
    assert "Selamat, produk ini dinyatakan LULUS dengan grade A (sangat baik) dan nilai 91,00" in said
    assert "naik kelas" not in said


def test_who_failed_is_told_with_respect():
    said = feedback(decision="tidak lulus", grade="D", total=Decimal("41.5"))
    assert "belum dinyatakan lulus" in said
    assert "Kami menghargai upaya Bapak/Ibu" in said
    assert "grade produk ini tetap D" in said


def test_a_lower_grade_is_compared_without_reproach():
    assert "Sebagai perbandingan, hasil kurasi sebelumnya" in feedback(
        former=FormerResult("Kurasi IKM 2025", grade="B")
    )


def test_what_is_not_known_is_left_out_of_feedback():
    said = feedback(
        strengths=(), criteria=(), general=(), papers=(), coaching=(), recurate_by=None, former=None,
        total=None, grade="", held=(),
    )  # fmt: skip
    for heading in ("Yang sudah baik", "Yang dapat ditingkatkan", "Saran", "Rencana", "None", "grade"):
        assert heading not in said


def test_a_letter_with_much_advice_takes_two_pages_and_keeps_its_signature():
    criteria = tuple(replace(feedback_of().criteria[1], criterion=f"Kriteria {n}") for n in range(9))
    printed = pages(feedback_letters([feedback_of(criteria=criteria)]))
    assert len(printed) == 2
    assert "Bila ada yang ingin ditanyakan" in printed[1]
    assert "NIP" in printed[1]


def test_advice_longer_than_a_page_goes_on_and_is_not_cut():
    words = [f"kata{n}" for n in range(1500)]
    criteria = (replace(feedback_of().criteria[1], advice=(" ".join(words),)),)
    printed = pages(feedback_letters([feedback_of(criteria=criteria)]))
    assert len(printed) > 3
    assert re.findall(r"kata\d+", " ".join(printed)) == words


def test_the_same_facts_give_the_same_bytes():
    assert letters([LETTER]) == letters([LETTER])
    assert attendance(LIST) == attendance(LIST)
    assert feedback_letters([feedback_of()]) == feedback_letters([feedback_of()])


def test_long_names_stay_whole():
    group = AttendanceGroup("", (AttendanceRow(LONG, LONG),))
    assert flat(attendance(replace(LIST, groups=(group,), spare=0))).count("Abadi") == 2
    signed = replace(HEAD_OF_OFFICE, name=LONG, position=(LONG, LONG))
    assert LONG in flat(letter(signatories=(signed,), recipient=(LONG,)))


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
@pytest.mark.parametrize(
    "content",
    [letters([LETTER]), attendance(LIST), feedback_letters([feedback_of()])],
    ids=["letter", "attendance", "feedback"],
)
def test_a_strict_reader_finds_no_fault(content, tmp_path):
    file = tmp_path / "naskah.pdf"
    file.write_bytes(content)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_day_of_the_samples_is_a_monday():
    assert MONDAY.isoweekday() == 1
