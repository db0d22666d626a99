"""The routes by which States stand by one another, clear drafts and revise what they said."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, known_to, posted

SPONSORING = {
    "resubmitting.write": Route(
        f"{HOME}/amendments/{{amendment}}/revised-text",
        Permission.AMENDMENT_SUBMIT,
        subject="amendment",
        refused=403,
    ),
    "resubmitting.submit": posted(
        f"{HOME}/amendments/{{amendment}}/revised-text",
        Permission.AMENDMENT_SUBMIT,
        "amendment",
        kind="replace",
        base="1",
        submission="1",
        text="New words;",
    ),
    "clearing.remark": posted(
        f"{HOME}/amendments/{{draft}}/clearance/remark",
        Permission.AMENDMENT_SUGGEST,
        "draft",
        404,
        revision="1",
        text="Shorter?",
    ),
    "clearing.ready": posted(
        f"{HOME}/amendments/{{draft}}/clearance/ready",
        Permission.AMENDMENT_SUGGEST,
        "draft",
        404,
        revision="1",
    ),
    "clearing.send_back": known_to(
        posted(
            f"{HOME}/amendments/{{draft}}/clearance/send-back",
            Permission.AMENDMENT_CLEAR,
            "draft",
            404,
            revision="1",
            text="Shorter.",
        ),
        "northland_second",
    ),
    "sponsoring.invite": posted(
        f"{HOME}/amendments/{{amendment}}/invitations",
        Permission.SPONSOR_INVITE,
        "amendment",
        stakeholder="{state}",
    ),
    "sponsoring.join": posted(
        f"{HOME}/amendments/{{amendment}}/co-sponsors", Permission.SPONSOR_JOIN, "amendment"
    ),
    "sponsoring.accept": known_to(
        posted(
            f"{HOME}/sponsorships/{{invitation}}/accept",
            Permission.SPONSOR_ANSWER,
            "sponsorship",
            404,
        ),
        "northland",
        "northland_second",
    ),
    "sponsoring.decline": known_to(
        posted(
            f"{HOME}/sponsorships/{{invitation}}/decline",
            Permission.SPONSOR_ANSWER,
            "sponsorship",
            404,
        ),
        "northland",
        "northland_second",
    ),
    "sponsoring.leave": posted(
        f"{HOME}/sponsorships/{{support}}/leave", Permission.SPONSOR_LEAVE, "sponsorship"
    ),
    "grouping.listing": Route("/en/groups"),
    "grouping.show": Route("/en/groups/{group}"),
    "grouping.add": posted(
        "/en/groups/{group}/members",
        Permission.GROUP_MANAGE,
        stakeholder="{state}",
        begins_on="2026-05-01",
    ),
    "grouping.end": posted(
        "/en/groups/{group}/members/{membership}/end",
        Permission.GROUP_MANAGE,
        ends_on="2026-05-01",
    ),
}
