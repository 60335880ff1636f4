"""Every block has a button that puts it on the clipboard as rich text with pictures, and as plain text."""

import base64
import re

ALLOWED = {"colspan", "rowspan", "scope", "src", "alt", "width", "height", "style", "charset"}
READ = """async () => { const [item] = await navigator.clipboard.read();
  const text = async type => await (await item.getType(type)).text();
  return {types: item.types, html: await text('text/html'), plain: await text('text/plain')} }"""


def copied(page, block):
    """Presses the button of a block, and what the clipboard then holds."""
    page.evaluate("document.getElementById('_status').textContent = ''")
    page.locator(f"{block} > .head .copy").first.click()
    page.wait_for_function("document.getElementById('_status').textContent === document.getElementById('_status')"
                           ".dataset.copied")
    return page.evaluate(READ)


def report(reports, opened, scheme="light"):
    return opened(reports / "westerkwartier/report/report.nl.html", scheme=scheme,
                  permissions=["clipboard-read", "clipboard-write"])


def test_every_block_with_a_figure_or_a_table_has_a_button(pages, opened):
    for path in pages:
        page = opened(path)
        lonely = page.eval_on_selector_all(
            "main figure, main table",
            "all => all.filter(e => !e.closest('.block,.kort,.part').querySelector('.head .copy:not([hidden])'))"
            ".map(e => e.outerHTML.slice(0, 80))")
        assert lonely == [], path
        page.context.close()


def test_a_copied_block_has_its_heading_sentence_figure_and_table(reports, opened):
    page = report(reports, opened)
    block = "#theme-kostenbewustzijn-score"
    clip = copied(page, block)
    assert "Score per groep" in clip["html"]
    assert page.locator(f"{block} .lead").inner_text() in clip["plain"]
    pictures = re.findall(r'<img[^>]*src="data:image/png;base64,([^"]+)"[^>]*>', clip["html"])
    bytes_ = [base64.b64decode(picture) for picture in pictures]
    assert all(picture.startswith(b"\x89PNG") for picture in bytes_)
    widest = max(int.from_bytes(picture[16:20], "big") for picture in bytes_)
    assert widest == 1210, "the figure is drawn at twice its width"
    description = page.locator(f"{block} figure svg.wide desc").text_content()
    assert f'alt="{description}"' in clip["html"]
    assert description in clip["plain"]
    rows = page.locator(f"{block} > table tbody tr").count()
    assert clip["html"].count("<tr") >= rows + 1
    assert "\t".join(["Groep", "Score 2021", "n 2021"]) in clip["plain"]
    assert "Bron: " in clip["plain"]


def test_what_is_copied_keeps_only_what_word_keeps(reports, opened):
    page = report(reports, opened, scheme="dark")
    for block in ["#summary > .kort", "#overview", "#participation-groups", "#item-kosten-1"]:
        html = copied(page, block)["html"]
        attributes = set(re.findall(r'<[a-z0-9]+[^>]*?\s([a-z-]+)="', html))
        for tag in re.findall(r"<[a-z][^>]*>", html):
            attributes |= set(re.findall(r'\s([a-z-]+)="', re.sub(r'"[^"]*"', '""', tag)))
        assert attributes <= ALLOWED, block
        assert "<svg" not in html and "<button" not in html and "<script" not in html, block
        assert all("text-align:" in cell for cell in re.findall(r"<t[dh] [^>]*>", html)), block
        assert not re.search(r"(?<!border:1px solid )#(?!c6d0d7)[0-9a-f]{6}", re.sub(r"base64,[^\"]*", "", html)), block


def test_a_group_that_is_chosen_is_the_one_that_is_copied(reports, opened):
    page = report(reports, opened)
    page.select_option("#_vg", label="Scholen")
    plain = copied(page, "#theme-regie-score")["plain"]
    lines = [line for line in plain.splitlines() if "\t" in line]
    assert [line.split("\t")[0] for line in lines if not line.startswith("Groep")] == ["Scholen"]
