import pytest

from drafting.domain.errors import Invalid
from drafting.domain.preparing import FileKind, wish
from drafting.models import Group, Stakeholder
from drafting.queries.narrowings import refuse_unknown
from drafting.services import consulting
from tests import factories

COMPILATION, DISPOSITIONS = FileKind.COMPILATION, FileKind.DISPOSITIONS


def _look(session, cast, declaration, kind, **narrowed):
    suffix = "md" if kind is COMPILATION else "csv"
    asked = wish(kind, "neighbours", suffix, narrowed)
    refuse_unknown(session, cast.visitor, declaration, asked)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (COMPILATION, "state"),
        (COMPILATION, "group"),
        (COMPILATION, "consultation"),
        (DISPOSITIONS, "by"),
        (DISPOSITIONS, "stakeholder"),
        (FileKind.AMENDMENTS, "state"),
    ],
)
def test_a_file_is_not_narrowed_to_what_is_not_there(session, cast, declaration, kind, name):
    with pytest.raises(Invalid) as refusal:
        _look(session, cast, declaration, kind, **{name: "nobody"})

    assert refusal.value.field == name


def test_a_file_is_narrowed_to_what_is_there(session, cast, declaration):
    northland = session.get(Stakeholder, cast.northland.stakeholder_id)
    group = session.query(Group).first()
    consultation = factories.consultation(session, cast.expert, declaration)

    _look(session, cast, declaration, COMPILATION, state=northland.short_name)
    _look(session, cast, declaration, COMPILATION, group=group.short_name)
    _look(session, cast, declaration, COMPILATION, consultation=consultation.id)
    _look(session, cast, declaration, DISPOSITIONS, by="stakeholder", stakeholder=northland.id)
    _look(session, cast, declaration, FileKind.AMENDMENTS, state="open")


def test_comments_are_narrowed_by_their_number_alone(session, cast, declaration):
    _look(session, cast, declaration, FileKind.COMMENTS, source="nobody")


def test_a_consultation_that_is_not_announced_is_not_there_for_a_visitor(
    session, cast, declaration
):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())

    with pytest.raises(Invalid):
        _look(session, cast, declaration, COMPILATION, consultation=planned.id)
