from dataclasses import replace

import pytest

from drafting.domain.vocabulary import AmendmentKind, ParagraphKind
from drafting.queries.box_lines import CLASHES, GONE, MERGED
from drafting.queries.returned_renewal import CHANGED, brought
from drafting.queries.returned_row import Asked
from drafting.queries.text_rows import TextRow

THEN = "Reaffirms that each neighbour keeps the road in good repair;"
NOW = THEN.replace("Reaffirms", "Recalls")
OTHER = "Decides to meet again."


def _rows(text):
    kind = ParagraphKind.OPERATIVE
    first = TextRow("op1", f"v{text}", 1, text, kind, None, 0, "1.", "OP1", "1.")
    second = replace(first, paragraph_id="op2", version_id="v", text=OTHER, reference="OP2")
    return [first, second]


def _brought(one, now=NOW):
    return brought(one, _rows(THEN), _rows(now))


def test_a_change_on_words_that_stayed_is_the_same():
    one = Asked(0, "op1", AmendmentKind.REPLACE, THEN.replace("road", "bridge"))

    assert _brought(one, THEN) == one


def test_a_new_wording_is_merged_with_what_the_release_changed():
    one = _brought(Asked(0, "op1", AmendmentKind.REPLACE, THEN.replace("road", "bridge")))

    assert (one.words, one.doubt) == (NOW.replace("road", "bridge"), MERGED)
    assert one.is_kept


def test_a_joined_wording_is_merged_with_what_the_release_changed():
    words = f"{THEN} {OTHER}".replace("road", "bridge")

    one = _brought(Asked(0, "op1", AmendmentKind.JOIN, words, "op2"))

    assert one.words == f"{NOW} {OTHER}".replace("road", "bridge")


def test_a_new_wording_of_words_that_the_release_changed_too_waits():
    one = _brought(Asked(0, "op1", AmendmentKind.REPLACE, THEN.replace("Reaffirms", "Notes")))

    assert (one.is_kept, one.doubt) == (False, CLASHES)


@pytest.mark.parametrize("kind", [AmendmentKind.DELETE, AmendmentKind.INSERT_AFTER])
def test_what_leaves_the_words_alone_is_looked_at_where_they_changed(kind):
    one = _brought(Asked(0, "op1", kind, "New;" if kind.is_insertion else ""))

    assert (one.is_kept, one.doubt) == (True, CHANGED)


def test_a_change_on_a_paragraph_that_is_gone_has_no_place():
    one = brought(Asked(0, "op1", AmendmentKind.DELETE), _rows(THEN), _rows(NOW)[1:])

    assert (one.paragraph_id, one.is_kept, one.doubt) == ("", False, GONE)
