from sqlalchemy import update

from drafting.models import Paragraph
from drafting.record.claims import claims_one
from tests import factories


def test_of_two_who_saw_the_same_state_one_comes_too_late(session, declaration):
    row = factories.row(session, declaration, "PP1")
    seen = Paragraph.id == row.paragraph_id, Paragraph.version_number == 1
    change = update(Paragraph).where(*seen).values(version_number=2)

    assert [claims_one(session, change), claims_one(session, change)] == [True, False]
