"""Comments on words written at the same moment as releases, new words and rulings."""

from sqlalchemy import select

from drafting.database import transaction
from drafting.domain.actors import ANYONE
from drafting.domain.errors import DraftingError, StaleVersion
from drafting.domain.remarks import CommentState
from drafting.models import Comment, CommentAnchor, CommentRuling, Declaration
from drafting.queries import comments
from drafting.queries.releases import latest_release
from drafting.services import commenting, moderating
from drafting.services.commenting import Remark
from tests import factories
from tests.test_database import THREADS, _at_once, _check_chain, _count, record, scene

__all__ = ["record", "scene"]
ROAD = "Reaffirms that each neighbour keeps the road in good repair;"


def _published(session, cast):
    declaration = session.query(Declaration).one()
    return factories.release(session, cast.expert, declaration).number


def test_words_that_a_release_removes_at_this_moment_are_told_or_asked_about(record, scene):
    cast, declaration, _ = scene
    for turn in range(4):
        with transaction(record) as session:
            row = factories.row(session, session.get(Declaration, declaration.id), "OP1")
            if turn:
                factories.rewritten(session, cast.expert, row, f"{ROAD} {turn}")
                _published(session, cast)
                row = factories.row(session, session.get(Declaration, declaration.id), "OP1")
            factories.rewritten(session, cast.expert, row, f"Is kind {turn};")

        said, number = _at_once(
            record,
            lambda session, row=row: (
                factories.comment(session, cast.observer, row, quote="keeps the road").id
            ),
            lambda session: _published(session, cast),
        )

        assert isinstance(number, int)
        with record.reading() as session:
            if isinstance(said, DraftingError):
                assert isinstance(said, StaleVersion)
                continue
            latest = latest_release(session, declaration.id)
            found = comments.on_paragraph(session, ANYONE, row.paragraph_id, latest.id)
            assert found.threads[-1].comment.gone_in == latest.symbol
    _check_chain(record)


def test_of_comments_and_new_words_at_once_every_comment_reaches_the_newest_words(record, scene):
    cast, declaration, _ = scene
    with record.reading() as session:
        row = factories.row(session, session.get(Declaration, declaration.id), "OP1")

    found = _at_once(
        record,
        *[
            lambda session: (
                factories.comment(session, cast.observer, row, quote="keeps the road").id
            )
        ]
        * (THREADS - 1),
        lambda session: (
            factories.rewritten(session, cast.expert, row, ROAD.replace("each", "every good")).id
        ),
    )

    assert not [one for one in found if isinstance(one, DraftingError)]
    with record.reading() as session:
        carried = session.scalars(
            select(CommentAnchor.comment_id).where(CommentAnchor.version_id == found[-1])
        )
        assert sorted(carried) == sorted(found[:-1])


def test_of_two_rulings_at_once_one_is_kept(record, scene):
    cast, _, row = scene
    with transaction(record) as session:
        comment_id = factories.comment(session, cast.observer, row).id

    found = _at_once(
        record,
        *[
            lambda session, state=state: (
                moderating.rule(
                    session,
                    cast.secretariat,
                    moderating.Ruling(comment_id, state, 0, "It insults."),
                ).id
            )
            for state in (CommentState.DECLINED, CommentState.HELD)
        ],
    )

    assert sum(isinstance(one, StaleVersion) for one in found) == 1
    assert _count(record, CommentRuling) == 1


def test_an_answer_given_while_its_comment_is_declined_is_not_public(record, scene):
    cast, _, row = scene
    for _ in range(4):
        with transaction(record) as session:
            comment_id = factories.comment(session, cast.observer, row).id
        ruling = moderating.Ruling(comment_id, CommentState.DECLINED, 0, "It insults.")

        _at_once(
            record,
            lambda session, one=comment_id: (
                commenting.answer(session, cast.northland, one, Remark("Indeed.")).id
            ),
            lambda session, one=ruling: moderating.rule(session, cast.secretariat, one).id,
        )

        with record.reading() as session:
            thread = session.query(Comment).filter_by(answers_id=comment_id)
            assert not any(one.is_public for one in thread)
