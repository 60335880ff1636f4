"""What the browser tests share: the reports of both examples, made anew, and one Chromium for all tests."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("NULMETING", ROOT / ".build/release/nulmeting"))
MADE = ROOT / ".build-browser"
STUDIES = ["westerkwartier", "state-anxiety"]


def run(*arguments, home):
    """Runs the program; its outcome, whatever its status."""
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, env=environment)


@pytest.fixture(scope="session")
def reports():
    """The folder with a report folder per study."""
    folder = MADE / "reports"
    shutil.rmtree(folder, ignore_errors=True)
    for study in STUDIES:
        outcome = run("run", ROOT / "surveys" / study, "--output", folder, "-q", home=MADE)
        assert outcome.returncode == 0, outcome.stderr
    return folder


@pytest.fixture(scope="session")
def pages(reports):
    """Every page of HTML of every report."""
    found = sorted(reports.glob("*/report/**/*.html"))
    assert len(found) > 30
    return found


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "install chromium, or name it in CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium):
    """Opens pages; what they said, asked for or threw is in `noise`. Closed when the test is done."""
    contexts = []

    def open_page(path, width=1280, height=900, scheme="light", **options):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.noise = []
        page.on("console", lambda message: page.noise.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: page.noise.append(f"error: {error}"))
        page.on("request", lambda request: page.noise.append(f"request: {request.url}")
                if request.url.split("#")[0] != path.as_uri() and not request.url.startswith("data:") else None)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
