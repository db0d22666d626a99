"""The routes by which the desk takes decisions back, recommends, and looks ahead."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, known_to, posted

RECOMMENDATION = f"{HOME}/amendments/{{amendment}}/recommendations"

DESK = {
    "previewing.show": Route(f"{HOME}/desk/text", Permission.WORKING_TEXT_READ),
    "reopening.reopen": posted(
        f"{HOME}/amendments/{{amendment}}/decisions/take-back",
        Permission.AMENDMENT_DECIDE,
        decision="1",
        reason="It was too early.",
    ),
    "recommending.write": posted(
        RECOMMENDATION,
        Permission.RECOMMENDATION_WRITE,
        outcome="declined",
        reason="Others say it better.",
        version="1",
        submission="1",
    ),
    "recommending.send": posted(
        f"{RECOMMENDATION}/{{recommendation}}/send", Permission.RECOMMENDATION_WRITE, "", 404
    ),
    "recommending.answer": known_to(
        posted(
            f"{RECOMMENDATION}/{{recommendation}}/answer",
            Permission.RECOMMENDATION_ANSWER,
            "amendment",
            404,
            consent="yes",
        ),
        "expert",
        "secretariat",
        "northland_second",
    ),
}
