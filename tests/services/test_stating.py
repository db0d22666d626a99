from dataclasses import replace

import pytest

from drafting.domain import clock
from drafting.domain.consultations import Admission, Lateness, Publication
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.formats.attachment import attachment
from drafting.models import Statement, StatementAnswer, StatementFile
from drafting.queries import statements
from drafting.services import consulting, stating
from drafting.services.stating import Contribution
from tests import factories, journals
from tests.models.guards import check_frozen, check_refused

FILE = attachment("note.txt", b"A note.")
QUESTIONS = "What is missing?\nWho pays?"


@pytest.fixture
def announce(session, cast, declaration):
    def announce(**changes):
        return factories.consultation(session, cast.expert, declaration, **changes)

    return announce


def _wish(one, **changes):
    return replace(Contribution(one.id, "We welcome this."), **changes)


def test_a_statement_is_kept_with_its_answers_and_files(session, cast, announce):
    one = announce(questions=QUESTIONS)
    wish = _wish(one, answers={1: "Children.", 2: " ", 3: "Nobody asked."}, files=(FILE,))

    made = stating.submit(session, cast.observer, wish)

    page = statements.statement_page(session, cast.visitor, one.id, made.id)
    assert (page.statement.number, page.answers) == (1, {1: "Children."})
    assert [(file.name, file.size) for file in page.files] == [("note.txt", 7)]
    journals.check_chain(session)


def test_statements_are_numbered_in_each_consultation(session, cast, announce):
    one = announce()
    stating.submit(session, cast.observer, _wish(one))

    second = stating.submit(session, cast.northland, _wish(one))

    assert second.number == 2


def test_a_statement_sent_twice_is_one(session, cast, announce):
    wish = _wish(announce(), form_key="once", files=(FILE,))

    for _ in range(2):
        stating.submit(session, cast.observer, wish)

    assert (session.query(Statement).count(), session.query(StatementFile).count()) == (1, 1)


def test_it_says_something(session, cast, announce):
    with pytest.raises(Invalid, match="Write something"):
        stating.submit(session, cast.observer, _wish(announce(), text=" "))


def test_files_are_few(session, cast, announce):
    with pytest.raises(Invalid, match="5 files at most"):
        stating.submit(session, cast.observer, _wish(announce(), files=(FILE,) * 6))


@pytest.mark.parametrize("name", ["expert", "secretariat", "administrator", "visitor"])
def test_only_participants_state(session, cast, announce, name):
    with pytest.raises(NotAllowed):
        stating.submit(session, cast.named(name), _wish(announce()))


def test_whoever_does_not_take_part_is_refused(session, cast, announce):
    with pytest.raises(WrongState, match="does not take part"):
        stating.submit(session, cast.observer, _wish(announce(admission=Admission.INVITED)))


def test_a_planned_consultation_does_not_exist(session, cast, declaration):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())

    with pytest.raises(NotFound):
        stating.submit(session, cast.observer, _wish(planned))


def test_where_nothing_is_submitted_nothing_is_taken_in(session, cast, announce):
    visit = announce(may_comment=False, may_propose=False)

    with pytest.raises(WrongState, match="Nothing is submitted"):
        stating.submit(session, cast.observer, _wish(visit))


def test_it_comes_in_time_or_is_marked_as_late(session, cast, announce):
    strict, mild = announce(), announce(lateness=Lateness.MARKED)

    with clock.at(mild.closes_at), pytest.raises(WrongState, match="closed on"):
        stating.submit(session, cast.observer, _wish(strict))
    with clock.at(mild.closes_at):
        made = stating.submit(session, cast.observer, _wish(mild))

    assert made.is_late


def test_it_is_said_to_a_consultation_whichever_release_that_is_on(
    session, cast, declaration, announce
):
    first = factories.release(session, cast.expert, declaration)
    one = announce(release_id=first.id)

    factories.release(session, cast.expert, declaration)

    assert stating.submit(session, cast.observer, _wish(one)).number == 1


def test_what_waits_is_read_by_its_organisation_and_the_desk_until_it_is_published(
    session, cast, announce
):
    one = announce(publication=Publication.BY_SECRETARIAT)
    made = stating.submit(session, cast.observer, _wish(one, files=(FILE,)))

    def readers():
        names = ("observer", "expert", "secretariat", "northland", "administrator", "visitor")
        found = ((name, cast.named(name)) for name in names)
        return {n for n, a in found if statements.of_consultation(session, a, one.id)}

    assert (made.number, readers()) == (None, {"observer", "expert", "secretariat"})
    with pytest.raises(NotFound):
        statements.statement_page(session, cast.northland, one.id, made.id)
    consulting.publish_submissions(session, cast.secretariat, factories.step(one))
    assert (made.number, len(readers())) == (1, 6)


def test_what_is_confidential_is_never_published(session, cast, announce):
    one = announce(takes_confidential=True)
    made = stating.submit(session, cast.observer, _wish(one, is_confidential=True))

    with pytest.raises(WrongState, match="Nothing waits"):
        consulting.publish_submissions(session, cast.expert, factories.step(one))

    assert made.number is None
    assert not statements.of_consultation(session, cast.northland, one.id)


def test_where_nothing_confidential_is_taken_in_the_mark_is_refused(session, cast, announce):
    with pytest.raises(Invalid, match="nothing that is confidential"):
        stating.submit(session, cast.observer, _wish(announce(), is_confidential=True))


def test_a_statement_stays_as_it_is(session, cast, announce):
    one = announce(questions=QUESTIONS)
    stating.submit(session, cast.observer, _wish(one, answers={1: "Children."}, files=(FILE,)))

    check_frozen(session, "statement_answer", text="Others.")
    check_frozen(session, "statement_file", name="other.txt")
    check_refused(session, Statement.__table__.update().values(text="Something else."))
    check_refused(session, Statement.__table__.delete())
    assert session.query(StatementAnswer).count() == 1
