import pytest

from drafting.domain.errors import Invalid
from drafting.domain.parties import Party, named_parties

OTHERS = (
    Party("African Group", ("African States",)),
    Party("Harbour, Quay and Bridge", ("Open Harbour",)),
    Party("Quay and Bridge", ("Harbour",)),
    Party("Institute of Rivers", ("IR",)),
    Party("Islands and Rivers", ("IR",)),
)


def _named(text):
    return named_parties(text, OTHERS, field="whom")


def test_states_stand_first_in_the_order_of_seats_and_the_others_as_they_are_known():
    found = _named("open harbour, Norway\nAFRICAN states; KEN")

    assert found == ["Kenya", "Norway", "African Group", "Harbour, Quay and Bridge"]


def test_a_name_with_commas_is_one_name():
    assert _named("Norway, Harbour, Quay and Bridge") == ["Norway", "Harbour, Quay and Bridge"]


def test_nobody_is_named_where_nothing_is_written():
    assert _named(" ,\n; ") == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Norway, Atlantis", "Nobody is called “Atlantis”"),
        ("IR", "may be Institute of Rivers or Islands and Rivers"),
    ],
)
def test_who_is_not_known_or_may_be_two_is_asked_for(text, sentence):
    with pytest.raises(Invalid, match=sentence) as refusal:
        _named(text)

    assert refusal.value.field == "whom"


def test_a_full_name_means_its_bearer_though_another_is_called_so_too():
    others = (*OTHERS, Party("Kenya Society", ("Kenya",)), Party("Rivers", ("Quay and Bridge",)))

    assert named_parties("Kenya, Quay and Bridge", others, field="whom") == [
        "Kenya",
        "Quay and Bridge",
    ]
