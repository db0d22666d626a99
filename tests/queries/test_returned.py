import pytest

from drafting.domain.errors import NotFound, OtherText
from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.word_read import read_word
from drafting.formats.word_tracked import Comment, Tracked
from drafting.formats.word_write import write_word
from drafting.queries import returned, word_authors
from drafting.queries.editions import edition_of
from drafting.queries.releases import latest_release, release_text
from drafting.queries.returned import WordFile
from tests import factories
from tests.web.word_edits import tracked, untracked


@pytest.fixture
def raw(session, declaration):
    """The latest release as a Word file."""
    latest = latest_release(session, declaration.id)
    return write_word(edition_of(declaration, latest, release_text(session, latest.id)))


@pytest.fixture
def read(session, cast, declaration):
    """Reads a file as Northland sends it."""
    sender = word_authors.delegate(session, cast.northland)

    def reading(raw, *, is_aligned=False, **said):
        file = read_word(raw, "draft.docx")
        changed = Tracked(
            file.paragraphs, file.comments, file.notes, said.get("release", file.release)
        )
        return returned.read(session, declaration, WordFile(changed, is_aligned), sender)

    return reading


def test_a_file_that_was_not_changed_asks_for_nothing(read, raw):
    found = read(raw)

    assert (found.changes, found.comments, found.notes, found.voices) == ((), (), (), ())


def test_each_author_asks_for_the_own_changes_alone(read, raw, session, declaration):
    both = tracked(tracked(raw, "the road", "the bridge", "A"), "good repair", "order", "B")

    found = read(both)

    op1 = factories.row(session, declaration, "OP1")
    assert [(one.paragraph_id, one.kind) for one in found.changes] == [
        (op1.paragraph_id, AmendmentKind.REPLACE)
    ] * 2
    assert [one.words for one in found.changes] == [
        op1.text.replace("road", "bridge"),
        op1.text.replace("good repair", "order"),
    ]
    assert [found.voices[one.voice].name for one in found.changes] == ["A", "B"]


def test_a_file_of_another_text_is_refused_unless_somebody_insists(read, raw):
    with pytest.raises(OtherText, match="another text"):
        read(raw, release="f" * 64)
    assert returned.ALIGNED in read(raw, is_aligned=True, release="f" * 64).notes


def test_a_file_that_names_no_release_and_has_other_words_says_where(read, raw):
    with pytest.raises(OtherText, match=r"not the latest one: OP1 differs"):
        read(untracked(raw, "the road", "the bridge"), release="")


def test_a_file_that_names_no_release_and_has_its_words_is_read(read, raw):
    found = read(tracked(raw, "the road", "the bridge", "A"), release="")

    assert len(found.changes) == 1


def test_what_was_changed_without_tracking_is_of_nobody_and_waits(read, raw):
    found = read(untracked(raw, "the road", "the bridge"))

    (one,) = found.changes
    assert (one.kind, one.is_kept, found.voices[one.voice].name) == ("replace", False, "")
    assert "the bridge" in one.words


def test_a_change_that_others_made_is_brought_to_the_latest_release(
    read, raw, session, cast, declaration
):
    op1 = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, op1, op1.text.replace("Reaffirms", "Recalls"))
    factories.release(session, cast.expert, declaration)

    found = read(tracked(raw, "the road", "the bridge", "A"))

    assert found.release_number == 2
    assert found.changes[0].words == op1.text.replace("Reaffirms", "Recalls").replace(
        "road", "bridge"
    )
    assert any("was made from" in note for note in found.notes)


def test_a_comment_stands_at_its_paragraph_with_the_words_it_is_about(
    session, cast, declaration, raw
):
    file = read_word(raw, "draft.docx")
    at = next(n for n, one in enumerate(file.rejected()) if "good repair" in one)
    said = [Comment("1", "A", "", "How?", quote, at) for quote in ("good repair", "bad repair")]
    sender = word_authors.delegate(session, cast.northland)

    changed = Tracked(file.paragraphs, tuple(said), (), file.release)
    found = returned.read(session, declaration, WordFile(changed), sender)

    assert [(one.quote, one.text) for one in found.comments] == [
        ("good repair", "How?"),
        ("", "“bad repair”: How?"),
    ]
    assert not any(one.is_kept for one in found.comments)


def test_a_change_is_drawn_as_others_will_see_it(read, raw, session, declaration):
    found = read(tracked(raw, "the road", "the bridge", "A"))

    (one,) = returned.drawn(session, declaration, found).changes

    assert one.row.name == "OP1"
    assert [edit.text for edit in one.edits if edit.kind == "insert"] == ["bridge"]


def test_a_declaration_that_was_never_released_takes_no_file(session, cast, raw):
    unreleased = factories.declaration(session, cast.expert, "others")
    sender = word_authors.delegate(session, cast.northland)

    with pytest.raises(NotFound):
        returned.read(session, unreleased, WordFile(read_word(raw, "x.docx")), sender)


def test_looking_again_leaves_only_what_still_cannot_be_asked_for(read, raw, session, declaration):
    found = read(untracked(raw, "the road", "the bridge"))

    (one,) = returned.mended(session, declaration, found).changes

    assert (one.doubt, one.is_kept) == ("", False)
