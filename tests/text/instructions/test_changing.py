from drafting.text.instructions.changing import changes
from drafting.text.instructions.values import Instruction
from drafting.text.instructions.wording import Rewording

TEXT = "to act in good faith and to act at once"


def _changes(kind, sought, words="", side=None):
    return changes(Instruction(kind, None, sought, words, side), "OP3", TEXT)


def test_words_give_way_to_others_where_they_stand():
    assert _changes("replace", "good", "best") == [Rewording(10, 14, "best")]


def test_words_that_stand_twice_are_in_doubt():
    assert _changes("delete", "act").startswith("The words “act” stand 2 times in OP3.")


def test_what_stands_for_a_rest_is_kept():
    found = _changes("replace", "to act in … faith", "to act in … spirit")

    assert found == [Rewording(15, 20, "spirit")]


def test_pieces_that_do_not_answer_to_each_other_are_in_doubt():
    assert _changes("replace", "good … faith", "best").startswith("It is not plain")


def test_words_move_beside_others():
    found = _changes("move", "at once", "in good faith", "before")

    assert len(found) == 2
