import pytest

from drafting.domain.asking import check_kind, fitting_kinds, recorded_kind, without_words
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentKind, ParagraphKind

EVERY = set(AmendmentKind)


@pytest.mark.parametrize(
    ("paragraph", "fitting"),
    [
        (ParagraphKind.TITLE, {AmendmentKind.RETAIN, AmendmentKind.TITLE}),
        (ParagraphKind.FORMULA, {AmendmentKind.REPLACE, AmendmentKind.RETAIN}),
        (
            ParagraphKind.HEADING,
            EVERY
            - {
                AmendmentKind.TITLE,
                AmendmentKind.INSERT_UNDER,
                AmendmentKind.SPLIT,
                AmendmentKind.JOIN,
            },
        ),
        (
            ParagraphKind.ARTICLE,
            EVERY - {AmendmentKind.TITLE, AmendmentKind.SPLIT, AmendmentKind.JOIN},
        ),
        (ParagraphKind.OPERATIVE, EVERY - {AmendmentKind.TITLE}),
        (ParagraphKind.SUBPARAGRAPH, EVERY - {AmendmentKind.TITLE}),
    ],
)
def test_each_kind_of_paragraph_can_be_asked_for_what_fits_it(paragraph, fitting):
    assert set(fitting_kinds(paragraph)) == fitting


PAIRS = [(kind, one) for kind in AmendmentKind for one in ParagraphKind]
REFUSED = [(kind, one) for kind, one in PAIRS if kind not in fitting_kinds(one)]


@pytest.mark.parametrize(("kind", "paragraph"), REFUSED)
def test_what_does_not_fit_is_refused_with_a_sentence(kind, paragraph):
    with pytest.raises(Invalid, match=r"\.$") as refusal:
        check_kind(kind, paragraph)

    assert refusal.value.field == "kind"


def test_other_words_for_the_title_ask_for_a_title():
    assert recorded_kind(AmendmentKind.REPLACE, ParagraphKind.TITLE) is AmendmentKind.TITLE


def test_other_words_elsewhere_are_other_words():
    assert recorded_kind(AmendmentKind.REPLACE, ParagraphKind.OPERATIVE) is AmendmentKind.REPLACE


@pytest.mark.parametrize("kind", [one for one in AmendmentKind if one.has_words])
def test_nobody_who_proposes_is_told_to_retire_a_paragraph(kind):
    assert "retire" not in without_words(kind)
    assert without_words(kind).endswith(".")
