from itertools import product

import pytest

from drafting.domain.effort import WORDS, Length, is_quick, seconds
from drafting.domain.preparing import FORMS, FileKind, wish

DEMO, REALISTIC, STRESS = Length(60, 120), Length(700, 1200), Length(6000, 20_000)
EVERY = [
    wish(kind, "neighbours", suffix, {})
    for kind in FORMS
    for suffix in sorted(FORMS[kind].suffixes)
]


def test_every_kind_of_file_has_its_cost():
    assert set(WORDS) == set(FileKind) == set(FORMS)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: f"{one.kind}.{one.suffix}")
def test_the_small_sample_is_written_while_the_reader_waits(one):
    assert is_quick(one, DEMO)


@pytest.mark.parametrize(("one", "longer"), list(product(EVERY, [Length(701, 1200), STRESS])))
def test_more_to_tell_never_takes_less(one, longer):
    assert seconds(one, longer) >= seconds(one, REALISTIC)


def test_pages_and_cells_take_longer_than_words_alone():
    words, pages = (wish(FileKind.DISPOSITIONS, "neighbours", one, {}) for one in ("csv", "pdf"))

    assert seconds(pages, REALISTIC) > seconds(words, REALISTIC)
    assert is_quick(words, REALISTIC)
    assert not is_quick(pages, REALISTIC)
