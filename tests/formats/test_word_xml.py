"""Elements, and the words that a file can hold."""

from hypothesis import given
from lxml import etree

from drafting.formats.word_xml import make, put, root_of, serialised, text_in, written
from tests.formats.word_reading import W
from tests.text.strategies import texts


@given(texts)
def test_any_words_at_all_can_be_put_into_a_file_and_read_again(text):
    words = written(text)

    read = etree.fromstring(serialised(text_in("t", words)))

    assert (read.text or "") == words


def test_spaces_at_the_ends_of_words_are_kept():
    assert b'xml:space="preserve"> and </w:t>' in serialised(text_in("t", " and "))


def test_an_element_has_its_attributes_and_what_stands_in_it():
    made = make("p", make("r"), id="1")

    assert (made.tag, made.get(f"{W}id"), made[0].tag) == (f"{W}p", "1", f"{W}r")


def test_what_is_put_under_a_root_speaks_its_language():
    root = root_of("Types", "urn:one", two="urn:two")

    put(root, "Default", Extension="xml")
    put(root, "{urn:two}words", "Some <words>")

    assert serialised(root).splitlines()[1] == (
        b'<Types xmlns="urn:one" xmlns:two="urn:two"><Default Extension="xml"/>'
        b"<two:words>Some &lt;words&gt;</two:words></Types>"
    )
