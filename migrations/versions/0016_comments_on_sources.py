"""Comments on a source of the library, and those of a consultation by number.

Revision ID: 0016
Revises: 0013
"""

from alembic import op

revision = "0016"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade():
    op.execute(
        "ALTER TABLE comment ADD COLUMN source_id VARCHAR(16) "
        "CONSTRAINT fk_comment_source_id_source REFERENCES source (id) "
        "CONSTRAINT ck_comment_source_stands_apart CHECK (source_id IS NULL OR on_whole)"
    )
    op.create_index("ix_comment_source_id", "comment", ["source_id", "journal_seq"])
    _index_consultations("consultation_id", "number")


def downgrade():
    _index_consultations("consultation_id")
    op.drop_index("ix_comment_source_id", "comment")
    op.drop_column("comment", "source_id")


def _index_consultations(*columns):
    """The comments of a consultation are read the newest first, however many there are."""
    op.drop_index("ix_comment_consultation_id", "comment")
    op.create_index("ix_comment_consultation_id", "comment", list(columns))
