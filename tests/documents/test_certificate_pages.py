"""Printed certificates, as a reader, a printer and a scanner see them."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from certificate_samples import CHAIR_OF_COUNCIL, HEAD_OF_OFFICE, SAMPLE
from PIL import Image
from pypdf import PdfReader

from depok_desk.documents.certificates import Printing, render_certificates, write_certificates
from depok_desk.errors import UserError
from depok_desk.model.facts import CertificateFacts


def words_of(pdf: bytes, page: int = 0) -> str:
    return PdfReader(BytesIO(pdf)).pages[page].extract_text()


def logo(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGBA", (40, 50), colour).save(out, "PNG")
    return out.getvalue()


def test_each_field_can_be_selected_as_it_was_typed():
    text = words_of(render_certificates([SAMPLE]))
    for said in (
        "DINAS PERDAGANGAN DAN PERINDUSTRIAN",
        "bersama Dewan Kerajinan Nasional Daerah Kota Depok",
        "SERTIFIKAT KURASI",
        "Nomor: 500.9/127/KURASI/I/2026",
        "Dapur Belimbing Sari",
        "Siti Rahmawati Lestari, S.E. · Kelurahan Pondok Cina, Kecamatan Beji",
        "atas produk Dodol Belimbing Original pada sektor kuliner,",
        "yang dinyatakan LULUS dengan peringkat A (nilai 88,25)",
        "dalam Sesi Kurasi I Tahun 2026, Senin, 26 Januari 2026.",
        "Berlaku sampai dengan 26 Januari 2028",
        "Depok, 26 Januari 2026",
        "NIP 19700101 199503 1 001",
        "Kode pemeriksaan, bukan tanda tangan elektronik",
    ):
        assert said in text.splitlines()


def test_the_words_stand_in_reading_order():
    text = words_of(render_certificates([SAMPLE]))
    order = [
        "PEMERINTAH",
        "SERTIFIKAT",
        "Nomor",
        "diberikan",
        "Dapur",
        "Siti",
        "atas",
        "Berlaku",
        "K7RM-4T2Q",
    ]
    assert sorted(order, key=text.index) == order


@pytest.mark.parametrize(
    "name",
    [
        "UD <Maju> & Rekan",
        "Toko “Ayu” (Depok)",
        "Café Señorita",
        "Tahu/Tempe 100% \\ Asli",
        "fi ffl AV To",
        "Ș ğ ạ µ Ω",
    ],
)
def test_marks_and_accents_are_printed_as_typed(name: str):
    assert name in words_of(render_certificates([replace(SAMPLE, ikm=name)])).splitlines()


def test_a_star_comes_from_the_other_typeface():
    assert "Kopi ★ Lima" in words_of(render_certificates([replace(SAMPLE, ikm="Kopi ★ Lima")])).splitlines()


def test_what_is_unknown_is_left_out():
    text = words_of(render_certificates([CertificateFacts(number="", ikm="Abon Jaya")]))
    assert text.splitlines() == ["SERTIFIKAT KURASI", "diberikan kepada", "Abon Jaya"]


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"product": "Abon"}, "atas produk Abon."),
        ({"sector": "Kriya"}, "pada sektor kriya."),
        ({"grade": "B"}, "dengan peringkat B."),
        ({"score": SAMPLE.score}, "dengan nilai 88,25."),
        ({"decision": "Lulus"}, "yang dinyatakan LULUS."),
        ({"session_dates": SAMPLE.session_dates}, "dalam kurasi Senin, 26 Januari 2026."),
        ({"place": "Balai Kota"}, "dalam kurasi di Balai Kota."),
        ({"district": "Beji"}, "Kecamatan Beji"),
    ],
)
def test_a_lone_fact_still_makes_a_whole_sentence(known: dict[str, Any], sentence: str):
    facts = replace(CertificateFacts(number="1", ikm="Abon Jaya"), **known)
    assert sentence in words_of(render_certificates([facts])).splitlines()


@pytest.mark.parametrize("page", range(3))
def test_the_symbol_on_the_paper_reads_as_the_code(page: int):
    sheets = [replace(SAMPLE, qr=f"DEPOK1:{n}:" + "AbC+/=9" * (10 * n), signatories=signed) for n, signed in (
        (1, ()), (2, (HEAD_OF_OFFICE,)), (3, (HEAD_OF_OFFICE, CHAIR_OF_COUNCIL)),
    )]  # fmt: skip
    picture = pypdfium2.PdfDocument(render_certificates(sheets))[page].render(scale=3).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [sheets[page].qr]


def test_the_same_facts_give_the_same_bytes():
    sheets = [SAMPLE, replace(SAMPLE, ikm="Tenun", number="2")]
    assert render_certificates(sheets) == render_certificates(list(map(thawed, sheets)))


def thawed(facts: CertificateFacts) -> CertificateFacts:
    return CertificateFacts.from_json(facts.to_json())


def test_the_file_says_what_it_is():
    pdf = PdfReader(BytesIO(render_certificates([SAMPLE])))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Sertifikat Kurasi"
    assert pdf.metadata.author == "PEMERINTAH KOTA DEPOK DINAS PERDAGANGAN DAN PERINDUSTRIAN"
    assert pdf.metadata.subject == "Sesi Kurasi I Tahun 2026"
    assert pdf.root_object["/Lang"] == "id-ID"


def test_every_font_is_embedded_as_truetype():
    pdf = PdfReader(BytesIO(render_certificates([SAMPLE])))
    objects = [pdf.get_object(number) for number in range(1, len(pdf.xref[0]) + 1)]
    fonts = [one for one in objects if isinstance(one, dict) and one.get("/Type") == "/FontDescriptor"]
    assert len(fonts) == 5
    assert all("/FontFile2" in font for font in fonts)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_a_strict_reader_finds_no_fault(tmp_path):
    sheet = replace(SAMPLE, logos=("kiri", "kanan"))
    made = render_certificates(
        [sheet] * 3, pictures={"kiri": logo("#0a0"), "kanan": logo("#00f8")}, stamp="Contoh"
    )
    file = tmp_path / "sertifikat.pdf"
    file.write_bytes(made)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_shared_art_and_letterhead_are_written_once():
    one, many = (
        len(render_certificates([replace(SAMPLE, number=str(n)) for n in range(c)])) for c in (1, 41)
    )
    assert (many - one) / 40 < 2_400


@pytest.mark.parametrize(("paper", "size"), [("A4", (842, 595)), ("F4", (935, 609)), ("F4-210", (935, 595))])
def test_paper_is_a_choice(paper, size: tuple[int, int]):
    box = PdfReader(BytesIO(render_certificates([SAMPLE], paper=paper))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_logos_stand_left_and_right_and_missing_ones_are_left_out():
    sheet = replace(SAMPLE, logos=("kiri", "kanan", "hilang"))
    drawn = pypdfium2.PdfDocument(render_certificates([sheet], pictures={"kanan": logo("#ff0000")}))[0]
    picture = drawn.render(scale=1).to_pil().convert("RGB")
    middle = picture.width // 2
    assert picture.getpixel((middle + 262, 101)) == (255, 0, 0)
    assert picture.getpixel((middle - 262, 101)) != (255, 0, 0)


def test_a_broken_logo_is_refused_in_words():
    with pytest.raises(UserError, match="Logo pada kop tidak dapat dibaca"):
        render_certificates([replace(SAMPLE, logos=("kiri",))], pictures={"kiri": b"bukan gambar"})


def test_a_stamp_lies_across_every_page():
    made = render_certificates([SAMPLE, SAMPLE], stamp="Dicabut")
    assert all("DICABUT" in words_of(made, page) for page in range(2))


def test_progress_is_told_after_every_page():
    told: list[tuple[int, int]] = []
    render_certificates([SAMPLE] * 3, progress=lambda done, count: told.append((done, count)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_pages_are_written_as_they_come():
    out, lengths = BytesIO(), []
    count = write_certificates(
        iter([SAMPLE] * 5), out, Printing("F4"), done=lambda _: lengths.append(out.tell())
    )
    assert count == 5
    assert sorted(set(lengths)) == lengths


def test_nothing_to_print_is_said():
    with pytest.raises(UserError, match="Tidak ada sertifikat"):
        render_certificates([])
