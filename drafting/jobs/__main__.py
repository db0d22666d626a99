"""The worker as a process of its own, begun by `drafting worker` or beside the pages."""

import os
import sys

from drafting import schema
from drafting.config import Settings
from drafting.domain.errors import DraftingError
from drafting.jobs import working

NICENESS = 5
"""Whoever reads a page comes before whoever waits for a file."""

ONCE = "--once"


def main(arguments: list[str]) -> int:
    """Work until asked to end, or with --once until nothing waits; 1 where it cannot begin."""
    os.nice(NICENESS)
    try:
        database = schema.open_database(Settings().database)
        schema.require_current(database)
    except DraftingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    try:
        with working.until_asked_to_end() as ending:
            (working.drain if ONCE in arguments else working.work)(database, ending)
    finally:
        database.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
