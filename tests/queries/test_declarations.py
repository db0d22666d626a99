import pytest

from drafting.domain.errors import NotFound
from drafting.queries import declarations
from tests import factories
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")


@pytest.fixture
def hidden(session, cast):
    """A declaration without a release."""
    return factories.declaration(session, cast.expert, "hidden")


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_released_declaration_is_there_for_everybody(session, cast, declaration, name):
    found = declarations.declaration(session, cast.named(name), declaration.slug)

    assert found.id == declaration.id


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_declaration_without_a_release_is_there_for_its_editors(session, cast, hidden, name):
    actor = cast.named(name)
    listed = [one.slug for one in declarations.declarations(session, actor)]

    if name in EDITORS:
        assert declarations.declaration(session, actor, "hidden") is hidden
        assert "hidden" in listed
    else:
        with pytest.raises(NotFound):
            declarations.declaration(session, actor, "hidden")
        assert "hidden" not in listed


def test_what_is_not_there_is_not_found(session, cast):
    with pytest.raises(NotFound):
        declarations.declaration(session, cast.expert, "nowhere")


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_imported_file_is_for_editors(session, cast, declaration, name):
    found = declarations.imported_file(session, cast.named(name), declaration.id)

    assert (found is not None) is (name in EDITORS)
