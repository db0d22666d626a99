"""The runs of a paragraph: one for each stretch of words with one history."""

import pytest
from lxml import etree

from drafting.formats.word_runs_read import Ranges, RunsReader
from tests.formats.word_files import NAMESPACES, act, dele, gone, ins, p, t

TEXT = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (TEXT.format(kind) for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"


def _runs(*inside, ranges=None):
    element = etree.fromstring(f"<a {NAMESPACES}>{p(*inside)}</a>")[0]
    return RunsReader(ranges or Ranges(), 0).read(element)


def _told(runs):
    return [(run.text, [(one.kind, one.author) for one in run.revisions]) for run in runs]


def test_one_edit_that_came_as_many_runs_is_one():
    runs = _runs(ins("soli"), act("ins", t("dari") + t("ty"), date="2026-03-01T09:07:00Z"))

    assert _told(runs) == [("solidarity", [("inserted", "Northland")])]


def test_the_edits_of_two_authors_stay_two():
    runs = _runs(ins("oak"), ins("elm", "Southland"))

    assert [text for text, _ in _told(runs)] == ["oak", "elm"]


def test_words_put_in_by_one_and_taken_out_by_another_have_both_acts():
    runs = _runs(act("ins", act("del", gone("oak"), "Southland")))

    assert _told(runs) == [("oak", [("inserted", "Northland"), ("deleted", "Southland")])]


def test_changes_are_read_within_controls_links_and_tags():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{dele('one')}</w:sdtContent></w:sdt>"
    link = f"<w:hyperlink>{ins('two')}</w:hyperlink>"
    tag = f"<w:smartTag>{t('three')}</w:smartTag>"

    runs = _runs(control, link, tag)

    assert [run.text for run in runs] == ["one", "two", "three"]
    assert runs[0].revisions[0].kind == "deleted"


def test_a_hyperlink_is_kept_with_the_run():
    runs = _runs(
        f'<w:hyperlink r:id="h">{t("the oak")}</w:hyperlink>',
        ranges=Ranges(links={"h": "https://un.org/"}),
    )

    assert runs[0].link == "https://un.org/"


def test_the_instruction_of_a_field_is_no_text_and_its_result_is():
    runs = _runs(t("see "), BEGIN, CODE, t("hidden"), SEPARATE, t("page 3"), END, t("."))

    assert "".join(run.text for run in runs) == "see page 3."


def test_a_field_within_the_instruction_of_another_is_no_text():
    runs = _runs(BEGIN, CODE, BEGIN, CODE, SEPARATE, t("inner"), END, SEPARATE, t("outer"), END)

    assert [run.text for run in runs] == ["outer"]


def test_a_field_that_never_ends_does_not_swallow_the_next_paragraph():
    ranges = Ranges()
    _runs(BEGIN, CODE, ranges=ranges)

    runs = _runs(t("the next"), ranges=ranges)

    assert [run.text for run in runs] == ["the next"]


def test_a_simple_field_shows_its_result():
    runs = _runs(f'<w:fldSimple w:instr="PAGE">{t("7")}</w:fldSimple>')

    assert [run.text for run in runs] == ["7"]


def test_a_note_is_a_run_without_words():
    runs = _runs(t("oak"), '<w:r><w:footnoteReference w:id="2"/></w:r>', t(","))

    assert [(run.text, run.note) for run in runs] == [
        ("oak", ""),
        ("", "footnote 2"),
        (",", ""),
    ]


@pytest.mark.parametrize(
    ("property_", "is_italic"),
    [("<w:i/>", True), ('<w:i w:val="1"/>', True), ('<w:i w:val="0"/>', False), ("", False)],
)
def test_italics_are_told(property_, is_italic):
    runs = _runs(f"<w:r><w:rPr>{property_}</w:rPr><w:t>Recalling</w:t></w:r>")

    assert runs[0].is_italic is is_italic


def test_words_marked_as_deleted_outside_of_a_deletion_are_not_shown():
    runs = _runs(t("oak"), gone("elm"))

    assert [run.text for run in runs] == ["oak"]


def test_of_a_content_given_twice_the_first_form_is_read():
    both = (
        "<w:r><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice>"
        "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )

    runs = _runs(both)

    assert [run.text for run in runs] == ["new"]


def test_a_formula_is_read_for_its_characters():
    runs = _runs("<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath>")

    assert [run.text for run in runs] == ["x=1"]


def test_ruby_is_read_without_its_gloss():
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>guó</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>国</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )

    runs = _runs(ruby)

    assert [run.text for run in runs] == ["国"]


def test_tabs_and_breaks_stand_in_the_text():
    runs = _runs("<w:r><w:t>1.</w:t><w:tab/><w:t>oak</w:t><w:br/><w:t>elm</w:t></w:r>")

    assert [run.text for run in runs] == ["1.\toak\nelm"]


def test_the_words_within_the_range_of_a_comment_are_its_quote():
    ranges = Ranges()
    _runs(
        t("the "),
        '<w:commentRangeStart w:id="4"/>',
        t("old oak"),
        '<w:commentRangeEnd w:id="4"/>',
        t(" falls"),
        ranges=ranges,
    )

    assert [run.text for run in ranges.quoted["4"]] == ["old oak"]
    assert ranges.anchors == {"4": 0}
