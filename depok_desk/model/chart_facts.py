"""What charts show: exact values with their words, as the screen and the paper both draw them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from depok_desk import words

SUPPRESSED: Final = "<3"
"""Stands for a value that fewer than three firms make up, so that nobody can work out one firm's figure."""

MISSING = "–"

Value = int | Decimal | Literal["<3"] | None
"""A value to be shown; None is not known, which is not the same as 0."""

Tone = Literal["teal", "gold", "quiet", "fesyen", "kriya", "kuliner"]
Wording = Literal["number", "rupiah", "percent"]


def known(values: Sequence[Value]) -> list[int | Decimal]:
    """The values that are numbers."""
    return [value for value in values if isinstance(value, int | Decimal)]


@dataclass(frozen=True, kw_only=True)
class About:
    """What a chart says of itself.

    `title` says what is to be seen, `measure` what the numbers are (`jumlah IKM terkurasi`), `noun` what is
    counted (`IKM`). `signed` puts a plus before growth. Notes are whole sentences.
    """

    title: str
    measure: str = ""
    noun: str = ""
    wording: Wording = "number"
    signed: bool = False
    as_of: date | None = None
    source: str = ""
    notes: tuple[str, ...] = ()

    def written(self, value: Value) -> str:
        """A value as it stands on its mark: `1.234`, `Rp1.250.000`, `+23,8 %`, `<3`, or `–` if not known."""
        if value is None:
            return MISSING
        if isinstance(value, str):
            return value
        shown = words.number(value)
        if self.wording == "rupiah":
            shown = f"-Rp{shown[1:]}" if shown.startswith("-") else f"Rp{shown}"
        plus = "+" if self.signed and value > 0 else ""
        return f"{plus}{shown}{' %' if self.wording == 'percent' else ''}"

    def spoken(self, value: Value) -> str:
        """A value as it is said of a mark: `36 IKM`, `kurang dari 3 IKM`, `tidak ada data`."""
        if value is None:
            return "tidak ada data"
        noun = self.noun or "IKM"
        if isinstance(value, str):
            return f"kurang dari 3 {noun}, tidak ditampilkan"
        return " ".join(filter(None, (self.written(value), self.noun)))

    @property
    def dated(self) -> str:
        """What is measured and when: `jumlah IKM, per tanggal 26 Januari 2026`."""
        day = f"per tanggal {words.long_date(self.as_of)}" if self.as_of else ""
        return ", ".join(filter(None, (self.measure, day)))


@dataclass(frozen=True)
class Name:
    """A category, period or column: the key that is said when it is picked, and its words."""

    key: str
    words: str
    tone: Tone | None = None


@dataclass(frozen=True)
class Series:
    """Values of one kind, one for each name of the chart."""

    key: str
    words: str
    values: tuple[Value, ...]
    tone: Tone | None = None


@dataclass(frozen=True)
class Part:
    """One value with its words."""

    key: str
    words: str
    value: Value
    tone: Tone | None = None


@dataclass(frozen=True)
class Grid:
    """Names by series; raises ValueError where a series has not one value for each name."""

    about: About
    names: tuple[Name, ...]
    series: tuple[Series, ...]

    def __post_init__(self) -> None:
        if any(len(one.values) != len(self.names) for one in self.series):
            raise ValueError("each series has one value for each name")

    @property
    def values(self) -> list[Value]:
        """All values, series by series."""
        return [value for one in self.series for value in one.values]

    def key(self, name: Name, one: Series) -> str:
        """What is said when the mark is picked: `32.76.06`, with several series `32.76.06/2026`."""
        return name.key if len(self.series) == 1 else f"{name.key}/{one.key}"

    def caption(self, name: Name, one: Series) -> str:
        """The words of a mark: `Beji`, with several series `Beji, 2026`."""
        return name.words if len(self.series) == 1 else f"{name.words}, {one.words}"


@dataclass(frozen=True)
class Bars(Grid):
    """Lying bars in the order given; those of one name side by side, or in one bar if `stacked`.

    Only `most` names are shown; the others are added up as “lainnya”.
    """

    stacked: bool = False
    most: int = 15

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.stacked and any(value < 0 for value in known(self.values)):
            raise ValueError("less than nothing cannot be stacked")

    @classmethod
    def plain(cls, about: About, parts: Sequence[Part]) -> "Bars":
        """One bar for each part."""
        names = tuple(Name(part.key, part.words, part.tone) for part in parts)
        return cls(about, names, (Series("", "", tuple(part.value for part in parts)),))

    @property
    def rest(self) -> tuple[Name, ...]:
        """The names that are shown together."""
        return self.names[self.most - 1 :] if len(self.names) > self.most else ()

    @property
    def folded(self) -> "Bars":
        """The bars as they are shown: the rest as one, which says what its sum leaves out."""
        if not self.rest:
            return self
        first = self.most - 1
        series = tuple(
            replace(one, values=(*one.values[:first], added(one.values[first:]))) for one in self.series
        )
        rest = Name("lainnya", f"lainnya ({words.number(len(self.rest))})", "quiet")
        left_out = len(self.rest) * len(series) - len(
            known([v for s in self.series for v in s.values[first:]])
        )
        note = f"“lainnya” tanpa {words.number(left_out)} angka yang tidak ada atau tidak ditampilkan."
        about = replace(self.about, notes=(*self.about.notes, note)) if left_out else self.about
        return replace(self, about=about, names=(*self.names[:first], rest), series=series)


def added(values: Sequence[Value]) -> Value:
    """The sum of what is known, or not known if nothing is."""
    numbers = known(values)
    return sum(numbers[1:], numbers[0]) if numbers else None


@dataclass(frozen=True)
class Line(Grid):
    """Courses over years or months, which are the names; what is not known leaves a gap."""


@dataclass(frozen=True)
class HeatTable(Grid):
    """A table whose cells are the darker the greater; the series are its rows, the names its columns."""


@dataclass(frozen=True)
class Parts:
    """Single values beside one another."""

    about: About
    parts: tuple[Part, ...]

    @property
    def values(self) -> list[Value]:
        """All values."""
        return [part.value for part in self.parts]


@dataclass(frozen=True)
class Donut(Parts):
    """Parts of a whole; raises ValueError for one that is less than nothing."""

    def __post_init__(self) -> None:
        if any(value < 0 for value in known(self.values)):
            raise ValueError("less than nothing is no part of a whole")


@dataclass(frozen=True)
class Funnel(Parts):
    """Steps that fewer and fewer reach: registered, checked, scored, passed."""


@dataclass(frozen=True)
class DistrictMap(Parts):
    """A value for each district; the keys are the codes of the ministry (`32.76.06`)."""


Chart = Bars | Line | Donut | Funnel | HeatTable | DistrictMap
