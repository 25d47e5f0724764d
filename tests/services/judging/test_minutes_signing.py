"""The minutes carry the number, day, place and officials that were chosen for them."""

from datetime import date

import pytest

from depok_desk.errors import UserError
from depok_desk.model.institution import Institution, Official
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.minutes_signing import Signing, keep_signing, signed_minutes, signing_of
from depok_desk.store.opening import Store
from judging_office import JUDGING_DAY, Judging, judging_session

LATER = date(2026, 2, 3)


@pytest.fixture
def judging(store: Store) -> Judging:
    with store.deed("Buat sesi", operator="Rina") as session:
        made = judging_session(session, "pleno")
        office = Institution(name="Dinas Perdagangan Kota Contoh", kind="dinas")
        craft = Institution(name="Dewan Kerajinan Kota Contoh", kind="dekranasda")
        session.add_all([office, craft])
        session.flush()
        for institution, name, position, until in (
            (office, "Siti Aminah, S.E.", "Kepala Dinas", None),
            (office, "Budi Raharjo, S.Sos.", "Kepala Bidang Industri", date(2025, 12, 31)),
            (craft, "Lestari Wijaya", "Ketua Dekranasda", None),
        ):
            session.add(
                Official(
                    institution_id=institution.id, name=name, position=position, variant="definitif",
                    from_date=date(2024, 1, 1), until_date=until,
                )
            )  # fmt: skip
    return made


def keep(store: Store, judging: Judging, signing: Signing) -> None:
    with store.deed("Berita acara", operator="Rina") as session:
        keep_signing(session, judging.session_id, signing)


def minutes(store: Store, judging: Judging, today: date = LATER):
    with store.read() as session:
        return signed_minutes(session, judging.session_id, today)


def test_what_nobody_chose_stands_as_the_session_says(store: Store, judging: Judging):
    found = minutes(store, judging)
    assert (found.facts.number, found.facts.on, found.facts.place) == ("", LATER, "Aula Balai Kota")
    assert [each.name for each in found.facts.signatories] == ["Siti Aminah, S.E."]
    assert {each.words: each.signs for each in found.officials} == {
        "Siti Aminah, S.E., Kepala Dinas": True,
        "Lestari Wijaya, Ketua Dekranasda": False,
    }
    assert found.facts.draft


def test_what_was_chosen_is_printed(store: Store, judging: Judging):
    found = minutes(store, judging)
    both = tuple(each.id for each in reversed(found.officials))
    keep(store, judging, Signing("500.9/01/KURASI", "2026-01-26", "Gedung Dekranasda", both, "F4"))
    facts = minutes(store, judging).facts
    assert (facts.number, facts.on, facts.place) == ("500.9/01/KURASI", JUDGING_DAY, "Gedung Dekranasda")
    assert [each.name for each in facts.signatories] == ["Lestari Wijaya", "Siti Aminah, S.E."]
    with store.read() as session:
        assert signing_of(session, judging.session_id).paper == "F4"


def test_nobody_signs_who_is_not_in_office_that_day(store: Store, judging: Judging):
    keep(store, judging, Signing(on="2025-06-02"))
    assert "Budi Raharjo, S.Sos., Kepala Bidang Industri" in [
        each.words for each in minutes(store, judging).officials
    ]
    gone = tuple(each.id for each in minutes(store, judging).officials)
    keep(store, judging, Signing(on="2026-02-03", officials=gone))
    names = [each.name for each in minutes(store, judging).facts.signatories]
    assert sorted(names) == ["Lestari Wijaya", "Siti Aminah, S.E."]


def test_a_number_may_be_given_after_the_decision(store: Store, judging: Judging):
    with store.deed("Tetapkan", operator="Rina") as session:
        go_on(session, judging.session_id, JUDGING_DAY)
    assert minutes(store, judging).facts.on == JUDGING_DAY
    keep(store, judging, Signing("500.9/02/KURASI"))
    facts = minutes(store, judging).facts
    assert (facts.number, facts.on, facts.draft) == ("500.9/02/KURASI", JUDGING_DAY, False)


def test_nothing_is_kept_for_a_session_that_is_gone(store: Store):
    with pytest.raises(UserError), store.deed("Berita acara", operator="Rina") as session:
        keep_signing(session, "tidak-ada", Signing())
