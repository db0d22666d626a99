import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from drafting.domain.actors import OPERATOR
from drafting.domain.errors import NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act
from drafting.formats.reading import read
from drafting.models import CarriedAmendment, CommentAnchor, Placement
from drafting.queries import declarations, heirs
from drafting.queries.new_version import proposed, version_of_text
from drafting.queries.working import digest, standing_text
from drafting.record.words import spans_of, version_of
from drafting.services import revising
from tests import adoptions, factories, journals
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")
OTHERS = [name for name in EVERYBODY if name not in EDITORS]
TEXT = factories.TEXT.decode()
REPAIR = "Reaffirms that each neighbour keeps the road in good repair;"
BANKS = "Convinced that a bridge is built from both banks,"
RIVER = "Recalling that neighbours share one river and one road,"
WIDE = RIVER.replace("one river", "one wide river")


def _wish(session, declaration, text, *, gone=False, name="next.txt", **changes):
    """A file confirmed as it is proposed, with what is gone only if asked."""
    content = text.encode() if isinstance(text, str) else text
    reading = read(name, content)
    rows = standing_text(session, declaration.id).rows
    version = version_of_text(rows, name, reading)
    taken = frozenset(range(len(version.turns))) if gone else proposed(version)
    wish = revising.Confirmation(declaration.id, name, content, reading, digest(rows), taken)
    return replace(wish, **changes)


def _confirm(session, actor, declaration, text, **changes):
    return revising.confirm(session, actor, _wish(session, declaration, text, **changes))


def _rows(session, declaration):
    return standing_text(session, declaration.id).rows


def _read(session, declaration):
    return [(row.name, row.text) for row in _rows(session, declaration)]


@pytest.fixture
def before(session, declaration):
    return {row.name: row for row in _rows(session, declaration)}


@pytest.mark.parametrize("name", EDITORS)
def test_changed_words_are_a_next_version_that_names_the_file(session, cast, declaration, before,
                                                              name):  # fmt: skip
    _confirm(session, cast.named(name), declaration, TEXT.replace(RIVER, WIDE), note="As agreed.")

    row = factories.row(session, declaration, "PP1")
    version = version_of(session, row.paragraph_id, 2)
    assert (row.paragraph_id, row.text) == (before["PP1"].paragraph_id, WIDE)
    assert version.reason == "From the file “next.txt”. As agreed."
    assert version.author_id == cast.named(name).user_id


def test_what_is_kept_is_not_touched(session, cast, declaration, before):
    _confirm(session, cast.expert, declaration, TEXT.replace(RIVER, WIDE))

    after = {row.name: row for row in _rows(session, declaration)}
    assert [name for name in before if before[name] != after[name]] == ["PP1"]


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_confirm(session, cast, declaration, name):
    with pytest.raises(NotAllowed):
        _confirm(session, cast.named(name), declaration, TEXT.replace(RIVER, WIDE))


def test_the_operator_is_no_editor(session, declaration):
    with pytest.raises(NotAllowed):
        _confirm(session, OPERATOR, declaration, TEXT.replace(RIVER, WIDE))


def test_a_declaration_that_is_not_there_is_not_revised(session, cast, declaration):
    wish = _wish(session, declaration, TEXT, declaration_id="x" * 16)

    with pytest.raises(NotFound):
        revising.confirm(session, cast.expert, wish)


def test_new_words_have_the_new_version_as_their_origin_and_kept_ones_theirs(
    session, cast, declaration, before
):
    _confirm(session, cast.expert, declaration, TEXT.replace(RIVER, WIDE))

    version = version_of(session, before["PP1"].paragraph_id, 2)
    origins = {span.origin: span.text.strip() for span in spans_of(session, version)}
    assert origins[version.id] == "wide"
    assert len(origins) == 2


