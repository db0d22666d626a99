"""Which amendments a reader may see, whoever asks and in whatever way."""

import pytest
from sqlalchemy import select

from drafting.domain.consultations import Publication
from drafting.models import Amendment
from drafting.queries.amendment_rows import drawn, rows, visible
from tests import factories
from tests.cast import EVERYBODY


@pytest.fixture
def kept(session, cast, declaration):
    """A public amendment, one that waits in a consultation, and a draft, all of Northland."""
    row = factories.row(session, declaration, "OP1")
    public = factories.amendment(session, cast.northland, row)
    late = {"publication": Publication.BY_SECRETARIAT}
    factories.consultation(session, cast.expert, declaration, **late)
    sealed = factories.amendment(session, cast.northland, row, text="Reaffirms the bridge;")
    draft = factories.draft(session, cast.northland, row)
    return {"public": public.id, "sealed": sealed.id, "draft": draft.id}


def _seen(session, kept, actor, *, for_desk=False):
    found = session.scalars(select(Amendment.id).where(visible(actor, for_desk=for_desk)))
    ids = set(found)
    return {name for name, identity in kept.items() if identity in ids}


@pytest.mark.parametrize("name", EVERYBODY)
def test_what_waits_and_what_is_drafted_is_seen_by_its_own_side(session, cast, kept, name):
    is_own = name.startswith("northland")

    seen = _seen(session, kept, cast.named(name))

    assert seen == (set(kept) if is_own else {"public"})


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_desk_sees_what_waits_where_it_asks_for_it(session, cast, kept, name):
    seen = _seen(session, kept, cast.named(name), for_desk=True)

    expected = {"expert": {"public", "sealed"}, "secretariat": {"public", "sealed"}}
    own = set(kept) if name.startswith("northland") else {"public"}
    assert seen == expected.get(name, own)


def test_a_row_is_drawn_with_all_that_is_read_of_it(session, cast, kept):
    query = rows(cast.visitor).where(Amendment.id == kept["public"])

    (row,) = drawn(session, query)

    assert (row.number, row.short_name, row.consultation_id) == (1, "Norway", None)
    assert row.sponsors.lead.short_name == "Norway"
