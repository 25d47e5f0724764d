"""What a field held before, and what follows from a new value."""

from datetime import date

from depok_desk.model.ikm import Ikm
from depok_desk.services.business_fields import business_fields, kbli_edition, kbli_title
from depok_desk.services.following import following
from depok_desk.services.former_values import former_values
from depok_desk.services.registering import change_record
from office_records import firm

MONDAY = date(2026, 1, 26)


def test_former_values_are_told_newest_first_and_each_once(store):
    with store.deed("Tambah") as session:
        one = firm(1, "Abon Jaya")
        session.add(one)
    for name in ("Abon Makmur", "Abon Jaya", "Abon Sentosa"):
        with store.deed("Ubah", operator="Rina") as session:
            change_record(session, Ikm, one.id, {}, {"name": name})
    with store.read() as session:
        found = former_values(session, Ikm, one.id, "name")
        assert [(each.value, each.by) for each in found] == [("Abon Jaya", "Rina"), ("Abon Makmur", "Rina")]
        assert former_values(session, Ikm, one.id, "custom:warna") == []


def test_a_new_status_has_its_day_and_no_reason_yet(store):
    with store.read() as session:
        follows = following(session, Ikm, "status", "tutup", MONDAY)
        assert follows == {"status_on": MONDAY, "status_reason": None}
        assert following(session, Ikm, "consent", "data", MONDAY) == {"consent_on": MONDAY}
        assert following(session, Ikm, "name", "Abon", MONDAY) == {}


def test_business_fields_are_found_by_code_and_by_words_in_any_order():
    assert all(each.code.startswith("107") for each in business_fields("107"))
    first, other = business_fields("kue basah"), business_fields("BASAH kue")
    assert first == other != []
    assert business_fields("") == []


def test_a_code_of_one_edition_settles_the_edition():
    codes = {each.code for each in business_fields("industri")}
    for code in codes:
        edition = kbli_edition(code)
        assert kbli_title(code, edition) != ""
    assert kbli_edition("99999") is None
