"""Seating a jury, striking a juror, and telling who has an interest in what is judged."""

from datetime import date

import pytest

from depok_desk.errors import UserError
from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm
from depok_desk.model.jury import Juror
from depok_desk.services.judging.conflicts import conflicts, interests
from depok_desk.services.judging.jury import (
    JurorDetails,
    add_juror,
    copy_jury,
    edit_juror,
    judges,
    juror_lines,
    move_juror,
    remove_juror,
    restore_juror,
    strike_juror,
)
from depok_desk.services.judging.sessions import SessionDetails, new_session
from judging_office import JURORS, judging_session, new_rubric


@pytest.fixture
def office(store):
    with store.deed("Membuka sesi") as session:
        made = judging_session(session, "penilaian", marks=True)
    return store, made


def names(store, session_id):
    with store.read() as session:
        return [line.details.name for line in juror_lines(session, session_id)]


def test_a_juror_is_added_with_all_that_is_known(office):
    store, made = office
    details = JurorDetails(
        "Laras Ayu, S.T.P.",
        "APJI Depok",
        sectors=("kuliner",),
        bnsp_number="KR-1",
        bnsp_until=date(2026, 1, 25),
    )
    with store.deed("Tambah juri") as session:
        add_juror(session, made.session_id, details)
    with store.read() as session:
        line = juror_lines(session, made.session_id)[-1]
    assert (line.details, line.position, line.scores, line.sectors) == (details, 4, 0, "Kuliner")
    assert line.told == "Sertifikat BNSP habis 25 Januari 2026, sebelum sesi dimulai."


def test_a_name_stands_once_on_a_jury(office):
    store, made = office
    with store.deed("Tambah juri") as session:
        with pytest.raises(UserError, match="sudah ada dalam juri sesi ini"):
            add_juror(session, made.session_id, JurorDetails(JURORS[1].upper()))
        with pytest.raises(UserError, match="Nama juri wajib diisi"):
            add_juror(session, made.session_id, JurorDetails("  "))
        edit_juror(session, made.jurors[1], JurorDetails(JURORS[1], "Dekranasda"))
        assert juror_lines(session, made.session_id)[1].details.office == "Dekranasda"


def test_who_has_given_marks_is_struck_and_not_removed(office):
    store, made = office
    with store.deed("Coret") as session:
        with pytest.raises(UserError, match=r"sudah memberi nilai.*coret saja"):
            remove_juror(session, made.jurors[0])
        with pytest.raises(UserError, match="hanya dicoret dengan alasan"):
            strike_juror(session, made.jurors[0], " ")
        strike_juror(session, made.jurors[0], "ternyata pemilik usaha")
        line = juror_lines(session, made.session_id)[0]
        assert (line.struck, line.struck_why, line.scores) == (True, "ternyata pemilik usaha", 12)
        restore_juror(session, made.jurors[0])
        assert not juror_lines(session, made.session_id)[0].struck
        new = add_juror(session, made.session_id, JurorDetails("Juri Baru"))
        remove_juror(session, new)
    assert names(store, made.session_id) == list(JURORS[:3])


def test_a_jury_stands_in_the_order_it_is_given(office):
    store, made = office
    with store.deed("Urutkan") as session:
        move_juror(session, made.jurors[2], 1)
    assert names(store, made.session_id) == [JURORS[2], JURORS[0], JURORS[1]]


def test_a_jury_closes_up_when_one_leaves_it(store):
    with store.deed("Sesi") as session:
        made = judging_session(session, "pendaftaran", jurors=4)
        remove_juror(session, made.jurors[0])
        remove_juror(session, made.jurors[2])
        lines = juror_lines(session, made.session_id)
        assert [(line.details.name, line.position) for line in lines] == [(JURORS[1], 1), (JURORS[3], 2)]


@pytest.mark.parametrize(
    ("sectors", "struck", "sector", "does"),
    [
        (None, False, "kriya", True),
        ("kuliner|kriya", False, "kriya", True),
        ("kuliner|kriya", False, "fesyen", False),
        (None, True, "kriya", False),
    ],
)
def test_a_juror_judges_the_own_sectors_unless_struck(sectors, struck, sector, does):
    assert judges(Juror(name="A", sectors=sectors, struck=struck), sector) is does


def test_the_jury_of_an_earlier_session_is_taken_over_but_not_twice(office):
    store, made = office
    with store.deed("Sesi baru") as session:
        rubrics = {"kuliner": new_rubric(session).id, "fesyen": "", "kriya": ""}
        key = new_session(session, SessionDetails("Kurasi Februari", rubrics=rubrics))
        add_juror(session, key, JurorDetails(JURORS[1], "Dekranasda"))
        strike_first = session.get_one(Juror, made.jurors[0])
        strike_first.struck, strike_first.struck_why = True, "sakit"
        assert copy_jury(session, key, made.session_id) == 2
        assert copy_jury(session, key, made.session_id) == 0
        assert not any(line.struck for line in juror_lines(session, key))
    assert names(store, key) == [JURORS[1], JURORS[0], JURORS[2]]


def test_an_own_firm_and_a_common_community_are_conflicts(office):
    store, made = office
    with store.deed("Komunitas") as session:
        group = Community(name="Kuliner Beji")
        session.add(group)
        session.flush()
        session.add_all(
            [
                Membership(community_id=group.id, ikm_id=made.firms[1], since=2020),
                Membership(community_id=group.id, ikm_id=made.firms[2], since=2020, until=2025),
                Membership(community_id=group.id, ikm_id=made.firms[3], since=2027),
            ]
        )
        own, member = (session.get_one(Juror, made.jurors[place]) for place in (0, 1))
        own.ikm_id, member.community_id = made.firms[0], group.id
    with store.read() as session:
        found = conflicts(session, made.session_id)
        told = interests(session, made.session_id)
    assert told[made.jurors[0]] == {made.candidates[0]: "Abon Melati adalah usaha Dra. Ratna Wulan sendiri."}
    assert [(each.juror_id, each.candidate_id, each.kind, each.certain) for each in found] == [
        (made.jurors[0], made.candidates[0], "usaha sendiri", True),
        (made.jurors[1], made.candidates[1], "komunitas", True),
    ]
    assert found[0].sentence == "Abon Melati adalah usaha Dra. Ratna Wulan sendiri."
    assert found[1].sentence == "Bagus Prakoso, S.Sn. dan Bakso Kenanga sama-sama anggota Kuliner Beji."


def test_an_owner_of_the_same_name_is_only_a_doubt(office):
    store, made = office
    with store.deed("Pemilik") as session:
        session.get_one(Ikm, made.firms[0]).owner = "bagus  prakoso"
    with store.read() as session:
        (found,) = conflicts(session, made.session_id)
    assert (found.juror_id, found.kind, found.certain) == (made.jurors[1], "nama", False)
    assert "periksa apakah orangnya sama" in found.sentence


def test_no_conflict_where_the_juror_does_not_judge(office):
    store, made = office
    with store.deed("Usaha sendiri") as session:
        for place, (sectors, struck) in enumerate((("fesyen", False), (None, True))):
            juror = session.get_one(Juror, made.jurors[place])
            juror.ikm_id, juror.sectors, juror.struck = made.firms[0], sectors, struck
    with store.read() as session:
        assert conflicts(session, made.session_id) == []
