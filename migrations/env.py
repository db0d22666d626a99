"""Brings a database to the schema of the code, or back."""

from alembic import context
from sqlalchemy import engine_from_config

from drafting.models import Base

config = context.config
connection = config.attributes.get("connection")


def run(connection):
    """Run the migrations on an open connection, in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


if connection is None:
    engine = engine_from_config({"sqlalchemy.url": config.get_main_option("sqlalchemy.url")})
    with engine.begin() as opened:
        run(opened)
else:
    run(connection)
