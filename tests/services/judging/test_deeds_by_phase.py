"""What the office does in a session, each thing in its phases and in no other."""

from dataclasses import replace
from decimal import Decimal

import pytest
from locked_office import refused

from depok_desk.model.locks import PHASES
from depok_desk.services.judging.candidates import (
    Choice,
    add_candidates,
    draw_order,
    lay_slots,
    move_candidate,
    order_by_name,
    remove_candidates,
    set_note,
    set_standing,
    slot_plan,
)
from depok_desk.services.judging.deciding import rule
from depok_desk.services.judging.jury import (
    JurorDetails,
    add_juror,
    edit_juror,
    move_juror,
    remove_juror,
    strike_juror,
)
from depok_desk.services.judging.papers import set_paper
from depok_desk.services.judging.scoring import put_marks
from depok_desk.services.judging.sessions import delete_session, details_of, edit_session
from judging_office import judging_session, new_firm

D, V, N, L, T = PHASES


def edited(**changes):
    def edit(session, made):
        edit_session(session, made.session_id, replace(details_of(session, made.session_id), **changes))

    return edit


def enter_one(session, made):
    ikm = new_firm(session, "Usaha Baru")
    add_candidates(session, made.session_id, [Choice(ikm.id, product_name="Sambal")])


def give_mark(session, made):
    cell = made.candidates[0], made.criteria[0]
    put_marks(session, made.jurors[0], {cell: Decimal(3)}, way="ketik")


def rule_otherwise(session, made):
    rule(session, made.candidates[0], decision="lulus", grade="B", why="sepakat")


def draw_lots(session, made):
    for seed in range(10):  # one lot alone may draw the order that is there
        draw_order(session, made.session_id, seed)


def turn_paper_down(session, made):
    set_paper(session, made.candidates[0], made.requirements[1], "tidak ada")


DEEDS = {
    "mengubah judul": (edited(title="Judul Lain"), {D, V, N, L}),
    "mengubah pukul mulai": (edited(opens_at="08.00"), {D, V, N}),
    "mencatat": (edited(notes="Catatan"), {D, V, N, L, T}),
    "mengganti rubrik": (edited(rubrics={}), {D, V}),
    "menghapus sesi": (lambda session, made: delete_session(session, made.session_id), {D, V, N}),
    "menambah peserta": (enter_one, {D}),
    "mengeluarkan peserta": (lambda session, made: remove_candidates(session, made.candidates[:1]), {D}),
    "memindah urutan": (lambda session, made: move_candidate(session, made.candidates[1], 1), {D, V}),
    "mengundi urutan": (draw_lots, {D, V}),
    "menyatakan mundur": (
        lambda session, made: set_standing(session, made.candidates[0], "mundur"),
        {D, V, N},
    ),
    "mencatat peserta": (lambda session, made: set_note(session, made.candidates[0], "x"), {D, V, N, L, T}),
    "membagi waktu": (
        lambda session, made: lay_slots(session, made.session_id, slot_plan(session, made.session_id)),
        {D, V, N},
    ),
    "memeriksa berkas": (turn_paper_down, {V}),
    "menambah juri": (
        lambda session, made: add_juror(session, made.session_id, JurorDetails("Baru")),
        {D, V, N},
    ),
    "mengubah juri": (
        lambda session, made: edit_juror(session, made.jurors[0], JurorDetails("Lain")),
        {D, V, N},
    ),
    "memindah juri": (lambda session, made: move_juror(session, made.jurors[2], 1), {D, V, N}),
    "menghapus juri": (lambda session, made: remove_juror(session, made.jurors[0]), {D, V, N}),
    "mencoret juri": (lambda session, made: strike_juror(session, made.jurors[0], "sakit"), {N, L}),
    "memberi nilai": (give_mark, {N}),
    "memutuskan lain": (rule_otherwise, {L}),
}


@pytest.mark.parametrize("phase", PHASES)
def test_each_deed_of_the_office_has_its_phases(store, phase):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, phase)
    for name, (deed, allowed) in DEEDS.items():
        said = refused(store, lambda session, deed=deed: deed(session, made))
        assert (said == "") == (phase in allowed), (name, said)


def test_a_queue_that_is_in_order_is_ordered_again_in_any_phase(store):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "ditetapkan")
    assert refused(store, lambda session: order_by_name(session, made.session_id)) == ""
