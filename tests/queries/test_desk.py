import pytest

from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Outcome
from drafting.queries import desk
from drafting.queries.previews import Fit
from drafting.services import amending, commenting, editing
from tests import factories
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in EDITORS])
def test_for_others_there_is_no_desk(session, cast, declaration, row, name):
    with pytest.raises(NotFound):
        desk.queue(session, cast.named(name), declaration.id)
    with pytest.raises(NotFound):
        desk.desk_paragraph(session, cast.named(name), declaration.id, row.paragraph_id)


@pytest.mark.parametrize("name", EDITORS)
def test_what_was_proposed_or_said_waits_in_the_order_of_the_text(
    session, cast, declaration, row, name
):
    factories.comment(session, cast.observer, factories.row(session, declaration, "OP3"))
    factories.amendment(session, cast.northland, row)
    factories.draft(session, cast.northland, factories.row(session, declaration, "OP1"))

    found = desk.queue(session, cast.named(name), declaration.id)

    assert [(one.row.name, one.open_count, one.comment_count) for one in found] == [
        ("PP1", 1, 0),
        ("OP3", 0, 1),
    ]


def test_a_decided_amendment_is_settled(session, cast, declaration, row):
    amendment = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, amendment, outcome=Outcome.DECLINED)

    (found,) = desk.queue(session, cast.expert, declaration.id)
    paragraph = desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id)

    assert (found.open_count, found.decided_count) == (0, 1)
    assert [one.amendment.id for one in paragraph.settled] == [amendment.id]
    assert (paragraph.waiting, paragraph.settled[0].preview) == ((), None)


@pytest.mark.parametrize("retired", ["OP2", "OP2(a)"])
def test_no_open_amendment_leaves_the_desk_with_its_paragraph(session, cast, declaration, retired):
    under = factories.row(session, declaration, "OP2(a)")
    amendment = factories.amendment(session, cast.northland, under, text="To mend;")
    gone = factories.row(session, declaration, retired)
    editing.retire(session, cast.expert, factories.placing(gone))

    (found,) = desk.queue(session, cast.expert, declaration.id)
    paragraph = desk.desk_paragraph(session, cast.expert, declaration.id, under.paragraph_id)

    assert (found.row.paragraph_id, found.is_retired) == (under.paragraph_id, True)
    assert paragraph.is_retired
    assert [(one.amendment.id, one.preview.fit) for one in paragraph.waiting] == [
        (amendment.id, Fit.GONE)
    ]


def test_the_desk_shows_no_draft(session, cast, declaration, row):
    factories.draft(session, cast.northland, row)

    paragraph = desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id)

    assert (paragraph.waiting, paragraph.settled) == ((), ())


def test_what_was_said_lies_beside_what_was_proposed(session, cast, declaration, row):
    amendment = factories.amendment(session, cast.northland, row)
    commenting.on_amendment(session, cast.observer, amendment.id, commenting.Remark("Agreed."))
    factories.comment(session, cast.observer, row, "On the paragraph.")

    paragraph = desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id)

    assert paragraph.waiting[0].said.threads[0].comment.text == "Agreed."
    assert paragraph.threads[0].comment.text == "On the paragraph."


def test_a_paragraph_of_another_declaration_is_not_on_this_desk(session, cast, declaration):
    other = factories.declaration(session, cast.expert, "others")
    row = factories.row(session, other, "PP1")

    with pytest.raises(NotFound):
        desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id)


def test_the_desk_goes_on_to_what_is_undecided_before_and_behind(session, cast, declaration):
    for name in ("PP1", "OP1", "OP3"):
        on = factories.row(session, declaration, name)
        factories.amendment(session, cast.northland, on, text=f"{on.text} Now.")
    decided = factories.amendment(
        session, cast.northland, factories.row(session, declaration, "PP2"), text="Sure,"
    )
    factories.disposition(session, cast.expert, decided, outcome=Outcome.NOTED)
    rows = desk.queue(session, cast.expert, declaration.id)
    ids = {one.row.name: one.row.paragraph_id for one in rows}

    def names(name):
        return [one and one.row.name for one in desk.beside(rows, ids[name])]

    assert [names(one) for one in ("PP1", "PP2", "OP1", "OP3")] == [
        [None, "OP1"],
        ["PP1", "OP1"],
        ["PP1", "OP3"],
        ["OP1", None],
    ]


def test_what_was_submitted_stands_beside_what_a_release_made_of_it(session, cast, declaration):
    on = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, on, text=on.text.replace("good", "fine"))
    factories.rewritten(session, cast.expert, on, on.text.replace("each", "every"))
    factories.release(session, cast.expert, declaration)

    found = desk.desk_paragraph(session, cast.expert, declaration.id, on.paragraph_id)

    (one,) = found.waiting
    assert "every" in "".join(edit.text for edit in one.proposed)
    assert "each" in "".join(edit.text for edit in one.submitted if edit.kind == "equal")


def test_what_was_never_carried_is_shown_once(session, cast, declaration, row):
    factories.amendment(session, cast.northland, row)

    (one,) = desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id).waiting

    assert (one.submitted, one.earlier) == ((), ())


def test_what_a_revised_amendment_said_before_stays_readable(session, cast, declaration, row):
    made = factories.amendment(session, cast.northland, row, text="Recalling one river,")
    again = factories.proposal(row, text="Recalling two rivers,")
    amending.resubmit(session, cast.northland, made.id, 1, again)

    (one,) = desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id).waiting

    assert [(text.number, text.text) for text in one.earlier] == [(1, "Recalling one river,")]
