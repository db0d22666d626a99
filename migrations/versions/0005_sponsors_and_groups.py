"""Sponsors, groups of States, ranks in a delegation and clearance.

Revision ID: 0005
Revises: 0004
"""

import csv
from importlib import resources

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


GROUPS = (
    ("grpafrican222222", "African Group", "African Group", "regional"),
    ("grpasiapacific22", "Asia-Pacific Group", "Asia-Pacific Group", "regional"),
    ("grpeasteuropean2", "Eastern European Group", "EEG", "regional"),
    ("grpgrulac2222222", "Latin American and Caribbean Group", "GRULAC", "regional"),
    ("grpweog222222222", "Western European and Others Group", "WEOG", "regional"),
    ("grparab222222222", "Arab Group", "Arab Group", "political"),
    ("grpasean22222222", "Association of Southeast Asian Nations", "ASEAN", "political"),
    ("grpcaricom222222", "Caribbean Community", "CARICOM", "political"),
    ("grpeu22222222222", "European Union", "EU", "political"),
    ("grpnordicbaltic2", "Nordic-Baltic Eight", "Nordic-Baltic Eight", "political"),
    ("grppsids22222222", "Pacific Small Island Developing States", "PSIDS", "political"),
)
"""Every room comes with these; their members enter with their delegations."""

FROZEN = (
    "amendment_group",
    "amendment_group_member",
    "amendment_revision",
    "clearance_step",
    "sponsorship_step",
)
"""Tables into which rows are only ever added."""

NAMED = (
    "declaration_id",
    "submitted_at",
    "paragraph_id",
    "delegation_id",
    "author_id",
    "number",
)
"""Columns of an amendment that stand once it has left its delegation."""

SAID = ("kind", "base_id", "text", "reasons")
"""Columns that change only together with a submission that keeps what they say now."""

BACK = "NEW.state = 'draft' OR (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn')"
"""Steps back, which no amendment takes once it has been submitted."""

KEPT = (
    "NEW.submission_number = OLD.submission_number + 1 AND OLD.state = 'submitted' AND EXISTS ("
    "SELECT 1 FROM amendment_revision AS kept WHERE kept.amendment_id = NEW.id "
    "AND kept.number = NEW.submission_number AND kept.kind = NEW.kind "
    "AND kept.base_id = NEW.base_id AND kept.text = NEW.text AND kept.reasons = NEW.reasons)"
)
"""That what a submitted amendment says now is on the record as its newest submission."""

FOR_GOOD = {
    "membership": ("id", "group_id", "stakeholder_id", "begins_on", "journal_seq", "created_at"),
    "sponsorship": ("id", "amendment_id", "delegation_id", "journal_seq", "created_at"),
}
"""Tables whose rows stay, with the columns of theirs that never change."""


