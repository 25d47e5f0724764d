"""A rubric as one value that can be looked at, changed and stored again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from typing import Any, TypeVar

from depok_desk.model.base import Record
from depok_desk.model.ids import new_id
from depok_desk.model.rubric import Criterion, Requirement, Rubric
from depok_desk.services.judging.scheme import CriterionRule, GateRule, Scale, Scheme


@dataclass(frozen=True)
class CriterionDraft:
    """One criterion; the names are those of `model.rubric.Criterion`, `levels` maps a mark to its meaning."""

    id: str = field(default_factory=new_id)
    name: str = ""
    group_name: str | None = None
    headings: str | None = None
    hint: str | None = None
    weight: Decimal = Decimal(0)
    scale: str = "1-5"
    independent: bool = False
    least: Decimal | None = None
    levels: Mapping[int, str] = field(default_factory=dict[int, str])

    def rule(self) -> CriterionRule:
        """What judging needs of it."""
        return CriterionRule(
            self.id,
            self.name,
            self.weight,
            Scale.of(self.scale),
            self.group_name or "",
            self.independent,
            self.least,
            self.levels,
            self.hint or "",
        )


@dataclass(frozen=True)
class RequirementDraft:
    """One paper that is checked; the names are those of `model.rubric.Requirement`."""

    id: str = field(default_factory=new_id)
    name: str = ""
    papers: str = ""
    gate: bool = True
    exemptible: bool = False

    def rule(self) -> GateRule:
        """What judging needs of it."""
        return GateRule(self.id, self.name, parts(self.papers), self.gate, self.exemptible)


@dataclass(frozen=True)
class RubricDraft:
    """One edition of a rubric with all that belongs to it; the names are those of `model.rubric.Rubric`."""

    family: str
    name: str
    id: str = field(default_factory=new_id)
    edition: int = 1
    sector: str | None = None
    sample: bool = False
    aggregation: str = "rata-rata"
    rounding: str = "setengah ke atas"
    places: int = 2
    pass_mark: Decimal = Decimal(70)
    band_a: Decimal = Decimal(85)
    band_b: Decimal = Decimal(70)
    band_c: Decimal = Decimal(55)
    tie_rules: str | None = "bobot|sebaran|urutan"
    spread_limit: Decimal | None = Decimal(20)
    basis: str | None = None
    notes: str | None = None
    criteria: tuple[CriterionDraft, ...] = ()
    requirements: tuple[RequirementDraft, ...] = ()

    def scheme(self) -> Scheme:
        """What judging needs of it."""
        return Scheme(
            id=self.id,
            name=self.name,
            edition=self.edition,
            criteria=tuple(each.rule() for each in self.criteria),
            pass_mark=self.pass_mark,
            bands=(("A", self.band_a), ("B", self.band_b), ("C", self.band_c)),
            aggregation=self.aggregation,
            rounding=self.rounding,
            places=self.places,
            tie_rules=parts(self.tie_rules),
            spread_limit=self.spread_limit,
            gates=tuple(each.rule() for each in self.requirements),
            sector=self.sector or "",
        )

    @property
    def caption(self) -> str:
        """Name and edition."""
        return f"{self.name} edisi {self.edition}"

    def rekeyed(self, **changes: Any) -> "RubricDraft":
        """The same rules under new keys, so that they can be stored beside these."""
        return replace(
            self,
            id=new_id(),
            criteria=tuple(replace(each, id=new_id()) for each in self.criteria),
            requirements=tuple(replace(each, id=new_id()) for each in self.requirements),
            **changes,
        )

    def alike(self, other: "RubricDraft") -> bool:
        """Whether both say the same, whatever their keys."""
        return _without_keys(self) == _without_keys(other)


_Placed = TypeVar("_Placed", Criterion, Requirement)

RUBRIC_CELLS = tuple(
    each.name for each in fields(RubricDraft) if each.name not in ("criteria", "requirements")
)
CRITERION_CELLS = tuple(each.name for each in fields(CriterionDraft) if each.name != "levels")
REQUIREMENT_CELLS = tuple(each.name for each in fields(RequirementDraft))


def parts(text: str | None) -> tuple[str, ...]:
    """The parts of a text that are separated by `|`."""
    return tuple(part.strip() for part in (text or "").split("|") if part.strip())


def draft_of(rubric: Rubric) -> RubricDraft:
    """A stored rubric as a value."""
    return RubricDraft(
        **_cells(rubric, RUBRIC_CELLS),
        criteria=tuple(_criterion(each) for each in _in_order(rubric.criteria)),
        requirements=tuple(
            RequirementDraft(**_cells(each, REQUIREMENT_CELLS)) for each in _in_order(rubric.requirements)
        ),
    )


def _criterion(criterion: Criterion) -> CriterionDraft:
    levels = {level.mark: level.wording for level in sorted(criterion.levels, key=lambda one: one.mark)}
    return CriterionDraft(**_cells(criterion, CRITERION_CELLS), levels=levels)


def _in_order(rows: Sequence[_Placed]) -> list[_Placed]:
    return sorted(rows, key=lambda row: row.position)


def _cells(row: Record, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _without_keys(draft: RubricDraft) -> RubricDraft:
    return replace(
        draft,
        id="",
        family="",
        edition=0,
        criteria=tuple(replace(each, id="", levels=dict(each.levels)) for each in draft.criteria),
        requirements=tuple(replace(each, id="") for each in draft.requirements),
    )
