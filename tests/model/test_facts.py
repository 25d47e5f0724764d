"""Frozen facts survive being stored as text."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.facts import CertificateFacts, Signatory

SIGNATORIES = st.builds(Signatory, position=st.lists(st.text()).map(tuple), name=st.text(), nip=st.text())
FACTS = st.builds(
    CertificateFacts,
    number=st.text(),
    ikm=st.text(),
    head=st.lists(st.text(), max_size=3).map(tuple),
    score=st.none() | st.decimals(0, 100, places=2),
    session_dates=st.lists(st.dates(), max_size=2).map(tuple),
    issued_on=st.none() | st.dates(),
    valid_until=st.none() | st.dates(),
    signatories=st.lists(SIGNATORIES, max_size=2).map(tuple),
)


@given(FACTS)
def test_facts_come_back_equal_and_write_the_same_text(facts: CertificateFacts):
    again = CertificateFacts.from_json(facts.to_json())
    assert again == facts
    assert again.to_json() == facts.to_json()


def test_a_score_keeps_its_decimals():
    facts = CertificateFacts(number="1", ikm="Abon Jaya", score=Decimal("88.50"))
    assert str(CertificateFacts.from_json(facts.to_json()).score) == "88.50"


def test_older_facts_without_newer_fields_still_read():
    older = json.dumps({"number": "1", "ikm": "Abon Jaya", "issued_on": "2026-01-26"})
    facts = CertificateFacts.from_json(older)
    assert facts.issued_on == date(2026, 1, 26)
    assert facts.signatories == ()
    assert facts.valid_until is None


def test_names_stay_readable_in_the_stored_text():
    assert "Café <Maju> & Rekan" in CertificateFacts(number="1", ikm="Café <Maju> & Rekan").to_json()
