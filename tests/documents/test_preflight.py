"""What is said before a certificate is issued."""

from dataclasses import replace
from typing import Any

import pytest
from certificate_samples import HEAD_OF_OFFICE, SAMPLE

from depok_desk.documents.preflight import preflight


def test_a_complete_certificate_raises_no_warning():
    assert preflight(SAMPLE) == []


@pytest.mark.parametrize(
    ("lacking", "remark"),
    [
        ({"number": " "}, "nomor belum ada"),
        ({"ikm": ""}, "nama usaha kosong"),
        ({"head": ()}, "kop kosong"),
        ({"issued_on": None}, "tanggal terbit belum ada"),
        ({"signatories": ()}, "penanda tangan belum ada"),
        ({"signatories": (HEAD_OF_OFFICE,) * 3}, "lebih dari dua penanda tangan"),
        ({"signatories": (replace(HEAD_OF_OFFICE, name=""),)}, "dan Perindustrian Kota Depok kosong"),
        ({"signatories": (replace(HEAD_OF_OFFICE, nip="1970"),)}, "bukan 18 digit"),
        ({"qr": ""}, "kode pemeriksaan belum ada"),
        ({"code": ""}, "kode pemeriksaan belum ada"),
        ({"qr": "x" * 251}, "251 bita, paling banyak 250"),
        ({"ikm": "Kopi ☕ 漢"}, "nama usaha memuat huruf yang tidak dapat dicetak (☕漢)"),
        ({"owner": "ꦱꦶꦠꦶ"}, "pemilik dan alamat memuat huruf"),
        ({"ikm": "Sejahtera " * 40}, "nama usaha terlalu panjang dan mengecil menjadi"),
        ({"product": "Keripik " * 60}, "keterangan terlalu panjang"),
        ({"signatories": (replace(HEAD_OF_OFFICE, name="R. " * 60),)}, "nama penanda tangan terlalu panjang"),
    ],
)
def test_each_flaw_is_named_once_in_a_sentence(lacking: dict[str, Any], remark: str):
    (warning,) = preflight(replace(SAMPLE, **lacking))
    assert remark in warning
    assert warning.startswith("Sertifikat ")
    assert warning.endswith(".")


def test_the_warning_says_whose_certificate_it_is():
    assert preflight(replace(SAMPLE, number=""))[0].startswith("Sertifikat Dapur Belimbing Sari: ")
    assert preflight(replace(SAMPLE, ikm=""))[0].startswith("Sertifikat 500.9/127/KURASI/I/2026: ")


def test_two_long_lines_need_no_warning():
    assert (
        preflight(replace(SAMPLE, ikm="Kelompok Wanita Tani Melati Indah Kelurahan Pasir Gunung Selatan"))
        == []
    )
