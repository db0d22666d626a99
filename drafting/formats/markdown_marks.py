"""What begins a line of our Markdown, and how words that look alike are kept apart from it.

Our Markdown: `# title`, `> formula`, `## heading`, `### Article 3. Heading`, `1. ` an operative
paragraph (or a paragraph of the article above), `1) ` a paragraph outside articles, `- (a) ` a
subparagraph, `---` the end of an article; whatever has no mark is preambular.
"""

import re

NUMBERED = re.compile(r"(\d{1,4})([.)])(?: +|$)")
LETTERED = re.compile(
    r"(?:[-+*] +)?(\([a-z]{1,6}\))(?: +|$)|[-+*] +((?:[a-z]|[ivx]{2,6})\.)(?: +|$)|[-+*] +"
)
HEADED = re.compile(r"(#{1,6})(?: +|$)")
QUOTED = re.compile(r">(?: +|$)")
RULED = re.compile(r"(?:-{3,}|\*{3,}|_{3,})$")

_HIDEABLE = re.compile(
    r"(\\*)(?=#|>|[-+*](?: |$)|(?:-{3,}|\*{3,}|_{3,})$|\([a-z]{1,6}\)(?: |$)|Article )"
)
_HIDEABLE_NUMBER = re.compile(r"(\d{1,4})(\\*)(?=[.)](?: |$))")
_TAG = re.compile(r"(\\*)<")
_HIDDEN_TAG = re.compile(r"(\\+)<")


def hide(words: str) -> str:
    """The words with a backslash wherever Markdown would take them for a mark."""
    words = _TAG.sub(lambda found: found[1] * 2 + "\\<", words)
    number = _HIDEABLE_NUMBER.match(words)
    if number:
        return number[1] + number[2] * 2 + "\\" + words[number.end() :]
    found = _HIDEABLE.match(words)
    return found[1] * 2 + "\\" + words[found.end() :] if found else words


def show(words: str) -> str:
    """The words as they were before `hide`."""
    number = _HIDEABLE_NUMBER.match(words)
    found = _HIDEABLE.match(words)
    if number:
        words = number[1] + _half(number[2]) + words[number.end() :]
    elif found:
        words = _half(found[1]) + words[found.end() :]
    return _HIDDEN_TAG.sub(lambda tag: _half(tag[1]) + "<", words)


def _half(backslashes: str) -> str:
    return backslashes[: len(backslashes) // 2]
