"""Papers checked against the register on the day of the session, and excused with a reason."""

from datetime import date

import pytest

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Licence
from depok_desk.services.judging.papers import accept_proposals, gates_met, paper_table, set_paper
from judging_office import JUDGING_DAY, bring_to, judging_session, new_product

DAY_BEFORE = date(2026, 1, 25)


@pytest.fixture
def office(store):
    """A session in verification, whose papers nobody has looked at."""
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "pendaftaran", candidates=1)
        bring_to(session, made, "verifikasi")
    with store.deed("Kosongkan") as session:
        for requirement in made.requirements:
            set_paper(session, made.candidates[0], requirement, None)
    return store, made


def cells(store, made):
    with store.read() as session:
        (row,) = paper_table(session, made.session_id)
        return row.cells


def licence(session, made):
    return session.query(Licence).filter_by(ikm_id=made.firms[0]).one()


def test_nib_and_licence_are_proposed_from_the_register(office):
    store, made = office
    nib, permit = cells(store, made)
    assert (nib.name, nib.state, nib.proposed, nib.told) == ("NIB", "", "ada", "NIB 9120000000001")
    assert (permit.proposed, permit.told) == ("ada", "P-IRT 2063276000001-29")


@pytest.mark.parametrize(
    ("expires", "issued", "status", "told"),
    [
        (JUDGING_DAY, None, "berlaku", ""),
        (DAY_BEFORE, None, "berlaku", "habis 25 Januari 2026"),
        (None, date(2026, 1, 27), None, "baru terbit 27 Januari 2026"),
        (None, None, "proses", "masih dalam proses"),
        (None, None, "dicabut", "berstatus dicabut"),
        (None, None, "habis", "sudah habis"),
        (None, None, None, ""),
    ],
)
def test_a_licence_holds_on_the_first_day_or_it_is_told_why_not(office, expires, issued, status, told):
    store, made = office
    with store.deed("Ubah izin") as session:
        row = licence(session, made)
        row.number, row.expires_on, row.issued_on, row.status = "1", expires, issued, status
    permit = cells(store, made)[1]
    assert (permit.proposed, permit.told) == ("tidak ada" if told else "ada", f"P-IRT 1 {told}".strip())


def test_one_of_several_papers_is_enough(office):
    store, made = office
    with store.deed("Ubah izin") as session:
        licence(session, made).expires_on = DAY_BEFORE
        session.add(Licence(ikm_id=made.firms[0], kind="bpom", number="MD 1"))
    assert cells(store, made)[1].told == "BPOM MD MD 1"


def test_the_paper_of_another_product_does_not_count(office):
    store, made = office
    with store.deed("Ubah izin") as session:
        candidate = session.get_one(Candidate, made.candidates[0])
        licence(session, made).product_id = new_product(session, candidate.ikm, "Produk Lain").id
    assert (cells(store, made)[1].proposed, cells(store, made)[1].told) == ("tidak ada", "")


def test_accepted_proposals_stay_when_the_register_changes(office):
    store, made = office
    with store.deed("Setujui") as session:
        assert accept_proposals(session, made.session_id) == 2
        assert accept_proposals(session, made.session_id) == 0
    with store.deed("Ubah izin") as session:
        licence(session, made).expires_on = DAY_BEFORE
    permit = cells(store, made)[1]
    assert (permit.state, permit.note, permit.proposed, permit.met) == (
        "ada",
        "P-IRT 2063276000001-29",
        "tidak ada",
        True,
    )


def test_gates_follow_what_was_checked_and_else_the_register(office):
    store, made = office
    nib, permit = made.requirements
    with store.deed("Periksa") as session:
        set_paper(session, made.candidates[0], nib, "tidak ada", "fotokopi tidak terbaca")
        assert gates_met(session, made.session_id) == {made.candidates[0]: {nib: False, permit: True}}
        set_paper(session, made.candidates[0], nib, "ada")
        assert gates_met(session, made.session_id) == {made.candidates[0]: {nib: True, permit: True}}


def test_only_what_may_be_excused_is_excused_and_with_a_reason(office):
    store, made = office
    nib, permit = made.requirements
    one = made.candidates[0]
    with store.deed("Kecualikan") as session:
        with pytest.raises(UserError, match="NIB tidak boleh dikecualikan"):
            set_paper(session, one, nib, "dikecualikan", "baru buka")
        with pytest.raises(UserError, match="Tulis alasan mengapa syarat Izin edar"):
            set_paper(session, one, permit, "dikecualikan", "  ")
        with pytest.raises(UserError, match="bukan keadaan berkas; pilih ada, tidak ada, atau dikecualikan"):
            set_paper(session, one, permit, "hilang")
        set_paper(session, one, permit, "dikecualikan", "pangan segar")
    permit_cell = cells(store, made)[1]
    assert (permit_cell.state, permit_cell.note, permit_cell.met) == ("dikecualikan", "pangan segar", True)


def test_a_table_tells_how_much_is_still_unchecked(office):
    store, made = office
    with store.deed("Periksa") as session:
        set_paper(session, made.candidates[0], made.requirements[0], "ada")
    with store.read() as session:
        (row,) = paper_table(session, made.session_id)
        assert (row.queue, row.ikm, row.product, row.unchecked) == (1, "Abon Melati", "Produk Abon Melati", 1)
