import pytest

from drafting.domain.errors import NotFound
from drafting.domain.profiles import proper
from drafting.domain.vocabulary import Act
from drafting.queries.stakeholder_page import current_id, history, stakeholder_page
from drafting.services import merging, registering

NGO = {"kind": "ngo", "name": "Rivers for All", "country": "KEN", "name_ru": "Реки"}


@pytest.fixture
def ngo(session, cast):
    return registering.add(session, cast.secretariat, proper(NGO)).id


def test_a_page_tells_names_country_and_groups(session, cast, ngo):
    page = stakeholder_page(session, cast.visitor, ngo)
    state = stakeholder_page(session, cast.visitor, cast.northland.stakeholder_id)

    assert (page.names, page.country.iso3, page.groups) == ((("ru", "Реки"),), "KEN", ())
    assert {one.name for one in state.groups} == {
        "Western European and Others Group",
        "Nordic-Baltic Eight",
    }
    assert len(state.names) == 6


def test_nobody_has_no_page(session, cast):
    with pytest.raises(NotFound):
        stakeholder_page(session, cast.visitor, "nobody")
    with pytest.raises(NotFound):
        current_id(session, "nobody")


def test_a_history_tells_each_act_the_newest_first(session, cast, ngo):
    registering.change(session, cast.secretariat, ngo, 1, proper({**NGO, "region": "africa"}))
    merging.merge(session, cast.administrator, ngo, cast.observer.stakeholder_id)
    merging.separate(session, cast.administrator, ngo)

    found = history(session, cast.secretariat, ngo)

    assert [one.act for one in found] == [
        Act.STAKEHOLDER_SEPARATED,
        Act.STAKEHOLDER_MERGED,
        Act.STAKEHOLDER_CHANGED,
        Act.STAKEHOLDER_ADDED,
    ]
    assert found[2].fields == (("region", "", "African Group"),)
    assert (found[1].words, found[3].words) == ("Observers without Borders", "Rivers for All")
    assert (found[0].by, found[3].by) == ("Administrator", "Secretariat")


@pytest.mark.parametrize("name", ["visitor", "observer", "northland", "expert"])
def test_a_history_is_read_by_the_keepers_of_the_directory(session, cast, ngo, name):
    with pytest.raises(NotFound):
        history(session, cast.named(name), ngo)
