"""A redline: accepting all of it gives the one text, rejecting all of it the other."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, grow, walk
from drafting.formats.word_redline import redline
from drafting.formats.word_write import write_word
from tests.formats.samples import UNHURRIED, outlines, written_words
from tests.formats.word_reading import W, bookmarks, everybody, nobody, paragraphs, part

HELD = "2026-05-04T12:30:00+02:00"


def _edition(*texts, kind="operative", language="en"):
    """A text of paragraphs on one level, each given as (identity, words)."""
    nodes = tuple(Node(kind, text, identity) for identity, text in texts)
    return Edition(Outline(nodes, language), language=language)


def _redline(before, after):
    return redline(before, after, "The secretariat", HELD)


def _as_written(edition):
    return paragraphs(write_word(edition))


def _marks(raw, tag):
    """The words within each change of a kind."""
    words = ("".join(one.itertext(f"{W}t", f"{W}delText")) for one in part(raw).iter(f"{W}{tag}"))
    return [one for one in words if one]


def _named(outline):
    """The outline with an identity for each paragraph."""
    places = [
        (depth, replace(node, id=f"p{place}", children=()))
        for place, (depth, node) in enumerate(walk(outline.nodes))
    ]
    return replace(outline, nodes=grow(places))


@st.composite
def revisions(draw):
    """A text, and the same after an editor moved, reworded, split, joined, cut and added."""
    before = _named(draw(outlines()))
    places = [(depth, replace(node, children=())) for depth, node in walk(before.nodes)]
    for _ in range(draw(st.integers(0, 4))):
        edit = draw(st.sampled_from([_move, _reword, _split, _join, _cut, _add, _rank]))
        places = edit(draw, places) or places
    language = before.language
    after = Outline(grow(places), language)
    return Edition(before, language=language), Edition(after, language=language)


def _move(draw, places):
    here, there = (draw(st.integers(0, len(places) - 1)) for _ in range(2))
    others = places[:here] + places[here + 1 :]
    return [*others[:there], places[here], *others[there:]]


def _reword(draw, places):
    here = draw(st.integers(0, len(places) - 1))
    depth, node = places[here]
    words = node.text.split(" ")
    at = draw(st.integers(0, len(words)))
    words[at : at + draw(st.integers(0, 2))] = [draw(written_words)]
    return [*places[:here], (depth, replace(node, text=" ".join(words))), *places[here + 1 :]]


def _split(draw, places):
    here = draw(st.integers(0, len(places) - 1))
    depth, node = places[here]
    words = node.text.split(" ")
    at = draw(st.integers(0, len(words)))
    first, second = " ".join(words[:at]), " ".join(words[at:])
    halves = [(depth, replace(node, text=first)), (depth, Node(node.kind, second, _new(places)))]
    return [*places[:here], *halves, *places[here + 1 :]]


def _join(draw, places):
    here = draw(st.integers(0, len(places) - 1))
    if here + 1 == len(places):
        return None
    (depth, node), (_, other) = places[here : here + 2]
    joined = (depth, replace(node, text=f"{node.text} {other.text}"))
    return [*places[:here], joined, *places[here + 2 :]]


def _cut(draw, places):
    here = draw(st.integers(0, len(places) - 1))
    return places[:here] + places[here + 1 :]


def _add(draw, places):
    here = draw(st.integers(0, len(places)))
    added = (0, Node("operative", draw(written_words), _new(places)))
    return [*places[:here], added, *places[here:]]


def _rank(draw, places):
    here = draw(st.integers(0, len(places) - 1))
    depth, node = places[here]
    changed = (depth, replace(node, kind=draw(st.sampled_from(["preambular", "operative"]))))
    return [*places[:here], changed, *places[here + 1 :]]


def _new(places):
    return f"n{len(places)}x{sum(node.id.startswith('n') for _, node in places)}"


@settings(UNHURRIED, max_examples=50)
@given(revisions())
def test_accepting_all_gives_the_one_text_and_rejecting_all_the_other(pair):
    before, after = pair

    raw = _redline(before, after)

    assert paragraphs(raw, everybody) == _as_written(after)
    assert paragraphs(raw, nobody) == _as_written(before)


@settings(UNHURRIED, max_examples=25)
@given(outlines(), outlines())
def test_two_texts_without_identities_can_be_told_apart_too(one, other):
    before, after = Edition(one), Edition(other)

    raw = _redline(before, after)

    assert paragraphs(raw, everybody) == _as_written(after)
    assert paragraphs(raw, nobody) == _as_written(before)


@settings(UNHURRIED, max_examples=25)
@given(revisions())
def test_no_number_and_no_name_stands_twice(pair):
    root = part(_redline(*pair))

    changes = [one.get(f"{W}id") for one in root.iter() if one.get(f"{W}author")]
    names = Counter(one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart"))
    assert len(changes) == len(set(changes))
    assert set(names.values()) <= {1}


def test_a_text_against_itself_has_no_changes():
    edition = _edition(("a", "Urges all *States*;"), ("b", "Asks."))

    raw = _redline(edition, edition)

    assert not [one for one in part(raw).iter() if one.get(f"{W}author")]


def test_every_change_bears_its_author_and_its_moment_in_utc():
    raw = _redline(_edition(("a", "Urges all.")), _edition(("a", "Asks all."), ("b", "Ends.")))

    signed = [one for one in part(raw).iter() if one.get(f"{W}author")]
    assert {(one.get(f"{W}author"), one.get(f"{W}date")) for one in signed} == {
        ("The secretariat", "2026-05-04T10:30:00Z")
    }


def test_a_change_of_no_known_moment_has_no_date():
    raw = redline(_edition(("a", "Urges.")), _edition(("a", "Asks.")), "The secretariat")

    assert [one.get(f"{W}date") for one in part(raw).iter(f"{W}ins")] == [None]


def test_words_change_one_by_one():
    raw = _redline(
        _edition(("a", "Every ship shall find shelter.")),
        _edition(("a", "Every boat shall find shelter.")),
    )

    assert (_marks(raw, "del"), _marks(raw, "ins")) == (["ship"], ["boat"])


def test_a_paragraph_that_moved_is_a_move_with_two_ends_of_one_name():
    texts = [("a", "Urges one."), ("b", "Asks two."), ("c", "Calls upon three.")]

    raw = _redline(_edition(*texts), _edition(*texts[1:], texts[0]))

    ends = [
        one.get(f"{W}name")
        for tag in ("moveFrom", "moveTo")
        for one in part(raw).iter(f"{W}{tag}RangeStart")
    ]
    assert len(ends) == 2
    assert ends[0] == ends[1]
    assert _marks(raw, "moveTo")[-1] == "Urges one."[len("Urges") :]
    assert bookmarks(raw)["_decl_a"] == "Urges one."


def test_words_changed_in_a_moved_paragraph_are_marked_as_such():
    raw = _redline(
        _edition(("a", "Urges one ship."), ("b", "Asks two."), ("c", "Ends.")),
        _edition(("b", "Asks two."), ("c", "Ends."), ("a", "Urges one boat.")),
    )

    assert "ship" in _marks(raw, "del")
    assert "boat" in _marks(raw, "ins")


def test_a_split_puts_in_the_end_of_a_paragraph_and_no_words():
    one, other = "Every ship shall find water in the harbour.", "Its crew shall find rest ashore."

    raw = _redline(
        _edition(("a", f"{one} {other}"), kind="preambular"),
        _edition(("a", one), ("b", other), kind="preambular"),
    )

    assert _marks(raw, "ins") == []
    assert _marks(raw, "del") == [" "]
    assert bookmarks(raw) == {"_decl_a": one, "_decl_b": other}


def test_a_join_takes_out_the_end_of_a_paragraph_and_no_words():
    one, other = "Every ship shall find water in the harbour.", "Its crew shall find rest ashore."

    raw = _redline(
        _edition(("a", one), ("b", other), kind="preambular"),
        _edition(("a", f"{one} {other}"), kind="preambular"),
    )

    assert _marks(raw, "ins") == [" "]
    assert _marks(raw, "del") == []


def test_a_changed_mark_is_a_change_of_format_and_strikes_no_word():
    raw = _redline(_edition(("a", "Urges every ship.")), _edition(("a", "Urges *every* ship.")))

    assert len(list(part(raw).iter(f"{W}rPrChange"))) == 1
    assert _marks(raw, "ins") == _marks(raw, "del") == []


def test_the_redline_says_since_which_release():
    before = replace(_edition(("a", "Urges.")), symbol="A/1")

    head = part(_redline(before, replace(before, symbol="A/1/Rev.1")), "word/head1.xml")

    assert "Changes since A/1" in "|".join(head.itertext())
