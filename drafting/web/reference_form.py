"""From the fields of a form to what a library says, and from an address to what is chosen."""

from drafting.domain.sources import FIELDS, Reference, SourceKind, split_tags
from drafting.queries.library import Choice
from drafting.web import forms

CHOSEN = {"kind": "kind", "body": "body", "year": "year", "tag": "tag", "q": "words"}
"""What an address calls each part of a choice."""

STATE = "state"


def typed_reference() -> Reference:
    """The reference that was typed; what is wrong with a field is said by whoever checks it."""
    return Reference(
        kind=forms.choice("kind", SourceKind, what="what kind of source it is"),
        title=forms.text("title"),
        symbol=forms.text("symbol"),
        body=forms.text("body"),
        dated=forms.text("dated"),
        link=forms.text("link"),
        language=forms.text("language"),
        excerpt=forms.text("excerpt"),
        tags=split_tags(forms.text("tags")),
        note=forms.text("note"),
    )


def values_of(reference: Reference) -> dict[str, str]:
    """A reference as the fields of its form show it."""
    values = {name: str(getattr(reference, name)) for name in FIELDS if name != "tags"}
    return {**values, "tags": ", ".join(reference.tags)}


def asked_choice() -> Choice:
    """Which sources the address asks for."""
    asked = {field: forms.asked(name) for name, field in CHOSEN.items()}
    return Choice(**asked, state=forms.asked(STATE))


def as_asked(choice: Choice) -> dict[str, str]:
    """The same as an address says it; what is not asked for is left out."""
    said = {name: getattr(choice, field) for name, field in CHOSEN.items()}
    return {name: value for name, value in {**said, STATE: choice.state}.items() if value}
