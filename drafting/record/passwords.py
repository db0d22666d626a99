"""What a password must be, and how it is kept: Argon2id, never the words themselves."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from drafting.domain.errors import Invalid

SHORTEST = 12
LONGEST = 256
GUESSED_FIRST = frozenset(
    {
        "password",
        "passw0rd",
        "qwerty",
        "azerty",
        "letmein",
        "welcome",
        "iloveyou",
        "monkey",
        "dragon",
        "football",
        "solidarity",
        "declaration",
        "unitednations",
        "geneva",
        "humanrights",
        "administrator",
        "secret",
        "abc",
        "changeme",
        "default",
        "test",
        "drafting",
    }
)
"""Words that make a password guessable when little but them and figures is in it."""


def check(password: str) -> None:
    """Refuse a password that is too short, endless, or among the first to be guessed."""
    if len(password) < SHORTEST:
        raise Invalid(
            f"The password has {len(password)} characters; it needs at least {SHORTEST}.",
            field="password",
        )
    if len(password) > LONGEST:
        raise Invalid(f"The password may have {LONGEST} characters at most.", field="password")
    letters = "".join(sign for sign in password.casefold() if sign.isalpha())
    half = letters[: len(letters) // 2]
    core = half if half * 2 == letters else letters
    if len(set(password)) < 5 or core in GUESSED_FIRST:
        raise Invalid(
            "This password is among the first to be guessed. Take several unrelated words.",
            field="password",
        )


def keep(password: str, *, cheap: bool = False) -> str:
    """The hash to store; `cheap` is for tests, which sign in a thousand times."""
    return _hasher(cheap=cheap).hash(password)


def matches(kept: str, password: str) -> bool:
    """Whether the password is the one that was kept."""
    try:
        return PasswordHasher().verify(kept, password)
    except (Argon2Error, InvalidHashError):
        return False


@cache
def stand_in(*, cheap: bool = False) -> str:
    """A hash of nobody's password: checking it takes as long as checking somebody's."""
    return keep("nobody has this password", cheap=cheap)


@cache
def _hasher(*, cheap: bool) -> PasswordHasher:
    if cheap:
        return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return PasswordHasher()
