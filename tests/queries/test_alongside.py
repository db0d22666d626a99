import pytest

from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.queries import amendments
from drafting.queries.alongside import Touch, Writing, alongside
from drafting.services import amending, sponsoring
from drafting.text.compose import Proposal, compose
from tests import factories

NOW = "Recalling that neighbours share one river and one road,"
WIDE = NOW.replace("one river", "one wide river")
LONG = NOW.replace("one road", "one long road")
BOTH = WIDE.replace("one road", "one long road")
STREAM = NOW.replace("one river", "a stream")
REPLACE, DELETE, AFTER = AmendmentKind.REPLACE, AmendmentKind.DELETE, AmendmentKind.INSERT_AFTER


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def waiting(session, cast, row):
    """What stands on the paragraph, once Southland has proposed something."""

    def proposed(**changes):
        factories.amendment(session, cast.southland, row, **changes)
        return amendments.on_paragraph(session, cast.northland, row.paragraph_id)

    return proposed


def _beside(session, actor, row, text, kind=REPLACE):
    found = amendments.on_paragraph(session, actor, row.paragraph_id)
    return alongside(found, Writing(kind, row.text, text))


@pytest.mark.parametrize(
    ("theirs", "written", "touch"),
    [
        (WIDE, WIDE, Touch.SAME),
        (BOTH, LONG, Touch.WITHIN),
        (LONG, BOTH, Touch.AROUND),
        (WIDE, STREAM, Touch.COLLIDES),
    ],
)
def test_other_words_are_held_against_other_words(waiting, row, theirs, written, touch):
    found = waiting(text=theirs)

    (near,) = alongside(found, Writing(REPLACE, row.text, written))

    assert near.touch is touch
    assert bool(near.conflicts) is (touch is Touch.COLLIDES)


@pytest.mark.parametrize("written", [LONG, NOW, ""])
def test_what_lies_apart_or_is_not_written_yet_touches_nothing(session, cast, row, written):
    factories.amendment(session, cast.southland, row, text=WIDE)

    assert _beside(session, cast.northland, row, written) == ()


@pytest.mark.parametrize(
    ("theirs", "ours", "touches"),
    [
        ((DELETE, ""), (DELETE, ""), [Touch.SAME]),
        ((DELETE, ""), (REPLACE, WIDE), [Touch.COLLIDES]),
        ((DELETE, ""), (REPLACE, NOW), []),
        ((REPLACE, WIDE), (DELETE, NOW), [Touch.COLLIDES]),
        ((AFTER, "Mindful of rain,"), (AFTER, "Mindful of rain,"), [Touch.SAME]),
        ((AFTER, "Mindful of rain,"), (AFTER, "Mindful of snow,"), []),
        ((AFTER, WIDE), (REPLACE, WIDE), []),
        ((DELETE, ""), (AFTER, "Mindful of rain,"), []),
    ],
)
def test_each_kind_is_held_against_each(waiting, row, theirs, ours, touches):
    found = waiting(kind=theirs[0], text=theirs[1])

    near = alongside(found, Writing(ours[0], row.text, ours[1]))

    assert [one.touch for one in near] == touches


def test_the_nearest_comes_first(session, cast, row):
    for text in (STREAM, BOTH, WIDE):
        factories.amendment(session, cast.southland, row, text=text)

    found = _beside(session, cast.northland, row, WIDE)

    assert [one.touch for one in found] == [Touch.SAME, Touch.WITHIN, Touch.COLLIDES]


def test_drafts_and_what_is_settled_are_left_out(session, cast, row):
    factories.draft(session, cast.northland, row, text=WIDE)
    decided = factories.amendment(session, cast.southland, row, text=WIDE)
    factories.disposition(session, cast.expert, decided, outcome=Outcome.NOTED)
    withdrawn = factories.amendment(session, cast.southland, row, text=WIDE)
    amending.withdraw(session, cast.southland, withdrawn.id)

    assert _beside(session, cast.northland, row, WIDE) == ()


def test_a_carried_proposal_is_held_against_the_words_of_the_new_release(
    session, cast, declaration, row
):
    factories.amendment(session, cast.southland, row, text=WIDE)
    factories.rewritten(session, cast.expert, row, LONG)
    factories.release(session, cast.expert, declaration)

    (near,) = _beside(session, cast.northland, factories.row(session, declaration, "PP1"), BOTH)

    assert near.touch is Touch.SAME


def test_one_that_waits_for_its_author_is_left_out(session, cast, declaration, row):
    factories.amendment(session, cast.southland, row, text=WIDE)
    factories.rewritten(session, cast.expert, row, STREAM)
    factories.release(session, cast.expert, declaration)
    row = factories.row(session, declaration, "PP1")

    assert _beside(session, cast.northland, row, STREAM.replace("a stream", "a sea")) == ()


def test_a_state_comes_behind_what_it_neither_leads_nor_supports(session, cast, row):
    amendment = factories.amendment(session, cast.southland, row, text=WIDE)
    (before,) = _beside(session, cast.northland, row, WIDE)
    sponsoring.join(session, cast.northland, amendment.id)

    (after,) = _beside(session, cast.northland, row, WIDE)

    assert before.is_open_to(cast.northland)
    assert not after.is_open_to(cast.northland)
    assert not before.is_open_to(cast.southland)
    assert not before.is_open_to(cast.visitor)


@pytest.mark.parametrize("written", [WIDE, LONG, BOTH, STREAM, NOW.replace("one", "some")])
def test_what_collides_while_writing_is_what_collides_on_the_desk(session, cast, row, written):
    texts = [WIDE, LONG, STREAM, NOW.replace("that", "how"), NOW.replace(" river", " brook")]
    made = {factories.amendment(session, cast.southland, row, text=one).id: one for one in texts}
    proposals = [Proposal("written", written), *(Proposal(*one) for one in made.items())]
    pairs = compose(NOW, proposals).collisions

    found = _beside(session, cast.northland, row, written)

    called = {one.amendment.id for one in found if one.touch is Touch.COLLIDES}
    assert called == {name for pair in pairs if "written" in pair for name in pair} - {"written"}


@pytest.mark.parametrize("kind", [AmendmentKind.RETAIN, DELETE])
def test_who_wants_the_text_kept_or_gone_meets_every_change_of_it(waiting, row, kind):
    found = waiting(kind=kind, text="")

    (near,) = alongside(found, Writing(REPLACE, row.text, WIDE))

    assert near.touch is Touch.COLLIDES


def test_two_who_want_the_text_kept_want_the_same(waiting, row):
    found = waiting(kind=AmendmentKind.RETAIN, text="")

    (near,) = alongside(found, Writing(AmendmentKind.RETAIN, row.text, ""))

    assert near.touch is Touch.SAME


@pytest.mark.parametrize("kind", [AmendmentKind.INSERT_BEFORE, AFTER])
def test_a_new_paragraph_beside_it_meets_no_wish_to_keep_the_text(waiting, row, kind):
    found = waiting(kind=AmendmentKind.RETAIN, text="")

    assert alongside(found, Writing(kind, row.text, WIDE)) == ()


def test_the_same_parts_are_the_same_split(waiting, row):
    parts = "Recalling that neighbours share one river\n\nand one road,"
    found = waiting(kind=AmendmentKind.SPLIT, text=parts)

    (near,) = alongside(found, Writing(AmendmentKind.SPLIT, row.text, parts))

    assert near.touch is Touch.SAME
