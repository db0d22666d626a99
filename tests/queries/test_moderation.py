import pytest

from drafting.domain.errors import NotFound
from drafting.domain.remarks import CommentState, Moderation
from drafting.queries import comments, moderation
from drafting.queries.moderation import Awaiting
from drafting.services import moderating
from tests import factories
from tests.cast import EVERYBODY

DESK = {"expert", "secretariat"}


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def waiting(session, cast, declaration, row):
    """A comment that is held, one that is reported, and one that is new."""
    made = {}
    for kind, when in (("held", Moderation.BEFORE), ("reported", Moderation.NONE)):
        moderating.choose(session, cast.expert, declaration.slug, when)
        made[kind] = factories.comment(session, cast.observer, row)
    moderating.report(session, cast.northland, made["reported"].id, "It insults.")
    moderating.choose(session, cast.expert, declaration.slug, Moderation.AFTER)
    made["new"] = factories.comment(session, cast.observer, row)
    return made


@pytest.mark.parametrize("kind", list(Awaiting))
def test_each_comment_waits_for_one_reason(session, cast, declaration, waiting, kind):
    queue = moderation.queue(session, cast.secretariat, declaration.id, kind, "")

    assert [one.comment.id for one in queue.waiting] == [waiting[kind.value].id]
    assert set(queue.counts.values()) == {1}


def test_a_report_that_was_ruled_on_waits_no_more(session, cast, declaration, waiting):
    ruling = moderating.Ruling(waiting["reported"].id, CommentState.PUBLISHED, 0)
    moderating.rule(session, cast.secretariat, ruling)

    queue = moderation.queue(session, cast.secretariat, declaration.id, None, "")

    assert [one.comment.id for one in queue.waiting] == [waiting["held"].id, waiting["new"].id]
    assert queue.counts[Awaiting.REPORTED] == 0


@pytest.mark.parametrize("name", sorted(set(EVERYBODY) - DESK))
def test_the_queue_is_for_the_desk(session, cast, declaration, waiting, name):
    with pytest.raises(NotFound):
        moderation.queue(session, cast.named(name), declaration.id, None, "")


def test_the_queue_is_read_a_page_at_a_time(session, cast, declaration, row):
    moderating.choose(session, cast.expert, declaration.slug, Moderation.BEFORE)
    made = [factories.comment(session, cast.observer, row).id for _ in range(30)]

    first = moderation.queue(session, cast.secretariat, declaration.id, None, "")
    second = moderation.queue(session, cast.secretariat, declaration.id, None, first.next)

    assert [one.comment.id for one in (*first.waiting, *second.waiting)] == made
    assert second.next == ""


def test_only_the_desk_reads_who_reported(session, cast, waiting):
    row = comments.comment(session, cast.observer, waiting["reported"].id)

    assert moderation.about(session, cast.observer, row).reports == ()
    assert moderation.about(session, cast.secretariat, row).reports[0].by == "Northland"


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_declined_comment_is_read_by_its_own_side_and_the_desk(session, cast, row, name):
    comment = factories.comment(session, cast.northland, row)
    moderating.rule(
        session,
        cast.secretariat,
        moderating.Ruling(comment.id, CommentState.DECLINED, 0, "It insults."),
    )

    may = name in DESK | {"northland", "northland_second"}
    found = comments.on_paragraph(session, cast.named(name), row.paragraph_id)

    assert (found.count, len(found.threads)) == (int(may), int(may))
    if may:
        about = moderation.about(session, cast.named(name), found.threads[0].comment)
        assert about.rulings[0].reason == "It insults."


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_confidential_comment_is_read_and_counted_by_its_own_side_and_the_desk(
    session, cast, declaration, row, name
):
    factories.comment(session, cast.northland, row, is_confidential=True)

    may = name in DESK | {"northland", "northland_second"}

    counts = comments.counts(session, cast.named(name), declaration.id)
    assert counts == ({row.paragraph_id: 1} if may else {})
