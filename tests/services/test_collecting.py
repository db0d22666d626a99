"""A list of sources is taken in as somebody saw that it would be."""

from dataclasses import replace

import pytest

from drafting.domain.errors import NotAllowed, NotFound, StaleVersion
from drafting.domain.sources import Verdict
from drafting.formats.reference_list import Entry, ReferenceList
from drafting.models import Source, SourceRevision
from drafting.queries.source_report import source_report
from drafting.services import collecting, sourcing
from drafting.services.collecting import Collection
from drafting.services.sourcing import Revision
from tests import factories, journals
from tests.cast import EVERYBODY

OTHERS = [name for name in EVERYBODY if name not in {"expert", "secretariat"}]


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration, note="Kept by the desk.")


def _listed(*references, doubts=()):
    return ReferenceList(
        tuple(Entry(at, one.name, one, doubts) for at, one in enumerate(references, start=2))
    )


NEW = factories.reference(symbol="TEST/RES/2", title="Better neighbours")
SAME = factories.reference()
CHANGED = factories.reference(title="Good neighbours, corrected", body="")
NAMESAKE = factories.reference(symbol="TEST/RES/9")


def test_what_a_list_leaves_empty_stays_as_the_library_has_it(session, cast, declaration, source):
    collecting.take_in(session, cast.expert, declaration.id, Collection(_listed(CHANGED)))

    session.refresh(source)
    assert (source.title, source.body, source.note, source.revision_number) == (
        "Good neighbours, corrected",
        "Assembly of Neighbours",
        "Kept by the desk.",
        2,
    )


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_what_is_new_comes_in_and_what_changed_is_revised(
    session, cast, declaration, source, name
):
    wish = Collection(_listed(NEW, SAME, CHANGED, NAMESAKE))

    done = collecting.take_in(session, cast.named(name), declaration.id, wish)

    assert (done.added, done.revised) == (1, 1)
    assert session.query(Source).count() == 2
    assert declaration.public_seq == journals.newest(session).seq


def test_the_same_list_changes_nothing_the_second_time(session, cast, declaration):
    wish = Collection(_listed(NEW, SAME))
    collecting.take_in(session, cast.expert, declaration.id, wish)

    again = collecting.take_in(session, cast.expert, declaration.id, wish)

    assert (again.added, again.revised) == (0, 0)
    assert session.query(SourceRevision).count() == 2


def test_of_what_is_doubtful_only_the_chosen_comes_in(session, cast, declaration):
    listed = _listed(NEW, SAME, doubts=("Its kind cannot be told.",))

    done = collecting.take_in(
        session, cast.expert, declaration.id, Collection(listed, taken=frozenset({1}))
    )

    assert done.added == 1
    assert session.query(Source).one().symbol == SAME.symbol


def test_one_that_the_list_holds_twice_is_revised_if_the_second_is_chosen(
    session, cast, declaration
):
    twice = _listed(NEW, replace(NEW, title="Said otherwise"))
    wish = Collection(replace(twice, doubts=()), taken=frozenset({1}))

    done = collecting.take_in(session, cast.expert, declaration.id, wish)

    assert (done.added, done.revised) == (1, 1)


def test_a_report_that_is_out_of_date_is_shown_again(session, cast, declaration, source):
    listed = _listed(CHANGED)
    seen = source_report(session, declaration.id, listed).digest
    wish = Revision(factories.reference(title="Meanwhile"), 1)
    sourcing.revise(session, cast.secretariat, source.id, wish)

    with pytest.raises(StaleVersion):
        collecting.take_in(session, cast.expert, declaration.id, Collection(listed, seen))


def test_a_confirmation_sent_twice_takes_in_once(session, cast, declaration):
    listed = _listed(NEW)
    seen = source_report(session, declaration.id, listed).digest
    wish = Collection(listed, seen, form_key="a key")
    collecting.take_in(session, cast.expert, declaration.id, wish)

    again = collecting.take_in(session, cast.expert, declaration.id, wish)

    assert again.added == 0
    assert session.query(Source).count() == 1


def test_what_a_form_brings_is_checked_once_more(session, cast, declaration):
    forged = replace(NEW, link="javascript:alert(1)")

    done = collecting.take_in(
        session, cast.expert, declaration.id, Collection(_listed(forged), taken=frozenset({0}))
    )

    assert done.report.rows[0].verdict is Verdict.DOUBTFUL
    assert session.query(Source).count() == 0


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_takes_in_a_list(session, cast, declaration, name):
    with pytest.raises(NotAllowed):
        collecting.take_in(session, cast.named(name), declaration.id, Collection(_listed(NEW)))


def test_a_text_that_is_not_there_has_no_library(session, cast):
    with pytest.raises(NotFound):
        collecting.take_in(session, cast.expert, "x" * 16, Collection(_listed(NEW)))
