import pytest

from drafting.domain.errors import Invalid
from drafting.record import passwords


@pytest.mark.parametrize(
    "password", ["four unrelated garden chairs", "a" * 6 + "bcdefg", "käse-brot-und-ein-fluss"]
)
def test_a_long_password_is_taken(password):
    passwords.check(password)


def test_a_short_password_is_refused_with_its_length():
    with pytest.raises(Invalid, match="has 11 characters; it needs at least 12") as refusal:
        passwords.check("eleven-long")

    assert refusal.value.field == "password"


def test_an_endless_password_is_refused():
    with pytest.raises(Invalid, match="256 characters at most"):
        passwords.check("abcdefgh" * 33)


@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "PASSWORD-2024",
        "passwordpassword",
        "solidarity12",
        "Human Rights 21",
        "aaaaaaaaaaaaaa",
        "121212121212",
    ],
)
def test_a_password_that_is_guessed_first_is_refused(password):
    with pytest.raises(Invalid, match="first to be guessed"):
        passwords.check(password)


def test_what_is_kept_is_an_argon2_hash_and_not_the_words():
    kept = passwords.keep("four garden chairs", cheap=True)

    assert kept.startswith("$argon2id$")
    assert "garden" not in kept


def test_the_password_that_was_kept_matches():
    assert passwords.matches(
        passwords.keep("four garden chairs", cheap=True), "four garden chairs"
    )


@pytest.mark.parametrize("other", ["four garden chair", "", "Four garden chairs"])
def test_another_password_does_not_match(other):
    assert not passwords.matches(passwords.keep("four garden chairs", cheap=True), other)


def test_nothing_matches_what_is_no_hash():
    assert not passwords.matches("", "four garden chairs")


def test_nobody_has_the_password_of_the_stand_in():
    assert not passwords.matches(passwords.stand_in(cheap=True), "four garden chairs")


def test_the_real_hash_is_costly():
    assert "m=65536" in passwords.stand_in()
