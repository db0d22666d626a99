"""A large sample, here a small one: the numbers it promises, and the same for the same seed."""

from collections import Counter

import pytest

from drafting.cli.demo import generating
from drafting.cli.demo.sizes import SIZES, Size
from drafting.database import Database, transaction
from drafting.domain.actors import ANYONE, OPERATOR
from drafting.domain.identity import repeatable
from drafting.domain.readings import ReadingState
from drafting.domain.silence import SilenceState
from drafting.queries import amendments, declarations, people, releases
from drafting.queries import readings as held
from drafting.queries.silences import silences
from drafting.queries.working import standing_text
from drafting.record.verifying import verify

TINY = Size("tiny", 40, 4, 6, 4, 60, 50, 12)


def _load(database, seed=5):
    steps = []
    with transaction(database) as session, repeatable(seed):
        generating.load(session, TINY, seed, lambda *step: steps.append(step), cheap=True)
    return steps


def _record(session):
    found = declarations.declaration(session, OPERATOR, TINY.slug)
    return found, amendments.of_declaration(session, ANYONE, found.id)


@pytest.fixture(scope="module")
def session(empty_file, tmp_path_factory):
    """A reading session on a tiny sample."""
    path = tmp_path_factory.mktemp("tiny") / "room.sqlite3"
    path.write_bytes(empty_file.read_bytes())
    database = Database(f"sqlite:///{path}")
    _load(database)
    with database.reading() as opened:
        yield opened
    database.close()


def test_the_sample_has_the_promised_size(session):
    declaration, proposed = _record(session)

    assert (declaration.release_count, declaration.comment_count) == (4, 50)
    assert len(proposed) == declaration.amendment_count == 60
    assert len(people.stakeholders(session)) == 10
    assert len(standing_text(session, declaration.id).rows) <= 40


def test_one_paragraph_is_the_hottest_and_half_of_it_is_open(session):
    _, proposed = _record(session)

    (hottest, count), (_, second) = Counter(one.paragraph_id for one in proposed).most_common(2)
    waiting = [one for one in proposed if one.paragraph_id == hottest and one.is_open]
    assert count == 12 > second
    assert len(waiting) >= 6


def test_amendments_have_several_fates(session):
    _, proposed = _record(session)

    assert {one.outcome for one in proposed} >= {None, "accepted", "declined", "accepted_in_part"}


def test_every_release_differs_from_the_one_before(session):
    declaration, _ = _record(session)

    texts = [
        tuple(row.text for row in releases.release_text(session, one.id))
        for one in releases.releases(session, declaration.id)
    ]

    assert len(set(texts)) == 4


def test_its_end_is_read_put_under_silence_and_objected_to(session):
    declaration, _ = _record(session)

    (reading,) = held.readings(session, declaration.id)
    states = [one.state for one in silences(session, [declaration.id])]
    assert reading.state is ReadingState.CLOSED
    assert len(held.reading_page(session, declaration.id, reading.id).latest) > 20
    assert states == [SilenceState.BROKEN_IN_PART, SilenceState.UNBROKEN]


def test_the_journal_holds(session):
    assert verify(session).holds


def test_the_same_seed_gives_the_same_words_and_identities(session, database):
    _load(database)

    with database.reading() as other:
        _, again = _record(other)
    assert again == _record(session)[1]


def test_progress_is_told_to_the_end(database):
    steps = _load(database)

    done = [step for step, _ in steps]
    assert done == sorted(done)
    assert steps[-1][0] == steps[-1][1]


def test_the_sizes_are_those_that_were_agreed():
    sizes = {
        name: (one.paragraphs, one.releases, one.states + one.others, one.amendments)
        for name, one in SIZES.items()
    }

    assert sizes == {"realistic": (110, 8, 130, 700), "stress": (250, 30, 600, 6_000)}
