"""The rules and marks of a judging as plain values, without a store behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

GRADES = ("A", "B", "C", "D")


@dataclass(frozen=True)
class Scale:
    """What marks a criterion takes, both ends included: whole numbers, on 0–100 also hundredths."""

    lowest: int
    highest: int

    @property
    def whole(self) -> bool:
        """Whether only whole marks are given."""
        return self.highest < 100

    @classmethod
    def of(cls, text: str) -> "Scale":
        """The scale kept as `1-5`."""
        lowest, _, highest = text.partition("-")
        return cls(int(lowest), int(highest))


@dataclass(frozen=True)
class CriterionRule:
    """One criterion: `weight` in percent; `least` is the aggregated mark below which nothing passes (gate).

    An `independent` criterion is judged, but counts neither in the total nor for completeness of it.
    `levels` says what marks mean, `hint` what is looked at.
    """

    id: str
    name: str
    weight: Decimal
    scale: Scale
    group: str = ""
    independent: bool = False
    least: Decimal | None = None
    levels: Mapping[int, str] = field(default_factory=dict[int, str])
    hint: str = ""


@dataclass(frozen=True)
class GateRule:
    """A paper requirement; `papers` are the kinds of which one is enough. What `blocks` hinders passing."""

    id: str
    name: str
    papers: tuple[str, ...]
    blocks: bool = True
    exemptible: bool = False


@dataclass(frozen=True)
class Scheme:
    """One edition of a rubric.

    `bands` are grades with their least total, the best first; below the last one is D. `aggregation`,
    `rounding` and `tie_rules` hold the values of the rubric's own fields (see `model.rubric`).
    """

    id: str
    name: str
    edition: int
    criteria: tuple[CriterionRule, ...]
    pass_mark: Decimal
    bands: tuple[tuple[str, Decimal], ...]
    aggregation: str = "rata-rata"
    rounding: str = "setengah ke atas"
    places: int = 2
    tie_rules: tuple[str, ...] = ()
    spread_limit: Decimal | None = None
    gates: tuple[GateRule, ...] = ()
    sector: str = ""

    @property
    def counting(self) -> tuple[CriterionRule, ...]:
        """The criteria that make up the total."""
        return tuple(each for each in self.criteria if not each.independent)


Cell = tuple[str, str]
"""The keys of a juror and of a criterion."""


@dataclass(frozen=True)
class Entry:
    """One candidate with all its marks.

    `jurors` are those whose marks count, in their order: of the candidate's sector, not struck, without the
    marks of others. A cell of `marks` holds None where the juror abstains; a cell that is not there is
    missing. `gates` tells by key whether a requirement is met (or excused).
    """

    id: str
    name: str
    product: str
    jurors: tuple[str, ...]
    marks: Mapping[Cell, Decimal | None]
    gates: Mapping[str, bool] = field(default_factory=dict[str, bool])
    queue: int | None = None
    sector: str = ""


@dataclass(frozen=True)
class Part:
    """What one criterion adds: `mark` is aggregated over the jurors and exact, `points` its share of 100.

    Both are None while no juror has given a mark.
    """

    criterion_id: str
    mark: Fraction | None
    points: Fraction | None


@dataclass(frozen=True)
class Judged:
    """What the marks of one candidate come to.

    `exact` is the total before rounding, `total` after; both are None while a criterion that counts has no
    mark at all. `juror_totals` are the totals by each juror's marks alone, rounded likewise, for those who
    gave all that count; `spread` is how far the highest lies above the lowest, `wide` whether that is over
    the limit. `missing` are cells not yet filled (criteria that count and independent ones alike),
    `abstained` those a juror left out. `passed` needs a whole table, the pass mark and no `hindrances`
    (sentences about gates). `rank` counts among all candidates of the session, `sector_rank` among those
    of the same rubric; both None without a total. `tied` shares its rank with another.
    """

    entry: Entry
    parts: tuple[Part, ...]
    exact: Fraction | None
    total: Decimal | None
    grade: str
    passed: bool
    juror_totals: Mapping[str, Decimal]
    spread: Decimal | None
    wide: bool
    missing: tuple[Cell, ...]
    abstained: tuple[Cell, ...]
    hindrances: tuple[str, ...]
    rank: int | None = None
    sector_rank: int | None = None
    tied: bool = False

    @property
    def complete(self) -> bool:
        """Whether every juror has filled every cell, if only with an abstention."""
        return not self.missing
