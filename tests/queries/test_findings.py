import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.findings import (
    inserted_findings,
    proposed_findings,
    rewritten_findings,
    text_findings,
)
from drafting.queries.working import standing_text
from tests import factories


@pytest.fixture
def rows(session, declaration):
    return standing_text(session, declaration.id).rows


def _id(rows, name):
    return next(row.paragraph_id for row in rows if row.name == name)


def _rules(found):
    return [(one.rule, one.place.label) for one in found]


def test_a_sound_text_has_no_finding(rows):
    assert text_findings(rows, "en") == ()


def test_a_finding_names_the_identity_of_its_paragraph(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, row, "Reaffirms the the road;")

    (found,) = text_findings(standing_text(session, declaration.id).rows, "en")

    assert (found.rule, found.place.identity) == ("doubled-word", row.paragraph_id)


def test_new_words_are_judged_in_the_place_of_the_old_ones(rows):
    found = rewritten_findings(rows, _id(rows, "OP3"), "Decides to meet;", "en")

    assert _rules(found) == [("end-punctuation", "OP3")]


def test_what_is_wrong_elsewhere_is_not_said_beside_new_words(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, row, "Reaffirms the the road;")
    rows = standing_text(session, declaration.id).rows

    assert rewritten_findings(rows, _id(rows, "OP3"), "Decides to meet.", "en") == ()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("OP1", "Thanks the river;", []),
        ("OP1", "Reaffirms the river;", [("repeated-verb", "OP2")]),
        ("OP2", "Thanks the river.", [("end-punctuation", "OP3")]),
        ("OP3", "Thanks the river;", [("end-punctuation", "OP4")]),
    ],
)
def test_a_new_paragraph_is_judged_where_it_would_stand(rows, name, text, expected):
    assert _rules(inserted_findings(rows, _id(rows, name), text, "en")) == expected


def test_words_for_a_paragraph_that_is_gone_are_not_judged(rows):
    assert rewritten_findings(rows, "gone", "the the", "en") == ()
    assert inserted_findings(rows, "gone", "the the", "en") == ()


def test_the_language_of_the_declaration_decides(rows):
    found = rewritten_findings(rows, _id(rows, "OP1"), "Réaffirme 5 %\u00a0;", "fr")

    assert found == ()


@pytest.mark.parametrize(
    ("kind", "name", "text", "expected"),
    [
        (AmendmentKind.INSERT_BEFORE, "OP2", "Reaffirms the river;", [("repeated-verb", "OP2")]),
        (AmendmentKind.INSERT_BEFORE, "OP2", "Thanks the river;", []),
        (AmendmentKind.INSERT_UNDER, "OP2", "To the the river.", [("doubled-word", "OP2(c)")]),
        (AmendmentKind.MOVE, "OP2", "", []),
        (AmendmentKind.RETAIN, "OP2", "the the", []),
        (AmendmentKind.SPLIT, "OP1", "Reaffirms the the road;\n\nThanks it;", []),
    ],
)
def test_each_kind_of_proposal_is_judged_where_it_would_stand(rows, kind, name, text, expected):
    found = proposed_findings(rows, _id(rows, name), kind, text, "en")

    assert [one for one in _rules(found) if one[0] != "end-punctuation"] == expected
