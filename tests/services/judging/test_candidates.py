"""Picking products from the register, numbering the queue and giving everyone a time."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from locked_office import refused
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm, Product
from depok_desk.services.conditions import OneOf
from depok_desk.services.judging.candidates import (
    Choice,
    add_candidates,
    candidate_lines,
    draw_order,
    lay_slots,
    move_candidate,
    order_by_name,
    remove_candidates,
    set_standing,
    slot_plan,
)
from depok_desk.services.judging.picking import pickable
from depok_desk.services.judging.sessions import SessionDetails, details_of, edit_session
from depok_desk.services.judging.slots import Slot, SlotPlan, clock, laid, minutes_of, slots
from depok_desk.services.listing import View
from depok_desk.services.registering import move_to_bin
from judging_office import FIRMS, JUDGING_DAY, decide, judging_session, new_firm, new_product

TUESDAY = date(2026, 1, 27)


@pytest.fixture
def office(store):
    """A session in registration with four products."""
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "pendaftaran")
    return store, made


def queue(store, made):
    with store.read() as session:
        return [(line.queue, line.ikm) for line in candidate_lines(session, made.session_id)]


def test_products_are_picked_by_a_filter_of_the_register(office):
    store, made = office
    with store.deed("Isi register") as session:
        batik = new_firm(session, "Batik Gong")
        batik.sector = "fesyen"
        ayam, kain = new_product(session, batik, "Kain"), new_product(session, batik, "Syal")
        batik.main_product = "Kain batik"
    with store.read() as session:
        view = View().with_condition("sector", OneOf(("fesyen",)))
        (pick,) = pickable(session, made.session_id, view)
        assert [(offer.name, offer.curated, offer.taken) for offer in pick.offers] == [
            ("Kain", False, False),
            ("Syal", False, False),
        ]
        assert (pick.ikm, pick.chosen, pick.make, pick.why) == ("Batik Gong", kain.id, "", "")
        assert ayam.id != kain.id


def test_the_newest_product_that_was_never_decided_is_proposed(office):
    store, made = office
    with store.deed("Sesi lain") as session:
        old = judging_session(session, "pleno", candidates=1, title="Kurasi Lalu")
        decide(session, old)
        firm = session.get_one(Ikm, old.firms[0])
        fresh = new_product(session, firm, "Produk Baru").id
        decided = session.get_one(Candidate, old.candidates[0]).product_id
        later = new_product(session, firm, "Lebih Baru").id
    with store.deed("Pilih") as session:
        (pick,) = pickable(session, made.session_id, ids=[old.firms[0]])
        assert [offer.curated for offer in pick.offers] == [True, False, False]
        assert pick.chosen == later
        add_candidates(session, made.session_id, [Choice(old.firms[0], key) for key in (later, fresh)])
        (pick,) = pickable(session, made.session_id, ids=[old.firms[0]])
        assert (pick.chosen, pick.why) == (decided, "")
        assert [offer.taken for offer in pick.offers] == [False, True, True]


def test_why_somebody_cannot_be_picked_is_said(office):
    store, made = office
    with store.deed("Isi register") as session:
        gone, bare, named = (
            new_firm(session, name) for name in ("Di Sampah", "Tanpa Produk", "Punya Unggulan")
        )
        named.main_product = "Rendang kering"
        session.flush()
        move_to_bin(session, Ikm, [gone.id])
        session.flush()
        picks = pickable(session, made.session_id, ids=[gone.id, bare.id, named.id, made.firms[0]])
    assert [pick.why for pick in picks] == [
        "Ada di sampah; pulihkan dahulu.",
        "Belum punya produk; isi Produk unggulan atau tambahkan produknya.",
        "",
        "Semua produknya sudah terdaftar dalam sesi ini.",
    ]
    assert picks[2].make == "Rendang kering"
    assert [pick.choice is None for pick in picks] == [True, True, False, True]


def test_a_product_is_made_where_a_firm_has_only_a_name_for_it(office):
    store, made = office
    with store.deed("Isi register") as session:
        named = new_firm(session, "Punya Unggulan")
        named.main_product = "Rendang kering"
    with store.deed("Tambah peserta") as session:
        (pick,) = pickable(session, made.session_id, ids=[named.id])
        add_candidates(session, made.session_id, [pick.choice] if pick.choice else [])
    with store.read() as session:
        assert session.scalars(select(Product.name).where(Product.ikm_id == named.id)).all() == [
            "Rendang kering"
        ]
        assert candidate_lines(session, made.session_id)[-1].product == "Rendang kering"


def test_a_product_stands_in_a_session_only_once(office):
    store, made = office
    with store.deed("Tambah lagi") as session:
        again = session.get_one(Candidate, made.candidates[0])
        with pytest.raises(UserError, match="sudah terdaftar dalam sesi ini"):
            add_candidates(session, made.session_id, [Choice(again.ikm_id, again.product_id)])
        with pytest.raises(UserError, match="wajib dipilih atau diberi nama"):
            add_candidates(session, made.session_id, [Choice(again.ikm_id, product_name=" ")])


def test_who_goes_leaves_no_gap(office):
    store, made = office
    with store.deed("Keluarkan") as session:
        assert remove_candidates(session, made.candidates[1:2]) == 1
    assert queue(store, made) == [(1, FIRMS[0]), (2, FIRMS[2]), (3, FIRMS[3])]


STEPS = st.one_of(
    st.tuples(st.just("pindah"), st.integers(0, 5), st.integers(-1, 9)),
    st.tuples(st.just("keluar"), st.integers(0, 5), st.just(0)),
    st.tuples(st.just("undi"), st.integers(0, 99), st.just(0)),
    st.tuples(st.just("mundur"), st.integers(0, 5), st.just(0)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(STEPS, max_size=8))
def test_the_queue_never_has_a_gap_whatever_is_done(office, steps):
    store, made = office

    def done(session):
        for what, which, to in steps:
            present = [line.id for line in candidate_lines(session, made.session_id)]
            one = present[which % len(present)]
            if what == "pindah":
                move_candidate(session, one, to)
                place = [line.id for line in candidate_lines(session, made.session_id)].index(one)
                assert place == min(max(to - 1, 0), len(present) - 1)
            elif what == "keluar" and len(present) > 1:
                remove_candidates(session, [one])
            elif what == "undi":
                draw_order(session, made.session_id, which)
            else:
                set_standing(session, one, "mundur")
            lines = candidate_lines(session, made.session_id)
            assert [line.queue for line in lines] == list(range(1, len(lines) + 1))

    assert refused(store, done) == ""


def test_the_queue_is_moved_by_hand_drawn_by_lot_and_ordered_by_name(office):
    store, made = office
    with store.deed("Pindah") as session:
        move_candidate(session, made.candidates[3], 1)
    assert [name for _, name in queue(store, made)] == [FIRMS[3], FIRMS[0], FIRMS[1], FIRMS[2]]
    with store.deed("Undi") as session:
        draw_order(session, made.session_id, 7)
    drawn = queue(store, made)
    with store.deed("Urut nama") as session:
        session.get_one(Ikm, made.firms[3]).sector = "fesyen"
        session.flush()
        order_by_name(session, made.session_id)
    assert queue(store, made) == [(1, FIRMS[3]), (2, FIRMS[0]), (3, FIRMS[1]), (4, FIRMS[2])]
    with store.deed("Undi lagi") as session:
        draw_order(session, made.session_id, 7)
    assert queue(store, made) == drawn
    assert [number for number, _ in drawn] == [1, 2, 3, 4]


def test_who_withdraws_keeps_the_number_but_takes_no_time(office):
    store, made = office
    with store.deed("Jadwal") as session:
        set_standing(session, made.candidates[1], "mundur", "sakit")
        assert lay_slots(session, made.session_id, slot_plan(session, made.session_id)) == 0
    with store.read() as session:
        lines = candidate_lines(session, made.session_id)
        assert [(line.queue, line.slot_at) for line in lines] == [
            (1, "09.00"),
            (2, ""),
            (3, "09.15"),
            (4, "09.30"),
        ]
        assert (lines[1].standing, lines[1].notes) == ("mundur", "sakit")
    with store.deed("Ikut lagi") as session:
        set_standing(session, made.candidates[1], None)
        with pytest.raises(UserError, match="bukan kedudukan"):
            set_standing(session, made.candidates[1], "tidur")


def test_tables_of_sectors_begin_together_and_days_follow_each_other(office):
    store, made = office
    with store.deed("Jadwal") as session:
        session.get_one(Ikm, made.firms[2]).sector = "kriya"
        session.flush()
        plan = SlotPlan(JUDGING_DAY, TUESDAY, "09.00", 60, closes_at="11.00", parallel=True)
        assert lay_slots(session, made.session_id, plan) == 0
        lines = candidate_lines(session, made.session_id)
    assert [(line.slot_on, line.slot_at) for line in lines] == [
        (JUDGING_DAY, "09.00"),
        (JUDGING_DAY, "10.00"),
        (JUDGING_DAY, "09.00"),
        (TUESDAY, "09.00"),
    ]


def test_a_session_without_a_day_has_no_times(office):
    store, made = office
    with store.deed("Tanpa tanggal") as session:
        rubrics = details_of(session, made.session_id).rubrics
        edit_session(session, made.session_id, SessionDetails("Belum Terjadwal", rubrics=rubrics))
        with pytest.raises(UserError, match="belum punya tanggal"):
            slot_plan(session, made.session_id)


def test_slots_go_around_the_break():
    plan = SlotPlan(JUDGING_DAY, JUDGING_DAY, "11.00", 30, "14.00", "12.00", "13.00")
    assert [slot.at for slot in slots(plan)] == ["11.00", "11.30", "13.00", "13.30"]
    plan = SlotPlan(JUDGING_DAY, JUDGING_DAY, "11.00", 45, "14.00", "12.00", "13.00")
    assert [slot.at for slot in slots(plan)] == ["11.00", "13.00"]


def test_who_finds_no_time_any_more_is_told_apart():
    plan = SlotPlan(JUDGING_DAY, JUDGING_DAY, "09.00", 60, "10.30")
    assert laid(plan, ["kuliner", "kuliner"]) == [Slot(JUDGING_DAY, "09.00"), None]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (SlotPlan(TUESDAY, JUDGING_DAY, "09.00", 15), "Hari terakhir"),
        (SlotPlan(TUESDAY, TUESDAY, "09.00", 0), "paling sedikit 1 menit"),
        (SlotPlan(TUESDAY, TUESDAY, "16.50", 15), "tidak cukup waktu"),
        (SlotPlan(TUESDAY, TUESDAY, "09.00", 15, "17.00", "13.00", "12.00"), "Istirahat berakhir"),
        (SlotPlan(TUESDAY, TUESDAY, "pagi", 15), "bukan pukul"),
        (SlotPlan(TUESDAY, TUESDAY, "25.00", 15), "bukan pukul"),
    ],
)
def test_times_that_contradict_each_other_are_refused(plan, said):
    with pytest.raises(UserError, match=said):
        laid(plan, ["kuliner"])


@given(st.integers(0, 24 * 60 - 1))
def test_every_minute_of_a_day_is_read_as_it_is_written(minutes):
    assert minutes_of(clock(minutes)) == minutes
    assert minutes_of(clock(minutes).replace(".", ":") + " WIB") == minutes


@given(
    st.lists(st.sampled_from(["kuliner", "fesyen", "kriya"]), max_size=40),
    st.integers(5, 90),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from([("", ""), ("12.00", "13.00"), ("11.45", "12.15")]),
)
def test_nobody_shares_a_slot_of_a_table_or_works_through_the_break(sectors, minutes, days, parallel, pause):
    last = date(2026, 1, 26 + days)
    plan = SlotPlan(JUDGING_DAY, last, "08.30", minutes, "16.00", *pause, parallel=parallel)
    given_slots = laid(plan, sectors)
    tables = {}
    for sector, slot in zip(sectors, given_slots, strict=True):
        if slot is not None:
            begins = minutes_of(slot.at)
            assert JUDGING_DAY <= slot.on <= last
            assert 8 * 60 + 30 <= begins <= begins + minutes <= 16 * 60
            if pause[0]:
                assert begins + minutes <= minutes_of(pause[0]) or begins >= minutes_of(pause[1])
        tables.setdefault(sector if parallel else "", []).append(slot)
    for line in tables.values():
        placed = [(slot.on, minutes_of(slot.at)) for slot in line if slot]
        assert line[len(placed) :] == [None] * (len(line) - len(placed))
        for (day, begins), (next_day, next_begins) in pairwise(placed):
            assert (day, begins + minutes) <= (next_day, next_begins) or day < next_day
