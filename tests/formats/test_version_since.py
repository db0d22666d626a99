"""What a file that was begun on an older text would undo, and what its author wishes."""

import pytest

from drafting.domain.becoming import Becoming
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Node, Outline
from drafting.formats.version_since import is_begun_on, undoing
from drafting.formats.version_texts import Standing
from drafting.formats.version_turns import new_version
from drafting.formats.version_words import Marks

THEN = {
    "a": "Recalling that neighbours share one river and one road,",
    "b": "Convinced that a bridge is built from both banks,",
    "c": "Aware that whoever lives upstream decides what others drink,",
}
SINCE = THEN | {"b": "Convinced that a bridge is built from both banks and kept by both,"}
EDITED = "Aware that whoever lives upstream decides what all others drink,"


def _against(text, *words):
    kind = ParagraphKind.PREAMBULAR
    standing = [Standing(known, kind, said, None, known) for known, said in text.items()]
    outline = Outline(tuple(Node(kind, said) for said in words))
    return new_version(standing, outline, Marks.OF_THE_FILE)


def _both(now, *words):
    return _against(now, *words), _against(THEN, *words)


def _undone(now, *words):
    version, then = _both(now, *words)
    found = undoing(version, then)
    return [version.turns[at].becoming for at in sorted(found)]


def test_what_the_author_left_alone_would_only_undo():
    file = (THEN["a"], THEN["b"], EDITED)

    assert _undone(SINCE, *file) == [Becoming.CHANGED]
    assert is_begun_on(*reversed(_both(SINCE, *file)))


def test_words_that_both_changed_would_undo_as_well():
    file = (THEN["a"], THEN["b"].replace("bridge", "stone bridge"), THEN["c"])

    assert _undone(SINCE, *file) == [Becoming.CHANGED]


def test_what_the_author_alone_changed_undoes_nothing():
    version, then = _both(SINCE, THEN["a"], SINCE["b"], EDITED)

    assert undoing(version, then) == frozenset()


def test_a_paragraph_that_was_taken_out_since_would_come_back():
    now = {known: said for known, said in THEN.items() if known != "b"}

    assert _undone(now, *THEN.values()) == [Becoming.NEW]


def test_a_paragraph_that_is_the_authors_own_undoes_nothing():
    file = (*THEN.values(), "Grateful to every ferryman who never asked for a fare,")

    assert _undone(SINCE, *file) == [Becoming.CHANGED]


@pytest.mark.parametrize("words", [tuple(SINCE.values()), (THEN["a"], SINCE["b"], EDITED)])
def test_a_file_with_the_words_of_now_was_begun_on_them(words):
    version, then = _both(SINCE, *words)

    assert not is_begun_on(then, version)
