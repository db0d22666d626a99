"""Two rooms that differ by what is said to the Expert alone, or held, read the same outside."""

import shutil

import pytest

from drafting.database import Database, transaction
from drafting.domain.remarks import CommentOutcome, Moderation
from drafting.models import Comment, Declaration, Source
from drafting.services import commenting, moderating, replying
from drafting.services.commenting import Remark
from tests import factories
from tests.cast import gathered
from tests.rooms import HOME, SLUG
from tests.web.test_two_worlds import _crawled, _two

pytestmark = pytest.mark.usefixtures("one_record")

SECRET = "Reaffirms the undisclosed road;"
OUTSIDE = ("visitor", "northland", "southland")


def _whisper(session, room):
    """Confidential comments on words, the whole text and a source; answered and replied to."""
    observer, expert = room.actor("observer"), room.actor("expert")
    said = factories.comment(
        session, observer, room.row("OP2"), SECRET, quote="all", is_confidential=True
    )
    commenting.answer(session, expert, said.id, Remark(SECRET))
    commenting.on_text(session, observer, SLUG, Remark(SECRET, is_confidential=True))
    source = session.query(Source).one()
    commenting.on_source(session, observer, source.id, Remark(SECRET, is_confidential=True))
    reply = replying.Reply(said.id, 0, CommentOutcome.NOTED, SECRET)
    replying.dispose(session, expert, reply)


def _hold(session, room):
    """A comment that moderation holds."""
    secretariat = room.actor("secretariat")
    moderating.choose(session, secretariat, SLUG, Moderation.BEFORE)
    factories.comment(session, room.actor("observer"), room.row("PP2"), SECRET)
    moderating.choose(session, secretariat, SLUG, Moderation.NONE)


def _reply_later(session, room):
    """An outcome of a public comment that waits for the next release, and a draft."""
    public = session.query(Comment).filter_by(number=1).one()
    reply = replying.Reply(public.id, 0, CommentOutcome.NOTED, SECRET, at_release=True)
    replying.dispose(session, room.actor("expert"), reply)
    replying.draft(
        session,
        room.actor("secretariat"),
        replying.Reply(public.id, 1, CommentOutcome.NOTED, SECRET),
    )


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world without what is said in confidence, and the world with it."""
    folder = tmp_path_factory.mktemp("confidence")
    hidden = (_whisper, _hold), (_whisper,), (_hold, _reply_later)
    with _two(_with_a_source(furnished_file, folder), folder, *hidden) as found:
        yield found


def _with_a_source(furnished_file, folder):
    """A copy of the room with a source in its library, to be commented or not."""
    path = folder / "room.sqlite3"
    shutil.copy(furnished_file, path)
    database = Database(f"sqlite:///{path}")
    with transaction(database) as session:
        declaration = session.query(Declaration).one()
        factories.source(session, gathered(session).expert, declaration)
    database.close()
    return path


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_is_said_in_confidence_changes_no_byte_that_others_read(
    worlds, name, forget_kept_pages
):
    without = _crawled(worlds[0], name)
    forget_kept_pages()

    with_secrets = _crawled(worlds[1], name)

    assert list(without) == list(with_secrets)
    assert [one for one in without if without[one] != with_secrets[one]] == []


@pytest.mark.parametrize("name", ["observer", "expert", "secretariat"])
def test_its_own_side_and_the_desk_read_it(worlds, name):
    row = worlds[1].row("OP2")

    page = worlds[1].visit(name).get(f"{HOME}/paragraphs/{row.paragraph_id}")

    assert page.get_text().count("undisclosed") >= 2
    assert "for the Expert alone" in page.get_text()


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_address_of_a_comment_that_is_not_public_opens(worlds, name):
    with worlds[1].database.reading() as session:
        ids = [one.id for one in session.query(Comment).filter_by(is_public=False)]
        assert session.query(Declaration).filter_by(slug=SLUG).one().comment_count == 1

    assert len(ids) == 10
    for comment_id in ids:
        for end in ("", "/edit", "/answers/new", "/report", "/reply"):
            worlds[1].visit(name).get(f"{HOME}/comments/{comment_id}{end}", 404)
