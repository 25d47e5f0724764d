"""What is said of a record beside its list."""

from datetime import date
from decimal import Decimal

from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.services.glances import glance


def firm(session) -> Ikm:
    one = Ikm(
        serial=213,
        number="IKM-00213",
        name="Sambal Pawon Berkah",
        sector="kuliner",
        status="binaan",
        owner="Neneng Hakim",
        owner_nik="3276054208850007",
        whatsapp="6281234567890",
        nib="9120001234567",
    )
    session.add(one)
    session.flush()
    session.add(Licence(ikm_id=one.id, kind="pirt", expires_on=date(2026, 3, 14)))
    return one


def judge(session, one: Ikm) -> None:
    curation = CurationSession(title="Kurasi 2025", phase="ditetapkan", pass_mark=Decimal(70))
    product = Product(ikm_id=one.id, name="Sambal bawang")
    session.add_all([curation, product])
    session.flush()
    candidate = Candidate(session_id=curation.id, ikm_id=one.id, product_id=product.id)
    session.add(candidate)
    session.flush()
    session.add(
        Outcome(
            candidate_id=candidate.id,
            total=Decimal("91.20"),
            grade="A",
            decision="lulus",
            decided_on=date(2025, 11, 20),
        )
    )


def test_a_firm_at_a_glance(store):
    with store.deed("Tambah Sambal Pawon Berkah", operator="Rina") as session:
        one = firm(session)
        one.address = "Jl. Mawar No. 3"
        judge(session, one)
    with store.read() as session:
        seen = glance(session, Ikm, one.id)
    assert seen is not None
    assert (seen.title, seen.remark) == ("Sambal Pawon Berkah", "IKM-00213 · Kuliner · grade A · 2 legalitas")
    facts = {fact.label: fact.text for fact in seen.facts}
    assert facts["Legalitas"] == "NIB, P-IRT (sampai 14-03-2026)"
    assert facts["NIK"] == "3276••••••••0007"
    assert "3456" not in facts["WhatsApp"]
    assert next(fact.key for fact in seen.facts if fact.label == "Alamat") == "address"
    assert "Mawar" not in facts["Alamat"]
    assert [each.text for each in seen.life] == ["Kurasi 2025: 91,20 (A)", "Tambah Sambal Pawon Berkah"]
    assert seen.life[0].when == "20 November 2025 · lulus"
    assert seen.life[1].when.endswith("· Rina")


def test_a_community_counts_its_members(store):
    with store.deed("Tambah") as session:
        community = Community(name="Perajin Batik Beji", chair="Ratna", sector="lintas")
        one = firm(session)
        session.add(community)
        session.flush()
        session.add(Membership(community_id=community.id, ikm_id=one.id))
    with store.read() as session:
        seen = glance(session, Community, community.id)
    assert seen is not None
    assert seen.remark == "Lintas sektor"
    assert {fact.label: fact.text for fact in seen.facts}["Anggota"] == "1 IKM"


def test_any_other_record_shows_what_is_known_of_it(store):
    with store.deed("Tambah") as session:
        one = firm(session)
        product = Product(ikm_id=one.id, name="Sambal bawang", unit_price=25_000)
        session.add(product)
    with store.read() as session:
        seen = glance(session, Product, product.id)
    assert seen is not None
    assert [fact.label for fact in seen.facts] == ["Nama produk", "Harga satuan"]


def test_what_is_not_there_has_no_glance(store):
    with store.read() as session:
        assert glance(session, Ikm, "0" * 32) is None
