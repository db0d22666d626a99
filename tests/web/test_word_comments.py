from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.attachment import attachment
from drafting.queries.returned_row import Returned, Told, Voice
from drafting.queries.text_rows import TextRow
from drafting.web import word_comments
from drafting.web.word_form import Sent
from drafting.web.word_upload import Held
from tests.formats.word_files import p, t, word_file

HELD = Held(attachment("draft.docx", word_file(p(t("A road.")))))
ROW = TextRow("op1", "v", 1, "A road.", ParagraphKind.OPERATIVE, None, 0, "1.", "OP1", "1.")
VOICES = (Voice("A. Clerk", "kenya"), Voice("B. Clerk", "norway"))


def _sent(*comments):
    return Sent(HELD, Returned(1, VOICES, (), comments), "")


def test_the_ticked_comments_of_a_state_stand_among_its_remarks_with_their_place():
    said = _sent(
        Told(0, "op1", "road", "Which?", is_kept=True),
        Told(0, "", "", "Well done.", is_kept=True),
        Told(0, "op1", "", "For colleagues."),
        Told(1, "op1", "", "Of another.", is_kept=True),
    )

    remarks = word_comments.as_remarks(said, [ROW], "kenya")

    assert remarks == "On OP1: “road”: Which?\n\nWell done."


def test_without_comments_there_is_nothing_to_add():
    assert word_comments.as_remarks(_sent(), [ROW], "kenya") == ""
