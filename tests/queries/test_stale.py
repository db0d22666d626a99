import pytest

from drafting.domain.errors import NotFound
from drafting.queries.stale import overtaken
from tests import factories


def test_an_overtaken_writer_sees_both_texts_and_what_they_make_together(
    session, cast, declaration
):
    row = factories.row(session, declaration, "PP1")
    theirs = row.text.replace("one road", "one long road")
    factories.rewritten(session, cast.secretariat, row, theirs)
    mine = row.text.replace("one river", "one wide river")

    seen = overtaken(session, cast.expert, (row.paragraph_id, 1), 2, mine)

    assert (seen.base, seen.current, seen.written) == (row.text, theirs, mine)
    assert seen.merged.text == theirs.replace("one river", "one wide river")
    assert {one.text.strip() for one in seen.theirs if one.kind == "insert"} == {"long"}
    assert {one.text.strip() for one in seen.yours if one.kind == "insert"} == {"wide"}


def test_words_in_the_same_place_are_a_conflict(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.secretariat, row, row.text.replace("one river", "a stream"))

    seen = overtaken(
        session, cast.expert, (row.paragraph_id, 1), 2, row.text.replace("one river", "a sea")
    )

    assert seen.merged.text is None
    assert seen.merged.conflicts


@pytest.mark.parametrize("base", [2, 99])
def test_a_base_that_may_not_be_read_or_never_was_looks_like_nothing(
    session, cast, declaration, base
):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, row, "Secret words,")

    with pytest.raises(NotFound):
        overtaken(session, cast.northland, (row.paragraph_id, base), 1, "Mindful,")
