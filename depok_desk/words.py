"""The office's Indonesian wording of plain values."""

from collections.abc import Collection, Sequence
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from unicodedata import combining, normalize

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_UNITS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_SCALES = (
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1_000, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
)
_DOT = "•"
_MOST_WORDS = 32
_LONGEST_SEARCH = 1_000
_SHORT_AREA_CODES = ("21", "22", "24", "31", "61")
"""Area codes of the biggest cities have two digits after the 0, all others three."""


def weekday(day: date) -> str:
    """The name of the weekday, `Senin`."""
    return WEEKDAYS[day.weekday()]


def month_year(day: date) -> str:
    """The month with its year, `Januari 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """The usual date, `26 Januari 2026`."""
    return f"{day.day} {month_year(day)}"


def full_date(day: date) -> str:
    """The date with its weekday, `Senin, 26 Januari 2026`."""
    return f"{weekday(day)}, {long_date(day)}"


def short_date(day: date) -> str:
    """The date for narrow columns, `26-01-2026`."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def date_range(first: date, last: date) -> str:
    """A range without repeating what both ends share, `7–8 Desember 2025`."""
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    start = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else long_date(first)
    return f"{start} – {long_date(last)}"


def date_in_words(day: date) -> str:
    """The date as the head of a berita acara says it.

    `Senin, tanggal dua puluh enam bulan Januari tahun dua ribu dua puluh enam`.
    """
    spoken = in_words(day.day), MONTHS[day.month - 1], in_words(day.year)
    return "{}, tanggal {} bulan {} tahun {}".format(weekday(day), *spoken)


def clock_time(at: time) -> str:
    """A time of the day, `09.30 WIB`."""
    return f"{at.hour:02}.{at.minute:02} WIB"


def roman_month(month: int) -> str:
    """The month (1-12) in Roman numerals, as official numbers write it."""
    return _ROMAN[month - 1]


def number(value: Decimal | float) -> str:
    """A number with dots between thousands and a decimal comma: `1.234`, `87,5`."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return _indonesian(text)


def score(value: Decimal) -> str:
    """A score with two decimals, rounded half up: `78,50`."""
    return _indonesian(f"{value.quantize(Decimal('0.01'), ROUND_HALF_UP):,}")


def rupiah(amount: int) -> str:
    """Whole rupiah as regulations print them, `Rp1.250.000`."""
    return f"-Rp{number(-amount)}" if amount < 0 else f"Rp{number(amount)}"


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or with the first number behind it that is free: `Rubrik baru 2`."""
    numbered = (f"{name} {place}" for place in range(2, len(taken) + 2))
    return next(each for each in (name, *numbered) if each not in taken)


def count_of(count: int, noun: str) -> str:
    """A counted thing, `1.234 IKM`; Indonesian nouns have no plural form."""
    return f"{number(count)} {noun}"


def in_words(value: int) -> str:
    """A whole number in words, below a thousand trillions: `dua ribu dua puluh enam`.

    Raises ValueError for greater numbers.
    """
    if abs(value) >= 10**15:
        raise ValueError(f"{value} is too great to be written in words")
    if value < 0:
        return f"minus {in_words(-value)}"
    return _words_of(value)


def list_words(items: Sequence[str]) -> str:
    """Several things in one sentence: `a`, `a dan b`, `a, b, dan c`."""
    if len(items) < 3:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"


def choice_words(items: Sequence[str]) -> str:
    """Several possibilities in one sentence: `a`, `a atau b`, `a, b, atau c`."""
    if len(items) < 3:
        return " atau ".join(items)
    return f"{', '.join(items[:-1])}, atau {items[-1]}"


def capitalised(text: str) -> str:
    """A text that begins with a capital letter, for the start of a sentence or a button."""
    return text[:1].upper() + text[1:]


def folded(text: str) -> str:
    """Text for comparing: lower case, without accents, blanks collapsed."""
    if not text.isascii():
        text = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return " ".join(text.casefold().split())


def storable(text: str) -> str:
    """The text without NUL and halves of letters, which names of files may have and databases refuse."""
    return text.replace("\x00", "").encode(errors="ignore").decode()


def searchable(typed: str) -> str:
    """What someone typed to search for; of what was pasted, databases bear no more than the beginning."""
    return storable(typed[:_LONGEST_SEARCH].replace("\x00", " "))


def search_words(typed: str) -> list[str]:
    """The words to be looked for where someone types: folded, each once, and no more than databases bear."""
    return list(dict.fromkeys(folded(searchable(typed)).split()))[:_MOST_WORDS]


def masked(text: str, *, head: int = 4, tail: int = 4) -> str:
    """Personal digits hidden but for both ends, `3276••••••••0005`; short text is hidden whole."""
    hidden = len(text) - head - tail
    return f"{text[:head]}{_DOT * hidden}{text[-tail:]}" if hidden > 0 else _DOT * len(text)


def phone(digits: str) -> str:
    """A stored number `6281234567890` as people dial it, `0812-3456-7890` or `(021) 7788990`."""
    local = digits.removeprefix("62")
    if local.startswith("8"):
        return "-".join(part for part in (f"0{local[:3]}", local[3:7], local[7:]) if part)
    area = 2 if local.startswith(_SHORT_AREA_CODES) else 3
    return f"(0{local[:area]}) {local[area:]}"


def masked_phone(digits: str) -> str:
    """A stored number with its middle hidden, `0812-••••-•890`."""
    shown = phone(digits)
    return shown[:5] + "".join(_DOT if sign.isdigit() else sign for sign in shown[5:-3]) + shown[-3:]


def nip(digits: str) -> str:
    """The 18 digits of a civil servant in the usual groups, `19700101 199503 1 001`."""
    return f"{digits[:8]} {digits[8:14]} {digits[14:15]} {digits[15:]}"


def _indonesian(text: str) -> str:
    return text.translate({ord(","): ".", ord("."): ","})


def _words_of(value: int) -> str:
    if value < 12:
        return _UNITS[value]
    if value < 20:
        return f"{_UNITS[value - 10]} belas"
    size, name = next(scale for scale in _SCALES if value >= scale[0])
    count, rest = divmod(value, size)
    head = f"se{name}" if count == 1 and size <= 1_000 else f"{_words_of(count)} {name}"
    return f"{head} {_words_of(rest)}" if rest else head
