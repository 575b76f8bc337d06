"""Press an item of the menu inside a running LibreOffice; run by the Python that has `uno`, so it imports nothing of the house.

Words: the pipe's name, the item, the paper to open ("" for none), the record («Tep»), the file that takes what was opened. Prints
how many papers are open, and of the new one its title, its text and its comments.
"""

import json
import sys
import time

import uno


def setting(name, value):
    """Give one named value as LibreOffice takes it."""
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    """Reach the office, which may still be starting."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def main():
    """Do it."""
    pipe, item, paper, record, target = sys.argv[1:]
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    url = uno.systemPathToFileUrl(paper) if paper else "private:factory/swriter"
    opened = desktop.loadComponentFromURL(url, "_blank", 0, ())
    before = {one.RuntimeUID for one in opened_papers(desktop)}
    frame = opened.getCurrentController().getFrame()
    asked = uno.createUnoStruct("com.sun.star.util.URL")
    asked.Complete = "vn.vanban:" + item
    transformer = context.ServiceManager.createInstanceWithContext("com.sun.star.util.URLTransformer", context)
    _, asked = transformer.parseStrict(asked)
    answering = frame.queryDispatch(asked, "_self", 0)
    if answering is None:
        raise SystemExit("nobody answers the item")
    given = [setting("Lang", True)] + ([setting("Tep", record)] if record else [])
    answering.dispatch(asked, tuple(given))
    new = [one for one in opened_papers(desktop) if one.RuntimeUID not in before]
    said = {"new": len(new), "changed": opened.isModified()}
    if new:
        fields = new[0].getTextFields().createEnumeration()
        comments = []
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService("com.sun.star.text.textfield.Annotation"):
                comments.append(field.Content)
        said.update(url=new[0].getURL(), text=new[0].getText().getString(), comments=comments)
        new[0].storeToURL(uno.systemPathToFileUrl(target), (setting("FilterName", "MS Word 2007 XML"),))
        new[0].close(True)
    opened.close(True)
    print(json.dumps(said))


def opened_papers(desktop):
    """Give the papers that are open."""
    found = desktop.getComponents().createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


main()
