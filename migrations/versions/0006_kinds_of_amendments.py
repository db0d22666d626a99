"""Amendments that move, split, join or keep a paragraph, or put a new one before or under it.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

PARAGRAPH, VERSION = "paragraph", "paragraph_version"

LEADS = {
    "amendment": {"target_id": PARAGRAPH, "target_base_id": VERSION},
    "amendment_revision": {"target_id": PARAGRAPH, "target_base_id": VERSION},
    "carried_amendment": {"target_base_id": VERSION, "target_version_id": VERSION},
}
"""The new columns that lead to another row, with the table to which each leads."""

SIDED = ("amendment", "amendment_revision")

SAID = ("target_id", "target_base_id", "side")
"""Columns that change only together with a submission that keeps what they say now."""


def upgrade():
    # Written out, since a column with its constraint leaves the table and its guards in place.
    for table, columns in LEADS.items():
        for column, target in columns.items():
            op.execute(
                f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR(16) "
                f"CONSTRAINT fk_{table}_{column}_{target} REFERENCES {target} (id)"
            )
    for table in SIDED:
        op.execute(f"ALTER TABLE {table} ADD COLUMN side VARCHAR(40)")
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (_guard_sqlite if is_sqlite else _guard_postgresql)()


KEPT = (
    "EXISTS (SELECT 1 FROM amendment_revision AS kept WHERE kept.amendment_id = NEW.id "
    "AND kept.number = NEW.submission_number AND kept.target_id AGREES NEW.target_id "
    "AND kept.target_base_id AGREES NEW.target_base_id AND kept.side AGREES NEW.side)"
)
"""That what a submitted amendment aims at is on the record; each database agrees in its words."""


def _guard_sqlite():
    op.execute(
        "CREATE TRIGGER keep_amendment_aim BEFORE UPDATE ON amendment "
        f"WHEN OLD.state <> 'draft' AND {_rewritten('IS NOT', 'IS')} "
        "BEGIN SELECT RAISE(ABORT, 'a submitted amendment stays as it is'); END"
    )


def _guard_postgresql():
    rewritten = _rewritten("IS DISTINCT FROM", "IS NOT DISTINCT FROM")
    op.execute(
        "CREATE FUNCTION drafting_keep_aim() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {rewritten} THEN "
        "RAISE EXCEPTION 'a submitted amendment stays as it is'; END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_aim BEFORE UPDATE ON amendment FOR EACH ROW "
        "WHEN (OLD.state <> 'draft') EXECUTE FUNCTION drafting_keep_aim()"
    )


def _rewritten(differs, agrees):
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in SAID)
    return f"({changed}) AND NOT {KEPT.replace('AGREES', agrees)}"


def downgrade():
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DROP TRIGGER keep_amendment_aim" + ("" if is_sqlite else " ON amendment"))
    if not is_sqlite:
        op.execute("DROP FUNCTION drafting_keep_aim()")
    for table, columns in LEADS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    for table in SIDED:
        op.execute(f"ALTER TABLE {table} DROP COLUMN side")
