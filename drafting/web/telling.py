"""When a decision is told, as a form asks for it."""

from drafting.domain.telling import When
from drafting.web import forms


def chosen() -> When:
    """At once, unless the form says otherwise."""
    if not forms.text("when"):
        return When.AT_ONCE
    return forms.choice("when", When, what="when the decision is told")
