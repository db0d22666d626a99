"""The small words that hold a sentence together and say nothing alone, by language.

A comparison may show such a word as replaced together with its neighbours; a word with meaning
it never may. What binds or frees carries meaning, always: shall, may, must, not, no, without.
"""

from functools import lru_cache
from importlib import resources

from drafting.text.tokens import has_meaning

_LANGUAGES = ("ar", "de", "en", "es", "fr", "ru")
"""In Chinese a character can be small in one word and say something in the next: none is small."""


def _listed(name: str) -> frozenset[str]:
    folder = resources.files("drafting.text") / "small_words"
    return frozenset((folder / f"{name}.txt").read_text(encoding="utf-8").split())


_SMALL = {language: _listed(language) for language in _LANGUAGES}
_SAYS_SOMETHING_ELSEWHERE = _listed("elsewhere")
"""Small in one of these languages, a word with meaning in another."""

_SMALL_ANYWHERE = (
    frozenset(word for words in _SMALL.values() for word in words if len(word) > 1 or word > "z")
    - _SAYS_SOMETHING_ELSEWHERE
)


@lru_cache(maxsize=65_536)
def carries_meaning(token: str, language: str = "en") -> bool:
    """Whether a token says something by itself; `language` is a BCP 47 tag.

    It decides where a word is small in one language and says something in another: Spanish "con".
    """
    primary = language.partition("-")[0].lower()
    word = token.lower()
    is_small = word in _SMALL_ANYWHERE or word in _SMALL.get(primary, ())
    return has_meaning(token) and not is_small
