"""What the file says about its text: addresses that a library can keep."""

from dataclasses import replace

from drafting.formats.akn_meta import Event, meta, work_address
from tests.formats.samples import EDITION


def _found(path, *arguments):
    names = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
    return meta(*arguments).xpath(path, namespaces=names)


def test_the_address_of_the_work_follows_the_naming_convention():
    seed = replace(EDITION, symbol="21/10", released_at="2012-09-27T00:00:00Z")

    assert work_address(seed) == "/akn/un/statement/deliberation/un-hrc/2012-09-27/21-10"


def test_the_language_stands_in_the_address_of_the_expression():
    found = _found("//a:FRBRExpression/a:FRBRuri/@value", replace(EDITION, language="ar"))

    assert found[0].endswith("/ara@2026-03-01")


def test_the_hash_of_the_release_is_another_name_of_it():
    assert _found("//a:FRBRWork/a:FRBRalias/@value", EDITION) == [EDITION.hash]


def test_releases_are_events_the_first_of_which_made_the_text():
    events = [Event("r1", "2026-01-01", "/r/1", is_first=True), Event("r2", "2026-02-01", "/r/2")]

    assert _found("//a:eventRef/@type", EDITION, events) == ["generation", "amendment"]


def test_a_text_that_was_never_released_can_be_described():
    assert work_address(replace(EDITION, symbol="", released_at="")).endswith("/working-text")
