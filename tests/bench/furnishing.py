"""A room with the seed in it, and as many amendments and comments as are asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from drafting import schema
from drafting.config import ROOT, Settings
from drafting.database import Database, transaction
from drafting.domain.vocabulary import ParagraphKind
from drafting.queries.working import standing_text
from drafting.services import importing
from tests import factories
from tests.cast import gather

SEED = ROOT.parent / "shared" / "seed" / "resolution-21-10.txt"
SLUG = "seed"


@dataclass(frozen=True, slots=True)
class Furnished:
    """A folder with a database in it, and how long the import of the seed took in seconds."""

    folder: Path
    database: Database
    import_seconds: float

    @property
    def settings(self) -> Settings:
        """Settings that open this room."""
        return Settings(instance=self.folder, database_url="", cheap_passwords=True)


@contextmanager
def furnished(amendments: int, comments: int) -> Iterator[Furnished]:
    """The seed, published once, with amendments and comments spread over its paragraphs."""
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        database = Database(Settings(instance=folder).database)
        schema.upgrade(database)
        seconds = _fill(database, amendments, comments)
        yield Furnished(folder, database, seconds)
        database.close()


def _fill(database: Database, amendments: int, comments: int) -> float:
    with transaction(database) as session:
        cast = gather(session)
        file = importing.TextFile(SEED.name, SEED.read_bytes(), slug=SLUG)
        start = perf_counter()
        declaration = importing.import_text(session, cast.expert, file).declaration
        session.flush()
        seconds = perf_counter() - start
        factories.release(session, cast.expert, declaration)
        rows = [
            row
            for row in standing_text(session, declaration.id).rows
            if row.kind not in {ParagraphKind.TITLE, ParagraphKind.FORMULA}
        ]
        for index in range(amendments):
            row = rows[index % len(rows)]
            words = row.text.split()
            words.insert(index % len(words) + 1, f"and number {index}")
            factories.amendment(session, cast.northland, row, text=" ".join(words))
        for index in range(comments):
            row = rows[index % len(rows)]
            factories.comment(session, cast.observer, row, f"Remark *{index}* on this paragraph.")
    return seconds
