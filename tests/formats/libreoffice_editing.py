"""LibreOffice as a delegation's office: a draft is opened there, and changed with tracking on.

Run with a Python that knows UNO: the folder of a profile, the draft, where the result goes, and
who edits it. What is changed is the sample of the tests: a word, a paragraph gone, one new, a
paragraph split, and a comment.
"""

import sys

import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from libreoffice import PATIENCE, made, office, opened

WORD = "MS Word 2007 XML"


def _value(name, value):
    made_ = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made_.Name, made_.Value = name, value
    return made_


def _sign(there, author):
    """Let this office write under a name."""
    provider = made(there, "configuration.ConfigurationProvider")
    node = _value("nodepath", "/org.openoffice.UserProfile/Data")
    update = "com.sun.star.configuration.ConfigurationUpdateAccess"
    access = provider.createInstanceWithArguments(update, (node,))
    access.setPropertyValue("givenname", author)
    access.commitChanges()


def _found(text, words):
    search = text.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    found = text.findFirst(search)
    if found is None:
        raise LookupError(words)
    return found


def _edit(text):
    """The changes, from the end of the text to its beginning."""
    body = text.Text
    end = body.createTextCursorByRange(_found(text, "next year.").End)
    body.insertControlCharacter(end, PARAGRAPH_BREAK, False)
    body.insertString(end, "Requests a report on the ford.", False)
    _found(text, "river brings").setString("lake brings")
    split = body.createTextCursorByRange(_found(text, "in good repair").Start)
    body.insertControlCharacter(split, PARAGRAPH_BREAK, False)
    gone = body.createTextCursorByRange(_found(text, "Convinced that"))
    gone.gotoStartOfParagraph(False)
    gone.gotoEndOfParagraph(True)
    gone.goRight(1, True)
    gone.setString("")
    note = text.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = "A. Clerk", "Which road?"
    body.insertTextContent(_found(text, "one road"), note, True)


def main(profile, path, result, author):
    """Open the draft, change it, keep it as a Word file, and end the program that was started."""
    process, there = office(profile)
    try:
        _sign(there, author)
        text = opened(there, path)
        text.RecordChanges = True
        _edit(text)
        text.storeToURL(f"file://{result}", (_value("FilterName", WORD),))
        text.close(True)
    finally:
        made(there, "frame.Desktop").terminate()
        process.wait(PATIENCE)


if __name__ == "__main__":
    main(*sys.argv[1:])
