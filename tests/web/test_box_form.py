import pytest

from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentKind
from drafting.web import box_form

FORM = {
    "mail": "Delete OP1",
    "remarks": "Thanks.",
    "release": "1",
    "count": "2",
    "said-0": "Delete OP1",
    "paragraph-0": "p" * 16,
    "kind-0": "delete",
    "keep-0": "yes",
    "said-1": "Be nice.",
    "doubt-1": "It is not plain.",
    "kind-1": "something else",
}


def _sent(room, **changes):
    with room.app.test_request_context(method="POST", data={**FORM, **changes}):
        return box_form.pasted()


def test_a_form_carries_back_all_that_was_pasted(room):
    sent = _sent(room)

    assert (sent.mail, sent.remarks, sent.release_number) == ("Delete OP1", "Thanks.", 1)
    assert [one.said for one in sent.lines] == ["Delete OP1", "Be nice."]
    assert [one.is_kept for one in sent.lines] == [True, False]
    assert sent.lines[1].doubt == "It is not plain."


def test_a_kind_that_the_form_does_not_offer_is_the_plainest_one(room):
    assert [one.kind for one in _sent(room).lines] == [
        AmendmentKind.DELETE,
        AmendmentKind.REPLACE,
    ]


def test_only_what_is_ticked_is_kept_and_knows_its_field(room):
    with room.app.test_request_context(method="POST", data={**FORM, "keep-1": "yes"}):
        wish = box_form.paste(box_form.pasted())

    assert [one.line for one in wish.changes] == [0, 1]


@pytest.mark.parametrize(
    "changes", [{"count": ""}, {"count": "-1"}, {"release": "x"}, {"count": "101"}]
)
def test_a_form_without_its_counts_is_read_anew(room, changes):
    with pytest.raises(Invalid) as refusal:
        _sent(room, **changes)

    assert refusal.value.field == "mail"
