"""`drafting serve`: the room, served on this machine."""

import os
import runpy
import socket
import sys
from collections.abc import Sequence

import click

from drafting.cli import punctuality
from drafting.cli.demo.people import SHARED_WORDS
from drafting.cli.room import the_database
from drafting.domain.errors import WrongState
from drafting.domain.vocabulary import Role
from drafting.queries import people
from drafting.queries.people import Person

HERE = "127.0.0.1"
THREADS = 8
LAST = 10
"""Seconds for requests that are under way when the room closes."""

MOST_TOLD = 25
"""Accounts of participants that are listed; a large sample has hundreds."""


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", type=click.IntRange(1, 64), help="Processes; one where it is SQLite.")
def serve(port: int, workers: int | None) -> None:
    """Serve the room on this machine until Ctrl-C; prints where, and the sample accounts."""
    with the_database() as database:
        count = workers or (1 if database.is_sqlite else min(4, os.cpu_count() or 1))
        with database.reading() as session:
            samples = people.sample_accounts(session)
    _refuse_taken(port)
    click.echo(f"The room is open at http://{HERE}:{port}/ until you press Ctrl-C.")
    _tell(samples)
    sys.stdout.flush()
    sys.argv = _server(port, count)
    runpy.run_module("gunicorn", run_name="__main__")


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HERE, port))
        except OSError as error:
            raise WrongState(
                f"Port {port} cannot be used: {error.strerror}. Choose another with --port."
            ) from error


def _tell(samples: Sequence[Person]) -> None:
    if not samples:
        return
    staff = [person for person in samples if person.role is not Role.PARTICIPANT]
    # One for each stakeholder is enough to choose from: the one with the shortest address.
    by_length = sorted(samples, key=lambda person: -len(person.email))
    speakers = {person.acts_for: person for person in by_length if person.acts_for}
    shown = [*staff, *sorted(speakers.values(), key=lambda person: person.email)[:MOST_TOLD]]
    click.echo(f"Sample accounts, each with the password {SHARED_WORDS}:")
    for person in shown:
        click.echo(f"  {person.email:34} {person.acts_for or person.role.value}")
    if len(shown) < len(samples):
        left = len(samples) - len(shown)
        click.echo(f"  and {left} more, which the administrator finds under Accounts.")


def _server(port: int, workers: int) -> list[str]:
    """The server's command line; it takes over this process, so that Ctrl-C ends it directly."""
    return [
        "gunicorn",
        "drafting.factory:create_app()",
        f"--bind={HERE}:{port}",
        f"--workers={workers}",
        "--worker-class=gthread",
        f"--config=python:{punctuality.__name__}",
        f"--threads={THREADS}",
        f"--graceful-timeout={LAST}",
        "--log-level=warning",
        "--no-control-socket",
    ]
