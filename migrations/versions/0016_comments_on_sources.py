"""Comments on a source of the library.

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


def downgrade():
    op.drop_index("ix_comment_source_id", "comment")
    op.drop_column("comment", "source_id")
