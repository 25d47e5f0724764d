"""Lists of the registers: what is typed is found, sorted and counted alike on both kinds of store."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.ikm import Ikm, Licence, YearFigures
from depok_desk.model.region import District
from depok_desk.registers.all import REGISTERS
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.conditions import OneOf
from depok_desk.services.listing import (
    View,
    all_ids,
    all_rows,
    count,
    first_rows,
    rows_by_id,
    shown_columns,
    value_counts,
)
from office_records import firm, judged, prepare


@pytest.fixture
def office(store):
    """Five firms: two of them judged, one in the bin."""
    prepare(store)
    with store.deed("Isi") as session:
        beji = session.scalars(select(District.id).where(District.name == "Beji")).one()
        abon = firm(1, "Abon Jaya", owner="Asep Ridwan", phone="6281234567890", nib="1234567890123")
        batik = firm(2, "batik “Gong” 100%", sector="fesyen", brand="Si_Bolong", district_id=beji)
        emping = firm(3, "Émping Dewi", owner="Dewi")
        cireng = firm(4, "Cireng O'Neng", phone="622177889900", owner_nik="3276010101800001")
        bin_ = firm(5, "Abon Lama")
        session.add_all([abon, batik, emping, cireng, bin_])
        session.flush()
        bin_.archived_at = session.info["doing"].at
        judged(session, abon, "Abon Sapi", "82.50", "lulus")
        judged(session, batik, "Kain Batik", "61.00", "perbaikan", grade="C")
    return store


def named(register, key):
    (column,) = (each for each in register.columns if each.key == key)
    return column


def listed(store, view, register=IKM, key="name"):
    with store.read() as session:
        return [row[1] for row in first_rows(session, register, view, [named(register, key)])]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["Abon Jaya", "batik “Gong” 100%", "Cireng O'Neng", "Émping Dewi"]),
        ("abon", ["Abon Jaya"]),
        ("JAYA abon", ["Abon Jaya"]),
        ("ridwan", ["Abon Jaya"]),
        ("ab", ["Abon Jaya"]),
        ("a j", ["Abon Jaya", "Cireng O'Neng"][:1]),
        ("100%", ["batik “Gong” 100%"]),
        ("%", ["batik “Gong” 100%"]),
        ("si_bolong", ["batik “Gong” 100%"]),
        ("_", ["batik “Gong” 100%"]),
        ("“gong”", ["batik “Gong” 100%"]),
        ('"', []),
        ('abon" OR "cireng', []),
        ("o'neng", ["Cireng O'Neng"]),
        ("IKM-00003", ["Émping Dewi"]),
        ("081234567890", ["Abon Jaya"]),
        ("0812-3456-7890", ["Abon Jaya"]),
        ("0812 3456 7890", ["Abon Jaya"]),
        ("+62 812-3456-7890", ["Abon Jaya"]),
        ("08", ["Abon Jaya"]),
        ("(021) 7788", ["Cireng O'Neng"]),
        ("1234567890123", ["Abon Jaya"]),
        ("abon tiada", []),
        ("abon\x00", ["Abon Jaya"]),
    ],
)
def test_what_is_typed_is_found(office, typed, names):
    assert listed(office, View(typed=typed)) == names
    with office.read() as session:
        assert count(session, IKM, View(typed=typed)) == len(names)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=12))
def test_nothing_that_can_be_typed_is_refused(office, typed):
    with office.read() as session:
        assert count(session, IKM, View(typed=typed)) <= 4


def test_the_bin_is_another_list(office):
    assert listed(office, View(binned=True)) == ["Abon Lama"]
    assert listed(office, View(typed="lama")) == []


def test_texts_sort_without_case_and_empty_ones_last_in_both_directions(office):
    assert listed(office, View(sort="owner"), key="owner") == ["Asep Ridwan", "Dewi", None, None]
    assert listed(office, View(sort="owner", descending=True), key="owner") == [
        "Dewi",
        "Asep Ridwan",
        None,
        None,
    ]
    assert listed(office, View(descending=True))[0] == "Émping Dewi"


def test_looked_up_columns_sort_and_filter_too(office):
    assert listed(office, View(sort="score", descending=True), key="score")[:2] == [
        Decimal("82.50"),
        Decimal("61.00"),
    ]
    assert listed(office, View(where=(("grade", OneOf(("B",))),))) == ["Abon Jaya"]
    assert listed(office, View(where=(("district", OneOf(("Beji", None))),), typed="gong")) == [
        "batik “Gong” 100%"
    ]
    assert len(listed(office, View(where=(("grade", OneOf((None,))),)))) == 2


def test_a_filter_of_a_column_that_is_gone_is_left_out(office):
    assert len(listed(office, View(where=(("lama", OneOf(("x",))),), sort="lama"))) == 4


def test_ticks_count_what_the_other_filters_leave(office):
    view = View(where=(("sector", OneOf(("fesyen",))), ("grade", OneOf(("B", "C")))))
    with office.read() as session:
        assert value_counts(session, IKM, named(IKM, "sector"), view) == [("fesyen", 1), ("kuliner", 1)]
        assert value_counts(session, IKM, named(IKM, "grade"), View()) == [("B", 1), ("C", 1), (None, 2)]
        assert value_counts(session, OUTCOMES, named(OUTCOMES, "name"), View(typed="batik")) == [
            ("batik “Gong” 100%", 1)
        ]


def test_lifting_a_filter_leaves_the_others():
    view = View().with_filter("sector", ["kriya"]).with_filter("grade", ["A", None])
    assert view.with_filter("sector", ()).where == (("grade", OneOf(("A", None))),)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_every_column_of_every_register_can_be_shown_sorted_and_counted(office, register):
    with office.deed("Terbit") as session:
        issue(session, plan_issue(session, on=session.info["doing"].at.date()))
    with office.read() as session:
        ids = all_ids(session, register, View())
        rows = list(all_rows(session, register, View(), register.columns))
        assert [row[0] for row in rows] == ids
        assert all(len(row) == len(register.columns) + 1 for row in rows)
        assert set(rows_by_id(session, register, [*ids, "tiada"], shown_columns(register))) == set(ids)
        for column in register.columns:
            sorted_ids = all_ids(session, register, View(sort=column.key, descending=True))
            assert sorted(sorted_ids) == sorted(ids)
            counted = value_counts(session, register, column, View())
            assert sum(often for _, often in counted) == len(ids)


def test_results_and_certificates_are_found_by_the_firm_and_the_product(office):
    with office.deed("Terbit") as session:
        (certificate,) = issue(session, plan_issue(session, on=session.info["doing"].at.date()))
        number = certificate.number
    assert listed(office, View(typed="jaya sapi"), CERTIFICATES, "number") == [number]
    assert listed(office, View(typed=certificate.code), CERTIFICATES) == ["Abon Jaya"]
    assert listed(office, View(typed="kain"), OUTCOMES) == ["batik “Gong” 100%"]
    assert listed(office, View(typed=number), OUTCOMES) == ["Abon Jaya"]
    assert listed(office, View(sort="certificate"), OUTCOMES, "certificate") == [number, None]


def test_a_result_shows_the_certificate_in_force_only(office):
    newest = None
    for _ in range(2):
        with office.deed("Terbit") as session:
            for old in session.scalars(select(Certificate)):
                old.status = "dicabut"
            session.flush()
            (newest,) = issue(session, plan_issue(session, on=session.info["doing"].at.date()))
    assert listed(office, View(typed="abon"), OUTCOMES, "certificate") == [newest and newest.number]


def test_licences_and_the_newest_figures_are_counted_as_whole_numbers(office):
    with office.deed("Legalitas") as session:
        abon = session.scalars(select(Ikm).where(Ikm.name == "Abon Jaya")).one()
        session.add_all([Licence(ikm_id=abon.id, kind="halal"), Licence(ikm_id=abon.id, kind="pirt")])
        session.add_all(
            [
                YearFigures(ikm_id=abon.id, year=2024, turnover=1),
                YearFigures(ikm_id=abon.id, year=2025, turnover=2),
            ]
        )
    assert listed(office, View(sort="licences", descending=True), key="licences") == [3, 0, 0, 0]
    assert listed(office, View(typed="abon"), key="turnover") == [2]


def test_members_of_a_community_are_counted(office):
    with office.deed("Komunitas") as session:
        group = Community(name="Depok Berkarya")
        session.add(group)
        session.flush()
        for one in session.scalars(select(Ikm).where(Ikm.sector == "kuliner").limit(2)):
            session.add(Membership(community_id=group.id, ikm_id=one.id))
    assert listed(office, View(), COMMUNITIES, "members") == [2]
