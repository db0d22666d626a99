from drafting.queries.proof import proof
from drafting.queries.proof_words import proof_in_words
from tests import factories


def test_every_proposal_says_where_it_went_and_at_which_places(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    text = row.text.replace("one river", "one wide river")
    one = factories.amendment(session, cast.northland, row, text=text)
    factories.disposition(session, cast.expert, one, reason="It is wide.")
    factories.release(session, cast.expert, declaration)

    found = proof_in_words(proof(session, cast.visitor, declaration))

    (entry,) = found.proposals
    assert (entry.number, entry.name, entry.whither) == (1, "Norway", "stands")
    assert (entry.outcome, entry.reason, entry.words) == ("accepted", "It is wide.", 1)
    assert [(each.label, each.words) for each in entry.places] == [("PP1", 1)]
    assert found.counts["stands"] == 1
    assert entry.places[0].paragraph in found.paragraphs
