"""Accounts: the administrator's list, and each person's own password."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask import session as browser
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.database import transaction
from drafting.domain.errors import DraftingError, Invalid, NotFound
from drafting.domain.vocabulary import Rank, Role
from drafting.queries import people
from drafting.services import accounts, inviting
from drafting.web import access, forms
from drafting.web.errors import status_of
from drafting.web.stakeholders import chosen_stakeholder, stakeholder_options

bp = Blueprint("accounts", __name__)

FRESH_LINK = "invitation"
"""Under which name the session keeps the secret of a new link until it is shown."""


@bp.get("/accounts")
def listing() -> str:
    """Everybody with an account, and who is invited."""
    session, actor = access.reading(), access.actor()
    return render_template(
        "accounts/listing.html",
        accounts=people.accounts(session, actor),
        invitations=people.open_invitations(session, actor),
    )


@bp.get("/accounts/new")
def new() -> str:
    """The page on which an account is made or somebody is invited."""
    if not access.can("account:manage"):
        raise NotFound
    return _form({})


@bp.post("/accounts")
def create() -> Response | tuple[str, int]:
    """Make an account with a first password, or an invitation with a link."""
    try:
        role = forms.choice("role", Role, what="a role")
        if forms.text("act") == "invite":
            return _invite(role)
        with transaction(g.database) as session:
            stakeholder_id = chosen_stakeholder(session, access.actor())
            accounts.create(session, access.actor(), _account(role, stakeholder_id))
    except DraftingError as error:
        return _refused(error)
    flash(_("The account is made."), "success")
    return redirect(url_for(".listing"), code=303)


@bp.get("/accounts/invited")
def invited() -> Response | str:
    """The link of the invitation that was just made; it is shown once and then forgotten."""
    if not access.can("account:manage"):
        raise NotFound
    token = browser.pop(FRESH_LINK, "")
    if not token:
        return redirect(url_for(".listing"), code=303)
    return render_template(
        "accounts/invited.html",
        invitation=inviting.standing_invitation(access.reading(), access.actor(), token),
        link=url_for("invitations.form", token=token, _external=True),
    )


@bp.get("/accounts/<user_id>")
def show(user_id: str) -> str:
    """One account, to change or end it."""
    return _account_page(user_id, {})


@bp.post("/accounts/<user_id>")
def change(user_id: str) -> Response | tuple[str, int]:
    """Give an account another role or stakeholder, or end it."""
    try:
        with transaction(g.database) as session:
            if forms.text("act") == "end":
                accounts.end(session, access.actor(), user_id)
            else:
                role = forms.choice("role", Role, what="a role")
                seat = _seat(chosen_stakeholder(session, access.actor()))
                accounts.change(session, access.actor(), user_id, role, seat)
    except DraftingError as error:
        if not access.can("account:manage"):
            raise
        refusal = {error.field or "role": str(error)}
        return _account_page(user_id, refusal), status_of(error)
    flash(_("The account is changed; whoever was signed in with it has to sign in again."))
    return redirect(url_for(".listing"), code=303)


@bp.get("/account")
def own() -> str:
    """One's own account."""
    if access.person() is None:
        raise NotFound
    return render_template("accounts/own.html", errors={})


@bp.post("/account")
def secure() -> Response | tuple[str, int]:
    """Change one's own password."""
    cheap = g.settings.cheap_passwords
    try:
        if forms.text("new") != forms.text("again"):
            raise Invalid("The two new passwords differ. Type them again.", field="again")
        with transaction(g.database) as session:
            user = accounts.secure(
                session, access.actor(), forms.text("old"), forms.text("new"), cheap=cheap
            )
    except DraftingError as error:
        refusal = {error.field or "new": str(error)}
        return render_template("accounts/own.html", errors=refusal), status_of(error)
    with g.database.reading() as fresh:
        person = people.person(fresh, user.id)
    if person:
        access.welcome(person)
    flash(_("The password is changed. Other sessions of this account have ended."))
    return redirect(url_for(".own"), code=303)


def _invite(role: Role) -> Response:
    """Invite somebody, once for each form; the link waits in the session to be shown."""
    actor, key = access.actor(), forms.key()
    with transaction(g.database) as session:
        if accounts.has_invited(session, actor, key):
            return redirect(url_for(".invited"), code=303)
        guest = inviting.Guest(
            accounts.proper_email(forms.text("email")),
            forms.text("name"),
            role,
            chosen_stakeholder(session, actor),
            _rank(),
        )
        invitation, token = inviting.invite(session, actor, guest)
        accounts.remember_invitation(session, actor, key, invitation)
    browser[FRESH_LINK] = token
    return redirect(url_for(".invited"), code=303)


def _account(role: Role, stakeholder_id: str | None) -> accounts.NewAccount:
    return accounts.NewAccount(
        email=forms.text("email"),
        name=forms.text("name"),
        role=role,
        password=forms.text("password"),
        stakeholder_id=stakeholder_id,
        cheap=g.settings.cheap_passwords,
        rank=_rank(),
    )


def _rank() -> Rank | None:
    """The rank that was chosen; nothing leaves the usual one."""
    if not forms.text("rank"):
        return None
    return forms.choice("rank", Rank, what="a rank in the delegation")


def _seat(stakeholder_id: str | None) -> accounts.Seat:
    return accounts.Seat(stakeholder_id, _rank())


def _form(errors: dict[str, str]) -> str:
    return render_template(
        "accounts/form.html",
        roles=tuple(Role),
        ranks=tuple(Rank),
        options=stakeholder_options(),
        errors=errors,
        values=forms.kept_words(),
    )


def _refused(error: DraftingError) -> tuple[str, int]:
    if not access.can("account:manage"):
        raise error
    return _form({error.field or "email": str(error)}), status_of(error)


def _account_page(user_id: str, errors: dict[str, str]) -> str:
    account = people.account(access.reading(), access.actor(), user_id)
    return render_template(
        "accounts/show.html",
        account=account,
        roles=tuple(Role),
        ranks=tuple(Rank),
        options=stakeholder_options(),
        errors=errors,
        values=forms.kept_words(),
    )
