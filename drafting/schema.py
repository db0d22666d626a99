"""Bringing a database to the schema of this code, and telling whether it is there."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from drafting.config import ROOT
from drafting.database import Database
from drafting.domain.errors import WrongState

NOT_OPEN = (
    "The database cannot be opened ({reason}). Look at DRAFTING_DATABASE_URL and "
    "DRAFTING_INSTANCE; `drafting doctor` shows what they are."
)
NEVER_SET_UP = "The database is not set up yet. Run `drafting db upgrade` first."
OUT_OF_DATE = (
    "The database has schema {found}, and this program needs {needed}. "
    "Run `drafting db upgrade` first."
)
TOO_NEW = (
    "The database has schema {found}, which a later version of this program made. "
    "Install that version."
)


def open_database(url: str) -> Database:
    """The database at this address, or a refusal with the reason if it does not answer."""
    try:
        database = Database(url)
    except (SQLAlchemyError, ImportError, OSError) as error:
        raise _not_open(error) from error
    try:
        revision_of(database)
    except SQLAlchemyError as error:
        database.close()
        raise _not_open(error) from error
    return database


def require_current(database: Database) -> None:
    """Refuse a database whose schema is not the one of this code, and name the remedy."""
    found, needed = revision_of(database), newest_revision()
    if found == needed:
        return
    if found is None:
        raise WrongState(NEVER_SET_UP)
    known = {
        script.revision for script in ScriptDirectory.from_config(_settings()).walk_revisions()
    }
    sentence = OUT_OF_DATE if found in known else TOO_NEW
    raise WrongState(sentence.format(found=found, needed=needed))


def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the database forward to a revision; the whole way or not at all."""
    with database.writer.begin() as connection:
        settings = _settings()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)


def downgrade(database: Database, revision: str) -> None:
    """Bring the database back to a revision; used by tests and in an emergency."""
    with database.writer.begin() as connection:
        settings = _settings()
        settings.attributes["connection"] = connection
        command.downgrade(settings, revision)


def revision_of(database: Database) -> str | None:
    """The revision a database stands at; None if it was never set up."""
    with database.reader.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str | None:
    """The revision this code needs."""
    return ScriptDirectory.from_config(_settings()).get_current_head()


def _not_open(error: Exception) -> WrongState:
    reason = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
    return WrongState(NOT_OPEN.format(reason=reason))


def _settings() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(ROOT / "migrations"))
    return settings
