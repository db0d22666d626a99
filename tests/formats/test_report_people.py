from datetime import date

from drafting.formats.report_people import (
    CircleTold,
    HeldConsultation,
    consultation_paragraphs,
    contributor_paragraphs,
    participation_paragraphs,
)

HELD = HeldConsultation("Views", "Call for input", "", date(2026, 5, 4), date(2026, 6, 4), 0)


def test_a_consultation_in_which_nobody_spoke_has_no_list():
    _, node = consultation_paragraphs([HELD])

    assert node.text == (
        "Call for input: Views, from 4 May 2026 to 4 June 2026. Everybody can read no amendments, "
        "no comments and no written statements that came of it."
    )
    assert node.children == ()


def test_what_was_given_in_confidence_is_told_in_fives_or_not_at_all():
    circles = [CircleTold("Academia", 1, 1)]

    told, untold = (list(participation_paragraphs(circles, count)) for count in (15, 0))

    assert told[1].text.startswith("At least 15 contributions more were given in confidence.")
    assert len(untold) == 1


def test_names_are_set_as_they_are_printed():
    (node,) = contributor_paragraphs([("States", ["Côte d'Ivoire", "Kenya"])])

    assert node.text == "States (2): Côte d’Ivoire, Kenya."
