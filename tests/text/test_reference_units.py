import pytest

from drafting.text.reference_patterns import patterns
from drafting.text.reference_units import Step, Target, kind_of, targets_of


def read(text, language="en"):
    known = patterns(language)
    return targets_of(known.segment.search(text), known.unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("article 3", "article"),
        ("para. 5", "paragraph"),
        ("point (a)", "subparagraph"),
        ("OP1", "operative"),
        ("preambular paragraph 2", "preambular"),
    ],
)
def test_the_kind_of_place_is_known_by_its_noun(text, kind):
    assert kind_of(patterns("en").segment.search(text)) == kind


def test_letters_that_touch_lie_within_one_another():
    assert read("paragraph 5 (a)(ii)") == (
        Target((Step("paragraph", "5"), Step("subparagraph", "a"), Step("subparagraph", "ii"))),
    )


def test_letters_in_a_list_lie_beside_one_another():
    assert read("paragraph 5 (a) and (c)") == (
        Target((Step("paragraph", "5"), Step("subparagraph", "a"))),
        Target((Step("paragraph", "5"), Step("subparagraph", "c"))),
    )


def test_a_hyphen_makes_a_range_only_upwards():
    assert read("paragraphs 3-7") == (Target((Step("paragraph", "3"),), "7"),)
    assert read("article 515-3") == (Target((Step("article", "515-3"),)),)


@pytest.mark.parametrize(
    ("figures", "number"),
    [
        ("\u4e94", "5"),
        ("\u5341", "10"),
        ("\u5341\u4e09", "13"),
        ("\u4e8c\u5341\u4e00", "21"),
        ("\u4e00\u767e\u96f6\u4e94", "105"),
        ("\u4e8c\u4e09", "23"),
        ("\u4e00\u3007\u4e94", "105"),
        ("\u0661\u0662", "12"),
        ("007", "7"),
    ],
)
def test_figures_of_other_scripts_are_read(figures, number):
    assert read(f"\u7b2c{figures}\u6761", "zh") == (Target((Step("article", number),)),)


def test_a_chinese_first_behind_a_number_names_no_inserted_place():
    assert read("\u7b2c\u4e94\u6761\u4e4b\u4e00", "zh") == (Target((Step("article", "5"),)),)
