"""How a mail calls the places of a text: OP3, preambular paragraph 4, para. 2 (d), article 3."""

from collections.abc import Iterator, Sequence

import regex

from drafting.text.instructions.values import Paragraph, Reference

_NUMERAL = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)"
_POINT = rf" ?\((?:[a-z]{{1,2}}|[ivx]{{1,5}})\)(?: {_NUMERAL}\b)?"
_PARAGRAPH = r"(?:sub-?)?(?:paragraphe|paragraph|párrafo|para\.?|par\.|¶|§|point|punto|alinéa)"
_OF = r"(?:of|de|du|del)(?: (?:the|l['’]|la|el))? ?"
_PARTS = {
    "NUMERAL": _NUMERAL,
    "PARAGRAPH": _PARAGRAPH,
    "OF": _OF,
    "PREAMBULAR": rf"PP\.?|pream(?:bular|ble) {_PARAGRAPH}|párrafo (?:preambular|del preámbulo)"
    r"|considérant|considerando",
    "OPERATIVE": rf"OP\.?|operative {_PARAGRAPH}|párrafo (?:operativo|dispositivo|resolutivo)",
    "ARTICLE": r"article|art\.|artículo",
    "POINTS": rf"(?:{_POINT})*",
    "SOME_POINTS": rf"(?:{_POINT})+",
    "PART": r"dispositif|préambule|preámbulo|preamble|operative part"
    r"|parte (?:dispositiva|resolutiva)",
}
_FORM = r"""
(?<![[\p{L}\p{N}]--\p{Han}]) (?:(?:the|le|la|el)[ ]|l['’])?
(?:
    (?P<title>title|titre|título) (?!\p{L})
  | (?P<inner>@PARAGRAPH@[ ]?(?P<clause>\d{1,2})[ ]@OF@(?:@ARTICLE@)[ ]?(?P<outer>\d{1,3}))
  | (?:(?P<preambular>@PREAMBULAR@)|(?P<operative>@OPERATIVE@)|(?P<article>@ARTICLE@)
      |(?P<paragraph>@PARAGRAPH@))
    [ ]? (?:no\.?[ ]?|n°[ ]?|\#[ ]?)?
    (?P<number>\d{1,3}) (?P<latin>[ .]?@NUMERAL@\b)? (?P<alt>[ .]?alt\b\.?(?:[ ]?\d)?)?
    (?:(?:,?[ ]@PARAGRAPH@[ ]?(?P<within>\d{1,2}) | \.(?P<dotted>\d{1,2})
      | [ ]?\((?P<bracketed>\d{1,2})\)) (?P<lower>[ ]?@NUMERAL@\b)?)?
    (?P<points>@POINTS@) (?:[ ]@OF@(?P<part>@PART@))?
  | (?P<bare>\d{1,3}(?:(?:[ ]@NUMERAL@)?\.\d{1,2})?(?:[ ]@NUMERAL@)?@SOME_POINTS@)
  | (?P<point>(?:@PARAGRAPH@|inciso)[ ]?\(?(?P<letter>[a-z]|[ivx]{2,5})\)
    (?:[ ]@OF@(?P<parent>(?:(?:OP|PP|@ARTICLE@|@PARAGRAPH@)[ ]?)?\d{1,3}))?)
)
(?![[\p{L}\p{N}]--\p{Han}])
"""
_REFERENCE = regex.compile(
    regex.sub("@(\\w+)@", lambda name: _PARTS[name[1]].replace(" ", "[ ]"), _FORM),
    regex.IGNORECASE | regex.VERSION1 | regex.VERBOSE,
)
_AT_HEAD = regex.compile(
    rf"\s*(?P<bare>\d{{1,3}}(?:(?: ?{_NUMERAL})?\.\d{{1,2}})?(?:[ .]?{_NUMERAL})?"
    r"(?:[ .]?alt\b(?: ?\d)?)?)"
    r"(?=\s*(?:\(new\)|[:,\u2013\u2014]))",
    regex.IGNORECASE,
)
_LATIN = regex.compile(rf"[ .]?({_NUMERAL})\b", regex.IGNORECASE)
_ALTERNATIVE = regex.compile(r"[ .]?alt\b\.?(?: ?(\d))?", regex.IGNORECASE)
_SPACES = regex.compile(r"[\s.]+")


