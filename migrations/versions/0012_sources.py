"""Sources, where they are cited, and what participants suggest.

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


FROZEN = ("source_revision", "source_anchor")
"""Tables into which rows are only ever added."""

FOR_GOOD = {
    "source": ("id", "declaration_id", "number", "author_id", "journal_seq", "created_at"),
    "source_link": (
        *("id", "source_id", "paragraph_id", "version_id", "begins", "ends", "quote", "why"),
        *("author_id", "journal_seq", "created_at"),
    ),
    "source_suggestion": (
        *("id", "declaration_id", "paragraph_id", "version_id", "why", "author_id"),
        *("stakeholder_id", "kind", "symbol", "title", "body", "dated", "link", "language"),
        *("excerpt", "note", "journal_seq", "created_at"),
    ),
}
"""Tables whose rows stay, with the columns of theirs that never change."""

ENDED = {
    "source": "OLD.retired_at IS NOT NULL",
    "source_link": "OLD.ended_at IS NOT NULL",
    "source_suggestion": "OLD.state <> 'waiting'",
}
"""When a row changes no more: what is retired, ended or answered stays so."""


def upgrade():
    _make_sources()
    _make_links()
    _make_suggestions()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _make_sources():
    op.create_table(
        "source",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("sought", sa.Text(), nullable=False),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retired_reason", sa.Text(), nullable=False),
        sa.Column("retired_seq", sa.Integer(), nullable=True),
        sa.Column("considered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("considered_reason", sa.Text(), nullable=False),
        sa.Column("considered_seq", sa.Integer(), nullable=True),
        *_reference(),
        *_recorded(),
        *_leads_to("source", "declaration_id", "declaration.id"),
        *_leads_to("source", "author_id", "user_account.id"),
        *_leads_to("source", "retired_seq", "journal_entry.seq"),
        *_leads_to("source", "considered_seq", "journal_entry.seq"),
        *_leads_to("source", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("declaration_id", "number", name=op.f("uq_source_declaration_id")),
    )
    op.create_index("ix_source_dated", "source", ["declaration_id", "dated", "number"])
    op.create_index("ix_source_identity", "source", ["declaration_id", "identity"])
    op.create_table(
        "source_revision",
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        *_reference(),
        *_recorded(),
        *_leads_to("source_revision", "source_id", "source.id"),
        *_leads_to("source_revision", "author_id", "user_account.id"),
        *_leads_to("source_revision", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("source_id", "number", name=op.f("pk_source_revision")),
    )
    op.create_table(
        "source_tag",
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("tag", sa.String(length=40), nullable=False),
        *_leads_to("source_tag", "source_id", "source.id"),
        sa.PrimaryKeyConstraint("source_id", "tag", name=op.f("pk_source_tag")),
    )
    op.create_index(op.f("ix_source_tag_tag"), "source_tag", ["tag"])


def _make_links():
    op.create_table(
        "source_link",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=True),
        sa.Column("ends", sa.Integer(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_seq", sa.Integer(), nullable=True),
        *_recorded(),
        *_leads_to("source_link", "source_id", "source.id"),
        *_leads_to("source_link", "paragraph_id", "paragraph.id"),
        *_leads_to("source_link", "version_id", "paragraph_version.id"),
        *_leads_to("source_link", "author_id", "user_account.id"),
        *_leads_to("source_link", "ended_seq", "journal_entry.seq"),
        *_leads_to("source_link", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_link")),
    )
    op.create_index("ix_source_link_paragraph_id", "source_link", ["paragraph_id"])
    op.create_index("ix_source_link_source_id", "source_link", ["source_id"])
    op.create_table(
        "source_anchor",
        sa.Column("link_id", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("release_id", sa.String(length=16), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=True),
        sa.Column("ends", sa.Integer(), nullable=True),
        *_leads_to("source_anchor", "link_id", "source_link.id"),
        *_leads_to("source_anchor", "version_id", "paragraph_version.id"),
        *_leads_to("source_anchor", "release_id", "release.id"),
        sa.PrimaryKeyConstraint("link_id", "version_id", name=op.f("pk_source_anchor")),
    )


def _make_suggestions():
    op.create_table(
        "source_suggestion",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_seq", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.String(length=16), nullable=True),
        *_reference(),
        *_recorded(),
        *_leads_to("source_suggestion", "declaration_id", "declaration.id"),
        *_leads_to("source_suggestion", "paragraph_id", "paragraph.id"),
        *_leads_to("source_suggestion", "version_id", "paragraph_version.id"),
        *_leads_to("source_suggestion", "author_id", "user_account.id"),
        *_leads_to("source_suggestion", "stakeholder_id", "stakeholder.id"),
        *_leads_to("source_suggestion", "answered_seq", "journal_entry.seq"),
        *_leads_to("source_suggestion", "source_id", "source.id"),
        *_leads_to("source_suggestion", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_suggestion")),
    )
    op.create_index(
        "ix_source_suggestion_declaration_id", "source_suggestion", ["declaration_id", "state"]
    )
    op.create_index(op.f("ix_source_suggestion_author_id"), "source_suggestion", ["author_id"])


def _reference():
    """The columns that say what a source is; a column belongs to one table, so anew each time."""
    return (
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("symbol", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("body", sa.String(length=200), nullable=False),
        sa.Column("dated", sa.String(length=10), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )


def _recorded():
    return (
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
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
    for table, columns in FOR_GOOD.items():
        op.execute(
            f"CREATE TRIGGER keep_{table}_delete BEFORE DELETE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )
        op.execute(
            f"CREATE TRIGGER keep_{table}_update BEFORE UPDATE ON {table} "
            f"WHEN {_changed(columns, 'IS NOT')} OR {ENDED[table]} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )


def _guard_postgresql():
    for table in FROZEN:
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )
    for table, columns in FOR_GOOD.items():
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )
        op.execute(
            f"CREATE TRIGGER keep_{table}_update BEFORE UPDATE ON {table} FOR EACH ROW "
            f"WHEN ({_changed(columns, 'IS DISTINCT FROM')} OR {ENDED[table]}) "
            "EXECUTE FUNCTION drafting_keep()"
        )


def _changed(columns, differs):
    return " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in columns)


def downgrade():
    for table in (
        *("source_suggestion", "source_anchor", "source_link"),
        *("source_tag", "source_revision", "source"),
    ):
        op.drop_table(table)
