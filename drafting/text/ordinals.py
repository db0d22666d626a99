"""Ways of counting the parts of a text: letters, Roman figures, and the Latin words bis, ter …"""

_UNITS = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies")
_PREFIXES = ("", "un", "duo", "ter", "quater", "quin", "sex", "sept", "octo", "novo")
_TENS = (
    *("", "decies", "vicies", "tricies", "quadragies", "quinquagies", "sexagies", "septuagies"),
    *("octogies", "nonagies"),
)
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def latin(number: int) -> str:
    """The word after a number for the first, second … place inserted behind it: bis, ter …

    After decies come undecies, duodecies, terdecies … vicies, unvicies … novononagies, the last;
    the hundredth place is 101ies.
    """
    if number < 1:
        raise ValueError(f"There is no Latin word for inserted place {number}.")
    times = number + 1
    if times < 10:
        return _UNITS[times - 1]
    tens, units = divmod(times, 10)
    return _PREFIXES[units] + _TENS[tens] if tens < 10 else f"{times}ies"


def latin_rank(word: str) -> int:
    """Which inserted place a Latin word names; 0 for what is none."""
    if word in LATIN:
        return LATIN[word]
    figures = word.removesuffix("ies")
    return max(int(figures) - 1, 0) if figures != word and figures.isdecimal() else 0


def letters(number: int) -> str:
    """The letter of a number; after z comes aa, then bb."""
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def letters_rank(word: str) -> int:
    """The number of a letter, aa being 27; 0 for what is none."""
    is_one = word.isascii() and word.isalpha() and len(set(word)) == 1
    return 26 * (len(word) - 1) + ord(word[0].lower()) - ord("a") + 1 if is_one else 0


def roman(number: int) -> str:
    """The number in small Roman figures."""
    written = ""
    for value, figures in _ROMAN:
        written += figures * (number // value)
        number %= value
    return written


LATIN = {latin(number): number for number in range(1, 99)}
"""Every Latin word with the inserted place it names."""
