"""Submissions, and amendments to amendments.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

POINTERS = (("submission_id", "submission"), ("amends_id", "amendment"))
BONDS = ("submission_id", "amends_id", "amends_number")
"""Columns of an amendment that stand once it has left its delegation."""


def upgrade():
    op.create_table(
        "submission",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("delegation_id", sa.String(length=16), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("received", sa.Text(), nullable=False),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mail_from", sa.String(length=300), nullable=True),
        sa.Column("mail_sent_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_submission_{column}_{target.split('.')[0]}")
            )
            for column, target in (
                ("declaration_id", "declaration.id"),
                ("delegation_id", "delegation.id"),
                ("author_id", "user_account.id"),
                ("journal_seq", "journal_entry.seq"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
        sa.UniqueConstraint("declaration_id", "number", name=op.f("uq_submission_declaration_id")),
    )
    op.create_index(op.f("ix_submission_delegation_id"), "submission", ["delegation_id"])
    unsent = sa.text("number IS NULL")
    op.create_index(
        "ix_submission_unsent",
        "submission",
        ["declaration_id", "delegation_id"],
        unique=True,
        sqlite_where=unsent,
        postgresql_where=unsent,
    )
    _tie_amendments()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _tie_amendments():
    """Both servers take a reference with its column; making the table anew loses its triggers."""
    for column, table in POINTERS:
        name = f"fk_amendment_{column}_{table}"
        op.execute(
            f"ALTER TABLE amendment ADD COLUMN {column} VARCHAR(16) "
            f"CONSTRAINT {name} REFERENCES {table} (id)"
        )
        op.create_index(op.f(f"ix_amendment_{column}"), "amendment", [column])
    op.add_column("amendment", sa.Column("amends_number", sa.Integer(), nullable=True))


def _guard_sqlite():
    stays = "BEGIN SELECT RAISE(ABORT, 'what is in submission stays as it is'); END"
    op.execute(f"CREATE TRIGGER keep_submission_delete BEFORE DELETE ON submission {stays}")
    op.execute(
        "CREATE TRIGGER keep_submission_update BEFORE UPDATE ON submission "
        f"WHEN {_resaid('IS NOT')} {stays}"
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_bonds BEFORE UPDATE ON amendment "
        f"WHEN OLD.state <> 'draft' AND ({_changed('IS NOT')}) "
        "BEGIN SELECT RAISE(ABORT, 'a submitted amendment stays as it is'); END"
    )


def _guard_postgresql():
    keep = "FOR EACH ROW {}EXECUTE FUNCTION drafting_keep()"
    op.execute(
        f"CREATE TRIGGER keep_submission_delete BEFORE DELETE ON submission {keep.format('')}"
    )
    op.execute(
        "CREATE TRIGGER keep_submission_update BEFORE UPDATE ON submission "
        + keep.format(f"WHEN ({_resaid('IS DISTINCT FROM')}) ")
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_bonds BEFORE UPDATE ON amendment "
        + keep.format(f"WHEN (OLD.state <> 'draft' AND ({_changed('IS DISTINCT FROM')})) ")
    )


def _resaid(differs):
    """Once sent, all stands; a number below zero alone is given way to the public one."""
    said = ("remarks", "received", "delegation_id", "author_id", "mail_from")
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in said)
    return f"OLD.number > 0 OR (OLD.number < 0 AND ({changed}))"


def _changed(differs):
    return " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in BONDS)


def downgrade():
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DROP TRIGGER keep_amendment_bonds" + ("" if is_sqlite else " ON amendment"))
    for column, _ in POINTERS:
        op.drop_index(op.f(f"ix_amendment_{column}"), table_name="amendment")
    for column in BONDS:
        op.drop_column("amendment", column)
    op.drop_table("submission")
