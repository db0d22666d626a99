import pytest

from tests.cast import STATES
from tests.web.acts import reads

NEW = {"email": "new@example.org", "name": "A Newcomer", "role": "participant", "act": "create"}
WORDS = {"password": "seven quiet wooden boats"}


@pytest.fixture
def administrator(room):
    return room.visit("administrator")


def test_every_state_can_be_chosen_once(administrator):
    page = administrator.get("/en/accounts/new")

    chosen = [one["value"] for one in page.select("select[name=stakeholder] option")]
    states = [value for value in chosen if value.startswith("state:")]
    assert len(states) == len(set(states)) == 195 - len(set(STATES.values()))
    assert "Norway" in reads(page, "optgroup")


def test_a_state_is_entered_when_it_is_first_chosen(administrator):
    answer = administrator.post("/en/accounts", stakeholder="state:FRA", **NEW, **WORDS)

    assert "France" in reads(administrator.get(answer.location), "tbody")
    page = administrator.get("/en/accounts/new")
    assert not page.select("option[value='state:FRA']")
    assert "France" in reads(page, "optgroup")


def test_somebody_new_is_entered_under_a_name_of_their_own(administrator):
    fields = {"new_kind": "ngo", "new_name": "Friends of the River", "new_short_name": "River"}

    answer = administrator.post("/en/accounts", stakeholder="", **fields, **NEW, **WORDS)

    assert "River" in reads(administrator.get(answer.location), "tbody")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"stakeholder": "state:FRA", "new_name": "Friends", "new_kind": "ngo"}, 422),
        ({"new_name": "Friends", "new_kind": "empire"}, 422),
        ({"stakeholder": "state:XXX"}, 422),
        ({"stakeholder": "nobody"}, 404),
    ],
)
def test_a_choice_nobody_can_make_is_refused_and_enters_nobody(administrator, fields, status):
    administrator.post("/en/accounts", status, **{**NEW, **WORDS, **fields})

    page = administrator.get("/en/accounts/new")
    assert "Friends" not in reads(page)
    assert page.select("option[value='state:FRA']")
