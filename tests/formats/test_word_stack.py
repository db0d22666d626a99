"""Proposals on one paragraph: what is tracked together and what stands beside it."""

import pytest

from drafting.formats.outline import Node, Outline
from drafting.formats.word_lines import lines
from drafting.formats.word_stack import Proposal, stack

BASE = "Every ship shall find shelter in the harbour."
LINE = lines(Outline((Node("paragraph", BASE, "p"),)))[0]


def _asks(author, text=None):
    return Proposal("p", author, "delete" if text is None else "replace", text or "")


def _beside(*proposals):
    return [one.author for one in stack(LINE, proposals).alternatives]


@pytest.mark.parametrize(
    ("one", "other", "beside"),
    [
        ("Every boat shall find shelter in the harbour.", BASE.replace("find", "have"), []),
        (BASE.replace("ship ", "ship and boat "), BASE.replace("ship ", "ship or crew "), []),
        (BASE.replace("ship", "boat"), BASE.replace("ship", "vessel"), ["B"]),
        (BASE.replace("shall find shelter ", ""), BASE.replace("find", "soon find"), ["B"]),
        (BASE.replace("find", "soon find"), BASE.replace("shall find shelter ", ""), ["B"]),
        (BASE.replace("find", "*find*"), BASE.replace("find", "have"), ["B"]),
        (BASE.replace("find", "*find*"), BASE.replace("ship", "boat"), []),
        (BASE, BASE.replace("ship", "boat"), []),
    ],
)
def test_only_words_that_two_would_take_out_or_set_anew_keep_proposals_apart(one, other, beside):
    assert _beside(_asks("A", one), _asks("B", other)) == beside


def test_the_earlier_proposal_is_tracked():
    proposals = [_asks(author, BASE.replace("ship", author)) for author in ("A", "B", "C")]

    found = stack(LINE, proposals)

    assert {mark.proposal.author for mark in found.marks} == {"A"}
    assert found.alternatives == tuple(proposals[1:])


def test_a_deletion_is_tracked_only_where_nobody_changes_a_word():
    assert stack(LINE, [_asks("A")]).deletion == _asks("A")
    assert stack(LINE, [_asks("A"), _asks("B", BASE)]).deletion == _asks("A")
    assert _beside(_asks("A"), _asks("B", BASE.replace("ship", "boat"))) == ["A"]
    assert _beside(_asks("A"), _asks("B")) == ["B"]
