"""Making one file: what was asked is written, and kept for whoever asked."""

import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

from drafting.database import Database, transaction
from drafting.domain.errors import Busy, DraftingError, NotAskedAnyMore
from drafting.domain.preparing import LEASE
from drafting.jobs.telling import Ending, telling
from drafting.queries import fulfilled
from drafting.record import fulfilling
from drafting.record.fulfilling import Taken

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TRIES = 3
"""How often something is said of a job when others are writing at the same moment."""

BROKEN = (
    "Something broke on our side while the file was made, more than once. Ask for it again; "
    "if it breaks again, tell the administrator."
)

CROWDED = (
    "So much was written at the same time that the file could not be kept, more than once. "
    "Ask for it again in a while."
)


def make(database: Database, taken: Taken, ending: Event, lease: timedelta = LEASE) -> None:
    """Make the file of a job; whatever comes of it is told in the job."""
    try:
        with telling(database, taken, ending, lease) as told, database.reading() as session:
            made = fulfilled.made(session, taken.job_id, told)
        _insist(database, lambda session: fulfilling.finish(session, taken, made))
    except Ending:
        _say(database, lambda session: fulfilling.hand_back(session, taken))
    except NotAskedAnyMore:
        return
    except Busy:
        _say(database, lambda session: fulfilling.stumble(session, taken, CROWDED))
    except DraftingError as refusal:
        reason = str(refusal)
        _say(database, lambda session: fulfilling.fail(session, taken, reason))
    except Exception:
        traceback.print_exc()
        _say(database, lambda session: fulfilling.stumble(session, taken, BROKEN))


def _say(database: Database, act: Callable[["Session"], None]) -> None:
    """Say it of the job; where it cannot be said, the lease runs out and another begins anew."""
    with suppress(NotAskedAnyMore, Busy):
        _insist(database, act)


def _insist(database: Database, act: Callable[["Session"], None]) -> None:
    """Do it, and again where others were writing at the same moment."""
    for _ in range(TRIES - 1):
        with suppress(Busy):
            return _do(database, act)
    return _do(database, act)


def _do(database: Database, act: Callable[["Session"], None]) -> None:
    with transaction(database) as session:
        act(session)
