"""Lets LibreOffice compare texts: JSON pairs {from, to} on standard input, JSON {ms, reading} for each on standard output."""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


PLAIN = {"FilterName": "Text (encoded)", "FilterOptions": "UTF8,LF,,,"}


def connect(folder):
    """Starts a LibreOffice with settings of its own, and waits until it answers."""
    pipe = f"comparison{os.getpid()}"
    settings = f"-env:UserInstallation=file://{folder}/settings"
    command = ["soffice", "--headless", "--norestore", settings, f"--accept=pipe,name={pipe};urp;"]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    office.kill()
    sys.exit("LibreOffice does not answer")


def reading(document):
    """What is recorded as changed, in the notation of shared/compare/corpus/reading.ts."""
    lines, kind = [], None
    signs = {"Insert": "{+%s+}", "Delete": "[-%s-]"}
    paragraphs = document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        line, portions = "", paragraphs.nextElement().createEnumeration()
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if portion.TextPortionType == "Redline":
                kind = portion.RedlineType if portion.IsStart else None
            elif portion.String:
                line += signs.get(kind, "%s") % portion.String
        lines.append(line)
    return "\n".join(lines)


def main():
    with tempfile.TemporaryDirectory() as folder:
        office, context = connect(folder)
        make = lambda name: context.ServiceManager.createInstanceWithContext(f"com.sun.star.frame.{name}", context)
        desktop, dispatcher = make("Desktop"), make("DispatchHelper")

        def saved(name, text):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return f"file://{path}"

        found = []
        for pair in json.load(sys.stdin):
            old, new = saved("old.txt", pair["from"]), saved("new.txt", pair["to"])
            document = desktop.loadComponentFromURL(new, "_blank", 0, properties(Hidden=True, **PLAIN))
            how = properties(URL=old, NoAcceptDialog=True, **PLAIN)
            started = time.perf_counter()
            dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, how)
            ms = (time.perf_counter() - started) * 1000
            found.append({"ms": ms, "reading": reading(document)})
            document.close(True)
        json.dump(found, sys.stdout)
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(60)


main()
