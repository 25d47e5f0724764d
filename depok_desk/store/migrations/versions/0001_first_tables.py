"""The first tables: registers, curation, certificates and the journal."""

import sqlalchemy as sa
from alembic import op


revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

FULL_TEXT = {
    "sqlite": (
        """CREATE VIRTUAL TABLE ikm_search USING fts5(number, name, brand, owner, main_product, nib, phone, content='ikm', content_rowid='serial', tokenize='trigram remove_diacritics 1')""",
        """CREATE TRIGGER ikm_search_add AFTER INSERT ON ikm BEGIN INSERT INTO ikm_search(rowid, number, name, brand, owner, main_product, nib, phone) VALUES (new.serial, new.number, new.name, new.brand, new.owner, new.main_product, new.nib, new.phone); END""",
        """CREATE TRIGGER ikm_search_drop AFTER DELETE ON ikm BEGIN INSERT INTO ikm_search(ikm_search, rowid, number, name, brand, owner, main_product, nib, phone) VALUES ('delete', old.serial, old.number, old.name, old.brand, old.owner, old.main_product, old.nib, old.phone); END""",
        """CREATE TRIGGER ikm_search_change AFTER UPDATE OF serial, number, name, brand, owner, main_product, nib, phone ON ikm BEGIN INSERT INTO ikm_search(ikm_search, rowid, number, name, brand, owner, main_product, nib, phone) VALUES ('delete', old.serial, old.number, old.name, old.brand, old.owner, old.main_product, old.nib, old.phone); INSERT INTO ikm_search(rowid, number, name, brand, owner, main_product, nib, phone) VALUES (new.serial, new.number, new.name, new.brand, new.owner, new.main_product, new.nib, new.phone); END""",
    ),
    "postgresql": (
        """DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE INDEX ix_ikm_search ON ikm USING gin (lower(coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(brand, '') || ' ' || coalesce(owner, '') || ' ' || coalesce(main_product, '') || ' ' || coalesce(nib, '') || ' ' || coalesce(phone, '')) gin_trgm_ops); EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN NULL; END $$""",
    ),
}


