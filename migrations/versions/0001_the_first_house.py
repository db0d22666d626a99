"""The first house.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


FROZEN = (
    "comment_revision",
    "disposition",
    "imported_file",
    "journal_entry",
    "paragraph_version",
    "placement",
    "placement_amendment",
    "release",
    "released_paragraph",
    "version_amendment",
    "version_parent",
)
"""Tables into which rows are only ever added."""

SUBMITTED = (
    "declaration_id",
    "submitted_at",
    "kind",
    "paragraph_id",
    "base_id",
    "delegation_id",
    "author_id",
    "text",
    "reasons",
    "number",
)
"""Columns of an amendment that stand once it has left its delegation."""

BACK = "NEW.state = 'draft' OR (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn')"
"""Steps back, which no amendment takes once it has been submitted."""


def upgrade():
    op.create_table(
        "declaration",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=600), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("release_count", sa.Integer(), nullable=False),
        sa.Column("amendment_count", sa.Integer(), nullable=False),
        sa.Column("comment_count", sa.Integer(), nullable=False),
        sa.Column("public_seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declaration")),
        sa.UniqueConstraint("slug", name=op.f("uq_declaration_slug")),
    )
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("chain_hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_head")),
    )
    op.create_table(
        "sign_in_attempt",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("key_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempt")),
    )
    with op.batch_alter_table("sign_in_attempt", schema=None) as batch_op:
        batch_op.create_index("ix_sign_in_attempt_key_hash_at", ["key_hash", "at"], unique=False)

    op.create_table(
        "stakeholder",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("short_name", sa.String(length=80), nullable=False),
        sa.Column("iso3", sa.String(length=3), nullable=True),
        sa.Column("region", sa.String(length=40), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stakeholder")),
        sa.UniqueConstraint("iso3", name=op.f("uq_stakeholder_iso3")),
        sa.UniqueConstraint("name", name=op.f("uq_stakeholder_name")),
    )
    op.create_table(
        "delegation",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["stakeholder_id"],
            ["stakeholder.id"],
            name=op.f("fk_delegation_stakeholder_id_stakeholder"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
        sa.UniqueConstraint("stakeholder_id", name=op.f("uq_delegation_stakeholder_id")),
    )
    op.create_table(
        "paragraph",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("version_number", sa.Integer(), nullable=False),
        sa.Column("placement_number", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_paragraph_declaration_id_declaration"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paragraph")),
    )
    with op.batch_alter_table("paragraph", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_paragraph_declaration_id"), ["declaration_id"], unique=False
        )

    op.create_table(
        "user_account",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("password_hash", sa.String(length=300), nullable=False),
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("delegation_id", sa.String(length=16), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["delegation_id"],
            ["delegation.id"],
            name=op.f("fk_user_account_delegation_id_delegation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("email", name=op.f("uq_user_account_email")),
    )
    with op.batch_alter_table("user_account", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_user_account_delegation_id"), ["delegation_id"], unique=False
        )

    op.create_table(
        "form_receipt",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("actor_id", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["user_account.id"], name=op.f("fk_form_receipt_actor_id_user_account")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_form_receipt")),
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=True),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("invited_by", sa.String(length=16), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["invited_by"], ["user_account.id"], name=op.f("fk_invitation_invited_by_user_account")
        ),
        sa.ForeignKeyConstraint(
            ["stakeholder_id"],
            ["stakeholder.id"],
            name=op.f("fk_invitation_stakeholder_id_stakeholder"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_email"), ["email"], unique=False)

    op.create_table(
        "journal_entry",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("actor_id", sa.String(length=16), nullable=True),
        sa.Column("subject_id", sa.String(length=16), nullable=False),
        sa.Column("canonical", sa.LargeBinary(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("chain_hash", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["user_account.id"], name=op.f("fk_journal_entry_actor_id_user_account")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint("chain_hash", name=op.f("uq_journal_entry_chain_hash")),
    )
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_entry_actor_id"), ["actor_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_journal_entry_subject_id"), ["subject_id"], unique=False
        )

    op.create_table(
        "imported_file",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("doubts", sa.JSON(), nullable=False),
        sa.Column("unplaced", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["user_account.id"],
            name=op.f("fk_imported_file_author_id_user_account"),
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_imported_file_declaration_id_declaration"),
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_imported_file_journal_seq_journal_entry"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_file")),
    )
    with op.batch_alter_table("imported_file", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_imported_file_declaration_id"), ["declaration_id"], unique=False
        )

    op.create_table(
        "paragraph_version",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origins", sa.JSON(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("algorithm", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["user_account.id"],
            name=op.f("fk_paragraph_version_author_id_user_account"),
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_paragraph_version_journal_seq_journal_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"],
            ["paragraph.id"],
            name=op.f("fk_paragraph_version_paragraph_id_paragraph"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paragraph_version")),
        sa.UniqueConstraint(
            "paragraph_id", "number", name=op.f("uq_paragraph_version_paragraph_id")
        ),
    )
    op.create_table(
        "placement",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.String(length=16), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("is_retired", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_placement_author_id_user_account")
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_placement_declaration_id_declaration"),
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_placement_journal_seq_journal_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"], ["paragraph.id"], name=op.f("fk_placement_paragraph_id_paragraph")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["paragraph.id"], name=op.f("fk_placement_parent_id_paragraph")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement")),
        sa.UniqueConstraint("paragraph_id", "number", name=op.f("uq_placement_paragraph_id")),
    )
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.create_index(
            "ix_placement_declaration_id_paragraph_id",
            ["declaration_id", "paragraph_id"],
            unique=False,
        )

    op.create_table(
        "release",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=600), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_release_author_id_user_account")
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_release_declaration_id_declaration"),
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_release_journal_seq_journal_entry"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("declaration_id", "number", name=op.f("uq_release_declaration_id")),
        sa.UniqueConstraint("declaration_id", "symbol", name="uq_release_symbol"),
    )
    op.create_table(
        "amendment",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("base_id", sa.String(length=16), nullable=False),
        sa.Column("delegation_id", sa.String(length=16), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_amendment_author_id_user_account")
        ),
        sa.ForeignKeyConstraint(
            ["base_id"],
            ["paragraph_version.id"],
            name=op.f("fk_amendment_base_id_paragraph_version"),
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_amendment_declaration_id_declaration"),
        ),
        sa.ForeignKeyConstraint(
            ["delegation_id"],
            ["delegation.id"],
            name=op.f("fk_amendment_delegation_id_delegation"),
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_amendment_journal_seq_journal_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"], ["paragraph.id"], name=op.f("fk_amendment_paragraph_id_paragraph")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
        sa.UniqueConstraint("declaration_id", "number", name=op.f("uq_amendment_declaration_id")),
    )
    with op.batch_alter_table("amendment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amendment_delegation_id"), ["delegation_id"], unique=False
        )
        batch_op.create_index(
            "ix_amendment_paragraph_id_state", ["paragraph_id", "state"], unique=False
        )

    op.create_table(
        "released_paragraph",
        sa.Column("release_id", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("parent_id", sa.String(length=16), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("printed", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["paragraph_id"],
            ["paragraph.id"],
            name=op.f("fk_released_paragraph_paragraph_id_paragraph"),
        ),
        sa.ForeignKeyConstraint(
            ["release_id"], ["release.id"], name=op.f("fk_released_paragraph_release_id_release")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["paragraph_version.id"],
            name=op.f("fk_released_paragraph_version_id_paragraph_version"),
        ),
        sa.PrimaryKeyConstraint("release_id", "position", name=op.f("pk_released_paragraph")),
    )
    with op.batch_alter_table("released_paragraph", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_released_paragraph_paragraph_id"), ["paragraph_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_released_paragraph_version_id"), ["version_id"], unique=False
        )

    op.create_table(
        "version_parent",
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("parent_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["paragraph_version.id"],
            name=op.f("fk_version_parent_parent_id_paragraph_version"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["paragraph_version.id"],
            name=op.f("fk_version_parent_version_id_paragraph_version"),
        ),
        sa.PrimaryKeyConstraint("version_id", "parent_id", name=op.f("pk_version_parent")),
    )
    with op.batch_alter_table("version_parent", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_version_parent_parent_id"), ["parent_id"], unique=False
        )

    op.create_table(
        "comment",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("declaration_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("paragraph_id", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.String(length=16), nullable=True),
        sa.Column("amendment_id", sa.String(length=16), nullable=True),
        sa.Column("answers_id", sa.String(length=16), nullable=True),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("stakeholder_id", sa.String(length=16), nullable=True),
        sa.Column("revision_number", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(version_id IS NULL) != (amendment_id IS NULL)", name=op.f("ck_comment_one_subject")
        ),
        sa.ForeignKeyConstraint(
            ["amendment_id"], ["amendment.id"], name=op.f("fk_comment_amendment_id_amendment")
        ),
        sa.ForeignKeyConstraint(
            ["answers_id"], ["comment.id"], name=op.f("fk_comment_answers_id_comment")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_comment_author_id_user_account")
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_comment_declaration_id_declaration"),
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_comment_journal_seq_journal_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["paragraph_id"], ["paragraph.id"], name=op.f("fk_comment_paragraph_id_paragraph")
        ),
        sa.ForeignKeyConstraint(
            ["stakeholder_id"],
            ["stakeholder.id"],
            name=op.f("fk_comment_stakeholder_id_stakeholder"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["paragraph_version.id"],
            name=op.f("fk_comment_version_id_paragraph_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
        sa.UniqueConstraint("declaration_id", "number", name=op.f("uq_comment_declaration_id")),
    )
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.create_index("ix_comment_amendment_id", ["amendment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_comment_answers_id"), ["answers_id"], unique=False)
        batch_op.create_index("ix_comment_paragraph_id", ["paragraph_id"], unique=False)

    op.create_table(
        "disposition",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("author_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["amendment_id"], ["amendment.id"], name=op.f("fk_disposition_amendment_id_amendment")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_disposition_author_id_user_account")
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_disposition_journal_seq_journal_entry"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposition")),
        sa.UniqueConstraint("amendment_id", "number", name=op.f("uq_disposition_amendment_id")),
    )
    op.create_table(
        "placement_amendment",
        sa.Column("placement_id", sa.String(length=16), nullable=False),
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["amendment_id"],
            ["amendment.id"],
            name=op.f("fk_placement_amendment_amendment_id_amendment"),
        ),
        sa.ForeignKeyConstraint(
            ["placement_id"],
            ["placement.id"],
            name=op.f("fk_placement_amendment_placement_id_placement"),
        ),
        sa.PrimaryKeyConstraint(
            "placement_id", "amendment_id", name=op.f("pk_placement_amendment")
        ),
    )
    with op.batch_alter_table("placement_amendment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_placement_amendment_amendment_id"), ["amendment_id"], unique=False
        )

    op.create_table(
        "version_amendment",
        sa.Column("version_id", sa.String(length=16), nullable=False),
        sa.Column("amendment_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["amendment_id"],
            ["amendment.id"],
            name=op.f("fk_version_amendment_amendment_id_amendment"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["paragraph_version.id"],
            name=op.f("fk_version_amendment_version_id_paragraph_version"),
        ),
        sa.PrimaryKeyConstraint("version_id", "amendment_id", name=op.f("pk_version_amendment")),
    )
    with op.batch_alter_table("version_amendment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_version_amendment_amendment_id"), ["amendment_id"], unique=False
        )

    op.create_table(
        "comment_revision",
        sa.Column("comment_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("journal_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comment.id"], name=op.f("fk_comment_revision_comment_id_comment")
        ),
        sa.ForeignKeyConstraint(
            ["journal_seq"],
            ["journal_entry.seq"],
            name=op.f("fk_comment_revision_journal_seq_journal_entry"),
        ),
        sa.PrimaryKeyConstraint("comment_id", "number", name=op.f("pk_comment_revision")),
    )

    op.bulk_insert(
        sa.table(
            "journal_head",
            sa.column("id", sa.Integer),
            sa.column("seq", sa.Integer),
            sa.column("chain_hash", sa.LargeBinary),
        ),
        [{"id": 1, "seq": 0, "chain_hash": bytes(32)}],
    )
    guard = guard_sqlite if op.get_bind().dialect.name == "sqlite" else guard_postgresql
    guard()


def guard_sqlite():
    for table in FROZEN:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER keep_{table}_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'what is in {table} stays as it is'); END"
            )
    changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in SUBMITTED)
    op.execute(
        "CREATE TRIGGER keep_amendment_update BEFORE UPDATE ON amendment "
        f"WHEN OLD.state <> 'draft' AND ({changed} OR {BACK}) "
        "BEGIN SELECT RAISE(ABORT, 'a submitted amendment stays as it is'); END"
    )
    op.execute(
        "CREATE TRIGGER keep_amendment_delete BEFORE DELETE ON amendment "
        "BEGIN SELECT RAISE(ABORT, 'an amendment is never deleted'); END"
    )


def guard_postgresql():
    op.execute(
        "CREATE FUNCTION drafting_keep() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION 'what is in % stays as it is', TG_TABLE_NAME; END $$"
    )
    for table in (*FROZEN, "amendment"):
        acts = "DELETE" if table == "amendment" else "UPDATE OR DELETE"
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE {acts} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION drafting_keep()"
        )
    changed = " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in SUBMITTED)
    op.execute(
        "CREATE TRIGGER keep_amendment_update BEFORE UPDATE ON amendment FOR EACH ROW "
        f"WHEN (OLD.state <> 'draft' AND ({changed} OR {BACK})) "
        "EXECUTE FUNCTION drafting_keep()"
    )


def downgrade():
    op.drop_table("comment_revision")
    with op.batch_alter_table("version_amendment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_version_amendment_amendment_id"))

    op.drop_table("version_amendment")
    with op.batch_alter_table("placement_amendment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_placement_amendment_amendment_id"))

    op.drop_table("placement_amendment")
    op.drop_table("disposition")
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.drop_index("ix_comment_paragraph_id")
        batch_op.drop_index(batch_op.f("ix_comment_answers_id"))
        batch_op.drop_index("ix_comment_amendment_id")

    op.drop_table("comment")
    with op.batch_alter_table("version_parent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_version_parent_parent_id"))

    op.drop_table("version_parent")
    with op.batch_alter_table("released_paragraph", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_released_paragraph_version_id"))
        batch_op.drop_index(batch_op.f("ix_released_paragraph_paragraph_id"))

    op.drop_table("released_paragraph")
    with op.batch_alter_table("amendment", schema=None) as batch_op:
        batch_op.drop_index("ix_amendment_paragraph_id_state")
        batch_op.drop_index(batch_op.f("ix_amendment_delegation_id"))

    op.drop_table("amendment")
    op.drop_table("release")
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.drop_index("ix_placement_declaration_id_paragraph_id")

    op.drop_table("placement")
    op.drop_table("paragraph_version")
    with op.batch_alter_table("imported_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_file_declaration_id"))

    op.drop_table("imported_file")
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_entry_subject_id"))
        batch_op.drop_index(batch_op.f("ix_journal_entry_actor_id"))

    op.drop_table("journal_entry")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_email"))

    op.drop_table("invitation")
    op.drop_table("form_receipt")
    with op.batch_alter_table("user_account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_user_account_delegation_id"))

    op.drop_table("user_account")
    with op.batch_alter_table("paragraph", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paragraph_declaration_id"))

    op.drop_table("paragraph")
    op.drop_table("delegation")
    op.drop_table("stakeholder")
    with op.batch_alter_table("sign_in_attempt", schema=None) as batch_op:
        batch_op.drop_index("ix_sign_in_attempt_key_hash_at")

    op.drop_table("sign_in_attempt")
    op.drop_table("journal_head")
    op.drop_table("declaration")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION drafting_keep()")
