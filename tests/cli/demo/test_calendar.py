from drafting.cli.demo.calendar import FIRST, LAST, Calendar


def test_acts_follow_one_another_to_the_last_day():
    calendar = Calendar(1_000)

    moments = [calendar.next() for _ in range(1_000)]

    assert moments == sorted(set(moments))
    assert moments[0] > FIRST
    assert abs((LAST - moments[-1]).total_seconds()) < 2


def test_a_moment_has_no_fraction_of_a_second():
    assert Calendar(7).next().microsecond == 0
