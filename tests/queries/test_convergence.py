"""How a text comes together: what each release drew, carried on, and has in brackets."""

import pytest

from drafting.queries.convergence import brackets_in, convergence
from drafting.queries.releases import releases
from tests import factories


def test_a_release_tells_what_it_drew_and_the_next_what_it_took_along(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)
    decided = factories.amendment(session, cast.southland, row, text="Reaffirms the road;")
    factories.disposition(session, cast.expert, decided)
    factories.release(session, cast.expert, declaration)

    found = convergence(session, declaration.id, releases(session, declaration.id))

    assert [(one.drawn_count, one.carried_count) for one in found] == [(2, 0), (0, 1)]
    assert [one.paragraph_count for one in found] == [8, 8]


def test_brackets_of_the_text_itself_are_counted(session, cast, declaration):
    row = factories.row(session, declaration, "OP3")
    factories.rewritten(session, cast.expert, row, "Decides to meet [next year] [in spring].")
    factories.release(session, cast.expert, declaration)

    found = convergence(session, declaration.id, releases(session, declaration.id))

    assert [one.bracket_count for one in found] == [0, 2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Calls upon [all] States", 1),
        ("[Calls [upon] States]", 2),
        ("the [report](https://example.org/a) says", 0),
        ("the river[^1]", 0),
    ],
)
def test_a_link_and_a_footnote_are_no_brackets(text, count):
    assert brackets_in(text) == count