def test_a_split_keeps_the_identity_in_its_first_part(session, cast, declaration, before):
    halves = "1. Reaffirms that each neighbour keeps the road;\n\n2. Wants it in good repair;"
    text = TEXT.replace(f"1. {REPAIR}", halves).replace("2. Calls", "3. Calls")

    _confirm(session, cast.expert, declaration, text.replace("3. Decides", "4. Decides"))

    first, second = (factories.row(session, declaration, one) for one in ("OP1", "OP2"))
    assert first.paragraph_id == before["OP1"].paragraph_id
    passages = heirs.passages(session, declaration.id)[first.paragraph_id]
    assert [one.paragraph_id for one in passages] == [second.paragraph_id]


def test_joined_paragraphs_know_both_parents(session, cast, declaration, before):
    both = f"{RIVER} {BANKS}"

    _confirm(session, cast.expert, declaration, TEXT.replace(f"{RIVER}\n\n{BANKS}", both))

    row = factories.row(session, declaration, "PP1")
    assert (row.paragraph_id, row.text) == (before["PP1"].paragraph_id, both)
    second = before["PP2"].paragraph_id
    assert heirs.joined_to(session, declaration.id, {row.paragraph_id: 2}) == {
        second: row.paragraph_id
    }


def test_a_moved_paragraph_keeps_identity_and_words(session, cast, declaration, before):
    text = TEXT.replace(f"{RIVER}\n\n{BANKS}", f"{BANKS}\n\n{RIVER}")

    _confirm(session, cast.expert, declaration, text)

    rows = _rows(session, declaration)[1:3]
    assert [row.text for row in rows] == [BANKS, RIVER]
    assert {row.paragraph_id for row in rows} == {
        before["PP1"].paragraph_id, before["PP2"].paragraph_id
    }  # fmt: skip
    assert sum(row.placement_number for row in rows) == 3


def test_a_new_paragraph_stands_where_the_file_has_it(session, cast, declaration):
    new = "Mindful of the ferryman and his patience,"

    _confirm(session, cast.expert, declaration, TEXT.replace(BANKS, f"{new}\n\n{BANKS}"))

    assert _read(session, declaration)[2] == ("PP2", new)


def test_what_is_gone_from_the_file_stays_unless_it_is_ticked(session, cast, declaration):
    text = TEXT.replace(BANKS, "").replace(RIVER, WIDE)

    _confirm(session, cast.expert, declaration, text)

    assert _read(session, declaration)[1:3] == [("PP1", WIDE), ("PP2", BANKS)]


def test_what_is_gone_and_ticked_is_retired_with_all_under_it(session, cast, declaration, before):
    start, end = TEXT.index("2. Calls upon"), TEXT.index("3. Decides")

    _confirm(session, cast.expert, declaration, TEXT[:start] + TEXT[end:], gone=True)

    retired = {row.name: row for row in standing_text(session, declaration.id).retired}
    assert len(retired) == 3
    placements = session.scalars(
        select(Placement).where(Placement.declaration_id == declaration.id, Placement.is_retired)
    )
    assert [one.paragraph_id for one in placements] == [before["OP2"].paragraph_id]


def test_a_kind_that_changes_is_a_new_place_and_no_new_version(session, cast, declaration, before):
    nodes = [
        {"kind": "paragraph" if row.name == "OP1" else row.kind, "text": row.text}
        for row in _rows(session, declaration)
        if not row.depth
    ]
    raw = json.dumps(nodes).encode()

    _confirm(session, cast.expert, declaration, raw, name="next.json")

    row = next(one for one in _rows(session, declaration) if one.text == REPAIR)
    assert (row.kind, row.version_number, row.placement_number) == ("paragraph", 1, 2)


def test_the_journal_says_what_happened_to_the_text_and_to_each_paragraph(
    session, cast, declaration, before
):
    text = TEXT.replace(f"{RIVER}\n\n{BANKS}", f"{BANKS}\n\n{WIDE}")

    _confirm(session, cast.expert, declaration, text)

    entries = journals.entries(session)[-3:]
    assert entries[0].act is Act.DECLARATION_REVISED
    assert {one.act for one in entries[1:]} == {Act.PARAGRAPH_REWRITTEN, Act.PARAGRAPH_MOVED}
    assert journals.facts(entries[0])["file"] == "next.txt"


