"""Curation as a whole: rubrics, juries, marks, checked papers, the course of a session, coaching."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE curation_session ADD COLUMN institution_id VARCHAR(32) "
        "CONSTRAINT fk_curation_session_institution_id REFERENCES institution (id)"
    )
    op.add_column("curation_session", sa.Column("opens_at", sa.String(length=5), nullable=True))
    op.add_column("curation_session", sa.Column("slot_minutes", sa.Integer(), nullable=True))
    op.create_index(
        op.f("ix_curation_session_institution_id"), "curation_session", ["institution_id"], unique=False
    )
    for column in (
        sa.Column("sector", sa.String(length=24), nullable=True),
        sa.Column("slot_on", sa.Date(), nullable=True),
        sa.Column("slot_at", sa.String(length=5), nullable=True),
        sa.Column("standing", sa.String(length=24), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    ):
        op.add_column("candidate", column)
    op.add_column("outcome", sa.Column("rank", sa.Integer(), nullable=True))
    op.add_column("outcome", sa.Column("counted_grade", sa.String(length=24), nullable=True))
    op.add_column("outcome", sa.Column("counted_decision", sa.String(length=24), nullable=True))
    op.add_column("outcome", sa.Column("recurate_by", sa.Date(), nullable=True))
    op.add_column("outcome", sa.Column("facts", sa.Text(), nullable=True))
    op.create_index(op.f("ix_outcome_recurate_by"), "outcome", ["recurate_by"], unique=False)
    op.create_table(
        "rubric",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("family", sa.String(length=40), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("sector", sa.String(length=24), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("aggregation", sa.String(length=24), nullable=False),
        sa.Column("rounding", sa.String(length=24), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("pass_mark", sa.Integer(), nullable=False),
        sa.Column("band_a", sa.Integer(), nullable=False),
        sa.Column("band_b", sa.Integer(), nullable=False),
        sa.Column("band_c", sa.Integer(), nullable=False),
        sa.Column("tie_rules", sa.String(length=120), nullable=True),
        sa.Column("spread_limit", sa.Integer(), nullable=True),
        sa.Column("basis", sa.String(length=300), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rubric")),
        sa.UniqueConstraint("family", "edition", name=op.f("uq_rubric_family_edition")),
    )
    op.create_table(
        "criterion",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("rubric_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("group_name", sa.String(length=80), nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("headings", sa.String(length=300), nullable=True),
        sa.Column("hint", sa.Text(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=24), nullable=False),
        sa.Column("independent", sa.Boolean(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["rubric_id"], ["rubric.id"], name=op.f("fk_criterion_rubric_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criterion")),
    )
    op.create_index(op.f("ix_criterion_rubric_id"), "criterion", ["rubric_id"], unique=False)
    op.create_table(
        "level",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("criterion_id", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["criterion_id"], ["criterion.id"], name=op.f("fk_level_criterion_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_level")),
        sa.UniqueConstraint("criterion_id", "mark", name=op.f("uq_level_criterion_id_mark")),
    )
    op.create_index(op.f("ix_level_criterion_id"), "level", ["criterion_id"], unique=False)
    op.create_table(
        "requirement",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("rubric_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("papers", sa.String(length=120), nullable=False),
        sa.Column("gate", sa.Boolean(), nullable=False),
        sa.Column("exemptible", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["rubric_id"], ["rubric.id"], name=op.f("fk_requirement_rubric_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requirement")),
    )
    op.create_index(op.f("ix_requirement_rubric_id"), "requirement", ["rubric_id"], unique=False)
    op.create_table(
        "session_rubric",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("sector", sa.String(length=24), nullable=False),
        sa.Column("rubric_id", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["rubric_id"], ["rubric.id"], name=op.f("fk_session_rubric_rubric_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["curation_session.id"], name=op.f("fk_session_rubric_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_rubric")),
        sa.UniqueConstraint("session_id", "sector", name=op.f("uq_session_rubric_session_id_sector")),
    )
    op.create_index(op.f("ix_session_rubric_rubric_id"), "session_rubric", ["rubric_id"], unique=False)
    op.create_table(
        "juror",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("office", sa.String(length=160), nullable=True),
        sa.Column("role", sa.String(length=24), nullable=False),
        sa.Column("sectors", sa.String(length=80), nullable=True),
        sa.Column("bnsp_number", sa.String(length=80), nullable=True),
        sa.Column("bnsp_until", sa.Date(), nullable=True),
        sa.Column("ikm_id", sa.String(length=32), nullable=True),
        sa.Column("community_id", sa.String(length=32), nullable=True),
        sa.Column("struck", sa.Boolean(), nullable=False),
        sa.Column("struck_why", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_juror_community_id")),
        sa.ForeignKeyConstraint(["ikm_id"], ["ikm.id"], name=op.f("fk_juror_ikm_id")),
        sa.ForeignKeyConstraint(["session_id"], ["curation_session.id"], name=op.f("fk_juror_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_juror")),
        sa.UniqueConstraint("session_id", "name", name=op.f("uq_juror_session_id_name")),
    )
    op.create_index(op.f("ix_juror_community_id"), "juror", ["community_id"], unique=False)
    op.create_index(op.f("ix_juror_ikm_id"), "juror", ["ikm_id"], unique=False)
    op.create_index(op.f("ix_juror_session_id"), "juror", ["session_id"], unique=False)
    op.create_table(
        "score",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("juror_id", sa.String(length=32), nullable=False),
        sa.Column("criterion_id", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=True),
        sa.Column("abstains", sa.Boolean(), nullable=False),
        sa.Column("way", sa.String(length=24), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_score_candidate_id")),
        sa.ForeignKeyConstraint(["criterion_id"], ["criterion.id"], name=op.f("fk_score_criterion_id")),
        sa.ForeignKeyConstraint(["juror_id"], ["juror.id"], name=op.f("fk_score_juror_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score")),
        sa.UniqueConstraint(
            "candidate_id",
            "juror_id",
            "criterion_id",
            name=op.f("uq_score_candidate_id_juror_id_criterion_id"),
        ),
    )
    op.create_index(op.f("ix_score_criterion_id"), "score", ["criterion_id"], unique=False)
    op.create_index(op.f("ix_score_juror_id"), "score", ["juror_id"], unique=False)
    op.create_table(
        "second_entry",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("juror_id", sa.String(length=32), nullable=False),
        sa.Column("criterion_id", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=True),
        sa.Column("abstains", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_second_entry_candidate_id")
        ),
        sa.ForeignKeyConstraint(
            ["criterion_id"], ["criterion.id"], name=op.f("fk_second_entry_criterion_id")
        ),
        sa.ForeignKeyConstraint(["juror_id"], ["juror.id"], name=op.f("fk_second_entry_juror_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_second_entry")),
        sa.UniqueConstraint(
            "candidate_id",
            "juror_id",
            "criterion_id",
            name=op.f("uq_second_entry_candidate_id_juror_id_criterion_id"),
        ),
    )
    op.create_index(op.f("ix_second_entry_criterion_id"), "second_entry", ["criterion_id"], unique=False)
    op.create_index(op.f("ix_second_entry_juror_id"), "second_entry", ["juror_id"], unique=False)
    op.create_table(
        "advice",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("juror_id", sa.String(length=32), nullable=True),
        sa.Column("criterion_id", sa.String(length=32), nullable=True),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_advice_candidate_id")),
        sa.ForeignKeyConstraint(["criterion_id"], ["criterion.id"], name=op.f("fk_advice_criterion_id")),
        sa.ForeignKeyConstraint(["juror_id"], ["juror.id"], name=op.f("fk_advice_juror_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice")),
    )
    op.create_index(op.f("ix_advice_candidate_id"), "advice", ["candidate_id"], unique=False)
    op.create_index(op.f("ix_advice_criterion_id"), "advice", ["criterion_id"], unique=False)
    op.create_index(op.f("ix_advice_juror_id"), "advice", ["juror_id"], unique=False)
    op.create_table(
        "score_sheet",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("juror_id", sa.String(length=32), nullable=False),
        sa.Column("rubric_id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("printed_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["juror_id"], ["juror.id"], name=op.f("fk_score_sheet_juror_id")),
        sa.ForeignKeyConstraint(["rubric_id"], ["rubric.id"], name=op.f("fk_score_sheet_rubric_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["curation_session.id"], name=op.f("fk_score_sheet_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_sheet")),
        sa.UniqueConstraint("code", name=op.f("uq_score_sheet_code")),
    )
    op.create_index(op.f("ix_score_sheet_juror_id"), "score_sheet", ["juror_id"], unique=False)
    op.create_index(op.f("ix_score_sheet_rubric_id"), "score_sheet", ["rubric_id"], unique=False)
    op.create_index(op.f("ix_score_sheet_session_id"), "score_sheet", ["session_id"], unique=False)
    op.create_table(
        "paper_check",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("requirement_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("note", sa.String(length=300), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_paper_check_candidate_id")),
        sa.ForeignKeyConstraint(
            ["requirement_id"], ["requirement.id"], name=op.f("fk_paper_check_requirement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_check")),
        sa.UniqueConstraint(
            "candidate_id", "requirement_id", name=op.f("uq_paper_check_candidate_id_requirement_id")
        ),
    )
    op.create_index(op.f("ix_paper_check_requirement_id"), "paper_check", ["requirement_id"], unique=False)
    op.create_table(
        "phase_change",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("from_phase", sa.String(length=24), nullable=False),
        sa.Column("to_phase", sa.String(length=24), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("kept", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["curation_session.id"], name=op.f("fk_phase_change_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phase_change")),
    )
    op.create_index(op.f("ix_phase_change_session_id"), "phase_change", ["session_id"], unique=False)
    op.create_table(
        "ruling",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("decision", sa.String(length=24), nullable=False),
        sa.Column("grade", sa.String(length=24), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_ruling_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
        sa.UniqueConstraint("candidate_id", name=op.f("uq_ruling_candidate_id")),
    )
    op.create_table(
        "coaching_step",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("person", sa.String(length=160), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_coaching_step_candidate_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_step")),
    )
    op.create_index(op.f("ix_coaching_step_due_on"), "coaching_step", ["due_on"], unique=False)
    op.create_index(op.f("ix_coaching_step_candidate_id"), "coaching_step", ["candidate_id"], unique=False)
    op.create_table(
        "phone_mark",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=32), nullable=False),
        sa.Column("juror_id", sa.String(length=32), nullable=False),
        sa.Column("criterion_id", sa.String(length=32), nullable=True),
        sa.Column("message_id", sa.String(length=48), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=24), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=True),
        sa.Column("abstains", sa.Boolean(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_phone_mark_candidate_id")),
        sa.ForeignKeyConstraint(["criterion_id"], ["criterion.id"], name=op.f("fk_phone_mark_criterion_id")),
        sa.ForeignKeyConstraint(["juror_id"], ["juror.id"], name=op.f("fk_phone_mark_juror_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_mark")),
        sa.UniqueConstraint("message_id", name=op.f("uq_phone_mark_message_id")),
    )
    op.create_index(op.f("ix_phone_mark_candidate_id"), "phone_mark", ["candidate_id"], unique=False)
    op.create_index(op.f("ix_phone_mark_criterion_id"), "phone_mark", ["criterion_id"], unique=False)
    op.create_index(op.f("ix_phone_mark_juror_id"), "phone_mark", ["juror_id"], unique=False)
