"""Official numbers made of digits, which Excel likes to damage."""

from dataclasses import dataclass

from depok_desk import words
from depok_desk.model.kinds.cells import is_number, is_scientific, refuse, wording_text
from depok_desk.model.kinds.kind import EMPTY, CellValue, Reading, Stored
from depok_desk.model.kinds.text import TextKind

EXACT_DIGITS = 15
"""Excel keeps this many digits of a number; those behind become zeros."""

_NO_SIGNS = str.maketrans("", "", " .-/'’`:_\u2013")


@dataclass(frozen=True)
class DigitsKind(TextKind):
    """An official number of exactly `length` digits, kept as text; `noun` is what people call it."""

    noun: str = ""

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The digits, without signs between them; a damaged number is refused, never completed."""
        del unit
        if type(raw) is str and len(raw) == self.length and raw.isdecimal() and raw.isascii():
            return self._judge_whole(raw)
        text = wording_text(raw)
        if not text:
            return EMPTY
        if is_scientific(text):
            return self._refuse_scientific()
        numeric = is_number(raw) or text.endswith((".0", ",0"))
        digits = bare_digits(text.removesuffix(".0").removesuffix(",0"), self.noun)
        if not digits:
            return refuse(f"{self.noun} harus terdiri atas {self.length} angka saja; periksa kembali isinya.")
        return self._judge_digits(digits, numeric=numeric)

    def mask(self, value: Stored) -> str:
        """Only the first and last four digits."""
        return words.masked(value) if isinstance(value, str) else ""

    def _judge_digits(self, digits: str, *, numeric: bool) -> Reading:
        """Judge a number that may be damaged; kinds override it to offer their repairs."""
        if numeric and self.length > EXACT_DIGITS:
            return self._refuse_numeric()
        return self._judge_whole(digits) if len(digits) == self.length else self._refuse_length(digits)

    def _judge_whole(self, digits: str) -> Reading:
        """Judge the meaning of a number of the right length; kinds override it to warn."""
        return Reading(digits)

    def _refuse_scientific(self) -> Reading:
        return refuse(
            f"{self.noun} ditulis Excel dalam bentuk ilmiah sehingga angka belakangnya hilang;"
            " ketik ulang dari dokumen aslinya."
        )

    def _refuse_numeric(self) -> Reading:
        return refuse(
            f"{self.noun} tersimpan di sel angka sehingga digit terakhirnya hilang;"
            " ketik ulang sebagai teks dari dokumen aslinya."
        )

    def _refuse_length(self, digits: str) -> Reading:
        return refuse(
            f"{self.noun} harus {self.length} angka, di sini {len(digits)} angka; periksa dokumen aslinya."
        )


def bare_digits(text: str, noun: str = "") -> str:
    """The digits of a text in which only signs, blanks or the number's own name stand between them."""
    digits = text.translate(_NO_SIGNS)
    if noun and not digits.isdecimal():
        digits = digits.casefold().removeprefix("no").removeprefix(noun.casefold())
    return digits if digits.isdecimal() and digits.isascii() else ""
