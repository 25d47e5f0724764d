"""Grades explained in sentences: what clerk and juror read, with the numbers of the table."""

import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from depok_desk import words
from depok_desk.services.judging.aggregation import judge_one
from depok_desk.services.judging.explaining import explanation, strengths, weaknesses
from depok_desk.services.judging.explaining_fairness import FIRM, sensitivity_sentences, thread_sentence
from depok_desk.services.judging.marks import shown_mark
from depok_desk.services.judging.scheme import CriterionRule, Scale
from depok_desk.services.judging.sensitivity import firm
from judged_marks import NAMES, NIB, entry, even, judgings, scheme

NUMBER = re.compile(r"\d+,\d\d")


def told(rules, candidate):
    return explanation(rules, judge_one(rules, candidate), NAMES)


@given(case=judgings())
def test_every_number_is_one_of_the_table(case):
    rules, candidate = case
    judged = judge_one(rules, candidate)
    limits = [rules.pass_mark, *(least for _, least in rules.bands)]
    table = {words.score(value) for value in (judged.total, judged.spread) if value is not None}
    table |= {words.score(limit) for limit in (*limits, Decimal(20))}
    table |= {words.score(abs(limit - (judged.total or 0))) for limit in limits}
    table |= {shown_mark(part.mark) for part in judged.parts if part.mark is not None}
    table |= {words.score(rule.least) for rule in rules.criteria if rule.least is not None}
    text = explanation(rules, judged, NAMES)
    assert set(NUMBER.findall(text)) <= table
    assert judged.total is None or words.score(judged.total) in text
    assert not judged.missing or f"{len(judged.missing)} nilai belum masuk" in text


@given(case=judgings())
def test_strengths_and_weaknesses_share_the_criteria_between_them(case):
    rules, candidate = case
    judged = judge_one(rules, candidate)
    strong, weak = strengths(rules, judged), weaknesses(rules, judged)
    named = [each.criterion.id for each in (*strong, *weak)]
    assert sorted(named) == sorted(part.criterion_id for part in judged.parts if part.mark is not None)
    shares = [each.share for each in (*strong, *reversed(weak))]
    assert shares == sorted(shares, reverse=True)


