"""The words with which a paragraph opens and which are set in italics: Recalling, Also reaffirms.

The tables are closed. What is not in them has no opening, and an editor sees that it has none.
"""

import regex

from drafting.text.markup import plain

_ADVERBS = """
also further again equally likewise finally accordingly therefore deeply gravely seriously
profoundly strongly fully firmly solemnly particularly especially greatly keenly acutely highly
sincerely warmly categorically unequivocally emphatically urgently
"""

_DEGREES = """
deep deepest grave serious strong sincere profound full great particular continued continuing
utmost special keen high warm firm extreme growing
"""

_FEELINGS = """
appreciation satisfaction interest concern regret gratitude approval alarm sorrow pleasure dismay
disappointment thanks hope conviction determination commitment support solidarity indignation
shock sympathy condolences readiness willingness belief view resolve confidence condemnation
"""

_PARTICIPLES = """
acknowledging acting admiring adopting affirming agreeing alarmed anxious appalled appealing
appreciating approving asserting assuming aspiring attaching aware basing believing calling
cherishing cognizant commemorating commending committed committing concerned concluding condemning
confident confirming congratulating conscious considering contemplating convinced declaring
dedicated deploring deprecating desiring desirous determined determining disappointed dismayed
distressed disturbed drawing emphasising emphasizing encouraged encouraging endorsing envisaging
expecting expressing faithful fulfilling grateful guided having heartened highlighting honouring
hopeful hoping indignant insisting inspired intending intent inviting keeping lamenting looking
mindful moved noting observing paying persuaded pledging preoccupied proceeding proclaiming
realising realizing reaffirming recalling recognising recognizing reconfirming referring regarding
regretting reiterating rejecting rejoicing remaining remembering renewing repeating resolute
resolved respecting responding sharing shocked stressing striving supporting taking thanking
troubled trusting underlining underscoring understanding upholding urging valuing viewing
welcoming willing wishing worried
"""

_VERBS = """
accepts acclaims acknowledges adopts affirms agrees appeals appoints appreciates approves asks
asserts assures authorises authorizes calls commemorates commends commits concludes concurs
condemns confirms congratulates considers continues convenes decides declares dedicates denounces
demands deplores designates determines directs draws emphasises emphasizes empowers encourages
endorses entrusts establishes exhorts expects expresses extends hails highlights hopes implores
insists instructs intends invites looks mandates notes observes opposes pledges proclaims proposes
reaffirms realises realizes recalls recognises recognizes recommends reconfirms refers regards
regrets reiterates rejects rejoices remains reminds renews repeats requests requires resolves
respects salutes shares stresses strives suggests supports takes thanks trusts underlines
underscores undertakes urges views warns welcomes wishes
"""

_TESTS = "adopted considered examined heard noted received reviewed studied"


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_AGAIN = r"(?: (?:also|further|again|once again|once more))?"
_FEELING = rf"(?:{_any(_DEGREES)} )?{_any(_FEELINGS)}"
_FEELINGS_JOINED = rf"{_FEELING}(?: and {_FEELING})?"


def _phrases(ending: str) -> str:
    """Phrases of more than one word, with `s` for the present or `ing` for the participle."""
    whose = r"(?:(?:its|their|our) )?"
    take, express = f"tak(?:e?{ending})", f"express(?:e?{ending})"
    return "|".join(
        [
            rf"{take}{_AGAIN} (?:note|into account|into consideration|cognizance)",
            rf"(?:bear|keep){ending}{_AGAIN} in mind",
            rf"{express}{_AGAIN} {whose}{_FEELINGS_JOINED}",
            rf"call{ending}{_AGAIN} (?:upon|for|on)",
            rf"(?:draw|pay){ending} (?:attention|tribute)",
            rf"(?:look{ending} forward|appeal{ending} to)",
            rf"remain{ending} (?:{_any(_ADVERBS)} )?(?:{_any(_PARTICIPLES)}|seized)",
            rf"hav{ending}{_AGAIN} {_any(_TESTS)}(?: and {_any(_TESTS)})?",
        ]
    )


def _opening_pattern(words: str, ending: str) -> regex.Pattern[str]:
    adverbs = rf"(?:(?:once again|once more|{_any(_ADVERBS)}) )*"
    verb = rf"(?:{_phrases(ending)}|{_any(words)}){_AGAIN}(?: with {_FEELINGS_JOINED})?"
    return regex.compile(rf"{adverbs}{verb}(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)


_PATTERNS = {
    "preambular": _opening_pattern(_PARTICIPLES, "ing"),
    "operative": _opening_pattern(_VERBS, "s"),
}


def opening(text: str, kind: str) -> int:
    """How many characters of the plain text are its opening words; 0 if it has none.

    Only preambular paragraphs, which open with a participle or an adjective, and operative ones,
    which open with a verb in the present, have any.
    """
    pattern = _PATTERNS.get(kind)
    found = pattern.match(plain(text)) if pattern else None
    return found.end() if found else 0
