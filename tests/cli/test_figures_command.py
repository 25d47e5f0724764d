"""Every figure equals an independent count over what `export` writes."""

import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from depok_desk.cli.main import run
from depok_desk.services.figures.all import FIGURES

EXPORTED = ("ikm", "komunitas", "hasil", "sertifikat")
ESSENTIAL = ("owner", "phone", "address", "ward", "nib")


class Desk:
    """The demo's office: its figures by key, and its registers as they are exported."""

    def __init__(self, store, folder, capsys):
        self.store = store
        self._capsys = capsys
        self.today = datetime.now(UTC).astimezone().date()
        self.figures = {row["key"]: row["value"] for row in self.type("figures")}
        self.registers = {}
        for name in EXPORTED:
            self.type("export", name, folder / f"{name}.json", "--unmask")
            self.registers[name] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))

    def type(self, *words):
        assert run([*map(str, words), "--json", "--store", self.store], lambda _store: 0) == 0
        return json.loads(self._capsys.readouterr()[0])

    def parts(self, figure, field):
        """Value of the field -> figure, as the command says its parts."""
        head = f"{figure}/{field}="
        return {key.removeprefix(head): n for key, n in self.figures.items() if key.startswith(head)}


@pytest.fixture
def desk(demo_folder, tmp_path, capsys):
    return Desk(str(demo_folder / "kantor.depok"), tmp_path, capsys)


def count(rows, holds):
    return sum(1 for row in rows if holds(row))


def tally(rows, field):
    return {str(key or ""): number for key, number in Counter(row[field] for row in rows).items()}


def expected(desk):
    """The figures counted by hand over the exported rows."""
    ikm, groups, results, papers = (desk.registers[name] for name in EXPORTED)
    day = desk.today.isoformat()
    soon = (desk.today + timedelta(days=90)).isoformat()
    year = str(desk.today.year)
    old = (desk.today - timedelta(days=366)).isoformat()
    judged = [row for row in ikm if row["decision"]]
    turnover = [row["turnover"] for row in ikm if row["turnover"] is not None]
    return {
        "ikm": len(ikm),
        "curated": len(judged),
        "curated_this_year": count(judged, lambda row: row["curated_on"].startswith(year)),
        "passed": count(judged, lambda row: row["decision"] == "lulus"),
        "products_curated": len({(row["name"], row["product"]) for row in results}),
        "products_passed": count(results, lambda row: row["decision"] == "lulus"),
        "outcomes": len(results),
        "funnel_registered": len(results),
        "funnel_passed": count(results, lambda row: row["decision"] == "lulus"),
        "certificates": count(papers, lambda row: row["status"] == "berlaku"),
        "certificates_issued": len(papers),
        "ikm_without_nib": count(ikm, lambda row: row["nib"] is None),
        "licences": sum(row["licences"] for row in ikm) - count(ikm, lambda row: row["nib"]),
        "ikm_licence_expired": count(ikm, lambda row: (row["licence_expiry"] or "9") < day),
        "ikm_licence_expiring": count(ikm, lambda row: day <= (row["licence_expiry"] or "9") <= soon),
        "communities": len(groups),
        "memberships": sum(row["members"] for row in groups),
        "workers_male": sum(row["workers_male"] or 0 for row in ikm),
        "workers_female": sum(row["workers_female"] or 0 for row in ikm),
        "workers": sum((row["workers_male"] or 0) + (row["workers_female"] or 0) for row in ikm),
        "turnover": sum(turnover),
        "ikm_stale": count(ikm, lambda row: row["updated_at"] <= old),
        "ikm_complete": count(ikm, lambda row: all(row[each] for each in ESSENTIAL)),
        "ikm_incomplete": count(ikm, lambda row: not all(row[each] for each in ESSENTIAL)),
    }


def test_every_figure_equals_an_independent_count(desk):
    counted = expected(desk)
    assert {key: desk.figures[key] for key in counted} == counted
    assert {figure.key for figure in FIGURES} <= set(desk.figures)


def test_every_part_equals_an_independent_count(desk):
    ikm, groups, results, papers = (desk.registers[name] for name in EXPORTED)
    assert desk.parts("ikm", "sector") == tally(ikm, "sector")
    assert desk.parts("ikm", "status") == tally(ikm, "status")
    assert sorted(desk.parts("ikm", "district").values()) == sorted(tally(ikm, "district").values())
    places = Counter((row["district"], row["ward"]) for row in ikm)
    assert sorted(desk.parts("ikm", "ward").values()) == sorted(places.values())
    assert desk.parts("outcomes", "grade") == tally(results, "grade")
    assert desk.parts("outcomes", "decision") == tally(results, "decision")
    years = Counter(row["decided_on"][:4] for row in results)
    assert desk.parts("outcomes", "year") == years
    assert desk.parts("certificates_issued", "standing") == tally(papers, "status")
    assert desk.parts("communities", "community_sector") == tally(groups, "sector")
    members = Counter(row["members"] for row in groups if row["members"])
    assert Counter(desk.parts("memberships", "community").values()) == members


def test_turnover_by_sector_equals_the_sum_of_its_firms(desk):
    sums, firms = Counter(), Counter()
    for row in desk.registers["ikm"]:
        if row["turnover"] is not None:
            sums[row["sector"]] += row["turnover"]
            firms[row["sector"]] += 1
    assert min(firms.values()) >= 3
    assert desk.parts("turnover", "sector") == dict(sums)


@pytest.mark.parametrize("key", ["ikm", "passed", "certificates", "turnover", "ikm/sector=kriya"])
def test_the_list_behind_a_figure_is_as_long_as_the_figure(desk, key):
    rows = desk.type("figures", "--list", key)
    value = sum(row["turnover"] for row in rows) if key == "turnover" else len(rows)
    assert value == desk.figures[key]
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["caption"] for row in rows)


def test_a_part_may_be_named_in_words_and_the_unknown_by_nothing(desk):
    assert desk.type("figures", "--list", "ikm/district=Cinere") == [
        row for row in desk.type("figures", "--list", "ikm") if row["district"] == "Cinere"
    ]


def test_personal_cells_of_a_list_stay_masked(desk):
    phones = [row["phone"] for row in desk.type("figures", "--list", "ikm_incomplete")]
    assert any("•" in phone for phone in phones if phone)
    assert not [phone for phone in phones if phone and "•" not in phone]


def test_before_the_first_deed_the_register_is_not_known(desk):
    past = {row["key"]: row["value"] for row in desk.type("figures", "--as-of", date(2001, 1, 1))}
    assert (past["ikm"], past["certificates"], past["curated"]) == (None, None, 0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--list", "omzet"), "Angka “omzet” tidak ada"),
        (("--list", "ikm/kabupaten=Depok"), "tidak dirinci menurut “kabupaten”"),
        (("--list", "ikm/sector=logam"), "“logam” tidak ada pada IKM terdaftar"),
        (("--as-of", "kemarin"), "“kemarin” bukan tanggal"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(demo_folder, capsys, words, said):
    store = str(demo_folder / "kantor.depok")
    assert run(["figures", *words, "--store", store], lambda _store: 0) == 1
    assert said in capsys.readouterr()[1]


def test_figures_are_said_in_sentences(demo_folder, capsys):
    store = str(demo_folder / "kantor.depok")
    assert run(["figures", "--store", store], lambda _store: 0) == 0
    said = capsys.readouterr()[1]
    assert "296 IKM  IKM terdaftar, menurut riwayat perubahan" in said
    assert "menurut tanggal dalam data" in said
