"""`drafting verify`: whether the record still is what it was, and what was printed of it."""

import click

from drafting.cli import printing
from drafting.cli.room import the_database
from drafting.queries.checkpoints import Printed, act_with
from drafting.record.verifying import Verified
from drafting.record.verifying import verify as verify_record

CANNOT_TELL = 2


@click.command()
@click.option(
    "--checkpoint",
    metavar="HASH",
    default="",
    help="The record as the foot of a page prints it: was this one ever like that?",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
@click.pass_context
def verify(context: click.Context, checkpoint: str, *, as_json: bool) -> None:
    """Compute every hash of the record anew, from the bytes of its first act on.

    Exits with 1 if an act does not follow from those before it, or if the record never had the
    hash that was printed; with 2 if the record is broken so early that this cannot be told.
    """
    with the_database() as database, database.reading() as session:
        verified = verify_record(session)
        printed = act_with(session, checkpoint, verified.count) if checkpoint else None
    if as_json:
        printing.say_json(_as_json(verified, printed))
    else:
        printing.say(_sentence(verified))
        if checkpoint:
            printing.say(_of_printed(printed, verified))
    is_open = bool(checkpoint) and printed is None
    context.exit(_exit(verified, is_open=is_open))


def _exit(verified: Verified, *, is_open: bool) -> int:
    """What a program is told; a printed hash that was not found is open as long as acts are."""
    if verified.holds:
        return int(is_open)
    return CANNOT_TELL if is_open else 1


def _sentence(verified: Verified) -> str:
    if verified.holds:
        return f"All {verified.count:,} acts are linked without a break."
    return (
        f"The record was changed from outside: act {verified.broken_at:,} does not follow from "
        "those before it. Stop writing, keep this file, and compare it with your last backup."
    )


def _of_printed(printed: Printed | None, verified: Verified) -> str:
    if printed is None and not verified.holds:
        return (
            "Whether this record ever was the one that was printed cannot be told, because it is "
            f"broken from act {verified.broken_at:,} on."
        )
    if printed is None:
        return "This record never was the one that was printed."
    moment = f"{printed.at:%Y-%m-%d %H:%M} UTC"
    return f"It was the one that was printed after act {printed.seq:,}, at {moment}."


def _as_json(verified: Verified, printed: Printed | None) -> dict[str, object]:
    return {
        "holds": verified.holds,
        "count": verified.count,
        "broken_at": verified.broken_at,
        "printed_after": printed.seq if printed else None,
    }
