"""`drafting origins`: where every word of a release comes from, and since when it stands."""

from collections.abc import Iterator

import click

from drafting.cli import printing
from drafting.cli.room import declaration_named, the_database
from drafting.domain.actors import ANYONE
from drafting.domain.errors import NotFound
from drafting.formats.origins_write import CreditedParagraph, CreditedRun, Credits, credits_json
from drafting.queries.credits import credits_of
from drafting.queries.origins_page import origins_page
from drafting.queries.releases import latest_release, named_release


@click.command()
@click.argument("slug")
@click.option("--release", metavar="SYMBOL|NUMBER", help="A release before the latest one.")
@click.option("--paragraph", metavar="LABEL", default="", help="One paragraph alone, such as OP3.")
@click.option("--json", "as_json", is_flag=True, help="Print every run of words as JSON.")
def origins(slug: str, release: str | None, paragraph: str, *, as_json: bool) -> None:
    """Tell of each word of the declaration SLUG by whom it is, and since which release it stands.

    Whoever wrote in confidence is not named: it is what a visitor without an account reads.
    """
    found = _credits(slug, release, paragraph)
    if as_json:
        printing.say_json(credits_json(found))
        return
    for line in _lines(found):
        printing.say(line)


def _credits(slug: str, release: str | None, paragraph: str) -> Credits:
    with the_database() as database, database.reading() as session:
        declaration = declaration_named(session, slug)
        chosen = (
            named_release(session, declaration.id, release)
            if release
            else latest_release(session, declaration.id)
        )
        if chosen is None:
            raise NotFound(f"No release of “{slug}” was published yet, so no words have origins.")
        found = credits_of(origins_page(session, ANYONE, declaration, chosen.number), paragraph)
    if not found.paragraphs:
        raise NotFound(f"There is no paragraph “{paragraph}” in {found.symbol}.")
    return found


def _lines(found: Credits) -> Iterator[str]:
    """Each paragraph with its runs, then everybody of whom words are in what was asked for."""
    for paragraph in found.paragraphs:
        yield from _paragraph(paragraph)
        yield ""
    is_one = len(found.paragraphs) == 1
    for one in found.paragraphs[0].contributors if is_one else found.contributors:
        share = f"{one.share:>3}" if one.share or not one.words else " <1"
        yield f"{one.words:>6,} {share} per cent  {one.by}, {one.first} – {one.last}"


def _paragraph(one: CreditedParagraph) -> Iterator[str]:
    yield f"{one.label}, version {one.version}"
    yield from (f"  {run.text.strip()}  ← {_source(run)}" for run in one.runs)


def _source(run: CreditedRun) -> str:
    groups = f" on behalf of {', '.join(run.groups)}" if run.groups else ""
    amendment = f", amendment {run.amendment}" if run.amendment else ""
    prompts = f", prompted by {', '.join(run.prompts)}" if run.prompts else ""
    return f"{run.by}{groups}{amendment}{prompts}, since {run.since}"
