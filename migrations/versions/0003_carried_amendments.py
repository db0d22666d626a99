"""Carried amendments.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


FROZEN = ("carried_amendment", "carried_answer")
"""Tables into which rows are only ever added."""


def upgrade():
    op.create_table(
        "carried_amendment",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("release_id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("base_id", sa.String(length=16), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=True),
        sa.Column("whereabouts", sa.String(length=40), nullable=False),
        sa.Column("fate", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("conflicts", sa.JSON(), nullable=False),
        sa.Column("adjacent", sa.JSON(), nullable=False),
        sa.Column("algorithm", sa.String(length=40), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "carried_amendment",
            amendment_id="amendment.id",
            release_id="release.id",
            paragraph_id="paragraph.id",
            base_id="paragraph_version.id",
            version_id="paragraph_version.id",
            author_id="user_account.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carried_amendment")),
        sa.UniqueConstraint(
            "amendment_id", "release_id", name=op.f("uq_carried_amendment_amendment_id")
        ),
    )
    with op.batch_alter_table("carried_amendment", schema=None) as batch_op:
        for column in ("paragraph_id", "release_id"):
            batch_op.create_index(batch_op.f(f"ix_carried_amendment_{column}"), [column])

    op.create_table(
        "carried_answer",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("carried_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "carried_answer",
            carried_id="carried_amendment.id",
            author_id="user_account.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carried_answer")),
        sa.UniqueConstraint("carried_id", "number", name=op.f("uq_carried_answer_carried_id")),
    )
    guard = guard_sqlite if op.get_bind().dialect.name == "sqlite" else guard_postgresql
    guard()


def _keys(table, **targets):
    return [
        sa.ForeignKeyConstraint(
            [column], [target], name=op.f(f"fk_{table}_{column}_{target.partition('.')[0]}")
        )
        for column, target in targets.items()
    ]


def guard_sqlite():
    for table in FROZEN:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER keep_{table}_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
            )


def guard_postgresql():
    for table in FROZEN:
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )


def downgrade():
    op.drop_table("carried_answer")
    with op.batch_alter_table("carried_amendment", schema=None) as batch_op:
        for column in ("paragraph_id", "release_id"):
            batch_op.drop_index(batch_op.f(f"ix_carried_amendment_{column}"))

    op.drop_table("carried_amendment")
