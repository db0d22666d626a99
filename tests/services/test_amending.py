import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState
from drafting.services import amending, editing
from tests import factories, journals
from tests.cast import EVERYBODY

DELEGATES = ("northland", "northland_second", "southland")
OTHERS = [name for name in EVERYBODY if name not in DELEGATES]
STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def northland(cast):
    return cast.northland


@pytest.fixture
def draft(session, northland, row):
    return factories.draft(session, northland, row)


@pytest.fixture
def submitted(session, northland, row):
    return factories.amendment(session, northland, row)


def _publish_change(session, cast, declaration, row, text="Recalling the river and the road,"):
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)


# Drafting


@pytest.mark.parametrize("name", DELEGATES)
def test_a_delegate_of_a_state_drafts(session, cast, row, name):
    draft = factories.draft(session, cast.named(name), row)

    assert (draft.state, draft.number) == (AmendmentState.DRAFT, None)
    assert draft.delegation_id == cast.named(name).delegation_id
    assert draft.base_id == row.version_id


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_drafts(session, cast, row, name):
    with pytest.raises(NotAllowed):
        factories.draft(session, cast.named(name), row)


@pytest.mark.parametrize("changes", [{"paragraph_id": "x" * 16}, {"base_number": 99}])
@pytest.mark.parametrize("name", ["northland", "visitor"])
def test_nothing_is_drafted_on_what_is_not_there(session, cast, row, name, changes):
    with pytest.raises(NotFound):
        factories.draft(session, cast.named(name), row, **changes)


def test_an_unpublished_version_looks_like_none(session, cast, row):
    factories.rewritten(session, cast.expert, row, "Recalling the river,")

    with pytest.raises(NotFound):
        factories.draft(session, cast.northland, row, base_number=2)


def test_an_unpublished_paragraph_looks_like_none(session, cast, declaration, row):
    factories.added(session, cast.expert, row, "Mindful of every neighbour,")
    hidden = factories.row(session, declaration, "PP2")

    with pytest.raises(NotFound):
        factories.draft(session, cast.northland, hidden)


def test_a_draft_on_an_older_release_is_stale(session, cast, declaration, row):
    _publish_change(session, cast, declaration, row)

    with pytest.raises(StaleVersion):
        factories.draft(session, cast.northland, row)


def test_a_paragraph_that_left_the_release_is_not_amended(session, cast, declaration, row):
    editing.retire(session, cast.expert, factories.placing(row))
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="not in the latest release"):
        factories.draft(session, cast.northland, row)


@pytest.mark.parametrize("kind", [AmendmentKind.DELETE, AmendmentKind.INSERT_AFTER])
def test_a_title_can_only_be_replaced(session, northland, declaration, kind):
    title = factories.row(session, declaration, "Title")

    with pytest.raises(Invalid, match="only be replaced") as refusal:
        factories.draft(session, northland, title, kind=kind)

    assert refusal.value.field == "kind"


@pytest.mark.parametrize("text", ["", "Recall\u200bing,"])
def test_a_draft_needs_words_that_can_be_seen(session, northland, row, text):
    with pytest.raises(Invalid) as refusal:
        factories.draft(session, northland, row, text=text)

    assert refusal.value.field == "text"


def test_the_same_words_are_no_amendment(session, northland, row):
    with pytest.raises(Invalid, match="words are the same") as refusal:
        factories.draft(session, northland, row, text=f" {row.text}")

    assert refusal.value.field == "text"


def test_a_deletion_has_no_words(session, northland, row):
    draft = factories.draft(session, northland, row, kind=AmendmentKind.DELETE, text="Anything")

    assert draft.text == ""


def test_reasons_may_be_left_out(session, northland, row):
    assert factories.draft(session, northland, row, reasons="").reasons == ""


def test_hidden_reasons_are_refused(session, northland, row):
    with pytest.raises(Invalid) as refusal:
        factories.draft(session, northland, row, reasons="\u202egood")

    assert refusal.value.field == "reasons"


def test_a_draft_sent_twice_is_one(session, northland, row):
    first = factories.draft(session, northland, row, form_key="key")

    assert factories.draft(session, northland, row, form_key="key") is first


def test_a_draft_changes_nothing_that_others_see(session, declaration, northland, row):
    before = declaration.public_seq, declaration.amendment_count

    factories.draft(session, northland, row)

    session.refresh(declaration)
    assert (declaration.public_seq, declaration.amendment_count) == before


def test_a_draft_is_recorded_without_a_fact(session, draft):
    entry = journals.newest(session)

    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_DRAFTED, draft.id)
    assert journals.facts(entry) == {}


# Revising


def _revise(session, actor, draft, row, number=1, **changes):
    wish = factories.proposal(row, **({"text": "Recalling one river,"} | changes))
    return amending.revise(session, actor, draft.id, number, wish)


@pytest.mark.parametrize("name", ["northland", "northland_second"])
def test_a_delegation_revises_its_draft(session, cast, draft, row, name):
    revised = _revise(session, cast.named(name), draft, row, reasons="Shorter.")

    assert (revised.text, revised.reasons, revised.revision_number) == (
        "Recalling one river,",
        "Shorter.",
        2,
    )


@pytest.mark.parametrize("name", STRANGERS)
def test_a_draft_does_not_exist_for_others(session, cast, draft, row, name):
    actor = cast.named(name)

    with pytest.raises(NotFound):
        _revise(session, actor, draft, row)
    with pytest.raises(NotFound):
        amending.submit(session, actor, draft.id)
    with pytest.raises(NotFound):
        amending.withdraw(session, actor, draft.id)


def test_two_members_do_not_overwrite_each_other(session, cast, draft, row):
    _revise(session, cast.northland_second, draft, row)

    with pytest.raises(StaleVersion, match="Somebody of your delegation"):
        _revise(session, cast.northland, draft, row, text="Recalling one road,")


def test_submitted_words_are_not_revised(session, northland, submitted, row):
    with pytest.raises(WrongState, match="words are on the record"):
        _revise(session, northland, submitted, row)


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_revises_what_was_submitted(session, cast, submitted, row, name):
    with pytest.raises(NotAllowed):
        _revise(session, cast.named(name), submitted, row)


def test_a_draft_is_brought_up_to_a_new_release(session, cast, declaration, draft, row):
    _publish_change(session, cast, declaration, row)
    now = factories.row(session, declaration, "PP1")

    revised = _revise(session, cast.northland, draft, now)

    assert revised.base_id == now.version_id


def test_a_draft_is_not_revised_on_an_old_release(session, cast, declaration, draft, row):
    _publish_change(session, cast, declaration, row)

    with pytest.raises(StaleVersion):
        _revise(session, cast.northland, draft, row)


def test_a_revision_needs_words(session, northland, draft, row):
    with pytest.raises(Invalid) as refusal:
        _revise(session, northland, draft, row, text=" ")

    assert refusal.value.field == "text"


def test_a_revision_sent_twice_is_one(session, northland, draft, row):
    _revise(session, northland, draft, row, form_key="key")

    again = _revise(session, northland, draft, row, form_key="key")

    assert again.revision_number == 2


def test_a_revision_is_recorded_and_not_public(session, declaration, northland, draft, row):
    before = declaration.public_seq

    _revise(session, northland, draft, row)

    session.refresh(declaration)
    assert journals.newest(session).act is Act.AMENDMENT_REVISED
    assert declaration.public_seq == before
