import pytest

from drafting.database import transaction
from drafting.domain.remarks import CommentOutcome
from drafting.domain.telling import When
from drafting.models import DerivedOrigins
from drafting.queries import declarations
from drafting.queries.origins import origins
from drafting.queries.origins_page import origins_page
from drafting.services import replying
from tests import factories
from tests.bench.statements import counted

READERS = ("visitor", "expert")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def page(session, cast, declaration):
    """The next release, as a visitor reads it."""

    def published():
        release = factories.release(session, cast.expert, declaration)
        return origins_page(session, cast.visitor, declaration, release.number)

    return published


def _accepted(session, cast, row, text):
    one = factories.amendment(session, cast.northland, row, text=text)
    factories.disposition(session, cast.expert, one)
    return one


def _runs(page, reference="PP1"):
    row = next(one for one in page.rows if one.row.name == reference)
    return [(one.text.strip(), one.contributor.who, one.since) for one in row.runs]


def test_every_word_of_a_first_release_was_imported(session, cast, declaration):
    page = origins_page(session, cast.visitor, declaration, 1)

    assert [(one.who, one.letter, one.share) for one in page.contributors] == [
        ("imported", "A", 100)
    ]
    assert all("".join(run.text for run in one.runs) == one.row.text for one in page.rows)


def test_words_are_of_the_state_that_proposed_them_since_the_release_that_took_them_up(
    session, cast, row, page
):
    text = row.text.replace("one river", "one wide river")
    amendment = _accepted(session, cast, row, text)

    found = page()

    assert ("wide", "Norway", "TEST/2") in _runs(found)
    norway = next(one for one in found.contributors if one.who == "Norway")
    assert (norway.words, norway.amendment_numbers) == (1, (amendment.number,))
    assert (norway.first, norway.last) == ("TEST/2", "TEST/2")


def test_what_an_editor_wrote_is_the_editors(session, cast, row, page):
    factories.rewritten(session, cast.expert, row, row.text.replace("one road", "one good road"))

    assert ("good", "expert", "TEST/2") in _runs(page())


def test_words_keep_their_origin_through_a_split_and_a_join(session, cast, declaration, row, page):
    _accepted(session, cast, row, row.text.replace("one river", "one wide river"))
    one = factories.row(session, declaration, "PP1")
    factories.split(session, cast.expert, one, "and one road")
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    factories.joined(session, cast.expert, first, second)

    assert ("wide", "Norway", "TEST/2") in _runs(page())


def test_shares_of_a_paragraph_are_its_own(session, cast, row, page):
    _accepted(session, cast, row, row.text.replace("one river", "one wide river"))

    found = page()

    paragraph = next(one for one in found.rows if one.row.name == "PP1")
    assert [(one.who, one.words) for one in paragraph.contributors] == [
        ("imported", 9),
        ("Norway", 1),
    ]
    assert sum(one.share for one in paragraph.contributors) == 100


def test_a_public_comment_that_was_reflected_is_named_beside_the_words(
    session, cast, declaration, row, page
):
    comment = factories.comment(session, cast.observer, row, "Is it wide?")
    text = row.text.replace("one river", "one wide river")
    version = factories.rewritten(session, cast.expert, row, text)
    reply = replying.Reply(
        comment.id,
        0,
        CommentOutcome.REFLECTED,
        "It is.",
        version_number=version.number,
        at_release=True,
    )
    replying.dispose(session, cast.expert, reply)

    found = page()

    paragraph = next(one for one in found.rows if one.row.name == "PP1")
    assert [one.origin.prompts for one in paragraph.runs if one.text.strip() == "wide"] == [
        (f"comment {comment.number}",)
    ]


def test_words_of_an_amendment_that_the_reader_may_not_know_of_are_the_editors(session, cast, row):
    text = row.text.replace("one river", "one wide river")
    one = factories.amendment(session, cast.northland, row, text=text)
    factories.disposition(session, cast.expert, one, when=When.WITH_RELEASE)

    seen = {name: origins(session, cast.named(name), [one.id])[one.id] for name in READERS}

    assert [(seen[name].who, seen[name].amendment_number) for name in READERS] == [
        ("expert", None),
        ("Norway", one.number),
    ]


def test_origins_are_read_as_they_were_stored_last(session, cast, declaration, row, page):
    amendment = _accepted(session, cast, row, row.text.replace("one river", "one wide river"))
    version = factories.row(session, declaration, "PP1")
    anew = [[len(version.text), amendment.id]]
    later = DerivedOrigins(version_id=version.version_id, algorithm="later", origins=anew)
    session.add(later)
    session.flush()

    assert _runs(page()) == [(version.text, "Norway", "TEST/2")]


@pytest.mark.parametrize("count", [0, 4])
def test_it_takes_eleven_statements_however_many_contribute(room, count):
    with transaction(room.database) as session:
        expert = room.actor("expert")
        declaration = declarations.declaration(session, expert, "neighbours")
        for number in range(count):
            row = factories.row(session, declaration, "PP1")
            factories.rewritten(session, expert, row, f"Number {number}: {row.text}")
        number = factories.release(session, expert, declaration).number
    with room.database.reading() as session:
        declaration = declarations.declaration(session, room.actor("visitor"), "neighbours")
        with counted(room.database) as statements:
            origins_page(session, room.actor("visitor"), declaration, number)

    assert len(statements) == 11
