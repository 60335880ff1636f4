"""Screenshots and prints of the pages for people to look at, and what can be counted of a print."""

import shutil

import pytest
from pypdf import PdfReader

from conftest import MADE, STUDIES

SHOTS = MADE / "screenshots"


@pytest.fixture(scope="module")
def shots():
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    return SHOTS


@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_summary_is_one_page_of_a4(reports, opened, shots, study, language):
    path = reports / study / f"report/samenvatting.{language}.html"
    if not path.exists():
        pytest.skip(f"{study} has no report in {language}")
    file = shots / f"{study}-samenvatting.{language}.pdf"
    opened(path).pdf(path=file, prefer_css_page_size=True, print_background=True)
    document = PdfReader(file)
    assert len(document.pages) == 1
    width, height = (float(side) for side in document.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)


def test_the_report_prints_with_every_table_and_no_button(reports, opened, shots):
    page = opened(reports / "westerkwartier/report/report.nl.html")
    # The numbers behind the overview return theme by theme.
    captions = page.eval_on_selector_all(
        "caption", "all => all.filter(e => !e.closest('#overview > .fold')).map(e => e.firstChild.textContent)")
    file = shots / "westerkwartier-report.nl.pdf"
    page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    sheets = [sheet.extract_text() for sheet in PdfReader(file).pages]
    text = " ".join("".join(sheets).split())
    missing = [caption for caption in captions if caption.split(". ")[0] + "." not in text]
    assert missing == []
    assert "Kopieer blok" not in text and "Kies wat je ziet" not in text
    # The foot of a page has some ten words, a source line that lost its table thirty more.
    assert [number for number, sheet in enumerate(sheets, 1) if len(sheet.split()) < 45] == []


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screenshots(reports, opened, shots, width, scheme):
    for name in ["report.nl", "samenvatting.nl", "themes/kostenbewustzijn.nl", "groups/huisartsen.nl"]:
        page = opened(reports / f"westerkwartier/report/{name}.html", width=width, scheme=scheme)
        height = min(page.evaluate("document.documentElement.scrollHeight"), 9000)
        page.screenshot(
            path=shots / f"{name.replace('/', '-')}-{width}-{scheme}.png", full_page=True,
            clip={"x": 0, "y": 0, "width": width, "height": height})
