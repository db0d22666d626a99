"""A text put before the editor: each line is a kind and words, or a whole passage."""

from drafting.text.editorial import Passage, check_passages, mended


def passages(*lines):
    """Paragraphs in order; subparagraphs stand one level below the others."""
    return [
        one if isinstance(one, Passage) else Passage(one[0], int(one[0] == "subparagraph"), one[1])
        for one in lines
    ]


def marked(rule, *lines, language="en"):
    """What the editor marks by one rule."""
    found = check_passages(passages(*lines), language)
    return [one for one in found if one.rule == rule]


def marks(rule, *lines, language="en"):
    """The words that the editor marks by one rule, each with what it becomes."""
    given = passages(*lines)
    return [
        (given[one.place.index].text[one.place.start : one.place.end], one.fix)
        for one in marked(rule, *lines, language=language)
    ]


def read_in(rule, words, language="en"):
    """The same for words that stand in the middle of an unsuspicious paragraph."""
    return marks(rule, ("paragraph", words), language=language)


def put_right(rule, *lines, language="en"):
    """The paragraph of the only mark of a rule, with its fix in place."""
    (found,) = marked(rule, *lines, language=language)
    return mended(passages(*lines)[found.place.index].text, found)
