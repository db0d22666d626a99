"""Decisions that wait for a release, merges, and recommendations.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

FROZEN = ("telling", "recommendation", "recommendation_sending", "recommendation_answer")
MERGED = "fk_disposition_into_id_amendment"


def upgrade():
    _widen_dispositions()
    _make_tellings()
    _make_recommendations()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _widen_dispositions():
    op.add_column(
        "disposition",
        sa.Column("waits", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    # SQLite takes a reference to another table only with the column, and keeps its guards so.
    op.execute(
        "ALTER TABLE disposition ADD COLUMN into_id VARCHAR(16) "
        f"CONSTRAINT {MERGED} REFERENCES amendment (id)"
    )


def _leads_to(table, column, target):
    name = op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
    return sa.ForeignKeyConstraint([column], [target], name=name)


def _make_tellings():
    op.create_table(
        "telling",
        sa.Column("disposition_id", sa.String(length=16), nullable=False),
        sa.Column("release_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        _leads_to("telling", "disposition_id", "disposition.id"),
        _leads_to("telling", "release_id", "release.id"),
        _leads_to("telling", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("disposition_id", name=op.f("pk_telling")),
    )


def _make_recommendations():
    op.create_table(
        "recommendation",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("submission_number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        _leads_to("recommendation", "amendment_id", "amendment.id"),
        _leads_to("recommendation", "author_id", "user_account.id"),
        _leads_to("recommendation", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendation")),
        sa.UniqueConstraint("amendment_id", "number", name=op.f("uq_recommendation_amendment_id")),
    )
    _make_step("recommendation_sending")
    _make_step(
        "recommendation_answer",
        sa.Column("consent", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
    )


def _make_step(table, *columns):
    """What happens once to a version of a recommendation."""
    op.create_table(
        table,
        sa.Column("recommendation_id", sa.String(length=16), nullable=False),
        *columns,
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        _leads_to(table, "recommendation_id", "recommendation.id"),
        _leads_to(table, "author_id", "user_account.id"),
        _leads_to(table, "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("recommendation_id", name=op.f(f"pk_{table}")),
    )


def _guard_sqlite():
    for table in FROZEN:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER keep_{table}_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
            )


def _guard_postgresql():
    for table in FROZEN:
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )


def downgrade():
    for table in reversed(FROZEN):
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint(MERGED, "disposition", type_="foreignkey")
    # A column is dropped in place: a table made anew would lose its guards.
    op.execute("ALTER TABLE disposition DROP COLUMN into_id")
    op.execute("ALTER TABLE disposition DROP COLUMN waits")
