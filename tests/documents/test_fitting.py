"""Names of any length stay inside their room."""

from dataclasses import replace

import pytest
from certificate_samples import SAMPLE
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.documents import certificate_words as say
from depok_desk.documents.fonts import SERIF, SERIF_BOLD, clean, missing_glyphs, text_width
from depok_desk.documents.lines import Run, fit, line_width, one_or_two_lines
from depok_desk.model.facts import CertificateFacts, Signatory

ROOM = one_or_two_lines(590, (42, 26), (26, 15))
WORDS = st.lists(st.text("abcdefgWM .,&<>'éÉ★漢😀-", min_size=1, max_size=14), max_size=40).map(" ".join)
NAMES = st.text(max_size=300) | WORDS


def fitted(text: str):
    return fit((Run(clean(text), SERIF_BOLD),), ROOM)


@given(NAMES)
def test_no_name_spills(name: str):
    result = fitted(name)
    assert all(line_width(line) * result.size <= ROOM.width + 0.01 for line in result.lines)
    assert len(result.lines) <= 2


@given(NAMES)
def test_no_letter_is_lost_when_a_name_is_broken(name: str):
    lines = ["".join(run.text for run in line) for line in fitted(name).lines]
    assert " ".join(lines) == clean(name)


@given(NAMES, NAMES, NAMES)
def test_no_part_of_a_certificate_spills(name: str, owner: str, product: str):
    signer = Signatory((owner, product), name, owner, product)
    facts = replace(
        SAMPLE, number=owner, ikm=name, owner=owner, product=product, head=(owner, name), title=product
    )
    parts = [*say.head(facts), say.title(facts), say.number(facts), *say.body(facts)]
    for part in (*parts, *say.position(signer), *say.signer(signer)):
        result = fit(part.line, part.room)
        assert all(line_width(line) * result.size <= part.room.width + 0.01 for line in result.lines)


def test_a_short_name_is_set_at_full_size():
    assert fitted("Tenun") == ((((Run("Tenun", SERIF_BOLD),)),), 42, False)


def test_a_longer_name_shrinks_before_it_is_broken():
    result = fitted("Dapur Belimbing Sari Pancoran Mas Depok")
    assert len(result.lines) == 1
    assert 26 <= result.size < 42


def test_a_long_name_takes_two_balanced_lines():
    result = fitted("Kelompok Wanita Tani Melati Indah Sejahtera Kelurahan Pasir Gunung Selatan")
    first, second = map(line_width, result.lines)
    assert 0.8 < first / second < 1.25
    assert not result.tight


def test_an_endless_name_undercuts_the_floor_and_says_so():
    result = fitted("Sejahtera " * 40)
    assert result.tight
    assert result.size < 15


def test_kerning_is_part_of_the_width():
    assert text_width("AVATo", SERIF) < sum(text_width(letter, SERIF) for letter in "AVATo") - 0.2


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Abon\t Jaya\n", "Abon Jaya"),
        ("Cafe\u0301", "Café"),
        ("A\u200bb\u00ado\ufeffn", "Abon"),
        ("Ab\x00on\x07", "Abon"),
        ("", ""),
    ],
)
def test_invisible_characters_are_not_printed(typed: str, shown: str):
    assert clean(typed) == shown


def test_only_what_no_typeface_has_is_missing():
    assert missing_glyphs("Kopi ☕ Ké★ 漢漢 Жµ", SERIF) == "☕漢"


def test_nothing_known_still_has_an_opening_and_a_name():
    assert [part.label for part in say.body(CertificateFacts(number="", ikm="Abon"))] == ["pembuka", say.NAME]
