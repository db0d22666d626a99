from dataclasses import replace

import pytest

from drafting.domain.errors import AlreadyThere, Invalid, NotAllowed, NotFound, StaleVersion
from drafting.domain.vocabulary import Act
from drafting.models import Release
from drafting.queries.releases import release_text
from drafting.queries.working import standing_text
from drafting.services import editing, publishing
from tests import factories, journals
from tests.cast import EVERYBODY


@pytest.fixture
def working(session, cast):
    """A declaration that was not released yet."""
    return factories.declaration(session, cast.expert, "others")


def _rows(session, release):
    return release_text(session, release.id)


def test_a_release_freezes_the_working_text_in_its_order(session, cast, working):
    release = factories.release(session, cast.expert, working)

    frozen, standing = _rows(session, release), standing_text(session, working.id).rows
    assert [row.version_id for row in frozen] == [row.version_id for row in standing]
    assert [row.name for row in frozen] == [
        "Title", "PP1", "PP2", "OP1", "OP2", "OP2(a)", "OP2(b)", "OP3",
    ]  # fmt: skip


def test_a_release_freezes_labels_and_nested_structure(session, cast, working):
    rows = _rows(session, factories.release(session, cast.expert, working))

    chapeau, first = rows[4], rows[5]
    assert (first.parent_id, first.depth) == (chapeau.paragraph_id, 1)
    assert (first.label, first.reference, first.printed) == ("(a)", "OP2(a)", "(a)")
    assert (chapeau.label, chapeau.printed) == ("OP2", "2.")


def test_an_old_release_reads_the_same_whatever_happens_later(session, cast, declaration):
    release = session.query(Release).one()
    before = _rows(session, release)
    factories.rewritten(session, cast.expert, before[1], "Mindful,")
    editing.move(
        session,
        cast.expert,
        factories.placing(factories.row(session, declaration, "OP2")),
        factories.row(session, declaration, "OP3").paragraph_id,
    )
    editing.retire(
        session, cast.expert, factories.placing(factories.row(session, declaration, "PP2"))
    )

    second = factories.release(session, cast.expert, declaration)

    assert _rows(session, release) == before
    assert _rows(session, second) != before


def test_releases_are_numbered_one_after_the_other(session, cast, working):
    numbers = [factories.release(session, cast.expert, working).number for _ in range(3)]

    assert numbers == [1, 2, 3]


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "expert"])
def test_only_the_expert_publishes(session, cast, working, name):
    with pytest.raises(NotAllowed):
        factories.release(session, cast.named(name), working)


def test_nothing_is_published_that_is_not_there(session, cast, working):
    with pytest.raises(NotFound):
        factories.release(session, cast.expert, working, slug="nowhere")


def test_a_release_published_meanwhile_is_looked_at_first(session, cast, working):
    factories.release(session, cast.expert, working)

    with pytest.raises(StaleVersion, match="Look at it first"):
        factories.release(session, cast.expert, working, base_count=0)


@pytest.mark.parametrize("symbol", ["TEST/1", " TEST/1 ", "TEST/1\n"])
def test_a_symbol_belongs_to_one_release(session, cast, declaration, symbol):
    with pytest.raises(AlreadyThere) as refusal:
        factories.release(session, cast.expert, declaration, symbol=symbol)

    assert refusal.value.field == "symbol"


def test_a_symbol_is_the_same_however_it_is_spaced(session, cast, working):
    factories.release(session, cast.expert, working, symbol="TEST 1")

    with pytest.raises(AlreadyThere):
        factories.release(session, cast.expert, working, symbol="TEST   1")


def test_two_declarations_may_use_the_same_symbol(session, cast, declaration, working):
    assert factories.release(session, cast.expert, working, symbol="TEST/1").symbol == "TEST/1"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("symbol", " "),
        ("symbol", "A" * 81),
        ("title", ""),
        ("title", "T" * 301),
        ("note", "\u202e"),
    ],
)
def test_the_head_of_a_release_is_checked(session, cast, working, field, value):
    with pytest.raises(Invalid) as refusal:
        factories.release(session, cast.expert, working, **{field: value})

    assert refusal.value.field == field


def test_a_title_alone_is_not_published(session, cast, working):
    for row in standing_text(session, working.id).rows[1:]:
        if row.parent_id is None:
            editing.retire(session, cast.expert, factories.placing(row))

    with pytest.raises(Invalid, match="no text to publish"):
        factories.release(session, cast.expert, working)


def test_a_release_sent_twice_is_one(session, cast, working):
    first = factories.release(session, cast.expert, working, form_key="key")

    again = factories.release(session, cast.expert, working, form_key="key", base_count=0)

    assert again is first
    assert working.release_count == 1


def test_a_release_is_public_and_recorded_with_its_hash(session, cast, working):
    release = factories.release(session, cast.expert, working)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.RELEASE_PUBLISHED, working.id)
    assert journals.facts(entry)["hash"] == release.hash.hex()
    assert working.public_seq == release.journal_seq == entry.seq
    journals.check_chain(session)


def test_the_declaration_takes_the_title_of_its_latest_release(session, cast, working):
    factories.release(session, cast.expert, working, title="Declaration on good neighbours")

    assert working.title == "Declaration on good neighbours"


def test_the_hash_of_a_release_is_recomputed_from_what_is_read(session, cast, working):
    release = factories.release(session, cast.expert, working)

    recomputed = publishing.release_hash(
        release.symbol, release.title, release.number, _rows(session, release)
    )
    assert recomputed == release.hash


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Recalling that neighbours share one river and one roads,"},
        {"label": "PP9"},
        {"parent_id": "x"},
        {"version_number": 2},
        {"paragraph_id": "x"},
    ],
)
def test_one_letter_changes_the_hash(session, cast, working, change):
    rows = list(standing_text(session, working.id).rows)
    before = publishing.release_hash("TEST/1", "Title", 1, rows)

    rows[1] = replace(rows[1], **change)

    assert publishing.release_hash("TEST/1", "Title", 1, rows) != before


@pytest.mark.parametrize(
    "head", [("TEST/2", "Title", 1), ("TEST/1", "Titles", 1), ("TEST/1", "Title", 2)]
)
def test_the_head_changes_the_hash(session, cast, working, head):
    rows = standing_text(session, working.id).rows

    assert publishing.release_hash(*head, rows) != publishing.release_hash(
        "TEST/1", "Title", 1, rows
    )


@pytest.fixture
def marked(session, cast, working):
    """The same with a word in it that stands twice."""
    row = factories.row(session, working, "OP1")
    factories.rewritten(session, cast.expert, row, "Reaffirms that the the road is kept;")
    return working


def test_a_text_with_editorial_marks_is_published_once_they_are_known(session, cast, marked):
    with pytest.raises(Invalid, match="editorial checks") as refusal:
        factories.release(session, cast.expert, marked, knows_findings=False)

    assert refusal.value.field == "knows_findings"
    assert factories.release(session, cast.expert, marked, knows_findings=True).number == 1


def test_a_text_without_marks_needs_nobody_to_know(session, cast, working):
    assert factories.release(session, cast.expert, working, knows_findings=False).number == 1


def test_where_nobody_looks_nobody_is_asked(session, cast, marked):
    assert factories.release(session, cast.expert, marked).number == 1
