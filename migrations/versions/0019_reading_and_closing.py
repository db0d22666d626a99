"""Readings of a text, silence procedures on it, and what becomes of it in the end.

Revision ID: 0019
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0017"
branch_labels = None
depends_on = None

FROZEN = ("reading_step", "reading_ruling", "final_step", "position_explained")
"""Tables into which rows are only ever added."""

KEPT = ("reading", "silence_procedure", "silence_objection")
"""Tables from which nothing is taken away."""


STANDING = {
    "silence_procedure": "release_id, closes_at, breaks, objectors, paragraph_ids",
    "silence_objection": "silence_id, number, delegation_id, paragraph_ids, reason",
}
"""Columns that stand once a row is there."""


def upgrade():
    _make_readings()
    _make_silences()
    _make_final_steps()
    op.add_column("declaration", _number("adopted_seq", nullable=True))
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _text(name, length=None, *, nullable=False):
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=nullable)


def _number(name, *, nullable=False):
    return sa.Column(name, sa.Integer(), nullable=nullable, autoincrement=False)


def _keys(table, **targets):
    return [
        sa.ForeignKeyConstraint(
            [column], [target], name=op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
        )
        for column, target in targets.items()
    ]


def _said(table):
    """By whom, when, and by which act of the journal."""
    return (
        _text("author_id", 16),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _number("journal_seq"),
        *_keys(table, author_id="user_account.id", journal_seq="journal_entry.seq"),
    )


def _make_readings():
    op.create_table(
        "reading",
        _text("id", 16),
        _text("declaration_id", 16),
        _text("release_id", 16),
        _text("title", 300),
        _text("state", 40),
        _text("paragraph_id", 16),
        _number("ruling_count"),
        _number("step_count"),
        *_said("reading"),
        *_keys(
            "reading",
            declaration_id="declaration.id",
            release_id="release.id",
            paragraph_id="paragraph.id",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
    )
    op.create_index(op.f("ix_reading_declaration_id"), "reading", ["declaration_id"])
    op.create_index(op.f("ix_reading_release_id"), "reading", ["release_id"])
    op.create_table(
        "reading_step",
        _text("reading_id", 16),
        _number("number"),
        _text("kind", 40),
        _text("note"),
        *_said("reading_step"),
        *_keys("reading_step", reading_id="reading.id"),
        sa.PrimaryKeyConstraint("reading_id", "number", name=op.f("pk_reading_step")),
    )
    op.create_table(
        "reading_ruling",
        _text("reading_id", 16),
        _number("number"),
        _text("paragraph_id", 16),
        _text("version_id", 16),
        _text("status", 40),
        _text("package", 300),
        sa.Column("whom", sa.JSON(), nullable=False),
        _text("note"),
        *_said("reading_ruling"),
        *_keys(
            "reading_ruling",
            reading_id="reading.id",
            paragraph_id="paragraph.id",
            version_id="paragraph_version.id",
        ),
        sa.PrimaryKeyConstraint("reading_id", "number", name=op.f("pk_reading_ruling")),
    )
    op.create_index(op.f("ix_reading_ruling_paragraph_id"), "reading_ruling", ["paragraph_id"])


def _make_silences():
    op.create_table(
        "silence_procedure",
        _text("id", 16),
        _text("declaration_id", 16),
        _text("release_id", 16),
        _text("title", 300),
        _text("words"),
        _text("zone", 60),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        _text("breaks", 40),
        _text("objectors", 40),
        _text("consultation_id", 16, nullable=True),
        sa.Column("paragraph_ids", sa.JSON(), nullable=False),
        _number("objection_count"),
        _text("result", 40, nullable=True),
        _number("judged_seq", nullable=True),
        *_said("silence_procedure"),
        *_keys(
            "silence_procedure",
            declaration_id="declaration.id",
            release_id="release.id",
            consultation_id="consultation.id",
            judged_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence_procedure")),
    )
    columns = ["declaration_id", "closes_at"]
    op.create_index("ix_silence_procedure_declaration_id_closes_at", "silence_procedure", columns)
    op.create_table(
        "silence_objection",
        _text("id", 16),
        _text("silence_id", 16),
        _number("number"),
        _text("delegation_id", 16),
        sa.Column("paragraph_ids", sa.JSON(), nullable=False),
        _text("reason"),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        _number("withdrawn_seq", nullable=True),
        *_said("silence_objection"),
        *_keys(
            "silence_objection",
            silence_id="silence_procedure.id",
            delegation_id="delegation.id",
            withdrawn_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence_objection")),
        sa.UniqueConstraint("silence_id", "number", name=op.f("uq_silence_objection_silence_id")),
    )


def _make_final_steps():
    lists = ("in_favour", "against", "abstaining")
    op.create_table(
        "final_step",
        _text("declaration_id", 16),
        _number("number"),
        _text("kind", 40),
        _text("release_id", 16),
        _text("body", 40),
        sa.Column("day", sa.Date(), nullable=False),
        _text("symbol", 80),
        _text("manner", 40, nullable=True),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in lists),
        _text("note"),
        *_said("final_step"),
        *_keys("final_step", declaration_id="declaration.id", release_id="release.id"),
        sa.PrimaryKeyConstraint("declaration_id", "number", name=op.f("pk_final_step")),
    )
    op.create_table(
        "position_explained",
        _text("id", 16),
        _text("declaration_id", 16),
        _text("release_id", 16),
        _number("number"),
        _text("state", 300),
        _text("occasion", 40),
        _text("text"),
        *_said("position_explained"),
        *_keys("position_explained", declaration_id="declaration.id", release_id="release.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position_explained")),
        sa.UniqueConstraint(
            "declaration_id", "number", name=op.f("uq_position_explained_declaration_id")
        ),
    )


def _guard_sqlite():
    for table, columns in STANDING.items():
        op.execute(
            f"CREATE TRIGGER keep_{table}_terms BEFORE UPDATE OF {columns} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )
    acts = [*((one, "UPDATE") for one in FROZEN), *((one, "DELETE") for one in (*FROZEN, *KEPT))]
    for table, act in acts:
        op.execute(
            f"CREATE TRIGGER keep_{table}_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )


def _guard_postgresql():
    for table, columns in STANDING.items():
        op.execute(
            f"CREATE TRIGGER keep_{table}_terms BEFORE UPDATE OF {columns} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )
    for table in (*FROZEN, *KEPT):
        acts = "UPDATE OR DELETE" if table in FROZEN else "DELETE"
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE {acts} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )


def downgrade():
    op.drop_column("declaration", "adopted_seq")
    later = ("position_explained", "final_step", "silence_objection", "silence_procedure")
    for table in (*later, "reading_ruling", "reading_step", "reading"):
        op.drop_table(table)
