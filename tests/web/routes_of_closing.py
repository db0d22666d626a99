"""The routes by which a text is read in the room."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, posted

CHAIR = Permission.READING_CHAIR
READING = f"{HOME}/readings/{{reading}}"

CLOSING = {
    "readings.listing": Route(f"{HOME}/readings"),
    "readings.show": Route(READING),
    "readings.screen": Route(f"{READING}/screen"),
    "readings.screen_now": Route(f"{READING}/screen/now"),
    "readings.minutes": Route(f"{READING}/minutes.md"),
    "chairing.begin": posted(f"{HOME}/readings", CHAIR, title="Second reading"),
    "chairing.show": Route(f"{READING}/chair", CHAIR),
    "chairing.turn": posted(f"{READING}/turn", CHAIR, paragraph="{paragraph}"),
    "chairing.rule": posted(
        f"{READING}/rulings",
        CHAIR,
        paragraph="{paragraph}",
        rulings="0",
        found="agreed_ad_referendum",
    ),
    "chairing.step": posted(f"{READING}/adjourn", CHAIR, steps="1"),
}
