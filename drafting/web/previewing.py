"""The whole text as it would be published now, for those who work on it."""

from flask import Blueprint, render_template

from drafting.queries import declarations
from drafting.queries.previewing import whole_text
from drafting.web import access, forms

bp = Blueprint("previewing", __name__, url_prefix="/declarations/<slug>/desk/text")


@bp.get("")
def show(slug: str) -> str:
    """The working text with what changed since the latest release, whole or only that."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "previewing/show.html",
        declaration=declaration,
        text=whole_text(session, actor, declaration, forms.asked("composed")),
        only_changed=forms.asked("show") == "changed",
        composed=forms.asked("composed"),
    )
