"""Logos of the letterheads on certificates: frozen with the facts, the very same on every reprint."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select

from depok_desk.documents.certificates import render_certificates
from depok_desk.errors import UserError
from depok_desk.model.institution import Letterhead
from depok_desk.services.attachments import attach, attachments_of, remove
from depok_desk.services.certificates import facts_of, issue, plan_issue
from depok_desk.services.logos import pictures_for
from office_records import MONDAY, firm, judged, office_named, prepare


@pytest.fixture
def office(store):
    """A firm that passed."""
    prepare(store)
    with store.deed("Isi") as session:
        judged(session, firm(1, "Abon Jaya"), "Abon Sapi", "82.50")
    return store


def picture(colour):
    content = BytesIO()
    Image.new("RGB", (60, 60), colour).save(content, "PNG")
    return content.getvalue()


def put_logo(office, kind, colour):
    with office.deed("Pasang logo") as session:
        head = office_named(session, kind).letterhead
        remove(session, [one.id for one in attachments_of(session, Letterhead.__tablename__, head.id)])
        attach(
            session,
            office.shelf,
            Letterhead.__tablename__,
            head.id,
            ("logo.png", picture(colour)),
            role="logo",
        )


def issued(office, on=MONDAY):
    with office.deed("Terbitkan") as session:
        issue(session, plan_issue(session, on=on))
    with office.read() as session:
        return facts_of(session)


def printed(office, facts):
    return render_certificates(facts, pictures=pictures_for(office.shelf, facts))


def test_a_certificate_without_logos_names_none_and_prints_as_before(office):
    facts = issued(office)
    assert facts[0].logos == ()
    assert printed(office, facts) == render_certificates(facts)


def test_the_issuer_stands_left_and_the_partner_right(office):
    put_logo(office, "dekranasda", "red")
    facts = issued(office)
    left, right = facts[0].logos
    assert left == ""
    assert set(pictures_for(office.shelf, facts)) == {right}


def test_a_reprint_shows_the_logo_of_its_day(office):
    put_logo(office, "dinas", "blue")
    before = printed(office, issued(office))
    put_logo(office, "dinas", "green")
    with office.deed("Isi") as session:
        judged(session, firm(2, "Batik Gong", sector="fesyen"), "Kain", "80.00")
    facts = issued(office, date(2026, 2, 2))
    assert printed(office, facts[:1]) == before
    assert facts[0].logos != facts[1].logos


def test_a_logo_that_is_lost_is_said_and_not_left_out(office):
    put_logo(office, "dinas", "blue")
    facts = issued(office)
    office.shelf.discard(facts[0].logos[0])
    with pytest.raises(UserError, match=r"tidak ada di (folder|server)"):
        printed(office, facts)


def test_a_logo_taken_away_stays_on_what_was_issued(office):
    put_logo(office, "dinas", "blue")
    facts = issued(office)
    with office.deed("Hapus logo") as session:
        head = session.scalars(select(Letterhead.id)).all()
        for key in head:
            kept = attachments_of(session, Letterhead.__tablename__, key, ("logo",))
            remove(session, [one.id for one in kept])
    assert printed(office, facts) != render_certificates(facts)
    with office.read() as session:
        assert facts_of(session) == facts
