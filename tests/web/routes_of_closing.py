"""The routes by which a text is read in the room, put under silence and adopted."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, posted

OPEN = Permission.SILENCE_OPEN
CHAIR = Permission.READING_CHAIR
SILENCE = f"{HOME}/silences/{{silence}}"
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
    "silences.listing": Route(f"{HOME}/silences"),
    "silences.show": Route(SILENCE),
    "silences.new": Route(f"{HOME}/silences/new", OPEN),
    "silences.create": posted(
        f"{HOME}/silences",
        OPEN,
        title="The final text",
        zone="Europe/Zurich",
        closes_at="2190-01-01T10:00",
        releases="1",
        breaks="breaks_the_whole",
        objectors="every_state",
    ),
    "silences.object_to": posted(
        f"{SILENCE}/objections",
        Permission.SILENCE_OBJECT,
        paragraphs="{paragraph}",
        reason="The road is not ours to mend.",
    ),
    "silences.take_back": posted(
        f"{SILENCE}/objections/{{objection}}/withdraw",
        Permission.SILENCE_TAKE_BACK,
        "amendment",
    ),
    "adopting.show": Route(f"{HOME}/final"),
    "adopting.step": posted(
        f"{HOME}/final/submit",
        Permission.FINAL_TEXT_MARK,
        steps="0",
        body="human_rights_council",
        day="2026-05-04",
    ),
    "adopting.explain": posted(
        f"{HOME}/final/explanations",
        Permission.POSITION_RECORD,
        state="Norway",
        occasion="after_adoption",
        text="We joined.",
    ),
    "silences.step": posted(f"{SILENCE}/call-off", OPEN, why="The bridge is not built."),
    "silences.announce": posted(f"{SILENCE}/result", OPEN),
}
