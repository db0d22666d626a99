from drafting.domain import clock
from drafting.queries.news import news_page
from drafting.record.silences import judge_due
from drafting.services import chairing, extending
from tests import adoptions, readings, silences


def _told(session, cast):
    """The acts of the news of Southland, the oldest first, each with the name of its thing."""
    return [
        (one.act.value, one.words) for one in reversed(news_page(session, cast.southland).news)
    ]


def test_a_reading_is_told_when_it_begins_and_when_it_is_closed(
    session, cast, declaration, follow
):
    follow("text", declaration.id)
    reading = readings.reading(session, cast.expert, declaration)

    chairing.close(session, cast.expert, readings.step(reading))

    assert _told(session, cast) == [
        ("reading.begun", "First reading"),
        ("reading.closed", "First reading"),
    ]


def test_a_silence_is_told_when_it_is_opened_and_when_it_has_a_result(
    session, cast, declaration, follow
):
    follow("text", declaration.id)
    one = silences.silence(session, cast.expert, declaration)

    with clock.at(one.closes_at):
        judge_due(session, one.id)

    assert _told(session, cast) == [
        ("silence.opened", "The final text"),
        ("silence.judged", "The final text"),
    ]


def test_followers_hear_that_silence_was_extended_and_called_off(
    session, cast, declaration, follow
):
    one = silences.silence(session, cast.expert, declaration)
    follow("text", declaration.id)

    later = one.closes_at + silences.DAY
    extending.extend(session, cast.expert, extending.Extension(one.id, later, "More time."))
    extending.call_off(session, cast.expert, extending.CallingOff(one.id, "Too early."))

    assert [act for act, _ in _told(session, cast)] == ["silence.extended", "silence.called_off"]


def test_followers_hear_that_the_text_was_submitted_and_adopted(
    session, cast, declaration, follow
):
    follow("text", declaration.id)
    adoptions.submitted(session, cast.expert, declaration)

    adoptions.adopted(session, cast.expert, declaration)

    assert _told(session, cast) == [
        ("text.submitted", declaration.title),
        ("text.adopted", declaration.title),
    ]
