"""The menu «vanban» inside LibreOffice: each item runs the command on a copy of the paper and opens what it made as a new one.

Only the standard library and what LibreOffice itself brings; the Python of LibreOffice need not be the one of vanban. The paper
that is open is never changed: results open untitled, to be saved where the clerk wants them.
"""

import os
import shutil
import subprocess
import tempfile

import uno
import unohelper
from com.sun.star.frame import XDispatch, XDispatchProvider
from com.sun.star.lang import XInitialization, XServiceInfo

NAME = "vn.vanban.Menu"
SERVICES = ("com.sun.star.frame.ProtocolHandler",)
PROTOCOL = "vn.vanban:"
SECONDS = 300
"""How long a command may take."""
DOCX = "MS Word 2007 XML"
# Item → the words of the command, the open paper and the result in their places.
COMMANDS = {
    "kiem-tra": ("kiem-tra", "{vao}", "--ghi-chu", "{ra}"),
    "sua": ("kiem-tra", "{vao}", "--sua", "{ra}"),
    "chuan-hoa": ("chuan-hoa", "{vao}", "-o", "{ra}"),
    "tu-ban-ghi": ("tao", "{vao}", "-o", "{ra}"),
}


def command_words():
    """Find the command: the environment, the file an installation left, the path."""
    said = os.environ.get("VANBAN_LENH")
    if said:
        return [said]
    base = os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    try:
        with open(os.path.join(base, "vanban", "lenh.txt"), encoding="utf-8-sig") as listed:
            found = listed.readline().strip()
        if found:
            return [found]
    except OSError:
        pass
    found = shutil.which("vanban")
    return [found] if found else None


def run(words):
    """Run the command; give its exit code and what it said."""
    # LibreOffice points its own Python at its own libraries: another Python must not follow.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment["PYTHONUTF8"] = "1"
    done = subprocess.run(
        words, stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=SECONDS,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0), check=False,
    )  # fmt: skip
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace").strip()


def setting(name, value):
    """Give one named value as LibreOffice takes it."""
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


class Menu(unohelper.Base, XInitialization, XDispatchProvider, XDispatch, XServiceInfo):
    """Answers the items of the menu."""

    def __init__(self, context):
        self.context = context
        self.frame = None

    def initialize(self, given):
        """Take the window the menu stands in."""
        self.frame = given[0] if given else None

    def queryDispatch(self, url, target, flags):
        """Say who answers an item."""
        known = url.Complete.startswith(PROTOCOL) and url.Complete[len(PROTOCOL) :] in COMMANDS
        return self if known else None

    def queryDispatches(self, requests):
        """Say who answers several."""
        return tuple(self.queryDispatch(one.FeatureURL, one.FrameName, one.SearchFlags) for one in requests)

    def addStatusListener(self, listener, url):
        """Items are always on."""

    def removeStatusListener(self, listener, url):
        """Items are always on."""

    def getImplementationName(self):
        """Give the name of this component."""
        return NAME

    def supportsService(self, name):
        """Say whether it is what is asked for."""
        return name in SERVICES

    def getSupportedServiceNames(self):
        """Give what it is."""
        return SERVICES

    def dispatch(self, url, given):
        """Do one item of the menu."""
        item = url.Complete[len(PROTOCOL) :]
        words = {one.Name: one.Value for one in given}
        folder = tempfile.mkdtemp(prefix="vanban-")
        try:
            said = self.work(item, folder, words.get("Tep"))
        except subprocess.TimeoutExpired:
            said = f"Quá {SECONDS} giây chưa xong, đã dừng."
        except Exception as error:
            said = f"Không làm được: {error}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if said and not words.get("Lang"):
            self.tell(said)

    def work(self, item, folder, chosen):
        """Run the command of an item and open what it made; give what is to be told, "" for nothing."""
        command = command_words()
        if command is None:
            return "Chưa tìm thấy vanban trên máy. Chạy lại «Cai dat.bat», hoặc đặt biến môi trường VANBAN_LENH."
        taken = (chosen or self.choose()) if item == "tu-ban-ghi" else self.copied(folder)
        if not taken:
            return ""
        made = os.path.join(folder, "ket-qua.docx")
        code, said = run(command + [word.format(vao=taken, ra=made) for word in COMMANDS[item]])
        if os.path.exists(made):
            # As a template: opens untitled, so that saving asks where, and nobody's file is written over.
            self.desktop().loadComponentFromURL(
                uno.systemPathToFileUrl(made), "_blank", 0, (setting("AsTemplate", True), setting("FilterName", DOCX))
            )
        return "" if code == 0 and item == "tu-ban-ghi" else said or "Xong."

    def copied(self, folder):
        """Give a copy of the open paper: the file itself where nothing was typed since, else written anew as DOCX."""
        document = self.frame.getController().getModel()
        url = document.getURL()
        name = os.path.splitext(os.path.basename(uno.fileUrlToSystemPath(url)))[0] if url else "van-ban"
        target = os.path.join(folder, name + ".docx")
        if url.lower().endswith(".docx") and not document.isModified():
            shutil.copyfile(uno.fileUrlToSystemPath(url), target)
        else:
            document.storeToURL(uno.systemPathToFileUrl(target), (setting("FilterName", DOCX),))
        return target

    def choose(self):
        """Ask for a record; "" when none was chosen."""
        picker = self.service("com.sun.star.ui.dialogs.FilePicker")
        picker.setTitle("Chọn bản ghi")
        picker.appendFilter("Bản ghi (*.yaml, *.yml, *.json)", "*.yaml;*.yml;*.json")
        return uno.fileUrlToSystemPath(picker.getSelectedFiles()[0]) if picker.execute() == 1 else ""

    def tell(self, text):
        """Show a message; a long one is cut, since the paper beside it has every place marked."""
        lines = text.splitlines()
        shown = "\n".join(lines[:25] + (["..."] if len(lines) > 25 else []))
        window = self.frame.getContainerWindow()
        kind = uno.Enum("com.sun.star.awt.MessageBoxType", "INFOBOX")
        window.getToolkit().createMessageBox(window, kind, 1, "vanban", shown).execute()

    def desktop(self):
        """Give what opens papers."""
        return self.service("com.sun.star.frame.Desktop")

    def service(self, name):
        """Make a service of LibreOffice."""
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Menu, NAME, SERVICES)
