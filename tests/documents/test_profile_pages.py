"""Profile cards and catalogue entries, as people read them."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from depok_desk.documents.catalogue import render_catalogue
from depok_desk.documents.profile import _shares, render_profiles
from depok_desk.errors import UserError
from depok_desk.model.profile_facts import (
    CatalogueFacts,
    EntryFacts,
    JudgingFacts,
    LicenceFacts,
    ProductFacts,
    ProfileFacts,
)
from drawn_photos import jpeg

HEAD = ("PEMERINTAH KOTA DEPOK", "DINAS PERDAGANGAN DAN PERINDUSTRIAN")
PHOTOS = {sha256(photo).hexdigest(): photo for photo in (jpeg(), jpeg(colour="teal"), jpeg(colour="navy"))}
FIRST, SECOND, THIRD = PHOTOS
PROFILE = ProfileFacts(
    name="UD <Maju> & Co",
    plate=("IKM-00001", "Kuliner", "Binaan"),
    photo=FIRST,
    lines=(("Pemilik", "Asep A. R., S.E."), ("Alamat", "Kelurahan Cinere, Kecamatan Cinere, Kota Depok")),
    contacts=(("WhatsApp", "0812-3456-7890"),),
    products=(ProductFacts("Abon Sapi", "Rp45.000 per 250 g", "Abon sapi asli tanpa pengawet", FIRST),),
    licences=(
        LicenceFacts("NIB", "1234567890123"),
        LicenceFacts("P-IRT", "2063276010123-25", "sampai 1 Mei 2025", lapsed=True),
    ),
    judgings=(
        JudgingFacts("20-01-2026", "Abon Sapi", "Lulus · 82,50 · grade B", certificate="500.9/001/KURASI"),
    ),
    communities=("Forum Kuliner Depok (sekretaris, sejak 2019)",),
    head=HEAD,
    as_of=date(2026, 1, 26),
)
ENTRY = EntryFacts(
    name="Abon <Jaya> & Rekan",
    plate=("Kuliner", "Terkurasi, grade B"),
    place="Kelurahan Cinere, Kecamatan Cinere, Kota Depok",
    products=PROFILE.products,
    contacts=(("WhatsApp", "0812-3456-7890"),),
    photo=FIRST,
)
LONG = "Kelompok Usaha Bersama Perempuan Pengolah Hasil Pertanian Melati Indah Sejahtera Makmur Abadi " * 2


def profile(**others):
    return replace(PROFILE, **others)


def pages(content):
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def catalogue(*entries):
    return CatalogueFacts(tuple(entries), head=HEAD, as_of=date(2026, 1, 26))


def many(count):
    return tuple(ProductFacts(f"Produk {n}", f"Rp{n}.000") for n in range(1, count + 1))


def test_a_card_says_what_is_known_as_it_was_typed():
    (text,) = pages(render_profiles([PROFILE], PHOTOS))
    for said in (
        "UD <Maju> & Co",
        "IKM-00001 · Kuliner · Binaan",
        "Asep A. R., S.E.",
        "Rp45.000 per 250 g",
        "sampai 1 Mei 2025 (sudah habis)",
        "Sertifikat 500.9/001/KURASI",
        "Forum Kuliner Depok (sekretaris, sejak 2019)",
        "0812-3456-7890",
        "per tanggal 26 Januari 2026",
        "DINAS PERDAGANGAN DAN PERINDUSTRIAN",
    ):
        assert said in text


def test_what_is_not_known_is_left_out():
    (text,) = pages(render_profiles([ProfileFacts(name="Abon Jaya")]))
    assert "Abon Jaya" in text
    for heading in ("Produk", "Legalitas", "Riwayat kurasi", "Komunitas", "per tanggal", "None"):
        assert heading not in text


def test_several_firms_are_several_pages():
    printed = pages(render_profiles([profile(name=f"Usaha {n}") for n in range(1, 4)], PHOTOS))
    assert ["Usaha 2" in text for text in printed] == [False, True, False]
    assert "Halaman 3 dari 3" in printed[2]


@pytest.mark.parametrize("count", [1, 12, 60, 400])
def test_many_products_stay_on_one_page_and_the_rest_is_counted(count):
    licences = tuple(LicenceFacts("Halal", f"ID{n:017}") for n in range(15))
    (text,) = pages(render_profiles([profile(products=many(count), licences=licences)], PHOTOS))
    assert f"Produk ({count})" in text
    shown = sum(1 for n in range(1, count + 1) if f"Produk {n}\n" in text.replace(" Rp", "\nRp"))
    assert shown >= min(count, 8)
    if shown < count:
        assert f"dan {count - shown} produk lain" in text
    assert "Forum Kuliner Depok" in text


@given(st.lists(st.integers(1, 50), max_size=4), st.integers(4, 60))
def test_sections_share_the_room_and_none_is_forgotten(wanted, room):
    shares = _shares(wanted, room)
    assert all(1 <= share <= most for share, most in zip(shares, wanted, strict=True))
    assert sum(shares) <= max(room, len(wanted))
    if sum(wanted) <= room:
        assert shares == wanted


def test_a_long_name_is_set_smaller_and_stays_whole():
    (text,) = pages(render_profiles([profile(name=LONG.strip())], PHOTOS))
    assert LONG.strip() in " ".join(text.split())


def test_a_photo_that_is_on_two_cards_is_in_the_file_once():
    once = render_profiles([PROFILE], PHOTOS)
    assert (
        once.count(b"/DCTDecode")
        == render_profiles([PROFILE, profile(name="Lain")], PHOTOS).count(b"/DCTDecode")
        == 1
    )


def test_photos_of_products_stand_in_a_row_of_their_own():
    products = tuple(ProductFacts(f"Produk {key[:2]}", photo=key) for key in PHOTOS)
    content = render_profiles([profile(products=products)], PHOTOS)
    assert content.count(b"/DCTDecode") == 3


def test_without_a_photo_the_card_is_still_whole():
    (text,) = pages(render_profiles([profile(photo="", products=())], {}))
    assert "UD <Maju> & Co" in text


def test_a_catalogue_tells_name_price_and_where_to_get_it():
    (text,) = pages(render_catalogue(catalogue(ENTRY), PHOTOS))
    for said in (
        "Abon <Jaya> & Rekan",
        "Abon Sapi",
        "Rp45.000 per 250 g",
        "WhatsApp: 0812-3456-7890",
        "Cinere",
    ):
        assert said in text
    assert "Hubungi Disdagin" not in text


def test_without_consent_the_catalogue_leads_to_the_office():
    (text,) = pages(render_catalogue(catalogue(replace(ENTRY, contacts=())), PHOTOS))
    assert "Hubungi Disdagin Kota Depok" in text


def test_three_entries_stand_on_a_page():
    entries = [replace(ENTRY, name=f"Usaha {n}") for n in range(1, 8)]
    printed = pages(render_catalogue(catalogue(*entries), PHOTOS))
    assert len(printed) == 3
    assert "Usaha 3" in printed[0]
    assert "Usaha 4" in printed[1]
    assert "Halaman 2 dari 3" in printed[1]


def test_of_many_products_the_first_are_named_and_the_others_counted():
    (text,) = pages(render_catalogue(catalogue(replace(ENTRY, products=many(40))), PHOTOS))
    shown = sum(1 for n in range(1, 41) if f"Produk {n} " in text.replace("\n", " "))
    assert 5 <= shown < 15
    assert f"dan {40 - shown} produk lain" in text
    assert text.index("produk lain") < text.index("Di mana mendapatkannya")


def test_nothing_to_print_is_refused():
    with pytest.raises(UserError, match="Tidak ada IKM"):
        render_profiles([])
    with pytest.raises(UserError, match="Tidak ada IKM"):
        render_catalogue(catalogue())


def test_the_same_facts_give_the_same_bytes():
    assert render_profiles([PROFILE], PHOTOS) == render_profiles([PROFILE], PHOTOS)
    assert render_catalogue(catalogue(ENTRY), PHOTOS) == render_catalogue(catalogue(ENTRY), PHOTOS)


def test_papers_say_their_language_and_title():
    reader = PdfReader(BytesIO(render_profiles([PROFILE], PHOTOS)))
    assert reader.root_object["/Lang"] == "id-ID"
    assert dict(reader.metadata or {})["/Title"] == "Profil IKM UD <Maju> & Co"


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
@pytest.mark.parametrize(
    "content",
    [render_profiles([PROFILE], PHOTOS), render_catalogue(catalogue(ENTRY, ENTRY, ENTRY, ENTRY), PHOTOS)],
    ids=["card", "catalogue"],
)
def test_a_strict_reader_finds_no_fault(content, tmp_path):
    file = tmp_path / "kartu.pdf"
    file.write_bytes(content)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_can_be_printed(name, description):
    product = ProductFacts(name, description, description)
    render_profiles([ProfileFacts(name=name or "x", products=(product,), lines=((name, description),))])
    render_catalogue(CatalogueFacts((EntryFacts(name or "x", products=(product,), place=description),)))
