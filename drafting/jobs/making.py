"""Making one file: what was asked is written, and kept for whoever asked."""

import traceback
from contextlib import suppress
from datetime import timedelta
from threading import Event

from drafting.database import Database, transaction
from drafting.domain.errors import DraftingError, NotAskedAnyMore
from drafting.domain.preparing import LEASE
from drafting.jobs.telling import Ending, telling
from drafting.queries import fulfilled
from drafting.record import fulfilling
from drafting.record.fulfilling import Taken

BROKEN = (
    "Something broke on our side while the file was made, more than once. Ask for it again; "
    "if it breaks again, tell the administrator."
)


def make(database: Database, taken: Taken, ending: Event, lease: timedelta = LEASE) -> None:
    """Make the file of a job; whatever comes of it is told in the job."""
    try:
        with telling(database, taken, ending, lease) as told, database.reading() as session:
            made = fulfilled.made(session, taken.job_id, told)
        with transaction(database) as session:
            fulfilling.finish(session, taken, made)
    except Ending:
        with suppress(NotAskedAnyMore), transaction(database) as session:
            fulfilling.hand_back(session, taken)
    except NotAskedAnyMore:
        return
    except DraftingError as refusal:
        with suppress(NotAskedAnyMore), transaction(database) as session:
            fulfilling.fail(session, taken, str(refusal))
    except Exception:
        traceback.print_exc()
        with suppress(NotAskedAnyMore), transaction(database) as session:
            fulfilling.stumble(session, taken, BROKEN)
