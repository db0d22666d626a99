from drafting.queries.releases import releases
from drafting.queries.report_development import told_releases
from tests import factories


def test_a_release_tells_what_changed_and_whose_words_it_took(session, cast, declaration):
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    text = first.text.replace("one river", "one wide river")
    one = factories.amendment(session, cast.northland, first, text=text)
    factories.disposition(session, cast.expert, one)
    factories.rewritten(session, cast.expert, second, f"Also {second.text}")
    factories.release(session, cast.expert, declaration)

    before, found = told_releases(session, declaration, releases(session, declaration.id))

    assert before.reworked is None
    assert (found.reworked.since, found.reworked.fates) == ("TEST/1", (("changed", 2),))
    assert (found.reworked.words_in, found.reworked.words_out) == (2, 0)
    assert (found.reworked.prompted, found.reworked.edited_count) == ((("Norway", 1),), 1)
