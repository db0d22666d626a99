import pytest
from sqlalchemy import func, select

from drafting.domain.errors import Invalid, NotFound, StaleVersion
from drafting.domain.vocabulary import Act, AmendmentKind
from drafting.models import Composition
from drafting.queries import compositions
from drafting.record import journal
from drafting.services import composing
from drafting.text.combination import NOW
from tests import factories, journals
from tests.cast import EVERYBODY

DESK = ("expert", "secretariat")
WIDE = "Recalling that neighbours share one wide river and one road,"
OWN = "Recalling that neighbours share one wide river and two roads,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


def _count(session):
    return session.scalar(select(func.count()).select_from(Composition))


@pytest.mark.parametrize("name", DESK)
def test_what_is_switched_on_and_written_is_kept(session, cast, row, widening, name):
    saved = factories.composition(
        session, cast.named(name), row, widening, words=OWN, choices={"4": (widening.id,)}
    )

    assert (saved.number, saved.base_number, saved.words) == (1, 1, OWN)
    assert (saved.chosen, saved.choices) == ([widening.id], [["4", widening.id]])
    assert saved.author_id == cast.named(name).user_id


def test_another_of_the_desk_takes_it_over_and_the_earlier_revision_stays(
    session, cast, row, widening
):
    factories.composition(session, cast.secretariat, row, widening)

    factories.composition(session, cast.expert, row, revision=1)

    found = compositions.latest(session, cast.secretariat, row.paragraph_id)
    assert (found.number, found.selection.chosen, found.author_name) == (2, (), "Expert")
    assert _count(session) == 2


def test_two_who_save_at_once_do_not_overwrite_each_other(session, cast, row, widening):
    factories.composition(session, cast.secretariat, row, widening)

    with pytest.raises(StaleVersion, match="saved this composition again"):
        factories.composition(session, cast.expert, row, words=OWN)

    assert _count(session) == 1


def test_words_that_only_repeat_the_composed_text_are_nobodys_own(session, cast, row, widening):
    saved = factories.composition(session, cast.expert, row, widening, words=f" {WIDE} ")

    assert saved.words == ""


def test_a_form_sent_twice_saves_once(session, cast, row, widening):
    first = factories.composition(session, cast.expert, row, widening, form_key="key")

    second = factories.composition(session, cast.expert, row, widening, form_key="key")

    assert second is first
    assert _count(session) == 1


def test_the_record_tells_what_was_switched_on_but_no_words(session, cast, row, widening):
    saved = factories.composition(session, cast.expert, row, widening, words=OWN)

    entry = journals.entries(session)[-1]
    assert (entry.act, entry.subject_id) == (Act.COMPOSITION_SAVED, saved.id)
    assert journals.facts(entry) == {
        "paragraph": row.paragraph_id,
        "number": 1,
        "version": 1,
        "amendments": [widening.id],
        "words": journal.words_hash(OWN),
    }


def test_answers_of_those_who_are_not_switched_on_are_left_aside(session, cast, row, widening):
    choices = {"4": ("somebody",), "5": (), "6": (NOW,), "7" * 50: (widening.id,)}

    saved = factories.composition(session, cast.expert, row, widening, choices=choices)

    assert saved.choices == [["5"], ["6", NOW]]


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name not in DESK])
def test_outside_the_desk_there_is_no_composition(session, cast, row, widening, name):
    factories.composition(session, cast.expert, row, widening)

    with pytest.raises(NotFound):
        compositions.latest(session, cast.named(name), row.paragraph_id)
    with pytest.raises(NotFound):
        factories.composition(session, cast.named(name), row, revision=1)


def test_what_was_not_submitted_on_the_paragraph_is_not_switched_on(session, cast, row, widening):
    whole = factories.amendment(session, cast.southland, row, kind=AmendmentKind.DELETE)
    draft = factories.draft(session, cast.southland, row)

    for other in (whole, draft):
        with pytest.raises(NotFound):
            factories.composition(session, cast.expert, row, widening, other)


@pytest.mark.parametrize("changes", [{"paragraph_id": "nowhere"}, {"base_number": 7}])
def test_a_composition_on_what_never_was_is_refused(session, cast, row, changes):
    with pytest.raises(NotFound):
        composing.save(session, cast.expert, factories.composing_of(row, **changes))


def test_words_that_nobody_can_see_are_refused(session, cast, row):
    with pytest.raises(Invalid) as refusal:
        factories.composition(session, cast.expert, row, words="Hidden\u200bwords,")

    assert refusal.value.field == "words"
