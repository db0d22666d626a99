"""Comments with their authors, on the paragraphs and the words they are about."""

from drafting.formats.word_read import read_word
from tests.formats.word_files import NAMESPACES, comment, comments, dele, ins, p, t, word_file

START, END = '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'
REFERENCE = '<w:r><w:commentReference w:id="3"/></w:r>'


def _comments(*blocks, said=None, **others):
    part = said or comments(comment(3, "Why an oak?"))
    return read_word(word_file(*blocks, comments=part, **others), "draft.docx").comments


def test_a_comment_has_its_author_its_words_and_its_quote():
    (found,) = _comments(p(t("none")), p(t("1. The "), START, t("oak"), END, REFERENCE))

    assert (found.author, found.date) == ("Southland", "2026-03-01T09:00:00Z")
    assert (found.text, found.quote) == ("Why an oak?", "oak")
    assert (found.paragraph, found.label) == (1, "1.")


def test_a_comment_may_have_no_range():
    (found,) = _comments(p(t("The oak"), REFERENCE))

    assert (found.paragraph, found.quote) == (0, "")


def test_a_comment_may_be_anchored_nowhere_and_have_no_date():
    (found,) = _comments(p(t("The oak")), said=comments(comment(3, "Lost", date="")))

    assert (found.paragraph, found.date, found.label) == (None, "", "")


def test_a_quote_reads_as_the_text_would_with_the_changes():
    (found,) = _comments(p(START, dele("elm"), ins("oak"), END))

    assert found.quote == "oak"


def test_a_quote_of_words_that_all_go_is_the_words():
    (found,) = _comments(p(START, dele("elm"), END, t("oak")))

    assert found.quote == "elm"


def test_a_range_over_two_paragraphs_is_anchored_to_the_first():
    (found,) = _comments(p(START, t("The oak ")), p(t("stands"), END))

    assert (found.paragraph, found.quote) == (0, "The oak stands")


def test_a_range_that_opens_behind_the_last_paragraph_has_none():
    (found,) = _comments(p(t("The oak")), START)

    assert found.paragraph is None


def test_a_reply_names_what_it_answers():
    said = comments(comment(3, "Why?", paragraph="0A"), comment(4, "Therefore.", paragraph="0B"))
    extended = (
        f'<w15:commentsEx {NAMESPACES}><w15:commentEx w15:paraId="0A"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>'
    )

    found = _comments(p(t("The oak")), said=said, commentsExtended=extended)

    assert [one.reply_to for one in found] == ["", "3"]


def test_a_file_without_comments_has_none():
    tracked = read_word(word_file(p(t("The oak"), REFERENCE)), "draft.docx")

    assert tracked.comments == ()
