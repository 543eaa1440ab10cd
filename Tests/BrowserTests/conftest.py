"""A service of its own for the tests, with a session of today in it, and browsers that are let in.

The program is taken from ROSTRUM_PROGRAM, Chromium from CHROMIUM; needed are Debian's chromium, fonts for Arabic
and Chinese (fonts-noto-core, fonts-wqy-zenhei), and requirements.txt.
"""

import datetime
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("ROSTRUM_PROGRAM", str(ROOT / ".build/release/rostrum"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
PASSWORD = "correct horse battery staple"


class Service:
    """`rostrum serve` on a log of its own."""

    def __init__(self, data: pathlib.Path):
        self.data = data
        self.environment = dict(os.environ, ROSTRUM_DATA=str(data))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://localhost:{self.port}"
        self.process = None

    def run(self, *arguments, input=None, check=True):
        """What the program says to these arguments."""
        done = subprocess.run(
            [PROGRAM, *arguments], env=self.environment, input=input, text=True, capture_output=True, timeout=60)
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def record(self, *lines, session="live"):
        """Records lines, now."""
        for line in lines:
            self.run("record", session, line)

    def link(self, *arguments, session="live"):
        """The address that lets a display or a delegation in."""
        path = re.search(r"/enter/\S+", self.run("link", "create", session, *arguments)).group()
        return self.address + path

    def start(self, *arguments):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(self.port), *arguments], env=self.environment, text=True, stdout=subprocess.PIPE)
        # The first start tells the key of the heads before it.
        assert any("Serving at" in line for line in self.process.stdout)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)


def opening(minutes):
    """The lines that open a session today, its first meeting so many minutes ago."""
    before = (ROOT / "deploy/demo/first/before.rostrum").read_text()
    now = datetime.datetime.now()
    first, last = now.date(), now.date() + datetime.timedelta(days=4)
    before = before.replace("2025-05-19 to 2025-05-23", f"{first} to {last}")
    # Around midnight the meeting begins with the day.
    begins = max(now - datetime.timedelta(minutes=minutes), datetime.datetime.combine(first, datetime.time()))
    lines = [
        "open meeting 1", "open session", "take up item 2", "adopt agenda", "take up item 3", "limit 5 minutes",
        "open list", "inscribe colombia for g77", "inscribe iran", "inscribe ohchr",
    ]
    return before + "\n".join(f"{begins:%Y-%m-%d %H:%M}  {line}" for line in lines) + "\n"


@pytest.fixture(scope="session")
def service():
    # Where the tests run as root, PostgreSQL runs as another account, which must reach the folder.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rostrum-browser-"))
    folder.chmod(0o755)
    service = Service(folder / "data")
    service.run("create", "live", "--body", "ccpcj")
    service.run("record", "live", "--file", "-", input=opening(30))
    service.run("create", "ccpcj-33", "--body", "ccpcj")
    for file in sorted((ROOT / "deploy/demo/ccpcj-33").glob("*.rostrum")):
        service.run("record", "ccpcj-33", "--file", str(file))
    for name in ("vera", "otto"):
        service.run("account", "create", name, "--role", "secretary", input=PASSWORD + "\n")
    service.start()
    yield service
    service.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, service):
    """Lets somebody in with a link, or an operator with a password, and gives them a window of their own."""
    windows = []

    def visit(link=None, width=1280, height=800, **options):
        window = chromium.new_context(viewport={"width": width, "height": height}, **options)
        windows.append(window)
        page = window.new_page()
        if link is None:
            page.goto(service.address + "/login?lang=en")
            page.fill("#name", "vera")
            page.fill("#password", PASSWORD)
            page.click("main button")
            page.wait_for_url(service.address + "/")
        else:
            page.goto(link)
        return page

    yield visit
    for window in windows:
        window.close()
