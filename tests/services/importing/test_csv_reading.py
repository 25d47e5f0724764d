import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.importing.csv_reading import decode, find_delimiter, read_csv

LIST = "Nama Usaha;Pemilik;Omzet\r\nCafé Belimbing;José Ménard;57,18\r\nAbon “Jaya”;Asep;-\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_windows_and_the_web(encoding: str) -> None:
    assert decode(LIST.encode(encoding)) == LIST


def test_the_encoding_of_old_dos_programs() -> None:
    text = "Nama;Pemilik\nCafé Renée;Señora Núñez\nKué Élok;Asep\n"
    assert decode(text.encode("cp437")) == text


def test_utf_16_of_the_other_order() -> None:
    assert decode(codecs.BOM_UTF16_BE + LIST.encode("utf-16-be")) == LIST


@given(st.lists(st.sampled_from(["Café", "Résumé", "José", "Crêpe", "Kué", "Abon"]), min_size=1))
def test_accents_inside_words_decide_between_the_old_encodings(words: list[str]) -> None:
    text = " ".join(words)
    assert decode(text.encode("cp1252")) == text
    assert decode(text.encode("cp437")) == text


def test_a_hard_blank_after_a_number_is_no_accent() -> None:
    assert decode("0894\u00a0;Asep".encode("cp1252")) == "0894\u00a0;Asep"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_cuts_evenly(delimiter: str) -> None:
    rows = [["Nama", "Alamat", "Nilai"], ["Abon", '"Jl. A, No. 1; RT 2"', "57.18"], ["Batik", "Beji", ""]]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert find_delimiter(text) == delimiter


def test_decimal_commas_are_no_delimiters() -> None:
    assert find_delimiter("Nama;Nilai\nAbon;57,18\nBatik;60,20\n") == ";"


def test_a_record_is_a_row_also_when_its_cells_contain_line_breaks() -> None:
    rows, _ = read_csv(b'Nama;"NIB\n(OSS)"\r\nAbon;"0812"\r\n\r\n"Batik ""Asri""";1\r\n')
    assert rows == [["Nama", "NIB\n(OSS)"], ["Abon", "0812"], ["", ""], ['Batik "Asri"', "1"]]


def test_digits_stay_text_and_rows_become_equally_wide() -> None:
    assert read_csv(b"NIK,Telp\n3276046307830005,0812\n007\n").rows[2] == ["007", ""]


def test_the_line_that_announces_the_delimiter_to_excel_is_no_row() -> None:
    assert read_csv(b"sep=|\r\nNama|Pemilik\r\nA;B|C\r\n").rows[1] == ["A;B", "C"]


def test_stray_nul_bytes_vanish() -> None:
    assert read_csv(b"Nama,Pemilik\nAb\0on,Asep\n").rows[1] == ["Abon", "Asep"]


@pytest.mark.parametrize(
    "below", ["Batik;Beji\n" * 20_000, 'Batik;"Beji"\n', 'Batik;Beji\nTas;Limo\nKue;"\n', "Tas"]
)
def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(below: str) -> None:
    rows, plain = read_csv(f'Nama;Alamat\nAbon;"Jl. Melati\n{below}'.encode())
    assert rows[1] == ["Abon", "Jl. Melati"]
    assert len(rows) == 2 + len(below.splitlines())
    assert 2 in plain


def test_an_opened_quotation_does_not_end_at_that_of_another_row() -> None:
    rows, plain = read_csv(b'No;Nama;Pemilik\n1;"Batik;Siti\n2;Abon;Asep\n3;"Kue";Ani\n')
    assert rows[1:] == [["1", "Batik", "Siti"], ["2", "Abon", "Asep"], ["3", "Kue", "Ani"]]
    assert plain == (2,)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    rows, _ = read_csv(text.encode("utf-8"))
    assert len({len(row) for row in rows}) <= 1
