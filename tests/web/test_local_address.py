import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.config import ROOT
from drafting.web.local_address import proper

HOSTILE = ROOT.parent / "shared" / "data" / "hostile" / "redirects.json"


@pytest.mark.parametrize("address", ["/en/", "/en/declarations/a?before=1&after=2#op1"])
def test_an_address_in_this_room_stays(address):
    assert proper(address) == address


@pytest.mark.skipif(
    not HOSTILE.exists(), reason="the hostile addresses are not beside this project"
)
def test_no_hostile_address_leads_out():
    found = json.loads(HOSTILE.read_text(encoding="utf-8"))
    addresses = found if isinstance(found, list) else next(iter(found.values()))

    led_out = [one for one in addresses if isinstance(one, str) and not _stays(one)]

    assert led_out == []


@given(st.text())
def test_whatever_is_typed_either_stays_or_is_refused(address):
    assert _stays(address)


def _stays(address):
    kept = proper(address)
    return kept is None or (kept.startswith("/") and kept[1:2] not in {"/", "\\"})
