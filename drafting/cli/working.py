"""`drafting worker`: makes the files that take a while, beside the pages or on another machine."""

import runpy
import sys

import click

from drafting.cli.room import the_database

WORKER = "drafting.jobs"
"""The worker is a door of its own, so it is begun as a program and not called."""


@click.command()
@click.option("--once", is_flag=True, help="End as soon as nothing waits.")
def worker(*, once: bool) -> None:
    """Make the files that take a while, one after the other, until SIGTERM or Ctrl-C.

    Any number of workers may run, where it is PostgreSQL also on several machines; no two make
    the same file. One that is asked to end hands its file back. `drafting serve` begins workers
    by itself unless DRAFTING_FILES_BESIDE_PAGES is false.
    """
    with the_database():
        # Settings and schema are refused here, as every command refuses them.
        sys.argv = [WORKER, *(["--once"] if once else [])]
    runpy.run_module(WORKER, run_name="__main__")