def test_the_file_is_kept_as_it_was_sent(session, cast, declaration):
    kept = _confirm(session, cast.expert, declaration, TEXT.replace(RIVER, WIDE))

    assert (kept.name, kept.content.decode()) == ("next.txt", TEXT.replace(RIVER, WIDE))


def test_a_text_that_moved_on_is_left_as_it_is(session, cast, declaration, before):
    wish = _wish(session, declaration, TEXT.replace(RIVER, WIDE))
    factories.rewritten(session, cast.secretariat, before["PP2"], "Convinced by the bridge,")
    stood = _read(session, declaration)

    with pytest.raises(StaleVersion, match="changed after this file was read"):
        revising.confirm(session, cast.expert, wish)

    assert _read(session, declaration) == stood


def test_choices_that_do_not_go_together_do_nothing(session, cast, declaration):
    wish = _wish(session, declaration, TEXT.replace("2. Calls upon all neighbours:", ""))
    gone = {at for at in range(12) if at not in wish.taken}
    head = journals.newest(session).seq

    with pytest.raises(WrongState, match="let both go"):
        revising.confirm(session, cast.expert, replace(wish, taken=frozenset(gone)))

    assert journals.newest(session).seq == head


def test_a_file_of_which_nothing_is_ticked_does_nothing(session, cast, declaration):
    with pytest.raises(WrongState, match="nothing to record"):
        _confirm(session, cast.expert, declaration, TEXT)


def test_an_adopted_text_is_not_revised(session, cast, declaration):
    adoptions.submitted(session, cast.expert, declaration)
    adoptions.adopted(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="was adopted"):
        _confirm(session, cast.expert, declaration, TEXT.replace(RIVER, WIDE))


def test_a_form_that_is_sent_twice_acts_once(session, cast, declaration):
    wish = _wish(session, declaration, TEXT.replace(RIVER, WIDE), form_key="key")
    first = revising.confirm(session, cast.expert, wish)

    second = revising.confirm(session, cast.expert, wish)

    assert second.id == first.id
    assert factories.row(session, declaration, "PP1").version_number == 2


def test_comments_follow_their_words_into_the_part_of_a_split(session, cast, declaration, before):
    comment = factories.comment(session, cast.observer, before["OP1"], quote="good repair")
    halves = "1. Reaffirms that each neighbour keeps the road;\n\n2. Wants it in good repair;"
    text = TEXT.replace(f"1. {REPAIR}", halves).replace("2. Calls", "3. Calls")

    _confirm(session, cast.expert, declaration, text.replace("3. Decides", "4. Decides"))

    anchors = select(CommentAnchor).where(CommentAnchor.comment_id == comment.id)
    places = {one.paragraph_id for one in session.scalars(anchors)}
    assert factories.row(session, declaration, "OP2").paragraph_id in places


def test_an_open_amendment_goes_with_the_words_that_are_joined(session, cast, declaration, before):
    made = factories.amendment(
        session, cast.northland, before["PP2"], text=f"{BANKS[:-1]} gladly,"
    )
    text = TEXT.replace(f"{RIVER}\n\n{BANKS}", f"{RIVER} {BANKS}")

    _confirm(session, cast.expert, declaration, text)
    factories.release(session, cast.expert, declaration)

    carried = select(CarriedAmendment).where(CarriedAmendment.amendment_id == made.id)
    assert session.scalars(carried).one().paragraph_id == before["PP1"].paragraph_id


def test_where_the_text_came_from_is_still_told(session, cast, declaration):
    before = declarations.imported_file(session, cast.expert, declaration.id)

    _confirm(session, cast.expert, declaration, TEXT.replace(RIVER, WIDE))

    assert declarations.imported_file(session, cast.expert, declaration.id) is before
