import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from drafting.domain.errors import StaleVersion
from drafting.models import Paragraph, VersionAmendment, VersionParent
from drafting.record.words import (
    NewWords,
    current_version,
    spans_of,
    version_of,
    write_version,
)
from drafting.text.diff import ALGORITHM
from tests import factories, journals


@pytest.fixture
def paragraph(session, declaration):
    row = factories.row(session, declaration, "PP1")
    return session.get(Paragraph, row.paragraph_id)


def _words(session, text, **more):
    return NewWords(text, "It reads better.", journals.newest(session).seq, **more)


def test_a_version_keeps_who_wrote_it_why_and_with_which_algorithm(session, cast, paragraph):
    version = write_version(session, cast.expert, paragraph, 1, _words(session, "Recalling,"))

    assert (version.number, version.author_id) == (2, cast.expert.user_id)
    assert (version.reason, version.algorithm) == ("It reads better.", ALGORITHM)


def test_the_latest_version_is_the_current_one(session, cast, paragraph):
    version = write_version(session, cast.expert, paragraph, 1, _words(session, "Recalling,"))

    assert current_version(session, paragraph) is version
    assert version_of(session, paragraph.id, 1).text.startswith("Recalling that neighbours")


def test_a_version_that_was_overtaken_is_refused(session, cast, paragraph):
    write_version(session, cast.expert, paragraph, 1, _words(session, "Recalling,"))

    with pytest.raises(StaleVersion):
        write_version(session, cast.expert, paragraph, 1, _words(session, "Mindful,"))


def test_a_version_knows_the_one_it_was_made_from(session, cast, paragraph):
    first = current_version(session, paragraph)

    second = write_version(session, cast.expert, paragraph, 1, _words(session, "Recalling,"))

    parents = select(VersionParent.parent_id).where(VersionParent.version_id == second.id)
    assert session.scalars(parents).all() == [first.id]


def test_kept_words_keep_their_origin_and_new_words_get_the_version(session, cast, paragraph):
    first = current_version(session, paragraph)
    text = first.text.replace("one river", "one wide river")

    second = write_version(session, cast.expert, paragraph, 1, _words(session, text))

    origins = {span.origin: span.text for span in spans_of(session, second)}
    assert origins[second.id].strip() == "wide"
    assert set(origins) == {first.id, second.id}


def test_the_spans_of_a_version_join_to_its_words(session, cast, paragraph):
    text = "Mindful that two neighbours share one wide river,"

    version = write_version(session, cast.expert, paragraph, 1, _words(session, text))

    assert "".join(span.text for span in spans_of(session, version)) == text
    assert sum(length for length, _ in version.origins) == len(text)


def test_words_from_an_amendment_carry_its_identity_and_credit_it(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)
    paragraph = session.get(Paragraph, row.paragraph_id)
    words = _words(session, amendment.text, amendment_id=amendment.id)

    version = write_version(session, cast.expert, paragraph, 1, words)

    assert amendment.id in {span.origin for span in spans_of(session, version)}
    assert session.get(VersionAmendment, (version.id, amendment.id)) is not None


BASE = "share one river and one road,"


@pytest.fixture
def amendment(session, cast, declaration):
    return factories.amendment(session, cast.northland, factories.row(session, declaration, "PP1"))


@pytest.mark.parametrize(
    "case",
    [
        (BASE, "share one wide river,", "share one wide river and one road,", ["wide"]),
        (BASE, "share one wide river,", "share one river and one wet road,", []),
        (
            "share a lake,",
            "share one wide, calm river,",
            "share a wide, calm lake,",
            ["wide, calm"],
        ),
        ("share a lake,", "share water,", "share water,", ["water"]),
        ("share a lake,", "share bread,", "share a b read lake,", []),
    ],
)
def test_of_new_words_only_those_of_the_amendment_are_credited_to_it(
    session, cast, paragraph, amendment, case
):
    standing, proposed, settled, credited = case
    write_version(session, cast.expert, paragraph, 1, _words(session, standing))
    shared = {"amendment_base": BASE, "amendment_text": proposed}
    words = _words(session, settled, amendment_id=amendment.id, **shared)

    version = write_version(session, cast.expert, paragraph, 2, words)

    spans = spans_of(session, version)
    assert [one.text.strip() for one in spans if one.origin == amendment.id] == credited
    assert "".join(one.text for one in spans) == settled
    assert session.get(VersionAmendment, (version.id, amendment.id)) is not None


PHRASES = st.lists(st.sampled_from(["one ", "wide ", "river", ", ", "and ", "a ", "road"]))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(proposed=PHRASES.map("".join), settled=PHRASES.map("".join))
def test_whatever_is_settled_every_letter_has_an_origin(
    session, cast, paragraph, amendment, **texts
):
    number = current_version(session, paragraph).number
    shared = {"amendment_base": BASE, "amendment_text": texts["proposed"]}
    words = _words(session, texts["settled"], amendment_id=amendment.id, **shared)

    version = write_version(session, cast.expert, paragraph, number, words)

    assert sum(length for length, _ in version.origins) == len(texts["settled"])
    assert {one.origin for one in spans_of(session, version)}.isdisjoint({""})
