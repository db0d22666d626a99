import pytest

from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.profiles import proper
from drafting.services import registering
from tests import factories
from tests.web.acts import reads

ADDRESS = "/en/stakeholders"


@pytest.fixture
def administrator(room):
    return room.visit("administrator")


@pytest.fixture
def watchers(room):
    with transaction(room.database) as session:
        fields = {"kind": "ngo", "name": "Watchers without Borders"}
        return registering.add(session, OPERATOR, proper(fields)).id


def test_two_become_one_and_apart_again(room, administrator, visitor, watchers):
    observer = room.actor("observer")
    with transaction(room.database) as session:
        factories.comment(session, observer, room.row("OP1"), "A remark of old.")
    old = f"{ADDRESS}/{observer.stakeholder_id}"

    administrator.post(f"{old}/merge", into=watchers)

    assert visitor.client.get(old).location == f"{ADDRESS}/{watchers}"
    page = reads(visitor.get(f"{ADDRESS}/{watchers}"))
    assert "Names that stand under it" in page
    assert "Observers without Borders" in page
    assert "as Observers A remark of old." in page
    assert "Observers" not in reads(visitor.get(ADDRESS), "tbody")

    form = administrator.get(f"{ADDRESS}/{watchers}").select_one("form[action$='/separate']")
    administrator.post(form["action"])

    assert "A remark of old." in reads(visitor.get(old))
    assert "A remark of old." not in reads(visitor.get(f"{ADDRESS}/{watchers}"))
    history = reads(administrator.get(f"{old}/history"))
    assert "Separated again" in history
    assert "Merged" in history


def test_a_choice_that_cannot_be_is_told_beside_its_field(room, administrator):
    old = room.actor("observer").stakeholder_id

    answer = administrator.post(f"{ADDRESS}/{old}/merge", 422, into=old)

    assert "Nobody is merged into themselves" in answer.get_data(as_text=True)


def test_a_state_has_no_such_page(room, administrator):
    administrator.get(f"{ADDRESS}/{room.actor('southland').stakeholder_id}/merge", 404)


def test_what_was_merged_already_is_told(room, administrator, watchers):
    old = room.actor("observer").stakeholder_id
    administrator.post(f"{ADDRESS}/{old}/merge", into=watchers)

    administrator.post(f"{ADDRESS}/{old}/merge", 409, into=watchers)
