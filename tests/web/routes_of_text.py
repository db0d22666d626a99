"""The routes of the text itself, of proposing on it and of the accounts."""

from base64 import b64encode

from drafting.domain.permissions import Permission
from tests.factories import TEXT
from tests.rooms import HOME
from tests.web.route import Route, known_to
from tests.web.route import posted as _post

EDIT = Permission.WORKING_TEXT_EDIT
WORKING = f"{HOME}/working/paragraphs/{{paragraph}}"
COMPOSITION = f"{HOME}/desk/paragraphs/{{paragraph}}/composition"
REASON = {"reason": "Because it reads better."}
NEW_VERSION = f"{HOME}/working/new-version"
CARRIED = {
    "held": b64encode(TEXT.replace(b"one river", b"one wide river")).decode(),
    "held_name": "next.txt",
}


OTHERS = {
    "start": Route("/"),
    "health.alive": Route("/healthz"),
    "health.ready": Route("/readyz"),
    "front.show": Route("/en/"),
    "sessions.sign_in": Route("/en/sign-in"),
    "invitations.form": Route("/en/invitations/{token}"),
    "declarations.text": Route(HOME),
    "declarations.releases": Route(f"{HOME}/releases"),
    "declarations.release": Route(f"{HOME}/releases/1"),
    "declarations.release_file": Route(f"{HOME}/releases/1.txt"),
    "comparing.choose": Route(f"{HOME}/compare"),
    "comparing.redline": Route(f"{HOME}/compare/1/1.pdf"),
    "comparing.show": Route(f"{HOME}/compare/1/1"),
    "paragraphs.show": Route(f"{HOME}/paragraphs/{{paragraph}}"),
    "paragraphs.released": Route(f"{HOME}/releases/1/paragraphs/{{paragraph}}"),
    "paragraphs.versions": Route(f"{HOME}/paragraphs/{{paragraph}}/history"),
    "amendments.listing": Route(f"{HOME}/amendments"),
    "amendments.mine": Route(f"{HOME}/amendments/mine", Permission.AMENDMENT_DRAFT),
    "amendments.show": Route(
        f"{HOME}/amendments/{{draft}}", Permission.AMENDMENT_READ, subject="draft"
    ),
    "amendment_file.akoma_ntoso": Route(
        f"{HOME}/amendments/{{draft}}.xml", Permission.AMENDMENT_READ, subject="draft"
    ),
    "amendment_file.file": Route(
        f"{HOME}/amendments/{{draft}}.txt", Permission.AMENDMENT_READ, subject="draft"
    ),
    "proposing.new": Route(
        f"{HOME}/paragraphs/{{paragraph}}/amendments/new", Permission.AMENDMENT_DRAFT, refused=403
    ),
    "proposing.edit": Route(
        f"{HOME}/amendments/{{draft}}/edit", Permission.AMENDMENT_REVISE, subject="draft"
    ),
    "proposing.preview": _post(
        f"{HOME}/paragraphs/{{paragraph}}/amendments/preview",
        Permission.AMENDMENT_DRAFT,
        kind="replace",
        text="New words;",
    ),
    "proposing.create": _post(
        f"{HOME}/paragraphs/{{paragraph}}/amendments",
        Permission.AMENDMENT_DRAFT,
        kind="replace",
        base="1",
        text="New words;",
    ),
    "proposing.revise": _post(
        f"{HOME}/amendments/{{draft}}",
        Permission.AMENDMENT_REVISE,
        "draft",
        404,
        kind="replace",
        base="1",
        revision="1",
        text="New words;",
    ),
    "proposing.submit": known_to(
        _post(
            f"{HOME}/amendments/{{draft}}/submit",
            Permission.AMENDMENT_SUBMIT,
            "draft",
            404,
            revision="1",
        ),
        "northland_second",
    ),
    "proposing.withdraw": _post(
        f"{HOME}/amendments/{{amendment}}/withdraw", Permission.AMENDMENT_WITHDRAW, "amendment"
    ),
    "carrying.confirm": _post(
        f"{HOME}/amendments/{{amendment}}/confirmations",
        Permission.AMENDMENT_CONFIRM,
        "amendment",
        release="2",
        answers="0",
    ),
    "carrying.adapt": _post(
        f"{HOME}/amendments/{{amendment}}/adaptations",
        Permission.AMENDMENT_ADAPT,
        "amendment",
        release="2",
        answers="0",
        words="New words;",
    ),
    "carrying.preview": _post(
        f"{HOME}/amendments/{{amendment}}/adaptations/preview",
        Permission.AMENDMENT_ADAPT,
        "amendment",
        404,
        words="New words;",
    ),
    "comments.on_paragraph": _post(
        f"{HOME}/paragraphs/{{paragraph}}/comments", Permission.COMMENT_WRITE, base="1", text="Yes"
    ),
    "comments.on_amendment": _post(
        f"{HOME}/amendments/{{amendment}}/comments", Permission.COMMENT_WRITE, text="Yes"
    ),
    "comments.answer": _post(
        f"{HOME}/comments/{{comment}}/answers", Permission.COMMENT_WRITE, text="Yes"
    ),
    "comments.answer_form": Route(
        f"{HOME}/comments/{{comment}}/answers/new", Permission.COMMENT_WRITE
    ),
    "comments.edit_form": Route(
        f"{HOME}/comments/{{comment}}/edit", Permission.COMMENT_EDIT, subject="comment"
    ),
    "comments.edit": _post(
        f"{HOME}/comments/{{comment}}/edit",
        Permission.COMMENT_EDIT,
        "comment",
        revision="1",
        text="No",
    ),
    "desk.queue": Route(f"{HOME}/desk", Permission.DESK_READ),
    "desk.paragraph": Route(f"{HOME}/desk/paragraphs/{{paragraph}}", Permission.DESK_READ),
    "desk.preview": _post(
        f"{HOME}/amendments/{{amendment}}/decisions/preview",
        Permission.WORKING_TEXT_READ,
        refused=404,
        outcome="accepted",
    ),
    "desk.decide": _post(
        f"{HOME}/amendments/{{amendment}}/decisions",
        Permission.AMENDMENT_DECIDE,
        outcome="accepted",
        base="1",
        **REASON,
    ),
    "composing.show": Route(COMPOSITION, Permission.COMPOSITION_READ),
    "composing.preview": _post(
        f"{COMPOSITION}/preview", Permission.COMPOSITION_READ, refused=404, on="{amendment}"
    ),
    "composing.save": _post(
        COMPOSITION,
        Permission.COMPOSITION_WRITE,
        refused=404,
        base="1",
        revision="1",
        on="{amendment}",
    ),
    "settling.show": Route(f"{COMPOSITION}/decision", Permission.COMPOSITION_READ),
    "settling.settle": _post(
        f"{COMPOSITION}/decision",
        Permission.AMENDMENT_DECIDE,
        base="1",
        revision="1",
        **REASON,
    ),
    "working.text": Route(f"{HOME}/working", Permission.WORKING_TEXT_READ),
    "working_file.file": Route(f"{HOME}/working.docx", Permission.WORKING_TEXT_READ),
    "working.paragraph": Route(WORKING, Permission.WORKING_TEXT_READ),
    "working.preview": _post(
        f"{WORKING}/preview", Permission.WORKING_TEXT_READ, refused=404, text="New words;"
    ),
    "working.rewrite": _post(
        f"{WORKING}/rewrite", EDIT, refused=404, base="1", text="New words;", **REASON
    ),
    "working.add": _post(
        f"{WORKING}/add", EDIT, refused=404, kind="operative", text="More;", **REASON
    ),
    "working.move": _post(
        f"{WORKING}/move",
        EDIT,
        refused=404,
        base="1",
        after="{next_paragraph}",
        **REASON,
    ),
    "working.retire": _post(f"{WORKING}/retire", EDIT, refused=404, base="1", **REASON),
    "working.restore": _post(f"{WORKING}/restore", EDIT, refused=404, base="1", **REASON),
    "revising.write": Route(NEW_VERSION, EDIT),
    "revising.read": _post(NEW_VERSION, EDIT, refused=404, **CARRIED),
    "revising.confirm": _post(
        f"{NEW_VERSION}/confirmed", EDIT, refused=404, digest="of another day", **CARRIED
    ),
    "reshaping.split": _post(
        f"{WORKING}/split",
        EDIT,
        refused=404,
        base="1",
        second_begins="each neighbour",
        **REASON,
    ),
    "reshaping.join": _post(
        f"{WORKING}/join",
        EDIT,
        refused=404,
        base="1",
        next="{next_paragraph}",
        next_base="1",
        **REASON,
    ),
    "publishing.form": Route(f"{HOME}/releases/new", Permission.RELEASE_PUBLISH),
    "publishing.publish": _post(
        f"{HOME}/releases/new", Permission.RELEASE_PUBLISH, symbol="T/2", title="T", base="1"
    ),
    "importing.form": Route("/en/import", Permission.DECLARATION_IMPORT),
    "importing.create": _post(
        "/en/import", Permission.DECLARATION_IMPORT, pasted="T\n\n1. Asks for rain;", slug="rain"
    ),
    "importing.report": Route(f"{HOME}/import-report", Permission.WORKING_TEXT_READ),
    "accounts.listing": Route("/en/accounts", Permission.ACCOUNT_MANAGE),
    "accounts.new": Route("/en/accounts/new", Permission.ACCOUNT_MANAGE),
    "accounts.invited": Route("/en/accounts/invited", Permission.ACCOUNT_MANAGE),
    "accounts.show": Route("/en/accounts/{account}", Permission.ACCOUNT_MANAGE),
    "accounts.create": _post(
        "/en/accounts",
        Permission.ACCOUNT_MANAGE,
        email="new@example.org",
        name="New",
        role="participant",
        password="four unrelated chairs",
    ),
    "accounts.change": _post("/en/accounts/{account}", Permission.ACCOUNT_MANAGE, act="end"),
    "accounts.own": Route("/en/account", Permission.SIGN_OUT),
    "accounts.secure": _post("/en/account", Permission.SIGN_OUT, old="x", new="y", again="y"),
    "sessions.sign_out": _post("/en/sign-out", Permission.SIGN_OUT),
}
