"""The words with which delegations ask for changes, in English, French and Spanish.

German and Portuguese are understood only as far as a verb is the same or stands here.
"""

from drafting.text.instructions.skeleton import PLACE, QUOTE

_ARTICLE = r"(?: (?:the|l['’]|le|la|el))?"

VERBS = {
    "REPLACE": r"replac(?:e[sd]?|ing)|chang(?:e[sd]?|ing)|amend(?:s|ing)?|remplac(?:er|ez|é|ée)"
    r"|sustitu(?:ir|ya|yan|yase|ido)|sustitúyase|reemplaz(?:ar|ase|ado)|reemplácese|ersetzen",
    "SUBSTITUTE": r"substitut(?:e[sd]?|ing)|substituer|substituez",
    "DELETE": r"delet(?:e[sd]?|ing)|deletion of|del\.?|remov(?:e[sd]?|ing)|omit(?:s|ting)?"
    r"|str(?:ike|ikes|iking|uck)(?: out)?|supprim(?:er|ez|é|ée)|biffer|suprim(?:ir|a|ase|ido)"
    r"|suprímase|elimin(?:ar|e|ese|ado)|elimínese|streichen",
    "INSERT": r"add(?:s|ed|ing)?|addition of|insert(?:s|ed|ing)?|insertion of|include"
    r"|ajout(?:er|ez|é)|insér(?:er|ez)|agreg(?:ar|ue|uese)|agréguese|añad(?:ir|a|ase)|añádase"
    r"|insert(?:ar|e|ese)|insértese|einfügen",
    "MOVE": r"mov(?:e[sd]?|ing)|relocate[sd]?|transfer|déplac(?:er|ez|é)|mover|trasladar|muévase",
    "JOIN": r"merg(?:e[sd]?|ing)|join(?:ed|ing)?|combin(?:e[sd]?|ing)|fusionn(?:er|ez|és)"
    r"|fusion(?:ar|e)|fusiónense|unir",
    "SPLIT": r"split(?:ting)?|divid(?:e[sd]?|ing)|scind(?:er|ez)|diviser|divisez|dividir",
    "RETAIN": r"retain(?:s|ed|ing)?|keep(?:s|ing)?|kept|maintain(?:ed)?|maintenir|maintenez"
    r"|conserver|mantener|manténgase|conservar",
}
"""What is asked for."""

WORDS = {
    **VERBS,
    "READ": r"(?:(?:should|shall|to|would|will|must|devrait|doit|debe|debería) )?(?:be )?"
    r"(?:now )?(?:reads?|reading|amended to read|reworded|reformulated|rewritten|se lire|se lit"
    r"|leerse|decir)(?: (?:as follows|thus|comme suit|ainsi|como sigue|así|lo siguiente))?",
    "WITH": r"with|by|into|to|→|->|=>|⇒|par|por|con|durch",
    "FOR": r"for|in place of|instead of|au lieu de|à|en lugar de|pour|statt",
    "ARROW": r"→|->|=>|⇒|becomes|to become|devient",
    "USE": r"read|use|write|say|put|lire|léase|dígase",
    "AND": r"and|with|into|&|et|y|avec|con",
    "THEN": r"(?:and|then|et|y|puis)(?: (?:to|then|de))?",
    "BETWEEN": r"between|entre",
    "BE": r"(?:should|shall|must|to|is to|are to|debe|doit|devrait)(?: (?:be|ser|être))?|be",
    "PARAGRAPH": r"(?:operative |preambular )?(?:sub-?)?(?:paragraph|para\.?|paragraphe|párrafo"
    r"|alinéa|article|point)",
    "TWO": r"(?:into|in|en) (?:two|deux|dos)(?: (?:separate )?"
    r"(?:paragraph|paragraphe|párrafo)s?)?",
    "ONE": r"(?:in)?to (?:one|a single)(?: paragraph)?|as one(?: paragraph)?|together"
    r"|en (?:un seul|un solo)(?: \p{L}+)?",
    "INTO": r"into|dans|en",
    "AS_FOLLOWS": r"(?:as follows|comme suit|como sigue|así)",
    "MAKE": r"mak(?:e|ing)|turn(?:ed)?|put|set|plac(?:e|ing)",
    "OFF": r"off|apart|out",
    "OWN": r"(?:(?:to|be|become|as|in|into) )*(?:a|an|its|one)"
    r"(?: (?:new|separate) paragraph|(?: own)? paragraph (?:of|on) its own| own paragraph)",
    "IN_IT": r"under|to|in|of|at the end of|sous|à|bajo|en|al",
    "A": r"a|an|the|another|un|une|el|le",
    "FOLLOWING": r"(?:the )?following(?: text)?|(?:le )?texte suivant|lo siguiente",
    "OF": r"(?:of|for|in|du|de|del)(?: (?:the|la|le|el))?|the|le|la|el",
    "ALL": r"(?:(?:the|this) )?(?:whole|entire|full)(?: (?:of|text|paragraph))*|the text(?: of)?"
    r"|this paragraph|(?:in (?:its|their) entirety|entirely|completely|altogether)"
    r"|en (?:entier|su totalidad)",
    "NEW": r"\(?(?:new|additional|nouveau|nouvel|nouvelle|nuevo|nueva)\)?",
    "AS_IS": r"(?:as (?:it (?:is|stands|was)|they (?:are|stand)|is|drafted|in the draft)"
    r"|(?:in )?(?:its |the )?(?:original|current|existing)(?: (?:text|wording|language|version))?"
    r"|unchanged|tel quel|en l['’]état|tal como está|sin cambios)",
    "REMAIN": r"(?:(?:should|shall|must|to) )?(?:remain|stay)s?|demeure|queda",
    "INSTEAD": r"instead|in its place|à la place|en su lugar",
}  # fmt: skip
"""All words of the forms, and what they are in the mails."""

