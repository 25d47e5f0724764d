"""The log of opened personal data, and an index that holds the register's list in its order."""

import sqlalchemy as sa
from alembic import op


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SORTED = {"sqlite": "lower(name)", "postgresql": 'lower((name) COLLATE "C")'}


def upgrade() -> None:
    op.create_table(
        "disclosure",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("operator", sa.String(length=80), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.String(length=32), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
    )
    op.create_index(op.f("ix_disclosure_subject_id"), "disclosure", ["subject_id"], unique=False)
    op.drop_index("ix_ikm_sorted", "ikm")
    op.execute(f"CREATE INDEX ix_ikm_sorted ON ikm ({SORTED[op.get_bind().dialect.name]}, id, archived_at, serial)")
