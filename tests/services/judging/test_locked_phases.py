"""Every write in every phase, by every path: what the office may do then passes, all else is refused."""

from contextlib import suppress

import pytest
from locked_office import locked_office, put_phase, refused
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.jury import Juror, Score
from depok_desk.model.locks import LOCKS, PHASES
from depok_desk.model.session_course import PhaseChange
from depok_desk.services.emptying_bin import empty, plan_emptying
from depok_desk.services.merging import merge, plan_merge
from depok_desk.services.registering import change_record, move_to_bin, new_record
from depok_desk.store.bulk import CellChange, add_rows, change_rows, delete_rows, rows_of, table_of
from depok_desk.store.journal import doing
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from judging_office import JUDGING_DAY, judging_session, new_firm


def by_orm(session, office, write):
    if write.op == "+":
        session.add(write.model(**office.spare[write.model]))
        return
    row = session.get_one(write.model, office.rows[write.model])
    if write.op == "-":
        session.delete(row)
    else:
        setattr(row, write.column, write.value)


def by_form(session, office, write):
    if write.op == "+":
        new_record(session, write.model, office.spare[write.model])
    elif write.op == "-" or write.column == "facts":
        by_orm(session, office, write)
    else:
        change_record(session, write.model, office.rows[write.model], {}, {write.column: write.value})


def by_bulk(session, office, write):
    table, key = table_of(write.model.__tablename__), office.rows[write.model]
    if write.op == "+":
        add_rows(session, write.model, [office.spare[write.model]])
        return
    row = rows_of(session.connection(), table, [key])[key]
    if write.op == "-":
        delete_rows(session.connection(), doing(session), table, [row])
    else:
        change = CellChange(key, {write.column: (row[write.column], write.value)})
        change_rows(session, write.model, [change])


@pytest.mark.parametrize("path", [by_orm, by_form, by_bulk])
@pytest.mark.parametrize("phase", PHASES)
def test_every_write_passes_only_in_its_phases(store, phase, path):
    with store.deed("Membuka sesi") as session:
        office = locked_office(session, phase)
    for write in office.writes:
        said = refused(store, lambda session, write=write: path(session, office, write))
        assert (said == "") == (phase in write.allowed), (write.name, said)


@pytest.mark.parametrize("phase", PHASES)
def test_undo_and_redo_pass_only_in_the_phases_of_what_they_do(store, phase):
    with store.deed("Membuka sesi") as session:
        office = locked_office(session, phase)
    for write in office.writes:
        if write.allowed:
            turned_in(store, office, write, phase)


def turned_in(store, office, write, phase):
    """Do something where it is allowed, then try to undo and to redo it in a phase."""
    undone = {"+": "-", "-": "+"}.get(write.op, "~")
    allowed = {
        each.op: each.allowed for each in office.writes if each.model is write.model and not each.column
    }
    put_phase(store, office.session_id, min(write.allowed, key=PHASES.index))
    with store.deed("Kerjakan") as session:
        by_bulk(session, office, write)
        key = session.doing.id
    put_phase(store, office.session_id, phase)
    said = refused(store, lambda session: undo(session, plan_undo(session, key)))
    back = write.allowed if undone == "~" else allowed[undone]
    assert (said == "") == (phase in back), (write.name, "urungkan", said)
    put_phase(store, office.session_id, min(back, key=PHASES.index))
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session, key))
    put_phase(store, office.session_id, phase)
    said = refused(store, lambda session: redo(session, plan_redo(session, key)))
    assert (said == "") == (phase in write.allowed), (write.name, "ulangi", said)


def test_the_refusal_names_thing_session_phase_and_way_out(store):
    with store.deed("Membuka sesi") as session:
        office = locked_office(session, "pleno")
    writes = {write.name: write for write in office.writes}

    def said(name):
        return refused(store, lambda session: by_orm(session, office, writes[name]))

    assert said("score ~ mark") == (
        "Nilai tidak dapat diubah: sesi “Kurasi Produk Januari 2026” sudah pada tahap pleno. "
        "Buka kembali tahap penilaian bila perlu; alasannya akan dicatat."
    )
    assert said("candidate ~ queue_number").startswith("Nomor urut peserta kurasi tidak dapat diubah:")
    assert "Buka kembali tahap verifikasi" in said("candidate ~ queue_number")
    put_phase(store, office.session_id, "verifikasi")
    assert said("score +") == (
        "Nilai belum dapat ditambah: sesi “Kurasi Produk Januari 2026” baru pada tahap verifikasi. "
        "Lanjutkan sesi sampai tahap penilaian dahulu."
    )
    assert said("curation_session ~ source").endswith("tetap seperti saat dicatat, dan tidak dapat diubah.")


