"""How products were judged, in plain sentences: scale, weights, totals, rounding, passing, ties."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from depok_desk import words
from depok_desk.model.judging_facts import CriterionFacts, MethodFacts, RequirementFacts

_TOGETHER = {
    "rata-rata": "Nilai para juri untuk satu kriteria digabungkan dengan rata-rata.",
    "terpangkas": (
        "Nilai para juri untuk satu kriteria digabungkan dengan rata-rata terpangkas: bila ada sedikitnya "
        "tiga nilai, satu nilai tertinggi dan satu nilai terendah tidak dihitung."
    ),
    "median": "Nilai para juri untuk satu kriteria digabungkan dengan median (nilai tengah).",
}
_ROUNDED = {
    "setengah ke atas": "setengah dibulatkan ke atas",
    "setengah ke genap": "setengah dibulatkan ke angka genap",
    "ke bawah": "selalu dibulatkan ke bawah",
}
_PARTING = {
    "bobot": "nilai kriteria yang bobotnya lebih besar",
    "sebaran": "selisih nilai antarjuri yang lebih kecil",
    "urutan": "nomor urut yang lebih awal",
}


def method_name(facts: MethodFacts) -> str:
    """The rubric with its edition, and that it is a sample where it is."""
    return method_label(facts.rubric, facts.edition, sample=facts.sample)


def method_label(rubric: str, edition: int, *, sample: bool) -> str:
    """A rubric with its edition, and that it is a sample where it is."""
    if sample:
        return f"{rubric.removesuffix(' (contoh)')} edisi {edition} (contoh, bukan ketetapan)"
    return f"{rubric} edisi {edition}"


def method_sentences(facts: MethodFacts) -> list[str]:
    """The whole method, a sentence or two to an entry."""
    return [
        f"Rubrik yang dipakai: {method_name(facts)}.",
        *([f"Dasar: {facts.basis.rstrip('.')}."] if facts.basis else []),
        *_marks(facts.criteria),
        f"{_TOGETHER[facts.aggregation]} {_total(facts)}",
        f"Grade {_bands(facts)}.",
        *_passing(facts),
        *_ties(facts.tie_rules),
        *([_spread(facts.spread_limit)] if facts.spread_limit is not None else []),
    ]


def scale_words(scale: str) -> str:
    """A scale as people read it, `1–5`."""
    return scale.replace("-", "–")


def _marks(criteria: Sequence[CriterionFacts]) -> Iterator[str]:
    counting = [one for one in criteria if not one.independent]
    listed = [f"{one.name} (bobot {words.number(one.weight)})" for one in counting]
    scales = dict.fromkeys(one.scale for one in criteria)
    if len(scales) == 1:
        only = scale_words(next(iter(scales)))
        yield f"Skala nilai {only} untuk setiap kriteria: {words.list_words(listed)}."
    else:
        yield f"Kriteria yang dinilai: {words.list_words(listed)}."
        for scale in scales:
            names = [one.name for one in criteria if one.scale == scale]
            yield f"Skala {scale_words(scale)} berlaku untuk {words.list_words(names)}."
    apart = [one.name for one in criteria if one.independent]
    if apart:
        yield f"Dinilai tersendiri, di luar nilai akhir: {words.list_words(apart)}."


def _total(facts: MethodFacts) -> str:
    places = f"{facts.places} angka di belakang koma" if facts.places else "bilangan bulat"
    return (
        "Nilai akhir (0–100) ialah jumlah dari nilai gabungan dibagi nilai tertinggi skala dikalikan bobot, "
        f"dihitung tanpa pembulatan di tengah, lalu dibulatkan sekali menjadi {places} "
        f"({_ROUNDED[facts.rounding]}). Nilai yang kosong dan abstain tidak dihitung sebagai nol."
    )


def _bands(facts: MethodFacts) -> str:
    said = [f"{grade} mulai {words.number(least)}" for grade, least in facts.bands]
    below = f"D di bawah {words.number(facts.bands[-1][1])}" if facts.bands else "D untuk semua nilai"
    return words.list_words([*said, below])


def _passing(facts: MethodFacts) -> Iterator[str]:
    needs = [f"nilai akhir sedikitnya {words.number(facts.pass_mark)}"]
    needs += [
        f"nilai gabungan {one.name} sedikitnya {words.number(one.least)}"
        for one in facts.criteria
        if one.least is not None
    ]
    needs += [_paper(one) for one in facts.requirements if one.blocks]
    yield f"Produk dinyatakan lulus bila memenuhi seluruhnya: {'; '.join(needs)}."
    told = [one.name for one in facts.requirements if not one.blocks]
    if told:
        yield f"Diperiksa pula tanpa menghalangi kelulusan: {words.list_words(told)}."


def _paper(one: RequirementFacts) -> str:
    return f"syarat berkas {one.name}{' (boleh dikecualikan dengan alasan)' if one.exemptible else ''}"


def _ties(rules: Sequence[str]) -> Iterator[str]:
    known = [_PARTING[rule] for rule in rules if rule in _PARTING]
    if known:
        order = ", kemudian ".join(known)
        yield f"Bila nilai akhir sama, urutan ditentukan oleh {order}; bila tetap sama, peringkatnya sama."
    else:
        yield "Bila nilai akhir sama, peringkatnya sama."


def _spread(limit: Decimal) -> str:
    return f"Selisih nilai antarjuri lebih dari {words.number(limit)} dicatat untuk dibahas dalam pleno."
