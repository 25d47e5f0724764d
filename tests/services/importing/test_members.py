from office_lists import ABON, BATIK, actions, imported, listing, planned, stored, workbook
from sqlalchemy import select

from depok_desk.model.community import Community, Membership
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.services.importing.understanding import understand
from depok_desk.services.workbook_reading import Sheet

COMMUNITY_ROWS = [
    ["No", "Nama Komunitas", "Bidang", "Ketua", "No. HP", "Dibina Sejak", "Sekretariat (Kec.)"],
    [1.0, "Forum Pengrajin Asri", "Lintas sektor", "Puspita Mulyadi", 88500710257.0, 2015.0, "Sukmajaya"],
    [2.0, "Komunitas Busana", "Fashion", "Nur Safitri", 89483928981.0, 2017.0, "Cipayung"],
]
MEMBER_ROWS = [
    ["Komunitas", "Nama Usaha", "Pemilik", "Jabatan", "Sejak"],
    ["KOMUNITAS BUSANA", "Batik Asri", "Siti Maulana", "Ketua", 2019.0],
    ["Forum Pengrajin Asri", "Batik Asri", "Ibu Siti Maulana, S.E.", "Anggota", 2020.0],
    ["Forum Pengrajin Asri", "Batik Tak Dikenal", "Budi", "Anggota", 2021.0],
    ["Forum Lain", "Batik Asri", "Siti Maulana", "Anggota", 2021.0],
    ["Komunitas Busana", "Batik Asri", "Siti Maulana", "Anggota", 2019.0],
]


def book(members=MEMBER_ROWS):
    return workbook(Sheet("KOMUNITAS", COMMUNITY_ROWS), Sheet("ANGGOTA", members), file="komunitas.xlsx")


def test_communities_are_known_by_their_names(office):
    plan = imported(office, book(), register=COMMUNITIES).plan
    assert actions(plan) == ["new", "new"]
    assert stored(
        office, Community, Community.name, Community.sector, Community.phone, Community.district_id
    ) == [
        ("Forum Pengrajin Asri", "lintas", "6288500710257", "32.76.05"),
        ("Komunitas Busana", "fesyen", "6289483928981", "32.76.07"),
    ]
    assert actions(imported(office, book(), register=COMMUNITIES).plan) == ["same", "same"]


def test_a_list_of_members_is_no_list_of_firms_or_communities(empty_office):
    for register in (IKM, COMMUNITIES):
        found = understand(workbook(Sheet("ANGGOTA", MEMBER_ROWS)), register)
        assert found.sheets[0].members
        assert found.ready == ()


def test_members_are_joined_by_the_names_of_community_firm_and_owner(office):
    imported(office, listing(ABON, BATIK))
    plan = imported(office, book(), register=COMMUNITIES).plan
    assert [str(row.action) for row in plan.members] == ["new", "new", "skip", "skip", "skip"]
    assert [(problem.row, problem.key) for problem in plan.problems if problem.sheet == "ANGGOTA"] == [
        (4, "name"),
        (5, "community"),
    ]
    with office.read() as session:
        joined = select(Community.name, Membership.role, Membership.since).join(Membership.community)
        assert [tuple(row) for row in session.execute(joined.order_by(Membership.id))] == [
            ("Komunitas Busana", "Ketua", 2019),
            ("Forum Pengrajin Asri", "Anggota", 2020),
        ]


def test_members_imported_again_change_only_what_changed(office):
    imported(office, listing(BATIK))
    imported(office, book(MEMBER_ROWS[:3]), register=COMMUNITIES)
    promoted = [*MEMBER_ROWS[:2], ["Forum Pengrajin Asri", "Batik Asri", "Siti Maulana", "Bendahara", 2020.0]]
    plan = imported(office, book(promoted), register=COMMUNITIES).plan
    assert [str(row.action) for row in plan.members] == ["same", "change"]
    assert stored(office, Membership, Membership.role) == ["Ketua", "Bendahara"]


def test_a_community_in_the_bin_comes_back_when_it_is_imported(office):
    imported(office, book(MEMBER_ROWS[:1]), register=COMMUNITIES)
    with office.deed("Buang") as session:
        session.scalars(select(Community)).first().archived_at = session.info["doing"].at
    plan = imported(office, book(MEMBER_ROWS[:1]), register=COMMUNITIES).plan
    assert sorted(actions(plan)) == ["change", "same"]
    assert stored(office, Community, Community.archived_at) == [None, None]


def test_members_do_not_count_as_records(empty_office):
    plan = planned(empty_office, book(), register=COMMUNITIES)
    memo = plan.as_json(None)
    assert memo["new"] == 2
    assert memo["members"]["skip"] == 5
