import json

from drafting.formats.origins_write import (
    CreditedContributor,
    CreditedParagraph,
    CreditedRun,
    Credits,
    write_credits,
)

AT = "2026-01-02T03:04:05+00:00"
NORWAY = CreditedContributor("Norway", 2, 100, "TEST/1", AT, "TEST/2", AT, (4,))
RUN = CreditedRun("côté rivers", "Norway", ("Group",), 4, ("comment 2",), "TEST/2", AT)


def test_programs_read_each_run_with_its_source():
    paragraph = CreditedParagraph("abc", "PP1", 2, (NORWAY,), (RUN,))
    found = Credits("neighbours", 2, "TEST/2", "en", (NORWAY,), (paragraph,))

    written = write_credits(found)

    told = json.loads(written)
    assert "côté" in written.decode()
    assert told["paragraphs"][0]["runs"] == [
        {
            "text": "côté rivers",
            "by": "Norway",
            "groups": ["Group"],
            "amendment": 4,
            "prompts": ["comment 2"],
            "since": "TEST/2",
            "at": AT,
        }
    ]
    assert (told["release"], told["contributors"][0]["amendments"]) == (2, [4])
