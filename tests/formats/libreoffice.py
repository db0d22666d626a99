"""LibreOffice as a judge of our Word files: started as another program, told what to do.

Run with a Python that knows UNO: the folder of a profile to use, then the files. It prints as JSON
what LibreOffice finds in each: who changed it, and its paragraphs with all accepted and rejected.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.connection import NoConnectException

PATIENCE = 60


def office(profile):
    """LibreOffice, listening to nobody but us, and what it offers once it answers."""
    name = f"drafting{Path(profile).name}"
    options = ("--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}")
    office = subprocess.Popen(["soffice", *options, f"--accept=pipe,name={name};urp;"])
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", here
    )
    end = time.monotonic() + PATIENCE
    while True:
        try:
            there = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > end:
                office.kill()
                raise
            time.sleep(0.2)
        else:
            return office, there


def made(there, name):
    """One of the services of LibreOffice."""
    return there.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", there)


def opened(there, path):
    """A file without a window."""
    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    return made(there, "frame.Desktop").loadComponentFromURL(
        f"file://{path}", "_blank", 0, (hidden,)
    )


def _each(collection):
    walk = collection.createEnumeration()
    while walk.hasMoreElements():
        yield walk.nextElement()


def _after(there, path, act):
    """The paragraphs once all changes are accepted or rejected."""
    text = opened(there, path)
    frame = text.CurrentController.Frame
    made(there, "frame.DispatchHelper").executeDispatch(frame, f".uno:{act}", "", 0, ())
    paragraphs = [one.String for one in _each(text.Text)]
    text.close(True)
    return paragraphs


def _judged(there, path):
    text = opened(there, path)
    changes = [(one.RedlineAuthor, one.RedlineType) for one in _each(text.Redlines)]
    remarks = [one for one in _each(text.TextFields) if hasattr(one, "Author")]
    comments = [(one.Author, one.Content, one.Anchor.String) for one in remarks]
    bookmarks = list(text.Bookmarks.ElementNames)
    text.close(True)
    return {
        "changes": changes,
        "comments": comments,
        "bookmarks": bookmarks,
        "accepted": _after(there, path, "AcceptAllTrackedChanges"),
        "rejected": _after(there, path, "RejectAllTrackedChanges"),
    }


def main(profile, *paths):
    """Judge each file and end the program that was started."""
    process, there = office(profile)
    try:
        json.dump([_judged(there, path) for path in paths], sys.stdout)
    finally:
        made(there, "frame.Desktop").terminate()
        process.wait(PATIENCE)


if __name__ == "__main__":
    main(*sys.argv[1:])
