"""Silence procedures that are extended or called off before their deadline.

Revision ID: 0027
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0025"
branch_labels = None
depends_on = None

STEP = "silence_step"
SILENCE = "silence_procedure"
SOONER = "NEW.extended_to IS NULL OR NEW.extended_to <= COALESCE(OLD.extended_to, OLD.closes_at)"
"""A deadline that takes time away from those who may object."""


def upgrade():
    op.create_table(
        STEP,
        sa.Column("silence_id", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        _leads_to("silence_id", f"{SILENCE}.id"),
        _leads_to("author_id", "user_account.id"),
        _leads_to("journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("silence_id", "number", name=op.f(f"pk_{STEP}")),
    )
    count = sa.Column("step_count", sa.Integer(), nullable=False, server_default="0")
    op.add_column(SILENCE, sa.Column("extended_to", sa.DateTime(timezone=True), nullable=True))
    op.add_column(SILENCE, count)
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _leads_to(column, target):
    name = op.f(f"fk_{STEP}_{column}_{target.split('.')[0]}")
    return sa.ForeignKeyConstraint([column], [target], name=name)


def _guard_sqlite():
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER keep_{STEP}_{act.lower()} BEFORE {act} ON {STEP} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {STEP} stays as it is'); END"
        )
    op.execute(
        f"CREATE TRIGGER keep_{SILENCE}_deadline BEFORE UPDATE OF extended_to ON {SILENCE} "
        f"WHEN {SOONER} BEGIN SELECT RAISE(ABORT, 'the deadline of silence stays as it is'); END"
    )


def _guard_postgresql():
    op.execute(
        f"CREATE TRIGGER keep_{STEP} BEFORE UPDATE OR DELETE ON {STEP} "
        "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
    )
    op.execute(
        f"CREATE TRIGGER keep_{SILENCE}_deadline BEFORE UPDATE OF extended_to ON {SILENCE} "
        f"FOR EACH ROW WHEN ({SOONER}) EXECUTE FUNCTION drafting_keep()"
    )


def downgrade():
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"DROP TRIGGER keep_{SILENCE}_deadline")
    else:
        op.execute(f"DROP TRIGGER keep_{SILENCE}_deadline ON {SILENCE}")
    op.drop_column(SILENCE, "step_count")
    op.drop_column(SILENCE, "extended_to")
    op.drop_table(STEP)
