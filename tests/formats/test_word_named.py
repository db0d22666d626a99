from drafting.formats.word_named import identities
from drafting.formats.word_tracked import Paragraph


def _of(*bookmarks):
    return identities([Paragraph(bookmarks=names) for names in bookmarks])


def test_a_paragraph_is_who_its_bookmark_says():
    assert _of(("_decl_river",), (), ("_Toc1", "_decl_road")) == ("river", "", "road")


def test_the_bookmark_of_a_deleted_paragraph_stands_before_the_own_one():
    assert _of(("_decl_gone", "_decl_river")) == ("river",)


def test_a_pasted_copy_counts_where_the_original_is_gone():
    assert _of(("_decl_river_Copy_1",), ("_decl_road",)) == ("river", "road")


def test_a_copy_beside_its_original_is_nobody_yet():
    assert _of(("_decl_river_Copy_1",), ("_decl_river",)) == ("", "river")


def test_no_identity_is_given_twice():
    assert _of(("_decl_river",), ("_decl_river",)) == ("river", "")


def test_bookmarks_of_others_say_nothing():
    assert _of(("_GoBack",), ("Chapter",)) == ("", "")
