"""Files that take a while: who asked for them, how far they are, and the files themselves.

Revision ID: 0025
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0019"
branch_labels = None
depends_on = None

UNDER_WAY = sa.text("state IN ('waiting', 'running')")


def upgrade():
    op.create_table(
        "job",
        sa.Column("id", sa.String(length=16), nullable=False),
        *_asked(),
        *_made(),
        *_kept(),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        *_leads_to("declaration_id", "declaration.id"),
        *_leads_to("owner_id", "user_account.id"),
        *_leads_to("delegation_id", "delegation.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    op.create_index(
        "ix_job_under_way",
        "job",
        ["asker", "digest"],
        unique=True,
        sqlite_where=UNDER_WAY,
        postgresql_where=UNDER_WAY,
    )
    op.create_index("ix_job_state", "job", ["state", "created_at"])
    op.create_index(op.f("ix_job_digest"), "job", ["digest"])
    op.create_index(op.f("ix_job_owner_id"), "job", ["owner_id"])


def _asked():
    """Which file, and for whom in which capacity."""
    return (
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("suffix", sa.String(length=10), nullable=False),
        sa.Column("narrowed", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("asker", sa.String(length=16), nullable=False),
        sa.Column("owner_id", sa.String(length=16), nullable=True),
        sa.Column("role", sa.String(length=40), nullable=True),
        sa.Column("rank", sa.String(length=40), nullable=True),
        sa.Column("delegation_id", sa.String(length=16), nullable=True),
    )


def _made():
    """How far it is, and who makes it until when."""
    return (
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=True),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(length=16), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
    )


def _kept():
    """The file, and what of the record it shows."""
    return (
        sa.Column("public_state", sa.String(length=40), nullable=False),
        sa.Column("made_seq", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
    )


def _leads_to(column, target):
    name = op.f(f"fk_job_{column}_{target.split('.')[0]}")
    return (sa.ForeignKeyConstraint([column], [target], name=name),)


def downgrade():
    op.drop_table("job")
