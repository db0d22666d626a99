"""`drafting demo`: a declaration in the middle of its making, to look at and to measure with."""

import hashlib
from typing import TYPE_CHECKING

import click

from drafting.cli import printing
from drafting.cli.demo import generating, replaying
from drafting.cli.demo.people import SHARED_WORDS
from drafting.cli.demo.sizes import SIZES
from drafting.cli.demo.stage import Report
from drafting.cli.room import declaration_named, settings, the_database
from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import AlreadyThere
from drafting.domain.identity import repeatable
from drafting.queries import declarations, people

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Declaration

SEED = 2110
SMALL = "demo"


@click.command()
@click.option("--size", type=click.Choice([SMALL, *SIZES]), default=SMALL, show_default=True)
@click.option("--seed", type=int, default=SEED, show_default=True, help="The same, the same.")
@click.option("--if-empty", is_flag=True, help="Do nothing if anything is there already.")
def demo(size: str, seed: int, *, if_empty: bool) -> None:
    """Load a sample declaration with its people, releases, amendments and comments.

    The small one, demo, was written by hand; realistic and stress are made by dice, for measuring.
    """
    slug = SIZES[size].slug if size in SIZES else replaying.SLUG
    with the_database() as database, transaction(database) as session:
        if if_empty and not _is_empty(session):
            return
        _refuse_second(session, slug)
        with printing.progress(f"Loading {slug}") as report, repeatable(_own(slug, seed)):
            _load(session, size, seed, report)
        declaration = declaration_named(session, slug)
    click.echo(_loaded(declaration))


def _own(slug: str, seed: int) -> int:
    """A seed of this sample alone: two samples in one room must not share an identity."""
    return int.from_bytes(hashlib.sha256(f"{slug} {seed}".encode()).digest()[:8])


def _is_empty(session: "Session") -> bool:
    known = declarations.declarations(session, OPERATOR)
    return not known and not people.accounts(session, OPERATOR)


def _refuse_second(session: "Session", slug: str) -> None:
    if slug in {one.slug for one in declarations.declarations(session, OPERATOR)}:
        raise AlreadyThere(
            f"The sample “{slug}” is here already. To load it anew, choose an empty database "
            "with DRAFTING_DATABASE_URL."
        )


def _load(session: "Session", size: str, seed: int, report: Report) -> None:
    cheap = settings().cheap_passwords
    if size in SIZES:
        generating.load(session, SIZES[size], seed, report, cheap=cheap)
    else:
        replaying.load(session, report, cheap=cheap)


def _loaded(declaration: "Declaration") -> str:
    return (
        f"The sample “{declaration.slug}” is loaded: {declaration.release_count} releases, "
        f"{declaration.amendment_count:,} amendments, {declaration.comment_count:,} comments. "
        f"Every sample account has the password {SHARED_WORDS}."
    )