_RIGHT = r"(?:(?:immediately|right|directly) )?"
AFTER = rf"{_RIGHT}(?:after|behind|following)|après|después de(?:l| la)?|tras"
BEFORE = rf"{_RIGHT}(?:before|in front of|preceding)|avant|antes de(?:l| la)?"
END = r"(?:at|to) the (?:very )?end(?: of it)?|à la fin|al final"
BEGINNING = r"(?:at|to) the (?:very )?(?:beginning|start)|au début|al principio"
BELOW = r"under(?:neath)?|beneath|(?:to|at) the end of|sous|bajo|à la fin de|al final de"
SUB = r"sub-?(?:paragraph|para\.?|point)|point|alinéa|letra|inciso|apartado"
LAST = r"(?:the |its )?(?:last|final|concluding) (?P<part>clause|sentence|phrase|part)"
IN = rf"(?:in|of|from|on|under|within|to|dans|du|de|au|à|en|del|al){_ARTICLE}"

THE_WORDS = (
    r"(?:(?:the|a|le|la|les|el|las|los) )?(?:following )?(?:new |single )?(?:words?|phrases?"
    r"|terms?|expressions?|text|sentence|wording|mots?|membre de phrase|palabras?|expresión|frase"
    r"|término)"
    r"(?: suivants?| siguientes?)?"
)
_QUOTED = rf"(?:(?<!\p{{L}}){THE_WORDS}\s*:?\s*|(?:the|a|le|la|el|l['’])\s*)?"

GROUPS = {
    "OLD": f"{_QUOTED}(?P<old>{QUOTE})",
    "NEWS": f"{_QUOTED}(?P<new>{QUOTE})",
    "FRAME": f"{_QUOTED}(?P<frame>{QUOTE})",
    "OTHER": f"{_QUOTED}(?P<other>{QUOTE})",
    "PLACE": f"(?P<place>{PLACE})",
    "TARGET": f"(?P<target>{PLACE})",
    "TEXT": rf"(?P<new>{QUOTE}|(?!{QUOTE})\S.*)",
    "BESIDE": rf"(?:(?P<after>{AFTER})|(?P<before>{BEFORE}))",
    "BELOW": f"(?P<under>{BELOW})",
    "SUB": f"(?P<under>{SUB})",
    "LAST": LAST,
    "PARTS": rf"(?P<parts>{QUOTE}(?:[\s;,]*(?:and |y |et )?{QUOTE})+)",
    "END": rf"(?:(?P<after>{END})|(?P<before>{BEGINNING}))",
}
"""The parts of a form that are taken from it."""

POLITE = (
    r"please|kindly|pls\.?|we|i|our|my|nous|delegation|délégation|delegación|would|also|like"
    r"|wish(?:es)?|could|propos(?:es?|ing|al|als|ed)|propone(?:mos)?|proposons|sugerimos"
    r"|suggest(?:s|ion|ed|ing)?|request(?:s|ed)?|prefers?|recommends?|se|is|it|il|est|proposé"
    r"|veuillez|que|that|sugiere|further|again|to|de|amendments?|asks?|for|and|then|the|et|y"
)
"""Words of courtesy in front of a verb."""
