"""The minutes of a curation, printed and as a Word file, as people read them."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging_samples import JURORS, METHOD, minutes_of
from pypdf import PdfReader

from depok_desk import words
from depok_desk.documents.method_words import method_sentences
from depok_desk.documents.minutes import minutes
from depok_desk.documents.word_minutes import word_minutes
from depok_desk.model.judging_facts import CriterionFacts, MinutesFacts, SectorFacts

CONTENT = minutes(minutes_of(12))


def pages(facts: MinutesFacts) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(minutes(facts))).pages]


def flat(texts: list[str]) -> str:
    return " ".join(" ".join(texts).split())


def word_texts(facts: MinutesFacts) -> str:
    document = docx.Document(BytesIO(word_minutes(facts)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())


def test_a_monday_is_a_monday():
    said = flat(pages(minutes_of(1)))
    assert "Pada hari ini, Senin, tanggal dua puluh enam bulan Januari tahun dua ribu dua puluh enam" in said
    assert "bertempat di Aula Balai Kota Depok Lantai 2" in said
    assert "Selasa" not in said


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_the_weekday_is_that_of_the_date(day: date):
    said = flat(pages(minutes_of(1, on=day, held=(day,))))
    assert words.WEEKDAYS[day.isoweekday() - 1] in said
    assert f"Depok, {words.long_date(day)}" in said
    others = set(words.WEEKDAYS) - {words.weekday(day)}
    assert not any(f"hari ini, {other}" in said for other in others)


def test_judging_over_two_days_is_told_with_both_weekdays():
    held = (date(2025, 12, 7), date(2025, 12, 8))
    said = flat(pages(minutes_of(1, held=held)))
    assert "pada Minggu, 7 Desember 2025 sampai dengan Senin, 8 Desember 2025" in said


def test_all_of_the_jury_sign_but_who_is_struck():
    said = flat(pages(minutes_of(12)))
    signed = said[said.index("Demikian berita acara") : said.index("Lampiran:")]
    assert all(one.name in signed for one in JURORS if not one.struck)
    assert "Budi Contoh" not in signed
    assert "NIP 19700101 199503 1 001" in signed


def test_results_overrides_and_notes_stand_as_they_are():
    said = flat(pages(minutes_of(12)))
    for text in (
        "1 Dodol Belimbing 1 Dapur <Sari> & Rekan 1 94,30 A Lulus",
        "menurut nilai grade A, lulus; pleno memutuskan grade B, perbaikan. Alasan: Label belum memuat",
        "selisih nilai antarjuri 24,50, di atas batas 20",
        "Dodol Belimbing 5 (Dapur <Sari> & Rekan 5): tidak dinilai (tidak hadir).",
        "Rina Contoh abstain pada Ramah lingkungan: ",
        "Juri Budi Contoh dicoret",
        "Jumlah 12 11 10 1 0 10 1 0 0",
        "Kurasi produk kuliner edisi 2 (contoh, bukan ketetapan)",
    ):
        assert text in said


def test_without_overrides_and_notes_it_says_so():
    said = flat(pages(minutes_of(1, jurors=JURORS[:1])))
    assert "Tidak ada; seluruh keputusan sesuai dengan nilai." in said
    assert "Tidak ada catatan." in said
    assert "Mengetahui" not in flat(pages(minutes_of(1, signatories=())))


@pytest.mark.parametrize("count", [1, 40, 300])
def test_every_product_stands_once_in_the_results_under_a_heading(count: int):
    printed = pages(minutes_of(count))
    results = "\n".join(printed).split("D. Keputusan pleno")[0]
    found = re.findall(r"Dodol Belimbing (\d+) ", results)
    assert [int(one) for one in found] == list(range(1, count + 1))
    for text in printed:
        if re.search(r"Dodol Belimbing \d+ Dapur", text) and "Usaha" not in text:
            pytest.fail("rows without their heading")
    assert [f"Halaman {n} dari {len(printed)}" in text for n, text in enumerate(printed, 1)] == [True] * len(
        printed
    )


@pytest.mark.parametrize("count", range(6, 42, 3))
def test_signatures_never_stand_on_a_page_alone(count: int):
    (last,) = [text for text in pages(minutes_of(count)) if "NIP 19700101" in text]
    assert "Demikian berita acara" in last
    assert "Rekapitulasi" in last
    assert all(one.name in last for one in JURORS[:3])


def test_a_product_keeps_its_jurors_beside_it_in_the_appendix():
    printed = pages(minutes_of(40))
    for text in printed[-4:]:
        appendix = text.split("Nilai\n", 1)[-1]
        assert appendix.count("Chef Contoh Pratama") == appendix.count("Gabungan")


def test_missing_marks_stay_empty_and_never_become_zero():
    sector = minutes_of(1).sectors[0]
    row = replace(sector.results[0].rows[0], marks=("4", "", "A", "4", "4", "4", "4"), total=None)
    one = replace(sector.results[0], rows=(row,), together=None)
    said = flat(pages(minutes_of(1, sectors=(SectorFacts("Kuliner", 0, (one,)),))))
    assert "Chef Contoh Pratama 4 A 4 4 4 4 " in said


def test_the_word_copy_has_the_numbers_of_the_printed_one():
    facts = minutes_of(12)
    in_word, printed = word_texts(facts), flat(pages(facts))
    found = re.findall(r"\d+,\d\d", printed)
    assert sorted(re.findall(r"\d+,\d\d", in_word)) == sorted(found)
    assert len(found) > 100
    for sector in facts.sectors:
        for one in sector.results:
            assert one.product in in_word
            assert one.firm in in_word


def test_the_word_copy_can_be_edited_as_a_clerk_expects():
    document = docx.Document(BytesIO(word_minutes(minutes_of(12))))
    assert document.core_properties.language == "id-ID"
    assert any(one.style is not None and one.style.name == "Heading 1" for one in document.paragraphs)
    assert len(document.tables) >= 4
    assert "tblHeader" in document.tables[1]._tbl.xml
    ruled = next(one._p.xml for one in document.paragraphs if "pBdr" in one._p.xml)
    assert ruled.index("pBdr") < ruled.index("w:spacing")
    assert "NUMPAGES" in document.sections[0].footer._element.xml


def test_the_same_facts_give_the_same_bytes():
    assert minutes(minutes_of(12)) == CONTENT
    assert word_minutes(minutes_of(12)) == word_minutes(minutes_of(12))


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_names_can_be_printed_and_written(product: str, reason: str):
    facts = minutes_of(6)
    results = tuple(replace(one, product=product, reason=reason) for one in facts.sectors[0].results)
    odd = replace(facts, place=reason, sectors=(SectorFacts(product, 0, results),))
    minutes(odd)
    word_minutes(odd)


def test_several_sectors_share_what_they_have_in_common():
    second = replace(METHOD, sectors=("Kriya",), rubric="Kurasi produk kriya", pass_mark=Decimal(65))
    sector = minutes_of(3).sectors[0]
    facts = minutes_of(
        3, methods=(METHOD, second), sectors=(sector, replace(sector, sector="Kriya", method=1))
    )
    said = flat(pages(facts))
    assert said.count("Grade A mulai 85") == 1
    assert said.index("Semua sektor 1.") < said.index("Sektor kuliner 1.") < said.index("Sektor kriya 1.")
    assert "nilai akhir sedikitnya 65" in said
    assert "Jumlah 6 6 6 0 0 6 0 0 0" in said


def test_a_session_without_jury_and_results_is_printed_all_the_same():
    facts = minutes_of(1, jurors=(), sectors=(), methods=(), signatories=(), held=(), place="")
    assert "Pada hari ini, Senin" in flat(pages(facts))
    assert "Rekapitulasi" in word_texts(facts)


def test_a_draft_is_marked_on_every_page():
    assert all("DRAF" in text for text in pages(minutes_of(12, draft=True)))
    for draft, said in ((True, "DRAF"), (False, "")):
        document = docx.Document(BytesIO(word_minutes(minutes_of(1, draft=draft))))
        assert document.sections[0].header.paragraphs[0].text == said


@pytest.mark.parametrize("paper", ["A4", "F4", "F4-210"])
def test_papers_have_the_size_asked_for(paper):
    page = PdfReader(BytesIO(minutes(minutes_of(1), paper=paper))).pages[0]
    width, height = {"A4": (210, 297), "F4": (215, 330), "F4-210": (210, 330)}[paper]
    assert float(page.mediabox.width) == pytest.approx(width * 72 / 25.4, abs=0.1)
    assert float(page.mediabox.height) == pytest.approx(height * 72 / 25.4, abs=0.1)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("rata-rata", "digabungkan dengan rata-rata."),
        ("terpangkas", "satu nilai tertinggi dan satu nilai terendah tidak dihitung"),
        ("median", "median (nilai tengah)"),
    ],
)
def test_every_way_of_putting_marks_together_is_told(key: str, said: str):
    assert said in " ".join(method_sentences(replace(METHOD, aggregation=key)))


def test_gates_independent_criteria_and_other_scales_are_told():
    criteria = (
        CriterionFacts("Rasa", Decimal(100), "0-100", least=Decimal("60.5")),
        CriterionFacts("Kisah produk", Decimal(0), "1-3", independent=True),
    )
    said = " ".join(method_sentences(replace(METHOD, criteria=criteria, tie_rules=(), places=0)))
    assert "Skala 1–3 berlaku untuk Kisah produk." in said
    assert "di luar nilai akhir: Kisah produk" in said
    assert "nilai gabungan Rasa sedikitnya 60,5" in said
    assert "syarat berkas NIB; syarat berkas Izin edar (boleh dikecualikan dengan alasan)" in said
    assert "menjadi bilangan bulat (setengah dibulatkan ke atas)" in said
    assert "Bila nilai akhir sama, peringkatnya sama." in said


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_a_strict_reader_finds_no_fault(tmp_path):
    file = tmp_path / "berita-acara.pdf"
    file.write_bytes(CONTENT)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
