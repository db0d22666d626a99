"""The routes by which delegations send much at once, and change one another's amendments."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, known_to, posted

DRAFTS = f"{HOME}/submissions/drafts/{{submission}}"

SUBMISSIONS = {
    "gathering.listing": Route(f"{HOME}/submissions"),
    "gathering.show": Route(f"{HOME}/submissions/1"),
    "gathering.ours": Route(f"{HOME}/submissions/ours", Permission.AMENDMENT_DRAFT),
    "gathering.add": posted(
        f"{HOME}/submissions/ours/amendments/{{draft}}", Permission.AMENDMENT_REVISE, "draft", 404
    ),
    "gathering.take_out": posted(
        f"{HOME}/submissions/ours/amendments/{{draft}}/take-out",
        Permission.AMENDMENT_REVISE,
        "draft",
        404,
    ),
    "gathering.begin": posted(
        f"{HOME}/submissions/ours/remarks",
        Permission.AMENDMENT_DRAFT,
        revision="1",
        remarks="A good text.",
    ),
    "gathering.revise": posted(
        f"{DRAFTS}/remarks",
        Permission.SUBMISSION_WRITE,
        "draft",
        404,
        revision="1",
        remarks="A good text.",
    ),
    "pasting.write": Route(f"{HOME}/submissions/paste", Permission.AMENDMENT_DRAFT),
    "pasting.read": posted(
        f"{HOME}/submissions/paste", Permission.AMENDMENT_DRAFT, refused=404, mail="Delete OP1."
    ),
    "pasting.confirm": posted(
        f"{HOME}/submissions/paste/confirmed",
        Permission.AMENDMENT_DRAFT,
        refused=404,
        mail="Delete OP1.",
        release="1",
        count="0",
        remarks="Thanks.",
    ),
    "recording.write": Route(f"{HOME}/submissions/record", Permission.AMENDMENT_RECORD),
    "recording.read": posted(
        f"{HOME}/submissions/record",
        Permission.AMENDMENT_RECORD,
        refused=404,
        mail="Delete OP1.",
        stakeholder="{state}",
        sent_on="2026-05-01",
        sender="A clerk",
    ),
    "recording.confirm": posted(
        f"{HOME}/submissions/record/confirmed",
        Permission.AMENDMENT_RECORD,
        refused=404,
        mail="Delete OP1.",
        release="1",
        count="0",
        remarks="Thanks.",
        stakeholder="{state}",
        sent_on="2026-05-01",
        sender="A clerk",
    ),
    "countering.new": Route(
        f"{HOME}/amendments/{{amendment}}/changes/new", Permission.AMENDMENT_COUNTER, refused=403
    ),
    "countering.preview": posted(
        f"{HOME}/amendments/{{amendment}}/changes/preview",
        Permission.AMENDMENT_COUNTER,
        text="New words;",
    ),
    "countering.create": posted(
        f"{HOME}/amendments/{{amendment}}/changes",
        Permission.AMENDMENT_COUNTER,
        submission="1",
        text="Other words;",
    ),
    "countering.edit": Route(
        f"{HOME}/amendments/{{counter}}/change/edit",
        Permission.AMENDMENT_REVISE,
        subject="draft",
    ),
    "countering.revise": posted(
        f"{HOME}/amendments/{{counter}}/change",
        Permission.AMENDMENT_REVISE,
        "draft",
        404,
        revision="1",
        submission="1",
        text="Other words;",
    ),
    "gathering.submit": known_to(
        posted(f"{DRAFTS}/submit", Permission.SUBMISSION_SUBMIT, "draft", 404, revision="2"),
        "northland_second",
    ),
}
