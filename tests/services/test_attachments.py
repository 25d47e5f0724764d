"""Attachments of records, in the office's words."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from depok_desk.errors import UserError
from depok_desk.model.attachment import Attachment
from depok_desk.model.ikm import Product
from depok_desk.services import attachments, shelving
from depok_desk.services.attachments import attach, attachments_of, read_file, shown_photo
from depok_desk.services.file_media import media_of, media_words, rightly_named
from depok_desk.store.undo import plan_undo, redo, undo
from drawn_photos import drawn, jpeg, opened, saved
from office_records import firm

LETTER = b"%PDF-1.7\nsurat izin\n%%EOF"


@pytest.fixture
def abon(store):
    """The id of a firm with one product; the store holds nothing else."""
    with store.deed("Catat") as session:
        one = firm(1, "Abon Jaya")
        session.add_all([one, Product(ikm=one, name="Abon Sapi")])
    return one.id


def add(store, owner, name, content, role="file", *, table="ikm"):
    with store.deed(f"Lampirkan {name}") as session:
        return attach(session, store.shelf, table, owner, (name, content), role=role).id


def named(store, owner, roles=()):
    with store.read() as session:
        return [each.name for each in attachments_of(session, "ikm", owner, roles)]


def do(store, deed, *said):
    with store.deed("Ubah lampiran") as session:
        return deed(session, *said)


def test_a_letter_is_attached_as_it_is(store, abon):
    add(store, abon, "izin.pdf", LETTER)
    with store.read() as session:
        (one,) = attachments_of(session, "ikm", abon)
    assert (one.name, one.media, one.size, one.role) == ("izin.pdf", "application/pdf", len(LETTER), "file")
    assert store.shelf.read(one.sha256) == LETTER


def test_a_photo_is_made_small_and_silent(store, abon):
    add(store, abon, "IMG 7.PNG", saved(drawn((2400, 1800)), "PNG"), role="photo")
    with store.read() as session:
        (one,) = attachments_of(session, "ikm", abon)
    assert (one.name, one.media) == ("IMG 7.jpg", "image/jpeg")
    assert opened(store.shelf.read(one.sha256)).size == (1600, 1200)


def test_a_logo_keeps_what_is_transparent_so_that_no_white_box_is_printed():
    star = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    star.paste((200, 30, 30, 255), (300, 300, 600, 600))
    kept = read_file(("logo kota.png", saved(star, "PNG")), "logo")
    stored = opened(kept.content)
    assert (kept.name, kept.media, stored.mode, stored.size) == (
        "logo kota.png",
        "image/png",
        "RGBA",
        (600, 600),
    )
    alpha = stored.getchannel("A")
    assert (alpha.getpixel((5, 5)), alpha.getpixel((300, 300))) == (0, 255)


def test_a_logo_without_transparency_is_kept_in_its_colours():
    kept = opened(read_file(("logo.jpg", jpeg((300, 200))), "logo").content)
    assert (kept.format, kept.mode, kept.size) == ("PNG", "RGB", (300, 200))


def test_a_file_of_this_pc_is_attached(store, abon, tmp_path):
    path = tmp_path / "catatan kunjungan.txt"
    path.write_text("Sudah dikunjungi.", encoding="utf-8")
    with store.deed("Lampirkan") as session:
        one = attach(session, store.shelf, "ikm", abon, path)
    assert (one.name, one.media) == ("catatan kunjungan.txt", "text/plain")


def test_the_same_file_twice_is_told(store, abon):
    add(store, abon, "izin.pdf", LETTER)
    with pytest.raises(UserError, match=r"“salinan.pdf” sudah dilampirkan di sini sebagai “izin.pdf”"):
        add(store, abon, "salinan.pdf", LETTER)
    assert named(store, abon) == ["izin.pdf"]


def test_what_was_thrown_away_comes_back_when_it_is_added_again(store, abon):
    first = add(store, abon, "izin.pdf", LETTER)
    do(store, attachments.remove, [first])
    assert named(store, abon) == []
    assert add(store, abon, "izin.pdf", LETTER) == first
    assert named(store, abon) == ["izin.pdf"]


def test_throwing_away_can_be_undone(store, abon):
    one = add(store, abon, "izin.pdf", LETTER)
    do(store, attachments.remove, [one])
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert named(store, abon) == ["izin.pdf"]


def test_the_order_of_photos_is_the_users(store, abon):
    ids = [
        add(store, abon, f"{n}.jpg", jpeg(colour=c), "photo") for n, c in enumerate(("red", "blue", "tan"))
    ]
    do(store, attachments.move, ids[2], -1)
    assert named(store, abon) == ["0.jpg", "2.jpg", "1.jpg"]
    do(store, attachments.make_main, ids[1])
    assert named(store, abon) == ["1.jpg", "0.jpg", "2.jpg"]
    do(store, attachments.move, ids[1], -1)
    assert named(store, abon)[0] == "1.jpg"


def test_photos_are_ordered_among_photos_only(store, abon):
    photo = add(store, abon, "a.jpg", jpeg(), "photo")
    add(store, abon, "izin.pdf", LETTER)
    second = add(store, abon, "b.jpg", jpeg(colour="blue"), "photo")
    do(store, attachments.move, second, -1)
    assert named(store, abon, ("photo",)) == ["b.jpg", "a.jpg"]
    with store.read() as session:
        assert session.get(Attachment, photo).position > session.get(Attachment, second).position


def test_the_main_photo_stands_for_the_record(store, abon):
    with store.read() as session:
        assert shown_photo(session, "ikm", abon) == ""
        product = session.query(Product).one().id
    add(store, product, "produk.jpg", jpeg(colour="tan"), "photo", table="product")
    with store.read() as session:
        of_product = shown_photo(session, "ikm", abon)
        assert of_product == shown_photo(session, "product", product) != ""
    add(store, abon, "toko.jpg", jpeg(), "photo")
    with store.read() as session:
        assert shown_photo(session, "ikm", abon) not in {"", of_product}


def test_a_new_name_keeps_its_ending(store, abon):
    one = add(store, abon, "scan0001.pdf", LETTER)
    do(store, attachments.rename, one, " Izin edar: 2026 ")
    assert named(store, abon) == ["Izin edar- 2026.pdf"]
    do(store, attachments.rename, one, "NIB.pdf")
    assert named(store, abon) == ["NIB.pdf"]
    with pytest.raises(UserError, match="tidak boleh kosong"):
        do(store, attachments.rename, one, "  ")


@pytest.mark.parametrize("name", ["", " ", ".pdf", " . ", "..", "\x00", "\udcff"])
def test_a_name_of_nothing_is_refused(store, abon, name):
    one = add(store, abon, "izin.pdf", LETTER)
    with pytest.raises(UserError, match="tidak boleh kosong"):
        do(store, attachments.rename, one, name)


@pytest.mark.parametrize(
    ("name", "stored"), [("Surat.PDF", "Surat.pdf"), ("a\x00b", "ab.pdf"), ("n" * 400, "n" * 116 + ".pdf")]
)
def test_a_new_name_is_one_that_every_pc_takes(store, abon, name, stored):
    do(store, attachments.rename, add(store, abon, "izin.pdf", LETTER), name)
    assert named(store, abon) == [stored]


def test_a_name_with_broken_letters_is_attached_without_them(store, abon):
    add(store, abon, "izin \udcff\x00.pdf", LETTER)
    assert named(store, abon) == ["izin .pdf"]
    do(store, attachments.note, attachment_of(store, abon), "dari\x00 ponsel\ud83c\n")
    with store.read() as session:
        assert attachments_of(session, "ikm", abon)[0].notes == "dari ponsel"


def attachment_of(store, owner):
    with store.read() as session:
        return attachments_of(session, "ikm", owner)[0].id


def test_a_remark_stands_beside_it(store, abon):
    one = add(store, abon, "izin.pdf", LETTER)
    do(store, attachments.note, one, "Asli ada di map biru")
    with store.read() as session:
        assert session.get(Attachment, one).notes == "Asli ada di map biru"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("virus.exe", b"apa saja"),
        ("foto.jpg", b"MZ\x90\x00program"),
        ("foto.jpg.scr", b"x"),
        ("skrip.txt", b"#!/bin/sh\nrm"),
        ("pintasan.lnk", b"L\0\0\0"),
    ],
)
def test_programs_are_refused(store, abon, name, content):
    with pytest.raises(UserError, match="adalah program, bukan dokumen"):
        add(store, abon, name, content)
    assert list(store.shelf.keys()) == []


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    huge = tmp_path / "video.mp4"
    with huge.open("wb") as file:
        file.truncate(attachments.MOST_BYTES + 1)
    with pytest.raises(UserError, match=r"“video.mp4” terlalu besar .25 MB; paling besar 25 MB"):
        read_file(huge)


def test_an_empty_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    (tmp_path / "kosong.pdf").touch()
    for name, told in (
        ("kosong.pdf", "kosong"),
        ("tiada.pdf", "tidak dapat dibaca"),
        (".", "adalah folder|tidak dapat dibaca"),
    ):
        with pytest.raises(UserError, match=told):
            read_file(tmp_path / name)


def test_a_record_that_is_gone_gets_nothing(store):
    with pytest.raises(UserError, match="sudah tidak ada"):
        add(store, "0" * 32, "izin.pdf", LETTER)


def zipped(name):
    out = BytesIO()
    with ZipFile(out, "w") as file:
        file.writestr(name, "isi")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (LETTER, "PDF"),
        (zipped("word/document.xml"), "Dokumen Word"),
        (zipped("xl/workbook.xml"), "Buku kerja Excel"),
        (zipped("foto/1.jpg"), "Arsip ZIP"),
        (b"PK\x03\x04rusak", "Berkas"),
        ("Catatan é".encode(), "Teks"),
        (b"\x00\x01\x02", "Berkas"),
        (saved(drawn((9, 9)), "PNG"), "Gambar"),
        (saved(drawn((9, 9)), "WEBP"), "Gambar"),
    ],
)
def test_what_a_file_is_stands_in_its_bytes(content, words):
    assert media_words(media_of(content)) == words


def test_a_wrong_ending_gets_the_right_one():
    assert rightly_named("izin.doc", "application/pdf") == "izin.doc.pdf"
    assert rightly_named("IZIN.PDF", "application/pdf") == "IZIN.PDF"
    assert rightly_named("data.bin", "application/octet-stream") == "data.bin"


def test_a_lost_file_is_listed(store, abon):
    one = add(store, abon, "izin.pdf", LETTER)
    with store.read() as session:
        assert shelving.missing(session, store.shelf) == []
        store.shelf.discard(session.get(Attachment, one).sha256)
        assert [each.id for each in shelving.missing(session, store.shelf)] == [one]


def orphans(store):
    with store.read() as session:
        return shelving.orphans(session, store.shelf)


def test_only_what_nothing_can_bring_back_is_an_orphan(store, abon):
    left = store.shelf.keep(b"ditinggalkan saat listrik padam")
    one = add(store, abon, "izin.pdf", LETTER)
    assert orphans(store) == {left}
    do(store, attachments.remove, [one])
    assert orphans(store) == {left}
    with store.deed("Kosongkan sampah", undoable=False) as session:
        gone = session.get(Attachment, one)
        key = gone.sha256
        session.delete(gone)
    assert orphans(store) == {left, key}


def test_an_attaching_that_was_undone_can_be_redone(store, abon):
    from depok_desk.store.undo import plan_redo

    add(store, abon, "izin.pdf", LETTER)
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert orphans(store) == set()
    with store.deed("Ulangi", at=datetime.now(UTC)) as session:
        redo(session, plan_redo(session))
    assert named(store, abon) == ["izin.pdf"]
