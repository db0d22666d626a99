"""The directory of stakeholders, and persons who speak for several.

Revision ID: 0010
Revises: 0009
"""

import csv
import unicodedata
from importlib import resources

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


ADDED = (
    ("names", sa.JSON()),
    ("consultative_status", sa.String(length=40)),
    ("accreditation_status", sa.String(length=40)),
    ("country", sa.String(length=3)),
    ("website", sa.String(length=300)),
    ("note", sa.Text()),
)

FOR_GOOD = {
    "accreditation": ("id", "user_id", "delegation_id", "journal_seq", "created_at"),
    "stakeholder_merge": ("id", "stakeholder_id", "into_id", "journal_seq", "created_at"),
}
"""Tables whose rows stay, with the columns of theirs that never change."""

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")

SAME_LETTER = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe"}
    | {"þ": "th", "\u0629": "\u0647", "\u0649": "\u064a", "\u0640": ""}
)
"""Letters that no decomposition brings to the one that is typed in their place."""


def upgrade():
    for name, kind in ADDED:
        op.add_column("stakeholder", sa.Column(name, kind, nullable=True))
    op.add_column("stakeholder", sa.Column("sought", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "stakeholder",
        sa.Column("revision_number", sa.Integer(), nullable=False, server_default="1"),
    )
    _make_accreditations()
    _make_merges()
    _fill_names()
    _fill_accreditations()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


def _make_accreditations():
    op.create_table(
        "accreditation",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("user_id", sa.String(length=16), nullable=False),
        sa.Column("delegation_id", sa.String(length=16), nullable=False),
        sa.Column("rank", sa.String(length=40), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("begun_seq", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_seq", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        _leads_to("accreditation", "user_id", "user_account.id"),
        _leads_to("accreditation", "delegation_id", "delegation.id"),
        _leads_to("accreditation", "begun_seq", "journal_entry.seq"),
        _leads_to("accreditation", "ended_seq", "journal_entry.seq"),
        _leads_to("accreditation", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accreditation")),
    )
    op.create_index(op.f("ix_accreditation_delegation_id"), "accreditation", ["delegation_id"])
    op.create_index(
        "uq_accreditation_open",
        "accreditation",
        ["user_id", "delegation_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _make_merges():
    op.create_table(
        "stakeholder_merge",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=False),
        sa.Column("into_id", sa.String(length=16), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_seq", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        _leads_to("stakeholder_merge", "stakeholder_id", "stakeholder.id"),
        _leads_to("stakeholder_merge", "into_id", "stakeholder.id"),
        _leads_to("stakeholder_merge", "ended_seq", "journal_entry.seq"),
        _leads_to("stakeholder_merge", "journal_seq", "journal_entry.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stakeholder_merge")),
    )
    op.create_index(op.f("ix_stakeholder_merge_into_id"), "stakeholder_merge", ["into_id"])
    op.create_index(
        "uq_stakeholder_merge_standing",
        "stakeholder_merge",
        ["stakeholder_id"],
        unique=True,
        sqlite_where=sa.text("ended_seq IS NULL"),
        postgresql_where=sa.text("ended_seq IS NULL"),
    )


def _leads_to(table, column, target):
    name = op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
    return sa.ForeignKeyConstraint([column], [target], name=name)


def _fill_names():
    """The names of the States that are here in six languages, and everybody's as sought."""
    table = sa.table(
        "stakeholder",
        *(sa.column(name) for name in ("id", "name", "short_name", "iso3", "sought")),
        sa.column("names", sa.JSON()),
    )
    with (resources.files("drafting.domain") / "states.csv").open(encoding="utf-8") as lines:
        states = {row["iso3"]: row for row in csv.DictReader(lines)}
    connection = op.get_bind()
    columns = (table.c.id, table.c.name, table.c.short_name, table.c.iso3)
    for identity, name, short_name, iso3 in connection.execute(sa.select(*columns)).all():
        names = {one: states[iso3][one] for one in LANGUAGES} if iso3 in states else None
        several = [_folded(one) for one in (name, short_name, *(names or {}).values())]
        found = {"names": names or sa.null(), "sought": "\n".join(dict.fromkeys(several))}
        connection.execute(sa.update(table).where(table.c.id == identity).values(found))


def _folded(name):
    apart = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(one for one in apart if not unicodedata.combining(one))
    plain = unicodedata.normalize("NFKD", plain.translate(SAME_LETTER))
    return " ".join("".join(one if one.isalnum() else " " for one in plain).split())


def _fill_accreditations():
    """Whoever spoke for somebody yesterday is accredited, from the act that made it so."""
    op.execute(
        "INSERT INTO accreditation (id, user_id, delegation_id, rank, begun_at, begun_seq, "
        "created_at, journal_seq) "
        "SELECT 'a' || substr(u.id, 2), u.id, u.delegation_id, COALESCE(u.rank, 'member'), "
        "e.at, e.seq, e.at, e.seq FROM user_account AS u JOIN journal_entry AS e ON e.seq = ("
        "SELECT MAX(seq) FROM journal_entry WHERE subject_id = u.id AND act IN "
        "('account.created', 'account.changed', 'invitation.accepted')) "
        "WHERE u.delegation_id IS NOT NULL AND u.ended_at IS NULL"
    )


def _guard_sqlite():
    for table, columns in FOR_GOOD.items():
        op.execute(
            f"CREATE TRIGGER keep_{table}_delete BEFORE DELETE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )
        op.execute(
            f"CREATE TRIGGER keep_{table}_update BEFORE UPDATE ON {table} "
            f"WHEN {_changed(columns, 'IS NOT')} OR OLD.ended_at IS NOT NULL "
            f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
        )


def _guard_postgresql():
    for table, columns in FOR_GOOD.items():
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )
        op.execute(
            f"CREATE TRIGGER keep_{table}_update BEFORE UPDATE ON {table} FOR EACH ROW "
            f"WHEN ({_changed(columns, 'IS DISTINCT FROM')} OR OLD.ended_at IS NOT NULL) "
            "EXECUTE FUNCTION drafting_keep()"
        )


def _changed(columns, differs):
    return " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in columns)


def downgrade():
    op.drop_table("stakeholder_merge")
    op.drop_table("accreditation")
    for name in ("revision_number", "sought", *(name for name, _ in reversed(ADDED))):
        op.drop_column("stakeholder", name)
