"""A place that the text names is there: a reference to it points to something."""

from collections.abc import Iterator

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.editorial.references import Reference, references

RULE = "cross-reference"

_KINDS = {"operative": "operative paragraph", "preambular": "preambular paragraph"}


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether each place named here exists."""
    here = tuple(references(text.readable[index], text.language))
    known = {label.reference for label in text.labels} if here else set()
    for one in here:
        names = _names(text, index, one)
        if names and not known & names:
            severity = Severity.ERROR if one.is_own else Severity.WARNING
            yield text.found((RULE, severity), index, (one.start, one.end), _said(one))


def _said(one: Reference) -> str:
    kind = _KINDS.get(one.kind, one.kind)
    remedy = "another place" if one.is_own else "another place, or the instrument that is meant"
    return f"There is no {kind} {one.number} in this text: name {remedy}."


def _names(text: Manuscript, index: int, one: Reference) -> set[str]:
    """The references under which the place would be found; none where it cannot be ours."""
    match one.kind:
        case "preambular" | "operative":
            return {("PP" if one.kind == "preambular" else "OP") + one.number}
        case "article":
            return _article_names(text, one)
        case "subparagraph":
            return _subparagraph_names(text, index, one.number)
        case _:
            return _paragraph_names(text, index, one)


def _article_names(text: Manuscript, one: Reference) -> set[str]:
    """A bare article is one of another text where this one has none."""
    if not text.of_kind("article") and not one.is_own:
        return set()
    number = one.number.partition("(")[0]
    return {f"{number}.{one.within}" if one.within else f"Article {number}"}


def _paragraph_names(text: Manuscript, index: int, one: Reference) -> set[str]:
    """A paragraph is one of its own article, of the operative part, or of a numbered text."""
    if not (text.of_kind("operative") or text.of_kind("paragraph")):
        return set()
    names = {f"OP{one.number}", one.number}
    article = _article(text, index)
    if article is not None:
        number = text.labels[article].reference.rpartition(" ")[2]
        names.add(f"{number}.{one.number}")
    return names


def _subparagraph_names(text: Manuscript, index: int, letter: str) -> set[str]:
    """A letter is one of the list in which it is named, or else of any list of the text."""
    root = text.root(index)
    lists = [root] if text.children(root) else range(len(text.passages))
    return {text.labels[one].reference + letter for one in lists}


def _article(text: Manuscript, index: int) -> int | None:
    above: int | None = index
    while above is not None and text.passages[above].kind != "article":
        above = text.parents[above]
    return above
