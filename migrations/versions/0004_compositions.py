"""Compositions.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "composition",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("base_number", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_composition_{column}_{target.split('.')[0]}")
            )
            for column, target in (
                ("paragraph_id", "paragraph.id"),
                ("author_id", "user_account.id"),
                ("journal_seq", "journal_entry.seq"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_composition")),
        sa.UniqueConstraint("paragraph_id", "number", name=op.f("uq_composition_paragraph_id")),
    )
    guard = guard_sqlite if op.get_bind().dialect.name == "sqlite" else guard_postgresql
    guard()


def guard_sqlite():
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER keep_composition_{act.lower()} BEFORE {act} ON composition "
            "BEGIN SELECT RAISE(ABORT, 'what is in composition stays as it is'); END"
        )


def guard_postgresql():
    op.execute(
        "CREATE TRIGGER keep_composition BEFORE UPDATE OR DELETE ON composition "
        "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
    )


def downgrade():
    op.drop_table("composition")
