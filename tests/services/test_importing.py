import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from drafting.config import ROOT
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import AlreadyThere, DraftingError, Invalid, NotAllowed, UnreadableFile
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.models import Declaration, ImportedFile, ParagraphVersion
from drafting.queries.working import standing_text
from drafting.record.words import spans_of
from drafting.services import importing
from tests import factories, journals
from tests.cast import EVERYBODY

SEED = Path(ROOT).parent / "shared" / "seed" / "resolution-21-10.txt"
FILE = importing.TextFile("neighbours.txt", factories.TEXT, slug="imported")


def _import(session, actor, **changes):
    return importing.import_text(session, actor, replace(FILE, **changes))


def _json(**content):
    nodes = [{"kind": "operative", "text": "Decides to meet."}]
    whole = {"title": "On meeting", "text": nodes} | content
    return {"name": "text.json", "content": json.dumps(whole).encode()}


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_a_file_becomes_the_working_text_of_a_new_declaration(session, cast, name):
    declaration = _import(session, cast.named(name)).declaration

    rows = standing_text(session, declaration.id).rows
    assert (declaration.slug, declaration.release_count) == ("imported", 0)
    assert declaration.title == "Draft declaration on good neighbours"
    assert [row.name for row in rows][:3] == ["Title", "PP1", "PP2"]
    assert {row.version_number for row in rows} == {1}


def test_the_operator_imports_without_an_account(session):
    assert _import(session, OPERATOR).declaration.slug == "imported"


@pytest.mark.parametrize(
    "name", [name for name in EVERYBODY if name not in {"expert", "secretariat"}]
)
def test_nobody_else_imports(session, cast, name):
    with pytest.raises(NotAllowed):
        _import(session, cast.named(name))


def test_the_bytes_are_kept_as_they_were_sent(session, cast):
    declaration = _import(session, cast.expert).declaration

    kept = session.scalars(
        select(ImportedFile).where(ImportedFile.declaration_id == declaration.id)
    ).one()
    assert (kept.name, kept.content) == ("neighbours.txt", factories.TEXT)
    assert kept.author_id == cast.expert.user_id


def test_every_imported_word_has_the_import_as_its_origin(session, cast):
    declaration = _import(session, cast.expert).declaration

    for row in standing_text(session, declaration.id).rows:
        version = session.get(ParagraphVersion, row.version_id)
        assert [(one.text, one.origin) for one in spans_of(session, version)] == [
            (row.text, version.id)
        ]


def test_a_short_name_is_made_from_the_title(session, cast):
    declaration = _import(session, cast.expert, slug="").declaration

    assert declaration.slug == "draft-declaration-on-good-neighbours"


def test_a_title_can_be_given(session, cast):
    assert _import(session, cast.expert, title="On rivers").declaration.title == "On rivers"


@pytest.mark.parametrize("slug", ["Neighbours", "good neighbours", "-a", "a--b", "ä", "a" * 81])
def test_a_short_name_fits_into_an_address(session, cast, slug):
    with pytest.raises(Invalid) as refusal:
        _import(session, cast.expert, slug=slug)

    assert refusal.value.field == "slug"


def test_a_short_name_that_is_taken_is_refused(session, cast):
    _import(session, cast.expert)

    with pytest.raises(AlreadyThere) as refusal:
        _import(session, cast.expert)

    assert refusal.value.field == "slug"


@pytest.mark.parametrize(
    "file",
    [
        {"name": "text.docx"},
        {"name": "text.exe"},
        {"content": b""},
        {"name": "text.json", "content": b"{"},
    ],
)
def test_a_file_that_cannot_be_read_is_refused(session, cast, file):
    with pytest.raises(UnreadableFile):
        _import(session, cast.expert, **file)


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "neigh\u202ebours.txt", ""])
def test_the_name_of_a_file_is_kept_only_if_it_is_decent(session, cast, name):
    with pytest.raises(DraftingError):
        _import(session, cast.expert, name=name)


@pytest.mark.parametrize("language", ["english language", "e", "en-"])
def test_a_language_is_named_by_a_short_code(session, cast, language):
    with pytest.raises(Invalid, match="short code"):
        _import(session, cast.expert, **_json(language=language))


def test_a_language_is_kept(session, cast):
    assert _import(session, cast.expert, **_json(language="fr")).declaration.language == "fr"


def test_a_file_cannot_put_a_paragraph_where_none_may_stand(session, cast):
    under = {"kind": "article", "text": "Article"}
    nodes = [{"kind": "operative", "text": "Decides.", "children": [under]}]

    with pytest.raises(DraftingError, match="cannot stand under an operative paragraph"):
        _import(session, cast.expert, **_json(text=nodes))


def test_hidden_words_are_not_imported(session, cast):
    nodes = [{"kind": "operative", "text": "De\u202ecides."}]

    with pytest.raises(Invalid, match="nobody can see"):
        _import(session, cast.expert, **_json(text=nodes))


def test_an_import_sent_twice_is_one(session, cast):
    first = _import(session, cast.expert, form_key="key")

    assert _import(session, cast.expert, form_key="key").declaration is first.declaration


def test_an_import_is_one_act_and_not_public(session, cast):
    declaration = _import(session, cast.expert).declaration

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.DECLARATION_IMPORTED, declaration.id)
    assert journals.facts(entry)["file"] == "neighbours.txt"
    assert declaration.public_seq == 0
    journals.check_chain(session)


@pytest.mark.skipif(not SEED.exists(), reason="the seed does not lie beside this checkout")
def test_the_mandate_is_read_whole(session, cast):
    file = importing.TextFile(SEED.name, SEED.read_bytes(), slug="resolution-21-10")

    imported = importing.import_text(session, cast.expert, file)

    rows = standing_text(session, imported.declaration.id).rows
    kinds = [row.kind for row in rows]
    assert kinds.count(ParagraphKind.PREAMBULAR) == 15
    assert kinds.count(ParagraphKind.OPERATIVE) == 18
    assert kinds.count(ParagraphKind.SUBPARAGRAPH) == 6
    assert imported.reading.doubts
    assert _count(session, ImportedFile, imported.declaration) == 1


def _count(session, model, declaration: Declaration):
    query = select(func.count()).where(model.declaration_id == declaration.id)
    return session.scalar(query)
