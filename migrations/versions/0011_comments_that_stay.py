"""Comments on words and on the whole text, their anchors, moderation and outcomes.

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


FROZEN = (
    "comment_anchor",
    "comment_disposition",
    "comment_report",
    "comment_response",
    "comment_ruling",
)
"""Tables into which rows are only ever added."""

COLUMNS = {
    "declaration": (
        ("moderation", sa.String(length=40), "none"),
        ("closed_comment_count", sa.Integer(), "0"),
    ),
    "comment": (
        ("kind", sa.String(length=40), "general"),
        ("language", sa.String(length=8), "en"),
        ("on_whole", sa.Boolean(), sa.false()),
        ("stands_id", sa.String(length=16), ""),
        ("is_confidential", sa.Boolean(), sa.false()),
        ("state", sa.String(length=40), "published"),
        ("is_public", sa.Boolean(), sa.true()),
        ("is_sealed", sa.Boolean(), sa.false()),
        ("awaits_review", sa.Boolean(), sa.false()),
        ("owner_id", sa.String(length=16), ""),
    ),
}
"""Columns that every row has, with what the rows from before have in them."""

EMPTY = (("quote", sa.Text()), ("audience_id", sa.String(length=16)))
"""Columns of a comment that may stay empty."""


def upgrade():
    for table, columns in COLUMNS.items():
        for name, kind, before in columns:
            op.add_column(table, sa.Column(name, kind, nullable=False, server_default=before))
    for name, kind in EMPTY:
        op.add_column("comment", sa.Column(name, kind, nullable=True))
    op.execute(
        "UPDATE comment SET stands_id = paragraph_id, owner_id = author_id, "
        "audience_id = stakeholder_id"
    )
    op.create_index(
        "ix_comment_counting",
        "comment",
        ["declaration_id", "stands_id", "amendment_id", "on_whole", "is_public"],
    )
    op.create_index("ix_comment_standing", "comment", ["stands_id", "journal_seq"])
    op.create_index(
        "ix_comment_review", "comment", ["declaration_id", "awaits_review", "journal_seq"]
    )
    _make_anchors()
    _make_moderation()
    _make_outcomes()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _make_anchors():
    op.create_table(
        "comment_anchor",
        sa.Column("comment_id", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("algorithm", sa.String(length=40), nullable=False),
        *_leads_to("comment_anchor", "comment_id", "comment.id"),
        *_leads_to("comment_anchor", "version_id", "paragraph_version.id"),
        *_leads_to("comment_anchor", "paragraph_id", "paragraph.id"),
        sa.PrimaryKeyConstraint("comment_id", "version_id", name=op.f("pk_comment_anchor")),
    )
    op.create_index(op.f("ix_comment_anchor_version_id"), "comment_anchor", ["version_id"])


def _make_moderation():
    op.create_table(
        "comment_ruling",
        sa.Column("comment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_said("comment_ruling"),
        *_leads_to("comment_ruling", "comment_id", "comment.id"),
        sa.PrimaryKeyConstraint("comment_id", "number", name=op.f("pk_comment_ruling")),
    )
    op.create_table(
        "comment_report",
        sa.Column("comment_id", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_said("comment_report"),
        *_leads_to("comment_report", "comment_id", "comment.id"),
        sa.PrimaryKeyConstraint("comment_id", "author_id", name=op.f("pk_comment_report")),
    )


def _make_outcomes():
    op.create_table(
        "comment_disposition",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("comment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("is_draft", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=True),
        sa.Column("amendment_id", sa.String(length=16), nullable=True),
        sa.Column("told_from", sa.Integer(), nullable=False),
        *_said("comment_disposition"),
        *_leads_to("comment_disposition", "comment_id", "comment.id"),
        *_leads_to("comment_disposition", "version_id", "paragraph_version.id"),
        *_leads_to("comment_disposition", "amendment_id", "amendment.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment_disposition")),
        sa.UniqueConstraint(
            "comment_id", "number", name=op.f("uq_comment_disposition_comment_id")
        ),
    )
    op.create_table(
        "comment_response",
        sa.Column("disposition_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("satisfaction", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *_said("comment_response"),
        *_leads_to("comment_response", "disposition_id", "comment_disposition.id"),
        sa.PrimaryKeyConstraint("disposition_id", "number", name=op.f("pk_comment_response")),
    )


def _said(table):
    """By whom, when, and by which act of the journal."""
    return (
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to(table, "author_id", "user_account.id"),
        *_leads_to(table, "journal_seq", "journal_entry.seq"),
    )


def _leads_to(table, column, target):
    name = op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
    return (sa.ForeignKeyConstraint([column], [target], name=name),)


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
    for table in sorted(FROZEN, key=lambda table: table != "comment_response"):
        op.drop_table(table)
    op.drop_index("ix_comment_review", "comment")
    op.drop_index("ix_comment_standing", "comment")
    op.drop_index("ix_comment_counting", "comment")
    for name, _kind in EMPTY:
        op.drop_column("comment", name)
    for table, columns in COLUMNS.items():
        for name, _kind, _before in columns:
            op.drop_column(table, name)
