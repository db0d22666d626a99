"""`drafting proof`: where the words of every proposal went, and whether any is unaccounted for."""

import click

from drafting.cli import printing
from drafting.cli.room import declaration_named, the_database
from drafting.domain.actors import OPERATOR
from drafting.formats.proof_write import proof_json
from drafting.queries.proof import Proved
from drafting.queries.proof import proof as proof_of
from drafting.queries.proof_words import proof_in_words


@click.command()
@click.argument("slug")
@click.option("--json", "as_json", is_flag=True, help="Print every proposal as JSON.")
@click.pass_context
def proof(context: click.Context, slug: str, *, as_json: bool) -> None:
    """Show for every proposal on the declaration SLUG where its words went.

    Each stands in the latest release, has a decision, was withdrawn, or is open. Exits with 1 if
    one is unaccounted for. What is sealed or confidential is not decided, and is not listed.
    """
    with the_database() as database, database.reading() as session:
        found = proof_of(session, OPERATOR, declaration_named(session, slug))
    if as_json:
        printing.say_json(proof_json(proof_in_words(found)))
    else:
        for one in found.proposals:
            printing.say(_line(one))
        printing.say()
        for whither, count in found.counts.items():
            printing.say(f"{count:>6}  {whither.words}")
    context.exit(1 if found.unaccounted else 0)


def _line(one: Proved) -> str:
    return f"Amendment {one.number} ({one.short_name}): {one.whither.words}{_more(one)}."


def _more(one: Proved) -> str:
    """In which paragraphs, in which other amendment, or with which decision."""
    if one.places:
        places = ", ".join(f"{place.name} ({place.words})" for place in one.places)
        return f", {one.standing} of {max(one.put_in, one.standing)} words: {places}"
    if one.stood:
        return f", on words that stood in {one.stood.name} of {one.stood.symbol}"
    if one.into_number:
        return f", {one.into_number}"
    return f" ({one.outcome.replace('_', ' ')})" if one.outcome else ""
