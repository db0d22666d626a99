from drafting.queries.stale import overtaken
from tests import factories


def test_an_overtaken_writer_sees_both_texts_and_what_they_make_together(
    session, cast, declaration
):
    row = factories.row(session, declaration, "PP1")
    theirs = row.text.replace("one road", "one long road")
    factories.rewritten(session, cast.secretariat, row, theirs)
    mine = row.text.replace("one river", "one wide river")

    seen = overtaken(session, (row.paragraph_id, 1), 2, mine)

    assert (seen.base, seen.current, seen.written) == (row.text, theirs, mine)
    assert seen.merged.text == theirs.replace("one river", "one wide river")
    assert {one.text.strip() for one in seen.theirs if one.kind == "insert"} == {"long"}
    assert {one.text.strip() for one in seen.yours if one.kind == "insert"} == {"wide"}


def test_words_in_the_same_place_are_a_conflict(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.secretariat, row, row.text.replace("one river", "a stream"))

    seen = overtaken(session, (row.paragraph_id, 1), 2, row.text.replace("one river", "a sea"))

    assert seen.merged.text is None
    assert seen.merged.conflicts


def test_a_base_that_never_was_is_nothing(session, declaration):
    row = factories.row(session, declaration, "PP1")

    assert overtaken(session, (row.paragraph_id, 99), 1, "Mindful,").base == ""
