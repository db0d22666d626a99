"""The routes by which a person follows things and reads what is new in them."""

from drafting.domain.permissions import Permission
from tests.web.route import Route, posted

KEEP = Permission.FOLLOWING_KEEP
SUBJECT = {"kind": "paragraph", "followed": "{paragraph}"}

FOLLOWING = {
    "following.show": Route("/en/following", KEEP),
    "following.follow": posted("/en/following", KEEP, **SUBJECT),
    "following.unfollow": posted("/en/following/end", KEEP, **SUBJECT),
    "following.mark_seen": posted(
        "/en/following/seen", KEEP, until="2026-01-01T00:00:00.000000+00:00"
    ),
}