@pytest.mark.parametrize("path", [by_orm, by_bulk])
def test_what_is_refused_takes_the_whole_deed_along(store, path):
    with store.deed("Membuka sesi") as session:
        office = locked_office(session, "pleno")
    wrong = next(write for write in office.writes if write.name == "score ~ mark")

    def mixed(session):
        new_firm(session, "Ikut batal")
        path(session, office, wrong)

    def swallowed(session):
        with suppress(UserError):
            mixed(session)

    for careless in (mixed, swallowed):
        with pytest.raises(UserError, match="Nilai tidak dapat diubah"), store.deed("Campur") as session:
            careless(session)
    with store.read() as session:
        assert session.scalar(select(Ikm.id).where(Ikm.name == "Ikut batal")) is None


def test_a_phase_changes_only_by_its_own_door(store):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "penilaian", marks=True)

    def set_phase(session, phase):
        session.get_one(CurationSession, made.session_id).phase = phase

    def leap(session, before, after, why=None):
        session.add(
            PhaseChange(
                session_id=made.session_id,
                from_phase=before,
                to_phase=after,
                changed_on=JUDGING_DAY,
                reason=why,
            )
        )
        set_phase(session, after)

    assert "tidak dapat diubah begitu saja" in refused(store, lambda s: set_phase(s, "pleno"))
    assert "tidak dapat diubah begitu saja" in refused(store, lambda s: set_phase(s, "pendaftaran"))
    assert "melompat" in refused(store, lambda s: leap(s, "penilaian", "ditetapkan"))
    assert "dengan alasan" in refused(store, lambda s: leap(s, "penilaian", "verifikasi"))
    assert "kini pada tahap penilaian" in refused(store, lambda s: leap(s, "pleno", "ditetapkan"))
    assert refused(store, lambda s: leap(s, "penilaian", "verifikasi", "berkas kurang")) == ""
    assert refused(store, lambda s: leap(s, "penilaian", "pleno")) == ""


def test_results_taken_from_a_list_stay_free(store):
    with store.deed("Impor") as session:
        taken = CurationSession(title="Kurasi 2024", phase="ditetapkan", pass_mark=70, source="hasil.xlsx")
        ikm = new_firm(session, "Abon Lama")
        session.add(taken)
        session.flush()
    with store.deed("Impor lagi") as session:
        (product,) = add_rows(session, Product, [{"ikm_id": ikm.id, "name": "Abon"}])
        cells = {"session_id": taken.id, "ikm_id": ikm.id, "product_id": product}
        (candidate,) = add_rows(session, Candidate, [cells])
        add_rows(session, Outcome, [{"candidate_id": candidate, "decision": "lulus"}])
        change_rows(session, CurationSession, [CellChange(taken.id, {"title": ("Kurasi 2024", "Kurasi 24")})])
        session.scalars(select(Outcome)).one().grade = "A"
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
        assert session.scalar(select(Candidate.id)) is None


def test_two_firms_with_decided_products_become_one(store):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "ditetapkan")
    with store.deed("Gabung") as session:
        merge(session, plan_merge(session, Ikm, made.firms[1], made.firms[0]))
    with store.read() as session:
        assert session.get_one(Candidate, made.candidates[0]).ikm_id == made.firms[1]
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))


def test_a_juror_keeps_the_own_firm_when_it_is_merged(store):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "pleno")
        own, same = new_firm(session, "Usaha Juri"), new_firm(session, "Usaha Juri Juga")
    with store.deed("Usaha juri") as session:
        session.get_one(Juror, made.jurors[0]).ikm_id = own.id
    with store.deed("Gabung") as session:
        merge(session, plan_merge(session, Ikm, same.id, own.id))
    with store.read() as session:
        assert session.get_one(Juror, made.jurors[0]).ikm_id == same.id


@pytest.mark.parametrize("phase", PHASES)
def test_what_a_session_needs_stays_in_the_bin(store, phase):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, phase)
        juror = session.get_one(Juror, made.jurors[0])
        juror.ikm_id = new_firm(session, "Usaha Juri").id
        own = juror.ikm_id
    with store.deed("Buang") as session:
        free = new_firm(session, "Usaha Bebas").id
        move_to_bin(session, Ikm, [made.firms[0], own, free])
    with store.deed("Kosongkan sampah") as session:
        plan = plan_emptying(session, Ikm, [made.firms[0], own, free])
        assert plan.staying == "Abon Melati, Usaha Juri tetap di sampah, karena sesi kurasi memerlukannya."
        empty(session, plan)
    with store.read() as session:
        assert session.get(Ikm, free) is None
        assert session.get(Candidate, made.candidates[0]) is not None
        assert (session.scalar(select(Score.id)) is not None) == (phase in {"pleno", "ditetapkan"})


def test_every_locked_table_is_tried(store):
    with store.deed("Membuka sesi") as session:
        office = locked_office(session, "penilaian")
    assert {write.model.__tablename__ for write in office.writes} == set(LOCKS)
    named = {(table, column) for table, lock in LOCKS.items() for column in lock.columns}
    untried = named - {(write.model.__tablename__, write.column) for write in office.writes}
    assert {column for _, column in untried} <= {"candidate_id", "session_id", "phase", "archived_at"}
