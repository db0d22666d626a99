"""The routes of consultations and those who take part, of receipts, the calendar, the closing."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, posted
from tests.web.routes_of_closing import CLOSING

RUN = Permission.CONSULTATION_RUN
ONE = f"{HOME}/consultations/{{consultation}}"
CALL = f"{HOME}/consultations/{{call}}"
STATED = f"{CALL}/statements/{{statement}}"
PLAN = {
    "kind": "forum",
    "title": "A forum",
    "zone": "Europe/Zurich",
    "opens_at": "2190-01-01T09:00",
    "closes_at": "2190-01-02T09:00",
    "admission": "everyone",
    "publication": "at_once",
    "lateness": "late_refused",
}

SITTING = {
    "title": "First sitting",
    "begins_at": "2190-01-01T10:00",
    "ends_at": "2190-01-01T13:00",
}

CONSULTATIONS = {
    "consultations.listing": Route(f"{HOME}/consultations"),
    "consultations.show": Route(ONE),
    "consulting.new": Route(f"{HOME}/consultations/new", RUN),
    "consulting.create": posted(f"{HOME}/consultations", RUN, **PLAN),
    "consulting.edit": Route(f"{ONE}/edit", RUN),
    "consulting.revise": posted(f"{ONE}/edit", RUN, **PLAN, revision="2"),
    "consulting.act": posted(f"{ONE}/close", RUN, revision="2", reason="Enough was said."),
    "participating.listing": Route(f"{ONE}/participants", RUN),
    "participating.ask": posted(
        f"{ONE}/participants/ask", Permission.CONSULTATION_ASK, words="Please."
    ),
    "participating.invite": posted(f"{ONE}/participants/invite", RUN, stakeholder="{state}"),
    "participating.permit_late": posted(
        f"{ONE}/participants/permit-late", RUN, stakeholder="{state}"
    ),
    "participating.answer": posted(
        f"{ONE}/participants/{{participation}}/end", RUN, words="The seat was given up."
    ),
    "participating.stay_away": posted(
        f"{ONE}/participants/{{participation}}/stay-away",
        Permission.PARTICIPATION_ANSWER,
        "sponsorship",
        404,
    ),
    "stating.new": Route(f"{CALL}/statements/new", Permission.STATEMENT_SUBMIT, refused=403),
    "stating.submit": posted(
        f"{CALL}/statements", Permission.STATEMENT_SUBMIT, text="We welcome this."
    ),
    "stating.show": Route(f"{STATED}"),
    "stating.attached": Route(f"{STATED}/files/{{file}}"),
    "answering.form": Route(f"{STATED}/reply", Permission.STATEMENT_REPLY),
    "answering.reply": posted(
        f"{STATED}/reply",
        Permission.STATEMENT_DISPOSE,
        replies="0",
        outcome="noted",
        text="Thank you.",
    ),
    "answering.respond": posted(
        f"{STATED}/response",
        Permission.STATEMENT_RESPOND,
        "comment",
        reply="1",
        satisfaction="satisfied",
    ),
    "submission_receipts.statement_file": Route(
        f"{HOME}/statements/{{statement}}/receipt.json",
        Permission.RECEIPT_READ,
        "GET",
        {},
        "comment",
    ),
    "submission_receipts.statement": Route(
        f"{HOME}/statements/{{statement}}/receipt", Permission.RECEIPT_READ, "GET", {}, "comment"
    ),
    "submission_receipts.amendment_file": Route(
        f"{HOME}/amendments/{{amendment}}/receipt.json",
        Permission.RECEIPT_READ,
        "GET",
        {},
        "amendment",
    ),
    "submission_receipts.amendment": Route(
        f"{HOME}/amendments/{{amendment}}/receipt", Permission.RECEIPT_READ, "GET", {}, "amendment"
    ),
    "submission_receipts.comment_file": Route(
        f"{HOME}/comments/{{comment}}/receipt.json", Permission.RECEIPT_READ, "GET", {}, "comment"
    ),
    "submission_receipts.comment": Route(
        f"{HOME}/comments/{{comment}}/receipt", Permission.RECEIPT_READ, "GET", {}, "comment"
    ),
    "convening.new": Route(f"{CALL}/meetings/new", Permission.MEETING_KEEP),
    "convening.convene": posted(f"{CALL}/meetings", Permission.MEETING_KEEP, **SITTING),
    "convening.edit": Route(f"{CALL}/meetings/{{meeting}}/edit", Permission.MEETING_KEEP),
    "convening.revise": posted(
        f"{CALL}/meetings/{{meeting}}/edit", Permission.MEETING_KEEP, **SITTING, revision="1"
    ),
    "convening.call_off": posted(
        f"{CALL}/meetings/{{meeting}}/call-off", Permission.MEETING_KEEP, revision="1"
    ),
    "schedule.show": Route("/en/calendar"),
    "schedule.feed": Route("/en/calendar.ics"),
    "schedule.enter": posted(
        "/en/calendar/dates",
        Permission.CALENDAR_KEEP,
        body="human_rights_council",
        title="Interactive dialogue",
        day="2190-06-01",
    ),
    "schedule.remove": posted("/en/calendar/dates/{day}/remove", Permission.CALENDAR_KEEP),
    **CLOSING,
}
