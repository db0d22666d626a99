import pytest

from tests.rooms import HOME


@pytest.mark.parametrize("accepted", ["en", "fr, en;q=0.5", "tlh", ""])
def test_the_bare_address_leads_to_a_language_that_is_spoken(visitor, accepted):
    answer = visitor.client.get("/", headers={"Accept-Language": accepted})

    assert (answer.status_code, answer.location) == (302, "/en/")


def test_every_link_of_a_page_stays_in_its_language(visitor):
    page = visitor.get(HOME)

    links = [one["href"] for one in page.select("a[href^='/']")]
    assert links
    assert all(link.startswith("/en/") for link in links)
    assert (page.html["lang"], page.html["dir"]) == ("en", "ltr")


def test_a_language_that_is_not_spoken_is_not_found(visitor):
    visitor.get("/xx/", 404)
