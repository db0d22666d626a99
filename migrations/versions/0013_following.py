"""What people follow, what became of written statements, moderation, and meetings.

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

FROZEN = ("statement_disposition", "statement_response", "meeting_revision")
"""Tables into which rows are only ever added."""


def upgrade():
    _make_subscriptions()
    _make_outcomes()
    _make_meetings()
    op.add_column("consultation", sa.Column("moderation", sa.String(length=40), nullable=True))
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _make_subscriptions():
    op.create_table(
        "subscription",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("user_id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=16), nullable=False),
        sa.Column("seen_seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        *_leads_to("subscription", "user_id", "user_account.id"),
        *_leads_to("subscription", "seen_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
        sa.UniqueConstraint("user_id", "kind", "subject_id", name=op.f("uq_subscription_user_id")),
    )


def _leads_to(table, column, target):
    name = op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
    return (sa.ForeignKeyConstraint([column], [target], name=name),)


def _make_outcomes():
    op.create_table(
        "statement_disposition",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("is_draft", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=True),
        sa.Column("amendment_id", sa.String(length=16), nullable=True),
        sa.Column("told_from", sa.Integer(), nullable=False),
        *_said("statement_disposition"),
        *_leads_to("statement_disposition", "statement_id", "statement.id"),
        *_leads_to("statement_disposition", "version_id", "paragraph_version.id"),
        *_leads_to("statement_disposition", "amendment_id", "amendment.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_disposition")),
        sa.UniqueConstraint(
            "statement_id", "number", name=op.f("uq_statement_disposition_statement_id")
        ),
    )
    op.create_table(
        "statement_response",
        sa.Column("disposition_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("satisfaction", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *_said("statement_response"),
        *_leads_to("statement_response", "disposition_id", "statement_disposition.id"),
        sa.PrimaryKeyConstraint("disposition_id", "number", name=op.f("pk_statement_response")),
    )


def _make_meetings():
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("consultation_id", sa.String(length=16), nullable=False),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("cancelled_seq", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to("meeting", "consultation_id", "consultation.id"),
        *_leads_to("meeting", "cancelled_seq", "journal_entry.seq"),
        *_leads_to("meeting", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_consultation_id"), "meeting", ["consultation_id"])
    op.create_table(
        "meeting_revision",
        sa.Column("meeting_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("link", sa.String(length=2000), nullable=False),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("delegation_ids", sa.JSON(), nullable=False),
        sa.Column("others", sa.JSON(), nullable=False),
        sa.Column("statement_ids", sa.JSON(), nullable=False),
        *_said("meeting_revision"),
        *_leads_to("meeting_revision", "meeting_id", "meeting.id"),
        sa.PrimaryKeyConstraint("meeting_id", "number", name=op.f("pk_meeting_revision")),
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
    op.drop_column("consultation", "moderation")
    for table in reversed(FROZEN):
        op.drop_table(table)
    op.drop_table("meeting")
    op.drop_table("subscription")
