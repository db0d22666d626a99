"""A compilation: rejecting all gives the text, accepting a State's changes what it proposed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.domain.errors import Invalid
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_compilation import Compilation, Proposal, Remark, compile_word
from drafting.formats.word_proposals import proposals
from drafting.formats.word_read import read_word
from drafting.formats.word_write import write_word
from tests.formats.samples import EDITION, UNHURRIED
from tests.formats.word_proposals import Acceptance, compilations
from tests.formats.word_reading import W, everybody, nobody, paragraphs, part

BASE = "Every ship in distress shall find shelter in the nearest harbour."
MAY = "2026-05-01T09:00:00Z"


def _edition(*texts, language="en"):
    nodes = tuple(Node("paragraph", text, f"p{place}") for place, text in enumerate(texts))
    return Edition(Outline(nodes, language), language=language)


def _compiled(*proposals, comments=(), edition=None):
    return compile_word(Compilation(edition or _edition(BASE), proposals, comments))


def _replaced(author, text, paragraph="p0"):
    return Proposal(paragraph, author, "replace", text, MAY)


def _texts(raw, accepts):
    return [one.text for one in paragraphs(raw, accepts)]


def _accepted(raw, author):
    return _texts(raw, lambda one: one == author)


@settings(UNHURRIED, max_examples=60)
@given(compilations())
def test_rejecting_all_gives_the_text(compilation):
    raw = compile_word(compilation)

    assert paragraphs(raw, nobody) == paragraphs(write_word(compilation.edition))


@settings(UNHURRIED, max_examples=60)
@given(compilations())
def test_accepting_one_state_alone_gives_what_it_proposed_or_sets_it_in_brackets(compilation):
    raw = compile_word(compilation)

    accepted = Acceptance(compilation, raw, paragraphs(write_word(compilation.edition)))
    for proposal in compilation.proposals:
        assert accepted.is_exact(proposal) or accepted.stands_beside(proposal)


@settings(UNHURRIED, max_examples=30)
@given(compilations(most=1))
def test_a_proposal_that_is_alone_is_always_tracked(compilation):
    raw = compile_word(compilation)

    accepted = Acceptance(compilation, raw, paragraphs(write_word(compilation.edition)))
    assert accepted.is_exact(compilation.proposals[0])


def test_proposals_on_different_words_are_tracked_together():
    raw = _compiled(
        _replaced("Norway", BASE.replace("ship", "vessel")),
        _replaced("Kenya", BASE.replace("nearest ", "")),
        _replaced("Chile", BASE.replace("shelter", "shelter and water")),
    )

    assert _accepted(raw, "Norway") == [BASE.replace("ship", "vessel")]
    assert _accepted(raw, "Kenya") == [BASE.replace("nearest ", "")]
    assert _texts(raw, everybody) == [
        "Every vessel in distress shall find shelter and water in the harbour."
    ]


def test_words_put_in_at_one_place_by_two_states_are_both_tracked():
    raw = _compiled(
        _replaced("Norway", BASE.replace("find", "find safe")),
        _replaced("Kenya", BASE.replace("find", "find free")),
    )

    assert _accepted(raw, "Norway") == [BASE.replace("find", "find safe")]
    assert _accepted(raw, "Kenya") == [BASE.replace("find", "find free")]


@pytest.mark.parametrize(
    "second",
    [
        BASE.replace("find shelter in", "enter"),
        BASE.replace("shelter in", "shelter with"),
        BASE.replace("shelter in", "shelter or water in"),
    ],
)
def test_what_meets_words_that_another_state_takes_out_stands_in_brackets(second):
    raw = _compiled(
        _replaced("Norway", BASE.replace("find shelter in", "reach")), _replaced("Kenya", second)
    )

    assert _accepted(raw, "Norway") == [BASE.replace("find shelter in", "reach")]
    assert _accepted(raw, "Kenya") == [BASE, f"[Alt. – Kenya: {second}]"]


def test_a_state_that_takes_the_paragraph_out_leaves_room_for_the_others():
    raw = _compiled(
        Proposal("p0", "Kenya", "delete", date=MAY),
        _replaced("Norway", BASE.replace("ship", "boat")),
    )

    assert _accepted(raw, "Norway") == [BASE.replace("ship", "boat")]
    assert _accepted(raw, "Kenya") == [BASE, "[Alt. – Kenya: delete the paragraph]"]


def test_a_paragraph_that_one_state_alone_would_delete_is_struck_with_its_number():
    raw = _compiled(Proposal("p1", "Kenya", "delete", date=MAY), edition=_edition(BASE, "Ends."))

    assert [one.label for one in paragraphs(raw, nobody)] == ["1.", "2."]
    assert _accepted(raw, "Kenya") == [BASE]


def test_a_second_proposal_of_one_state_on_one_paragraph_stands_in_brackets():
    second = BASE.replace("nearest", "next")

    raw = _compiled(_replaced("Kenya", BASE.replace("ship", "boat")), _replaced("Kenya", second))

    assert _accepted(raw, "Kenya") == [
        BASE.replace("ship", "boat"),
        f"[Alt. – Kenya: {second}]",
    ]


def test_new_paragraphs_follow_all_that_stands_under_the_one_before_them():
    points = (Node("subparagraph", "keep a light;", "b"),)
    outline = Outline((Node("paragraph", "The keeper shall:", "a", children=points),))

    raw = _compiled(
        Proposal("a", "Kenya", "insert_after", "No fee is due.", MAY, "1 bis."),
        Proposal("b", "Norway", "insert_after", "answer calls;", MAY),
        edition=Edition(outline),
    )

    assert [(one.label, one.text) for one in paragraphs(raw, everybody)] == [
        ("1.", "The keeper shall:"),
        ("(a)", "keep a light;"),
        ("(a) bis", "answer calls;"),
        ("1 bis.", "No fee is due."),
    ]


def test_each_change_bears_its_state_and_its_moment():
    raw = _compiled(_replaced("Norway", BASE.replace("ship", "boat")))

    signed = {
        (one.tag.removeprefix(W), one.get(f"{W}author"), one.get(f"{W}date"))
        for one in part(raw).iter()
        if one.get(f"{W}author")
    }
    assert signed == {("ins", "Norway", MAY), ("del", "Norway", MAY)}


def test_emphasis_that_a_state_asks_for_strikes_no_word():
    raw = _compiled(_replaced("Norway", BASE.replace("shelter", "*shelter*")))

    assert _accepted(raw, "Norway") == [BASE.replace("shelter", "*shelter*")]
    assert not list(part(raw).iter(f"{W}del"))


@pytest.mark.parametrize("paragraph", ["p7", ""])
def test_a_proposal_on_a_paragraph_of_another_text_is_refused(paragraph):
    with pytest.raises(Invalid, match=f"no paragraph “{paragraph}”"):
        _compiled(_replaced("Norway", "New.", paragraph))


def test_a_comment_on_a_paragraph_of_another_text_is_refused():
    with pytest.raises(Invalid, match="no paragraph “p7”"):
        _compiled(comments=(Remark("p7", "Norway", "Yes."),))


def test_a_text_without_paragraphs_can_be_compiled():
    assert paragraphs(_compiled(edition=_edition())) == []


def test_the_masthead_says_what_the_file_is():
    head = part(_compiled(), "word/head1.xml")

    assert "Compilation of proposals" in "|".join(head.itertext())


def test_a_compilation_without_proposals_is_the_text():
    raw = compile_word(Compilation(EDITION))

    assert paragraphs(raw) == paragraphs(write_word(EDITION))


def test_an_alternative_in_arabic_runs_from_right_to_left():
    raw = _compiled(
        Proposal("p0", "مصر", "delete"),
        Proposal("p0", "تونس", "delete"),
        edition=_edition("لكل سفينة مأوى.", language="ar"),
    )

    assert _accepted(raw, "تونس") == ["لكل سفينة مأوى.", "[Alt. – تونس: تحذف الفقرة]"]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("insert_before", ["Mindful of the ford,", BASE]),
        ("insert_under", [BASE, "Mindful of the ford,"]),
    ],
)
def test_a_new_paragraph_stands_before_or_under_the_one_it_names(kind, texts):
    raw = _compiled(Proposal("p0", "Kenya", kind, "Mindful of the ford,", MAY))

    assert _accepted(raw, "Kenya") == texts
    assert _texts(raw, nobody) == [BASE]


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("move", "move after OP3", "(move after OP3 – Kenya)"),
        ("split", "split: A ¶ B", "(split: A ¶ B – Kenya)"),
        ("join", "join with OP2: A", "(join with OP2: A – Kenya)"),
        ("retain", "", "(retain – Kenya)"),
    ],
)
def test_what_does_not_stand_among_the_words_is_stated_below_them(kind, text, said):
    raw = _compiled(Proposal("p0", "Kenya", kind, text, MAY))

    assert _accepted(raw, "Kenya") == [BASE, said]
    assert _texts(raw, nobody) == [BASE]


def test_another_title_is_tracked_like_other_words():
    raw = _compiled(Proposal("p0", "Kenya", "title", "Another title", MAY))

    assert _accepted(raw, "Kenya") == ["Another title"]


def _labels_of(raw):
    return [one.label for one in paragraphs(raw, everybody)]


def test_new_paragraphs_bear_the_numbers_between_those_of_the_text():
    points = (Node("subparagraph", "keep a light;", "b"),)
    outline = Outline(
        (Node("operative", "Asks:", "a", children=points), Node("operative", "Urges.", "c"))
    )

    raw = _compiled(
        Proposal("a", "Kenya", "insert_after", "Thanks.", MAY),
        Proposal("a", "Norway", "insert_after", "Notes.", MAY),
        Proposal("b", "Kenya", "insert_after", "answer calls;", MAY),
        Proposal("c", "Kenya", "insert_under", "by night;", MAY),
        edition=Edition(outline),
    )

    assert _labels_of(raw) == ["1.", "(a)", "(a) bis", "1 bis.", "1 ter.", "2.", "(a)"]


@settings(UNHURRIED, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 5), st.sampled_from(["insert_before", "insert_after", "insert_under"])
        ),
        max_size=12,
    )
)
def test_numbers_of_new_paragraphs_leave_the_text_exact_and_are_no_words(asked):
    points = (Node("subparagraph", "keep a light;", "p2"), Node("subparagraph", "wait.", "p3"))
    outline = Outline(
        (
            Node("operative", "Asks:", "p1", children=points),
            Node("operative", "Urges.", "p4"),
            Node("article", "Harbours", "p5", children=(Node("paragraph", "Each.", "p0"),)),
        )
    )
    wished = [
        Proposal(f"p{place}", f"State {at}", kind, f"wishes number {at};", MAY)
        for at, (place, kind) in enumerate(asked)
    ]

    raw = _compiled(*wished, edition=Edition(outline))

    read = proposals(read_word(raw, "a.docx"), outline)
    assert paragraphs(raw, nobody) == paragraphs(write_word(Edition(outline)))
    assert sorted((one.author, one.after) for one in read.proposals) == sorted(
        (one.author, one.text) for one in wished
    )
