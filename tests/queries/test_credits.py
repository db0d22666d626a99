from drafting.queries.credits import credits_of
from drafting.queries.origins_page import origins_page
from tests import factories


def _published(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    text = row.text.replace("one river", "one wide river")
    one = factories.amendment(session, cast.northland, row, text=text)
    factories.disposition(session, cast.expert, one)
    release = factories.release(session, cast.expert, declaration)
    return origins_page(session, cast.visitor, declaration, release.number)


def test_the_runs_of_a_paragraph_join_to_its_text(session, cast, declaration):
    page = _published(session, cast, declaration)

    found = credits_of(page)

    assert [
        (one.paragraph, "".join(run.text for run in one.runs)) for one in found.paragraphs
    ] == [(one.row.paragraph_id, one.row.text) for one in page.rows]


def test_one_paragraph_is_told_with_whoever_wrote_in_it(session, cast, declaration):
    page = _published(session, cast, declaration)

    (found,) = credits_of(page, "PP1").paragraphs

    (run,) = [one for one in found.runs if "wide" in one.text]
    assert (run.by, run.amendment, run.since) == ("Norway", 1, "TEST/2")
    assert [one.by for one in found.contributors] == ["imported", "Norway"]