def upgrade() -> None:
    op.create_table(
        "curation_session",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(length=160), nullable=True),
        sa.Column("phase", sa.String(length=24), nullable=False),
        sa.Column("pass_mark", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_curation_session")),
        sa.UniqueConstraint("title", name=op.f("uq_curation_session_title")),
    )
    op.create_table(
        "deed",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("label", sa.String(length=300), nullable=False),
        sa.Column("operator", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("undoable", sa.Boolean(), nullable=False),
        sa.Column("target_id", sa.String(length=32), nullable=True),
        sa.Column("undone_by", sa.String(length=32), nullable=True),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
    )
    op.create_index(op.f("ix_deed_target_id"), "deed", ["target_id"], unique=False)
    op.create_table(
        "district",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_district")),
    )
    op.create_table(
        "institution",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("short_name", sa.String(length=60), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=True),
        sa.Column("phone", sa.String(length=15), nullable=True),
        sa.Column("email", sa.String(length=120), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_institution")),
        sa.UniqueConstraint("name", name=op.f("uq_institution_name")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
    )
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("deed_id", sa.String(length=32), nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("op", sa.String(length=1), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], name=op.f("fk_change_deed_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_deed_id"), "change", ["deed_id"], unique=False)
    op.create_index("ix_change_row_id", "change", ["row_id"], unique=False)
    op.create_table(
        "community",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("short_name", sa.String(length=40), nullable=True),
        sa.Column("sector", sa.String(length=24), nullable=True),
        sa.Column("chair", sa.String(length=160), nullable=True),
        sa.Column("phone", sa.String(length=15), nullable=True),
        sa.Column("email", sa.String(length=120), nullable=True),
        sa.Column("instagram", sa.String(length=30), nullable=True),
        sa.Column("fostered_since", sa.Integer(), nullable=True),
        sa.Column("district_id", sa.String(length=32), nullable=True),
        sa.Column("status", sa.String(length=24), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_community_district_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_community")),
        sa.UniqueConstraint("name", name=op.f("uq_community_name")),
    )
    op.create_table(
        "letterhead",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("institution_id", sa.String(length=32), nullable=False),
        sa.Column("upper_line", sa.String(length=120), nullable=True),
        sa.Column("main_line", sa.String(length=160), nullable=False),
        sa.Column("address_line", sa.String(length=300), nullable=True),
        sa.Column("contact_line", sa.String(length=300), nullable=True),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_letterhead_institution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterhead")),
        sa.UniqueConstraint("institution_id", name=op.f("uq_letterhead_institution_id")),
    )
    op.create_table(
        "number_book",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("institution_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("pattern", sa.String(length=160), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_number_book_institution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_book")),
        sa.UniqueConstraint(
            "institution_id", "kind", "year", name=op.f("uq_number_book_institution_id_kind_year")
        ),
    )
    op.create_table(
        "official",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("institution_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("position", sa.String(length=160), nullable=False),
        sa.Column("rank", sa.String(length=80), nullable=True),
        sa.Column("nip", sa.String(length=18), nullable=True),
        sa.Column("variant", sa.String(length=24), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=True),
        sa.Column("until_date", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_official_institution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official")),
    )
    op.create_index(op.f("ix_official_institution_id"), "official", ["institution_id"], unique=False)
    op.create_table(
        "ward",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("district_id", sa.String(length=32), nullable=False),
        sa.Column("postcode", sa.String(length=5), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_ward_district_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ward")),
    )
    op.create_index(op.f("ix_ward_district_id"), "ward", ["district_id"], unique=False)
    op.create_table(
        "ikm",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=12), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("brand", sa.String(length=120), nullable=True),
        sa.Column("sector", sa.String(length=24), nullable=False),
        sa.Column("main_product", sa.String(length=200), nullable=True),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("established", sa.Integer(), nullable=True),
        sa.Column("nib", sa.String(length=13), nullable=True),
        sa.Column("npwp", sa.String(length=22), nullable=True),
        sa.Column("kbli", sa.String(length=5), nullable=True),
        sa.Column("kbli_edition", sa.String(length=4), nullable=True),
        sa.Column("owner", sa.String(length=160), nullable=True),
        sa.Column("owner_nik", sa.String(length=16), nullable=True),
        sa.Column("owner_gender", sa.String(length=24), nullable=True),
        sa.Column("owner_birth_date", sa.Date(), nullable=True),
        sa.Column("address", sa.String(length=300), nullable=True),
        sa.Column("rt", sa.String(length=3), nullable=True),
        sa.Column("rw", sa.String(length=3), nullable=True),
        sa.Column("district_id", sa.String(length=32), nullable=True),
        sa.Column("ward_id", sa.String(length=32), nullable=True),
        sa.Column("postcode", sa.String(length=5), nullable=True),
        sa.Column("phone", sa.String(length=15), nullable=True),
        sa.Column("whatsapp", sa.String(length=15), nullable=True),
        sa.Column("email", sa.String(length=120), nullable=True),
        sa.Column("instagram", sa.String(length=30), nullable=True),
        sa.Column("marketplace", sa.String(length=200), nullable=True),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("status_reason", sa.String(length=300), nullable=True),
        sa.Column("consent", sa.String(length=60), nullable=True),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_ikm_district_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["ward.id"], name=op.f("fk_ikm_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ikm")),
        sa.UniqueConstraint("number", name=op.f("uq_ikm_number")),
        sa.UniqueConstraint("serial", name=op.f("uq_ikm_serial")),
    )
    op.create_index(op.f("ix_ikm_district_id"), "ikm", ["district_id"], unique=False)
    op.create_index(op.f("ix_ikm_nib"), "ikm", ["nib"], unique=False)
    op.create_index(op.f("ix_ikm_owner_nik"), "ikm", ["owner_nik"], unique=False)
    op.create_index(op.f("ix_ikm_phone"), "ikm", ["phone"], unique=False)
    op.create_index(op.f("ix_ikm_sector"), "ikm", ["sector"], unique=False)
    op.create_index(op.f("ix_ikm_ward_id"), "ikm", ["ward_id"], unique=False)
    op.create_table(
        "issued_number",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("book_id", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("suffix", sa.String(length=4), nullable=False),
        sa.Column("text", sa.String(length=160), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["book_id"], ["number_book.id"], name=op.f("fk_issued_number_book_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_number")),
        sa.UniqueConstraint(
            "book_id", "sequence", "suffix", name=op.f("uq_issued_number_book_id_sequence_suffix")
        ),
        sa.UniqueConstraint("text", name=op.f("uq_issued_number_text")),
    )
    op.create_index(op.f("ix_issued_number_book_id"), "issued_number", ["book_id"], unique=False)
    op.create_table(
        "membership",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("community_id", sa.String(length=32), nullable=False),
        sa.Column("ikm_id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=True),
        sa.Column("since", sa.Integer(), nullable=True),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_membership_community_id")),
        sa.ForeignKeyConstraint(["ikm_id"], ["ikm.id"], name=op.f("fk_membership_ikm_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint(
            "community_id", "ikm_id", "since", name=op.f("uq_membership_community_id_ikm_id_since")
        ),
    )
    op.create_index(op.f("ix_membership_community_id"), "membership", ["community_id"], unique=False)
    op.create_index(op.f("ix_membership_ikm_id"), "membership", ["ikm_id"], unique=False)
    op.create_table(
        "product",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ikm_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(length=40), nullable=True),
        sa.Column("capacity_month", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ikm_id"], ["ikm.id"], name=op.f("fk_product_ikm_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
    )
    op.create_index(op.f("ix_product_ikm_id"), "product", ["ikm_id"], unique=False)
    op.create_table(
        "year_figures",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ikm_id", sa.String(length=32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("workers_male", sa.Integer(), nullable=True),
        sa.Column("workers_female", sa.Integer(), nullable=True),
        sa.Column("investment", sa.BigInteger(), nullable=True),
        sa.Column("turnover", sa.BigInteger(), nullable=True),
        sa.Column("output_value", sa.BigInteger(), nullable=True),
        sa.Column("materials_value", sa.BigInteger(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("capacity_unit", sa.String(length=40), nullable=True),
        sa.Column("exports", sa.String(length=120), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ikm_id"], ["ikm.id"], name=op.f("fk_year_figures_ikm_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_figures")),
        sa.UniqueConstraint("ikm_id", "year", name=op.f("uq_year_figures_ikm_id_year")),
    )
    op.create_index(op.f("ix_year_figures_ikm_id"), "year_figures", ["ikm_id"], unique=False)
    op.create_table(
        "candidate",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("ikm_id", sa.String(length=32), nullable=False),
        sa.Column("product_id", sa.String(length=32), nullable=False),
        sa.Column("queue_number", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ikm_id"], ["ikm.id"], name=op.f("fk_candidate_ikm_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_candidate_product_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["curation_session.id"], name=op.f("fk_candidate_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
        sa.UniqueConstraint("session_id", "product_id", name=op.f("uq_candidate_session_id_product_id")),
    )
    op.create_index(op.f("ix_candidate_ikm_id"), "candidate", ["ikm_id"], unique=False)
    op.create_index(op.f("ix_candidate_product_id"), "candidate", ["product_id"], unique=False)
    op.create_index(op.f("ix_candidate_session_id"), "candidate", ["session_id"], unique=False)
    op.create_table(
        "licence",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ikm_id", sa.String(length=32), nullable=False),
        sa.Column("product_id", sa.String(length=32), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=24), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ikm_id"], ["ikm.id"], name=op.f("fk_licence_ikm_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_licence_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_licence")),
    )
    op.create_index(op.f("ix_licence_expires_on"), "licence", ["expires_on"], unique=False)
    op.create_index(op.f("ix_licence_ikm_id"), "licence", ["ikm_id"], unique=False)
    op.create_index(op.f("ix_licence_product_id"), "licence", ["product_id"], unique=False)
    op.create_table(
        "outcome",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("grade", sa.String(length=24), nullable=True),
        sa.Column("decision", sa.String(length=24), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("advice", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_outcome_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome")),
        sa.UniqueConstraint("candidate_id", name=op.f("uq_outcome_candidate_id")),
    )
    op.create_index(op.f("ix_outcome_decided_on"), "outcome", ["decided_on"], unique=False)
    op.create_index(op.f("ix_outcome_decision"), "outcome", ["decision"], unique=False)
    op.create_table(
        "certificate",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=160), nullable=False),
        sa.Column("number_id", sa.String(length=32), nullable=False),
        sa.Column("outcome_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("code", sa.String(length=9), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["number_id"], ["issued_number.id"], name=op.f("fk_certificate_number_id")),
        sa.ForeignKeyConstraint(["outcome_id"], ["outcome.id"], name=op.f("fk_certificate_outcome_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("code", name=op.f("uq_certificate_code")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number")),
    )
    op.create_index(op.f("ix_certificate_outcome_id"), "certificate", ["outcome_id"], unique=False)
    op.create_index(op.f("ix_certificate_status"), "certificate", ["status"], unique=False)
    op.create_table(
        "print_log",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("certificate_id", sa.String(length=32), nullable=False),
        sa.Column("printed_on", sa.Date(), nullable=False),
        sa.Column("target", sa.String(length=300), nullable=True),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_print_log_certificate_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_log")),
    )
    op.create_index(op.f("ix_print_log_certificate_id"), "print_log", ["certificate_id"], unique=False)
    op.create_index("ix_ikm_sorted", "ikm", [sa.text("lower(name)"), "id"])
    for statement in FULL_TEXT[op.get_bind().dialect.name]:
        op.execute(statement)
