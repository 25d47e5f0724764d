"""How a session judges, as its papers tell it: schemes turned into facts."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.judging_facts import CriterionFacts, MethodFacts, RequirementFacts
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.rubric import Rubric
from depok_desk.services.judging.scheme import CriterionRule, Scheme


def method_facts(session: Session, schemes: Sequence[Scheme]) -> Mapping[str, MethodFacts]:
    """The method of every scheme by key of its rubric, in order; sectors of one rubric are put together."""
    rubrics = {one.id: one for one in session.scalars(select(Rubric).where(Rubric.id.in_(_keys(schemes))))}
    return {key: _method([one for one in schemes if one.id == key], rubrics[key]) for key in _keys(schemes)}


def _keys(schemes: Sequence[Scheme]) -> list[str]:
    return list(dict.fromkeys(one.id for one in schemes))


def _method(schemes: Sequence[Scheme], rubric: Rubric) -> MethodFacts:
    one = schemes[0]
    return MethodFacts(
        sectors=tuple(SECTOR.show(each.sector) for each in schemes if each.sector),
        rubric=one.name,
        edition=one.edition,
        criteria=tuple(map(criterion_facts, one.criteria)),
        pass_mark=one.pass_mark,
        bands=one.bands,
        sample=rubric.sample,
        basis=rubric.basis or "",
        aggregation=one.aggregation,
        rounding=one.rounding,
        places=one.places,
        tie_rules=one.tie_rules,
        spread_limit=one.spread_limit,
        requirements=tuple(RequirementFacts(gate.name, gate.blocks, gate.exemptible) for gate in one.gates),
    )


def criterion_facts(rule: CriterionRule) -> CriterionFacts:
    """One criterion with what its marks mean."""
    return CriterionFacts(
        rule.name,
        rule.weight,
        f"{rule.scale.lowest}-{rule.scale.highest}",
        independent=rule.independent,
        least=rule.least,
        levels=tuple(sorted(rule.levels.items())),
        hint=rule.hint,
    )
