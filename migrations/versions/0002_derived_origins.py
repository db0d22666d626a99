"""Origins carried once more by the present algorithm, beside those that were stored.

A version is never changed: what an earlier algorithm carried stays, with its name, and what the
present one makes of the same words stands in a table of its own.

Revision ID: 0002
Revises: 0001
"""

from itertools import groupby

import sqlalchemy as sa
from alembic import op

from drafting.domain import clock
from drafting.text.diff import ALGORITHM
from drafting.text.provenance import Span
from drafting.text.rederiving import rederive

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

VERSIONS = sa.table(
    "paragraph_version",
    sa.column("id", sa.String),
    sa.column("paragraph_id", sa.String),
    sa.column("number", sa.Integer),
    sa.column("text", sa.Text),
    sa.column("origins", sa.JSON),
    sa.column("algorithm", sa.String),
)
DERIVED = sa.table(
    "derived_origins",
    sa.column("version_id", sa.String),
    sa.column("algorithm", sa.String),
    sa.column("origins", sa.JSON),
    sa.column("created_at", sa.DateTime(timezone=True)),
)


def upgrade():
    op.create_table(
        "derived_origins",
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("algorithm", sa.String(length=40), nullable=False),
        sa.Column("origins", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["paragraph_version.id"],
            name=op.f("fk_derived_origins_version_id_paragraph_version"),
        ),
        sa.PrimaryKeyConstraint("version_id", "algorithm", name=op.f("pk_derived_origins")),
    )
    order = (VERSIONS.c.paragraph_id, VERSIONS.c.number)
    versions = op.get_bind().execute(sa.select(VERSIONS).order_by(*order)).all()
    moment = clock.now().replace(tzinfo=None)
    for _, history in groupby(versions, key=lambda one: one.paragraph_id):
        rows = [
            {
                "version_id": version_id,
                "algorithm": ALGORITHM,
                "origins": [[len(span.text), span.origin] for span in spans],
                "created_at": moment,
            }
            for version_id, spans in derived(list(history))
        ]
        if rows:
            op.bulk_insert(DERIVED, rows)
    keep()


def derived(history):
    """The versions of one paragraph that an earlier algorithm carried, with their runs now."""
    before, spans = "", ()
    for version in history:
        stored = runs(version)
        if version.number > 1 and version.algorithm != ALGORITHM:
            stored = rederive(spans, stored, before, version.text, version.id)
            yield version.id, stored
        before, spans = version.text, stored


def runs(version):
    """The runs of a version as they were stored."""
    spans, start = [], 0
    for length, origin in version.origins:
        spans.append(Span(version.text[start : start + length], origin))
        start += length
    return tuple(spans)


def keep():
    """What is in the table stays as it is."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER keep_derived_origins_{act.lower()} BEFORE {act} "
                "ON derived_origins BEGIN "
                "SELECT RAISE(ABORT, 'what is in derived_origins stays as it is'); END"
            )
    else:
        op.execute(
            "CREATE TRIGGER keep_derived_origins BEFORE UPDATE OR DELETE ON derived_origins "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )


def downgrade():
    op.drop_table("derived_origins")
