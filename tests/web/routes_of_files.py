"""The routes by which files that take a while are asked for, watched and fetched."""

from drafting.domain.permissions import Permission
from tests.web.route import Route, posted

JOB = "/en/prepared-files/{job}"

FILES = {
    "preparing.listing": Route("/en/prepared-files"),
    "preparing.show": Route(JOB, Permission.JOB_READ, subject="job"),
    "preparing.standing": Route(f"{JOB}/standing", Permission.JOB_READ, subject="job"),
    "preparing.fetch": Route(f"{JOB}/file", Permission.JOB_READ, subject="job"),
    "preparing.cancel": posted(f"{JOB}/cancel", Permission.JOB_CANCEL, "job", 404),
}
