from drafting.queries.editions import edition_of
from drafting.queries.releases import latest_release, release_text
from drafting.queries.working import standing_text
from tests import factories


def test_a_release_is_written_with_its_symbol_time_and_hash(session, declaration):
    release = latest_release(session, declaration.id)

    edition = edition_of(declaration, release, release_text(session, release.id))

    assert (edition.symbol, edition.hash) == ("TEST/1", release.hash.hex())
    assert edition.released_at == release.created_at.isoformat()
    assert edition.outline.title == "Draft declaration on good neighbours"


def test_the_working_text_is_written_without_a_symbol(session, cast):
    made = factories.declaration(session, cast.expert, "others")

    edition = edition_of(made, None, standing_text(session, made.id).rows)

    assert (edition.symbol, edition.hash) == ("", "")
    assert edition.language == "en"
