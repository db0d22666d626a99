from hypothesis import given

from drafting.text.instructions.portions import portions
from tests.text.instructions.test_parsing import mails


def test_a_list_falls_into_its_points_without_their_numbers():
    found = portions("1. OP1: retain\n2. OP2: replace “a”\n   with “b”\n- OP3: retain")

    assert [one.text for one in found] == [
        "OP1: retain",
        "OP2: replace “a”\n   with “b”",
        "OP3: retain",
    ]


def test_a_name_on_its_own_line_speaks_for_what_follows():
    found = portions("EU:\nOP1: retain\n\nCuba:\nOP2: retain")

    assert [one.author for one in found] == ["EU", "Cuba"]


def test_a_signature_speaks_for_what_precedes_without_a_name():
    found = portions("EU: OP1: retain\nOP2: retain\n\n— Kenya")

    assert [one.author for one in found] == ["EU", "Kenya"]


def test_words_quoted_over_several_lines_are_not_parted():
    (one,) = portions("OP1 should read: “Decides to act;\n1. at once”")

    assert one.text.endswith("at once”")


@given(mails)
def test_portions_stand_in_the_order_of_the_mail(mail):
    place = 0
    for one in portions(mail):
        assert place <= one.start <= one.end <= len(mail)
        place = one.end


def test_thanks_on_the_next_line_are_no_part_of_what_is_asked():
    found = portions("Delete PP9.\nWe thank the Expert.\nBest regards,")

    assert [one.text for one in found] == ["Delete PP9.", "We thank the Expert.", "Best regards,"]


def test_words_behind_a_colon_may_thank_somebody():
    (one,) = portions("Add a new PP9 bis:\nMany thanks to those who keep the road,")

    assert one.text.endswith("road,")
