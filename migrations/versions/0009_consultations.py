"""Consultations, who takes part in them, and the dates of the calendar.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STEPS = ("consultation_step", "participation_step", "statement_answer", "statement_file")
"""Tables into which rows are only ever added."""

KEPT = ("consultation", "participation", "calendar_date", "statement")
"""Tables from which nothing is taken away."""

STANDING = ("consultation_id", "is_late", "is_confidential")
"""Columns of an amendment that stand once it has left its delegation."""


def upgrade():
    _make_consultations()
    _make_participations()
    _make_calendar()
    _make_statements()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in ("amendment", "comment", "submission"):
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN consultation_id VARCHAR(16) "
            f"CONSTRAINT fk_{table}_consultation_id_consultation REFERENCES consultation (id)"
        )
        op.create_index(op.f(f"ix_{table}_consultation_id"), table, ["consultation_id"])
    for table in ("amendment", "comment"):
        op.add_column(table, _no("is_late"))
    op.add_column("amendment", _no("is_confidential"))
    (_guard_sqlite if is_sqlite else _guard_postgresql)()
    (_renumber_sqlite if is_sqlite else _renumber_postgresql)(*_number_once(is_sqlite))


def _no(name):
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _text(name, length=None, *, nullable=False):
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=nullable)


def _moment(name, *, nullable=False):
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _keys(table, **targets):
    return [
        sa.ForeignKeyConstraint(
            [column], [target], name=op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
        )
        for column, target in targets.items()
    ]


def _make_consultations():
    op.create_table(
        "consultation",
        _text("id", 16),
        _text("declaration_id", 16),
        _text("release_id", 16, nullable=True),
        _text("kind", 40),
        _text("title", 300),
        _text("description"),
        _text("agenda"),
        _text("place", 300),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("documents", sa.JSON(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        _text("zone", 60),
        _moment("opens_at"),
        _moment("closes_at"),
        _text("admission", 40),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("may_comment", sa.Boolean(), nullable=False),
        sa.Column("may_propose", sa.Boolean(), nullable=False),
        _text("publication", 40),
        sa.Column("takes_confidential", sa.Boolean(), nullable=False),
        _text("lateness", 40),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("step_count", sa.Integer(), nullable=False),
        _moment("announced_at", nullable=True),
        _moment("cancelled_at", nullable=True),
        _text("author_id", 16),
        _moment("created_at"),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "consultation",
            declaration_id="declaration.id",
            release_id="release.id",
            author_id="user_account.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation")),
    )
    op.create_index(
        "ix_consultation_declaration_id_closes_at", "consultation", ["declaration_id", "closes_at"]
    )
    op.create_table(
        "consultation_step",
        _text("consultation_id", 16),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        _text("kind", 40),
        _text("reason"),
        _moment("opens_at"),
        _moment("closes_at"),
        _text("author_id", 16, nullable=True),
        _moment("created_at"),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "consultation_step",
            consultation_id="consultation.id",
            author_id="user_account.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("consultation_id", "number", name=op.f("pk_consultation_step")),
    )


def _make_participations():
    op.create_table(
        "participation",
        _text("id", 16),
        _text("consultation_id", 16),
        _text("delegation_id", 16),
        _text("state", 40),
        sa.Column("may_be_late", sa.Boolean(), nullable=False),
        sa.Column("step_count", sa.Integer(), nullable=False),
        _moment("created_at"),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "participation",
            consultation_id="consultation.id",
            delegation_id="delegation.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint(
            "consultation_id", "delegation_id", name=op.f("uq_participation_consultation_id")
        ),
    )
    op.create_index(op.f("ix_participation_delegation_id"), "participation", ["delegation_id"])
    op.create_table(
        "participation_step",
        _text("participation_id", 16),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        _text("state", 40),
        sa.Column("may_be_late", sa.Boolean(), nullable=False),
        _text("words"),
        _text("author_id", 16),
        _moment("created_at"),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "participation_step",
            participation_id="participation.id",
            author_id="user_account.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("participation_id", "number", name=op.f("pk_participation_step")),
    )


def _make_calendar():
    op.create_table(
        "calendar_date",
        _text("id", 16),
        _text("body", 40),
        _text("title", 300),
        sa.Column("day", sa.Date(), nullable=False),
        _text("place", 300),
        _text("author_id", 16),
        sa.Column("removed_seq", sa.Integer(), nullable=True),
        _moment("created_at"),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "calendar_date",
            author_id="user_account.id",
            removed_seq="journal_entry.seq",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_date")),
    )
    op.create_index(op.f("ix_calendar_date_day"), "calendar_date", ["day"])


def _make_statements():
    op.create_table(
        "statement",
        _text("id", 16),
        _text("declaration_id", 16),
        _text("consultation_id", 16),
        sa.Column("number", sa.Integer(), nullable=True),
        _text("author_id", 16),
        _text("stakeholder_id", 16, nullable=True),
        _text("text"),
        sa.Column("is_late", sa.Boolean(), nullable=False),
        sa.Column("is_confidential", sa.Boolean(), nullable=False),
        _moment("created_at"),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_keys(
            "statement",
            declaration_id="declaration.id",
            consultation_id="consultation.id",
            author_id="user_account.id",
            stakeholder_id="stakeholder.id",
            journal_seq="journal_entry.seq",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        sa.UniqueConstraint(
            "consultation_id", "number", name=op.f("uq_statement_consultation_id")
        ),
    )
    for column in ("author_id", "stakeholder_id"):
        op.create_index(op.f(f"ix_statement_{column}"), "statement", [column])
    op.create_table(
        "statement_answer",
        _text("statement_id", 16),
        sa.Column("question", sa.Integer(), autoincrement=False, nullable=False),
        _text("text"),
        *_keys("statement_answer", statement_id="statement.id"),
        sa.PrimaryKeyConstraint("statement_id", "question", name=op.f("pk_statement_answer")),
    )
    op.create_table(
        "statement_file",
        _text("id", 16),
        _text("statement_id", 16),
        sa.Column("position", sa.Integer(), nullable=False),
        _text("name", 200),
        _text("media_type", 100),
        sa.Column("size", sa.Integer(), nullable=False),
        _text("sha256", 64),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _moment("created_at"),
        *_keys("statement_file", statement_id="statement.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_file")),
    )
    op.create_index(op.f("ix_statement_file_statement_id"), "statement_file", ["statement_id"])


def _guard_sqlite():
    acts = [*((one, "UPDATE") for one in STEPS), *((one, "DELETE") for one in (*STEPS, *KEPT))]
    for table, act in acts:
        op.execute(
            f"CREATE TRIGGER keep_{table}_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )
    op.execute(
        "CREATE TRIGGER keep_statement_update BEFORE UPDATE ON statement "
        f"WHEN {_resaid('IS NOT')} BEGIN SELECT RAISE(ABORT, 'a statement stays as it is'); END"
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_consultation BEFORE UPDATE ON amendment "
        f"WHEN OLD.state <> 'draft' AND ({_changed('IS NOT')}) "
        "BEGIN SELECT RAISE(ABORT, 'a submitted amendment stays as it is'); END"
    )


def _guard_postgresql():
    for table in (*STEPS, *KEPT):
        acts = "UPDATE OR DELETE" if table in STEPS else "DELETE"
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE {acts} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )
    op.execute(
        "CREATE TRIGGER keep_statement_update BEFORE UPDATE ON statement FOR EACH ROW "
        f"WHEN ({_resaid('IS DISTINCT FROM')}) EXECUTE FUNCTION drafting_keep()"
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_consultation BEFORE UPDATE ON amendment FOR EACH ROW "
        f"WHEN (OLD.state <> 'draft' AND ({_changed('IS DISTINCT FROM')})) "
        "EXECUTE FUNCTION drafting_keep()"
    )


def _changed(differs):
    return " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in STANDING)


def _resaid(differs):
    """Whether anything of a statement changes but for the number that it gets once."""
    said = ("text", "author_id", "stakeholder_id", "consultation_id", "is_late", "is_confidential")
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in said)
    return f"{changed} OR (OLD.number IS NOT NULL AND NEW.number {differs} OLD.number)"


def _number_once(is_sqlite):
    """How a guard says that a number stands, and how it says that one without may get one."""
    differs = "NEW.number IS " + ("NOT" if is_sqlite else "DISTINCT FROM") + " OLD.number"
    return differs, f"(OLD.number IS NOT NULL AND {differs})"


def _renumber_sqlite(before, after):
    """Mend the guard of submitted amendments as it stands, whatever else it says by now."""
    guards = sa.text("SELECT sql FROM sqlite_master WHERE name = 'keep_amendment_update'")
    guard = op.get_bind().execute(guards).scalar_one()
    op.execute("DROP TRIGGER keep_amendment_update")
    op.get_bind().exec_driver_sql(_replaced(guard, before, after))


def _renumber_postgresql(before, after):
    guards = sa.text("SELECT pg_get_functiondef('drafting_keep_submitted'::regproc)")
    guard = op.get_bind().execute(guards).scalar_one()
    op.get_bind().exec_driver_sql(_replaced(guard, before, after))


def _replaced(guard, before, after):
    if guard.count(before) != 1:
        raise ValueError("the guard of submitted amendments does not read as expected")
    return guard.replace(before, after)


def downgrade():
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DROP TRIGGER keep_amendment_consultation" + ("" if is_sqlite else " ON amendment"))
    before, after = _number_once(is_sqlite)
    (_renumber_sqlite if is_sqlite else _renumber_postgresql)(after, before)
    op.drop_column("amendment", "is_confidential")
    for table in ("comment", "amendment"):
        op.drop_column(table, "is_late")
    for table in ("submission", "comment", "amendment"):
        op.drop_index(op.f(f"ix_{table}_consultation_id"), table)
        op.drop_column(table, "consultation_id")
    for table in (*STEPS, *reversed(KEPT)):
        op.drop_table(table)
