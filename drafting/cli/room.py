"""What every command needs first: the settings, the database, and a text by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from drafting import schema
from drafting.config import Settings
from drafting.database import Database
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import Invalid, NotFound
from drafting.queries import declarations, releases, working
from drafting.queries.text_rows import TextRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Declaration, Release


@dataclass(frozen=True, slots=True)
class Text:
    """A release of a declaration, or its working text where `release` is None."""

    declaration: "Declaration"
    release: "Release | None"
    rows: tuple[TextRow, ...]

    @property
    def name(self) -> str:
        """Which text this is, as a sentence names it."""
        if self.release is None:
            return f"the working text of “{self.declaration.slug}”"
        return f"release {self.release.number} of “{self.declaration.slug}”, {self.release.symbol}"


def settings() -> Settings:
    """The settings, or a refusal that names the variable to mend."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "DRAFTING_" + "_".join(str(part) for part in first["loc"]).upper()
        raise Invalid(f"The setting {name} cannot be used: {first['msg']}.") from error


@contextmanager
def any_database() -> Iterator[Database]:
    """The database of the settings, whatever its schema."""
    database = schema.open_database(settings().database)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def the_database() -> Iterator[Database]:
    """The database of the settings, refused unless its schema is current."""
    with any_database() as database:
        schema.require_current(database)
        yield database


def declaration_named(session: "Session", slug: str) -> "Declaration":
    """The declaration of this short name, or a refusal that lists the ones there are."""
    known = declarations.declarations(session, OPERATOR)
    for one in known:
        if one.slug == slug:
            return one
    names = ", ".join(one.slug for one in known)
    remedy = f"Choose one of: {names}." if names else "Import one with `drafting import FILE`."
    raise NotFound(f"There is no declaration “{slug}”. {remedy}")


def released_text(session: "Session", slug: str, name: str) -> Text:
    """The text of the release with this number or symbol."""
    declaration = declaration_named(session, slug)
    release = releases.named_release(session, declaration.id, name)
    return Text(declaration, release, releases.release_text(session, release.id))


def working_text(session: "Session", slug: str) -> Text:
    """The text as its editors have it now."""
    declaration = declaration_named(session, slug)
    return Text(declaration, None, working.working_text(session, OPERATOR, declaration.id).rows)


def newest_text(session: "Session", slug: str) -> Text:
    """The latest release, or the working text where nothing was released yet."""
    declaration = declaration_named(session, slug)
    latest = releases.latest_release(session, declaration.id)
    if latest is None:
        return working_text(session, slug)
    return Text(declaration, latest, releases.release_text(session, latest.id))