def references(text: str) -> Iterator[tuple[int, int, Reference]]:
    """The places that are named in a text: from where, to where, and which."""
    place = 0
    head = _AT_HEAD.match(text)
    if head:
        yield (*head.span("bare"), Reference(head["bare"], _spaced(head["bare"])))
        place = head.end()
    for found in _REFERENCE.finditer(text, place):
        yield (*found.span(), Reference(found[0], _label(found)))


def candidates(reference: Reference, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs that a reference can mean: those called so, or numbered so."""
    for key in _keys(reference.label):
        found = [one for one in paragraphs if _key(one.label) == key]
        if found:
            return found
    return []


def before_it(reference: Reference, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The paragraph behind which one of this label would be put in, if that is plain."""
    found = candidates(Reference("", _label_before(reference.label)), paragraphs)
    return found[0] if len(found) == 1 else None


def over_it(reference: Reference, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The paragraph under which the first one of this label would be put: OP3 for OP3(a)."""
    first = _FIRST_POINT.fullmatch(reference.label)
    if not first or candidates(reference, paragraphs):
        return None
    found = candidates(Reference("", first["stem"]), paragraphs)
    return found[0] if len(found) == 1 else None


_FIRST_POINT = regex.compile(r"(?P<stem>.+)\((?:a|i)\)")
_INSERTED = regex.compile(rf"(?P<stem>.*?\d)(?: ?(?:{_NUMERAL}|alt(?: \d)?))+")
_LETTERED = regex.compile(r"(?P<stem>.*)\((?P<letter>[b-z])\)")
_COUNTED = regex.compile(r"(?P<stem>.*?)(?P<number>\d+)")


def _label_before(label: str) -> str:
    """What the paragraph before one of this label is called: OP5 for OP5 bis, 1(c) for 1(d)."""
    inserted, lettered, counted = (
        pattern.fullmatch(label) for pattern in (_INSERTED, _LETTERED, _COUNTED)
    )
    if inserted:
        return inserted["stem"]
    if lettered:
        return f"{lettered['stem']}({chr(ord(lettered['letter']) - 1)})"
    return f"{counted['stem']}{int(counted['number']) - 1}" if counted else ""


def _label(found: regex.Match[str]) -> str:
    if found["title"]:
        return "Title"
    if found["inner"]:
        return f"{found['outer']}.{found['clause']}"
    if found["bare"]:
        return _spaced(found["bare"])
    if found["point"]:
        return _point(found)
    return _numbered(found)


def _point(found: regex.Match[str]) -> str:
    parent = next((one for _, _, one in references(f"{found['parent'] or ''}")), None)
    stem = parent.label if parent else (found["parent"] or "")
    return f"{stem}({found['letter'].lower()})"


def _numbered(found: regex.Match[str]) -> str:
    part = (found["part"] or "").lower()
    number = found["number"] + (found["latin"] or "")
    within = found["within"] or found["dotted"] or found["bracketed"]
    if found["preambular"] or part.startswith("pr"):
        number = f"PP{number}"
    elif found["operative"] or part:
        number = f"OP{number}"
    elif found["article"] and not within:
        number = f"Article {number}"
    number += f".{within}{found['lower'] or ''}" if within else ""
    return _spaced(number + (found["alt"] or "") + found["points"])


def _spaced(label: str) -> str:
    """A label with one space before bis and alt, and none before brackets."""
    label = regex.sub(r"\s+(?=\()", "", label.strip())
    label = _LATIN.sub(lambda found: f" {found[1].lower()}", label)
    return _ALTERNATIVE.sub(lambda found: f" alt {found[1] or ''}".rstrip(), label)


def _keys(label: str) -> Iterator[str]:
    key = _key(label)
    yield key
    if key[:1].isdigit():
        yield f"op{key}"
    elif key.startswith("op"):
        yield key.removeprefix("op")


def _key(label: str) -> str:
    return _SPACES.sub(lambda found: "." if "." in found[0] else "", label.strip(" .")).casefold()