def upgrade():
    op.add_column("user_account", sa.Column("rank", sa.String(length=40), nullable=True))
    op.add_column("invitation", sa.Column("rank", sa.String(length=40), nullable=True))
    op.add_column("amendment", sa.Column("ready_number", sa.Integer(), nullable=True))
    op.add_column(
        "amendment",
        sa.Column("submission_number", sa.Integer(), nullable=False, server_default="0"),
    )
    _make_groups()
    _make_sponsorships()
    _make_revisions()
    _fill()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _make_groups():
    op.create_table(
        "state_group",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("short_name", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_group")),
        sa.UniqueConstraint("name", name=op.f("uq_state_group_name")),
        sa.UniqueConstraint("short_name", name=op.f("uq_state_group_short_name")),
    )
    op.create_table(
        "membership",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("group_id", sa.String(length=16), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("ended_seq", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to("membership", "group_id", "state_group.id"),
        *_leads_to("membership", "stakeholder_id", "stakeholder.id"),
        *_leads_to("membership", "ended_seq", "journal_entry.seq"),
        *_leads_to("membership", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_stakeholder_id"), "membership", ["stakeholder_id"])
    op.create_index(
        "uq_membership_standing",
        "membership",
        ["group_id", "stakeholder_id"],
        unique=True,
        sqlite_where=sa.text("ends_on IS NULL"),
        postgresql_where=sa.text("ends_on IS NULL"),
    )


def _make_sponsorships():
    op.create_table(
        "sponsorship",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("delegation_id", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("step_count", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to("sponsorship", "amendment_id", "amendment.id"),
        *_leads_to("sponsorship", "delegation_id", "delegation.id"),
        *_leads_to("sponsorship", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sponsorship")),
        sa.UniqueConstraint(
            "amendment_id", "delegation_id", name=op.f("uq_sponsorship_amendment_id")
        ),
    )
    op.create_index(op.f("ix_sponsorship_delegation_id"), "sponsorship", ["delegation_id"])
    op.create_table(
        "sponsorship_step",
        sa.Column("sponsorship_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to("sponsorship_step", "sponsorship_id", "sponsorship.id"),
        *_leads_to("sponsorship_step", "author_id", "user_account.id"),
        *_leads_to("sponsorship_step", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("sponsorship_id", "number", name=op.f("pk_sponsorship_step")),
    )
    op.create_table(
        "amendment_group",
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("group_id", sa.String(length=16), nullable=False),
        *_leads_to("amendment_group", "amendment_id", "amendment.id"),
        *_leads_to("amendment_group", "group_id", "state_group.id"),
        sa.PrimaryKeyConstraint("amendment_id", "group_id", name=op.f("pk_amendment_group")),
    )
    op.create_index(op.f("ix_amendment_group_group_id"), "amendment_group", ["group_id"])
    op.create_table(
        "amendment_group_member",
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("group_id", sa.String(length=16), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=False),
        *_leads_to("amendment_group_member", "amendment_id", "amendment.id"),
        *_leads_to("amendment_group_member", "group_id", "state_group.id"),
        *_leads_to("amendment_group_member", "stakeholder_id", "stakeholder.id"),
        sa.PrimaryKeyConstraint(
            "amendment_id", "group_id", "stakeholder_id", name=op.f("pk_amendment_group_member")
        ),
    )
    op.create_index(
        op.f("ix_amendment_group_member_stakeholder_id"),
        "amendment_group_member",
        ["stakeholder_id"],
    )


def _make_revisions():
    op.create_table(
        "amendment_revision",
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("base_id", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to("amendment_revision", "amendment_id", "amendment.id"),
        *_leads_to("amendment_revision", "base_id", "paragraph_version.id"),
        *_leads_to("amendment_revision", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("amendment_id", "number", name=op.f("pk_amendment_revision")),
    )
    op.create_table(
        "clearance_step",
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        *_leads_to("clearance_step", "amendment_id", "amendment.id"),
        *_leads_to("clearance_step", "author_id", "user_account.id"),
        *_leads_to("clearance_step", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("amendment_id", "number", name=op.f("pk_clearance_step")),
    )


def _leads_to(table, column, target):
    name = op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
    return (sa.ForeignKeyConstraint([column], [target], name=name),)


def _fill():
    """The groups, the members among the States that are here, ranks, and what was submitted."""
    for identity, name, short_name, kind in GROUPS:
        op.execute(
            sa.text(
                "INSERT INTO state_group (id, name, short_name, kind, created_at) "
                "VALUES (:id, :name, :short, :kind, '2025-01-01 00:00:00')"
            ).bindparams(id=identity, name=name, short=short_name, kind=kind)
        )
    op.execute(
        "INSERT INTO membership (id, group_id, stakeholder_id, created_at, journal_seq) "
        "SELECT 'm' || substr(s.id, 2), g.id, s.id, s.created_at, e.seq FROM stakeholder AS s "
        "JOIN state_group AS g ON g.name = s.region AND g.kind = 'regional' "
        "JOIN journal_entry AS e ON e.subject_id = s.id AND e.act = 'stakeholder.added'"
    )
    _fill_political_groups()
    # Whoever could submit yesterday can submit tomorrow: one head, and the others deputies.
    op.execute("UPDATE user_account SET rank = 'deputy' WHERE delegation_id IS NOT NULL")
    op.execute(
        "UPDATE user_account SET rank = 'head' WHERE id IN ("
        "SELECT one.id FROM user_account AS one "
        "WHERE one.delegation_id IS NOT NULL AND one.ended_at IS NULL AND NOT EXISTS ("
        "SELECT 1 FROM user_account AS other WHERE other.delegation_id = one.delegation_id "
        "AND other.ended_at IS NULL AND (other.created_at < one.created_at "
        "OR (other.created_at = one.created_at AND other.id < one.id))))"
    )
    op.execute(
        "INSERT INTO amendment_revision "
        "(amendment_id, number, kind, base_id, text, reasons, created_at, journal_seq) "
        "SELECT a.id, 1, a.kind, a.base_id, a.text, a.reasons, e.at, e.seq FROM amendment AS a "
        "JOIN journal_entry AS e ON e.subject_id = a.id AND e.act = 'amendment.submitted'"
    )
    op.execute("UPDATE amendment SET submission_number = 1 WHERE state <> 'draft'")


def _fill_political_groups():
    """The members of political groups among the States that are here, as the list has them."""
    letters = {group[2]: letter for group, letter in zip(GROUPS, "abcdefghijk", strict=True)}
    enter = sa.text(
        "INSERT INTO membership "
        "(id, group_id, stakeholder_id, begins_on, created_at, journal_seq) "
        "SELECT :letter || substr(s.id, 2), g.id, s.id, CAST(:since AS DATE), s.created_at, e.seq "
        "FROM stakeholder AS s JOIN state_group AS g ON g.short_name = :group "
        "JOIN journal_entry AS e ON e.subject_id = s.id AND e.act = 'stakeholder.added' "
        "WHERE s.iso3 = :iso3"
    )
    if op.get_bind().dialect.name == "sqlite":
        enter = sa.text(str(enter).replace("CAST(:since AS DATE)", ":since"))
    with (resources.files("drafting.domain") / "groups.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            row["since"] = row["since"] or None
            op.get_bind().execute(enter, {**row, "letter": letters[row["group"]]})


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
            f"WHEN {_changed(columns, 'IS NOT')}{_ended(table)} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )
    op.execute("DROP TRIGGER keep_amendment_update")
    op.execute(
        "CREATE TRIGGER keep_amendment_update BEFORE UPDATE ON amendment "
        f"WHEN OLD.state <> 'draft' AND ({_rewritten('IS NOT')} OR {BACK}) "
        "BEGIN SELECT RAISE(ABORT, 'a submitted amendment stays as it is'); END"
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
            f"WHEN ({_changed(columns, 'IS DISTINCT FROM')}{_ended(table)}) "
            "EXECUTE FUNCTION drafting_keep()"
        )
    op.execute("DROP TRIGGER keep_amendment_update ON amendment")
    op.execute(
        "CREATE FUNCTION drafting_keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {_rewritten('IS DISTINCT FROM')} OR {BACK} THEN "
        "RAISE EXCEPTION 'a submitted amendment stays as it is'; END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_update BEFORE UPDATE ON amendment FOR EACH ROW "
        "WHEN (OLD.state <> 'draft') EXECUTE FUNCTION drafting_keep_submitted()"
    )


def _changed(columns, differs):
    return " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in columns)


def _ended(table):
    """A membership ends once; whatever comes after is another membership."""
    return " OR OLD.ends_on IS NOT NULL" if table == "membership" else ""


def _rewritten(differs):
    said = _changed((*SAID, "submission_number"), differs)
    return f"{_changed(NAMED, differs)} OR (({said}) AND NOT ({KEPT}))"


def downgrade():
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DROP TRIGGER keep_amendment_update" + ("" if is_sqlite else " ON amendment"))
    if not is_sqlite:
        op.execute("DROP FUNCTION drafting_keep_submitted()")
    for table in (*reversed(FROZEN), "sponsorship", "membership", "state_group"):
        op.drop_table(table)
    op.drop_column("amendment", "submission_number")
    op.drop_column("amendment", "ready_number")
    op.drop_column("invitation", "rank")
    op.drop_column("user_account", "rank")
    (_guard_sqlite_as_before if is_sqlite else _guard_postgresql_as_before)()


def _guard_sqlite_as_before():
    op.execute(
        "CREATE TRIGGER keep_amendment_update BEFORE UPDATE ON amendment "
        f"WHEN OLD.state <> 'draft' AND ({_changed((*NAMED, *SAID), 'IS NOT')} OR {BACK}) "
        "BEGIN SELECT RAISE(ABORT, 'a submitted amendment stays as it is'); END"
    )


def _guard_postgresql_as_before():
    changed = _changed((*NAMED, *SAID), "IS DISTINCT FROM")
    op.execute(
        "CREATE TRIGGER keep_amendment_update BEFORE UPDATE ON amendment FOR EACH ROW "
        f"WHEN (OLD.state <> 'draft' AND ({changed} OR {BACK})) "
        "EXECUTE FUNCTION drafting_keep()"
    )
