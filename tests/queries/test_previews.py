import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import amendments
from drafting.queries.previews import Fit, edits_of, preview, proposed_edits
from drafting.text.diff import Edit
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _preview(session, cast, declaration, row, **changes):
    """What accepting a proposal would do to the text as it stands now."""
    wish = {"text": WIDE} | changes
    made = factories.amendment(session, cast.northland, row, **wish)
    found = amendments.amendment(session, cast.expert, made.id)
    return lambda: preview(found, factories.row(session, declaration, "PP1"))


def test_on_untouched_words_an_amendment_applies(session, cast, declaration, row):
    seen = _preview(session, cast, declaration, row)()

    assert (seen.fit, seen.text) == (Fit.APPLIES, WIDE)
    assert [one.text.strip() for one in seen.edits if one.kind == "insert"] == ["wide"]


def test_two_changes_in_one_sentence_are_pointed_out(session, cast, declaration, row):
    look = _preview(session, cast, declaration, row)
    factories.rewritten(session, cast.expert, row, row.text.replace("one road", "one long road"))

    seen = look()

    assert seen.fit is Fit.SAME_SENTENCE
    assert seen.text == WIDE.replace("one road", "one long road")
    assert seen.adjacent


def test_a_conflict_is_shown_with_both_sides(session, cast, declaration, row):
    look = _preview(session, cast, declaration, row)
    factories.rewritten(session, cast.expert, row, row.text.replace("one river", "a stream"))

    seen = look()

    assert (seen.fit, seen.text) == (Fit.CONFLICT, None)
    assert "a stream" in seen.begin
    assert seen.conflicts


def test_words_that_are_in_the_text_already_are_recognised(session, cast, declaration, row):
    look = _preview(session, cast, declaration, row)
    factories.rewritten(session, cast.expert, row, WIDE)

    assert look().fit is Fit.ALREADY


def test_an_amendment_without_its_place_is_shown_as_gone(session, cast, declaration, row):
    made = factories.amendment(session, cast.northland, row, text=WIDE)

    assert preview(amendments.amendment(session, cast.expert, made.id), None).fit is Fit.GONE


def test_a_deletion_fits_the_words_it_was_written_on(session, cast, declaration, row):
    look = _preview(session, cast, declaration, row, kind=AmendmentKind.DELETE)

    assert look().fit is Fit.APPLIES


def test_a_deletion_does_not_fit_words_that_changed(session, cast, declaration, row):
    look = _preview(session, cast, declaration, row, kind=AmendmentKind.DELETE)
    factories.rewritten(session, cast.expert, row, WIDE)

    assert look().fit is Fit.CONFLICT


def test_an_insertion_applies_whatever_stands_before_it(session, cast, declaration, row):
    kind = AmendmentKind.INSERT_AFTER
    look = _preview(session, cast, declaration, row, kind=kind, text="Mindful,")
    factories.rewritten(session, cast.expert, row, WIDE)

    seen = look()

    assert (seen.fit, seen.edits) == (Fit.APPLIES, (Edit("insert", "Mindful,"),))


def test_what_is_proposed_is_shown_against_the_words_it_was_written_on(session, cast, row):
    made = factories.amendment(session, cast.northland, row, text=WIDE)

    edits = proposed_edits(amendments.amendment(session, cast.visitor, made.id))

    assert "".join(one.text for one in edits if one.kind != "insert") == row.text
    assert "".join(one.text for one in edits if one.kind != "delete") == WIDE


def test_each_kind_has_its_edits():
    assert edits_of(AmendmentKind.DELETE, "Old.", "") == (Edit("delete", "Old."),)
    assert edits_of(AmendmentKind.INSERT_AFTER, "Old.", "New.") == (Edit("insert", "New."),)
    assert edits_of(AmendmentKind.INSERT_AFTER, "Old.", "") == ()
