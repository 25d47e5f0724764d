"""What is wrong with a rubric, in words and with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from depok_desk.model.kinds.office_choices import LICENCE_KIND
from depok_desk.services.judging.rubric_draft import RubricDraft, parts
from depok_desk.services.judging.scheme import CriterionRule, GateRule, Scheme
from depok_desk.words import folded, list_words, number

PAPERS = {"nib": "NIB", **LICENCE_KIND.options}
"""What can be required: the NIB, or a kind of licence; by key, as people call it."""

TIE_RULES = {
    "bobot": "nilai kriteria yang bobotnya lebih besar",
    "sebaran": "selisih antarjuri yang lebih kecil",
    "urutan": "nomor urut yang lebih kecil",
}
"""What can part equal totals, as people call it."""

_WHOLE = Decimal(100)
_FEWEST, _MOST = 0, 2


@dataclass(frozen=True)
class Fault:
    """One thing that keeps a rubric from being used.

    `owner` is the key of the criterion or requirement, empty for the rubric itself; `attribute` is the field
    of it that is wrong, as in `model.rubric` (`levels` for the meaning of marks).
    """

    owner: str
    attribute: str
    sentence: str


def faults(scheme: Scheme) -> list[str]:
    """Why a rubric cannot be used, in full sentences; empty for a good one."""
    return [each.sentence for each in _scheme_faults(scheme)]


def draft_faults(draft: RubricDraft) -> list[Fault]:
    """All that is wrong with a rubric, with its place; empty for a good one."""
    return [*_scheme_faults(draft.scheme()), *_heading_faults(draft)]


def weight_sum(scheme: Scheme) -> Decimal:
    """The weights of all criteria that count, in percent."""
    return sum((each.weight for each in scheme.counting), Decimal(0))


def weight_words(total: Decimal) -> str:
    """The sum of the weights, and how far it is from 100: `Jumlah bobot 95 %, kurang 5 %`."""
    off = _WHOLE - total
    said = f"Jumlah bobot {percent(total)}"
    return f"{said}, {'kurang' if off > 0 else 'lebih'} {percent(abs(off))}" if off else said


def percent(value: Decimal) -> str:
    """A weight as people write it: `12,5 %`."""
    return f"{number(value)} %"


def _scheme_faults(scheme: Scheme) -> list[Fault]:
    found = [*_own_faults(scheme), *_weight_faults(scheme), *_band_faults(scheme)]
    for criterion in scheme.criteria:
        found += _criterion_faults(criterion)
    for gate in scheme.gates:
        found += _gate_faults(gate)
    return [
        *found,
        *_twins("Kriteria", [(each.id, each.name) for each in scheme.criteria]),
        *_twins("Syarat", [(each.id, each.name) for each in scheme.gates]),
    ]


def _own_faults(scheme: Scheme) -> Iterator[Fault]:
    if not scheme.name:
        yield Fault("", "name", "Rubrik belum bernama; isi namanya.")
    if not _FEWEST <= scheme.places <= _MOST:
        yield Fault("", "places", "Angka di belakang koma paling banyak dua; isi 0, 1, atau 2.")
    if scheme.spread_limit is not None and not 0 < scheme.spread_limit <= _WHOLE:
        yield Fault("", "spread_limit", "Batas selisih juri harus di atas 0, paling tinggi 100.")
    rules = scheme.tie_rules
    if len(set(rules)) < len(rules) or not set(rules) <= set(TIE_RULES):
        yield Fault("", "tie_rules", "Aturan nilai sama tidak dikenal atau ditulis dua kali; pilih lagi.")


def _weight_faults(scheme: Scheme) -> Iterator[Fault]:
    if not scheme.counting:
        yield Fault("", "weight", "Belum ada kriteria yang dihitung; tambahkan paling sedikit satu kriteria.")
    elif weight_sum(scheme) != _WHOLE:
        words = weight_words(weight_sum(scheme))
        yield Fault("", "weight", f"{words}; ubah bobot sampai jumlahnya 100 %.")


def _band_faults(scheme: Scheme) -> Iterator[Fault]:
    if not 0 < scheme.pass_mark <= _WHOLE:
        yield Fault("", "pass_mark", "Batas lulus harus di atas 0, paling tinggi 100.")
    above, least_above = "", _WHOLE
    for grade, least in scheme.bands:
        attribute = f"band_{grade.lower()}"
        if not 0 < least <= _WHOLE:
            yield Fault("", attribute, f"Batas grade {grade} harus di atas 0, paling tinggi 100.")
        elif above and least >= least_above:
            shown = number(least_above)
            yield Fault("", attribute, f"Batas grade {grade} harus di bawah batas grade {above} ({shown}).")
        above, least_above = grade, least


def _criterion_faults(rule: CriterionRule) -> Iterator[Fault]:
    called = f"“{rule.name}”" if rule.name else "yang belum bernama"
    if not rule.name:
        yield Fault(rule.id, "name", "Ada kriteria yang belum bernama; isi namanya atau hapus barisnya.")
    if not rule.independent and rule.weight <= 0:
        sentence = f"Bobot kriteria {called} masih 0; isi bobotnya atau tandai di luar nilai akhir."
        yield Fault(rule.id, "weight", sentence)
    if rule.least is not None and not rule.scale.lowest <= rule.least <= rule.scale.highest:
        ends = f"{rule.scale.lowest} sampai {rule.scale.highest}"
        yield Fault(rule.id, "least", f"Nilai terendah untuk lulus dari kriteria {called} harus {ends}.")
    yield from _level_faults(rule, called)


def _level_faults(rule: CriterionRule, called: str) -> Iterator[Fault]:
    scale = rule.scale
    needed = range(scale.lowest, scale.highest + 1) if scale.whole else (0,)
    lacking = [str(mark) for mark in needed if not rule.levels.get(mark)]
    if lacking:
        yield Fault(
            rule.id, "levels", f"Arti nilai {list_words(lacking)} untuk kriteria {called} belum diisi."
        )
    beyond = [str(mark) for mark in rule.levels if not scale.lowest <= mark <= scale.highest]
    if beyond:
        marks = list_words(beyond)
        yield Fault(
            rule.id, "levels", f"Nilai {marks} pada kriteria {called} di luar skalanya; hapus artinya."
        )


def _gate_faults(gate: GateRule) -> Iterator[Fault]:
    if not gate.name:
        yield Fault(gate.id, "name", "Ada syarat yang belum bernama; isi namanya atau hapus barisnya.")
    if not gate.papers or not set(gate.papers) <= set(PAPERS):
        called = f"“{gate.name}”" if gate.name else "yang belum bernama"
        yield Fault(gate.id, "papers", f"Pilih surat yang memenuhi syarat {called}.")


def _twins(noun: str, named: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for key, name in named:
        if name and folded(name) in seen:
            yield Fault(key, "name", f"{noun} “{name}” ada dua kali; ubah nama salah satunya.")
        seen.add(folded(name))


def _heading_faults(draft: RubricDraft) -> Iterator[Fault]:
    """A heading of a workbook must lead to one criterion only."""
    owners = {folded(each.name): each for each in draft.criteria if each.name}
    for criterion in draft.criteria:
        for heading in parts(criterion.headings):
            owner = owners.setdefault(folded(heading), criterion)
            if owner is not criterion:
                sentence = (
                    f"Judul lain “{heading}” dipakai “{criterion.name}” dan “{owner.name}”; hapus salah satu."
                )
                yield Fault(criterion.id, "headings", sentence)
