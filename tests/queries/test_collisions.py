import pytest

from drafting.domain.vocabulary import AmendmentKind, Fate
from drafting.queries import amendments
from drafting.queries.collisions import colliding, meetings, touching
from drafting.services import carrying
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _met(session, cast, row, typed):
    waiting = amendments.on_paragraph(session, cast.expert, row.paragraph_id)
    return meetings(waiting, typed)


@pytest.mark.parametrize(
    ("typed", "fate"),
    [
        ("Recalling that neighbours share one river and one road,", Fate.APPLIES),
        ("Recalling that neighbours share one river and one long road,", Fate.REBASED),
        ("Recalling that neighbours share a stream and one road,", Fate.CONFLICT),
        (WIDE, Fate.OVERTAKEN),
    ],
)
def test_an_amendment_is_held_against_what_is_typed(session, cast, row, typed, fate):
    factories.amendment(session, cast.northland, row, text=WIDE)

    (met,) = _met(session, cast, row, typed)

    assert met.fate is fate
    assert bool(met.conflicts) is (fate is Fate.CONFLICT)


def test_those_that_collide_come_first(session, cast, row):
    long = row.text.replace("one road", "one long road")
    clean = factories.amendment(session, cast.northland, row, text=long)
    deletion = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)
    kind = AmendmentKind.INSERT_AFTER
    new = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful of rain,")

    met = _met(session, cast, row, WIDE)

    assert [(one.amendment.id, one.fate) for one in met] == [
        (deletion.id, Fate.CONFLICT),
        (clean.id, Fate.REBASED),
        (new.id, Fate.APPLIES),
    ]


def test_adapted_words_are_what_an_edit_meets(session, cast, declaration, row):
    amendment = factories.amendment(session, cast.northland, row, text=WIDE)
    stream = row.text.replace("one river", "a stream")
    factories.rewritten(session, cast.expert, row, stream)
    factories.release(session, cast.expert, declaration)
    words = stream.replace("one road", "one long road")
    carrying.adapt(session, cast.northland, carrying.Reply(amendment.id, 2, 0, words))

    (met,) = _met(session, cast, row, stream.replace("a stream", "a river"))

    assert met.fate is Fate.REBASED


def test_those_that_touch_the_same_words_are_named_with_one_another(session, cast, row):
    wide, good, road = (
        factories.amendment(session, cast.northland, row, text=row.text.replace(*change))
        for change in (
            ("one river", "one wide river"),
            ("one river", "one good river"),
            ("one road", "one good road"),
        )
    )
    waiting = amendments.on_paragraph(session, cast.expert, row.paragraph_id)

    found = touching(row.text, waiting)

    assert found == {wide.id: (good.id,), good.id: (wide.id,)}
    assert colliding(row.text, waiting) == {wide.id, good.id}
    assert road.id not in found


def test_whole_paragraphs_collide_with_nothing(session, cast, row):
    for kind in (AmendmentKind.DELETE, AmendmentKind.INSERT_AFTER):
        text = "Mindful," if kind is AmendmentKind.INSERT_AFTER else ""
        factories.amendment(session, cast.northland, row, kind=kind, text=text)
    waiting = amendments.on_paragraph(session, cast.expert, row.paragraph_id)

    assert colliding(row.text, waiting) == frozenset()
