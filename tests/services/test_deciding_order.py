from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.working import standing_text
from tests import factories


def test_insertions_stand_in_the_order_in_which_they_were_accepted(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    words = ["Mindful of the first bridge,", "Mindful of the second,", "Mindful of the third,"]
    for text in words:
        insertion = factories.amendment(
            session, cast.northland, row, kind=AmendmentKind.INSERT_AFTER, text=text
        )
        factories.disposition(session, cast.expert, insertion)

    texts = [one.text for one in standing_text(session, declaration.id).rows]

    at = texts.index(row.text)
    assert texts[at + 1 : at + 4] == words
