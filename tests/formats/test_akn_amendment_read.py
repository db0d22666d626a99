"""An amendment that was written is read back as the same proposal; others with every repair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats import akn_amendment_read
from drafting.formats.akn_amendment import Asked, write_akn_amendment
from drafting.formats.akn_amendment_read import read_akn_amendments
from drafting.formats.akn_places import BY_NUMBER, BY_WORDS, NOWHERE
from drafting.formats.akn_stated_read import release_of, stated
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.plain_lines import one_line
from drafting.text.breaks import broken
from drafting.text.invisible import clean, visible
from drafting.text.markup import parse, write

FIRST, SECOND = "Urges every *ship* to wait;", "Asks the harbour[^2] to [answer](https://un.org)."
OUTLINE = Outline(
    (
        Node("title", "Draft on harbours", "t1"),
        Node("preambular", "Recalling the sea,", "p1"),
        Node("operative", FIRST, "o1", children=(Node("subparagraph", "by day;", "s1"),)),
        Node("operative", SECOND, "o2"),
    )
)
EDITION = Edition(OUTLINE, symbol="A/1", released_at="2026-03-01T00:00:00", hash="ab" * 32)
ON = {AmendmentKind.TITLE: ("t1", "Draft on harbours")}
SIDES = {AmendmentKind.MOVE: "under"}
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def _kept(words):
    """Words as a paragraph keeps them."""
    text = one_line(clean(visible(words)))
    return write(parse(text))


def _asked(kind, after):
    paragraph, before = ON.get(kind, ("o1", FIRST))
    is_new = kind.is_insertion
    target = "o2" if kind in {AmendmentKind.MOVE, AmendmentKind.JOIN} else ""
    return Asked(
        name="7",
        kind=kind,
        by="Norway",
        paragraph=paragraph,
        place="OP1",
        before="" if is_new else before,
        after=after if kind.has_words else "",
        instruction="As stated.",
        reasons="It is wider.",
        target=target,
        side=SIDES.get(kind, ""),
    )


def _read(asked):
    return read_akn_amendments(stated(write_akn_amendment(EDITION, asked).decode()), OUTLINE)


words = st.text(min_size=1).map(_kept).filter(lambda one: bool(broken(one)))


@pytest.mark.parametrize("kind", list(AmendmentKind))
@given(first=words, second=words)
def test_what_is_written_is_read_back_as_the_same_proposal(kind, first, second):
    parts = kind.is_insertion or kind is AmendmentKind.SPLIT
    asked = _asked(kind, f"{first}\n\n{second}" if parts else f"{first} {second}")

    (found,) = _read(asked).proposals

    whole = {AmendmentKind.MOVE: asked.before, AmendmentKind.SPLIT: f"{first}\n{second}"}
    was = f"{asked.before}\n{SECOND}" if kind is AmendmentKind.JOIN else asked.before
    assert (found.kind, found.paragraph, found.author) == (kind, asked.paragraph, "Norway")
    assert (found.before, found.after) == (was, whole.get(kind, asked.after))
    assert (found.target or "".join(found.others), found.side) == (asked.target, asked.side)


def test_what_is_written_leaves_nothing_in_doubt():
    read = _read(_asked(AmendmentKind.REPLACE, "Urges boats;"))

    assert read.doubts == ()
    assert [(one.paragraph, one.text) for one in read.comments] == [("o1", "It is wider.")]


def test_the_file_says_from_which_release_it_was_made():
    raw = write_akn_amendment(EDITION, _asked(AmendmentKind.DELETE, "")).decode()

    assert release_of(raw) == EDITION.hash


def _foreign(mod, analysis="", address="#decl_o1"):
    """An amendment as another program may write it, with these quotations and changes."""
    return (
        f'<akomaNtoso xmlns="{AKN}"><amendment><meta><analysis><activeModifications>{analysis}'
        "</activeModifications></analysis></meta><amendmentBody><amendmentHeading>"
        f'<p><ref href="{address}">para 1</ref></p></amendmentHeading><amendmentContent>'
        f'<p><mod eId="m">{mod}</mod></p></amendmentContent></amendmentBody></amendment>'
        "</akomaNtoso>"
    )


def _change(kind, *parts, place="#decl_o1", side=""):
    named = "".join(f'<{tag} href="#{name}"/>' for tag, name in parts)
    pos = f' pos="{side}"' if side else ""
    ends = f'<source href="#m"/><destination href="{place}"{pos}/>'
    return f'<textualMod type="{kind}">{ends}{named}</textualMod>'


def _quoted(**said):
    return "".join(f'<quotedText eId="{name}">{text}</quotedText>' for name, text in said.items())


OLD_NEW = (("old", "a"), ("new", "b"))


def test_words_of_a_paragraph_are_changed_where_they_stand_in_it_once():
    raw = _foreign(_quoted(a="wait", b="sail"), _change("substitution", *OLD_NEW))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [one.after for one in read.proposals] == ["Urges every *ship* to sail;"]
    assert read.doubts == ()


def test_words_that_are_not_in_the_paragraph_are_in_doubt_and_not_proposed():
    raw = _foreign(_quoted(a="fly", b="swim"), _change("substitution", *OLD_NEW))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert read.proposals == ()
    assert [(one.sentence, one.before, one.after) for one in read.doubts] == [
        (akn_amendment_read.NOT_FOUND, "fly", "swim")
    ]


def test_an_older_wording_of_the_paragraph_is_proposed_with_a_doubt():
    old = "Urges every small ship to wait;"
    raw = _foreign(_quoted(a=old, b="Urges boats;"), _change("substitution", *OLD_NEW))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [one.after for one in read.proposals] == ["Urges boats;"]
    assert [one.sentence for one in read.doubts] == [akn_amendment_read.OLD_WORDS]


@pytest.mark.parametrize(
    ("place", "doubt"), [("/akn#para_1", BY_NUMBER), ("#sec_9", BY_WORDS), ("", BY_WORDS)]
)
def test_a_place_that_is_named_otherwise_is_found_and_doubted(place, doubt):
    quoted = _quoted(a="Urges every <i>ship</i> to wait;", b="Urges boats;")
    raw = _foreign(quoted, _change("substitution", *OLD_NEW, place=place))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [one.paragraph for one in read.proposals] == ["o1"]
    assert doubt in {one.sentence for one in read.doubts}


def test_a_place_that_the_text_does_not_have_is_asked_for():
    raw = _foreign(_quoted(b="Urges boats;"), _change("insertion", OLD_NEW[1], place="#sec_9"))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [(one.paragraph, one.after) for one in read.proposals] == [("sec_9", "Urges boats;")]
    assert [one.sentence for one in read.doubts] == [NOWHERE, akn_amendment_read.NO_SIDE]


def test_a_change_that_is_not_stated_is_told_from_what_is_quoted():
    read = read_akn_amendments(stated(_foreign(_quoted(a="wait", b="sail"))), OUTLINE)

    assert [one.after for one in read.proposals] == ["Urges every *ship* to sail;"]
    assert [one.sentence for one in read.doubts] == [akn_amendment_read.GUESSED]


def test_a_quoted_structure_gives_a_paragraph_for_each_of_its_blocks():
    blocks = "<paragraph><content><p>One.</p><p>Two.</p></content></paragraph>"
    quoted = f'<quotedStructure eId="b">{blocks}</quotedStructure>'
    raw = _foreign(quoted, _change("insertion", OLD_NEW[1], side="before"))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [(one.kind, one.after) for one in read.proposals] == [("insert_before", "One.\n\nTwo.")]


@pytest.mark.parametrize("mod", ["", _quoted(a="Only these.")])
def test_an_amendment_that_changes_nothing_says_so_in_a_doubt(mod):
    read = read_akn_amendments(stated(_foreign(mod)), OUTLINE)

    assert read.proposals == ()
    assert [one.sentence for one in read.doubts] == [akn_amendment_read.NO_CHANGE]


def test_a_change_of_an_unknown_kind_is_listed_with_its_words():
    raw = _foreign(_quoted(a="wait"), _change("renumbering", ("old", "a")))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [(one.sentence, one.before) for one in read.doubts] == [
        (akn_amendment_read.UNKNOWN, "wait")
    ]


def test_two_that_become_one_without_the_other_are_in_doubt():
    raw = _foreign(_quoted(b="One."), _change("join", OLD_NEW[1]))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [one.others for one in read.proposals] == [()]
    assert [one.sentence for one in read.doubts] == [NOWHERE]


@pytest.mark.parametrize("kind", ["substitution", "replacement", "insertion", "split", "join"])
@pytest.mark.parametrize("new", ["", "<quotedText eId='b'> </quotedText>"])
def test_a_change_whose_new_words_are_not_in_the_file_is_doubted_and_not_proposed(kind, new):
    leads = OLD_NEW if new else OLD_NEW[:1]
    raw = _foreign(_quoted(a=FIRST) + new, _change(kind, *leads, side="after"))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert read.proposals == ()
    assert [one.sentence for one in read.doubts] == [akn_amendment_read.NO_WORDS]


@pytest.mark.parametrize("kind", ["repeal", "substitution", "insertion"])
@pytest.mark.parametrize("lost", ["old", "new"])
def test_an_address_that_leads_to_no_words_is_doubted_and_nothing_is_proposed(kind, lost):
    quoted = _quoted(a="wait") if lost == "new" else _quoted(b="sail")
    raw = _foreign(quoted, _change(kind, *OLD_NEW, side="after"))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert read.proposals == ()
    assert [(one.sentence, one.after) for one in read.doubts] == [
        (akn_amendment_read.LOST, "#a" if lost == "old" else "#b")
    ]


def test_a_quotation_without_new_words_deletes_nothing():
    raw = _foreign(f"{_quoted(a=FIRST)}<quotedText/>")

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert read.proposals == ()
    assert akn_amendment_read.NO_WORDS in {one.sentence for one in read.doubts}


def test_a_move_to_a_place_that_the_text_does_not_have_is_doubted():
    quoted = _quoted(a="Urges every *ship* to wait;")
    gone = _change("repeal", OLD_NEW[0])
    raw = _foreign(quoted, gone + _change("insertion", ("new", "a"), place="#sec_9"))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [(one.kind, one.target) for one in read.proposals] == [("move", "")]
    assert [(one.sentence, one.label) for one in read.doubts] == [(NOWHERE, "sec_9")]


def test_words_that_go_and_come_nowhere_are_not_a_move():
    raw = _foreign(_quoted(a=FIRST), _change("repeal", OLD_NEW[0]) + _change("insertion"))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [one.kind for one in read.proposals] == ["delete"]
    assert [one.sentence for one in read.doubts] == [akn_amendment_read.NO_WORDS]


def test_a_join_with_one_of_several_places_unknown_is_doubted():
    ends = '<destination href="#decl_o1"/><destination href="#decl_o2"/><destination href="#x"/>'
    raw = _foreign(
        _quoted(b="One."), f'<textualMod type="join">{ends}<new href="#b"/></textualMod>'
    )

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert [one.others for one in read.proposals] == [("o2",)]
    assert [one.sentence for one in read.doubts] == [NOWHERE]


@pytest.mark.parametrize("old", ["hip", "un", "2"])
def test_words_are_not_changed_within_other_words_links_or_footnotes(old):
    place = "#decl_o1" if old == "hip" else "#decl_o2"
    raw = _foreign(_quoted(a=old, b="x"), _change("substitution", *OLD_NEW, place=place))

    read = read_akn_amendments(stated(raw), OUTLINE)

    assert read.proposals == ()
    assert [one.sentence for one in read.doubts] == [akn_amendment_read.NOT_FOUND]