@given(case=judgings())
def test_every_change_is_told_with_what_it_leads_to(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    sentences = sensitivity_sentences(rules, sensitivity, NAMES)
    assert all(re.match(r"(Grade [ABCD]|Lulus|Tidak lulus)", sentence) for sentence in sentences)
    thread = thread_sentence(rules, sensitivity, NAMES)
    if sensitivity.judged.total is not None:
        assert thread == FIRM if sensitivity.firm else thread in sentences


def test_a_grade_is_explained_by_the_way_to_the_next_one_and_the_weakest_criterion():
    rules = scheme({"Kualitas": 70, "Kemasan & Label": 30})
    candidate = entry(rules, [[5, 2], [5, 3], [4, 2]])
    assert told(rules, candidate) == (
        "Nilai 79,33: grade B, kurang 5,67 untuk A; terlemah Kemasan & Label (2,33 dari 5)."
    )


def test_full_marks_have_nothing_weak():
    assert told(scheme(), even(scheme(), 5)) == "Nilai 100,00: grade A."


def test_a_missing_paper_is_the_reason_in_spite_of_the_total():
    rules = scheme({"Kualitas": 100}, gates=(NIB,))
    assert told(rules, entry(rules, [[4]])) == (
        "Nilai 80,00: grade B, kurang 5,00 untuk A; terlemah Kualitas (4,00 dari 5). "
        "Tidak lulus walau nilainya 80,00: belum ada NIB."
    )


def test_what_is_too_little_is_told_with_all_reasons():
    rules = scheme({"Kualitas": 60, "Kemasan": 40}, gates=(NIB,))
    gated = replace(rules.criteria[1], least=Decimal(3))
    rules = replace(rules, criteria=(rules.criteria[0], gated))
    assert told(rules, entry(rules, [[4, 2]])).endswith(
        "Tidak lulus: kurang 6,00 dari batas lulus 70,00, belum ada NIB, "
        "dan nilai Kemasan 2,00, di bawah batas 3,00."
    )


def test_what_is_missing_is_named_by_juror():
    rules = scheme({"Kualitas": 60, "Kemasan & Label": 20, "Harga": 20})
    text = told(rules, entry(rules, [[4, 4, 4], [4, None, None], [None, None, None]]))
    assert text.startswith(
        "Belum lengkap: 5 nilai belum masuk (Kurator 2: Kemasan & Label, Harga; Kurator 3: semua kriteria). "
        "Nilai sementara 80,00: grade B"
    )


def test_what_blocks_an_unfinished_candidate_is_told_as_for_now():
    rules = scheme({"Kualitas": 60, "Harga": 40}, gates=(NIB,))
    text = told(rules, entry(rules, [[5, 5], [5, None]]))
    assert text.endswith("Sejauh ini belum ada NIB.")
    assert "Tidak lulus" not in text


def test_many_missing_criteria_are_counted():
    rules = scheme()
    text = told(rules, entry(rules, [[4] * 6, [4, None, None, None, None, None]]))
    assert "(Kurator 2: Kualitas, Desain, Kemasan & Label, dan 2 kriteria lain)" in text


def test_an_abstention_is_told():
    rules = scheme({"Kualitas": 60, "Kemasan": 40})
    assert told(rules, entry(rules, [[4, 4], [4, "-"]])).endswith("Abstain (Kurator 2: Kemasan).")


def test_a_criterion_nobody_judged_is_told():
    rules = scheme({"Kualitas": 60, "Kemasan": 40})
    assert told(rules, entry(rules, [[4, "-"], [4, "-"]])).startswith(
        "Belum ada nilai akhir: Kemasan tidak dinilai. Abstain (Kurator 1: Kemasan; Kurator 2: Kemasan)."
    )


def test_jurors_far_apart_are_to_be_talked_about():
    rules = scheme({"Kualitas": 100}, spread_limit=Decimal(20))
    assert told(rules, entry(rules, [[5], [3]])).endswith(
        "Nilai juri berselisih 40,00, lebih dari batas 20,00: perlu dibahas."
    )


def test_the_heavier_of_equal_criteria_is_told_first():
    rules = scheme({"Harga": 20, "Kualitas": 50, "Kemasan": 30})
    tale = CriterionRule("cerita", "Cerita", Decimal(0), Scale(1, 5), independent=True)
    rules = replace(rules, criteria=(*rules.criteria, tale))
    judged = judge_one(rules, entry(rules, [[2, 2, 5, 5]]))
    assert [each.words for each in weaknesses(rules, judged)] == [
        "Kualitas (2,00 dari 5)",
        "Harga (2,00 dari 5)",
    ]
    assert [each.criterion.name for each in strengths(rules, judged)] == ["Kemasan", "Cerita"]


def test_a_grade_that_hangs_by_a_mark_is_told_so():
    rules = scheme({"Kualitas": 50, "Kemasan": 50})
    sensitivity = firm(rules, entry(rules, [[4, 3], [4, 3], [4, 3]]))
    assert thread_sentence(rules, sensitivity, NAMES) == (
        "Grade C dan tidak lulus bila Kurator 1 memberi 3, bukan 4, untuk Kualitas."
    )
    sentences = sensitivity_sentences(rules, sensitivity, NAMES)
    assert "Tidak lulus bila batas lulus naik 0,01 menjadi 70,01." in sentences
    assert "Grade C dan tidak lulus bila bobot Kualitas turun 0,03 menjadi 49,97." in sentences


def test_a_juror_who_holds_a_grade_is_told_with_the_total_without_him():
    rules = scheme({"Kualitas": 100})
    sensitivity = firm(rules, entry(rules, [[5], [5], [1]]))
    assert "Grade A tanpa Kurator 3 (nilai 100,00)." in sensitivity_sentences(rules, sensitivity, NAMES)


def test_nothing_is_told_to_hang_without_a_total():
    rules = scheme()
    assert thread_sentence(rules, firm(rules, even(rules, None)), NAMES) == "Belum ada nilai akhir."
